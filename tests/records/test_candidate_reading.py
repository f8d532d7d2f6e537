"""Whole résumés in many layouts and languages: name, current job, employers, years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from rapport.documents.document import Document, content_id
from rapport.records.candidate import Candidate
from rapport.records.candidate_reading import read_candidate

TODAY = date(2026, 11, 21)


def read(text: str, language: str = "en") -> Candidate:
    document = Document(content_id(text.encode()), "resume.txt", "text/plain", text, language=language)
    return read_candidate(document, TODAY)


@dataclass(frozen=True)
class Sample:
    text: str
    name: str | None
    title: str | None
    employer: str | None
    employers: tuple[str, ...]
    years: float | None = None
    language: str = "en"


SAMPLES = {
    "title and dates, then employer and town": Sample(
        """Nora Lindqvist
nora.lindqvist@example.org | +46 70 123 45 67 | linkedin.com/in/noralindqvist

Education
Lund University\tLund, Sweden
Bachelor of Science in Computer Science\tAug. 2014 – May 2018

Experience
Backend Developer\tJune 2020 – Present
Harbourline Logistics\tMalmö, Sweden
• Developed a REST API using FastAPI and PostgreSQL to store data from scheduling tools
• Explored methods to visualise collaboration
Support Technician\tSep. 2018 – May 2020
Southfield Municipality\tLund, Sweden
• Communicated with managers to set up campus computers

Projects
Gitlytics | Python, Flask, React\tJune 2020 – Present
• Developed a full-stack web application

Technical Skills
Languages: Java, Python, C/C++, SQL
Developer Tools: Git, Docker
""",
        "Nora Lindqvist", "Backend Developer", "Harbourline Logistics", ("Harbourline Logistics",
        "Southfield Municipality"), 8.2,
    ),
    "employer and town, then title and dates": Sample(
        """Marcus O'Leary
Dublin, Ireland
marcus@oleary.example

WORK EXPERIENCE
Brightwater Analytics Ltd.\tDublin, Ireland
Senior Data Scientist\tJan 2021 – Present
• Built a forecasting service in Python.
Quayside Bank\tCork, Ireland
Data Analyst\tMar 2017 – Dec 2020
• Wrote reports in SQL.

EDUCATION
Trinity College Dublin\tDublin, Ireland
M.Sc. in Statistics\t2016 – 2017
""",
        "Marcus O'Leary", "Senior Data Scientist", "Brightwater Analytics Ltd.",
        ("Brightwater Analytics Ltd.", "Quayside Bank"), 9.8,
    ),
    "dates first in the margin, all on one line": Sample(
        """Priya Raman
Product Designer
priya.raman@example.com

Experience
2019–Present\tProduct Designer, Kestrel Studio, Bristol, UK
Led the design of a booking app for ferries.
2016–2019\tJunior Designer, Oak & Anvil Ltd, Bath, UK
Drew icons.

Education
2013–2016\tBA Graphic Design, University of Reading, Reading, UK
""",
        "Priya Raman", "Product Designer", "Kestrel Studio", ("Kestrel Studio", "Oak & Anvil Ltd"), None,
    ),
    "title at employer": Sample(
        """Tomás Rivera
tomas.rivera@example.com

Experience
Platform Engineer at Bluefin Systems (03/2022 - present)
- Ran Kubernetes clusters.
Systems Administrator at Granite Hosting (06/2018 - 02/2022)
- Looked after 200 servers.

Skills
Kubernetes, Terraform, Linux
""",
        "Tomás Rivera", "Platform Engineer", "Bluefin Systems", ("Bluefin Systems", "Granite Hosting"), 8.5,
    ),
    "pipes": Sample(
        """JANE Q. PORTER
jane.porter@example.com | 212-555-0187

PROFESSIONAL EXPERIENCE
Marketing Manager | Fernhill Foods Inc. | Boston, MA | April 2020 – Present
• Ran three campaigns.
Marketing Coordinator | Tallow & Sons | Boston, MA | May 2016 – March 2020
• Wrote the newsletter.

EDUCATION
B.A. in Communications, Northeastern University, 2016
""",
        "Jane Q. Porter", "Marketing Manager", "Fernhill Foods Inc.", ("Fernhill Foods Inc.", "Tallow & Sons"), 10.6,
    ),
    "one employer, two titles": Sample(
        """Elena Petrova
elena.petrova@example.com
EXPERIENCE
Northwind Robotics GmbH
Engineering Manager   Jan 2023 – Present
• Led a team of nine.
Software Engineer   Feb 2019 – Dec 2022
• Wrote motion planning code.
EDUCATION
MSc Robotics, ETH Zürich, 2018
""",
        "Elena Petrova", "Engineering Manager", "Northwind Robotics GmbH", ("Northwind Robotics GmbH",), 7.8,
    ),
    "dates on a line of their own": Sample(
        """Samuel Okoro
Lagos, Nigeria · samuel.okoro@example.com

EXPERIENCE
Accountant
Palmgrove Holdings
July 2018 – Ongoing
• Closed the books each month
Junior Accountant
Delta Audit Partners
2015 – 2018
• Checked invoices

EDUCATION
B.Sc. in Accounting
University of Lagos
2011 – 2015
""",
        "Samuel Okoro", "Accountant", "Palmgrove Holdings", ("Palmgrove Holdings", "Delta Audit Partners"), None,
    ),
    "nothing open-ended, headline": Sample(
        """Ines Caldeira
UX Researcher
ines@caldeira.example

Experience
Usability Analyst, Marmelo Lda, Porto, Portugal\t2018 – 2022
• Ran 60 interviews.

Education
BSc Psychology, University of Porto, 2017
""",
        "Ines Caldeira", "UX Researcher", None, ("Marmelo Lda",), 4.0,
    ),
    "German": Sample(
        """Lebenslauf

Katharina Weiß
Hauptstraße 5, 80331 München
Tel.: +49 89 1234567
E-Mail: k.weiss@beispiel.de

Berufserfahrung
04/2020 – heute\tSoftwareentwicklerin
\tIsartal Software GmbH, München
• Entwicklung einer Buchungsplattform
10/2016 – 03/2020\tWerkstudentin
\tBergmann & Partner AG, Augsburg
• Pflege der Datenbank

Ausbildung
10/2013 – 09/2016\tBachelor of Science Informatik
\tTechnische Universität München

Sprachkenntnisse
Deutsch (Muttersprache), Englisch (C1)
""",
        "Katharina Weiß", "Softwareentwicklerin", "Isartal Software GmbH", ("Isartal Software GmbH",
        "Bergmann & Partner AG"), 10.2, "de",
    ),
    "French": Sample(
        """Camille DUBOIS
Développeuse web
camille.dubois@exemple.fr – 06 12 34 56 78
12 rue des Lilas, 69003 Lyon

EXPÉRIENCES PROFESSIONNELLES
Depuis mars 2021 : Développeuse full stack – Atelier Numérique (Lyon)
• Refonte du site en React
Septembre 2018 - février 2021 : Développeuse PHP – Soleil Média, Grenoble
• Maintenance d'une boutique

FORMATION
2016 – 2018 : Master Informatique, Université Grenoble Alpes

LANGUES
Français : langue maternelle, Anglais : courant
""",
        "Camille Dubois", "Développeuse full stack", "Atelier Numérique", ("Atelier Numérique",
        "Soleil Média"), 8.2, "fr",
    ),
    "Italian": Sample(
        """Giulia Ferrari
giulia.ferrari@esempio.it
Esperienza lavorativa
Marzo 2019 – oggi
Responsabile marketing
Tessuti Bianchi S.r.l., Milano
• Gestione delle campagne
Gennaio 2015 – febbraio 2019
Assistente marketing
Agenzia Corallo, Torino
• Redazione di testi
Istruzione e formazione
Laurea in Economia, Università di Torino, 2014
""",
        "Giulia Ferrari", "Responsabile marketing", "Tessuti Bianchi S.r.l.", ("Tessuti Bianchi S.r.l.",
        "Agenzia Corallo"), 11.9, "it",
    ),
    "Spanish": Sample(
        """Lucía Herrera Molina
lucia.herrera@ejemplo.es
EXPERIENCIA LABORAL
Ingeniera de datos, Faro Digital S.L.    enero de 2020 – actualidad
• Tuberías de datos con Spark
Analista, Banco del Turia    2017 – 2019
EDUCACIÓN
Grado en Matemáticas, Universidad de Valencia, 2013 – 2017
""",
        "Lucía Herrera Molina", "Ingeniera de datos", "Faro Digital S.L.", ("Faro Digital S.L.",
        "Banco del Turia"), None, "es",
    ),
    "Czech": Sample(
        """Ing. Petr Novotný
petr.novotny@priklad.cz
Pracovní zkušenosti
2021 – současnost\tProgramátor, Lipový Software s.r.o., Brno
• Vývoj aplikací v Javě
2018 – 2021\tTester, Modrá Data a.s., Praha
Vzdělání
2013 – 2018\tVysoké učení technické v Brně, inženýr
Jazyky
angličtina – pokročilý
""",
        "Petr Novotný", "Programátor", "Lipový Software s.r.o.", ("Lipový Software s.r.o.",
        "Modrá Data a.s."), None, "cs",
    ),
    "Polish": Sample(
        """Agnieszka Zielińska
agnieszka.zielinska@przyklad.pl
Doświadczenie zawodowe
maj 2019 – obecnie
Specjalista ds. logistyki
Bursztyn Transport Sp. z o.o., Gdańsk
Wykształcenie
Magister, Uniwersytet Gdański, 2014 – 2019
""",
        "Agnieszka Zielińska", "Specjalista ds. logistyki", "Bursztyn Transport Sp. z o.o.",
        ("Bursztyn Transport Sp. z o.o.",), 7.6, "pl",
    ),
    "Chinese": Sample(
        """张小明
电话:138-0000-1234 | 邮箱:zhang.xm@example.cn
教育背景
华东理工大学\t计算机科学 学士\t2012.09 - 2016.06
工作经历
青松网络科技有限公司\t高级软件工程师\t2018.03 - 至今
• 负责支付系统开发
白鹭信息技术公司\t软件工程师\t2016.07 - 2018.02
• 开发后台服务
技能
Java、Python、MySQL
""",
        "张小明", "高级软件工程师", "青松网络科技有限公司", ("青松网络科技有限公司", "白鹭信息技术公司"), 10.4, "zh",
    ),
    "Japanese": Sample(
        """職務経歴書
氏名: 山田 花子
メール: hanako.yamada@example.jp
職務経歴
2019年4月〜現在\t株式会社青空システム\tソフトウェアエンジニア
・決済システムの開発
2015年4月〜2019年3月\t株式会社みどり商事\t営業
学歴
2015年3月 北海大学 経済学部 卒業
""",
        "山田 花子", "ソフトウェアエンジニア", "株式会社青空システム",
        ("株式会社青空システム", "株式会社みどり商事"), 11.7, "ja",
    ),
    "volunteering is no employment": Sample(
        """Owen Hart
owen.hart@example.com
OBJECTIVE
To obtain a position at Google Inc. as a Software Engineer.
VOLUNTEER EXPERIENCE
Food Bank of Ohio, Columbus, OH    June 2020 – Present
Volunteer
• Sorted donations
EDUCATION
Ohio State University    2019 – 2023
Bachelor of Arts, History
""",
        "Owen Hart", None, None, (), None,
    ),
    "name is a placeholder": Sample(
        """YOUR NAME HERE
Your Position or Tagline Here
your_name@email.com
EXPERIENCE
Job Title 1
Company 1
Month 20XX – Ongoing
• Job description 1
EDUCATION
Ph.D. in Your Discipline
Your University
""",
        None, "Job Title 1", "Company 1", ("Company 1",), None,
    ),
    "employer with dates, title below": Sample(
        """John Fairweather
Columbus, Ohio · 614-555-0101 · jf@example.edu
WORK EXPERIENCE
Kent Hill University, Kent, Ohio\tAugust 2021 - Present
Resident Advisor
• Work with staff to plan events.
Lou's Bar and Grill, Cleveland, Ohio\tAugust 2019 - May 2021
Server
• Served guests.
EDUCATION
Bachelor of Business Administration, Kent Hill University, May 2021
""",
        "John Fairweather", "Resident Advisor", "Kent Hill University", ("Kent Hill University",
        "Lou's Bar and Grill"), 7.2,
    ),
    "capitals with a bar, dates below": Sample(
        """Devika Nair
devika.nair@example.com
EXPERIENCE
LANTERN LABS | SOFTWARE ENGINEER
Jan 2022 - Present | New York, NY
RIVERBED | SOFTWARE ENGINEERING INTERN
June 2020 – Sep 2020 | Mountain View, CA
• Shipped the admin interface.
EDUCATION
CORNELL UNIVERSITY
MENG IN COMPUTER SCIENCE
Dec 2021 | Ithaca, NY
""",
        "Devika Nair", "Software Engineer", "Lantern Labs", ("Lantern Labs", "Riverbed"), 5.3,
    ),
    "moderncv: years in the margin, full stops": Sample(
        """Élise Morel
Resumé title
1 rue du Port – 44000 Nantes
+33 6 12 34 56 78 • elise.morel@exemple.org

Education
2012–2014\tMaster of Science, École Centrale, Nantes, Mention bien.
2009–2012\tBachelor of Physics, Université de Nantes, Nantes.

Experience
2017–Present\tResearch Engineer, Institut Océan, Brest.
Simulates waves.
Detailed achievements:
• Wrote a solver.
2014–2017\tConsultant, Vague Conseil SARL, Nantes.
Advised ports.

Languages
French\tMothertongue
English\tAdvanced
""",
        "Élise Morel", "Research Engineer", "Institut Océan", ("Institut Océan", "Vague Conseil SARL"), None,
    ),
    "title, employer and dates parted by commas in a sentence-like line": Sample(
        """Alex R. Winters
alex.winters@example.com | (555) 222-3333
Experience
Program Manager, Halcyon Defense Corp., 2017-Present
Directed a $25M avionics program from PDR through CDR.
Education
B.S. Systems Engineering, Halcyon University, 2013
Skills
Program management, supplier management, risk management
Certifications
PMP | 2019
""",
        "Alex R. Winters", "Program Manager", "Halcyon Defense Corp.", ("Halcyon Defense Corp.",), 9.4,
    ),
    "dates after the text of each job": Sample(
        """Last updated in Mar 2026
Mira Castellan
San Francisco, CA
mira@castellan.example
Experience
Nexus Tides, Co-Founder & CTO
• Built foundation model infrastructure serving monthly API requests with good
uptime
• Scaled engineering
San Francisco, CA
June 2023 – present
2 years 10 months
Orion Research, Research Intern
• Designed sparse attention
Santa Clara, CA
May 2022 – Aug 2022
4 months
Education
PhD Ashford University, Computer Science
• Thesis: Search
""",
        "Mira Castellan", "Co-Founder & CTO", "Nexus Tides", ("Nexus Tides", "Orion Research"), 3.8,
    ),
    "several open-ended jobs: the one listed first": Sample(
        """Hugo Brandt
hugo.brandt@example.com
Experience
Head of Analytics, Tidemark Inc.\tMar 2021 – Present
• Leads a team
Lecturer, Elbe College\t2012 – Present
• Teaches statistics
Volunteering
Treasurer, Rowing Club\tMay 2024 – Present
""",
        "Hugo Brandt", "Head of Analytics", "Tidemark Inc.", ("Tidemark Inc.", "Elbe College"), None,
    ),
    "label before the name": Sample(
        """CURRICULUM VITAE
Name: Oluwaseun Adeyemi
Address: 14 Marina Road, Lagos, Nigeria
Phone: +234 803 123 4567
E-mail: o.adeyemi@example.ng
EMPLOYMENT HISTORY
Position: Civil Engineer
Employer: Marina Bridges Ltd
Period: January 2019 - Present
• Surveys bridges
""",
        "Oluwaseun Adeyemi", "Civil Engineer", "Marina Bridges Ltd", ("Marina Bridges Ltd",), 7.9,
    ),
    "Portuguese": Sample(
        """João Pereira da Silva
joao.silva@exemplo.pt
Experiência profissional
Desenvolvedor de software
Maré Tecnologia Lda, Porto
janeiro de 2020 – atualmente
• Desenvolvimento de aplicações
Formação acadêmica
Licenciatura em Informática, Universidade do Porto, 2019
""",
        "João Pereira da Silva", "Desenvolvedor de software", "Maré Tecnologia Lda",
        ("Maré Tecnologia Lda",), 6.9, "pt",
    ),
    "Dutch": Sample(
        """Sanne de Vries
sanne.devries@voorbeeld.nl
Werkervaring
Projectmanager – Duinrand B.V., Utrecht
sinds september 2018
• Leidt projecten
Opleiding
Master Bedrijfskunde, Universiteit Utrecht, 2016 – 2018
""",
        "Sanne de Vries", "Projectmanager", "Duinrand B.V.", ("Duinrand B.V.",), 8.2, "nl",
    ),
    "Chinese, company and title parted by a blank": Sample(
        """李 娜
lina@example.cn
实习经历
青鸟数据公司 数据分析实习生
2024.06 - 2024.09 | 上海
• 清洗数据
教育经历
江南大学
本科,统计学
2021.09 - 2025.06
""",
        "李娜", None, None, ("青鸟数据公司",), 0.3, "zh",
    ),
    "Europass with long labels": Sample(
        """Curriculum Vitae
Informazioni personali
Nome: Mario Bianchi
Indirizzo: Via Roma 1, 20121 Milano
Esperienza professionale
Date: 01/2018 – presente
Lavoro o posizione ricoperti: Ingegnere elettronico
Nome del datore di lavoro: Elettra S.p.A.
Istruzione e formazione
2012 – 2017 Laurea magistrale in Ingegneria, Politecnico di Milano
""",
        "Mario Bianchi", "Ingegnere elettronico", "Elettra S.p.A.", ("Elettra S.p.A.",), 8.9, "it",
    ),
    "Markdown": Sample(
        """# Peter Parkson
**Backend Engineer** — Toronto, ON
peter@parkson.example

## Experience

### Backend Engineer, Maple Cloud Inc.
*March 2021 – Present*

- Built APIs

### Junior Developer, Birch Software
*2018 – 2021*

- Fixed bugs
""",
        "Peter Parkson", "Backend Engineer", "Maple Cloud Inc.", ("Maple Cloud Inc.", "Birch Software"), None,
    ),
    "academic": Sample(
        """Prof. Maria Gonzalez
Department of Physics, University of Oslo
maria@uio.example
Academic Positions
2019–present Associate Professor, University of Oslo, Norway
2015–2019 Postdoctoral Researcher, CERN, Geneva, Switzerland
Education
2011–2015 PhD in Physics, University of Barcelona
Publications
Gonzalez, M. (2020). On things. Journal of Physics, 12(3), 2020-2023.
""",
        "Maria Gonzalez", "Associate Professor", "University of Oslo", ("University of Oslo", "CERN"), None,
    ),
    "Japanese form": Sample(
        """履歴書
氏名\t佐藤 健
E-MAIL\tken.sato@example.jp
年\t月\t学歴・職歴
学歴
2008\t4\t北海大学工学部 入学
2012\t3\t北海大学工学部 卒業
職歴
2012\t4\t株式会社みどり商事 入社
2018\t3\t株式会社みどり商事 退職
2018\t4\t株式会社青空システム 入社
現在に至る
以上
年\t月\t免許・資格
2011\t11\t普通自動車免許
""",
        "佐藤 健", None, "株式会社青空システム", ("株式会社青空システム", "株式会社みどり商事"), 14.7, "ja",
    ),
    "bulleted employers": Sample(
        """Ravi Menon\tEmail: ravi@menon.example
menon.example\tMobile: +1-415-555-0132
Education
• Hillcrest Institute of Technology\tAtlanta, GA
Master of Science in Computer Science; GPA: 4.00\tAug 2012 – Dec 2013
Experience
• Tessera\tMountain View, CA
Software Engineer\tOct 2016 – Present
◦ Graphs: Worked on performance for training models.
• Coastline Learning\tMountain View, CA
Senior Software Engineer\tJan 2014 – Oct 2016
◦ Notifications: Service for sending email and push.
Programming Skills
• Languages: Scala, Python, Java
""",
        "Ravi Menon", "Software Engineer", "Tessera", ("Tessera", "Coastline Learning"), 12.9,
    ),
}  # fmt: skip

TABLE = pytest.mark.parametrize("sample", [pytest.param(s, id=name) for name, s in SAMPLES.items()])


@TABLE
def test_the_full_name_is_found(sample: Sample) -> None:
    name = read(sample.text, sample.language).full_name

    assert (name.value if name else None) == sample.name


@TABLE
def test_the_current_job_is_found(sample: Sample) -> None:
    candidate = read(sample.text, sample.language)

    found = tuple(fact.value if fact else None for fact in (candidate.current_title, candidate.current_employer))

    assert found == (sample.title, sample.employer)


@TABLE
def test_the_employers_are_found_and_nothing_else(sample: Sample) -> None:
    assert read(sample.text, sample.language).employers == sample.employers


@pytest.mark.parametrize("sample", [pytest.param(s, id=name) for name, s in SAMPLES.items() if s.years is not None])
def test_the_years_are_counted_from_the_dates(sample: Sample) -> None:
    years = read(sample.text, sample.language).years_experience

    assert years is not None and years.value == pytest.approx(sample.years, abs=0.11)


@TABLE
def test_every_fact_cites_its_place(sample: Sample) -> None:
    candidate = read(sample.text, sample.language)
    facts = [*candidate.emails, *candidate.skills, *(p.employer for p in candidate.positions if p.employer)]

    assert all(
        fact.passage and sample.text[fact.passage.start : fact.passage.end] == fact.passage.text for fact in facts
    )

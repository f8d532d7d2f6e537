"""The words that tell a job's title from an employer, a place or a degree, in the languages that are read."""

from __future__ import annotations

import re
from functools import cache, lru_cache

_TITLES = """
engineer developer programmer manager director intern interns trainee apprentice analyst scientist assistant consultant
lead leader officer founder co-founder cofounder president vice-president vp ceo cto cfo coo cio ciso architect designer
teacher professor lecturer researcher student coach volunteer member server technician nurse administrator admin
coordinator specialist supervisor executive associate fellow postdoc instructor tutor advisor adviser accountant auditor
representative agent clerk secretary editor writer author journalist photographer chef cook waiter waitress bartender
barista cashier driver operator mechanic electrician head chief owner partner principal staff freelancer freelance
contractor contributor maintainer ambassador organizer organiser mentor receptionist paralegal lawyer attorney
counsel physician doctor pharmacist therapist surgeon dentist psychologist recruiter strategist planner buyer
merchandiser translator interpreter librarian curator artist animator illustrator musician producer physicist chemist
biologist mathematician statistician economist geologist astronomer physicien informaticien mathématicien chimiste
historian steward caretaker sysadmin devops sre
tester scrum master owner evangelist marketer salesperson banker trader broker inspector surveyor estimator foreman
chairman chairwoman chair treasurer captain investigator reviewer dean rector superintendent generalist controller
ingenieur ingenieurin entwickler entwicklerin leiter leiterin werkstudent werkstudentin praktikant praktikantin
praktikum
mitarbeiter mitarbeiterin berater beraterin referent referentin sachbearbeiter sachbearbeiterin kaufmann kauffrau lehrer
lehrerin hilfskraft projektleiter projektmanager geschäftsführer geschäftsführerin assistent assistentin verkäufer
techniker technikerin auszubildender auszubildende ausbildung informatiker fachinformatiker administratorin redakteur
ingénieur ingénieure développeur développeuse stagiaire stage chef cheffe responsable chargé chargée directeur
directrice consultant consultante assistant assistante technicien technicienne gestionnaire alternant alternante
apprenti
conseiller conseillère enseignant enseignante chercheur chercheuse doctorant vendeur vendeuse animateur gérant fondateur
concepteur infirmier infirmière comptable bénévole architecte analyste
ingegnere sviluppatore sviluppatrice tirocinante tirocinio stagista responsabile direttore direttrice consulente
assistente tecnico impiegato impiegata insegnante ricercatore ricercatrice dottorando analista progettista commesso
ingeniero ingeniera desarrollador desarrolladora becario becaria prácticas jefe jefa gerente director directora
consultor
consultora técnico técnica profesor profesora investigador investigadora auxiliar asistente coordinador coordinadora
engenheiro engenheira desenvolvedor desenvolvedora programador programadora estagiário estagiária professora pesquisador
pesquisadora diretor diretora coordenador consultora gestor gestora
ontwikkelaar medewerker stagiair adviseur directeur docent onderzoeker programmeur
inženýr inženýrka vývojář vývojářka programátor programátorka stážista stážistka vedoucí asistent asistentka analytik
konzultant manažer manažerka ředitel učitel učitelka výzkumník technik specialista administrátor správce účetní
brigádník
inżynier programista programistka stażysta stażystka kierownik asystent asystentka analityk konsultant specjalista
menedżer dyrektor nauczyciel praktykant doradca pracownik deweloper projektant
"""
_CJK_TITLES = [
    "工程师",
    "实习",
    "助理",
    "经理",
    "主管",
    "总监",
    "研究员",
    "开发",
    "架构师",
    "设计师",
    "分析师",
    "顾问",
    "教师",
    "讲师",
    "教授",
    "老师",
    "负责人",
    "创始人",
    "学生",
    "专员",
    "学徒",
    "程序员",
    "エンジニア",
    "部長",
    "課長",
    "主任",
    "係長",
    "開発",
    "担当",
    "マネージャー",
    "インターン",
    "研究員",
    "助教",
    "教授",
    "講師",
    "アルバイト",
    "リーダー",
    "プログラマ",
    "デザイナー",
    "コンサルタント",
    "営業",
]
_CJK_EMPLOYERS = [
    "公司",
    "集团",
    "大学",
    "学院",
    "研究院",
    "研究所",
    "实验室",
    "银行",
    "中心",
    "医院",
    "科技",
    "株式会社",
    "有限会社",
    "病院",
    "銀行",
    "研究室",
    "機構",
    "小学",
    "中学",
    "高校",
]
_EMPLOYERS = """
inc incorporated corp corporation co llc llp ltd limited plc gmbh ag kg mbh ug se sa sas sarl spa srl snc bv nv oy ab
as aps
company organization organisation university universität université università universidad universidade universiteit
univerzita uniwersytet hochschule fachhochschule institute institut istituto instituto ústav instytut school college
academy bank group gruppe groupe labs lab laboratory laboratories technologies technology solutions systems software
services consulting agency foundation association hospital clinic ministry department council center centre studio
studios industries international partners ventures capital holdings holding network networks media restaurant bar grill
cafe café hotel store shop market church club society museum library stadt stiftung verein krankenhaus klinikum
werke école lycée mairie hôpital cnrs inria gov government army navy cyber command force nonprofit firm ltda lda pty
s.r.o a.s s.p.a s.r.l sp.z.o.o politecnico polytechnic polytechnique technische caltech mit
"""
_DEGREES = (
    r"\b(?:b\.?\s?a|b\.?\s?sc?|b\.?\s?s|m\.?\s?a|m\.?\s?s|m\.?\s?sc|m\.?\s?eng|b\.?\s?eng|meng|beng|b\.?\s?tech|"
    r"m\.?\s?tech|mba|m\.b\.a|"
    r"ph\.?\s?d|d\.?\s?phil|m\.?\s?phil|ll\.?[bm]|b\.?com|m\.?com|bfa|mfa|bba|j\.?d|m\.?d|a\.?a\.?s|emba|bgs|dut|"
    r"bts|cap|ged|ing|mgr|bc|"
    r"ba|bs|bsc|ma|ms|msc)\b\.?(?=[\s,:;(–—-]|$)"
)
_DEGREE_WORDS = (
    r"bachelor|master(?!ing|ed|'?s? (?:thesis|project|arbeit))|doctor(?:ate|al|\b)|doctorat|docteur|ph\.?d|"
    r"diploma|diplôme|diplom\b|diplom-|associate (?:of|in|degree)|"
    r"magister|staatsexamen|promotion\b|licence|license d|maîtrise|baccalauréat|ingénieur|laurea|dottorato|maturità|"
    r"licenciatura|grado en|máster|mestrado|bacharel|doutorado|bakalář|magist|inżynier|licencjat|doktor|maturit|"
    r"matura|abitur|"
    r"minor (?:in|degree)|degree|high school|a-levels|gcse|bts |dut |dea |deug|propaedeutic|"
    r"学士|硕士|博士|本科|研究生|修士|高中|専攻|卒業|修了"
)
_SCHOOLS = (
    r"univer[sz]|univ\.|hochschule|college|institut|school|academy|polytech|politec|école|ecole|lycée|collège|"
    r"gymnasium|facult|"
    r"uniwersytet|politechnika|vysok[ée]|čvut|vut |fakulta|scuola|liceo|instituto|escuela|facultad|escola|"
    r"faculdade|postech|"
    r"大学|学院|大學|高校|中学|研究科|\bmit\b|\beth\b|\bepfl\b|caltech|universit"
)
FIELD_LABEL = re.compile(
    r"^(?:(?:job )?title|position|employer|company|role|firma|poste|entreprise|occupation or position held|"
    r"name(?: and address)? of employer|lavoro o posizione ricopert[ia]|posizione ricoperta|"
    r"(?:nome(?: e indirizzo)? del )?datore di lavoro|fonction ou poste occupé|"
    r"(?:nom(?: et adresse)? de l['’])?employeur|beruf oder funktion|arbeitgeber|"
    r"(?:name(?: und adresse)? des )arbeitgebers|(?:profesión o )?cargo(?: desempeñado)?|"
    r"nombre(?: y dirección)? de la empresa|empresa|puesto|azienda|ruolo|pozice|zaměstnavatel|stanowisko|"
    r"职位|公司|公司名称|职务|役職|職種|会社名|企業名)\s*[:：]\s*",
    re.IGNORECASE,
)
EMPLOYMENT_TYPES = re.compile(
    r"(?:full|part)[- ]?time|internship|freelance|contract(?:or)?|permanent|temporary|remote|hybrid|on-?site|"
    r"vollzeit|teilzeit|"
    r"cdi|cdd|temps (?:plein|partiel)|stage|tempo (?:pieno|determinato|indeterminato)|全职|兼职|远程|"
    r"\d+\s*(?:years?|yrs?|months?|mos?)(?:[ ,]+\d+\s*(?:months?|mos?))?|\d+ (?:ans?|mois|jahre?|monate?|anni|"
    r"mesi|años)",
    re.IGNORECASE,
)
TITLE_ENDINGS = (
    "entwickler", "entwicklerin", "ingenieur", "ingenieurin", "leiter", "leiterin", "berater", "beraterin", "assistent",
    "praktikant", "mitarbeiter", "mitarbeiterin", "techniker", "informatiker", "architekt", "manager",
    "managerin", "referent",
    "meister", "lehrer", "lehrerin", "student", "studentin", "kraft", "ontwikkelaar", "medewerker",
)  # fmt: skip


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@lru_cache(maxsize=4096)
def title_score(text: str) -> float:
    """How much a text looks like the title of a job; about 2 where a title's word is its last or first."""
    words = [word.strip(".,;:()&") for word in re.split(r"[\s/,&+()-]+", text.lower()) if word.strip(".,;:()&")]
    hits = [word for word in words if word in _words(_TITLES) or word.endswith(TITLE_ENDINGS)]
    score = 1.0 * min(len(hits), 2)
    if hits and (words[-1] in hits or words[0] in hits):
        score += 1
    score += 2 * any(word in text for word in _CJK_TITLES)
    if re.search(r"\b(?:senior|junior|sr|jr)\b\.?", text.lower()):
        score += 1
    return score


@lru_cache(maxsize=4096)
def employer_score(text: str) -> float:
    """How much a text looks like the name of an organisation."""
    words = [word.strip(".,;:()&!'’") for word in re.split(r"[\s/(),]+", text.lower()) if word.strip(".,;:()&!")]
    score = 1.5 * min(2, sum(word in _words(_EMPLOYERS) for word in words))
    score += 2 * any(word in text for word in _CJK_EMPLOYERS)
    return score + (1 if is_school(text) else 0)


def is_school(text: str) -> bool:
    return re.search(_SCHOOLS, text.lower()) is not None


def degree_score(text: str) -> int:
    """2 where a degree is spelt out, 1 for an abbreviation like "M.Sc.", otherwise 0."""
    lowered = text.lower()
    if re.search(_DEGREE_WORDS, lowered):
        return 2
    return 1 if re.search(_DEGREES, lowered) else 0


def is_employment_type(text: str) -> bool:
    """Whether nothing but "full-time", "remote", "2 years 3 months" and the like is said."""
    rest = EMPLOYMENT_TYPES.sub("", text)
    return not re.search(r"\w", rest)

"""Heads of plain postings in the orders and languages that people write them in."""

from __future__ import annotations

from datetime import date

import pytest

from rapport.documents.reading import read_text
from rapport.records.job import Job
from rapport.records.job_reading import read_job

BODY = {
    "en": "{0} makes maps for hikers. Forty people work here.\n\nDuties\n- draw maps\n\nRequirements\n- patience\n",
    "fr": "{0} fabrique des cartes pour les randonneurs.\n\nVos missions\n- dessiner\n\nVotre profil\n- patience\n",
    "de": "{0} zeichnet Karten für Wanderer.\n\nAufgaben\n- Karten zeichnen\n\nIhr Profil\n- Geduld\n",
    "it": "{0} disegna mappe per escursionisti.\n\nAttività\n- disegnare\n\nRequisiti\n- pazienza\n",
    "es": "{0} dibuja mapas para senderistas.\n\nFunciones\n- dibujar\n\nRequisitos\n- paciencia\n",
    "cs": "{0} kreslí mapy pro turisty.\n\nNáplň práce\n- kreslení\n\nPožadujeme\n- trpělivost\n",
    "pl": "{0} rysuje mapy dla turystów.\n\nTwoje zadania\n- rysowanie\n\nOczekujemy\n- cierpliwości\n",
    "nl": "{0} tekent kaarten voor wandelaars.\n\nWat ga je doen?\n- tekenen\n\nWat vragen wij?\n- geduld\n",
    "pt": "{0} desenha mapas para caminhantes.\n\nResponsabilidades\n- desenhar\n\nRequisitos\n- paciência\n",
    "ja": "{0}は登山者向けの地図を作っています。\n\n仕事内容\n・地図の作成\n\n応募資格\n・忍耐力\n",
    "zh": "{0}为徒步者绘制地图。\n\n岗位职责:\n1. 绘制地图\n\n任职要求:\n1. 耐心\n",
}
HEADS = {
    "company first": ("en", "Fernmap\nCartographer\nLeeds · Permanent · £30,000", "Fernmap", "Cartographer", "Leeds"),
    "company and place first": ("en", "Fernmap - Asheville, NC\nMap Lead (full time)\n\n$17/hour", "Fernmap",
                                "Map Lead (full time)", "Asheville, NC"),
    "one line": ("en", "Cartographer | Fernmap | Hereford | Part-time, 24 hours a week", "Fernmap", "Cartographer",
                 "Hereford"),
    "at": ("en", "Map Editor at Fernmap (Amsterdam)", "Fernmap", "Map Editor", "Amsterdam"),
    "unit of a university": ("en", "Fern University\nSchool of Maps\n\nResearch Associate\nFixed term\nOban, Scotland",
                             "Fern University", "Research Associate", "Oban, Scotland"),
    "hiring with a colon": ("en", "Fernmap is hiring: Map Engineer (GIS)\nLocation: Oban", "Fernmap",
                            "Map Engineer (GIS)", "Oban"),
    "bold labels": ("en", "# Map Designer\n\n**Company:** Fernmap\n**Location:** Remote within the EU", "Fernmap",
                    "Map Designer", "Remote within the EU"),
    "agency": ("en", "Map Engineer (GIS)\nFernmap, on behalf of a publisher · Remote (UK) · £85k–£95k", "Fernmap",
               "Map Engineer (GIS)", "Remote (UK)"),
    "company, place after a comma": ("en", "Map Specialist\n\nFernmap, Lisbon, Portugal (hybrid)\nFull-time", "Fernmap",
                                     "Map Specialist", "Lisbon, Portugal (hybrid)"),
    "one place in two parts": ("en", "Map Engineer\nFernmap - Tucson, Arizona\nFull time / on site", "Fernmap",
                               "Map Engineer", "Tucson, Arizona"),
    "fr recrute": ("fr", "Fernmap recrute\n\nDessinateur (H/F)\nLyon 7e – CDD 12 mois", "Fernmap", "Dessinateur (H/F)",
                   "Lyon 7e"),
    "fr its agency": ("fr", "Fernmap\nrecrute pour son agence de Toulouse\n\nIngénieur cartes (H/F)\nCDI – 36 à 42 k€",
                      "Fernmap", "Ingénieur cartes (H/F)", "Toulouse"),
    "fr for a client": ("fr", "Contrôleur de gestion F/H\nFernmap pour son client – Angers (49) – CDI – 45-52 k€",
                        "Fernmap", "Contrôleur de gestion F/H", "Angers (49)"),
    "fr trainee": ("fr", "Stage – Cartes durables (6 mois)\nFernmap, Grenoble", "Fernmap",
                   "Stage – Cartes durables (6 mois)", "Grenoble"),
    "de labels": ("de", "Wir suchen ab sofort eine\n\nKartenleitung (m/w/d)\n\nArbeitgeber: Fernmap\nStandort: Kassel",
                  "Fernmap", "Kartenleitung (m/w/d)", "Kassel"),
    "de sucht": ("de", "Stellenausschreibung\n\nDie Fernmap GmbH & Co. KG sucht ab sofort für ihr Büro in Bad Aibling:"
                       "\n\nKartograf (m/w/d)", "Fernmap GmbH & Co. KG", "Kartograf (m/w/d)", "Bad Aibling"),
    "de vacancy": ("de", "Am Institut Fernmap in Husum ist zum 1. April eine Stelle als\n\nKartograf:in (m/w/d)\n\nzu "
                         "besetzen.", "Institut Fernmap", "Kartograf:in (m/w/d)", "Husum"),
    "de workload": ("de", "Fernmap AG, Herisau\n\nLeiter/in Karten 80–100 %", "Fernmap AG", "Leiter/in Karten 80–100 %",
                    "Herisau"),
    "it sentence": ("it", "La Fernmap di Trieste cerca un responsabile di cartografia.", "Fernmap",
                    "responsabile di cartografia", "Trieste"),
    "it labels": ("it", "Azienda: Fernmap\nPosizione: Disegnatore\nSede di lavoro: Bologna (ibrido)", "Fernmap",
                  "Disegnatore", "Bologna (ibrido)"),
    "it for a client": ("it", "TECNICO COMMERCIALE\nFernmap per azienda cliente\nBrescia e provincia", "Fernmap",
                        "Tecnico Commerciale", "Brescia e provincia"),
    "client with its place": ("en", "Map Developer (GIS) – via Beacon\nClient: Fernmap, Austin, Texas", "Fernmap",
                              "Map Developer (GIS)", "Austin, Texas"),
    "now hiring": ("en", "Now hiring: Map Supervisor\nFernmap, Galway\n30 hours/week", "Fernmap", "Map Supervisor",
                   "Galway"),
    "place and term after a comma": ("de", "Kartograf:in (50 %)\nVerlag Fernmap, Leipzig, befristet auf zwei Jahre",
                                     "Verlag Fernmap", "Kartograf:in (50 %)", "Leipzig"),
    "es": ("es", "Cartógrafo/a\nFernmap · Valencia · Jornada completa", "Fernmap", "Cartógrafo/a", "Valencia"),
    "cs": ("cs", "Kartograf\nFernmap, Olomouc", "Fernmap", "Kartograf", "Olomouc"),
    "pl": ("pl", "Kartograf\nFernmap sp. z o.o., Radomsko\nUmowa o pracę", "Fernmap sp. z o.o.", "Kartograf",
           "Radomsko"),
    "nl": ("nl", "Kaartentekenaar\nFernmap BV – Zwolle – fulltime", "Fernmap BV", "Kaartentekenaar", "Zwolle"),
    "pt": ("pt", "Cartógrafo (m/f)\nFernmap – Braga – Tempo inteiro", "Fernmap", "Cartógrafo (m/f)", "Braga"),
    "ja": ("ja", "地図エンジニア\n株式会社みなと – 東京都港区 – 正社員", "株式会社みなと", "地図エンジニア",
           "東京都港区"),
    "zh": ("zh", "职位名称:制图师\n公司名称:云图科技\n工作地点:杭州", "云图科技", "制图师", "杭州"),
}  # fmt: skip


def read(text: str) -> Job:
    return read_job(read_text(text, "job.txt"), date(2026, 11, 21))


@pytest.mark.parametrize("head", HEADS)
def test_the_head_gives_company_title_and_place(head: str) -> None:
    language, text, company, title, place = HEADS[head]
    job = read(f"{text}\n\n{BODY[language].format(company)}")
    assert [fact.value if fact else None for fact in (job.company, job.title, job.location)] == [company, title, place]
    assert (len(job.responsibilities), len(job.requirements)) == (1, 1)


def test_a_posting_without_a_head_is_read_from_its_sentences() -> None:
    job = read(
        "Marrow Maps (Halifax, Nova Scotia) draws charts. We are looking for a firmware engineer to join our crew."
        "\n\nYou'd write C for small boards, bring up sensors, and spend a day a month on a boat.\n"
    )
    assert job.company is not None and job.company.value == "Marrow Maps"
    assert job.title is not None and job.title.value == "firmware engineer"
    assert job.location is not None and job.location.value == "Halifax, Nova Scotia"


@pytest.mark.parametrize(
    ("says", "day"),
    [
        ("Closing date: noon, 11 January 2027", "2027-01-11"),
        ("Applications close January 8, 2027.", "2027-01-08"),
        ("Bewerbung bis zum 31.12.2026 an karriere@fernmap.example", "2026-12-31"),
        ("Envoyer CV avant le 5 janvier 2027", "2027-01-05"),
        ("Candidature entro il 20 dicembre 2026", "2026-12-20"),
        ("Deadline: 3/4/2027", None),
    ],
)
def test_a_deadline_is_a_day_or_nothing(says: str, day: str | None) -> None:
    job = read(f"Cartographer\nFernmap, Leeds\n\n{BODY['en'].format('Fernmap')}\n{says}\n")
    assert (job.expires_on.value if job.expires_on else None) == day


@pytest.mark.parametrize(
    ("says", "pay"),
    [
        ("We offer £44,000 to £50,000, 25 days' holiday.", "£44,000 to £50,000"),
        ("- 58.000 bis 66.000 € im Jahr", "58.000 bis 66.000 € im Jahr"),
        ("Rémunération : 2 150 € brut par mois", "2 150 € brut par mois"),
        ("A joining bonus of $2,000 to $3,000.", None),
    ],
)
def test_pay_is_read_whole(says: str, pay: str | None) -> None:
    job = read(f"Cartographer\nFernmap, Leeds\n\n{BODY['en'].format('Fernmap')}\n{says}\n")
    assert (job.salary.value if job.salary else None) == pay

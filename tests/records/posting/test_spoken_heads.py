"""Employer, title and place that only sentences, signatures, addresses or a page's title tell."""

from __future__ import annotations

from datetime import date

import pytest

from rapport.documents.reading import read_text
from rapport.documents.web.reading import read_webpage
from rapport.records.job import Job
from rapport.records.job_reading import read_job

TASKS = "Tasks\n- draw maps of forests\n- talk to hikers\n\nRequirements\n- patience\n- a steady hand\n"
AUFGABEN = "Aufgaben\n- Karten zeichnen\n- Wanderer beraten\n\nIhr Profil\n- Geduld\n"
MISSIONS = "Vos missions\n- dessiner des cartes\n- conseiller\n\nVotre profil\n- patience\n"
NAPLN = "Náplň práce\n- kreslení map\n- porady\n\nPožadujeme\n- trpělivost\n"
TEXTS = {
    "company, title and town in one line": (
        f"Fernmap Energy – Reliability Engineer – Aberdeen (on site)\n\nFernmap Energy draws pipes.\n\n{TASKS}",
        ("Reliability Engineer", "Fernmap Energy", "Aberdeen (on site)"),
    ),
    "subject of an e-mail": (
        "Subject: Data Analyst opening at Fernmap – remote (Europe), 6-month contract\n\nHi all,\n\nwe at "
        "Fernmap have a "
        f"new opening. Fernmap makes maps.\n\n{TASKS}",
        ("Data Analyst", "Fernmap", "remote (Europe)"),
    ),
    "company only under its heading": (
        f"Map Team Leader\nDaventry - full time\n\n{TASKS}\nAbout Fernmap Logistics\nFernmap Logistics moves maps.\n",
        ("Map Team Leader", "Fernmap Logistics", "Daventry"),
    ),
    "company opens what is said about us": (
        f"Accounts Clerk\n\nBoise, Idaho\n\n{TASKS}\nAbout us\nFernmap Foods packs maps in tins. We are 40.\n",
        ("Accounts Clerk", "Fernmap Foods", "Boise, Idaho"),
    ),
    "agency at the foot": (
        f"Job title: Map Developer\nLocation: Dublin 2\n\nOur client is hiring.\n\n{TASKS}\nHart & Finch "
        f"Recruitment is "
        "acting as an employment agency for this vacancy.\n",
        ("Map Developer", "Hart & Finch Recruitment", "Dublin 2"),
    ),
    "company spelt like the address": (
        "Map Technician (Truro, Cornwall)\n\nYou'd join a team of eight. Kelp Fibre people climb poles.\n\n"
        f"{TASKS}\nWrite to jobs@kelpfibre.example.\n",
        ("Map Technician", "Kelp Fibre", "Truro, Cornwall"),
    ),
    "authority": (
        f"City of Larkhaven\nJob Announcement\n\nPosition: Map Operator II\nLocation: Larkhaven, OR\n\n{TASKS}",
        ("Map Operator II", "City of Larkhaven", "Larkhaven, OR"),
    ),
    "office in a sentence": (
        f"Fernmap runs day trips. We are looking for an Operations Coordinator at our Falmouth office.\n\n{TASKS}",
        ("Operations Coordinator", "Fernmap", "Falmouth"),
    ),
    "adjectives before the title": (
        f"Fernmap Bio is seeking a highly motivated Senior Scientist, Map Making to join us in Boston, MA.\n\n{TASKS}",
        ("Senior Scientist, Map Making", "Fernmap Bio", "Boston, MA"),
    ),
    "wanted": (
        f"Map Driver wanted - Norwich - part-time\n\nFernmap & Co. bakes maps.\n\n{TASKS}",
        ("Map Driver", "Fernmap & Co.", "Norwich"),
    ),
    "fr, title on the next line": (
        "Fernmap, chocolatier depuis 1952, recherche pour sa boutique d'Annecy un(e) :\n\nResponsable de "
        "boutique (H/F)\n"
        f"CDI\n\n{MISSIONS}",
        ("Responsable de boutique (H/F)", "Fernmap", "Annecy"),
    ),
    "fr, kind in brackets": (
        "L'association Les Cartes de l'Ourcq recrute un·e chargé·e de communication (CDD de 12 mois) à Pantin.\n\n"
        f"{MISSIONS}",
        ("chargé·e de communication", "Les Cartes de l'Ourcq", "Pantin"),
    ),
    "de, title on the next line": (
        "Die Fernmap GmbH zeichnet Karten.\n\nZum nächstmöglichen Zeitpunkt suchen wir für unseren Standort "
        "Kassel einen"
        f"\n\nKartograf (m/w/d)\nVollzeit\n\n{AUFGABEN}",
        ("Kartograf (m/w/d)", "Fernmap GmbH", "Kassel"),
    ),
    "de, subject with its town": (
        "Betreff: Teamassistenz (m/w/d) in Bremen gesucht\n\nLiebe Kollegen,\n\nwir von Fernmap Rechtsanwälte suchen "
        f"Verstärkung.\n\n{AUFGABEN}",
        ("Teamassistenz (m/w/d)", "Fernmap Rechtsanwälte", "Bremen"),
    ),
    "de, no article": (
        f"Bäckerei Fernmap sucht Bäcker (m/w/d) in Husum\n\n{AUFGABEN}",
        ("Bäcker (m/w/d)", "Bäckerei Fernmap", "Husum"),
    ),
    "cs, declined town": (
        "Hledáme kolegyni nebo kolegu na pozici Mzdová účetní do našeho ústředí v Olomouci.\n\nKdo jsme: "
        "Fernmap s.r.o. "
        f"kreslí mapy.\n\n{NAPLN}",
        ("Mzdová účetní", "Fernmap s.r.o.", "Olomouc"),
    ),
    "pl, declined town": (
        "Fernmap Sp. z o.o. poszukuje kandydatów na stanowisko Kierownik budowy w Rzeszowie.\n\nZakres obowiązków\n"
        "• budowa map\n\nWymagania\n• cierpliwość\n",
        ("Kierownik budowy", "Fernmap Sp. z o.o.", "Rzeszów"),
    ),
    "es, invitation": (
        "¡Únete al equipo del Hotel Puerta Mapa!\n\nPuesto: Recepcionista de noche\nLugar de trabajo: Cádiz\n\nTus "
        "tareas\n- recibir a los clientes\n\nTu perfil\n- paciencia\n",
        ("Recepcionista de noche", "Hotel Puerta Mapa", "Cádiz"),
    ),
    "for the post of": (
        "Theatre Royal Map invites applications for the post of Assistant Stage Manager.\n\nTheatre Royal Map produces "
        f"six maps a year.\n\n{TASKS}",
        ("Assistant Stage Manager", "Theatre Royal Map", None),
    ),
    "place after a comma": (
        "Hi there,\n\nFernmap is hiring a Map Engineer (GIS), remote within Europe, full-time.\n\nFernmap maps.\n\n"
        f"{TASKS}",
        ("Map Engineer (GIS)", "Fernmap", "remote within Europe"),
    ),
    "company that grows": (
        f"Fern & Map is growing!\n\nOur Bristol studio needs another pair of hands to file on time.\n\n{TASKS}",
        (None, "Fern & Map", "Bristol"),
    ),
    "fr, heading above a label": (
        "OFFRE D'EMPLOI\nSyndicat mixte du Haut-Fern\n\nIntitulé : Chargé·e de mission\nRésidence administrative : "
        "Langogne"
        f"\n\n{MISSIONS}",
        ("Chargé·e de mission", "Syndicat mixte du Haut-Fern", "Langogne"),
    ),
    "de, from a date on": (
        f"Gasthof Zum Wilden Fern in Kassel sucht ab März Köchin/Koch in Vollzeit\n\n{AUFGABEN}",
        ("Köchin/Koch", "Gasthof Zum Wilden Fern", "Kassel"),
    ),
    "ja, place in brackets": (
        "品質管理スタッフ\n有限会社まるた製菓（新潟県長岡市）\n\n有限会社まるた製菓は、米菓を製造する会社です。\n\n"
        "仕事内容\n・製品の検査\n・記録\n\n応募条件\n・経験がある方\n",
        ("品質管理スタッフ", "有限会社まるた製菓", "新潟県長岡市"),
    ),
    "needed at": (
        f"Kitchen Porter needed at The Lamp & Map, Norwich.\n\nYou wash up and draw maps.\n\n{TASKS}",
        ("Kitchen Porter", "The Lamp & Map", "Norwich"),
    ),
    "place with days from home": (
        f"Map Planner\nFernmap Foods, Swindon (two days from home)\n\nFernmap Foods plans maps.\n\n{TASKS}",
        ("Map Planner", "Fernmap Foods", "Swindon (two days from home)"),
    ),
    "fr, invitation": (
        "Rejoignez la Clinique des Cartes à Saint-Malo !\n\nNous recherchons un(e) ergothérapeute en CDI.\n\n"
        f"La Clinique des Cartes est un établissement de 90 lits.\n\n{MISSIONS}",
        ("ergothérapeute", "Clinique des Cartes", "Saint-Malo"),
    ),
    "de, agency for someone": (
        "Stellenangebot: Lagerleiter (m/w/d) – Ulm\n\nIm Auftrag eines Herstellers sucht die Fernmap Süd GmbH einen "
        f"Lagerleiter in Direktvermittlung.\n\n{AUFGABEN}",
        ("Lagerleiter (m/w/d)", "Fernmap Süd GmbH", "Ulm"),
    ),
    "it, school with its town": (
        "La Scuola di Musica Arpeggio di Trento seleziona un docente di pianoforte.\n\nLa scuola ha 420 allievi.\n\n"
        "Compiti\n- lezioni\n\nTitoli richiesti\n- diploma\n",
        ("docente di pianoforte", "Scuola di Musica Arpeggio", "Trento"),
    ),
    "ja, middle dots": (
        "法務担当\n株式会社そらまめ・東京都千代田区・正社員\n\n株式会社そらまめは、防災アプリを提供する会社です。\n\n"
        "業務内容\n- 契約書の作成\n- 法的調査\n\n応募資格\n- 経験2年以上\n",
        ("法務担当", "株式会社そらまめ", "東京都千代田区"),
    ),
    "ja, labels in brackets": (
        "【募集職種】経理スタッフ\n【会社名】株式会社みずほ堂\n【勤務地】大阪府大阪市中央区\n\n■仕事内容\n"
        "・仕訳入力\n・月次決算の補助\n\n"
        "■応募資格\n・実務経験2年以上\n",
        ("経理スタッフ", "株式会社みずほ堂", "大阪府大阪市中央区"),
    ),
    "zh, hiring line": (
        "宁波远帆贸易有限公司招聘海外销售经理\n\n工作地点：宁波\n\n岗位职责：\n1. 开发客户；\n2. 参加展会；\n\n"
        "任职要求：\n1. 英语流利；\n",
        ("海外销售经理", "宁波远帆贸易有限公司", "宁波"),
    ),
}


def shown(job: Job) -> tuple[str | None, ...]:
    return tuple(fact.value if fact else None for fact in (job.title, job.company, job.location))


@pytest.mark.parametrize("name", TEXTS)
def test_sentences_give_title_company_and_place(name: str) -> None:
    text, expected = TEXTS[name]
    assert shown(read_job(read_text(text, "job.txt"), date(2026, 11, 21))) == expected


MISSING = {
    "no company": (
        f"Night Porter\nYork · Part-time\n\nWe are a small hotel inside the walls.\n\n{TASKS}\nRing and ask for "
        f"Maggie.\n",
        ("Night Porter", None, "York"),
    ),
    "several towns, none of the job's": (
        f"Map Buyer\nFernmap\n\nFernmap sells maps. Our clients are in Paris, at Lyon and in Geneva.\n\n{TASKS}",
        ("Map Buyer", "Fernmap", None),
    ),
    "where it was founded": (
        f"Map Buyer\nFernmap – Full-time\n\nFounded in Toulouse in 2015, Fernmap sells maps.\n\n{TASKS}",
        ("Map Buyer", "Fernmap", None),
    ),
    "a domain alone": (
        f"Map Buyer\nLeeds · Part-time\n\nWe sell maps.\n\n{TASKS}\nWrite to jobs@mapbuyers.example.\n",
        ("Map Buyer", None, "Leeds"),
    ),
    "a service's address": (
        f"Map Buyer\nLeeds · Part-time\n\nWe sell maps and post on Instagram.\n\n{TASKS}\nSee https://instagram.com/maps.\n",
        ("Map Buyer", None, "Leeds"),
    ),
    "no title": (
        "About Fernmap Textiles\n\nFernmap Textiles weaves maps for trains.\n\nWhat you'll do\n- meet "
        "customers\n- turn "
        "wishes into maps\n\nWhat you bring\n- an eye for colour\n",
        (None, "Fernmap Textiles", None),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MISSING)
def test_what_is_not_said_is_not_guessed(name: str) -> None:
    text, expected = MISSING[name]
    assert shown(read_job(read_text(text, "job.txt"), date(2026, 11, 21))) == expected


LISTS = "<h2>Duties</h2><ul><li>Draw maps</li></ul><h2>Requirements</h2><ul><li>Patience</li></ul>"
PAGES = {
    "town as a list item": (
        "Map Nurse (m/w/d) - Fernmap e.V. - Kassel",
        "<h1>Map Nurse (m/w/d)</h1><ul><li>Fernmap e.V.</li><li>Kassel</li><li>Teilzeit</li></ul>",
        ("Map Nurse (m/w/d)", "Fernmap e.V.", "Kassel"),
    ),
    "town and number in the page's title": (
        "Offre d'emploi Map Nurse - 85 - La Roche-sur-Yon - 188XKLM | France Travail",
        "<h1>Map Nurse</h1><p>La Roche-sur-Yon</p><h3>Entreprise</h3><h4>SARL FERNMAP</h4>",
        ("Map Nurse", "SARL FERNMAP", "La Roche-sur-Yon"),
    ),
    "link inside the company": (
        "Oferta pracy Map Nurse, Fernmap Sp. z o.o., Kielce",
        '<h1>Map Nurse</h1><h2 data-test="text-employerName">Fernmap Sp. z o.o.<a>O firmie</a></h2><p>Kielce</p>',
        ("Map Nurse", "Fernmap Sp. z o.o.", "Kielce"),
    ),
    "title below its company": (
        "Fernmap Map Nurse | SmartRecruiters",
        '<h3 class="job-company">Fernmap</h3><h1>Map Nurse</h1><ul><li>Antwerp, Belgium</li><li>Full-time</li></ul>',
        ("Map Nurse", "Fernmap", "Antwerp, Belgium"),
    ),
    "no heading": (
        "Fernmap Health : Map Nurse – Emergency (23004412)",
        "<div>Job Description</div><div>Map Nurse – Emergency - (23004412)</div><p>Fernmap Health runs maps.</p>"
        "<h2>Primary Location</h2><span>: Spokane, WA</span>",
        ("Map Nurse – Emergency", "Fernmap Health", "Spokane, WA"),
    ),
    "public body below the title": (
        "Map Ranger - Job Announcement",
        "<h1>Map Ranger</h1><h2>National Map Service</h2><table><tr><th>Location</th><td>Moab, UT</td></tr></table>",
        ("Map Ranger", "National Map Service", "Moab, UT"),
    ),
    "filled, in the page's title": (
        "Stelle besetzt: Map Nurse (m/w/d) - Fernmap Labor",
        "<p>Diese Stelle ist bereits besetzt.</p><h1>Map Nurse (m/w/d)</h1><p>Fernmap Labor, Kassel, Vollzeit</p>",
        ("Map Nurse (m/w/d)", "Fernmap Labor", "Kassel"),
    ),
    "label inside the marked place": (
        "Map Nurse Job Details | Fernmap",
        '<h1>Map Nurse</h1><p class="jobLocation">Location: <span>Windsor Locks, CT, US</span></p>',
        ("Map Nurse", "Fernmap", "Windsor Locks, CT, US"),
    ),
    "heading of the career site": (
        "Fernmap Public Library - Employment",
        "<h1>Employment at Fernmap Public Library</h1><h2>Map Librarian</h2><p>Location: Ames, Iowa</p>",
        ("Map Librarian", "Fernmap Public Library", "Ames, Iowa"),
    ),
    "town with its department": (
        "Map Nurse H/F - Groupe Fernmap - Charleville-Mézières (08) - HelloWork",
        "<h1>Map Nurse H/F</h1><a>Groupe Fernmap</a><ul><li>Charleville-Mézières - 08</li><li>CDI</li></ul>",
        ("Map Nurse H/F", "Groupe Fernmap", "Charleville-Mézières - 08"),
    ),
    "company without a link before its place": (
        "",
        '<h1>Map Ranger</h1><p>Fernmap, Inc. <span class="job-location">Frýdek-Místek, Moravia, Czechia</span></p>',
        ("Map Ranger", "Fernmap, Inc.", "Frýdek-Místek, Moravia, Czechia"),
    ),
    "several marked places": (
        "Map Ranger – Fernmap s.r.o.",
        '<h1>Map Ranger</h1><p>Fernmap s.r.o.</p><p class="job-location">Lesní 7, Zlín</p><p>Náměstí 3, Vsetín</p>',
        ("Map Ranger", "Fernmap s.r.o.", "Lesní 7, Zlín; Náměstí 3, Vsetín"),
    ),
    "several places": (
        "Map Ranger – Fernmap s.r.o.",
        "<h1>Map Ranger</h1><p>Fernmap s.r.o.</p><p>Vavrečkova 7074, Zlín</p><p>Horní náměstí 3, Vsetín</p>",
        ("Map Ranger", "Fernmap s.r.o.", "Vavrečkova 7074, Zlín; Horní náměstí 3, Vsetín"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_page_gives_title_company_and_place(name: str) -> None:
    title, head, expected = PAGES[name]
    page = f"<html><head><title>{title}</title></head><body>{head}{LISTS}</body></html>"
    assert shown(read_job(read_webpage(page.encode(), "job.html"), date(2026, 11, 21))) == expected


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Map Editor\nFernmap, Leeds\nFull-time, ab sofort", "Full-time"),
        ("Map Editor (part-time)\nFernmap, Leeds", "part-time"),
        ("Map Editor 80–100 %\nFernmap, Aarau", "80–100 %"),
        ("Map Editor\nFernmap, Leeds\nFull time, 39 hours over five days.", "Full time, 39 hours over five days"),
        ("Map Editor\nFernmap, Leeds\n\nBenefits\n- contrato indefinido, jornada completa\n- maps",
         "contrato indefinido, jornada completa"),
    ],
)  # fmt: skip
def test_the_kind_of_employment_is_taken_from_where_it_is_said(head: str, kind: str) -> None:
    job = read_job(read_text(f"{head}\n\nFernmap makes maps.\n\n{TASKS}", "job.txt"), date(2026, 11, 21))
    assert (job.employment_type.value if job.employment_type else None) == kind

"""Invented postings, from web pages and plain text, in several languages."""

from __future__ import annotations

from datetime import date

import pytest

from rapport.documents.document import Document, content_id
from rapport.documents.language import detect_language
from rapport.documents.web.reading import read_webpage
from rapport.errors import LoginWall, NoPosting
from rapport.records.job import Job
from rapport.records.job_reading import read_job

TODAY = date(2026, 11, 21)
PROSE = (
    "Quillmark Labs builds scheduling software for small theatres. We are looking for someone who enjoys the stage. "
)


def page(body: str, head: str = "") -> Document:
    return read_webpage(
        f"<html lang=en><head>{head}</head><body>{body}</body></html>".encode(), "https://example.org/job"
    )


def job_of_page(body: str, head: str = "") -> Job:
    return read_job(page(body, head), TODAY)


def job_of_text(text: str) -> Job:
    return read_job(
        Document(content_id(text.encode()), "job.txt", "text/plain", text, language=detect_language(text)), TODAY
    )


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def printed(job: Job) -> tuple[str | None, str | None, str | None]:
    return tuple(fact.value if fact else None for fact in (job.title, job.company, job.location))  # type: ignore[return-value]


POSTING = (
    '{"@context":"https://schema.org","@type":"JobPosting","title":"Stage Planner","hiringOrganization":{"@type":'
    '"Organization","name":"Quillmark Labs"},"jobLocation":{"@type":"Place","address":{"@type":"PostalAddress",'
    '"addressLocality":"Leeds","addressCountry":"GB"}},"description":"%s"}'
)
DESCRIPTION = "<p>You plan stages.</p><p><b>What you bring</b></p><ul><li>Calm nerves</li><li>Good French</li></ul>"


@pytest.mark.parametrize(
    "text",
    [
        POSTING % DESCRIPTION,
        '{"@graph":[{"@type":"WebSite","name":"Board"},' + POSTING % DESCRIPTION + "]}",
        "[" + POSTING % DESCRIPTION + "]",
        POSTING % (DESCRIPTION.replace("stages", "sta\nges\t")),
        POSTING % (DESCRIPTION.replace("<p>", "\\<p>")),
        (POSTING % DESCRIPTION)[:-1] + ",}",
        POSTING % DESCRIPTION.replace("<", "&lt;").replace(">", "&gt;"),
        POSTING.replace('"JobPosting"', '["JobPosting","Thing"]') % DESCRIPTION,
        "<!--" + POSTING % DESCRIPTION + "-->",
    ],
    ids=["plain", "graph", "list", "controls", "bad escape", "comma", "escaped markup", "type list", "comment"],
)
def test_json_ld_is_read_however_it_is_written(text: str) -> None:
    job = job_of_page("<div id=app></div>", ld(text))
    assert printed(job) == ("Stage Planner", "Quillmark Labs", "Leeds, GB")
    assert [fact.value for fact in job.requirements] == ["Calm nerves", "Good French"]


def test_a_fact_cites_the_text_that_it_came_from() -> None:
    document = page("<div></div>", ld(POSTING % DESCRIPTION))
    for fact in (read_job(document, TODAY).title, *read_job(document, TODAY).requirements):
        assert fact is not None
        assert fact.passage is not None
        assert document.text[fact.passage.start : fact.passage.end] == fact.value


def test_microdata_is_read() -> None:
    job = job_of_page(
        '<div itemscope itemtype="http://schema.org/JobPosting"><h1 itemprop="title">Stage Planner</h1>'
        '<span itemprop="hiringOrganization" itemscope><b itemprop="name">Quillmark Labs</b></span>'
        '<span itemprop="jobLocation" itemscope><i itemprop="address" itemscope><u itemprop="addressLocality">Leeds</u>'
        f'</i></span><div itemprop="description"><p>{PROSE}</p></div></div>'
    )
    assert printed(job) == ("Stage Planner", "Quillmark Labs", "Leeds")


@pytest.mark.parametrize(
    "script",
    [
        '<script id="__NEXT_DATA__" type="application/json">{"props":{"job":%s}}</script>',
        '<script>window.__INITIAL_STATE__ = {"a":undefined,"job":%s};</script>',
    ],
    ids=["next", "initial state"],
)
def test_the_state_of_scripts_is_read_where_the_page_is_empty(script: str) -> None:
    state = (
        '{"title":"Stage Planner","companyName":"Quillmark Labs","location":"Leeds","employmentType":"Full-time",'
        f'"description":"<p>{PROSE * 2}</p><h3>Your tasks</h3><ul><li>Plan stages</li></ul>"}}'
    )
    job = job_of_page("<div id=root></div>" + script % state)
    assert printed(job) == ("Stage Planner", "Quillmark Labs", "Leeds")
    assert [fact.value for fact in job.responsibilities] == ["Plan stages"]


def test_a_devalue_array_is_read() -> None:
    flat = (
        '[["ShallowReactive",1],{"offer":2},{"name":3,"description":5,"company":6,"locations":8,"salary":9},'
        f'{{"cs":4}},"Plánovač scén","{"<p>Hledáme plánovače scén pro malá divadla v celé republice.</p>" * 4}",'
        '{"name":7},"Divadla Lípa, s.r.o.",[10],{"minimum":11,"currency":12},"Brno",30000,"CZK"]'
    )
    job = job_of_page(f'<script type="application/json" id="__NUXT_DATA__">{flat}</script>')
    assert printed(job) == ("Plánovač scén", "Divadla Lípa, s.r.o.", "Brno")
    assert job.salary is not None
    assert job.salary.value == "30,000 CZK"
    assert job.language == "cs"


SIMILAR = "<h2>Similar jobs</h2>" + "".join(
    f"<h3>Other Job {n}</h3><p>Rival {n}</p><p>Oslo, Norway</p>" for n in range(9)
)
VISIBLE = (
    "<nav><a>Home</a><a>Jobs</a></nav><h1>Stage Planner</h1><div class=company-name>Quillmark Labs</div>"
    f"<div class=job-location>Leeds, England</div><p>{PROSE * 3}</p><h3>Your responsibilities</h3><ul>"
    "<li>Plan stages</li><li>Call cues</li></ul><h3>Requirements</h3><ul><li>Calm nerves</li></ul>"
)


def test_the_visible_page_is_read_without_structured_data() -> None:
    job = job_of_page(VISIBLE, "<title>Stage Planner | LinkedIn</title><meta property=og:site_name content=LinkedIn>")
    assert printed(job) == ("Stage Planner", "Quillmark Labs", "Leeds, England")


def test_other_jobs_of_the_page_do_not_leak_in() -> None:
    document = page(VISIBLE + SIMILAR)
    assert "Rival" not in document.text


@pytest.mark.parametrize(
    ("title", "company"),
    [
        ("Quillmark Labs hiring Stage Planner in Leeds, England | LinkedIn", "Quillmark Labs"),
        ("Quillmark Labs: Stage Planner", "Quillmark Labs"),
        ("Stage Planner – Quillmark Labs", "Quillmark Labs"),
        ("Stage Planner at Quillmark Labs", "Quillmark Labs"),
        ("Job Application for Stage Planner at Quillmark Labs", "Quillmark Labs"),
        ("Stage Planner - Indeed.com", None),
        ("Stage Planner | jobs.cz", None),
    ],
)
def test_the_company_is_told_from_the_page_title_and_never_the_board(title: str, company: str | None) -> None:
    prose = PROSE.replace("Quillmark Labs", "It") * 2
    body = f"<h1>Stage Planner</h1><p>{prose}</p><h3>Requirements</h3><ul><li>Nerves</li></ul>"
    assert printed(job_of_page(body, f"<title>{title}</title>"))[:2] == ("Stage Planner", company)


@pytest.mark.parametrize(
    "notice",
    [
        "No longer accepting applications",
        "This job has expired.",
        "Diese Stelle ist nicht mehr verfügbar.",
        "Cette offre n'est plus disponible.",
        "Questa offerta è scaduta.",
        "Esta oferta ya no está disponible.",
        "Nabídka již není aktuální.",
        "Oferta wygasła.",
        "This position is paused.",
    ],
)
def test_a_closed_posting_is_said_to_be_expired(notice: str) -> None:
    assert job_of_page(f"<p>{notice}</p>" + VISIBLE).is_expired


def test_a_hidden_notice_does_not_count() -> None:
    assert not job_of_page('<p style="display:none">This job has expired.</p>' + VISIBLE).is_expired


def test_talk_of_a_future_end_does_not_count() -> None:
    assert not job_of_page(VISIBLE + "<p>We will write to you when the position has been filled.</p>").is_expired


@pytest.mark.parametrize(
    "body",
    [
        "<div id=root></div><script src=app.js></script>",
        "<h1>404</h1><p>Page not found</p>",
        "<p>Fatal error: Cannot redeclare f() in /srv/app.php on line 3</p><table><tr><td>Call Stack</td></tr></table>",
        "<h1>Careers</h1><p>Your search returned 12 results</p>"
        + "".join(f"<p>Job {n}</p><p>Paris</p><p>3/{n + 1}/2026</p>" for n in range(12)),
        "<h1>Welcome</h1><p>We sell flowers in all colours and sizes, every day from nine to five, in our shop.</p>"
        * 3,
        "<p>Just a moment... checking your browser</p>",
    ],
    ids=["shell", "not found", "php error", "listing", "other page", "robot check"],
)
def test_a_page_without_one_posting_is_said_to_be_so(body: str) -> None:
    with pytest.raises(NoPosting, match=r"https://example\.org/job: .+\."):
        job_of_page(body)


def test_several_postings_in_one_page_are_a_listing() -> None:
    many = ",".join(POSTING.replace("Stage Planner", f"Planner {n}") % "" for n in range(4))
    with pytest.raises(NoPosting):
        job_of_page("<h1>Jobs</h1>", ld(f"[{many}]"))


def test_a_login_wall_is_said_to_be_one() -> None:
    with pytest.raises(LoginWall, match="paste the text"):
        job_of_page("<h1>Sign in</h1><p>Sign in to view this job</p><form><input type=password></form>")


TEXTS = {
    "en": (
        "Stage Planner\nQuillmark Labs · Leeds, England (hybrid) · Full-time\n\nAbout us\nQuillmark Labs builds "
        "software "
        "for theatres.\n\nWhat you will do\n- Plan stages\n- Call cues\n\nWhat we look for\n- Calm nerves\n\nWhat "
        "we offer\n"
        "£30,000 a year.\n",
        ("Stage Planner", "Quillmark Labs", "Leeds, England (hybrid)"),
    ),
    "fr": (
        "Régisseur·se général·e (H/F)\nThéâtre Ardoise – Lyon (Croix-Rousse) – CDI, temps plein\n\nThéâtre Ardoise "
        "produit des "
        "spectacles pour les écoles.\n\nVos missions\n- planifier les scènes\n- suivre le budget\n\nProfil "
        "recherché\n- du calme\n\n"
        "Conditions\nTélétravail possible un jour par semaine.\n",
        ("Régisseur·se général·e (H/F)", "Théâtre Ardoise", "Lyon (Croix-Rousse)"),
    ),
    "de": (
        "Bühnenplaner:in (m/w/d)\nLindenwerk GmbH | Kassel | Vollzeit, unbefristet\n\nÜber uns\nDie Lindenwerk "
        "GmbH baut Bühnen "
        "für kleine Häuser.\n\nDeine Aufgaben\n• Bühnen planen\n• Kosten im Blick behalten\n\nDein Profil\n• "
        "ruhige Nerven\n\n"
        "Wir bieten\n• 30 Tage Urlaub\n",
        ("Bühnenplaner:in (m/w/d)", "Lindenwerk GmbH", "Kassel"),
    ),
    "it": (
        "Responsabile di palcoscenico\nTeatro Ginestra - Bologna - Tempo indeterminato\n\nChi siamo\nTeatro "
        "Ginestra produce "
        "spettacoli per ragazzi.\n\nDi cosa ti occuperai\n- pianificare le scene\n- gestire i "
        "fornitori\n\nRequisiti\n- nervi saldi\n\n"
        "Cosa offriamo\n- buoni pasto\n",
        ("Responsabile di palcoscenico", "Teatro Ginestra", "Bologna"),
    ),
    "cs": (
        "Plánovač scén\nSpolečnost: Divadla Lípa, s.r.o.\nMísto výkonu práce: Brno\nTyp úvazku: plný "
        "úvazek\n\nNáplň práce\n"
        "- plánování scén\n- jednání s dodavateli\n\nCo požadujeme\n- klidné nervy\n\nCo nabízíme\n- pět týdnů "
        "dovolené\n",
        ("Plánovač scén", "Divadla Lípa, s.r.o.", "Brno"),
    ),
    "pl": (
        "Planista scen\nPracodawca: Teatr Jesion\nMiejsce pracy: Gdańsk\n\nTwoje zadania\n- planowanie scen dla "
        "małych teatrów\n\n"
        "Wymagania\n- spokojne nerwy\n\nOferujemy\n- umowę o pracę\n",
        ("Planista scen", "Teatr Jesion", "Gdańsk"),
    ),
    "es": (
        "Responsable de escena\nEmpresa: Teatro Olmo\nUbicación: Sevilla\n\nTus funciones\n- planificar las "
        "escenas de la obra\n\n"
        "Requisitos\n- nervios templados\n\nOfrecemos\n- jornada flexible\n",
        ("Responsable de escena", "Teatro Olmo", "Sevilla"),
    ),
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_plain_posting_gives_its_head(language: str) -> None:
    text, expected = TEXTS[language]
    assert printed(job_of_text(text)) == expected


@pytest.mark.parametrize("language", TEXTS)
def test_a_plain_posting_gives_its_sections(language: str) -> None:
    job = job_of_text(TEXTS[language][0])
    assert job.responsibilities
    assert len(job.requirements) == 1
    assert job.benefits


def test_a_shouted_title_is_given_in_the_usual_case() -> None:
    text = TEXTS["en"][0].replace("Stage Planner", "STAGE PLANNER (PART-TIME)", 1)
    assert printed(job_of_text(text))[0] == "Stage Planner (part-time)"


def test_places_and_ways_of_working_after_bars_are_not_the_title() -> None:
    head = ld(POSTING.replace("Stage Planner", "Stage Planner | Remote | Australia") % DESCRIPTION)
    assert printed(job_of_page("", head))[0] == "Stage Planner"


def test_a_remote_job_is_not_at_the_company_s_address() -> None:
    head = ld(POSTING.replace('"jobLocation"', '"jobLocationType":"TELECOMMUTE","jobLocation"') % DESCRIPTION)
    assert printed(job_of_page("", head))[2] == "Remote"


def test_a_saved_page_of_an_old_career_site_is_read() -> None:
    rows = [
        ("Job Title", "Door Keeper"),
        ("Job Description", PROSE * 2),
        ("Location: City", "York"),
        ("Location: State", "Yorkshire"),
        ("Market", "North"),
    ]
    table = "<table>" + "".join(f"<tr><td>{name}</td><td>{value}</td></tr>" for name, value in rows) + "</table>"
    assert printed(job_of_page(table, "<title>Quillmark - Job details</title>")) == (
        "Door Keeper",
        "Quillmark",
        "York, Yorkshire",
    )

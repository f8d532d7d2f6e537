"""Invented people's résumés in the layouts of common templates, drawn as PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4


@dataclass(frozen=True, slots=True)
class Job:
    title: str
    employer: str
    place: str
    period: str
    done: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Course:
    degree: str
    school: str
    period: str


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    headline: str
    email: str
    phone: str
    place: str
    headings: tuple[str, str, str, str]  # of jobs, education, skills and languages
    jobs: tuple[Job, ...]
    courses: tuple[Course, ...]
    skills: dict[str, tuple[str, ...]]
    languages: tuple[str, ...]


@dataclass(slots=True)
class Pen:
    """Writes from top to bottom."""

    canvas: Canvas
    y: float = HEIGHT - 50

    def at(self, x: float, text: str, size: float = 10, is_bold: bool = False) -> float:
        """Write at `x`; gives the x where the text ends."""
        font = "Helvetica-Bold" if is_bold else "Helvetica"
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.y, text)
        return x + float(stringWidth(text, font, size))

    def right(self, x: float, text: str, size: float = 9, is_bold: bool = False) -> None:
        font = "Helvetica-Bold" if is_bold else "Helvetica"
        self.at(x - float(stringWidth(text, font, size)), text, size, is_bold)

    def down(self, points: float = 13) -> None:
        self.y -= points

    def bullets(self, x: float, texts: tuple[str, ...], sign: str = "•") -> None:
        for text in texts:
            self.at(x, f"{sign} {text}", 9)
            self.down(12)


def centred(pen: Pen, person: Person) -> None:
    """Employer and place, then title and dates; labels of skills in a column of their own; a footer."""
    pen.at(200, person.name, 28)
    pen.down(24)
    pen.at(230, person.headline.upper(), 8)
    pen.down(12)
    pen.at(240, person.place, 9)
    pen.down(12)
    pen.at(180, f"{person.phone} | {person.email}", 9)
    pen.down(26)
    _heading(pen, 40, person.headings[0])
    for job in person.jobs:
        pen.at(40, job.employer, 10, True)
        pen.right(WIDTH - 40, job.place)
        pen.down()
        pen.at(40, job.title.upper(), 8)
        pen.right(WIDTH - 40, job.period, 8)
        pen.down()
        pen.bullets(48, job.done)
    _heading(pen, 40, person.headings[1])
    for course in person.courses:
        pen.at(40, course.school, 10, True)
        pen.down()
        pen.at(40, course.degree, 9)
        pen.right(WIDTH - 40, course.period, 8)
        pen.down(16)
    _heading(pen, 40, person.headings[2])
    for label, items in (*person.skills.items(), (person.headings[3], person.languages)):
        pen.right(130, label, 10, True)
        pen.at(141, ", ".join(items), 9)
        pen.down()
    pen.y = 30
    pen.at(250, f"{person.name} · Résumé", 8)


def two_columns(pen: Pen, person: Person) -> None:
    """Jobs left, the rest right; dates and place on a line of their own."""
    pen.at(40, person.name.upper(), 24, True)
    pen.down(22)
    pen.at(40, person.headline, 13, True)
    pen.down(18)
    pen.at(40, f"{person.email}      {person.phone}      {person.place}", 9)
    pen.down(30)
    top = pen.y
    _heading(pen, 40, person.headings[0].upper())
    for job in person.jobs:
        pen.at(40, job.title, 11, True)
        pen.down(14)
        pen.at(40, job.employer, 10, True)
        pen.down(14)
        pen.at(47, job.period, 8)
        pen.at(200, job.place, 8)
        pen.down(14)
        pen.bullets(42, job.done)
    pen.y = top
    _heading(pen, 390, person.headings[2].upper())
    for items in person.skills.values():
        x = 390.0
        for item in items:
            x = pen.at(x, item, 9) + 14
        pen.down(16)
    _heading(pen, 390, person.headings[3].upper())
    for language in person.languages:
        pen.at(390, language, 9)
        pen.down(16)
    _heading(pen, 390, person.headings[1].upper())
    for course in person.courses:
        for text in (course.degree, course.school, course.period):
            pen.at(390, text, 9)
            pen.down()
        pen.down(8)


def narrow_left(pen: Pen, person: Person) -> None:
    """Education and skills in a narrow left column; "EMPLOYER | Title" above "dates | place"."""
    pen.at(180, person.name, 30)
    pen.down(24)
    pen.at(200, f"{person.email} | {person.phone}", 9)
    pen.down(30)
    top = pen.y
    _heading(pen, 35, person.headings[1].upper(), 11)
    for course in person.courses:
        for text in (course.school.upper(), course.degree, course.period):
            pen.at(35, text, 8)
            pen.down()
        pen.down(8)
    _heading(pen, 35, person.headings[2].upper(), 11)
    for label, items in person.skills.items():
        pen.at(35, f"{label}:", 9)
        pen.down(12)
        pen.at(35, " • ".join(items), 8)
        pen.down(16)
    pen.y = top
    _heading(pen, 235, person.headings[0].upper())
    for job in person.jobs:
        pen.at(pen.at(235, job.employer.upper(), 11, True) + 4, f"| {job.title}", 10)
        pen.down(12)
        pen.at(235, f"{job.period} | {job.place}", 8)
        pen.down()
        pen.bullets(238, job.done)


def dates_in_margin(pen: Pen, person: Person) -> None:
    """Dates and labels hang in the left margin; contact data stands to the right of the name."""
    pen.at(50, person.name, 26)
    pen.right(WIDTH - 50, person.place)
    pen.down(16)
    pen.at(50, person.headline, 13)
    pen.right(WIDTH - 50, person.phone)
    pen.down(12)
    pen.right(WIDTH - 50, person.email)
    pen.down(24)
    _heading(pen, 150, person.headings[0])
    for job in person.jobs:
        pen.right(140, job.period)
        pen.at(pen.at(150, job.title, 10, True), f", {job.employer}, {job.place}.", 10)
        pen.down()
        pen.bullets(155, job.done, "-")
    _heading(pen, 150, person.headings[1])
    for course in person.courses:
        pen.right(140, course.period)
        pen.at(pen.at(150, course.degree, 10, True), f", {course.school}.", 10)
        pen.down(16)
    _heading(pen, 150, person.headings[2])
    for label, items in person.skills.items():
        pen.right(140, label)
        pen.at(150, ", ".join(items), 9)
        pen.down()
    _heading(pen, 150, person.headings[3])
    for language in person.languages:
        pen.right(140, language)
        pen.at(150, "B2", 9)
        pen.down()


def dates_beside_text(pen: Pen, person: Person) -> None:
    """ "Employer, Title" with the place to its right, and the dates below that, beside the first bullet."""
    pen.at(200, person.name, 26, True)
    pen.down(20)
    pen.at(120, " • ".join((person.place, person.email, person.phone)), 9)
    pen.down(26)
    _heading(pen, 50, person.headings[1])
    for course in person.courses:
        pen.at(54, f"{course.school}, {course.degree}", 10)
        pen.right(WIDTH - 54, course.period)
        pen.down(18)
    _heading(pen, 50, person.headings[0])
    for job in person.jobs:
        pen.at(pen.at(54, job.employer, 10, True), f", {job.title}", 10)
        pen.right(WIDTH - 54, job.place)
        pen.down()
        pen.right(WIDTH - 54, job.period)
        pen.bullets(60, job.done)
        pen.down(6)
    _heading(pen, 50, person.headings[2])
    for label, items in person.skills.items():
        pen.at(pen.at(54, f"{label}:", 10, True) + 3, ", ".join(items), 10)
        pen.down(14)


def headings_in_margin(pen: Pen, person: Person) -> None:
    """Headings in capitals hang in the left margin; employer and place above title and dates."""
    pen.at(200, person.name, 24, True)
    pen.down(16)
    pen.at(200, f"{person.email} · {person.phone}", 8.5)
    pen.down(30)
    pen.at(40, person.headings[1].upper(), 7, True)
    for course in person.courses:
        pen.at(165, course.school, 10, True)
        pen.down()
        pen.at(169, f"• {course.degree}", 10)
        pen.right(WIDTH - 50, course.period)
        pen.down(16)
    pen.down(8)
    pen.at(40, person.headings[0].upper(), 7, True)
    for job in person.jobs:
        pen.at(165, f"{job.employer}, {job.place}", 10, True)
        pen.down()
        pen.at(169, f"• {job.title}", 10)
        pen.right(WIDTH - 50, job.period)
        pen.down()
        pen.bullets(180, job.done)
    pen.down(8)
    pen.at(40, person.headings[2].upper(), 7, True)
    pen.at(165, ", ".join(item for items in person.skills.values() for item in items) + ".", 10)


def title_and_dates(pen: Pen, person: Person) -> None:
    """Title and dates, then employer and place; everything in one column."""
    pen.at(200, person.name, 24, True)
    pen.down(16)
    pen.at(180, f"{person.phone} | {person.email}", 9)
    pen.down(24)
    _heading(pen, 40, person.headings[1])
    for course in person.courses:
        pen.at(50, course.school, 10, True)
        pen.down()
        pen.at(50, course.degree, 9)
        pen.right(WIDTH - 44, course.period)
        pen.down(16)
    _heading(pen, 40, person.headings[0])
    for job in person.jobs:
        pen.at(50, job.title, 10, True)
        pen.right(WIDTH - 44, job.period, 10)
        pen.down(12)
        pen.at(50, job.employer, 9)
        pen.right(WIDTH - 44, job.place)
        pen.down(12)
        pen.bullets(58, job.done)
    _heading(pen, 40, person.headings[2])
    for label, items in person.skills.items():
        pen.at(pen.at(50, label, 9, True), f": {', '.join(items)}", 9)
        pen.down(12)


LAYOUTS: tuple[Callable[[Pen, Person], None], ...] = (
    centred, two_columns, narrow_left, dates_in_margin, dates_beside_text, headings_in_margin, title_and_dates,
)  # fmt: skip

PEOPLE = (
    Person(
        "Imogen Castellane", "Hydraulic Engineer", "imogen.castellane@example.org", "+1 503-555-0142", "Boise, ID",
        ("Work Experience", "Education", "Skills", "Languages"),
        (
            Job("Senior Hydraulic Engineer", "Weirgate & Sons", "Boise, ID", "Mar 2019 – Present", (
                "Designed fish passes for eleven small dams", "Modelled floods of three river basins")),
            Job("Field Technician", "Alder Creek Survey", "Salem, OR", "Jun 2014 – Feb 2019", (
                "Measured flow and sediment at forty gauges",)),
        ),
        (Course("M.S. in Civil Engineering", "Oregon State University", "2012 – 2014"),),
        {"Modelling": ("HEC-RAS", "MIKE 11"), "Tools": ("AutoCAD", "QGIS", "Python")}, ("English", "Welsh"),
    ),
    Person(
        "Jörg Petersdorf", "Produktmanager", "joerg.petersdorf@beispiel.de", "+49 170 9876543", "Bremen",
        ("Berufserfahrung", "Ausbildung", "Kenntnisse", "Sprachen"),
        (
            Job("Produktmanager", "Weserwind GmbH", "Bremen", "Mai 2018 – heute", (
                "Einführung einer neuen Produktlinie für Kleinwindanlagen", "Abstimmung mit Vertrieb und Fertigung")),
            Job("Vertriebsingenieur", "Hansa Antriebe AG", "Oldenburg", "Okt. 2013 – Apr. 2018", (
                "Betreuung der Kunden in Norddeutschland",)),
        ),
        (Course("Diplom-Ingenieur Elektrotechnik", "Technische Universität Clausthal", "2007 – 2013"),),
        {"Software": ("SAP", "Jira", "Excel"), "Methoden": ("Scrum", "FMEA")}, ("Deutsch", "Englisch"),
    ),
    Person(
        "Maëlys Rochebrune", "Chargée de communication", "maelys.rochebrune@exemple.fr", "+33 6 78 90 12 34",
        "Grenoble, France",
        ("Expérience professionnelle", "Formation", "Compétences", "Langues"),
        (
            Job("Chargée de communication", "Atelier des Cimes", "Grenoble, France", "sept. 2020 – aujourd'hui", (
                "Refonte du site et de la lettre mensuelle", "Organisation de douze salons par an")),
            Job("Assistante marketing", "Librairie Montsouris", "Paris, France", "janv. 2017 – août 2020", (
                "Suivi des campagnes et des partenariats",)),
        ),
        (Course("Master Communication des organisations", "Université Grenoble Alpes", "2014 – 2016"),),
        {"Logiciels": ("InDesign", "Photoshop", "WordPress"), "Web": ("SEO", "Matomo")}, ("Français", "Anglais"),
    ),
)  # fmt: skip


def resume(layout: Callable[[Pen, Person], None], person: Person) -> bytes:
    """One page as PDF."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4)
    layout(Pen(canvas), person)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _heading(pen: Pen, x: float, text: str, size: float = 14) -> None:
    pen.down(6)
    pen.at(x, text, size, True)
    pen.down(20)

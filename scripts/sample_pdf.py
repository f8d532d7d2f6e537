"""Sample texts as PDF files: three layouts of a résumé, and a job.

Only the fonts that every PDF reader has, so nothing depends on the machine's fonts; reportlab's invariant mode leaves
out dates and random ids.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    HRFlowable,
    KeepTogether,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

WIDTH, HEIGHT = A4
MARGIN = 20 * mm
SIDEBAR = 68 * mm
INK = colors.HexColor("#22272b")
GREY = colors.HexColor("#5c656c")

Text = dict[str, Any]


class Styles:
    """The paragraph styles of one layout."""

    def __init__(self, accent: str, font: str = "Helvetica", size: float = 9.6, leading: float = 1.42) -> None:
        bold = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold"}[font]
        self.accent = colors.HexColor(accent)
        self.body = ParagraphStyle("body", fontName=font, fontSize=size, leading=size * leading, textColor=INK)
        self.name = self._of("name", fontName=bold, fontSize=24, leading=28, textColor=self.accent)
        self.headline = self._of("headline", fontSize=size + 3, leading=size + 8, textColor=GREY)
        self.contact = self._of("contact", fontSize=size - 0.6, textColor=GREY)
        self.heading = self._of(
            "heading",
            fontName=bold,
            fontSize=size + 2,
            leading=size + 6,
            textColor=self.accent,
            spaceBefore=10,
            spaceAfter=2,
            keepWithNext=1,
        )
        self.entry = self._of("entry", fontName=bold, fontSize=size + 0.4, spaceBefore=5, keepWithNext=1)
        self.meta = self._of("meta", textColor=GREY, spaceAfter=2, keepWithNext=1)
        self.right = self._of("right", textColor=GREY, alignment=TA_RIGHT)
        self.point = self._of("point", leftIndent=11, bulletIndent=1, spaceAfter=1.5)

    def _of(self, name: str, **changes: Any) -> ParagraphStyle:
        return ParagraphStyle(name, parent=self.body, **changes)


def resume_bytes(text: Text) -> bytes:
    """The résumé as a PDF in the layout that it names."""
    return {"classic": _classic, "sidebar": _sidebar, "academic": _academic}[text["layout"]](text)


def job_bytes(text: Text) -> bytes:
    """The job as a one-page PDF."""
    styles = Styles(text["accent"], size=10.4)
    story = [
        _paragraph(text["company"], styles.headline),
        _paragraph(text["title"], styles.name),
        Spacer(1, 4),
        _paragraph(text["facts"], styles.contact),
        _rule(styles),
    ]
    for section in text["sections"]:
        story.append(_paragraph(section["title"], styles.heading))
        story += [_paragraph(section["text"], styles.body)] if "text" in section else _points(section["points"], styles)
    story += [Spacer(1, 12), _paragraph(text["apply"], styles.entry)]
    return _built(story, f"{text['title']}, {text['company']}", text["company"])


def _classic(text: Text) -> bytes:
    styles = Styles(text["accent"], size=10.2)
    story = [
        _paragraph(text["name"], styles.name),
        _paragraph(text["headline"], styles.headline),
        _paragraph(" · ".join(_contacts(text)), styles.contact),
        _rule(styles),
        *_summary(text, styles),
        *_positions(text, styles),
        *_education(text, styles),
        *_skills(text, styles),
        *_sections(text, styles),
    ]
    return _built(story, text["name"], text["name"])


def _academic(text: Text) -> bytes:
    styles = Styles(text["accent"], font="Times-Roman", size=11.6, leading=1.55)
    story = [
        _paragraph(text["name"], styles.name),
        _paragraph(text["headline"], styles.headline),
        *(_paragraph(line, styles.contact) for line in _contacts(text)),
        _rule(styles),
        *_summary(text, styles),
        *_education(text, styles),
        *_positions(text, styles),
        *_sections(text, styles),
        *_skills(text, styles),
    ]
    return _built(story, text["name"], text["name"], numbered=True)


def _sidebar(text: Text) -> bytes:
    styles = Styles(text["accent"], size=10)
    side = [
        _paragraph(text["labels"]["contact"], styles.heading),
        *(_paragraph(line, styles.body) for line in _contacts(text)),
        *_skills(text, styles, stacked=True),
        *_sections(text, styles),
    ]
    wide = [
        _paragraph(text["name"], styles.name),
        _paragraph(text["headline"], styles.headline),
        *_summary(text, styles),
        *_positions(text, styles),
        *_education(text, styles),
    ]
    return _built_with_sidebar(side, wide, text["name"])


def _contacts(text: Text) -> list[str]:
    return [text["location"], text["email"], text["phone"], *text["links"]]


def _summary(text: Text, styles: Styles) -> list[Flowable]:
    shown = [_paragraph(text["labels"]["summary"], styles.heading), _paragraph(text["summary"], styles.body)]
    if "hidden" in text:
        white = ParagraphStyle("white", parent=styles.body, textColor=colors.white)
        shown.append(_paragraph(text["hidden"], white))
    return shown


def _positions(text: Text, styles: Styles) -> list[Flowable]:
    story: list[Flowable] = [_paragraph(text["labels"]["positions"], styles.heading)]
    for position in text["positions"]:
        first, *others = _points(position["points"], styles)
        story += [KeepTogether([*_position_head(position, text, styles), first]), *others]
    return story


def _position_head(position: Text, text: Text, styles: Styles) -> list[Flowable]:
    place = f"{position['employer']} · {position['location']}"
    if text["layout"] != "classic":
        return [
            _paragraph(position["title"], styles.entry),
            _paragraph(f"{place} · {position['dates']}", styles.meta),
        ]
    return [_row(position["title"], position["dates"], styles), _paragraph(place, styles.meta)]


def _row(left: str, right: str, styles: Styles) -> Flowable:
    """One line: `left` in bold at the left margin, `right` in grey at the right one."""
    cells = [[_paragraph(left, styles.entry), _paragraph(right, styles.right)]]
    width = WIDTH - 2 * MARGIN
    bare = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
    bare += [("TOPPADDING", (0, 0), (-1, -1), 4), ("BOTTOMPADDING", (0, 0), (-1, -1), 0)]
    return Table(cells, colWidths=[width * 0.7, width * 0.3], style=bare)


def _education(text: Text, styles: Styles) -> list[Flowable]:
    story: list[Flowable] = [_paragraph(text["labels"]["education"], styles.heading)]
    for study in text["education"]:
        story.append(_paragraph(study["degree"], styles.entry))
        story.append(_paragraph(f"{study['school']} · {study['dates']}", styles.meta))
        story += [_paragraph(study["note"], styles.body)] if "note" in study else []
    return story


def _skills(text: Text, styles: Styles, *, stacked: bool = False) -> list[Flowable]:
    labels = text["labels"]
    story: list[Flowable] = [_paragraph(labels["skills"], styles.heading)]
    for group, names in text["skills"].items():
        lines = [(group, styles.entry), (names, styles.body)] if stacked else [(f"{group}: {names}", styles.body)]
        story += [_paragraph(line, style) for line, style in lines]
    spoken = [f"{language} ({level})" for language, level in text["languages"].items()]
    story.append(_paragraph(labels["languages"], styles.heading))
    story += [_paragraph(line, styles.body) for line in (spoken if stacked else [", ".join(spoken)])]
    return story


def _sections(text: Text, styles: Styles) -> list[Flowable]:
    story: list[Flowable] = []
    for section in text.get("sections", []):
        story += [_paragraph(section["title"], styles.heading), *_points(section["points"], styles)]
    return story


def _points(points: list[str], styles: Styles) -> list[Flowable]:
    return [Paragraph(escape(point), styles.point, bulletText="•") for point in points]


def _paragraph(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(escape(text), style)


def _rule(styles: Styles) -> Flowable:
    return HRFlowable(width="100%", thickness=1.2, color=styles.accent, spaceBefore=6, spaceAfter=2)


def _built(story: list[Flowable], title: str, author: str, *, numbered: bool = False) -> bytes:
    def number(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("Times-Roman", 9)
        canvas.drawRightString(WIDTH - MARGIN, 10 * mm, f"{title}, {document.page}")

    frame = Frame(MARGIN, 16 * mm, WIDTH - 2 * MARGIN, HEIGHT - 32 * mm, 0, 0, 0, 0)
    return _written([PageTemplate("page", [frame], onPage=number if numbered else _nothing)], story, title, author)


def _built_with_sidebar(side: list[Flowable], wide: list[Flowable], name: str) -> bytes:
    def paint(canvas: Canvas, _document: BaseDocTemplate) -> None:
        canvas.setFillColor(colors.HexColor("#e9eef1"))
        canvas.rect(0, 0, SIDEBAR, HEIGHT, stroke=0, fill=1)

    inner, height, left = 9 * mm, HEIGHT - 32 * mm, SIDEBAR + 9 * mm
    narrow = Frame(inner, 16 * mm, SIDEBAR - 2 * inner, height, 0, 0, 0, 0)
    main = Frame(left, 16 * mm, WIDTH - left - 14 * mm, height, 0, 0, 0, 0)
    later = PageTemplate("later", [main], onPage=paint)
    first = PageTemplate("first", [narrow, main], onPage=paint)
    return _written([first, later], [NextPageTemplate("later"), *side, FrameBreak(), *wide], name, name)


def _nothing(_canvas: Canvas, _document: BaseDocTemplate) -> None:
    """Pages of this layout have nothing but their frame."""


def _written(templates: list[PageTemplate], story: list[Flowable], title: str, author: str) -> bytes:
    stream = BytesIO()
    BaseDocTemplate(stream, pagesize=A4, pageTemplates=templates, title=title, author=author, invariant=1).build(story)
    return stream.getvalue()

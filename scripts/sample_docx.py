"""Sample texts as Word files, with fixed times inside so that the bytes are always the same."""

from __future__ import annotations

import datetime
import zipfile
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

WHEN = datetime.datetime(2026, 11, 1)
ZIP_WHEN = (2026, 11, 1, 0, 0, 0)
TEXT_WIDTH = Cm(17)

Text = dict[str, Any]


def docx_bytes(text: Text) -> bytes:
    """The résumé as a Word file: headings, dates at a tab stop, skills in a table, languages in a list."""
    document = docx.Document()
    _set_up(document, text)
    _head(document, text)
    _heading(document, text, "summary")
    document.add_paragraph(text["summary"])
    _positions(document, text)
    _education(document, text)
    _skills(document, text)
    return _fixed(document)


def _set_up(document: Document, text: Text) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.8)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after = Pt(3)
    properties = document.core_properties
    properties.author = properties.title = properties.last_modified_by = text["name"]
    properties.created = properties.modified = WHEN


def _head(document: Document, text: Text) -> None:
    name = document.add_paragraph().add_run(text["name"])
    name.bold, name.font.size, name.font.color.rgb = True, Pt(24), _accent(text)
    document.add_paragraph().add_run(text["headline"]).font.size = Pt(13)
    document.add_paragraph(" | ".join([text["location"], text["email"], text["phone"], *text["links"]]))


def _heading(document: Document, text: Text, label: str) -> None:
    heading = document.add_heading(text["labels"][label], level=2)
    heading.paragraph_format.space_before = Pt(12)
    for run in heading.runs:
        run.font.name, run.font.size, run.font.color.rgb = "Calibri", Pt(13), _accent(text)


def _accent(text: Text) -> RGBColor:
    return RGBColor.from_string(text["accent"].removeprefix("#").upper())


def _positions(document: Document, text: Text) -> None:
    _heading(document, text, "positions")
    for position in text["positions"]:
        _entry(document, position["title"], position["dates"])
        place = document.add_paragraph().add_run(f"{position['employer']}, {position['location']}")
        place.italic = True
        for point in position["points"]:
            document.add_paragraph(point, style="List Bullet")


def _education(document: Document, text: Text) -> None:
    _heading(document, text, "education")
    for study in text["education"]:
        _entry(document, study["degree"], study["dates"])
        document.add_paragraph(study["school"])


def _entry(document: Document, title: str, dates: str) -> Paragraph:
    line = document.add_paragraph()
    line.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    line.paragraph_format.space_before = Pt(6)
    line.paragraph_format.keep_with_next = True
    line.add_run(title).bold = True
    line.add_run(f"\t{dates}")
    return line


def _skills(document: Document, text: Text) -> None:
    _heading(document, text, "skills")
    table = document.add_table(rows=0, cols=2)
    for group, names in text["skills"].items():
        left, right = table.add_row().cells
        left.paragraphs[0].add_run(group).bold = True
        right.text = names
        left.width, right.width = Cm(4), Cm(13)
    _heading(document, text, "languages")
    for language, level in text["languages"].items():
        document.add_paragraph(f"{language}: {level}", style="List Bullet")


def _fixed(document: Document) -> bytes:
    """The file packed again with one date for every part: python-docx takes the clock's."""
    packed, fixed = BytesIO(), BytesIO()
    document.save(packed)
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, ZIP_WHEN)
            part.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(part, source.read(name))
    return fixed.getvalue()

"""DOCX files: what a person sees of them, in order, and what is hidden in them."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.text.run import Run

from rapport.documents.reading import read_document
from rapport.errors import CorruptDocument, OversizedDocument, UnsupportedDocument
from tests.documents.made_files import word


def _read(data: bytes) -> str:
    return read_document(data, "cv.docx").text


def test_paragraphs_headings_and_lists_keep_their_look() -> None:
    def fill(document: WordDocument) -> None:
        document.add_heading("Experience", 1)
        document.add_paragraph("Lead engineer")
        document.add_paragraph("Built the ledger", "List Bullet")

    document = read_document(word(fill), "cv.docx")
    assert document.text == "Experience\nLead engineer\n• Built the ledger"
    assert [line.is_bold for line in document.lines] == [True, False, False]
    assert document.lines[0].size_pt == 14


def test_merged_cells_are_read_once_and_nested_tables_too() -> None:
    def fill(document: WordDocument) -> None:
        table = document.add_table(3, 2)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "Skills"
        table.cell(1, 0).text, table.cell(1, 1).text = "Python", "expert"
        table.cell(2, 0).merge(table.cell(2, 1)).add_table(1, 2).cell(0, 1).text = "Inner"

    assert _read(word(fill)) == "Skills\nPython | expert\n\nInner"


def test_headers_come_first_and_footers_last() -> None:
    def fill(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "ada@example.com"
        document.sections[0].footer.paragraphs[0].text = "Page one"
        document.add_paragraph("Body")

    assert _read(word(fill)) == "ada@example.com\n\nBody\n\nPage one"


def test_links_show_where_they_lead() -> None:
    def fill(document: WordDocument) -> None:
        paragraph = document.add_paragraph("See ")
        for shown, target in (("my profile", "https://example.com/ada"), ("ada@example.com", "mailto:ada@example.com")):
            link = OxmlElement("w:hyperlink")
            kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
            link.set(qn("r:id"), document.part.relate_to(target, kind, is_external=True))
            link.append(parse_xml(f"<w:r {nsdecls('w')}><w:t xml:space='preserve'>{shown} </w:t></w:r>"))
            paragraph._p.append(link)

    assert _read(word(fill)) == "See my profile (https://example.com/ada)ada@example.com"


def test_insertions_are_read_and_deletions_are_not() -> None:
    def fill(document: WordDocument) -> None:
        paragraph = document.add_paragraph("Kept ")
        for tag, text in (("ins", "t"), ("del", "delText")):
            paragraph._p.append(parse_xml(f"<w:{tag} {nsdecls('w')}><w:r><w:{text}>{tag}</w:{text}></w:r></w:{tag}>"))

    assert _read(word(fill)) == "Kept ins"


def test_text_boxes_are_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    choice = f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
    run = f"<w:r {nsdecls('w')} {mc}><mc:AlternateContent>{choice}<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"

    def fill(document: WordDocument) -> None:
        document.add_paragraph("Beside")._p.append(parse_xml(f"{run}</mc:AlternateContent></w:r>"))

    assert _read(word(fill)) == "Beside\n\nIn a box"


def _white(run: Run) -> None:
    run.font.color.rgb = RGBColor(0xFE, 0xFE, 0xFE)


def _shaded_same(run: Run) -> None:
    run.font.color.rgb = RGBColor(0x10, 0x20, 0x30)
    run._r.get_or_add_rPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="112131"/>'))


def _vanished_by_style(run: Run) -> None:
    style = run.part.document.styles.add_style("Ghost", WD_STYLE_TYPE.CHARACTER)
    style.font.hidden = True
    run.style = style


@pytest.mark.parametrize(
    ("hide", "reason"),
    [
        pytest.param(_white, "white", id="near-white"),
        pytest.param(_shaded_same, "white", id="in the colour of its shading"),
        pytest.param(lambda run: setattr(run.font, "hidden", True), "vanished", id="vanish"),
        pytest.param(_vanished_by_style, "vanished", id="vanish by style"),
        pytest.param(lambda run: setattr(run.font, "size", Pt(1)), "tiny", id="one point"),
    ],
)
def test_what_nobody_can_see_is_kept_apart(hide: object, reason: str) -> None:
    def fill(document: WordDocument) -> None:
        hide(document.add_paragraph("Seen ").add_run("secret"))  # type: ignore[operator]

    document = read_document(word(fill), "cv.docx")
    assert (document.text, [(found.text, found.reason) for found in document.hidden]) == ("Seen", [("secret", reason)])


def test_white_letters_on_dark_shading_are_visible() -> None:
    def fill(document: WordDocument) -> None:
        run = document.add_paragraph().add_run("Ada Example")
        _white(run)
        run._r.get_or_add_rPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="203040"/>'))

    assert _read(word(fill)) == "Ada Example"


def _zipped(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        pytest.param(_zipped({"word/document.xml": b" " * 50_000_000}), OversizedDocument, id="zip bomb"),
        pytest.param(_zipped({"word/document.xml": b"<w:document"}), CorruptDocument, id="broken XML"),
        pytest.param(_zipped({"xl/workbook.xml": b"<x/>"}), UnsupportedDocument, id="spreadsheet"),
        pytest.param(_zipped({"content.xml": b"<x/>"}), UnsupportedDocument, id="OpenDocument"),
        pytest.param(_zipped({"a.txt": b"x"}), UnsupportedDocument, id="archive"),
        pytest.param(b"PK\x03\x04 and no more", CorruptDocument, id="cut off"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"^bad\.docx: .+[A-Za-z]\.$"):
        read_document(data, "bad.docx")

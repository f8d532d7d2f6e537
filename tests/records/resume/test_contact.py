"""Addresses, numbers and links, however they are printed."""

from __future__ import annotations

import pytest

from rapport.documents.document import Document
from rapport.records.resume.contact import read_emails, read_links, read_phones
from rapport.records.resume.text import rows_of


def document(text: str, language: str = "en") -> Document:
    return Document("0" * 64, "x.txt", "text/plain", text, language=language)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("mailto:ada@engine.example", "ada@engine.example"),
        ("Email:ada.b@engine.co.uk | London", "ada.b@engine.co.uk"),
        ("ada @ engine.org", "ada@engine.org"),
        ("ada [at] engine [dot] org", "ada@engine.org"),
        ("R ada_b@yahoo-inc.com", "ada_b@yahoo-inc.com"),
        ("邮箱:ada@engine.cn", "ada@engine.cn"),
    ],
)
def test_an_address_is_mended(text: str, address: str) -> None:
    doc = document(text)

    assert [fact.value for fact in read_emails(doc, rows_of(doc))] == [address]


@pytest.mark.parametrize("text", ["GitHub: @posquit0", "x.com/@handle", "@ Institute", "Engineer @ Foo Inc. Berlin"])
def test_a_handle_is_no_address(text: str) -> None:
    doc = document(text)

    assert read_emails(doc, rows_of(doc)) == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("tel:(+82) 10-9030-1843 | mailto:x@y.org", "(+82) 10-9030-1843"),
        ("x@y.org · (+86) 131-221-87xxx · http://y.org", "(+86) 131-221-87xxx"),
        ("Columbus, Ohio 44444 614-555-5555", "614-555-5555"),
        ("phone: tel:000-00-0000", "000-00-0000"),
        ("607.379.5733", "607.379.5733"),
        ("+49 170 123 456 789", "+49 170 123 456 789"),
        ("(909) 555-5555", "(909) 555-5555"),
        ("Mobile: +1-123-456-7890", "+1-123-456-7890"),
        ("F +212 6 22 90 22 21", "+212 6 22 90 22 21"),
    ],
)
def test_a_number_is_given_as_printed(text: str, number: str) -> None:
    doc = document(text)

    assert [fact.value for fact in read_phones(doc, rows_of(doc))] == [number]


@pytest.mark.parametrize("text", ["2015 - 2019", "2019-04 - 2021-03", "ISBN 978-3-16-148410-0", "GPA 3.62/4.00"])
def test_a_period_or_an_id_is_no_number(text: str) -> None:
    doc = document(text)

    assert read_phones(doc, rows_of(doc)) == ()


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("LinkedIn: /in/ada", ["linkedin.com/in/ada"]),
        ("Github:// ada", ["github.com/ada"]),
        ("github.com/ada | https://ada.example/cv", ["github.com/ada", "https://ada.example/cv"]),
        ("ada@engine.org", []),
    ],
)
def test_links_are_profiles_and_sites(text: str, links: list[str]) -> None:
    doc = document(text)

    assert sorted(fact.value for fact in read_links(doc, rows_of(doc))) == sorted(links)

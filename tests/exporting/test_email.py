"""E-mails that people take along: subject and body, .eml, .txt, mailto."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, datetime
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.exporting.email import Draft, as_eml, as_txt, mailto, split_subject

DATE = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        pytest.param("Subject: A role\n\nDear Ana,", Draft("A role", "Dear Ana,"), id="plain"),
        pytest.param(
            "\n\nSUBJECT : A role\nDear Ana,", Draft("A role", "Dear Ana,"), id="after blank lines, upper case"
        ),
        pytest.param("**Subject:** A role\n\nHi", Draft("A role", "Hi"), id="bold word"),
        pytest.param("**Subject: A role**\n\nHi", Draft("A role", "Hi"), id="bold line"),
        pytest.param("## Subject: **A role**\nHi", Draft("A role", "Hi"), id="heading"),
        pytest.param('Subject line: "A role"\nHi', Draft("A role", "Hi"), id="quoted"),
        pytest.param("Subject:\nA role\n\nHi", Draft("A role", "Hi"), id="on the next line"),
        pytest.param("Betreff: Eine Stelle\r\n\r\nHallo", Draft("Eine Stelle", "Hallo"), id="German"),
        pytest.param("Objet : « Un poste »\n\nBonjour", Draft("Un poste", "Bonjour"), id="French"),
        pytest.param("Oggetto: Un ruolo\n\nCiao", Draft("Un ruolo", "Ciao"), id="Italian"),
        pytest.param("Asunto: Un puesto\n\nHola", Draft("Un puesto", "Hola"), id="Spanish"),
        pytest.param("Předmět: Nabídka\n\nDobrý den", Draft("Nabídka", "Dobrý den"), id="Czech"),
        pytest.param("Temat: Oferta\n\nDzień dobry", Draft("Oferta", "Dzień dobry"), id="Polish"),
        pytest.param("件名：ご連絡\n\n山田様", Draft("ご連絡", "山田様"), id="Japanese"),
        pytest.param("主题：职位\n\n您好", Draft("职位", "您好"), id="Chinese"),
        pytest.param("Dear Ana,\nSubject: no", Draft("", "Dear Ana,\nSubject: no"), id="not at the top"),
        pytest.param("Subject matters: yes", Draft("", "Subject matters: yes"), id="another word"),
        pytest.param("Subject: only", Draft("only", ""), id="no body"),
        pytest.param("", Draft("", ""), id="nothing"),
    ],
)
def test_the_subject_is_found_at_the_top_only(text: str, draft: Draft) -> None:
    assert split_subject(text) == draft


def parsed(data: bytes) -> email.message.EmailMessage:
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, email.message.EmailMessage)
    return message


def test_an_eml_opens_as_a_draft_with_its_text() -> None:
    message = parsed(as_eml(Draft("Grüße aus 東京", "Größe\n\n東京"), "ana@x.example", DATE))
    assert message["Subject"] == "Grüße aus 東京"
    assert message["To"] == "ana@x.example"
    assert message["X-Unsent"] == "1"
    assert message["Date"].datetime == DATE
    assert message.get_content() == "Größe\r\n\r\n東京\r\n"


@pytest.mark.parametrize(
    "to",
    [None, "", "not an address", "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "Ana <a@b.example>"],
)
def test_an_address_that_is_not_plain_is_left_out(to: str | None) -> None:
    assert parsed(as_eml(Draft("s", "b"), to, DATE))["To"] is None


@given(st.text(), st.text(), st.one_of(st.none(), st.text(), st.just("é@é.example")))
def test_no_value_can_add_a_header(subject: str, body: str, to: str | None) -> None:
    data = as_eml(Draft(subject, body), to, DATE)
    assert set(parsed(data).keys()) <= {
        "Subject", "To", "Date", "X-Unsent", "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
    }  # fmt: skip


def test_plain_text_is_utf_8_and_ends_with_one_line_feed() -> None:
    assert as_txt("\n Größe\r\n東京 \n\n") == " Größe\n東京\n".encode()


def test_a_mailto_link_carries_address_subject_and_body() -> None:
    link = mailto(Draft("A & B = 100 %?", "Dear Ana,\n\nyes + no"), "ana@x.example")
    url = urlsplit(link.url)
    assert (url.scheme, unquote(url.path)) == ("mailto", "ana@x.example")
    assert parse_qs(url.query) == {"subject": ["A & B = 100 %?"], "body": ["Dear Ana,\r\n\r\nyes + no"]}
    assert not link.is_shortened


def test_blanks_in_a_mailto_link_are_not_pluses() -> None:
    assert "+" not in mailto(Draft("a b", "c d"), None).url


@pytest.mark.parametrize(
    "word", ["word ", "Wörter ", "文", "x" * 5000, "a\n"], ids=["words", "umlauts", "Chinese", "one word", "lines"]
)
def test_a_long_mailto_link_is_shortened_and_says_so(word: str) -> None:
    link = mailto(Draft("Subject", word * 3000), "ana@x.example")
    assert link.is_shortened
    assert 1000 < len(link.url) <= 1900
    assert unquote(link.url).endswith("copy the rest from Rapport.]")


def test_a_shortened_body_ends_at_a_word() -> None:
    body = parse_qs(urlsplit(mailto(Draft("s", "abcdefghij " * 1000), None).url).query)["body"][0]
    assert body.split(" […]")[0].endswith("abcdefghij")


@given(st.text(), st.text(max_size=3000), st.text())
def test_a_mailto_link_never_exceeds_its_limit_and_is_ascii(subject: str, body: str, to: str) -> None:
    url = mailto(Draft(subject, body), to, limit=1900).url
    assert len(url) <= 1900
    assert url.isascii() and url.isprintable()

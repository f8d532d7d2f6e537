"""A model's answer as an e-mail that people take along: subject and body, an .eml file, plain text, a mailto link."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from itertools import accumulate, takewhile
from urllib.parse import quote

from rapport.exporting.display import normalised

# "Subject" as models write it in the languages that Rapport is used in.
_SUBJECT_WORDS = (
    "subject line|subject|betreffzeile|betreff|objet|sujet|oggetto|asunto|assunto|předmět|temat|tytuł|onderwerp"
    "|件名|主题|主題|邮件主题|郵件主題|标题|標題|제목"
)
_SUBJECT = re.compile(
    rf"[\s#>*_]*(?:{_SUBJECT_WORDS})\s*(?P<marks>[*_]*)\s*[:\uff1a]\s*(?P<subject>[^\n]*)(?:\n|$)", re.IGNORECASE
)
_QUOTED = re.compile(r"[\"“„«「『](?P<inside>[^\"“”„«»「」『』]+)[\"”“»」』]")
_ADDRESS = re.compile(r"[^\s@<>()\[\]\\,;:\"\x00-\x20\x7f]+@[^\s@<>()\[\]\\,;:\"\x00-\x20\x7f]+")

_SHORTENED = " […]\r\n\r\n[Shortened for your mail program: copy the rest from Rapport.]"
_LONGEST_SUBJECT = 150


@dataclass(frozen=True, slots=True)
class Draft:
    """An e-mail without its addresses; `subject` is one line and empty where the text has none."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class MailLink:
    """A mailto address; `is_shortened` where the body didn't fit, which its last lines say too."""

    url: str
    is_shortened: bool


def split_subject(text: str) -> Draft:
    """Subject and body of a model's answer; a subject is looked for in the first line that isn't blank, only."""
    match = _SUBJECT.match(normalised(text))
    if match is None:
        return Draft("", _trimmed(text))
    rest = normalised(text)[match.end() :]
    subject = _one_line(match["subject"])
    if not _bare(subject):  # "Subject:" on a line of its own, the words on the next
        first, _, rest = rest.lstrip().partition("\n")
        subject = _one_line(first)
    return Draft(_bare(subject), _trimmed(rest))


def as_eml(draft: Draft, to: str | None, date: datetime) -> bytes:
    """An RFC 5322 message that mail programs open as a draft (X-Unsent), UTF-8, with CRLF line ends.

    `to` is left out where it isn't a plain address. No header can be added through any of the values: line ends and
    control characters become blanks.
    """
    recipient = _address(to)
    message = EmailMessage(policy=SMTP.clone(utf8=not recipient.isascii()))
    message["Subject"] = _one_line(_encodable(draft.subject))
    if recipient:
        message["To"] = recipient
    message["Date"] = format_datetime(date)
    message["X-Unsent"] = "1"
    message.set_content(_trimmed(_encodable(draft.body)) + "\n", charset="utf-8")
    return message.as_bytes()


def as_txt(text: str) -> bytes:
    """UTF-8, line feeds, one at the end."""
    return (_trimmed(text) + "\n").encode("utf-8", "replace")


def mailto(draft: Draft, to: str | None, limit: int = 1900) -> MailLink:
    """A link of at most `limit` characters that opens the e-mail in a mail program (RFC 6068).

    Browsers and mail programs cut links at about 2,000 characters; a longer body ends at a word, with a note.
    """
    subject = _one_line(_encodable(draft.subject))[:_LONGEST_SUBJECT]
    head = f"mailto:{quote(_address(to), safe='@')}?subject={_percent(subject)}&body="
    body = _trimmed(_encodable(draft.body)).replace("\n", "\r\n")
    if len(head) + len(_percent(body)) <= limit:
        return MailLink(head + _percent(body), False)
    room = limit - len(head) - len(_percent(_SHORTENED))
    return MailLink(head + _percent(_fitting(body, room) + _SHORTENED), True)


def _fitting(text: str, room: int) -> str:
    """The longest beginning of `text` of at most `room` percent-encoded characters, to the end of a word."""
    ends = accumulate(len(_percent(sign)) for sign in text)
    cut = text[: sum(1 for _ in takewhile(lambda used: used <= room, ends))]
    if text[len(cut) : len(cut) + 1].isspace():
        return cut.rstrip()
    words = cut.rsplit(maxsplit=1)[0] if cut.split() else ""
    # Texts without blanks between words (Chinese, Japanese) end at a character.
    return words if len(words) > 0.6 * len(cut) else cut


def _percent(text: str) -> str:
    return quote(text, safe="")


def _address(to: str | None) -> str:
    found = _ADDRESS.fullmatch((to or "").strip())
    return _encodable(found[0]) if found else ""


def _bare(subject: str) -> str:
    """Without the Markdown and quotation marks that models put around a subject."""
    bare = subject.strip("*_` ").strip()
    quoted = _QUOTED.fullmatch(bare)
    return quoted["inside"].strip() if quoted else bare


def _one_line(text: str) -> str:
    return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", text).split())


def _trimmed(text: str) -> str:
    return normalised(text).strip("\n").rstrip()


def _encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()

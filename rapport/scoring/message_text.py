"""The parts of a written message: subject, salutation, body, sign-off, sentences, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_SUBJECT = re.compile(
    r"[\s#>*_]*(?:subject(?: line)?|betreff(?:zeile)?|objet|sujet|oggetto|asunto|assunto|předmět|temat|tytuł|onderwerp"
    r"|件名|主题|主題|邮件主题|标题|標題)\s*[*_]*\s*[:\uff1a][^\n]*",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"[\s*_]*(?:dear(?:est)?|hi+|hello+|he+y+|hiya|greetings|good (?:morning|afternoon|evening|day)|to whom|"
    r"(?:yo|howdy|heya|g['’]day)(?=[ ,]+[^\W\d_]+ ?[!,])|attn|"
    r"sehr geehrte[rs]?|liebe[rs]?|hallo|guten (?:tag|morgen|abend)|servus|moin|"
    r"bonjour|bonsoir|salut|ch[eè]re?s?|coucou|madame|monsieur|"
    r"gentile|gentilissim[oa]|egregi[oa]|spett\.?|buongiorno|buonasera|ciao|car[oa]|salve|"
    r"hola|estimad[oa]|querid[oa]|buen(?:os|as) (?:d[ií]as|tardes|noches)|"
    r"ol[aá]|prezad[oa]|car[oa]|"
    r"dobrý den|vážen[áýí]|mil[áý]|ahoj|zdravím|dzień dobry|szanown[aiy]|cześć|witam|drog[ia]|"
    r"beste|geachte|hej|kära|kære|hei|尊敬的|亲爱的|親愛的|您好|你好|拝啓|こんにちは|안녕하세요)(?![^\W\d_])",
    re.IGNORECASE,
)
_NAME_FIRST = re.compile(r"^[^\n,.!?]{1,40}(?:様|さん|さま|先生|女士|您好|你好|,)\s*[:：,，、!]?\s*$")
_CLOSING = re.compile(
    r"[\s*_]*(?:(?:kind|best|warm|warmest|many|with kind|with best|with warm)\s+(?:regards|wishes)|regards|best|"
    r"all the best|xoxo|with admiration|"
    r"yours(?: \w+)?|sincerely|cheers|thanks|thank you|warmly|cordially|respectfully|take care|"
    r"talk soon|hugs|cordialement|bien (?:à|a) vous|"
    r"bien cordialement|salutations|sinc[eè]res|à bientôt|à très vite|au plaisir|merci|amicalement|"
    r"mit (?:freundlichen|besten|herzlichen) gr[uü](?:ß|ss)en|"
    r"(?:viele|beste|liebe|freundliche|herzliche) gr[uü](?:ß|ss)e|"
    r"cordiali saluti|distinti saluti|un (?:caro )?saluto|cordialmente|a presto|saluti|grazie|"
    r"un (?:cordial )?saludo|saludos|atentamente|gracias|"
    r"s (?:pozdravem|přátelským)|s přáním|děkuji|z poważaniem|pozdrawiam|met vriendelijke groet|"
    r"此致|敬祝|祝好|谢谢|敬具|(?:どうぞ|何卒)?よろしくお願い[^\n]{0,20})(?![a-zà-ž])[^\n]{0,40}$",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Inc|Corp|Ltd|Co|vs|etc|incl|inkl|approx|No|Nr|bzw|ca|z\.B|u\.a|M|Mme|Ing|Mgr|Bc|Sig|Dott|e\.g|i\.e"
    r"|a\.m|p\.m|U\.S|[BM]\.? ?(?:Sc|Eng|Ed)|Ph\.? ?D"
    r"|s\. ?r\. ?o|a\. ?s|S\. ?p\. ?A|S\. ?r\. ?l|S\.A|[Ss]p|o\. ?o|[A-Z]))\.$"
)
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|[。！？]+[」』”]*|\n")
_OPEN_ENDED = re.compile(
    r"(?<!\w)(?:and|or|the|an?|to|of|with|for|in|on|at|by|from|that|which|who|where|when|your|our|you|is|are|et|ou|le|la|"
    r"les|de|des|du|un|une|qui|que|dont|und|oder|der|die|das|ein|eine|mit|für|zu|sie|e|il|lo|di|da|con|per|che|y|el|los|"
    r"las|que|kter[áéý]|i|z|do|że)$"
)
_NAMES_DOT = re.compile(r"\b(?:Inc|Corp|Ltd|Co|[A-Z])\.$")
MOST_READ = 4_000  # characters, about three times the longest message that anybody would send
_LONGEST_SALUTATION = 70
_LONGEST_SIGNATURE_LINE = 60


@dataclass(frozen=True, slots=True)
class Span:
    """A slice of the message: `text == message.text[start:end]`, no blanks at its ends."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MessageText:
    """The message and its parts; what it doesn't have is None or empty.

    `paragraphs` are those of the body: between salutation and sign-off, in order. `sign_off` is closing and names.
    """

    text: str
    subject: Span | None
    salutation: Span | None
    paragraphs: tuple[Span, ...]
    sign_off: Span | None

    @property
    def body(self) -> Span:
        """From the first paragraph to the last; empty where there is none."""
        if not self.paragraphs:
            return Span("", len(self.text), len(self.text))
        start, end = self.paragraphs[0].start, self.paragraphs[-1].end
        return Span(self.text[start:end], start, end)

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Those of the body, in order."""
        return _sentences(self.paragraphs)


@lru_cache(maxsize=64)
def _sentences(paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(sentence for paragraph in paragraphs for sentence in sentences_of(paragraph))


def read_message(text: str) -> MessageText:
    """Find the parts of a message in any of the languages that Rapport is used in.

    Of a text that is longer than any message, only the first `MOST_READ` characters are cut into parts, so that no
    text takes long to check.
    """
    blocks = list(_blocks(text[:MOST_READ]))
    subject = _take_subject(text, blocks)
    salutation = _take_salutation(text, blocks)
    sign_off = _take_sign_off(text, blocks)
    return MessageText(text, subject, salutation, tuple(blocks), sign_off)


def sentences_of(paragraph: Span) -> tuple[Span, ...]:
    """The sentences of one paragraph; a line break ends one too, an abbreviation doesn't."""
    found: list[Span] = []
    begin = 0
    for match in _SENTENCE_END.finditer(paragraph.text):
        if match[0].startswith(".") and _ABBREVIATED.search(paragraph.text[begin : match.end()]):
            continue
        found += _trimmed(paragraph.text, begin, match.end(), paragraph.start)
        begin = match.end()
    return (*found, *_trimmed(paragraph.text, begin, len(paragraph.text), paragraph.start))


def _blocks(text: str) -> Iterator[Span]:
    """Paragraphs: what blank lines set apart."""
    begin = 0
    for match in re.finditer(r"\n[ \t\u3000]*(?:\n[ \t\u3000]*)+", text):
        yield from _trimmed(text, begin, match.start(), 0)
        begin = match.end()
    yield from _trimmed(text, begin, len(text), 0)


def _trimmed(text: str, begin: int, end: int, offset: int) -> list[Span]:
    part = text[begin:end]
    start = begin + len(part) - len(part.lstrip())
    return [Span(part.strip(), offset + start, offset + start + len(part.strip()))] if part.strip() else []


def _take_subject(text: str, blocks: list[Span]) -> Span | None:
    """The subject line may stand after a line that a model put before its answer."""
    for place, block in enumerate(blocks[:3]):
        match = _SUBJECT.match(block.text)
        if match is not None:
            subject = Span(match[0], block.start, block.start + match.end())
            blocks[place : place + 1] = _trimmed(text, subject.end, block.end, 0)
            return subject
    return None


def _take_salutation(text: str, blocks: list[Span]) -> Span | None:
    """The line that addresses somebody: a greeting, alone on its line or before a comma."""
    for place, block in enumerate(blocks[:4]):
        line = block.text.split("\n", 1)[0].strip()
        if not (_GREETING.match(line) or (place < 2 and _NAME_FIRST.match(line) and len(line) < 30)):
            continue
        length = len(line) if len(line) <= _LONGEST_SALUTATION else _up_to_first_stop(line)
        salutation = Span(line[:length], block.start, block.start + length)
        blocks[place : place + 1] = _trimmed(text, salutation.end, block.end, 0)
        return salutation
    return None


def _up_to_first_stop(line: str) -> int:
    match = re.search(r"[,!:，！：]", line)
    return match.end() if match and match.end() <= _LONGEST_SALUTATION else 0


def _take_sign_off(text: str, blocks: list[Span]) -> Span | None:
    """From the closing formula on; without one, the short lines at the end."""
    for place in range(len(blocks) - 1, max(len(blocks) - 4, -1), -1):
        block = blocks[place]
        for match in re.finditer(r"(?m)^.*$", block.text):
            if _CLOSING.match(match[0]):
                start = block.start + match.start()
                after = _after_sign_off(blocks[place + 1 :])
                whole = text[start : after[0].start if after else blocks[-1].end].rstrip()
                blocks[place:] = [*_trimmed(text, block.start, start, 0), *after]
                return Span(whole, start, start + len(whole))
    if len(blocks) > 1 and _is_signature(blocks[-1].text):
        return blocks.pop()
    return None


def _after_sign_off(blocks: list[Span]) -> list[Span]:
    """What stands after closing and names and is no part of them: a model's own remarks."""
    for place, block in enumerate(blocks):
        if not _is_signature(block.text):
            return blocks[place:]
    return []


def _is_signature(block: str) -> bool:
    lines = [_NAMES_DOT.sub("", line) for line in block.splitlines()]
    return len(lines) <= 5 and all(
        len(line) <= _LONGEST_SIGNATURE_LINE
        and not re.search(r"[.!?。！？]\s*$", line)
        and not _OPEN_ENDED.search(line.rstrip())
        for line in lines
    )

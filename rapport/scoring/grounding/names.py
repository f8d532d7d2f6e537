"""Names in a message: what is written with capitals, digits or signs inside, and so may be looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapport.records.resume.known_skills import is_known_skill
from rapport.scenarios.matching import STOP_WORDS, fold
from rapport.scoring.checks.words import phrases
from rapport.scoring.message_text import MOST_READ, MessageText

_TOKEN = re.compile(
    r"\.NET\b|[^\W\u3040-\u9fff_](?:[^\W\u3040-\u9fff_]|"
    r"[.'’&/+-](?=[^\W\u3040-\u9fff_]))*(?:\+\+|#)?"
)
_JOINERS = frozenset(
    [
        "of",
        "de",
        "du",
        "des",
        "d'",
        "di",
        "del",
        "della",
        "dell'",
        "von",
        "van",
        "der",
        "für",
        "the",
        "and",
        "&",
        "la",
        "le",
        "und",
        "y",
        "et",
        "e",
    ]
)
_INNER_JOINERS = frozenset(
    ["of", "de", "du", "des", "di", "del", "della", "von", "van", "der", "for", "für", "&", "la", "le"]
)
_GERMAN_EMPLOYER = re.compile(
    r"(?:Zeit|Jahren?|Erfahrung|Stelle|Station|Tätigkeit|Rolle|Arbeit|Position) bei (?:der |dem )?([A-ZÄÖÜ]\w+)"
    r"|bei (?:der |dem )?([A-ZÄÖÜ]\w+(?: [A-ZÄÖÜ]\w+){0,2})(?= (?:gearbeitet|tätig|angestellt|beschäftigt|geleitet)\b)"
)
# Two words or more after “bei”, which common nouns seldom are: bei Kent State University.
_GERMAN_FIRM = re.compile(
    r"\b[Bb]ei ((?:[A-ZÄÖÜ][\w&.-]*[\w.] ){1,3}[A-ZÄÖÜ][\w&.-]*\w)\.? (?:haben|waren|sind|"
    r"als|gearbeitet|tätig)\b"
)
_GERMAN_TOOLS = re.compile(
    r"(?:Kenntnissen?|Erfahrung(?:en)?|Know-how|vertraut|versiert|sicher) (?:in|mit)"
    r"((?: [A-ZÄÖÜ][\w+#.-]*[\w+#],?| und){1,6})"
)
_GERMAN_CERTIFICATE = re.compile(
    r"(?:[Zz]ertifizierung|[Zz]ertifikat|[Zz]ertifizierte?[rn]?) (?:als|in|zum|für|von)"
    r"((?: [A-ZÄÖÜ][\w+#.-]*[\w+#]){1,4})"
)
_CERTIFIED = re.compile(r"(?:[A-Z][\w+]+ ){0,3}Certified(?: [A-Z][\w+]+){1,4}")
_GERMAN_NOUN = re.compile(
    r"(?:ung|ungen|heit|keit|tik|schaft|ion|ionen|logie|ismus|nik|ment|tät|bau|wesen|technik|en|systeme?|"
    r"sprachen?|sicherheit|"
    r"schutz|werk|recht|wirtschaft|prozesse?|daten|steuerung|anlagen|analyse|kunden?|projekte?|team|vertrieb|"
    r"einkauf|handel)$"
)
_LONGEST_GERMAN_TOOL = 11  # letters; a longer noun is a compound of the language
_ASIAN_ORGANISATION = re.compile(
    r"株式会社[ァ-ヶー一-龥A-Za-z]{2,12}|(?:[ァ-ヶー]{2,12}|[A-Za-z]{2,15}|"
    r"(?:(?![在于於从由与和及曾您你我们的是为到自])[一-龥]){2,8}?)(?:株式会社|有限公司|集团|大学院|大学|学院|研究所)"
)
_WORKED_AT = re.compile(
    r"(?:曾?在|曾于|任职于|就职于)([一-龥A-Za-z]{2,10}?(?:公司|银行|集团))?(?=担任|工作|"
    r"任职|实习|从事)"
)
_FOREIGN_LITTLE_WORDS = frozenset(("mit", "des", "dal", "tra", "per", "sur"))
_POLITE_WORDS = (
    "Sie Ihr Ihre Ihren Ihrem Ihrer Ihnen Lei Suo Sua Suoi Sue Vous Votre Vos Usted Ustedes Su Sus Pan Pana Panu Panem "
    "Pani Panią Państwa Państwu Pański Pańska Pańskie"
)
POLITE = frozenset(_POLITE_WORDS.split())
# Polite words that change their endings: Pańskiego, Tobie, Vaším.
_POLITE_FORM = re.compile(r"(?:Pańsk|Państw|Twoj|Twó|Tob|Cieb|Ciebie|Vaš|Váš|Vám|Vás|Tvůj|Tvoj)\w*")
_ENCLITIC = re.compile(r"[a-z]{3}(?:La|Le|Lei)$")
_SLAVIC_SIR = frozenset(word for word in POLITE if word.startswith("Pa"))
_POSSESSIVE = re.compile(r"['’]s?$")
_COMPOUND = re.compile(r"-[a-zà-ž]+$")  # AI-assisted, Kubernetes-based
_COMPOUND_NOUN = re.compile(r"-[A-ZÄÖÜ][a-zäöüß]{3,}$")  # ROS-Paket, Publish-Subscribe-Architektur
_ELIDED = re.compile(r"^(?:[dljmnstcDLJMNSTC]|(?i:dell|nell|all|dall|sull|quell|un|qu))['’](?=\w)")
_EX = re.compile(r"^[Ee]x-(?=[A-Z])")  # ex-X
_SENDER = re.compile(
    r"(?i:my name is|my name[’']s|mi nombre es|mon nom est|il mio nome è|moje jméno je|mam na imię|ich heisse|"
    r"i am|i['’]m|this is|je m['’]appelle|je suis|mein name ist|ich bin|ich heiße|mi chiamo|sono|soy|"
    r"me llamo|"
    r"jmenuji se|jsem|nazywam się|jestem|我是|我叫)\s+((?:[A-ZÀ-ÖØ-ÞČŘŠŽ][\w'’-]+ ?){1,3})"
    r"|\b([A-Z][a-zà-ž]+(?: [A-Z][a-zà-ž]+)?)(?: \w+){0,3} here\b|\b([A-Z][a-zà-ž]+) (?:from|at|of) [A-Z]",
)


@dataclass(frozen=True, slots=True)
class Name:
    """`text == message.text[start:end]`, a possessive s apart; `is_first` where it begins its sentence."""

    text: str
    start: int
    end: int
    is_first: bool = False


@lru_cache(maxsize=512)
def names_in(text: str, offset: int, language: str | None) -> tuple[Name, ...]:
    """The names of one sentence, whose place in the message is `offset`.

    German writes every noun with a capital, so there only what has capitals or digits inside counts, or two in a row.
    """
    found = [name for name in _runs(text, offset, language) if not _is_ordinary(name, language)]
    if language in ("zh", "ja"):
        found = sorted({*found, *_asian_organisations(text, offset)}, key=lambda name: name.start)
    if language == "de":
        found = sorted({*found, *_german(text, offset)}, key=lambda name: name.start)
    return tuple(found)


def _asian_organisations(text: str, offset: int) -> Iterator[Name]:
    """Firms and universities by the word for them, which stands at either end of their names."""
    for match in _ASIAN_ORGANISATION.finditer(text):
        yield Name(match[0], offset + match.start(), offset + match.end())
    for match in _WORKED_AT.finditer(text):
        if match[1]:
            yield Name(match[1], offset + match.start(1), offset + match.end(1))


def _german(text: str, offset: int) -> Iterator[Name]:
    """Nouns that stand where only an employer or a tool can stand; what ends like an abstract noun is none."""
    for match in _GERMAN_FIRM.finditer(text):
        words = match[1].split()
        if not (_is_function_word(words[0]) or any(_GERMAN_NOUN.search(word) for word in (words[0], words[-1]))):
            yield Name(match[1], offset + match.start(1), offset + match.end(1))
    for match in _CERTIFIED.finditer(text):
        yield Name(match[0], offset + match.start(), offset + match.end())
    for pattern in (_GERMAN_EMPLOYER, _GERMAN_TOOLS, _GERMAN_CERTIFICATE):
        for match in pattern.finditer(text):
            for word in re.finditer(r"[A-ZÄÖÜ][\w+#.-]*[\w+#]", match[1] or match[match.lastindex or 0]):
                tool = _COMPOUND_NOUN.sub("", word[0])
                is_tool = is_marked(tool) or is_known_skill(tool) or len(tool) <= _LONGEST_GERMAN_TOOL
                if is_tool and not _GERMAN_NOUN.search(word[0]):
                    start = offset + match.start(match.lastindex or 0) + word.start()
                    yield Name(tool, start, start + len(tool))


def sender_words(message: MessageText) -> frozenset[str]:
    """The sender's own names, folded: those in the sign-off and those given in the text."""
    told = [part for match in _SENDER.finditer(message.text[:MOST_READ]) for part in match.groups() if part]
    signed = message.sign_off.text if message.sign_off else ""
    return frozenset(fold(word) for text in (signed, *told) for word in re.findall(r"[^\W\d_]+", text))


def _runs(text: str, offset: int, language: str | None) -> Iterator[Name]:
    run: list[re.Match[str]] = []
    for match in _TOKEN.finditer(text):
        if language == "pl" and match[0] in _SLAVIC_SIR:  # Zna Pan React
            yield from _named(text, run, offset, language)
            run = []
            continue
        between = text[run[-1].end() : match.start()] if run else ""
        is_near = (
            bool(run)
            and (between in (" ", "\u00a0", " & ") or (between == ". " and len(run[-1][0]) == 1))
            and not _POSSESSIVE.search(run[-1][0])
        )
        joins = match[0] in _INNER_JOINERS and language != "de"  # im Namen von Nordwerk
        if run and (
            not is_near
            or not (_is_capital(match[0]) or joins or (match[0].isdigit() and run[-1][0] not in _INNER_JOINERS))
        ):
            yield from _named(text, run, offset, language)
            run = []
        if run or _is_capital(match[0]):
            run.append(match)
    yield from _named(text, run, offset, language)


def _named(text: str, run: list[re.Match[str]], offset: int, language: str | None) -> Iterator[Name]:
    while run and (run[-1][0] in _JOINERS or run[-1][0] in _INNER_JOINERS):
        run = run[:-1]
    while run and _begins_sentence(text, run[0]) and _is_function_word(run[0][0]):
        run = run[1:]
    while len(run) > 1 and run[0][0] in POLITE:
        run = run[1:]
    if not run:
        return
    start, end = run[0].start(), run[-1].end()
    elided = _ELIDED.match(text[start:end])
    start += elided.end() if elided else 0
    former = _EX.match(text[start:end])
    start += former.end() if former else 0
    possessive = _POSSESSIVE.search(text[start:end])
    end -= len(possessive[0]) if possessive else 0
    compound = _COMPOUND.search(text[start:end]) or (
        _COMPOUND_NOUN.search(text[start:end]) if language == "de" else None
    )
    end -= len(compound[0]) if compound else 0
    is_first = not re.search(r"[\w)]", text[:start]) or text[:start].rstrip().endswith((":", "?", "!"))
    if language == "de" and end > start:
        words = text[start:end].split(" ")
        marked = [place for place, word in enumerate(words) if is_marked(word)]
        if marked and marked[0]:  # gut drei Jahren JavaScript
            start = start + len(" ".join(words[: marked[0]])) + 1
    if end > start:
        yield Name(text[start:end], offset + start, offset + end, is_first)


def _begins_sentence(text: str, match: re.Match[str]) -> bool:
    return not re.search(r"\w", text[: match.start()]) or not text[: match.start()].rstrip()[-1:].isalnum()


def _is_function_word(word: str) -> bool:
    return fold(word) in STOP_WORDS or phrases("first_words").fullmatch(word) is not None


def _is_capital(word: str) -> bool:
    word = _ELIDED.sub("", word)
    return word[:1].isupper() or (any(c.isupper() for c in word[1:]) and word[0].isalpha()) or word.startswith(".NET")


def _is_ordinary(name: Name, language: str | None) -> bool:
    words = re.split(r"[\s/]+", name.text)
    plain = [
        word
        for number, word in enumerate(words)
        if word.isdigit() is False
        and (
            fold(word) not in STOP_WORDS
            or (number == 1 == len(words) - 1 and language == "en" and word.istitle())
            or (language == "en" and _is_foreign_word(word))
        )
        and not phrases("currencies").fullmatch(word)
        and not phrases("ordinary_names").fullmatch(word.strip(".,"))
        and word not in _JOINERS
        and not _POLITE_FORM.fullmatch(word)
        and not _ENCLITIC.search(word)
    ]
    if not plain:
        return True
    has_inside = any(is_marked(word) for word in plain)
    if name.is_first and plain == words[:1] and not has_inside:  # the first word of a sentence, if need be with Lei
        return True
    if language == "de" and not has_inside:
        return True
    return len(name.text) == 1 and name.text not in ("C", "R")


def _is_foreign_word(word: str) -> bool:
    """Whether a short word in capitals is a little word in another language only: MIT."""
    return word.isupper() and word.lower() in _FOREIGN_LITTLE_WORDS


def is_marked(word: str) -> bool:
    """Whether more than its first letter tells that it is a name: CKAD, GraphQL, C++, S3."""
    if re.fullmatch(r"[12]\d{3}", word) or _ENCLITIC.search(word):
        return False  # a year; invitarLa
    inner = re.sub(r"-[^\W\d_](?=[a-zà-ž])", "-", word.strip(".'’")[1:])  # Pflege-Azubis
    return any(c.isupper() or c.isdigit() for c in inner) or word.endswith(("+", "#")) or word.startswith(".")

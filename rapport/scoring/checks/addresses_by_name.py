"""Addresses the person by the right name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from rapport.documents.language import detect_language
from rapport.records.candidate import Candidate
from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.checks.foreign_spellings import sounds_like
from rapport.scoring.checks.japanese_names import may_be_read_as
from rapport.scoring.checks.words import phrases
from rapport.scoring.message_text import MessageText, Span, read_message

_NOT_NAMES = phrases("not_names")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*\.?")
_ASIDE = re.compile(  # no part of the address: (if I may), from Vienna, my dear
    r"\([^()]*\b(?:if|or|may|i)\b[^()]*\)|\b(?:from|aus|depuis|da|desde|z|ze) (?:\w+ )?[A-ZÀ-Ž]\w+(?=[,!])"
    r"|^\W*(?i:my (?=(?:very )?dear)|mein[er]? (?=lieb)|m(?:on|a) (?=ch[eè]r)|mi (?=querid)|m[ůoó]j[ae]? )"
)
_HONORIFIC = re.compile(r"[-‐](?:san|sama|kun|chan|sensei|ssi|nim|ji|sahib)$", re.IGNORECASE)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_CJK_GREETING = re.compile(
    r"(?:尊敬的|亲爱的|親愛的|您好|你好|先生|女士|小姐|同学|様|さま|さん|殿|拝啓|こんにちは|안녕하세요|님|씨|귀하)"
)
_SHOWN_NICKNAME = re.compile(r"[(\"“„‘'«]\s*([^\W\d_]{2,20})\s*[)\"”’'»]")
_FAMILIAR = re.compile(r"^[小老阿](?=.)|[哥姐总總兄弟君氏]$|(?:老师|老師|博士|教授|经理|經理|同学|先輩)$")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc]{2,12}")  # how a Japanese name is read
_DIGRAPHS = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
_SPECIAL = {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"}
_VOCATIVE_ENDINGS = ("o", "e", "i", "u", "ie", "ku", "ce", "re", "ze", "cie", "zie")
_HEAD = 400  # characters of the résumé in which names by which a person goes stand


@dataclass(frozen=True, slots=True)
class AddressesByName:
    name: str = "addresses_by_name"
    title: str = "Addresses the person by name"

    def __call__(self, letter: Letter) -> CheckResult:
        """Every name in the salutation must be the candidate's own, as spelt in the résumé or in plain letters.

        Unscored where somebody is addressed by name and the résumé shows none.
        """
        candidate = letter.case.candidate
        salutation = _address(letter.message)
        if salutation is None:
            return CheckResult(self.name, False, "Nobody is addressed.")
        place = (Place(salutation.start, salutation.end),)
        names = _names_in(salutation.text) or _names_in(_next_line(letter.message, salutation))
        if not names:
            return CheckResult(self.name, False, "The salutation holds no name.", place)
        if candidate.full_name is None:
            return CheckResult(self.name, None, "The résumé shows no name to compare with.", place)
        known = _known_names(candidate, letter.case.candidate_document.text[:_HEAD])
        is_slavic = (detect_language(letter.message.body.text) or letter.language) in ("cs", "pl", "sk")
        unknown = [name for name in names if not _is_known(name, known)]
        wrong = [name for name in unknown if not (is_slavic and _is_named_slavic(name, known))]
        resume = letter.case.candidate_document.text
        if wrong and all(may_be_read_as(name, candidate.full_name.value, resume) for name in wrong):
            return CheckResult(self.name, True, "How the name is read isn't said in the résumé.", place)
        if wrong:
            return CheckResult(
                self.name, False, f"“{wrong[0]}” isn't the candidate's name, {candidate.full_name.value}.", place
            )
        return CheckResult(self.name, True, f"Addressed as “{' '.join(names)}”.", place)


def addressed_as(text: str) -> list[str]:
    """The names in a message's salutation, whoever's they are; none where nobody is addressed."""
    salutation = _address(read_message(text))
    return _names_in(salutation.text) if salutation else []


def _address(message: MessageText) -> Span | None:
    """The salutation, or a first line that is as short as one and ends before the message begins."""
    if message.salutation is not None:
        return message.salutation
    if not message.paragraphs:
        return None
    first = message.paragraphs[0]
    line = re.match(r"[^\n]{1,40}$|[^\n,!]{1,30}[,!]|[^\n,!–—:]{2,30} [–—-](?= )", first.text, re.MULTILINE)
    return Span(line[0], first.start, first.start + line.end()) if line else None


def _next_line(message: MessageText, salutation: Span) -> str:
    """The line after a greeting, where it is as short as a title with a name: Dobrý den, | pane Nováku,."""
    match = re.match(r"\s*([^\n,!.?]{2,35})[,!](?=\s*\n)", message.text[salutation.end :])
    return match[1] if match and "\n\n" not in match[0] else ""


def _names_in(salutation: str) -> list[str]:
    """The words up to the first comma or dash after a name that are no greeting, title or filler."""
    salutation = _CJK_GREETING.sub(" ", salutation)
    asian = _CJK.findall(salutation)
    if asian:
        return ["".join(asian)]
    found: list[str] = []
    for part in re.split(r"[!?:,…]+", _ASIDE.sub(" ", salutation.strip())):
        words = (_HONORIFIC.sub("", word).rstrip(".") for word in _WORD.findall(part))
        names = [word for word in words if not _NOT_NAMES.fullmatch(word)]
        if capital := [word for word in names if word[0].isupper()]:
            return capital
        found = found or names[:1]
    return found


def _known_names(candidate: Candidate, head: str) -> set[str]:
    """The parts of the name as written, in plain letters, with German digraphs, and what the head shows in brackets."""
    full = candidate.full_name.value if candidate.full_name else ""
    names = set(re.split(r"[\s,/()\"“”]+", full)) | set(_SHOWN_NICKNAME.findall(head)) | {full}
    names |= {
        part
        for address in re.findall(r"([\w.-]{3,})@", head)
        for part in re.split(r"[._\d-]+", address)
        if len(part) > 2
    }
    names |= {part for name in list(names) for part in name.split("-")}
    if _CJK.search(full):
        names |= {romanised for kana in _KANA.findall(head) for romanised in _transliterated(kana)}
    latin = {word for word in _WORD.findall(head) if word[0].isupper()} if _CJK.search(full) else set()
    spelt = {form for name in names for form in (*_plain(name), *_plain(name.replace(" ", "")))} | {
        form for word in latin for form in _plain(word)
    }
    return {form for form in spelt | _transliterated(full) if form}


def _plain(name: str) -> tuple[str, ...]:
    """Small letters as they are, without accents, and with ä as ae."""
    small = name.casefold().strip(".").replace("’", "'")
    return small, _folded(small), _folded(_replaced(small, _DIGRAPHS))


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", _replaced(text, _SPECIAL))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _replaced(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)


def _transliterated(name: str) -> set[str]:
    """A name in another script in Latin letters: 袁斌 is Yuan Bin."""
    if name.isascii() or not re.search(r"[^\u0000-\u024f\s]", name):
        return set()
    from anyascii import anyascii

    parts = {anyascii(part) for part in name.split()} | {anyascii(sign) for sign in name if _CJK.match(sign)}
    if _CJK.fullmatch(name) and len(name) in (3, 4):  # written together: 王小明 is Wang Xiaoming
        parts |= {anyascii(name[:cut]) for cut in (1, 2)} | {anyascii(name[cut:]) for cut in (1, 2)}
    return {part.casefold() for part in parts}


def _is_vocative(name: str, known: str) -> bool:
    """Czech and Polish address people in a case of its own: Brandle, Nováku, Petře, Jano, Pavle, Marku, Němče.

    Compared without accents: Petře is petre. An e before the last consonant may drop out.
    """
    stems = {known, known[:-1] if known[-1:] in "aoeky" else known}
    if re.search(r"[^aeiouy]e[lkrcnmt]$", known):
        stems.add(known[:-2] + known[-1])
    if len(known) < 3 or name == known:
        return False
    return any(len(stem) > 2 and name.startswith(stem) and name[len(stem) :] in _VOCATIVE_ENDINGS for stem in stems)


def _is_named_slavic(name: str, known: set[str]) -> bool:
    spelt = {_folded(form) for other in known for form in (other, other.replace("y", "j"))}
    return any(_is_vocative(_folded(name.casefold()), other) for other in spelt)


def _is_known(name: str, known: set[str]) -> bool:
    """A name, several joined by hyphens, or initials of known ones."""
    if any(form in known for form in _plain(name)):
        return True
    if _CJK.search(name):
        own = {other for other in known if _CJK.search(other)}
        return _is_known_in_signs(name, own) if own else sounds_like(_FAMILIAR.sub("", name), known)
    parts = [part for part in re.split(r"[-'’.]", name) if part]
    if len(parts) > 1:
        return all(_is_known(part, known) for part in parts)
    return len(name) == 1 and any(other.startswith(name.casefold()) for other in known)


def _is_known_in_signs(name: str, known: set[str]) -> bool:
    """A part of the name, or parts of it one after the other: of 山田 太郎, 山田 and 山田太郎 but not 山田次郎."""
    if any(name in other for other in known):
        return True
    rest = _FAMILIAR.sub("", name)
    if rest and any(rest in other for other in known):
        return True
    for part in sorted(known, key=len, reverse=True):
        rest = rest.replace(part, "")
    return not rest

"""The forms in which a person's name may stand in a text: parts, joined, initials, short forms, other letters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

PARTICLES = frozenset("van von der den del della dos das de la le di da bin ibn al el ter ten the and".split())  # noqa: SIM905
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_PART = re.compile(r"[^\W\d_]+")
_SHORTEST_JOINED = 5
_OF_MAIL = """
    mail email contact info hello hallo job jobs cv work office dev engineer data web admin home me my the
"""
_NO_NAMES = frozenset(_OF_MAIL.split())
_SINGLE = {
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ı": "i",
    "ħ": "h",
    "ŧ": "t",
    "æ": "ae",
    "œ": "oe",
    "ß": "ss",
    "þ": "th",
}
_DIGRAPHS = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
_ENDINGS = ("o", "e", "i", "u", "a", "ie", "ku", "ce", "re", "ovi", "em", "owi", "y", "ou", "om")  # Czech and Polish


@dataclass(frozen=True, slots=True)
class NameForms:
    """All in small plain letters.

    `strong` name the person wherever they stand, `weak` only beside a strong one (particles, single letters), `own`
    only in texts about the person: short forms, and initials in capitals. `signs` are forms in writing without blanks.
    """

    strong: frozenset[str]
    weak: frozenset[str]
    own: frozenset[str]
    initials: frozenset[str]
    signs: tuple[str, ...] = ()


@lru_cache(maxsize=100_000)
def plain(word: str) -> str:
    """The word in small letters without accents: Łukasz is lukasz, Groß is gross."""
    small = "".join(_SINGLE.get(sign, sign) for sign in word.lower())
    return (
        small
        if small.isascii()
        else "".join(sign for sign in unicodedata.normalize("NFKD", small) if not unicodedata.combining(sign))
    )


def forms_of(name: str) -> NameForms:
    """Every form of a person's name; of a name without letters, none."""
    if UNSPACED.search(name):
        return _of_signs(name)
    if not plain(name).isascii():  # written as it is, and in Latin letters
        latin = _in_latin(name)
        read = _both(_of_words(_PART.findall(latin)), _of_words(_PART.findall(latin.replace("oy", "ou"))))
        if (german := latin.replace("v", "w")) != latin:  # Иванов is Ivanov and Iwanow
            read = _both(read, _of_words(_PART.findall(german)))
        return _both(_of_words(_PART.findall(name)), read)
    return _of_words(_PART.findall(name))


def with_reading(forms: NameForms, address: str) -> NameForms:
    """The forms with the words of an e-mail address, which tell how a name in other letters is read."""
    words = {plain(word) for word in _PART.findall(address.partition("@")[0])} - _NO_NAMES
    return replace(forms, strong=forms.strong | {word for word in words if len(word) > 2})


def _both(first: NameForms, second: NameForms) -> NameForms:
    return NameForms(
        first.strong | second.strong, first.weak | second.weak, first.own | second.own, first.initials | second.initials
    )


def _of_words(words: list[str]) -> NameForms:
    parts = [plain(word) for word in words]
    strong = {part for part in parts if len(part) > 1 and part not in PARTICLES}
    strong |= {_digraphs(word) for word in words if _digraphs(word) != plain(word)}
    weak = {part for part in parts if part not in strong} | {part[0] for part in parts}
    letters = [part[0] for part in parts if part not in PARTICLES]
    initials = {"".join(letters), letters[0] + letters[-1]} if len(letters) > 1 else set()
    own = {short for part in parts for short in nicknames().get(part, ())}
    return NameForms(frozenset(strong | _joined(parts)), frozenset(weak), frozenset(own), frozenset(initials))


def is_inflected(word: str, forms: NameForms) -> bool:
    """Whether a word, in plain small letters, is the name in a case of Czech or Polish, or in a genitive."""
    for part in (*forms.strong, *(short for short in forms.own if len(short) > 3)):
        if len(part) < 3 or word == part:
            continue
        is_alike = word.startswith(part) or (len(part) > 4 and word.startswith(part[:-2]))
        if not word.isascii() and abs(len(word) - len(part)) <= 2 and is_alike:
            return True
        stem = part[:-1] if part[-1] in "aoeky" else part
        if any(word == root + ending for root in (stem, part) for ending in (*_ENDINGS, "s")):
            return True
    return False


@lru_cache(maxsize=10_000)
def latin_key(word: str) -> str:
    """A word in other letters as it is read, in plain small Latin ones: Ваня is vanya."""
    return plain(_in_latin(word))


def is_short_form(word: str, forms: NameForms) -> bool:
    """Whether the word may be a short form of the name: its beginning, three letters at least."""
    return len(word) >= 3 and any(part.startswith(word) or word.startswith(part) for part in forms.strong if part[2:])


@cache
def nicknames() -> dict[str, tuple[str, ...]]:
    """Short forms by full form, in plain small letters."""
    found: dict[str, tuple[str, ...]] = {}
    for line in (Path(__file__).parent / "nicknames.txt").read_text(encoding="utf-8").splitlines():
        full, separator, short = line.partition(":")
        if separator and not line.startswith("#"):
            for name in full.split():
                found[name] = (*found.get(name, ()), *short.split())
    return found


def _joined(parts: list[str]) -> set[str]:
    """As in handles and file names: katherineobriain, kobriain, obriain."""
    found = {"".join(parts), "".join(reversed(parts))}
    if len(parts) > 1:
        found |= {"".join(parts[place:]) for place in range(1, len(parts))}
        found |= {
            parts[0] + parts[-1],
            parts[0][0] + parts[-1],
            parts[0][0] + "".join(parts[1:]),
            parts[0] + parts[-1][0],
            parts[-1] + parts[0][0],
        }
    return {one for one in found if len(one) >= _SHORTEST_JOINED}


def _of_signs(name: str) -> NameForms:
    """A name in writing without blanks: the whole, the given name, and both in Latin letters, in either order."""
    whole = re.sub(r"\s+", "", name)
    latin = [_PART.findall(_in_latin(sign)) for sign in whole]
    syllables = [plain(part[0]) for part in latin if part]
    given = "".join(syllables[1:])
    joined = {"".join(syllables), given + "".join(syllables[:1]), given if len(syllables) > 2 else ""}
    strong = frozenset(one for one in joined if len(one) > 3)
    signs = dict.fromkeys((whole, *_parts_of_signs(name, whole)))
    return NameForms(strong, frozenset(syllables), frozenset(syllables[:1]), frozenset(), tuple(signs))


def _parts_of_signs(name: str, whole: str) -> tuple[str, ...]:
    """With a blank, family and given name: as the name itself is parted, or as is usual for its length."""
    told = [part for part in name.split() if len(part) > 1]
    if len(name.split()) > 1:
        return (" ".join(name.split()), "\u3000".join(name.split()), *sorted(told, key=len, reverse=True))
    if len(whole) == 4 and not _HANGUL.search(whole):  # 佐藤花子
        return (f"{whole[:2]} {whole[2:]}", f"{whole[:2]}\u3000{whole[2:]}", whole[:2], whole[2:])
    return (whole[1:],) if len(whole) > 2 else ()


def _in_latin(text: str) -> str:
    from anyascii import anyascii

    return str(anyascii(text))


def _digraphs(word: str) -> str:
    return plain("".join(_DIGRAPHS.get(sign, sign) for sign in word.lower()))

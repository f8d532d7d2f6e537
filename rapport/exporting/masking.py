"""Names, addresses and numbers of people replaced in texts that leave the house."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

Mask = Callable[[str, str], str]
"""A text and the name of the person it was written to (empty if nobody) to the masked text."""
EMAIL, PHONE = "[e-mail]", "[phone]"
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"']+@[^\s@<>()\[\],;:\"']+\.[^\W\d_]{2,}")
# Eight digits or more with the signs that numbers are written with, but no years such as 2015 - 2019.
_PHONE = re.compile(r"(?<![\w.])(?:\+|\(|00)?\d(?:[\s().\-/\u2010-\u2013]{0,2}\d){7,14}(?!\w)")
_YEARS = re.compile(r"(?:19|20)\d\d\D+(?:19|20)\d\d")
_SHORTEST_PART = 3  # of a name: shorter ones are particles and initials
_PARTICLES = frozenset("van von der den del della dos das de la le di da bin ibn the and".split())  # noqa: SIM905


def unmasked(text: str, own: str) -> str:
    """What stands for a mask where nothing is masked."""
    return text


def mask_people(people: Iterable[tuple[str, str]]) -> Mask:
    """A function that replaces these people, given as (name, e-mail), and every e-mail address and phone number.

    A name becomes 'Candidate 1' and so on, also where only a part of it stands, with or without its accents; the same
    person is the same number everywhere, and a first name that several share means the one who was written to. What
    isn't in the list, such as a nickname, stays.
    """
    named = [
        (unicodedata.normalize("NFC", name.strip()), number)
        for number, (name, _) in enumerate(dict.fromkeys(people), 1)
        if name.strip()
    ]
    replacements: dict[str, str] = {}
    for name, number in named:
        replacements.setdefault(_folded(name), f"Candidate {number}")
    for name, number in named:
        for part in _parts(name):
            replacements.setdefault(_folded(part), f"Candidate {number}")
    pattern = _any_of(replacements)

    def mask(text: str, own: str) -> str:
        text = _EMAIL.sub(EMAIL, unicodedata.normalize("NFC", text))
        text = _PHONE.sub(lambda found: found[0] if _YEARS.fullmatch(found[0]) else PHONE, text)
        mine = replacements.get(_folded(unicodedata.normalize("NFC", own.strip())))
        first = {_folded(part): mine for part in _parts(unicodedata.normalize("NFC", own))} if mine else {}
        return _replaced(text, pattern, replacements | first) if pattern else text

    return mask


def mask_raters(raters: Iterable[str]) -> dict[str, str]:
    """A number for each rater, in the order of their names."""
    return {rater: f"Rater {number}" for number, rater in enumerate(sorted(set(raters)), 1)}


def _parts(name: str) -> list[str]:
    parts = re.split(r"[\s,.·・]+", name)
    return [part for part in parts if len(part) >= _SHORTEST_PART and part.casefold() not in _PARTICLES]


def _any_of(replacements: Iterable[str]) -> re.Pattern[str] | None:
    """Longest first, whole words; names of scripts without blanks between words stand anywhere."""
    names = sorted(replacements, key=len, reverse=True)
    if not names:
        return None
    whole = (rf"(?<!\w){re.escape(name)}(?!\w)" if name.isascii() else re.escape(name) for name in names)
    return re.compile("|".join(whole), re.IGNORECASE)


def _replaced(text: str, pattern: re.Pattern[str], replacements: dict[str, str]) -> str:
    """Found in the text without accents, replaced in the text as it is: both have the same length sign by sign."""
    folded = _folded(text)
    done, kept = 0, []
    for found in pattern.finditer(folded):
        kept += [text[done : found.start()], replacements.get(_folded(found[0]), "Candidate")]
        done = found.end()
    return "".join([*kept, text[done:]])


def _folded(text: str) -> str:
    return "".join(_plain(sign) for sign in text)


def _plain(sign: str) -> str:
    """The sign without its accents, in lower case, one sign for one."""
    base = unicodedata.normalize("NFD", sign)[0].lower()
    return base if len(base) == 1 else sign

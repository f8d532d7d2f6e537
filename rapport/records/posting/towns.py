"""Towns by name, as `scripts/towns.py` lists them, in the forms that a posting prints them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from rapport.records.resume.places import is_region

_LIST = Path(__file__).with_name("towns.txt")
_DECLINED = Path(__file__).with_name("towns_declined.txt")
_OR = re.compile(r"\s*(?:[,;/&]|\b(?:and|or|und|oder|et|ou|e|o|y|a|nebo|lub|i)\b)\s*")
_TAIL = re.compile(
    r"(?:\s*[(,]\s*|\s)(?:and|und|et|e|y|a|i) (?:surroundings|umgebung|environs|dintorni|provincia|okolí|okolice)$|"
    r"\s*\([^)]*\)$|\s\d{1,2}(?:er|e|ème|º)?$|\s[-–]\s[^\d,]{2,20}$",
    re.IGNORECASE,
)
_ANYWHERE = r"remote|hybrid|home ?office|télétravail|remoto|smart working|teletrabajo|zdalnie|na dálku|práce z domova"
_CJK_BODY = re.compile(r"公司|会社|集团|中心|科技|大学|学院|医院|银行|研究|法人|事業|師|员|員|者|スタッフ")
_POSTCODE = re.compile(r"^(?:[A-Z]{1,2}[- ])?\d{3} ?\d{2}\s+|^(?:[A-Z]{1,2}-)?\d{4,5}\s+")


@cache
def _towns() -> frozenset[str]:
    return frozenset(_LIST.read_text("utf-8").splitlines())


@lru_cache(maxsize=4096)
def is_town(text: str) -> bool:
    """Whether a text is one town or several, with or without postcode, region, district and country behind it."""
    bare = text.strip(" .,")
    while (shorter := _TAIL.sub("", _POSTCODE.sub("", bare))) != bare:
        bare = shorter
    if not 1 < len(bare) < 80 or not (bare[0].isupper() or bare[0] > "\u2e80"):
        return False
    if bare[0] > "\u2e80":
        return len(bare) < 9 and not _CJK_BODY.search(bare) and any(_is_known(bare[:end]) for end in (2, 3, len(bare)))
    bare = bare.title() if bare.isupper() and len(bare) > 3 else bare
    if bare in _towns() or re.sub(r"(?<=\w{3})-[A-ZÀ-Ž][\w-]+$", "", bare) in _towns():
        return True
    first, *others = [part for part in _OR.split(bare) if part]
    return bool(others) and first in _towns() and all(_is_name(part) for part in others)


def _is_known(name: str) -> bool:
    return name in _towns() or is_region(name)


def town_at_start(text: str) -> str:
    """The longest town, of up to four words, that a text opens with; '' where it opens with none."""
    ends = [match.end() for match in re.finditer(r"\S+", text)][:4]
    for end in reversed(ends):
        name = re.sub(r"(?:['’]s)?[^\w]+$", "", text[:end])
        if name in _towns():
            return name
    return ""


def _is_name(text: str) -> bool:
    """Whether a part behind a town can stand there: another one, a region, 'remote', or a name in capitals."""
    capitals = r"[A-ZÀ-Ž][\w.'’-]*(?: [A-ZÀ-Ž][\w.'’-]*){0,2}"
    return text in _towns() or is_region(text) or bool(re.fullmatch(rf"{_ANYWHERE}|{capitals}", text))


@lru_cache(maxsize=1024)
def base_form(name: str) -> str:
    """'Olomouci' → 'Olomouc', 'Krakowie' → 'Kraków': the one town whose name differs in its endings only, or ''."""
    if name in _towns():
        return name
    words = _folded(name).split()
    found = {town for town in _declined().get((words[0][:3], len(words)), ()) if _is_form(words, _folded(town).split())}
    return found.pop() if len(found) == 1 else ""


def _is_form(words: list[str], town: list[str]) -> bool:
    return all(
        abs(len(word) - len(base)) <= 3 and _common(word, base) >= max(3, len(base) - (2 if len(base) > 4 else 1))
        for word, base in zip(words, town, strict=True)
    )


def _common(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


@cache
def _declined() -> dict[tuple[str, int], list[str]]:
    """The towns of the languages that decline names, by their first three letters and number of words."""
    found: dict[tuple[str, int], list[str]] = {}
    for town in _DECLINED.read_text("utf-8").splitlines():
        found.setdefault((_folded(town)[:3], len(town.split())), []).append(town)
    return found


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower().replace("ł", "l"))
    return "".join(char for char in plain if not unicodedata.combining(char))

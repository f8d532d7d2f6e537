"""Names of files and folders that every system takes, made of names of people, jobs and models."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# Names that Windows keeps for devices, whatever comes after a full stop (Microsoft, "Naming Files, Paths").
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
_LONGEST_BYTES = 80  # a path of three such names stays under Windows' 260 characters


def file_name(text: str, fallback: str = "unnamed") -> str:
    """`text` as one part of a path: letters and digits of all scripts, full stops inside, the rest as hyphens.

    At most 80 bytes of UTF-8, composed (NFC), never empty, never a device's name of Windows, no full stop at an end.
    """
    composed = unicodedata.normalize("NFKC", text)
    kept = "".join(sign if _is_kept(sign) else "-" for sign in composed)
    parts = (part.strip("-") for part in kept.split("."))
    name = ".".join(re.sub("-{2,}", "-", part) for part in parts if part)
    name = _shortened(name).strip("-.") or fallback
    return name.replace(".", "-") + "-" if _DEVICES.match(name) else name


def unique(name: str, taken: set[str]) -> str:
    """`name`, or with -2, -3 … where it is in `taken` in any case; what is returned is added to `taken`."""
    number, chosen = 1, name
    while chosen.casefold() in taken:
        number += 1
        chosen = f"{name}-{number}"
    taken.add(chosen.casefold())
    return chosen


def unique_names(items: Iterable[tuple[str, str]]) -> dict[str, str]:
    """One file name for each id, from (id, text) pairs; the same text under another id gets a number."""
    taken: set[str] = set()
    names: dict[str, str] = {}
    for key, text in items:
        if key not in names:
            names[key] = unique(file_name(text), taken)
    return names


def _is_kept(sign: str) -> bool:
    return sign in "._" or unicodedata.category(sign)[0] in "LNM"


def _shortened(name: str) -> str:
    return name.encode("utf-8", "ignore")[:_LONGEST_BYTES].decode("utf-8", "ignore")

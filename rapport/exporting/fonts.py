"""Whether the machine that prints a report has signs for what stands in it: a browser prints boxes for the others."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache

_TIMEOUT_S = 10
# By what fontconfig calls them; Han without kana is taken for Chinese.
_SCRIPTS = {
    "ja": ("Japanese", re.compile("[\u3040-\u30ff]")),
    "zh-cn": ("Chinese", re.compile("[\u3400-\u9fff]")),
    "ko": ("Korean", re.compile("[\uac00-\ud7af]")),
    "th": ("Thai", re.compile("[\u0e00-\u0e7f]")),
    "ar": ("Arabic", re.compile("[\u0600-\u06ff]")),
    "he": ("Hebrew", re.compile("[\u0590-\u05ff]")),
    "hi": ("Hindi", re.compile("[\u0900-\u097f]")),
    "ru": ("Cyrillic", re.compile("[\u0400-\u04ff]")),
    "el": ("Greek", re.compile("[\u0370-\u03ff]")),
}


def missing_fonts(text: str) -> str:
    """What this machine has no font for, and what to do, in a sentence or two; empty where all is there or unknown."""
    names = [name for tag, (name, signs) in _SCRIPTS.items() if signs.search(text) and _has_font(tag) is False]
    if not names:
        return ""
    return (
        f"This machine has no font for {_listed(names)}: in the PDF such signs are boxes. Install one, such as Noto "
        "(on Debian fonts-noto-cjk), or hand over the HTML report, which uses the reader's own fonts."
    )


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


@cache
def _has_font(tag: str) -> bool | None:
    """None where fontconfig isn't there to tell, as on Windows and macOS, which bring such fonts."""
    program = shutil.which("fc-list")
    if program is None:
        return None
    try:
        found = subprocess.run([program, f":lang={tag}", "family"], capture_output=True, timeout=_TIMEOUT_S, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return bool(found.stdout.strip())

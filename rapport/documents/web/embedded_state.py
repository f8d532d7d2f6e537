"""The state that a page's scripts start from, where many job sites keep the posting: found without knowing the site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rapport.documents.web.structured_data import walk_dicts

if TYPE_CHECKING:
    from lxml.html import HtmlElement
else:
    HtmlElement = Any

TITLE_KEYS = ("title", "jobTitle", "job_title", "positionTitle", "positionName", "postingTitle", "name", "text")
DESCRIPTION_KEYS = (
    "description", "descriptionHtml", "jobDescription", "job_description", "content", "content2", "descriptionBody",
    "descriptionPlain", "descriptionText", "sanitizedJobDescription", "sanitizedJobDescriptionHtml", "jobAdContent",
    "formattedDescription", "externalDescription", "body", "jobAd", "details", "text",
)  # fmt: skip
_JOB_KEYS = re.compile(
    r"company|employer|organi[sz]ation|advertiser|location|salar|employment|workType|apply|contract|remote|seniorit|"
    r"benefit|skill|department|posted|published|expire|vacan|collaboration",
    re.IGNORECASE,
)
MIN_DESCRIPTION_CHARS = 150
MAX_SCRIPT_CHARS = 4_000_000
_ASSIGNED = re.compile(
    r"(?:window|self|globalThis)?\.?([A-Za-z_$][\w$]*)(?:\[[\"'][^\"']+[\"']\])?\s*=\s*(?=[{\[]|JSON\.parse)"
)
_PARSED = re.compile(r"JSON\.parse\(\s*(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')\s*\)", re.DOTALL)
_PUSHED = re.compile(r"self\.__next_f\.push\(\[\d+,\s*(\"(?:[^\"\\]|\\.)*\")\]\)", re.DOTALL)
_UNDEFINED = re.compile(r"(?<=[:\[,])\s*(?:undefined|NaN|void 0|new Date\([^)]*\))(?=\s*[,}\]])")


def find_state_posting(root: HtmlElement) -> dict[str, Any] | None:
    """The object of the page's embedded state that looks most like a job posting, or None.

    It has a title and a description of some length; the one with the most job-like keys and the longest text wins.
    """
    best: dict[str, Any] | None = None
    best_score = 0.0
    for state in find_states(root):
        for node in walk_dicts(state):
            score = posting_score(node)
            if score > best_score:
                best, best_score = node, score
    return best


def posting_score(node: dict[str, Any]) -> float:
    """How much an object looks like a posting; 0 where title, description or any job-like key is missing."""
    title = first_text(node, TITLE_KEYS[:-1])
    description = first_text(node, DESCRIPTION_KEYS)
    if not title or len(title) > 200 or not description or len(description) < MIN_DESCRIPTION_CHARS:
        return 0.0
    job_like = sum(1 for key in node if _JOB_KEYS.search(str(key)))
    return 0.0 if job_like < 2 else min(job_like, 8) * 1_000 + min(len(description), 8_000)


def first_text(node: dict[str, Any], keys: tuple[str, ...], language: str = "") -> str:
    """The first of `keys` whose value is text, also one per language (`{"en": …}`), preferring `language`."""
    for key in keys:
        text = plain_text(node.get(key), language)
        if text:
            return text
    return ""


def plain_text(value: Any, language: str = "") -> str:
    """A string, or the string of a dict by language or a wrapper (`{"html": …}`), else ''."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, dict):
        order = [language, *(k for k in value if re.fullmatch(r"[a-z]{2}([-_][A-Za-z]{2})?", str(k)))]
        order += ["html", "text", "value", "label", "name", "content"]
        return next((value[k].strip() for k in order if isinstance(value.get(k), str) and value[k].strip()), "")
    return ""


def find_states(root: HtmlElement) -> Iterator[Any]:
    """Every JSON value in the page's scripts: JSON blocks, devalue arrays, assignments, JSON.parse and Next pushes."""
    pushed: list[str] = []
    for script in root.iter("script"):
        text, kind = script.text or "", (script.get("type") or "").lower()
        if len(text) > MAX_SCRIPT_CHARS or len(text) < 100 or "ld+json" in kind:
            continue
        if "json" in kind:
            value = _loads(text)
            yield revive(value) if isinstance(value, list) else value
        else:
            pushed += [part for match in _PUSHED.finditer(text) if isinstance(part := _loads(match.group(1)), str)]
            yield from _assigned(text)
    for line in "".join(pushed).splitlines():
        yield _loads(line.partition(":")[2])


def _assigned(text: str) -> Iterator[Any]:
    decoder = json.JSONDecoder(strict=False)
    cleaned = _UNDEFINED.sub("null", text)
    position = 0
    for match in _ASSIGNED.finditer(cleaned):
        if match.start() < position:
            continue
        try:
            value, position = decoder.raw_decode(cleaned, match.end())
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict | list):
            yield value
    for match in _PARSED.finditer(text):
        inner = _loads(match.group(1)) if match.group(1)[0] == '"' else _unquote(match.group(1))
        yield _loads(inner) if isinstance(inner, str) else None


def _unquote(text: str) -> Any:
    return _loads('"' + text[1:-1].replace('"', '\\"').replace("\\'", "'") + '"')


def _loads(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def revive(flat: list[Any]) -> Any:
    """A devalue array (Nuxt's `__NUXT_DATA__`, SvelteKit) as plain values; other lists are given back as they are.

    In a devalue array every int inside an object or list is the index of its value; a list that begins with a string
    is a wrapper such as `["Reactive", 5]`. Cycles and too deep nesting become None.
    """
    if not flat or not isinstance(flat[0], dict | list) or not _is_devalue(flat):
        return flat
    made: dict[int, Any] = {}
    return _revive(flat, 0, made, 0)


def _is_devalue(flat: list[Any]) -> bool:
    heads = [node for node in flat[:20] if isinstance(node, dict | list)]
    parts = [part for node in heads for part in (node.values() if isinstance(node, dict) else node)]
    return bool(parts) and all(isinstance(part, int | str) for part in parts)


def _revive(flat: list[Any], index: Any, made: dict[int, Any], depth: int) -> Any:
    if not isinstance(index, int) or isinstance(index, bool) or not 0 <= index < len(flat) or depth > 60:
        return None
    if index in made:
        return made[index]
    value = flat[index]
    made[index] = None
    if isinstance(value, dict):
        made[index] = {key: _revive(flat, part, made, depth + 1) for key, part in value.items()}
    elif isinstance(value, list) and value and isinstance(value[0], str):
        made[index] = _revive(flat, value[1], made, depth + 1) if len(value) == 2 else None
    elif isinstance(value, list):
        made[index] = [_revive(flat, part, made, depth + 1) for part in value]
    else:
        made[index] = value
    return made[index]

"""schema.org job postings inside a page: JSON-LD, however damaged, and microdata or RDFa."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement
else:
    HtmlElement = Any

MAX_REPAIRED_CHARS = 200_000
MAX_NODES = 100_000
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")


def find_postings(root: HtmlElement) -> list[dict[str, Any]]:
    """Every schema.org JobPosting of the page as a plain dict, JSON-LD before microdata."""
    postings = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            postings += [node for node in walk_dicts(parse_loose_json(script.text or "")) if is_posting(node)]
    return postings or list(_microdata(root))


def is_posting(node: dict[str, Any]) -> bool:
    """Whether a JSON-LD node calls itself a JobPosting."""
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and re.split(r"[/:#]", kind)[-1] == "JobPosting" for kind in kinds)


def parse_loose_json(text: str) -> Any:
    """The value that `text` was meant to be, or None: control characters, bad escapes and entities are forgiven."""
    text = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)|(?:-->|(?://\s*)?\]\]>)\s*$", "", text).strip()
    text = text.rstrip(";").strip()
    if not text:
        return None
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", _BAD_ESCAPE.sub(r"\\\\", text)), html.unescape(text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _repair(text)


def _repair(text: str) -> Any:
    from json_repair import repair_json

    if len(text) > MAX_REPAIRED_CHARS or text.count("{") + text.count("[") > 5_000:
        return None
    try:
        return repair_json(text, return_objects=True)
    except (ValueError, RecursionError, TypeError, AttributeError, IndexError):
        return None


def walk_dicts(value: Any) -> Iterator[dict[str, Any]]:
    """Every dict inside `value`, outer ones first, without recursion and with a bound."""
    stack, seen = [value], 0
    while stack and seen < MAX_NODES:
        node = stack.pop()
        seen += 1
        if isinstance(node, dict):
            yield node
            stack += [child for child in reversed(list(node.values())) if isinstance(child, dict | list)]
        elif isinstance(node, list):
            stack += [child for child in reversed(node) if isinstance(child, dict | list)]


def _microdata(root: HtmlElement) -> Iterator[dict[str, Any]]:
    path = (
        "//*[contains(@itemtype, 'schema.org/JobPosting') or @typeof='JobPosting' or "
        "@typeof='schema:JobPosting' or contains(@typeof, 'schema.org/JobPosting')]"
    )
    for element in root.xpath(path)[:20]:
        yield {"@type": "JobPosting"} | _properties(element)


def _properties(scope: HtmlElement) -> dict[str, Any]:
    """Names and values inside one item; a nested item becomes a nested dict, one level at a time."""
    root: dict[str, Any] = {}
    items: dict[Any, dict[str, Any]] = {scope: root}
    for element in scope.iterdescendants():
        if not isinstance(element.tag, str):
            continue
        name = element.get("itemprop") or element.get("property")
        nested = "itemscope" in element.attrib or "typeof" in element.attrib
        if not name and not nested:
            continue
        owner = next((items[above] for above in element.iterancestors() if above in items), root)
        value: Any = {} if nested else _property_value(element, name or "")
        if nested:
            items[element] = value
        if name and value != "":
            _put(owner, re.split(r"[/:#]", name.split()[0])[-1] if name.split() else name, value)
        if len(items) > 200:
            break
    return root


def _put(owner: dict[str, Any], name: str, value: Any) -> None:
    if name in owner:
        known = owner[name]
        owner[name] = [*known, value] if isinstance(known, list) else [known, value]
    else:
        owner[name] = value


def _property_value(element: HtmlElement, name: str) -> str:
    from lxml import etree

    for attribute in ("content", "datetime"):
        if element.get(attribute):
            return str(element.get(attribute))
    if element.tag in {"a", "link"} and name.endswith("url"):
        return str(element.get("href") or "")
    rich = "description responsibilities qualifications skills jobBenefits experienceRequirements educationRequirements"
    if name.split("/")[-1] in rich.split():
        try:
            return str(etree.tostring(element, encoding="unicode", with_tail=False))
        except (etree.LxmlError, ValueError):
            return ""
    return " ".join("".join(element.itertext()).split())

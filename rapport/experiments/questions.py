"""Questions to a shop from a file: JSON lines with an id, a text and, for a follow-up, the turns before it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rapport.scenarios.shop.asking import Ask
from rapport.scenarios.shop.case import Grounds, PastTurn
from rapport.scenarios.shop.citing import cited_products
from rapport.scenarios.shop.finding import Answerable, Match, Shop

_SHOWN = ("shown", "assistant_shown", "products")
_LIST_LINE = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+(\S.{3,300})", re.MULTILINE)
MOST_LISTED, CANDIDATES = 20, 8


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier turn: what the customer wrote, what was answered, and the ids of the products shown, where known."""

    user: str
    assistant: str = ""
    shown: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One line; `error` says why it can't be asked."""

    id: Any
    text: str = ""
    history: tuple[Earlier, ...] = ()
    error: str = ""


def questions_in(text: str, name: str) -> list[Question]:
    """Every line that isn't blank; `name` is the file's."""
    numbered = enumerate(text.splitlines(), start=1)
    return [question_in(line, f"{name}, line {number}") for number, line in numbered if line.strip()]


def past_turns(question: Question, ask: Ask, shop: Shop) -> tuple[PastTurn, ...]:
    """The history as a conversation: each message understood with those before it, and with the products that were
    shown then; where the file doesn't say which, those that the shop finds."""
    turns: tuple[PastTurn, ...] = ()
    for earlier in question.history:
        grounds = ask(earlier.user, turns, None)
        shown = earlier.shown
        if shown is None:
            shown = cited_products(earlier.assistant, grounds.shown) or _listed(earlier.assistant, shop) or None
        if shown is not None:
            grounds = _showing(grounds, shown, shop)
        turns = (*turns, PastTurn(earlier.user, grounds, (earlier.assistant,)))
    return turns


def _listed(reply: str, shop: Shop) -> tuple[str, ...]:
    """The products that the lines of a list name by their titles, whatever this shop would have found."""
    ids: list[str] = []
    for line in _LIST_LINE.findall(reply)[:MOST_LISTED]:
        near = shop.searcher.search(line, CANDIDATES, "lexical").found
        products = shop.products([one.id for one in near])
        ids += cited_products(line, [products[one.id] for one in near if one.id in products])[:1]
    return tuple(dict.fromkeys(ids))


def _showing(grounds: Grounds, ids: tuple[str, ...], shop: Shop) -> Grounds:
    known = shop.products(ids)
    matches = tuple(Match(known[one], 0.0) for one in ids if one in known)
    found = Answerable(grounds.understood, matches, bool(matches), match_count=len(matches))
    return Grounds(found, grounds.catalogue_id)


def question_in(line: str, place: str) -> Question:
    """One line of JSON; what is wrong with it is in `error`, which begins with `place`."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, a thousand brackets
        why = error.msg if isinstance(error, json.JSONDecodeError) else "too long a number, or nested too deeply"
        return Question(None, error=f"{place}: not JSON ({why}). Write one JSON object a line.")
    if not isinstance(row, dict):
        return Question(None, error=f"{place}: not an object. Write question_id and text.")
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        return Question(row.get("question_id"), error=f"{place}: no 'text'. Write what the customer asks.")
    history = row.get("history") or []
    if not isinstance(history, list):
        return Question(row.get("question_id"), error=f"{place}: 'history' isn't a list of turns.")
    return Question(row.get("question_id"), text, tuple(_turns(history)))


def _turns(history: list[Any]) -> Iterator[Earlier]:
    """Turns as objects (`user`, `assistant`, `shown`), as messages (`role`, `content`), or as the customer's texts."""
    asked: str | None = None
    for entry in history:
        if isinstance(entry, str):
            yield Earlier(entry)
        elif isinstance(entry, Mapping) and "role" in entry:
            content = str(entry.get("content") or "")
            if entry["role"] == "user":
                if asked is not None:
                    yield Earlier(asked)
                asked = content
            elif asked is not None:
                yield Earlier(asked, content, _ids(entry))
                asked = None
        elif isinstance(entry, Mapping):
            yield Earlier(
                str(entry.get("user") or entry.get("text") or ""), str(entry.get("assistant") or ""), _ids(entry)
            )
    if asked is not None:
        yield Earlier(asked)


def _ids(entry: Mapping[str, Any]) -> tuple[str, ...] | None:
    ids = next((entry[name] for name in _SHOWN if isinstance(entry.get(name), list)), None)
    return tuple(str(one) for one in ids) if ids is not None else None

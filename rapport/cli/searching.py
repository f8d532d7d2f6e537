"""`search`: a file of questions to a file of what was understood and found, one line each, in the same order."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import Decimal
from pathlib import Path
from typing import Any

from rapport.cli.catalogues import OpenShop
from rapport.cli.errors import UsageError
from rapport.cli.terminal import Terminal
from rapport.errors import RapportError
from rapport.experiments.questions import Question, past_turns
from rapport.retrieval.found import Mode
from rapport.scenarios.shop.asking import asking
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.finding import Answerable, Shop
from rapport.scenarios.shop.understanding import Turn, understand

RESULTS = 10
_KEYS = {  # field of Constraints -> key of a line
    "brands": "brand", "not_brands": "exclude_brand", "categories": "category", "not_categories": "exclude_category",
    "is_strict": "price_strict", "materials": "material", "not_materials": "not_material", "closures": "closure",
    "not_closures": "not_closure", "heel_types": "heel_type", "colours": "colour", "sizes": "size", "ids": "asins",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Searched:
    """What became of one question."""

    answer: Answerable
    took_ms: float


def search_all(opened: OpenShop, questions: list[Question], out: Path, mode: Mode, terminal: Terminal) -> int:
    """Write a line for every question; returns the exit status: 1 where a line failed.

    Raises:
        UsageError: the file can't be written.
    """
    failed = 0
    try:
        with out.open("w", encoding="utf-8", errors="backslashreplace") as file:
            for number, line in enumerate(_lines(opened, questions, mode), start=1):
                failed += "error" in line
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
                terminal.progress(f"{number} of {len(questions)} questions")
    except OSError as error:
        raise UsageError(f"--out {out} can't be written ({error.strerror}). Give another file.") from None
    terminal.clear()
    terminal.note(f"{len(questions) - failed} of {len(questions)} questions were searched, into {out}.")
    return int(failed > 0)


def search_one(shop: Shop, text: str, history: list[Turn], mode: Mode) -> Searched:
    """Understand and find; the time is from the text to the products."""
    start = time.perf_counter()
    answer = shop.find(understand(text, history, shop.shelf), RESULTS, mode)
    return Searched(answer, (time.perf_counter() - start) * 1000)


def as_line(question_id: Any, searched: Searched) -> dict[str, Any]:
    """One line of the output."""
    answer = searched.answer
    return {
        "question_id": question_id,
        "answerable": answer.is_answerable,
        "intent": answer.understood.intent,
        "constraints": as_plain(answer.understood.constraints),
        "results": [
            {"asin": match.product.id, "score": round(match.score, 6), "fit": match.fit, "why": list(match.why)}
            for match in answer.matches
        ],
        "reason": answer.reason,
        "alternatives": [
            {"asin": one.product.id, "relaxed": list(one.relaxed), "why": list(one.why)} for one in answer.alternatives
        ],
        "asked_about": list(answer.understood.asked_about),
        "attribute": answer.understood.attribute,
        "ms": round(searched.took_ms, 1),
    }


def as_plain(constraints: Constraints) -> dict[str, Any]:
    """The constraints that are set, under the names of the command line's documentation; prices as numbers."""
    found = ((one.name, getattr(constraints, one.name)) for one in fields(constraints))
    return {_KEYS.get(name, name): _plain(value) for name, value in found if value not in ((), None, False)}


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return list(value) if isinstance(value, tuple) else value


def _lines(opened: OpenShop, questions: list[Question], mode: Mode) -> Iterator[dict[str, Any]]:
    for question in questions:
        yield _line(opened, question, mode)


def _line(opened: OpenShop, question: Question, mode: Mode) -> dict[str, Any]:
    """Whatever is wrong with one question must not keep the others from being searched."""
    if question.error:
        return {"question_id": question.id, "error": question.error}
    try:
        history = _turns(opened, question)
        return as_line(question.id, search_one(opened.shop, question.text, history, mode))
    except RapportError as error:
        return {"question_id": question.id, "error": str(error)}
    except Exception as error:
        what = f"Rapport failed at this ({type(error).__name__}). Please report it, with the question."
        return {"question_id": question.id, "error": what}


def _turns(opened: OpenShop, question: Question) -> list[Turn]:
    """The earlier turns, each with the products that were shown then."""
    if not question.history:
        return []
    past = past_turns(question, asking(opened.shop, opened.catalogue_id), opened.shop)
    return [
        Turn(turn.message, tuple(product.id for product in turn.grounds.shown), turn.grounds.understood.constraints)
        for turn in past
    ]

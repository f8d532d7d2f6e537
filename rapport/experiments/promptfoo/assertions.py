"""Assertions as expectations: those that mean the same here; each of the others is named."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from rapport.experiments.promptfoo.folder import FILE, Folder, Left, as_list
from rapport.exporting.tools.promptfoo_terms import SAME
from rapport.scoring.expectations import Expectation

_CODE = ("javascript", "python", "ruby", "webhook", "guardrails")
_MODEL = (
    "similar", "classifier", "model-graded-factuality", "factuality",
    "answer-relevance", "context-faithfulness", "context-recall", "context-relevance", "select-best", "max-score",
    "moderation", "pi", "conversation-relevance", "search-rubric", "agent-rubric",
)  # fmt: skip
GRADED = ("llm-rubric", "model-graded-closedqa")  # a model says whether one criterion is met
_G_EVAL, _G_EVAL_THRESHOLD = "g-eval", 0.7  # grades several criteria; met where the mean is no lower
_CHANGES = ("transform", "contextTransform")
_TEXTS = ("contains_any", "contains_all", "icontains_any", "icontains_all")
_JSON = ("is_json", "contains_json")
_VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_COMPACT = re.compile(r"^(not-)?([a-z][a-z0-9-]*)(?:\(([\d.]+)\))?:(.*)$", re.DOTALL)
_BY_A_MODEL = "a model has to judge it; give the experiment a judge instead"


def read_assertions(value: Any, values: Mapping[str, str], folder: Folder, where: str) -> list[dict[str, Any]]:
    """Expectations as a definition has them; `values` are those of the case, for names in the assertions' texts."""
    found: list[dict[str, Any]] = []
    for number, entry in enumerate(as_list(value)):
        place = f"{where}.assert[{number}]"
        try:
            for expected in _assertion(entry, values, folder, place):
                found.append(_validated(expected))
        except Left as left:
            folder.skip(place, _what(entry), str(left))
    return found


def from_compact(text: str) -> dict[str, Any]:
    """An assertion as the column `__expected` of a table has it: `contains: Paris`, or just what the output equals."""
    if text.startswith(("javascript:", "fn:", "eval:", "python:", FILE)):
        return {"type": "python" if text.startswith("python:") else "javascript"}
    if text.startswith("grade:"):
        return {"type": "llm-rubric", "value": text[6:].strip()}
    match = _COMPACT.match(text)
    known = {
        *SAME,
        *GRADED,
        _G_EVAL,
        *_MODEL,
        *_CODE,
        "latency",
        "cost",
        "word-count",
        "levenshtein",
        "rouge-n",
        "is-xml",
        "is-sql",
    }
    if match is None or match[2] not in known:
        return {"type": "equals", "value": text}
    assertion: dict[str, Any] = {"type": f"{match[1] or ''}{match[2]}", "value": match[4].strip() or None}
    if match[3]:
        assertion["threshold"] = float(match[3])
    return assertion


def expected_in_cell(text: str, values: Mapping[str, str]) -> list[dict[str, Any]]:
    """What a cell of a table expects, written as in promptfoo's column `__expected`; no file is read for it.

    Raises:
        ValueError: it has no equal here; the message says why.
    """
    try:
        if FILE in text:
            raise Left("it names a file, and files aren't read for a cell")
        return list(_assertion(from_compact(text), values, Folder(Path()), ""))
    except Left as left:
        raise ValueError(str(left)) from None


def filled(text: str, values: Mapping[str, str]) -> str:
    """`{{ name }}` replaced by the case's value; what else a template can do is not done here.

    Raises:
        Left: there is more in it than names of the case.
    """
    done = _VARIABLE.sub(lambda found: values.get(found[1], found[0]), text)
    if "{{" in done or "{%" in done:
        raise Left("its text is made by a template")
    return done


def _assertion(entry: Any, values: Mapping[str, str], folder: Folder, where: str) -> Iterator[dict[str, Any]]:
    if not isinstance(entry, Mapping) or not isinstance(entry.get("type"), str):
        raise Left("it names no type")
    if entry["type"] == "assert-set":
        yield from _set(entry, values, folder, where)
        return
    if any(entry.get(key) for key in _CHANGES):
        raise Left("the output is changed by code before it is looked at")
    if entry.get("weight") == 0:
        raise Left("it has no weight, so nothing fails by it")
    negated, name = entry["type"].startswith("not-"), entry["type"].removeprefix("not-")
    for expected in _expected(name, entry, values, folder, where):
        yield {"not": expected} if negated else expected


def _set(entry: Mapping[str, Any], values: Mapping[str, str], folder: Folder, where: str) -> Iterator[dict[str, Any]]:
    threshold = entry.get("threshold")
    if threshold not in (None, 1):
        raise Left(f"of this set a part is enough (threshold {threshold}); here everything expected has to be met")
    yield from read_assertions(entry.get("assert"), values, folder, where)


def _expected(
    name: str, entry: Mapping[str, Any], values: Mapping[str, str], folder: Folder, where: str
) -> Iterator[dict[str, Any]]:
    threshold = entry.get("threshold")
    if name in GRADED or name == _G_EVAL:
        if entry.get("provider"):
            folder.skip(where, f"provider of {name}", "the experiment's judge is asked instead")
        for one in _together(entry) if name == _G_EVAL else [entry]:
            yield {"judge": _criterion(one, values, folder)}
    elif name in SAME:
        yield {SAME[name]: _value(SAME[name], entry.get("value"), values, folder)}
    elif name == "latency" and isinstance(threshold, int | float):
        yield {"max_seconds": threshold / 1000}
    elif name == "cost" and isinstance(threshold, int | float):
        yield {"max_cost_usd": threshold}
    elif name == "word-count":
        yield from _words(entry)
    elif name in _CODE:
        raise Left("it runs code, and an import never does")
    elif name in _MODEL:
        raise Left(_BY_A_MODEL)
    else:
        raise Left("there is no equal check here")


def _together(entry: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """An assertion for each criterion, where a yes to all of them is what the mean of their grades asks for."""
    criteria = as_list(entry.get("value"))
    threshold = entry.get("threshold", _G_EVAL_THRESHOLD)
    if not isinstance(threshold, int | float) or threshold <= 0:
        raise Left("its threshold lets everything pass")
    if len(criteria) > 1 and (len(criteria) - 1) / len(criteria) >= threshold:
        raise Left(f"of these criteria a part is enough (threshold {threshold:g}); here everything has to be met")
    if len(criteria) > 1 and entry["type"].startswith("not-"):
        raise Left("one of these criteria has to fail; here each expectation stands for itself")
    return [{**entry, "value": one} for one in criteria] or [entry]


def _criterion(entry: Mapping[str, Any], values: Mapping[str, str], folder: Folder) -> str:
    """What a judge is asked, in the same words; its answer is yes or no, so that any threshold comes to the same."""
    if entry.get("rubricPrompt"):
        raise Left("it has a grader's prompt of its own; write one for judges on the Prompts page")
    value = entry.get("value")
    if value is None or isinstance(value, Mapping | list):
        raise Left("it holds no criterion in words")
    text = str(_value("judge", value, values, folder)).strip()
    if not text:
        raise Left("it holds no criterion in words")
    return text


def _words(entry: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    value, negated = entry.get("value"), entry["type"].startswith("not-")
    if isinstance(value, str) and value.strip().isdigit():
        value = int(value)
    if isinstance(value, int):
        value = {"min": value, "max": value}
    limits = {key: value[key] for key in ("min", "max") if key in value} if isinstance(value, Mapping) else {}
    if not limits or (negated and len(limits) > 1):
        raise Left("it gives no number of words" if not limits else "there is no equal check here")
    for key, limit in limits.items():
        yield {f"{key}_words": limit}


def _value(kind: str, value: Any, values: Mapping[str, str], folder: Folder) -> Any:
    if isinstance(value, str) and value.startswith(FILE):
        value = _of_file(kind, value, folder)
    elif isinstance(value, str):
        value = filled(value, values)
    if kind in _JSON:
        return _schema(value)
    if kind in _TEXTS:
        items = _comma_separated(value) if isinstance(value, str) else as_list(value)
        return [filled(_plain(one), values) for one in items]
    if value is None:
        raise Left("it has no value")
    return value if kind == "equals" and isinstance(value, dict | list) else _plain(value)


def _of_file(kind: str, reference: str, folder: Folder) -> Any:
    [file, *more] = folder.files(reference)
    if more:
        raise Left("it names several files")
    is_data = Path(file).suffix.lower() in (".json", ".yaml", ".yml")
    return folder.values(file) if is_data and kind in (*_JSON, *_TEXTS, "equals") else folder.text(file).strip()


def _schema(value: Any) -> Any:
    if value is None or value == "":
        return True
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            raise Left("its JSON schema can't be read") from None
    if not isinstance(value, dict):
        raise Left("its value is no JSON schema")
    return value


def _comma_separated(text: str) -> list[str]:
    import csv
    import io

    rows = list(csv.reader(io.StringIO(text), skipinitialspace=True))
    return [cell.strip() for row in rows for cell in row if cell.strip()]


def _plain(value: Any) -> str:
    """A value as the text that promptfoo makes of it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _validated(expected: dict[str, Any]) -> dict[str, Any]:
    try:
        Expectation.model_validate(expected)
    except ValidationError as error:
        said = error.errors(include_input=False)[0]["msg"].removeprefix("Value error, ")
        raise Left(f"it can't be used here ({said})") from None
    return expected


def _what(entry: Any) -> str:
    if not isinstance(entry, Mapping):
        return "an assertion"
    value = entry.get("value")
    return f"{entry.get('type', 'assertion')}{f' {_plain(value)}' if value is not None else ''}"

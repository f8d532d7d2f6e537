"""What pydantic finds wrong, said in one sentence each for whoever wrote the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from rapport.experiments.defining.case_sources import (
    ColumnExpectation,
    HistoryTurn,
    Pairs,
    QuestionEntry,
    Questions,
    RowEntry,
    Rows,
    SavedCases,
    TableFile,
    kind_of_cases,
)
from rapport.experiments.defining.definition import (
    Definition,
    InlinePrompt,
    JudgeEntry,
    LimitsEntry,
    Matrix,
    SettingsEntry,
    VariantEntry,
)
from rapport.experiments.defining.yaml_lines import Loc
from rapport.scoring.expectations import Expectation

_PARTS: dict[str, type[BaseModel]] = {
    "variants": VariantEntry,
    "matrix": Matrix,
    "settings": SettingsEntry,
    "prompt": InlinePrompt,
    "prompts": InlinePrompt,
    "questions": QuestionEntry,
    "history": HistoryTurn,
    "judge": JudgeEntry,
    "limits": LimitsEntry,
    "rows": RowEntry,
    "expect": Expectation,
}
_CASES: dict[str | None, type[BaseModel]] = {
    "<pairs>": Pairs,
    "<questions>": Questions,
    "<table>": TableFile,
    "<rows>": Rows,
    "<saved>": SavedCases,
}
_KINDS = {
    "string_type": "text; put it in quotes",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "keys with values",
    "model_type": "keys with values",
    "model_attributes_type": "keys with values",
    "finite_number": "a number that isn't infinite",
}
_BOUNDS = {
    "greater_than_equal": ("at least", "ge"),
    "greater_than": ("above", "gt"),
    "less_than_equal": ("at most", "le"),
    "less_than": ("below", "lt"),
}
_SECRET = ("key", "token", "secret", "password")
_CASES_FORMS = "candidates and jobs, catalogue and questions, file, rows, or saved"


def explained(error: ValidationError, plain: Any) -> Iterator[tuple[Loc, bool, str]]:
    """For each fault its place in `plain`, whether it is the key rather than the value, and the sentence."""
    kinds: dict[Loc, list[str]] = {}  # a value that may be text or a number has a fault for each
    for fault in error.errors(include_url=False, include_input=False):
        loc = _place(fault["loc"], plain)
        if fault["type"] in _KINDS:
            kinds.setdefault(loc, []).append(_KINDS[fault["type"]])
            continue
        kind, context = fault["type"], fault.get("ctx") or {}
        name = _name(loc)
        if kind == "missing":
            yield loc, False, f"'{fault['loc'][-1]}' is missing{f' in {name}' if loc else ''}."
        elif kind == "extra_forbidden":
            yield loc, True, _unknown_key(loc, plain)
        elif kind.startswith("union_tag"):
            yield loc, False, _union(loc, name)
        else:
            yield loc, False, f"{name} {_must(kind, context, fault['msg'])}"
    for loc, wanted in kinds.items():
        yield loc, False, f"{_name(loc)} must be {_one_of(wanted)}."


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint at the name that was meant, or the list of all there are."""
    known = list(known)
    close = get_close_matches(name, known, n=1, cutoff=0.6)
    if close:
        return f"Did you mean '{close[0]}'?"
    return f"There are: {', '.join(known)}." if known else "There are none."


def _one_of(wanted: list[str]) -> str:
    if len(wanted) == 1:
        return wanted[0]
    words = [word.partition(";")[0] for word in dict.fromkeys(wanted) if word != _KINDS["int_type"]]
    return " or ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else words[0]


def _must(kind: str, context: Mapping[str, Any], message: str) -> str:
    if kind in _BOUNDS:
        words, bound = _BOUNDS[kind]
        return f"must be {words} {context[bound]:g}."
    if kind in ("too_short", "string_too_short"):
        return "is empty. Fill it, or take it out."
    if kind == "too_long":
        return f"has {context['actual_length']} entries; {context['max_length']} is the most."
    if kind == "string_too_long":
        return f"is longer than {context['max_length']} characters."
    if kind == "literal_error":
        return f"must be one of {context['expected']}."
    return f"can't be used: {message.removeprefix('Value error, ')}."


def _union(loc: Loc, name: str) -> str:
    if loc == ("cases",):
        return f"cases must say what there is to write for: {_CASES_FORMS}."
    branches = {
        "prompt": "a prompt's name, a .md file, or a name with a template",
        "prompts": "a prompt's name, a .md file, or a name with a template",
        "questions": "a JSONL file, or a list of questions",
    }
    last = next((part for part in reversed(loc) if isinstance(part, str)), "")
    if last == "questions" and isinstance(loc[-1], int):
        return f"{name} must be a question, or keys with its text."
    return f"{name} must be {branches.get(last, 'text, or a list of texts')}."


def _unknown_key(loc: Loc, plain: Any) -> str:
    key = str(loc[-1])
    if any(word in key.lower().split("_") for word in _SECRET) or "apikey" in key.lower():
        return f"'{key}' has no place here: keys of providers are set as docs/settings.md says, never in this file."
    return f"there is no key '{key}'. {did_you_mean(key, list(_keys_at(loc[:-1], plain)))}"


def _keys_at(loc: Loc, plain: Any) -> Mapping[str, object]:
    """The keys that may stand at a place."""
    if loc == ("cases",):
        return _CASES[kind_of_cases(plain["cases"])].model_fields
    if loc[:2] == ("cases", "expect"):
        return ColumnExpectation.model_fields
    named = next((part for part in reversed(loc) if part in _PARTS), None)
    return (_PARTS[str(named)] if named else Definition).model_fields


def _place(loc: tuple[int | str, ...], plain: Any) -> Loc:
    """Pydantic's place without the names of a union's branches and of what is missing."""
    found: list[int | str] = []
    for part in loc:
        is_there = (isinstance(plain, Mapping) and part in plain) or (
            isinstance(plain, list) and isinstance(part, int) and part < len(plain)
        )
        if is_there:
            found.append(part)
            plain = plain[part]
    return tuple(found)


def _name(loc: Loc) -> str:
    """A place in words: `variants, entry 2, settings.temperature`."""
    words = ""
    for part in loc:
        if isinstance(part, int):
            words += f", entry {part + 1}"
        else:
            words += f", {part}" if words and words[-1].isdigit() else f".{part}" if words else part
    return words or "the file"

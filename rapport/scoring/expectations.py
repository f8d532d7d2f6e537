"""What a case expects of an output: small checks that are written beside the case, such as `contains: Paris`.

Each is a mapping of one key; `not:` turns another one round. They are the ones of promptfoo's assertions that need
no code, and mean the same as there, but for lengths in words and seconds instead of milliseconds. `judge` alone needs a
model: the experiment's judge, whose answers are given with the output.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, JsonValue, TypeAdapter, field_validator, model_validator

from rapport.scoring.check import CheckResult, Place

if TYPE_CHECKING:
    from rapport.scoring.judging.yes_or_no import Answer

MATCH_S = 1.0  # a pattern that takes longer is no check
_SHOWN_CHARS = 60
_BRACE = re.compile(r"\{")
_PATTERNS = frozenset({"pattern", "patternProperties"})

Text = Annotated[str, Field(min_length=1)]
Texts = Annotated[list[Text], Field(min_length=1)]
Schema = bool | dict[str, JsonValue]


class Expectation(BaseModel):
    """One thing that is expected; exactly one key is given."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, populate_by_name=True, serialize_by_alias=True, hide_input_in_errors=True
    )

    contains: Text | None = Field(None, description="The output holds this text.")
    icontains: Text | None = Field(None, description="The output holds this text, in capitals or not.")
    contains_any: Texts | None = Field(None, description="The output holds one of these.")
    contains_all: Texts | None = Field(None, description="The output holds all of these.")
    icontains_any: Texts | None = Field(None, description="The output holds one of these, in capitals or not.")
    icontains_all: Texts | None = Field(None, description="The output holds all of these, in capitals or not.")
    starts_with: Text | None = Field(None, description="The output begins with this.")
    equals: JsonValue = Field(None, description="The output is exactly this text, or JSON of this value.")
    regex: Text | None = Field(None, description="This pattern is found in the output.")
    is_json: Schema | None = Field(None, description="The output is JSON: `true`, or a JSON schema that it meets.")
    contains_json: Schema | None = Field(None, description="The output holds a JSON object: `true`, or a schema.")
    min_words: int | None = Field(None, ge=0, description="At least so many words.")
    max_words: int | None = Field(None, ge=0, description="At most so many words.")
    max_chars: int | None = Field(None, ge=0, description="At most so many characters.")
    max_seconds: float | None = Field(None, gt=0, description="The call took no longer.")
    max_cost_usd: float | None = Field(None, ge=0, description="The call cost no more.")
    judge: Text | None = Field(
        None, description="The experiment's judge says that the output meets this: a statement, a demand or a question."
    )
    negated: Expectation | None = Field(None, alias="not", description="The opposite of what stands under it.")

    @field_validator("is_json", "contains_json")
    @classmethod
    def _is_harmless(cls, schema: Schema | None) -> Schema | None:
        if schema is False:
            raise ValueError("write `not: {is_json: true}` instead of false")
        if isinstance(schema, dict):
            _examine(schema)
        return schema

    @field_validator("regex")
    @classmethod
    def _is_pattern(cls, pattern: str | None) -> str | None:
        if pattern is not None:
            _compiled(pattern)
        return pattern

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        if len(self.model_fields_set) != 1 or self.value is None:
            raise ValueError(f"give exactly one of {', '.join(KINDS)}, not")
        return self

    @property
    def kind(self) -> str:
        """Which key is given; `not` before the one under it."""
        if self.negated is not None:
            return f"not {self.negated.kind}"
        return next(iter(self.model_fields_set))

    @property
    def value(self) -> Any:
        """What is given for the key."""
        return getattr(self, next(iter(self.model_fields_set)))


KINDS = tuple(name for name in Expectation.model_fields if name != "negated")
CHECK_NAMES = (*KINDS, *(f"not {kind}" for kind in KINDS))
EXPECTATIONS: TypeAdapter[list[Expectation]] = TypeAdapter(list[Expectation])


def dump_expected(expected: Sequence[Expectation]) -> str:
    """As JSON, to be stored with a case; empty for none."""
    plain = [one.model_dump(mode="json", exclude_unset=True) for one in expected]
    return json.dumps(plain, ensure_ascii=False) if plain else ""


def read_expected(stored: str) -> list[Expectation]:
    """The same again. Raises pydantic's ValidationError where it is damaged."""
    return EXPECTATIONS.validate_json(stored) if stored else []


@dataclass(frozen=True, slots=True)
class Written:
    """An output as its expectations see it; None is unknown, and what depends on it is unscored.

    `judged` is what the experiment's judge answered, by the version of what it was asked.
    """

    text: str
    seconds: float | None = None
    cost_usd: float | None = None
    judged: Mapping[str, Answer] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Found:
    is_met: bool | None
    why: str
    places: tuple[Place, ...] = ()


def check_expectations(expected: Sequence[Expectation], written: Written) -> list[CheckResult]:
    """One result a kind, named after it, so that rates over cases can be told: met where all of the kind are.

    Unscored where one can't be told and none fails. `why` is about the first that decides.
    """
    by_kind: dict[str, list[_Found]] = {}
    for one in expected:
        by_kind.setdefault(one.kind, []).append(_look(one, written))
    return [_joined(kind, found) for kind, found in by_kind.items()]


def _joined(kind: str, found: Sequence[_Found]) -> CheckResult:
    failed = [one for one in found if one.is_met is False]
    unknown = [one for one in found if one.is_met is None]
    deciding = (failed or unknown or found)[0]
    is_met = False if failed else None if unknown else True
    return CheckResult(kind, is_met, deciding.why, tuple(place for one in found for place in one.places))


def _look(expected: Expectation, written: Written) -> _Found:
    if expected.negated is not None:
        found = _look(expected.negated, written)
        return _Found(None if found.is_met is None else not found.is_met, found.why, found.places)
    return _LOOKS[expected.kind](expected.value, written)


def _holds(texts: Sequence[str], written: Written, *, needs_all: bool, ignores_case: bool) -> _Found:
    flags = re.IGNORECASE if ignores_case else re.NOFLAG
    found = {text: re.search(re.escape(text), written.text, flags) for text in texts}
    missing = [text for text, match in found.items() if match is None]
    is_met = not missing if needs_all else len(missing) < len(found)
    places = tuple(Place(*match.span()) for match in found.values() if match)
    if is_met:
        return _Found(True, f"It holds {_quoted(next(text for text in texts if found[text]))}.", places)
    return _Found(False, f"It doesn't hold {_quoted(missing[0])}.", places)


def _starts_with(start: str, written: Written) -> _Found:
    if written.text.startswith(start):
        return _Found(True, f"It begins with {_quoted(start)}.", (Place(0, len(start)),))
    return _Found(False, f"It begins with {_quoted(written.text[:_SHOWN_CHARS])}, not with {_quoted(start)}.")


def _equals(value: JsonValue, written: Written) -> _Found:
    is_met = written.text == value if isinstance(value, str) else _parsed(written.text) == [value]
    return _Found(is_met, f"It is {'' if is_met else 'not '}what was expected.")


def _matches(pattern: str, written: Written) -> _Found:
    try:
        match = _compiled(pattern).search(written.text, timeout=MATCH_S)
    except TimeoutError:
        return _Found(None, f"The pattern {_quoted(pattern)} takes more than {MATCH_S:g} s. Make it simpler.")
    if match is None:
        return _Found(False, f"The pattern {_quoted(pattern)} isn't found.")
    return _Found(True, f"The pattern {_quoted(pattern)} is found.", (Place(*match.span()),))


def _is_json(schema: Schema, written: Written) -> _Found:
    parsed = _parsed(written.text)
    if not parsed:
        return _Found(False, "It isn't JSON.")
    return _meets(parsed[0], schema, "It is JSON.")


def _contains_json(schema: Schema, written: Written) -> _Found:
    why = "It holds no JSON object."
    for value in _values_in(written.text):
        found = _meets(value, schema, "It holds JSON.")
        if found.is_met:
            return found
        why = found.why
    return _Found(False, why)


def _meets(value: Any, schema: Schema, why: str) -> _Found:
    if isinstance(schema, bool):
        return _Found(True, why)
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
    from jsonschema.exceptions import best_match  # type: ignore[import-untyped]
    from referencing import Registry
    from referencing.exceptions import Unresolvable

    try:  # an empty registry: a schema never makes this program fetch anything
        wrong = best_match(Draft202012Validator(schema, registry=Registry()).iter_errors(value))
    except Unresolvable:
        return _Found(None, "The JSON schema points to another one, which isn't fetched. Write it out.")
    return _Found(True, why) if wrong is None else _Found(False, f"The JSON doesn't meet the schema: {wrong.message}.")


def _judged(criterion: str, written: Written) -> _Found:
    from rapport.scoring.judging.yes_or_no import criterion_version

    answer = written.judged.get(criterion_version(criterion))
    if answer is None:
        return _Found(None, f"The judge wasn't asked yet: {_quoted(criterion)}.")
    why = answer.why or ("It is met." if answer.is_met else "It isn't met.")
    return _Found(answer.is_met, f"{_quoted(criterion)}: {why}")


def _counted(count: Callable[[Written], float | None], least: bool, unit: str) -> Callable[[Any, Written], _Found]:
    def look(limit: float, written: Written) -> _Found:
        there = count(written)
        if there is None:
            return _Found(None, f"It isn't known how many {unit} it took.")
        is_met = there >= limit if least else there <= limit
        return _Found(is_met, f"{there:g} {unit}, {'at least' if least else 'at most'} {limit:g} are expected.")

    return look


_LOOKS: dict[str, Callable[[Any, Written], _Found]] = {
    "contains": lambda value, it: _holds([value], it, needs_all=True, ignores_case=False),
    "icontains": lambda value, it: _holds([value], it, needs_all=True, ignores_case=True),
    "contains_any": lambda value, it: _holds(value, it, needs_all=False, ignores_case=False),
    "contains_all": lambda value, it: _holds(value, it, needs_all=True, ignores_case=False),
    "icontains_any": lambda value, it: _holds(value, it, needs_all=False, ignores_case=True),
    "icontains_all": lambda value, it: _holds(value, it, needs_all=True, ignores_case=True),
    "starts_with": _starts_with,
    "equals": _equals,
    "regex": _matches,
    "is_json": _is_json,
    "contains_json": _contains_json,
    "min_words": _counted(lambda it: len(it.text.split()), True, "words"),
    "max_words": _counted(lambda it: len(it.text.split()), False, "words"),
    "max_chars": _counted(lambda it: len(it.text), False, "characters"),
    "max_seconds": _counted(lambda it: it.seconds, False, "seconds"),
    "max_cost_usd": _counted(lambda it: it.cost_usd, False, "dollars"),
    "judge": _judged,
}


def _compiled(pattern: str) -> Any:
    """With the `regex` package, which takes JavaScript's named groups and, unlike `re`, stops at a time limit."""
    import regex  # type: ignore[import-untyped]

    try:
        return regex.compile(pattern)
    except (regex.error, OverflowError, RecursionError) as error:
        raise ValueError(f"{_quoted(pattern)} isn't a pattern ({error})") from None


def _examine(schema: dict[str, JsonValue]) -> None:
    """Raises ValueError: no JSON schema, or one that could take for ever."""
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError

    if _PATTERNS & set(_keys(schema)):
        raise ValueError("a JSON schema can't have patterns here; use `regex`, which has a time limit")
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        raise ValueError(f"it isn't a JSON schema ({error.message})") from None


def _keys(value: JsonValue) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner)


def _parsed(text: str) -> list[Any]:
    """The JSON value that the whole text is, in a list; empty where it is none."""
    try:
        return [json.loads(text)]
    except (ValueError, RecursionError):
        return []


def _values_in(text: str) -> Iterator[Any]:
    """The outermost JSON objects in a text, in their order; as in promptfoo, a list is none."""
    decoder = json.JSONDecoder()
    place = 0
    while match := _BRACE.search(text, place):
        try:
            value, place = decoder.raw_decode(text, match.start())
        except (ValueError, RecursionError):
            place = match.start() + 1
        else:
            yield value


def _quoted(text: str) -> str:
    shown = " ".join(text.split())
    return f"“{shown if len(shown) <= _SHOWN_CHARS else shown[: _SHOWN_CHARS - 1] + '…'}”"

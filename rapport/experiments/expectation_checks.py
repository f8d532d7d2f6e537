"""What an experiment expects of its outputs, of all of them and of those for some rows, and whether it is met."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from pydantic import ValidationError

from rapport.errors import DefinitionError, StorageError
from rapport.experiments.defining.case_sources import Rows, SavedCases, TableFile
from rapport.experiments.defining.definition import ALL, Definition, definition_from_json
from rapport.scenarios.expected import expected_in
from rapport.scoring.expectations import CHECK_NAMES, Expectation, Written, check_expectations, read_expected
from rapport.scoring.findings import Finding, Findings, NamedCheck
from rapport.storage.runs import Run
from rapport.storage.scores import StoredCheck
from rapport.storage.store import Store
from rapport.storage.written_store import Written as StoredText

if TYPE_CHECKING:
    from rapport.scoring.judging.yes_or_no import Answer

Expected = dict[str, list[Expectation]]


@dataclass(frozen=True, slots=True)
class _Kept:
    """A run with its definition as it is stored; the same ones are the same."""

    run_id: str
    definition: str
    run: Run = field(compare=False, hash=False)


def expected_kinds(definition: Definition, run: Run | None = None) -> tuple[str, ...]:
    """The names of the checks that are asked for by what is expected, in their order.

    Without the run those of a table's cells aren't known: then they are all that there are.
    """
    if run is not None:
        wanted: Iterable[Expectation] = (one for some in expected_by_case(definition, run).values() for one in some)
        return tuple(dict.fromkeys(one.kind for one in wanted))
    source = definition.cases
    if isinstance(source, Rows):
        wanted = [*definition.expect, *(one for entry in source.rows for one in entry.expect)]
        return tuple(dict.fromkeys(one.kind for one in wanted))
    if isinstance(source, TableFile | SavedCases):
        return CHECK_NAMES
    return tuple(dict.fromkeys(one.kind for one in definition.expect))


def asked_for(definition: Definition, names: Sequence[str]) -> tuple[str, ...]:
    """Those of the names that the definition's `checks` ask for."""
    chosen = definition.checks
    if isinstance(chosen, str):
        return tuple(names) if chosen == ALL else () if chosen == "none" else (chosen,)
    return tuple(name for name in names if name in chosen)


def expectations_of(store: Store, run: Run) -> Expected:
    """What is expected by the id of the case; empty for a run that is no experiment, or expects nothing.

    Raises:
        StorageError: the definition can't be read.
    """
    stored = store.experiments.load(run.id)
    return _expected(_Kept(run.id, stored.definition, run)) if stored is not None else {}


def definition_of(store: Store, run_id: str) -> Definition | None:
    """The definition of a run that is an experiment. Raises StorageError."""
    stored = store.experiments.load(run_id)
    return _definition(stored.definition) if stored is not None else None


@lru_cache(maxsize=8)
def _definition(text: str) -> Definition:
    return definition_from_json(text)


@lru_cache(maxsize=4)
def _expected(kept: _Kept) -> Expected:
    """A page asks again and again."""
    return expected_by_case(_definition(kept.definition), kept.run)


def expected_by_case(definition: Definition, run: Run) -> Expected:
    """The same of a definition and the run that was made of it. Raises StorageError."""
    found: Expected = {}
    written = _written_out(definition)
    for case in run.cases:
        own = _own(written.get(case.id, case.data))
        if own or definition.expect:
            found[case.id] = [*own, *definition.expect]
    return found


def _written_out(definition: Definition) -> dict[str, str]:
    """Rows of the definition's own file: those of experiments that were begun long ago lack what is expected."""
    if not isinstance(definition.cases, Rows):
        return {}
    from rapport.experiments.defining.casting_rows import cast_inline

    try:
        return {case.id: case.data for case in cast_inline(definition.cases).cases}
    except DefinitionError as error:
        raise StorageError(str(error)) from None


def _own(data: str) -> list[Expectation]:
    try:
        return read_expected(expected_in(data))
    except ValidationError:
        raise StorageError(
            "What a row expects can't be read: it is damaged. Start the experiment anew from its file."
        ) from None


def judge_asked(store: Store, run: Run) -> str:
    """The judge that answers what is expected of a run's outputs; empty where nothing is expected of one, or there is
    none. Raises StorageError."""
    stored = store.experiments.load(run.id)
    judge = _definition(stored.definition).judge if stored is not None else None
    if stored is None or judge is None:
        return ""
    return judge.model if _has_criteria(_Kept(run.id, stored.definition, run)) else ""


@lru_cache(maxsize=4)
def _has_criteria(kept: _Kept) -> bool:
    return any((one.negated or one).judge is not None for wanted in _expected(kept).values() for one in wanted)


def check_expected(
    output: StoredText, expected: Sequence[Expectation], version: str, judged: Mapping[str, Answer] | None = None
) -> list[StoredCheck]:
    """A row for each kind of what is expected of an output; `judged` is what its judge answered."""
    from rapport.experiments.stored_findings import stored_rows

    results = check_expectations(expected, Written(output.text, output.seconds, output.cost_usd, judged or {}))
    findings = (Finding(NamedCheck(one.name, one.name), one.is_met, one.why, one.places) for one in results)
    return stored_rows(output.id, version, Findings(tuple(findings)))

"""What an experiment's rows expect of its outputs, from its stored definition, and whether it is met."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapport.errors import DefinitionError, StorageError
from rapport.experiments.defining.definition import Definition, Rows, definition_from_json
from rapport.experiments.stored_findings import stored_rows
from rapport.scoring.expectations import Expectation, Written, check_expectations
from rapport.scoring.findings import Finding, Findings, NamedCheck
from rapport.storage.scores import StoredCheck
from rapport.storage.store import Store
from rapport.storage.written_store import Written as StoredText

Expected = dict[str, list[Expectation]]


def expected_kinds(definition: Definition) -> tuple[str, ...]:
    """The names of the checks that its rows ask for, in their order."""
    source = definition.cases
    entries = source.rows if isinstance(source, Rows) else []
    return tuple(dict.fromkeys(expected.kind for entry in entries for expected in entry.expect))


def expectations_of(store: Store, run_id: str) -> Expected:
    """What is expected by the id of the case; empty for a run that is no experiment with rows of its own.

    Raises:
        StorageError: the definition can't be read.
    """
    stored = store.experiments.load(run_id)
    return _expected(stored.definition) if stored is not None else {}


@lru_cache(maxsize=8)
def _expected(definition: str) -> Expected:
    """A page asks again and again, and a definition never changes."""
    return expected_by_case(definition_from_json(definition))


def expected_by_case(definition: Definition) -> Expected:
    """The same of a definition. Rows that say the same are one case, which has to meet what all of them expect."""
    from rapport.experiments.defining.casting_rows import inline_cases

    found: Expected = {}
    if not isinstance(definition.cases, Rows):
        return found
    try:
        for case, entry in inline_cases(definition.cases):
            if entry.expect:
                found.setdefault(case.id, []).extend(entry.expect)
    except DefinitionError as error:
        raise StorageError(str(error)) from None
    return found


def check_expected(output: StoredText, expected: Sequence[Expectation], version: str) -> list[StoredCheck]:
    """A row for each kind of what is expected of an output."""
    results = check_expectations(expected, Written(output.text, output.seconds, output.cost_usd))
    findings = (Finding(NamedCheck(one.name, one.name), one.is_met, one.why, one.places) for one in results)
    return stored_rows(output.id, version, Findings(tuple(findings)))

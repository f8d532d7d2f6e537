"""From what a definition says of its cases to the cases: what is needed to load one again is in the store afterwards.

Documents are added to the library, a question is stored with what was found for it, a row with its values.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from rapport.errors import DefinitionError
from rapport.experiments.defining.case_sources import Pairs, Questions, Rows, SavedCases, TableFile
from rapport.experiments.defining.definition import Definition
from rapport.experiments.defining.desk import MOST_CASES, Cast, Desk
from rapport.experiments.defining.tables import some_of
from rapport.storage.case_sets import CaseSet
from rapport.storage.runs import RunCase
from rapport.storage.store import Store


def cast_cases(definition: Definition, desk: Desk) -> Cast:
    """Every case, each once; `problems` are those left out where the definition says `skip_bad_rows`.

    Raises:
        DefinitionError: there is no case, or one can't be made and `skip_bad_rows` isn't set.
        RapportError: a catalogue can't be opened, or the store can't be written.
    """
    source = definition.cases
    if isinstance(source, SavedCases):
        return _saved(source, definition.scenario, desk.store)
    made = _made(definition, desk)
    if made.problems and not source.skip_bad_rows:
        advice = "Correct this, or set skip_bad_rows: true under cases to go on without. Nothing was spent."
        raise DefinitionError(*some_of(made.problems), advice)
    cast = _each_once(made)
    if not cast.cases:
        raise DefinitionError(*some_of(made.problems), "There is no case left. Check what stands under cases.")
    if len(cast.cases) > MOST_CASES:
        raise DefinitionError(f"{len(cast.cases):,} cases are too many for one experiment; {MOST_CASES:,} is the most.")
    if source.save_as is not None:
        save_cases(desk.store, source.save_as, definition.scenario, cast.cases)
    return cast


def save_cases(store: Store, name: str, scenario: str, cases: tuple[RunCase, ...]) -> CaseSet:
    """Keep cases under a name; the same again is left as it is.

    Raises:
        DefinitionError: another set has this name.
        StorageError: it can't be stored.
    """
    kept = CaseSet(uuid.uuid4().hex, name, scenario, cases, datetime.now(UTC))
    if store.case_sets.add(kept):
        return kept
    known = store.case_sets.by_name(name)
    if known is None or (known.scenario, known.cases) != (scenario, cases):
        raise DefinitionError(f"There is another saved set called '{name}'. Give save_as another name.")
    return known


def _made(definition: Definition, desk: Desk) -> Cast:
    source, scenario = definition.cases, definition.scenario
    if isinstance(source, Pairs):
        from rapport.experiments.defining.casting_documents import cast_pairs

        return cast_pairs(source, desk)
    if isinstance(source, Questions):
        from rapport.experiments.defining.casting_questions import cast_questions

        return cast_questions(source, desk)
    if isinstance(source, Rows):
        from rapport.experiments.defining.casting_rows import cast_inline

        return cast_inline(source)
    assert isinstance(source, TableFile)
    from rapport.experiments.defining.casting_rows import cast_rows

    return cast_rows(source, scenario, desk)


def _saved(source: SavedCases, scenario: str, store: Store) -> Cast:
    kept = store.case_sets.by_name(source.saved)
    if kept is None:
        names = ", ".join(one.name for one in store.case_sets.listed(scenario)) or "none yet"
        raise DefinitionError(f"There is no saved set of cases called '{source.saved}'. There are: {names}.")
    if kept.scenario != scenario:
        raise DefinitionError(f"The saved set '{kept.name}' holds cases of {kept.scenario}, not of {scenario}.")
    if not kept.cases:
        raise DefinitionError(f"The saved set '{kept.name}' is empty.")
    return Cast(kept.cases)


def _each_once(made: Cast) -> Cast:
    cases = _by_id(made.cases)
    double = len(made.cases) - len(cases)
    said = "1 case is the same as an earlier one and counts once."
    said = said if double == 1 else f"{double:,} cases are the same as earlier ones and count once."
    skipped = (f"left out: {problem}" for problem in some_of(made.problems))
    return replace(made, cases=cases, notes=(*made.notes, *((said,) if double else ()), *skipped))


def _by_id(cases: Iterable[RunCase]) -> tuple[RunCase, ...]:
    found: dict[str, RunCase] = {}
    for case in cases:
        found.setdefault(case.id, case)
    return tuple(found.values())

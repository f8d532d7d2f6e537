"""From what a definition says of its cases to the cases: what is needed to load one again is in the store afterwards.

Documents are added to the library, a question is stored with what was found for it, a row with its values.
"""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from rapport.errors import DefinitionError
from rapport.experiments.defining.definition import Definition, Pairs, Questions, Rows, SavedCases, TableFile
from rapport.experiments.defining.places import place_of
from rapport.experiments.defining.tables import some_of
from rapport.settings import Settings
from rapport.storage.case_sets import CaseSet
from rapport.storage.runs import RunCase
from rapport.storage.store import Store

MOST_CASES = 20_000
LABEL_CHARS = 80
_OTHER_SIGNS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Desk:
    """What cases are made with. `on_progress` gets sentences about slow work.

    `is_confined`: no file outside `folder` may be read, because somebody else wrote what names it.
    `is_public` says which IP addresses may be connected to; without it those of the public internet.
    """

    store: Store
    settings: Settings
    folder: Path
    on_progress: Callable[[str], None] = lambda said: None
    today: date = field(default_factory=date.today)
    is_public: Callable[[str], bool] | None = None
    is_confined: bool = False

    def place(self, entry: str, folder: Path | None = None) -> Path:
        """The file that `entry` names, in the folder of the definition or in another one below it.

        Raises:
            DefinitionError: it leads out of the folder, and the desk is confined.
        """
        inner = (folder or self.folder) / entry
        return place_of(str(inner), self.folder, is_confined=self.is_confined) if self.is_confined else inner


@dataclass(frozen=True, slots=True)
class Cast:
    """The cases, what is wrong with those that couldn't be made, and what else a person should know."""

    cases: tuple[RunCase, ...]
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


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


def own_id(label: str, content: str) -> str:
    """A case's id: readable, and the same for the same content in every experiment."""
    words = _OTHER_SIGNS.sub("-", label.lower()).strip("-")[:40].strip("-")
    return f"{words or 'case'}-{hashlib.sha256(content.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def short(text: str) -> str:
    """On one line, at most `LABEL_CHARS` long."""
    line = " ".join(text.split())
    return line if len(line) <= LABEL_CHARS else f"{line[: LABEL_CHARS - 1].rstrip()}…"


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

"""From a definition to a plan that a runner carries out, and from what is stored of it to the same plan again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from rapport.errors import DefinitionError, StorageError
from rapport.experiments.defining.anchoring import anchored
from rapport.experiments.defining.casting import cast_cases
from rapport.experiments.defining.columns import check_variables, variants_of
from rapport.experiments.defining.definition import Definition, definition_as_json, definition_from_json
from rapport.experiments.defining.desk import Cast, Desk
from rapport.experiments.defining.examining import Known
from rapport.experiments.engine import new_id
from rapport.experiments.example_bank import open_bank
from rapport.experiments.plan import Limits, Plan
from rapport.scenarios.all_scenarios import SCENARIOS
from rapport.scenarios.table_row import ROW, TABLE_ROW, load_values
from rapport.settings import Settings
from rapport.statistics.figures import counted
from rapport.storage.experiments import Experiment
from rapport.storage.runs import Run, Variant
from rapport.storage.store import Store

MOST_CELLS = 200_000
BUILTIN = "builtin"


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan that isn't stored yet, with its definition and what a person should know of its cases."""

    plan: Plan
    definition: Definition
    notes: tuple[str, ...] = ()


def make_plan(definition: Definition, desk: Desk, known: Known) -> Planned:
    """Make the cases and freeze the prompts; nothing is asked of any model, and nothing stored but cases' sources.

    Raises:
        DefinitionError: another experiment has the name, a case can't be made, or a prompt wants what no case has.
        RapportError: a catalogue or the store can't be used.
    """
    check_name(definition.name, desk.store)
    variants = variants_of(definition, known)
    if definition.scenario != TABLE_ROW.name:  # a row's variables are known when the rows are
        check_variables(variants, [variable.name for variable in SCENARIOS[definition.scenario].variables])
    cast = cast_cases(definition, desk)
    if definition.scenario == TABLE_ROW.name:
        check_variables(variants, _columns(cast))
    run = Run(new_id(), definition.scenario, definition.name, datetime.now(UTC), variants, cast.cases)
    plan = _plan(run, definition, desk.store, desk.settings)
    if plan.cells > MOST_CELLS:
        raise DefinitionError(
            f"{counted(len(run.cases), 'case')} x {counted(len(variants), 'variant')} x "
            f"{counted(plan.repeats, 'repeat')} are {plan.cells:,} outputs; "
            f"{MOST_CELLS:,} is the most for one experiment."
        )
    return Planned(plan, anchored(definition, desk.folder), cast.notes)


def check_name(name: str, store: Store) -> None:
    """Raises DefinitionError where another experiment has this name."""
    other = store.experiments.by_name(name)
    if other is not None:
        raise DefinitionError(
            f"There is an experiment called '{name}' already ({other.state}). Give this one another name (--name), or "
            f"go on with that one: python -m rapport resume {other.id}"
        )


def keep(planned: Planned, store: Store) -> str:
    """Store the experiment, so that it can be started, or taken up again after a crash; returns its id.

    Raises:
        StorageError: its name was taken meanwhile, or it can't be stored.
    """
    run = planned.plan.run
    store.runs.add(run, ())
    try:
        store.experiments.add(Experiment(run.id, planned.definition.name, definition_as_json(planned.definition)))
    except StorageError:
        store.runs.remove(run.id)
        raise
    return run.id


def stored_plan(experiment_id: str, store: Store, settings: Settings) -> Planned:
    """The plan of a stored experiment, from the store alone.

    Raises:
        StorageError: there is no such experiment, or it can't be read.
    """
    stored, run = store.experiments.load(experiment_id), store.runs.load(experiment_id)
    if stored is None or run is None:
        raise StorageError(f"There is no experiment {experiment_id}. List them with: python -m rapport list")
    if run.scenario not in SCENARIOS:
        raise StorageError(f"The experiment '{stored.name}' is of the scenario {run.scenario}, which isn't known here.")
    definition = definition_from_json(stored.definition)
    return Planned(_plan(run, definition, store, settings), definition)


def experiment_named(asked: str, store: Store) -> Experiment:
    """A stored experiment by its id, its name, or a beginning of its id that no other has.

    Raises:
        StorageError: there is none, or several.
    """
    if (found := store.experiments.load(asked) or store.experiments.by_name(asked)) is not None:
        return found
    close = [one for one in store.experiments.listed() if one.id.startswith(asked.lower())] if asked else []
    if len(close) > 1:
        raise StorageError(f"{len(close)} experiments begin with {asked}. Give more of the id.")
    if not close:
        raise StorageError(f"There is no experiment '{asked}'. List them with: python -m rapport list")
    return close[0]


def with_caps(
    planned: Planned, max_cost_usd: float | None = None, max_calls: int | None = None, concurrent: int | None = None
) -> Planned:
    """The same with other caps and as many calls at once for every provider; None leaves what is there.

    The caps are the definition's from now on, so that whoever goes on later is held to them too.
    """
    plan, limits = planned.plan, dict(planned.plan.limits)
    cost_usd = plan.max_cost_usd if max_cost_usd is None else max_cost_usd
    calls = plan.max_calls if max_calls is None else max_calls
    if concurrent is not None:
        for provider in providers_of(plan.run.variants):
            if provider == BUILTIN:  # waits for nobody: one thread is fastest
                continue
            limits[provider] = replace(limits.get(provider, Limits()), concurrent=concurrent)
    return replace(
        planned,
        plan=replace(plan, limits=limits, max_cost_usd=cost_usd, max_calls=calls),
        definition=planned.definition.model_copy(update={"max_cost_usd": cost_usd, "max_calls": calls}),
    )


def keep_caps(experiment_id: str, max_calls: int | None, max_cost_usd: float | None, store: Store) -> None:
    """Put other caps into a stored definition; None is no cap. Raises StorageError."""
    stored = store.experiments.load(experiment_id)
    if stored is None:
        return
    definition = definition_from_json(stored.definition)
    if (definition.max_calls, definition.max_cost_usd) != (max_calls, max_cost_usd):
        changed = definition.model_copy(update={"max_calls": max_calls, "max_cost_usd": max_cost_usd})
        store.experiments.redefine(experiment_id, definition_as_json(changed))


def providers_of(variants: tuple[Variant, ...]) -> list[str]:
    """The names of the providers, in order, each once."""
    return list(dict.fromkeys(variant.model_ref.partition(":")[0] for variant in variants))


def _plan(run: Run, definition: Definition, store: Store, settings: Settings) -> Plan:
    from rapport.experiments.defining.loading import Cases  # brings every scenario along

    return Plan(
        run,
        definition.repeats,
        SCENARIOS[run.scenario],
        Cases(run, store, settings),
        definition.cache,
        {provider: entry.as_limits() for provider, entry in definition.limits.items()},
        definition.max_calls,
        definition.max_cost_usd,
        open_bank(store),
    )


def _columns(cast: Cast) -> list[str]:
    """What every row has: rows of a saved set may have come from several tables."""
    columns = [list(load_values(case.data)) for case in cast.cases]
    common = set(columns[0]).intersection(*columns[1:])
    return [ROW, *(name for name in columns[0] if name in common)]

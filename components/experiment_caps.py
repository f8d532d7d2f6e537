"""The caps of an experiment: told, and raised for going on."""

from __future__ import annotations

import streamlit as st

from components import experiment_state, run_words, services
from rapport.experiments.defining.definition import Definition, definition_from_json
from rapport.experiments.running.budget import in_dollars


def told(experiment_id: str) -> str:
    """What it may take at most, in a sentence; empty without caps."""
    definition = _definition(experiment_id)
    if definition is None:
        return ""
    parts = []
    if definition.max_calls is not None:
        parts.append(run_words.counted(definition.max_calls, "call"))
    if definition.max_cost_usd is not None:
        parts.append(in_dollars(definition.max_cost_usd).replace("$", "\\$"))
    judged = ", its judge included" if definition.judge is not None else ""
    return f"It may take at most {' and '.join(parts)}{judged}." if parts else ""


def ends_early(experiment_id: str, calls: int, cost_usd: float) -> str:
    """Said before the start where its caps are below what it is reckoned to take; empty else."""
    definition = _definition(experiment_id)
    if definition is None:
        return ""
    over = [definition.max_calls is not None and calls > definition.max_calls]
    over.append(definition.max_cost_usd is not None and cost_usd > definition.max_cost_usd)
    if not any(over):
        return ""
    return f"It will probably end at its cap. {told(experiment_id)} It can be raised when it is reached."


def fields(experiment_id: str) -> None:
    """Fields with the caps as they are, to be raised for going on; `experiment_runs` reads and keeps what they hold."""
    definition = _definition(experiment_id)
    if definition is None:
        return
    st.number_input(
        "Calls at most",
        0,
        None,
        definition.max_calls,
        placeholder="no limit",
        width=200,
        key=experiment_state.cap_key(experiment_id, "max_calls"),
    )
    st.number_input(
        "Dollars at most",
        0.0,
        None,
        definition.max_cost_usd,
        placeholder="no limit",
        width=200,
        key=experiment_state.cap_key(experiment_id, "max_cost_usd"),
    )


def _definition(experiment_id: str) -> Definition | None:
    experiment = services.store().experiments.load(experiment_id)
    return definition_from_json(experiment.definition) if experiment is not None else None

"""Setting up an experiment on screen: its cases, its variants as all combinations, and what it may cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import (
    experiment_cases,
    experiment_judge_form,
    experiment_limits,
    experiment_making,
    experiment_measures,
    experiment_words,
    model_choice,
    run_words,
    services,
    variant_form,
)
from components.experiment_cases import Source
from rapport.scenarios.table_row import TABLE_ROW

MOST_REPEATS = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """What was set up: a definition, the uploaded files that it names, and the place where what is wrong is told: above
    the button, since below it may be out of sight."""

    definition: Mapping[str, Any]
    files: Mapping[str, bytes]
    place: DeltaGenerator


def show() -> Asked | None:
    """Draw the form; what was asked for once somebody presses the button."""
    name, scenario = _head()
    st.markdown("**1. Cases**")
    source = experiment_cases.show(scenario)
    st.markdown("**2. Variants: every combination of**")
    matrix = _matrix(scenario)
    st.markdown("**3. Checks**")
    measured = experiment_measures.show(scenario)
    st.markdown("**4. Judge**")
    judged = experiment_judge_form.show()
    st.markdown("**5. How often, how fast, and what it may cost**")
    frame = _frame()
    limits = experiment_limits.show([*matrix["models"], *_judges(judged)])
    count = len(matrix["prompts"]) * len(matrix["models"]) * len(matrix["strategies"]) * max(1, len(matrix["settings"]))
    lacking = _lacking(source, count, judged)
    place = st.container()
    with st.container(horizontal=True, vertical_alignment="center"):
        pressed = st.button(
            "Make the experiment",
            type="primary",
            icon=":material/science:",
            disabled=bool(lacking),
            key="experiment-make",
        )
        st.caption(lacking or _told(source, count, frame["repeats"], bool(judged)))
    if not (pressed and source and judged is not None):
        return None
    kept = {key: value for key, value in matrix.items() if value}
    definition = {"name": name, "scenario": scenario, "cases": dict(source.cases), "matrix": kept}
    expect = [*measured.get("expect", ()), *judged.get("expect", ())]
    together = measured | judged | ({"expect": expect} if expect else {})
    if isinstance(together.get("checks"), list | str) and judged.get("expect"):
        together["checks"] = [*(one for one in _listed(together["checks"]) if one != "none"), "judge"]
    return Asked(definition | together | limits | frame, source.files, place)


def _listed(checks: Any) -> list[str]:
    return [checks] if isinstance(checks, str) else list(checks)


def _judges(judged: Mapping[str, Any] | None) -> list[str]:
    return [str(judged["judge"]["model"])] if judged else []


def _lacking(source: Source | None, variants: int, judged: Mapping[str, Any] | None) -> str:
    """What is still to be chosen; empty when it can be made."""
    missing = [*(["cases"] if not source else []), *(["prompts, models and contexts"] if not variants else [])]
    if missing:
        return f"Choose {' and '.join(missing)} first."
    words = "Choose the model that judges and what it is asked, or turn the judge off."
    return words if judged is None else ""


def _head() -> tuple[str, str]:
    left, right = st.columns(2)
    scenario = left.selectbox(
        "What is written",
        list(experiment_words.SCENARIOS),
        format_func=experiment_words.SCENARIOS.__getitem__,
        key="experiment-scenario",
        persist_state="session",
    )
    name = right.text_input("Name", placeholder="What lists call it", key="experiment-name", persist_state="session")
    return (name or "").strip() or experiment_making.free_name(experiment_words.SCENARIOS[scenario]), scenario


def _matrix(scenario: str) -> dict[str, Any]:
    prompts = {prompt.name: prompt for prompt in services.prompts(scenario)}
    models = model_choice.choices()
    with st.grid(2, min_column_width=300) as grid:
        chosen_prompts = grid.cell().multiselect(
            "Prompts",
            list(prompts),
            default=list(prompts)[:1],
            format_func=lambda name: prompts[name].title,
            key=f"experiment-prompts-{scenario}",
            persist_state="session",
        )
        chosen_models = grid.cell().multiselect(
            "Models",
            list(models),
            default=list(models)[:1],
            format_func=lambda ref: model_choice.title(ref, "text"),
            accept_new_options=True,
            help="Choose from what is connected, or type provider:name.",
            key=f"experiment-models-{scenario}",
            persist_state="session",
        )
        titles = dict(variant_form.strategies(scenario))
        if scenario == TABLE_ROW.name:
            titles = {"everything": "The whole row", "nothing": "No row"}
        chosen_strategies = grid.cell().multiselect(
            "Context",
            list(titles),
            default=["everything"],
            format_func=titles.__getitem__,
            key=f"experiment-strategies-{scenario}",
            persist_state="session",
        )
        temperatures = grid.cell().multiselect(
            "Temperatures",
            ["0.0", "0.2", "0.4", "0.7", "1.0"],
            accept_new_options=True,
            placeholder="As the prompt recommends",
            key=f"experiment-temperatures-{scenario}",
            persist_state="session",
        )
    return {
        "prompts": chosen_prompts,
        "models": [model_choice.meant(one) for one in chosen_models],
        "strategies": chosen_strategies,
        "settings": [{"temperature": _number(value)} for value in temperatures],
    }


def _number(text: str) -> float | str:
    """A number, or what was typed: what is wrong with it is told with everything else."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return text


def _frame() -> dict[str, Any]:
    with st.grid(4, min_column_width=200) as grid:
        repeats = grid.cell().number_input(
            "Repeats", 1, MOST_REPEATS, 1, key="experiment-repeats", persist_state="session"
        )
        most_calls = grid.cell().number_input(
            "Calls at most", 1, None, None, placeholder="no limit", key="experiment-most-calls", persist_state="session"
        )
        most_usd = grid.cell().number_input(
            "Dollars at most",
            0.0,
            None,
            None,
            placeholder="no limit",
            key="experiment-most-usd",
            persist_state="session",
        )
        cache = grid.cell().toggle(
            "Take over earlier answers",
            True,
            help="An answer to exactly the same request isn't bought again. Repeats are told apart.",
            key="experiment-cache",
            persist_state="session",
        )
    found: dict[str, Any] = {"repeats": int(repeats), "cache": bool(cache)}
    found |= {"max_calls": int(most_calls)} if most_calls else {}
    return found | ({"max_cost_usd": float(most_usd)} if most_usd is not None else {})


def _told(source: Source | None, variants: int, repeats: int, is_judged: bool) -> str:
    told = run_words.counted(variants, "variant")
    if source is not None and source.count is not None:
        total = run_words.counted(source.count * variants * repeats, "output")
        often = f" × {repeats} repeats" if repeats > 1 else ""
        told = f"{run_words.counted(source.count, 'case')} × {told}{often} = {total}"
    told += ", each rated by the judge" if is_judged else ""
    return f"{told}. Nothing is sent before you have seen what it will take."

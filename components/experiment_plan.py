"""What an experiment will take, told before it starts, and how it is set up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from components import experiment_caps, experiment_making, experiment_words, run_words, services
from components.parts import part_every
from rapport.experiments.background import Background
from rapport.experiments.defining.definition import definition_from_json
from rapport.experiments.defining.estimating import Estimate
from rapport.experiments.defining.estimating import estimate as work_out
from rapport.experiments.defining.judge import judge_prompt
from rapport.experiments.defining.planning import stored_plan
from rapport.experiments.matrix import case_names
from rapport.exporting.display import escape
from rapport.statistics.figures import dollars
from rapport.storage.experiments import Experiment
from rapport.storage.runs import Run

MOST_CASES_LISTED = 1_000


def estimate(experiment_id: str) -> None:
    """Calls, tokens, dollars and minutes, and what leaves the machine; worked out beside the page."""
    work = _estimating(experiment_id, services.connections_id())
    if not work.is_over and not work.wait(0.4):
        _follow(experiment_id)
        return
    if work.result is None:
        st.warning(
            escape(work.error or "It was stopped."), title="What it takes isn't known", icon=":material/warning:"
        )
        return
    _show(work.result, experiment_id)


@part_every(0.5)
def _follow(experiment_id: str) -> None:
    st.caption(":material/hourglass_empty: Working out what it will take …")
    if _estimating(experiment_id, services.connections_id()).is_over:
        st.rerun(scope="app")


@st.cache_resource(show_spinner=False, max_entries=16, ttl=600)
def _estimating(experiment_id: str, connections_id: str) -> Background[Estimate]:
    store, settings, providers = services.store(), services.settings(), services.providers()
    library = services.library()

    def work(on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> Estimate:
        planned = stored_plan(experiment_id, store, settings)
        judge = planned.definition.judge
        prompt = judge_prompt(judge, library) if judge is not None else None
        return work_out(planned, store, providers, prompt)

    return Background("The estimate", work)


def _show(found: Estimate, experiment_id: str) -> None:
    with st.container(border=True, key="experiment-estimate"):
        st.markdown("**What it will take** :gray[(an estimate)]")
        with st.grid(4, min_column_width=150) as grid:
            grid.cell().metric("Outputs", f"{found.cells:,}")
            grid.cell().metric("Calls to models", f"{found.calls:,}")
            grid.cell().metric("Cost", price(found))
            grid.cell().metric("Time", "unknown" if found.seconds is None else experiment_words.duration(found.seconds))
        st.caption(_how(found))
        if found.gone:
            st.warning(escape(found.gone), icon=":material/warning:")
        if ends := experiment_caps.ends_early(experiment_id, found.calls, found.cost_usd):
            st.info(ends, icon=":material/price_check:")
        for fault in found.faulty_prompts:
            st.error(escape(fault), title="This prompt can't be asked", icon=":material/error:")
        for trouble in () if found.faulty_prompts else found.unprepared:
            st.warning(escape(trouble), title="A cell of the sample can't be made", icon=":material/warning:")
        if not found.leaves:
            st.caption(":material/lock: Nothing leaves this machine.")
        for one in found.leaves:
            st.caption(f":material/cloud: To {escape(one.ref)} go {escape(', '.join(one.kinds))}.")


def price(found: Estimate) -> str:
    """What it costs; what isn't known isn't nothing."""
    if not found.calls:
        return "none"
    if len(found.unpriced) == len(found.models):
        return "unknown"
    return dollars(found.cost_usd) + (" + unknown" if found.unpriced else "")


def _how(found: Estimate) -> str:
    told = [f"from {found.sampled} cells that were prepared but not sent"]
    if found.calls:
        told.append(f"about {found.input_tokens:,} tokens in and {found.output_tokens:,} out")
    if judging := sum(one.calls for one in found.models if one.is_judge):
        told.append(f"{judging:,} of the calls are the judge's")
    if found.builtin_cells:
        told.append(f"{found.builtin_cells:,} by the built-in writer, which costs nothing")
    if found.cached:
        told.append(f"about {found.cached:,} answers are there already")
    if found.unpriced:
        told.append(f"no price is known for {escape(', '.join(found.unpriced))}")
    if found.untimed:
        told.append(f"never timed here: {escape(', '.join(found.untimed))}")
    return ". ".join(one[:1].upper() + one[1:] for one in told) + "."


def show(experiment: Experiment, run: Run) -> None:
    """The variants, the cases, and the file that describes all of it."""
    st.markdown(f"**{run_words.counted(len(run.variants), 'variant')}**")
    st.dataframe([_variant(variant) for variant in run.variants], hide_index=True, placeholder="", alt="The variants")
    names = case_names(run, {one.id: one.title for one in services.store().documents.list("job")})
    first = f", the first {MOST_CASES_LISTED:,}" if len(run.cases) > MOST_CASES_LISTED else ""
    st.markdown(f"**{run_words.counted(len(run.cases), 'case')}**{first}")
    st.dataframe(
        [{"Case": names[case.id]} for case in run.cases[:MOST_CASES_LISTED]],
        hide_index=True,
        height=260 if len(run.cases) > 6 else "content",
        alt="The cases",
    )
    text = as_file(experiment)
    with st.expander("As a file, for the terminal and for CI", icon=":material/terminal:"):
        st.code(text, language="yaml", height=320)
        st.download_button(
            "Download the YAML", text, "experiment.yaml", "text/yaml", icon=":material/download:", on_click="ignore"
        )


def as_file(experiment: Experiment) -> str:
    """The YAML that makes the same experiment again."""
    definition = definition_from_json(experiment.definition)
    return experiment_making.as_yaml(definition.model_dump(mode="json", exclude_defaults=True))


def _variant(variant: Any) -> dict[str, Any]:
    chosen = variant.settings.chosen()
    return {
        "Variant": variant.label,
        "Prompt": variant.prompt_name,
        "Version": variant.prompt_version[:7],
        "Model": variant.model_ref,
        "Context": variant.strategy,
        "Settings": ", ".join(f"{name} {value}" for name, value in chosen.items()) or "default",
    }

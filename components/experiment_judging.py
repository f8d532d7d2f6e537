"""The judge of an open experiment: asked by itself once the outputs are written; how far it is, stop and continue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components import experiment_caps, experiment_runs
from components.parts import part_every
from components.run_words import counted
from rapport.errors import RapportError
from rapport.experiments.running.progress import Progress
from rapport.exporting.display import escape
from rapport.statistics.figures import dollars

if TYPE_CHECKING:
    from rapport.experiments.judging_counts import Judged

POLL_S = 1.0


def show(experiment_id: str, progress: Progress) -> None:
    """Draw it; nothing for an experiment without a judge, or without outputs."""
    try:
        found = experiment_runs.judged(experiment_id, progress.done)
    except RapportError as error:
        st.warning(escape(str(error)), title="The judge can't be asked", icon=":material/warning:")
        return
    if found is None or not progress.done:
        return
    if progress.is_active:
        st.caption(f":material/gavel: {escape(found.ref)} rates the outputs by itself when all are written.")
    elif found.is_active:
        _follow(experiment_id, progress.done)
    elif found.left:
        _still(experiment_id, found, has_fields=progress.state == "capped")
    else:
        done = _has_done(found, f"all {found.outputs:,}")
        st.caption(f":material/gavel: {escape(found.ref)} {done}.{_took(experiment_id, found)}")


@part_every(POLL_S)
def _follow(experiment_id: str, written: int) -> None:
    found = experiment_runs.judged(experiment_id, written)
    if found is None or not found.is_active:
        st.rerun(scope="app")
    share = min(1.0, found.judged / found.outputs) if found.outputs else 0.0
    done = f"{found.judged:,} of {counted(found.outputs, _unit(found))}"
    st.progress(share, f"Judging with {escape(found.ref)}: {done}")
    if found.is_elsewhere:
        st.caption("Another program judges it, and it goes on there.")
        return
    failed = found.spent.failed.total()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            "Stop judging",
            icon=":material/stop_circle:",
            key="experiment-judge-stop",
            on_click=experiment_runs.stop_judge,
            args=(experiment_id,),
        )
        told = f"{counted(failed, 'call')} failed. " if failed else ""
        st.caption(f"{told}It goes on when this page is closed.{_took(experiment_id, found)}")


def _still(experiment_id: str, found: Judged, has_fields: bool) -> None:
    """What is missing, why, and how to get it. `has_fields`: writing met a cap too, and has the fields for it above."""
    draws_fields = found.is_capped and not has_fields
    with st.container(border=True, key="experiment-judging"):
        st.markdown(f":material/gavel: {_stands(found)}{_took(experiment_id, found)}")
        if found.why:
            st.markdown(f":orange[:material/info: {escape(found.why)}]")
        if found.aside:
            st.caption(escape(_kept(found.aside)))
        with st.container(horizontal=True, vertical_alignment="bottom" if draws_fields else "center"):
            if draws_fields:
                experiment_caps.fields(experiment_id)
            st.button(
                f"{'Continue' if found.judged else 'Start'} judging: {counted(found.left, _unit(found))}",
                icon=":material/gavel:",
                type="primary",
                key="experiment-judge",
                on_click=experiment_runs.judge_with_caps if found.is_capped else experiment_runs.judge,
                args=(experiment_id,),
            )


def _kept(aside: int) -> str:
    rated = "1 rating was" if aside == 1 else f"{aside:,} ratings were"
    return (
        f"{rated} given when the rubric or the prompt had other words. A question in other words is asked anew; what "
        "was said before is kept, and stands on the Judge page."
    )


def _unit(found: Judged) -> str:
    return "answer" if found.has_criteria else "output"


def _stands(found: Judged) -> str:
    if not found.judged:
        return f"{escape(found.ref)} hasn't judged anything yet."
    stopped = f"Judging stopped at {found.judged:,} of {counted(found.outputs, _unit(found))}."
    return f"{stopped} What {escape(found.ref)} said is kept; only the rest is asked."


def _has_done(found: Judged, how_many: str) -> str:
    """With things expected of it, an output takes several answers."""
    outputs = "output" if found.outputs == 1 else "outputs"
    return f"has given {how_many} answers" if found.has_criteria else f"has rated {how_many} {outputs}"


def _took(experiment_id: str, found: Judged) -> str:
    """How many answers couldn't be read and what all of them cost, where anything was answered."""
    unscored = found.spent.unscored
    told = f" {unscored:,} of its answers couldn't be read." if unscored else ""
    took = experiment_runs.judging_took(experiment_id, found.ref)
    if took.unpriced and not took.cost_usd:
        return f"{told} Its cost isn't known."
    more = f", and {counted(took.unpriced, 'answer')} of unknown price" if took.unpriced else ""
    cost = dollars(took.cost_usd, 4).replace("$", "\\$")
    return f"{told} It cost {cost}{more}." if took.cost_usd else told

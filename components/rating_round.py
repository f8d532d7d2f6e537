"""A round: who rates, how far everybody is, how far they agree, and ratings as files."""

from __future__ import annotations

import streamlit as st

from components import (
    rating_choice,
    rating_files,
    rating_material,
    rating_rounds,
    rating_step,
    run_words,
    services,
    state,
)
from components.parts import part_every
from rapport.experiments.rating import Material, Progress, rater_id
from rapport.experiments.rating_results import agreement_of_choices, agreement_of_marks
from rapport.exporting.display import escape
from rapport.statistics.agreement import Agreement
from rapport.statistics.figures import fixed

LIVE_S = 10


def show(round_id: str, rater: str | None) -> None:
    """The round of this id; as `rater` (an id) straight to their queue."""
    material = rating_material.material(round_id)
    if material is None:
        st.warning("This round isn't there any more. It may have been deleted.", icon=":material/search_off:")
        st.button("All rounds", icon=":material/list:", on_click=state.open_round, args=(None,), key="all-rounds")
        return
    name = rating_material.rater_of(material, rater)
    if name is None:
        _overview(material)
    elif material.round.kind == "choose":
        rating_choice.show(round_id, name)
    else:
        rating_step.show(round_id, name)


def _overview(material: Material) -> None:
    of = material.round
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.header(escape(of.title), anchor=False)
        st.button("All rounds", icon=":material/list:", on_click=state.open_round, args=(None,), key="all-rounds")
    st.caption(_about(material))
    if (sentence := state.take_news()) is not None:
        st.success(escape(sentence), icon=":material/check:")
    if not material.total:
        st.warning("Nothing can be rated: the runs of this round hold no finished outputs, or were deleted.")
    st.subheader("Who are you?", anchor=False)
    _live(of.id)
    runs = {"runs": ",".join(of.run_ids)}
    st.page_link("pages/results.py", label="See which wins", icon=":material/leaderboard:", query_params=runs)
    rating_files.show(material)


def _about(material: Material) -> str:
    of = material.round
    noun = "pair" if of.kind == "choose" else "output"
    if of.overlap_every == 1:
        shared = "everything goes to everybody"
    else:
        shared = f"every {_ordinal(of.overlap_every)} {noun} goes to everybody, each other to one"
    return f"{run_words.counted(material.total, noun)} · {shared} · blind, in an order of each rater's own"


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


@part_every(LIVE_S)
def _live(round_id: str) -> None:
    """Raters with their progress, and their agreement so far; drawn again every few seconds."""
    material = rating_material.material(round_id)
    if material is None:
        return
    progress = rating_rounds.progress_by_rater(material)
    with st.grid(3, min_column_width=260) as grid:
        for name, far in progress.items():
            with grid.cell().container(border=True):
                _rater(material, name, far)
    if len(progress) > 1:
        _agreement(material)


def _rater(material: Material, name: str, far: Progress) -> None:
    own_id = rater_id(material.round.id, name)
    st.progress(far.done / max(far.total, 1), f"{far.done} of {far.total} done")
    if st.button(
        escape(name),
        icon=":material/person:",
        type="primary",
        width="stretch",
        key=f"rater-{own_id}",
        disabled=not far.total,
    ):
        state.open_round(material.round.id, own_id)
        st.rerun(scope="app")


def _agreement(material: Material) -> None:
    of = material.round
    store = services.store().rounds
    is_choice = of.kind == "choose"
    found = (
        agreement_of_choices(store.choices(of.id)) if is_choice else agreement_of_marks(material, store.marks(of.id))
    )
    if not any(agreement.units for agreement in found.values()):
        st.caption("How far raters agree shows here as soon as two of them have rated the same.")
        return
    st.subheader("Agreement so far", anchor=False)
    st.caption(
        "Krippendorff's alpha over what two raters or more have rated: 1 is perfect, 0 is what chance gives. "
        "From 0.8 on it is called reliable, from 0.67 on it allows tentative conclusions."
    )
    st.dataframe(
        [_row(name, agreement) for name, agreement in found.items()],
        hide_index=True,
        width=720,
        alt="Agreement of the raters for each metric",
        key=f"agreement-{of.id}",
    )


def _row(name: str, agreement: Agreement) -> dict[str, str | int]:
    value = "not yet known" if agreement.value is None else fixed(agreement.value)
    is_known = agreement.low is not None and agreement.high is not None
    interval = f"{fixed(agreement.low)} to {fixed(agreement.high)}" if is_known else "–"
    return {"Metric": name, "Alpha": value, "95 % interval": interval, "Rated by two or more": agreement.units}

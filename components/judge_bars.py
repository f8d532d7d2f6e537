"""The bars that a judge has to pass before it counts: the user's own, kept in the address."""

from __future__ import annotations

import streamlit as st

from components import services, state
from rapport.settings import JudgeBars

_LABELS = {
    "agreement": (
        "Agreement with people, at least",
        "Krippendorff's alpha. 0.667: tentative conclusions, 0.8: reliable.",
    ),
    "flips": (
        "Flips when the order is swapped, at most",
        "Share of pairs. GPT-4 had 22.5 to 35 % (Zheng et al. 2023).",
    ),
    "length": ("Pull of 100 more words, at most", "Share of the scale's range: 0.05 of a scale 1 to 3 is 0.1 points."),
    "own_family": ("Favour to its own family, at most", "Share of the scale's range, against people's ratings."),
    "unscored": ("Unscored answers, at most", "Share of outputs for which no value could be read."),
}


def show() -> JudgeBars:
    """Draw the bars and return them as they are set now."""
    bars = state.judge_bars() or services.settings().judge_bars
    with st.expander("Bars that a judge has to pass", icon=":material/tune:", key="judge-bars"):
        st.caption(
            "A judge counts in a verdict only on what passes them. An empty field takes the bar away. The defaults and "
            "where they come from are in docs/judging.md; they can also be set as RAPPORT_JUDGE_BARS."
        )
        values: dict[str, float | None] = {}
        columns = st.columns(3)
        for place, (name, (label, help_text)) in enumerate(_LABELS.items()):
            with columns[place % 3]:
                values[name] = _number(name, label, help_text, getattr(bars, name))
        with columns[len(_LABELS) % 3]:
            outputs = st.number_input(
                "Outputs or pairs, at least",
                min_value=2,
                max_value=100_000,
                value=bars.outputs,
                help="A figure that rests on fewer passes no bar.",
                key=state.input_key("judge-bar-outputs"),
            )
        st.button("Back to the defaults", icon=":material/restart_alt:", key="judge-bars-reset", on_click=_reset)
    chosen = JudgeBars(**values, outputs=int(outputs))
    state.set_judge_bars(None if chosen == services.settings().judge_bars else chosen)
    return chosen


def current() -> JudgeBars:
    """The bars as they are set, without drawing them."""
    return state.judge_bars() or services.settings().judge_bars


def _number(name: str, label: str, help_text: str, value: float | None) -> float | None:
    return st.number_input(
        label,
        min_value=0.0,
        max_value=1.0,
        value=value,
        step=0.01,
        format="%.3g",
        placeholder="no bar",
        help=help_text,
        key=state.input_key(f"judge-bar-{name}"),
    )


def _reset() -> None:
    state.set_judge_bars(None)
    for name in (*_LABELS, "outputs"):
        state.empty_input(f"judge-bar-{name}")

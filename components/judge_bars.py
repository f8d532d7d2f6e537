"""The bars that a judge has to pass before it counts: the user's own, kept in the address."""

from __future__ import annotations

import streamlit as st

from components import services, state
from rapport.settings import JudgeBars

_NAMES = {
    "agreement": "Agreement",
    "flips": "Order",
    "length": "Length",
    "own_family": "Own family",
    "unscored": "Unscored",
}
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
_OUTPUTS, _FORCE = "judge-bar-outputs", "judge-bars-in-force"


def show() -> JudgeBars:
    """Draw the bars and return them as they are set now."""
    bars = current()
    with st.expander("Bars that a judge has to pass", icon=":material/tune:", key="judge-bars"):
        st.caption(
            "A judge counts in a verdict only on what passes them. Where the defaults come from is in docs/judging.md; "
            "they can also be set as RAPPORT_JUDGE_BARS."
        )
        chosen = JudgeBars(**_figures(bars, _in_force(bars)), outputs=_fewest(bars))
        st.button("Back to the defaults", icon=":material/restart_alt:", key="judge-bars-reset", on_click=_reset)
    state.set_judge_bars(None if chosen == services.settings().judge_bars else chosen)
    return chosen


def current() -> JudgeBars:
    """The bars as they are set, without drawing them."""
    return state.judge_bars() or services.settings().judge_bars


def _in_force(bars: JudgeBars) -> list[str]:
    return st.pills(
        "Bars in force",
        list(_NAMES),
        selection_mode="multi",
        default=[name for name in _NAMES if getattr(bars, name) is not None],
        format_func=_NAMES.__getitem__,
        help="What isn't chosen closes no verdict; its figure is shown all the same.",
        key=state.input_key(_FORCE),
    )


def _figures(bars: JudgeBars, in_force: list[str]) -> dict[str, float | None]:
    columns = st.columns(3)
    found: dict[str, float | None] = dict.fromkeys(_NAMES)
    for place, name in enumerate(name for name in _NAMES if name in in_force):
        with columns[place % 3]:
            found[name] = _figure(name, getattr(bars, name))
    return found


def _figure(name: str, value: float | None) -> float:
    label, help_text = _LABELS[name]
    default = services.settings().judge_bars
    usual = getattr(default, name) if getattr(default, name) is not None else JudgeBars.model_fields[name].default
    return st.number_input(
        label,
        min_value=0.0,
        max_value=1.0,
        value=float(usual if value is None else value),
        step=0.01,
        format="%.3g",
        help=help_text,
        key=state.input_key(f"judge-bar-{name}"),
    )


def _fewest(bars: JudgeBars) -> int:
    return int(
        st.number_input(
            "Outputs or pairs, at least",
            min_value=2,
            max_value=100_000,
            value=bars.outputs,
            help="A figure that rests on fewer passes no bar.",
            key=state.input_key(_OUTPUTS),
            width=320,
        )
    )


def _reset() -> None:
    state.set_judge_bars(None)
    for key in (_OUTPUTS, _FORCE, *(f"judge-bar-{name}" for name in _NAMES)):
        state.empty_input(key)

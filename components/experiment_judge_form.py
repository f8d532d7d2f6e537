"""Whether a model is to rate every output of a new experiment: which one, asked what, on which metrics."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components import judge_data, model_choice, variant_form
from rapport.experiments.defining.judge import RATING
from rapport.experiments.judging import refusal
from rapport.exporting.display import escape
from rapport.prompting import Prompt
from rapport.scoring.rubric import DEFAULT_RUBRIC

NO_MODEL = (
    "No model is connected that could judge; the built-in writer can't, it reads nothing. Connect one on the page "
    "Models, or type one as provider:name."
)


def show() -> dict[str, Any] | None:
    """Draw it; the `judge` of a definition and what is expected of it in a dict, an empty one without a judge, and None
    while one is wanted and isn't chosen yet."""
    is_wanted = st.toggle(
        "Have a model rate every output",
        help="It starts by itself when all outputs are written. Its calls count in the estimate and towards the caps.",
        key="experiment-judge-wanted",
        persist_state="session",
    )
    if not is_wanted:
        return {}
    prompts = {prompt.name: prompt for prompt in judge_data.prompts().rating}
    left, right = st.columns(2)
    with left:
        ref = _model()
    with right:
        prompt = _prompt(prompts)
    metrics, criteria = _metrics(), _criteria()
    if ref is None or not (metrics or criteria):
        return None
    judge: dict[str, Any] = {"model": ref}
    judge |= {"prompt": prompt} if prompt != RATING else {}
    judge |= {"metrics": metrics} if len(metrics) < len(DEFAULT_RUBRIC.metrics) else {}
    return {"judge": judge} | ({"expect": [{"judge": one} for one in criteria]} if criteria else {})


def _model() -> str | None:
    refs = [ref for ref in model_choice.choices() if refusal(ref) is None]
    chosen = st.selectbox(
        "Model that judges",
        refs,
        index=0 if refs else None,
        accept_new_options=True,
        placeholder="Type one, as provider:name",
        help="Best choose one that wrote none of the outputs: judges may be kinder to their own family.",
        key="experiment-judge-model",
        persist_state="session",
    )
    ref = model_choice.meant(str(chosen)) if chosen else ""
    if not ref:
        st.caption("Choose the model that judges." if refs else NO_MODEL)
        return None
    if problem := refusal(ref) or judge_data.refusal(ref):
        st.warning(escape(problem), icon=":material/warning:")
        return None
    if (info := model_choice.describe(ref)) is not None:
        with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
            variant_form.place_badge(info.is_local)
            st.caption(escape(" · ".join(model_choice.facts(info))))
    return ref


def _prompt(prompts: dict[str, Prompt]) -> str:
    names = list(prompts)
    chosen = st.selectbox(
        "Asked with",
        names,
        index=names.index(RATING) if RATING in names else 0,
        format_func=lambda name: prompts[name].title,
        help="A prompt for judges. Others are written on the Prompts page.",
        key="experiment-judge-prompt",
        persist_state="session",
    )
    if chosen in prompts:
        st.caption(escape(prompts[chosen].description))
    return chosen or RATING


def _metrics() -> list[str]:
    titles = {metric.name: metric for metric in DEFAULT_RUBRIC.metrics}
    chosen = st.multiselect(
        "Metrics of the rubric",
        list(titles),
        default=list(titles),
        format_func=lambda name: name.capitalize(),
        placeholder="None",
        help="\n".join(f"- {name.capitalize()}: {escape(metric.question)}" for name, metric in titles.items()),
        key="experiment-judge-metrics",
        persist_state="session",
    )
    highest = DEFAULT_RUBRIC.scale.high
    st.caption(f"Each from 1 to {highest:g}, with a reason. One call for every output, whatever the number of metrics.")
    return [name for name in titles if name in chosen]


def _criteria() -> list[str]:
    chosen = st.multiselect(
        "Asked of every output, yes or no",
        [],
        accept_new_options=True,
        placeholder="Type a question or a demand, then Enter",
        help="As: It offers a next step without pressing. One call each for every output; each is a check.",
        key="experiment-judge-criteria",
        persist_state="session",
    )
    return [text for one in chosen if (text := one.strip())]

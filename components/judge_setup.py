"""Who is to judge, and what it is asked."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import judge_data, model_choice, variant_form
from rapport.experiments.judging import Order, refusal
from rapport.exporting.display import escape
from rapport.prompting import Prompt

RATE, COMPARE = "Rate each output", "Compare every two"


def show(run_ids: tuple[str, ...]) -> Order | None:
    """Draw the choice of model and prompts; None, with what to do about it, where nothing can be asked yet."""
    refs = [ref for ref in model_choice.choices() if refusal(ref) is None]
    left, right = st.columns(2)
    with left:
        ref = _model(refs)
    with right:
        wanted = st.pills(
            "What to ask",
            [RATE, COMPARE],
            selection_mode="multi",
            default=[RATE, COMPARE],
            help="Ratings give a value on every metric of the rubric. Pairs are asked in both orders: that shows "
            "whether the judge goes by the order, and gives choices.",
            key="judge-wanted",
        )
    library = judge_data.prompts()
    rating, pairwise = _prompts(library, wanted or [])
    if ref is None or (problem := _problem(ref)) is not None:
        st.caption(escape(problem) if ref else _no_model(refs))
        return None
    if rating is None and pairwise is None:
        st.caption("Choose what to ask.")
        return None
    again = st.toggle(
        "Ask again where it gave no value", help="Answers that couldn't be read count as unscored.", key="judge-again"
    )
    return Order(run_ids, ref, rating, pairwise, again)


def _model(refs: Sequence[str]) -> str | None:
    chosen = st.selectbox(
        "Model that judges",
        list(refs),
        index=0 if refs else None,
        accept_new_options=True,
        placeholder="Type one, as provider:name",
        help="Any connected model. Best one that wrote none of the outputs: judges may be kinder to their own family.",
        key="judge-model",
    )
    ref = model_choice.meant(str(chosen)) if chosen else None
    info = model_choice.describe(ref) if ref else None
    if info is not None:
        with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
            variant_form.place_badge(info.is_local)
            st.caption(escape(" · ".join(model_choice.facts(info))))
    return ref


def _problem(ref: str) -> str | None:
    return refusal(ref) or judge_data.refusal(ref)


def _no_model(refs: Sequence[str]) -> str:
    if refs:
        return "Choose the model that judges."
    return (
        "No model is connected that could judge; the built-in writer can't, it reads nothing. Connect Ollama, Gemini "
        "or any OpenAI-compatible server on the page Models, or type a model above."
    )


def _prompts(library: judge_data.JudgePrompts, wanted: Sequence[str]) -> tuple[Prompt | None, Prompt | None]:
    left, right = st.columns(2)
    with left:
        rating = _prompt("Prompt for ratings", library.rating, RATE in wanted, "judge-rating-prompt")
    with right:
        pairwise = _prompt("Prompt for pairs", library.pairwise, COMPARE in wanted, "judge-pair-prompt")
    return rating, pairwise


def _prompt(label: str, prompts: Sequence[Prompt], is_wanted: bool, key: str) -> Prompt | None:
    by_name = {prompt.name: prompt for prompt in prompts}
    name = st.selectbox(
        label,
        list(by_name),
        format_func=lambda name: f"{by_name[name].title} (version {by_name[name].version[:7]})",
        disabled=not is_wanted,
        help="One Markdown file each, in the folder prompts/judge.",
        key=key,
    )
    return by_name[name] if is_wanted and name in by_name else None

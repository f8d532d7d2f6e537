"""Judging: what it will take, start, progress, stop, and how it ended."""

from __future__ import annotations

import streamlit as st

from components import judge_data
from components.parts import part_every
from components.run_words import counted
from rapport.experiments.judging import JudgingCost, Order
from rapport.experiments.judging_calls import Tally, unkept
from rapport.experiments.judging_work import Judging
from rapport.exporting.display import escape

_THINKING = "A model that thinks before it answers writes more than estimated."


def show(order: Order) -> None:
    """The bill and the button, or how far the judge is."""
    judging = judge_data.under_way(order.run_ids, order.judge_ref)
    if judging is not None and not judging.work.is_over:
        _follow(order.run_ids, order.judge_ref)
        return
    if judging is not None:
        _ended(judging)
    cost = judge_data.cost(order)
    if cost.cut_short:
        st.caption(escape(left_out(cost.cut_short)))
    if not cost.calls:
        st.caption(escape(bill(cost)))
        return
    with st.container(border=True, key="judge-bill"):
        st.markdown(escape(bill(cost)))
        st.caption(escape(whereto(cost, order.judge_ref)))
        st.button(
            "Go on judging" if cost.already else "Start judging",
            icon=":material/gavel:",
            type="primary",
            key="judge-start",
            on_click=judge_data.start,
            args=(order,),
        )


def bill(cost: JudgingCost) -> str:
    """What the calls will take, in a sentence or two."""
    if not cost.calls:
        return "This judge has answered everything with these prompts: there is nothing left to ask."
    price = (
        "price unknown" if cost.cost_usd is None else "free" if not cost.cost_usd else f"about ${cost.cost_usd:,.2f}"
    )
    if cost.cost_usd and cost.cost_usd < 0.01:
        price = "less than a cent"
    told = (
        f"{counted(cost.calls, 'call')}, about {_rounded(cost.input_tokens)} tokens to read and "
        f"{_rounded(cost.output_tokens)} to write: {price}."
    )
    return (
        told
        if not cost.already
        else f"{told} {counted(cost.already, 'answer')} are there already and aren't paid twice."
    )


def left_out(cut_short: int) -> str:
    """How many outputs nobody judges, and what can be done about it."""
    told = (
        "1 output was stopped or failed before its end and isn't"
        if cut_short == 1
        else (f"{cut_short:,} outputs were stopped or failed before their end and aren't")
    )
    return f"{told} judged. Let it be written again in its run to have it judged too."


def whereto(cost: JudgingCost, judge_ref: str) -> str:
    """Whether texts leave the machine."""
    if cost.is_local:
        return f"Nothing leaves this machine or its network. {_THINKING}"
    return (
        f"The sources (résumé and job, or conversation and products) and the outputs go to {judge_ref}, in the cloud. "
        f"{_THINKING}"
    )


def _rounded(count: int) -> str:
    """To two digits: it is an estimate."""
    size = 10 ** max(len(str(count)) - 2, 0)
    return f"{round(count / size) * size:,}"


@part_every(0.5)
def _follow(run_ids: tuple[str, ...], judge_ref: str) -> None:
    judging = judge_data.under_way(run_ids, judge_ref)
    if judging is None or judging.work.is_over:
        st.rerun(scope="app")
    tally = judging.tally
    share = min(tally.done / tally.total, 1.0) if tally.total else 0.0
    told = f"Judging: {tally.done:,} of {tally.total:,}" if tally.total else "Reading what is to be judged"
    st.progress(share, told)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Stop", icon=":material/stop_circle:", key="judge-stop", on_click=judging.work.stop)
        st.caption(f"{escape(so_far(tally))} What is done stays, also if you leave this page.")


def so_far(tally: Tally) -> str:
    """What came of the calls up to now."""
    parts = [f"{tally.scored:,} scored", f"{tally.unscored:,} unscored"]
    if tally.elsewhere:
        parts.append(f"{tally.elsewhere:,} answered for another window")
    if tally.failed:
        parts.append(f"{tally.failed.total():,} failed")
    if tally.cost_usd:
        parts.append(f"${tally.cost_usd:,.4f} so far")
    return ", ".join(parts) + "."


def _ended(judging: Judging) -> None:
    tally = judging.tally
    if judging.work.error:
        st.error(escape(judging.work.error), icon=":material/error:")
    elif judging.work.is_stopped or tally.done < tally.total:
        st.info(f"Stopped. {escape(so_far(tally))} Going on asks only for the rest.", icon=":material/stop_circle:")
    else:
        st.success(f"Done. {escape(so_far(tally))}", icon=":material/check_circle:")
    if tally.has_given_up:
        st.warning("It was given up, since no call worked any more.", icon=":material/warning:")
    if lost := unkept(tally):
        st.warning(escape(lost), icon=":material/money_off:")
    for why, times in tally.failed.most_common(3):
        st.error(f"{counted(times, 'call')} failed: {escape(why)}", icon=":material/error:")

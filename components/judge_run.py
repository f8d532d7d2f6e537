"""Judging: what it will take, start, progress, stop, and how it ended."""

from __future__ import annotations

import streamlit as st

from components import judge_data
from components.parts import part_every
from components.run_words import counted
from rapport.experiments.judging import JudgingCost, Order
from rapport.experiments.judging_calls import Tally, unkept
from rapport.experiments.judging_trial import Bench, answered_otherwise
from rapport.exporting.display import escape
from rapport.statistics.figures import fixed

_THINKING = "A model that thinks before it answers writes more than estimated."


def show(order: Order) -> None:
    """The bill and the button, or how far the judge is: one box, whatever came before."""
    judging = judge_data.under_way(order.run_ids, order.judge_ref)
    if judging is not None and not judging.work.is_over:
        _follow(order.run_ids, order.judge_ref)
        return
    cost = judge_data.cost(order)
    lines = [] if judging is None else ended(judging.tally, judging.work.error, is_stopped=judging.work.is_stopped)
    if not cost.calls and lines and judging is not None and not judging.work.error:
        st.success(f"{lines[0]} {escape(bill(cost))}", icon=":material/check_circle:")
        _left_out(cost)
        return
    if not cost.calls:
        st.caption(escape(bill(cost)))
        _left_out(cost)
        return
    with st.container(border=True, key="judge-bill"):
        for line in lines:
            st.markdown(line)
        st.markdown(escape(bill(cost)))
        for said in (kept(judge_data.bench(order.run_ids), order), whereto(cost, order.judge_ref)):
            if said:
                st.caption(escape(said))
        _left_out(cost)
        st.button(
            "Go on judging" if cost.already else "Start judging",
            icon=":material/gavel:",
            type="primary",
            key="judge-start",
            on_click=judge_data.start,
            args=(order,),
        )


def _left_out(cost: JudgingCost) -> None:
    if cost.cut_short:
        st.caption(escape(left_out(cost.cut_short)))


def kept(bench: Bench, order: Order) -> str:
    """Why what this judge has answered before is asked again, and where that is; empty where it isn't."""
    asked, aside = answered_otherwise(bench, order), bench.set_aside.get(order.judge_ref, 0)
    told = []
    if asked:
        rated = "1 output was" if asked == 1 else f"{asked:,} outputs were"
        told.append(f"{rated} rated by it with another version of this prompt; choose that under 'Judge on trial'.")
    if aside:
        answers = "1 earlier answer was" if aside == 1 else f"{aside:,} earlier answers were"
        told.append(f"{answers} asked in other words of the rubric; read them under 'Earlier wording'.")
    return " ".join((*told, "A question in other words is asked anew.")) if told else ""


def bill(cost: JudgingCost) -> str:
    """What the calls will take, in a sentence or two."""
    if not cost.calls:
        return "This judge has answered everything with these prompts: there is nothing left to ask."
    price = (
        "price unknown"
        if cost.cost_usd is None
        else "free"
        if not cost.cost_usd
        else f"about ${fixed(cost.cost_usd, grouped=True)}"
    )
    if cost.cost_usd and cost.cost_usd < 0.01:
        price = "less than a cent"
    told = (
        f"{_calls(cost)}, about {_rounded(cost.input_tokens)} tokens to read and "
        f"{_rounded(cost.output_tokens)} to write: {price}."
    )
    return (
        told
        if not cost.already
        else f"{told} {_there(cost.already)} already and {'is' if cost.already == 1 else 'are'}n't paid twice."
    )


def _calls(cost: JudgingCost) -> str:
    calls = counted(cost.calls, "call")
    return calls if not cost.already else f"{calls} {'is' if cost.calls == 1 else 'are'} left"


def _there(answers: int) -> str:
    return "1 answer is there" if answers == 1 else f"{answers:,} answers are there"


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
        parts.append(f"${fixed(tally.cost_usd, 4, grouped=True)} so far")
    return ", ".join(parts) + "."


def ended(tally: Tally, error: str, *, is_stopped: bool) -> list[str]:
    """How the last judging ended, in lines to be drawn: what came of it, and what went wrong."""
    at = f" at {tally.done:,} of {tally.total:,}" if tally.total else ""
    if error:
        head = f"**Ended{at}.** {_bad(error)}"
    elif tally.has_given_up:
        head = f"**Given up{at}, since no call worked any more.** {escape(so_far(tally))}"
    elif is_stopped or tally.done < tally.total:
        head = f"**Stopped{at}.** {escape(so_far(tally))}"
    else:
        head = f"Done. {escape(so_far(tally))}"
    troubles = [f"{counted(times, 'call')} failed: {why}" for why, times in tally.failed.most_common(3)]
    return [head, *(_bad(one) for one in (unkept(tally), *troubles) if one)]


def _bad(told: str) -> str:
    return f":red[:material/error: {escape(told)}]"

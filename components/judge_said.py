"""What a judge said under each output, and of each pair, beside what people said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from components import stored_output
from components.parts import part
from rapport.experiments.judging_trial import Hearing, Subject
from rapport.exporting.display import escape
from rapport.scoring.judging.pairs import PairVerdict
from rapport.scoring.judging.trial import JudgedOutput
from rapport.statistics.figures import fixed

Item = TypeVar("Item")
PAGE_SIZE = 5


def outputs(hearing: Hearing) -> None:
    """Each judged output with a value and a reason on every metric; the least agreed with first."""
    if not hearing.judged:
        st.caption("It rated nothing yet.")
        return
    ordered = sorted(hearing.judged, key=_distance, reverse=True)
    if any(one.people for one in ordered):
        st.caption("Where it is farthest from people first; then the outputs that nobody rated.")
    for one in _page(ordered, "judge-said"):
        subject = hearing.subjects[one.id]
        label = " · ".join(escape(part) for part in (subject.about, one.variant, _summary(one)) if part)
        _said(hearing, one, label)


def pairs(hearing: Hearing) -> None:
    """Each pair with what both orders said; the flipped ones first."""
    if not hearing.pairs:
        st.caption("It compared nothing yet.")
        return
    ordered = sorted(hearing.pairs, key=lambda pair: (not pair.is_flipped, pair.is_scored))
    st.caption("Flipped pairs first: there the order decided, and they count as ties.")
    for pair in _page(ordered, "judge-pairs"):
        first, second = hearing.subjects[pair.left_id], hearing.subjects[pair.right_id]
        label = f"{escape(first.about)} · {escape(verdict_words(pair, first.variant, second.variant))}"
        _compared(pair, (first, second), label)


@part
def _said(hearing: Hearing, one: JudgedOutput, label: str) -> None:
    """Drawn only once it is open, and without the rest of the page."""
    fold = st.expander(label, icon=":material/gavel:", on_change="rerun", key=f"judge-said-{one.id}")
    if fold.open:
        with fold:
            stored_output.show(one.id, hearing.subjects[one.id].text)
            _values(hearing, one)


@part
def _compared(pair: PairVerdict, subjects: tuple[Subject, Subject], label: str) -> None:
    key = f"judge-pair-{pair.left_id}-{pair.right_id}"
    fold = st.expander(label, icon=":material/compare_arrows:", on_change="rerun", key=key)
    if not fold.open:
        return
    with fold:
        for column, subject in zip(st.columns(2), subjects, strict=True):
            with column:
                st.caption(escape(subject.variant))
                stored_output.show(subject.id, subject.text)
        for why, order in zip(pair.whys, ("In this order", "Swapped"), strict=False):
            st.markdown(f"**{order}:** {escape(why)}")


def verdict_words(pair: PairVerdict, first: str, second: str) -> str:
    """The outcome of a pair in words."""
    if pair.is_flipped:
        return f"flipped{f', to whatever stood {pair.favoured}' if pair.favoured else ''}"
    named = {"left": first, "right": second, "tie": "a tie", "both_bad": "both bad"}
    return named[pair.outcome] if pair.outcome else "unscored"


def _summary(one: JudgedOutput) -> str:
    values = [value for value in one.judge.values() if value is not None]
    unscored = len(one.judge) - len(values)
    mean = f"mean {fixed(sum(values) / len(values))}" if values else "no value"
    return f"{mean}, {unscored} unscored" if unscored else mean


def _distance(one: JudgedOutput) -> float:
    gaps = [abs(value - mean) for name, value in one.judge.items() if value is not None
            and (mean := _people(one, name)) is not None]  # fmt: skip
    return sum(gaps) / len(gaps) if gaps else -1.0


def _people(one: JudgedOutput, metric: str) -> float | None:
    said = [values[metric] for values in one.people.values() if metric in values]
    return sum(said) / len(said) if said else None


def _values(hearing: Hearing, one: JudgedOutput) -> None:
    """A line a metric, which a phone can wrap too."""
    lines = [_line(hearing, one, metric.name) for metric in hearing.rubric.metrics if metric.name in one.judge]
    st.markdown("\n".join(f"- {line}" for line in lines))


def _line(hearing: Hearing, one: JudgedOutput, metric: str) -> str:
    value, people = one.judge[metric], _people(one, metric)
    said = f"{value:g}" if value is not None else "unscored"
    beside = f" (people {fixed(people)})" if people is not None else ""
    why = hearing.whys.get((one.id, metric), "")
    return f"**{escape(metric)}: {said}**{beside} {escape(why)}"


def _page(items: Sequence[Item], key: str) -> Sequence[Item]:
    """The part of the list that is looked at; the choice of the part is drawn above it."""
    count = -(-len(items) // PAGE_SIZE)
    if count < 2:
        return items
    page = st.pagination(count, key=f"{key}-page", max_visible_pages=5) or 1
    return items[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]

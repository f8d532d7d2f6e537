"""The judge on trial: whether it counts, bar by bar, and what that rests on."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import results_charts
from components.run_words import counted
from rapport.experiments.judging_trial import Hearing
from rapport.exporting.display import escape
from rapport.scoring.judging.bars import BarResult, Ruling
from rapport.scoring.judging.trial import MetricTrial, Trial
from rapport.settings import JudgeBars
from rapport.statistics.figures import between, fixed

CARD_PX = 340  # the least width of a card


def show(hearing: Hearing, ruling: Ruling, bars: JudgeBars) -> None:
    """The ruling in words, the bars, the agreement metric by metric, and what is known beyond."""
    _ruling(ruling)
    _bars(ruling)
    for line in beyond(hearing.trial):
        st.caption(f":material/info: {escape(line)}")
    _agreement(hearing.trial, bars.agreement)
    _metrics(hearing.trial, ruling)


def _ruling(ruling: Ruling) -> None:
    if not ruling.counts:
        st.warning(escape(ruling.reason), title="It doesn't count in a verdict", icon=":material/gavel:")
        return
    on = [*ruling.metrics, *(["choices"] if ruling.has_choices else [])]
    left_out = list(dict.fromkeys(bar.subject for bar in ruling.by_metric if bar.subject not in ruling.metrics))
    rest = f" It doesn't count on {', '.join(left_out)}." if left_out else ""
    draw, title = (st.info, "It passes some of your bars") if left_out else (st.success, "It passes your bars")
    told = f"It may count on {', '.join(on)}: switch it on in Results.{rest}"
    draw(escape(told), title=title, icon=":material/gavel:")


def _bars(ruling: Ruling) -> None:
    for bar in (*ruling.common, *ruling.choices):
        st.markdown(f"{_mark(bar.is_passed)} {escape(bar.why)}")


def _mark(is_passed: bool) -> str:
    """A sign and its word, so that colour isn't all that tells."""
    return ":green[:material/check_circle: **Passed:**]" if is_passed else ":red[:material/cancel: **Not passed:**]"


def _agreement(trial: Trial, least: float | None) -> None:
    rows = [
        results_charts.IntervalRow(one.metric, found.value, found.low, found.high, _words(one))
        for one in trial.metrics
        if (found := one.agreement).value is not None
    ]
    if not rows:
        return
    title = "Agreement with people, 95 % interval"
    low = min(0.0, *(row.low if row.low is not None else row.value for row in rows))
    words = "Krippendorff's alpha (1 is perfect, 0 is chance)"
    axis = results_charts.Axis(
        words if least is None else f"{words}; dashed: your bar, {least:g}", max(low, -1.0), 1.0, bar=least
    )
    told = "; ".join(f"{row.name}: {row.words}" for row in rows)
    results_charts.intervals(title, rows, axis, key="judge-agreement", alt_text=f"{title}. {told}")


def _words(one: MetricTrial) -> str:
    found = one.agreement
    return f"{fixed(found.value)}{between(found.low, found.high)}, {found.units} outputs"


def _metrics(trial: Trial, ruling: Ruling) -> None:
    """A card for each metric that was judged: two beside each other where there is room, else one below the other."""
    judged = [one for one in trial.metrics if one.unscored.n]
    if not judged:
        return
    with st.grid(2, min_column_width=CARD_PX) as grid:
        for one in judged:
            with grid.cell().container(border=True, gap="xsmall", height="stretch"):
                _metric(one, [bar for bar in ruling.by_metric if bar.subject == one.metric])
    st.caption(
        "Agreement is Krippendorff's alpha (interval) between the judge and the mean of the people, over outputs that "
        "both rated, with its 95 % interval. Nobody can expect a judge to agree with people more than they do among "
        "themselves. Judge minus people: above zero it is kinder than they are."
    )


def _metric(one: MetricTrial, bars: Sequence[BarResult]) -> None:
    is_passed = all(bar.is_passed for bar in bars)
    st.markdown(f"**{escape(one.metric)}** · {_mark(is_passed).replace(':**]', '**]')}")
    told = " ".join(bar.why for bar in bars if is_passed or not bar.is_passed)
    st.markdown(escape(told))
    st.caption(" · ".join(figures(one, told)))


def figures(one: MetricTrial, told: str) -> list[str]:
    """What was measured of a metric and isn't `told` with its bars; what can't be told says so."""
    agreement = [f"Agreement {_words(one)}"] if one.agreement.value is not None else ["Agreement can't be told"]
    unscored = f"{one.unscored.met:,} of {counted(one.unscored.n, 'answer')} unscored"
    people = "can't be told" if one.people.value is None else fixed(one.people.value)
    kinder = "can't be told" if one.leniency.mean is None else fixed(one.leniency.mean, sign=True)
    return [
        *([] if "alpha" in told else agreement),
        f"People among themselves {people}",
        f"judge minus people {kinder}",
        *([] if "gave no value" in told else [unscored]),
    ]


def beyond(trial: Trial) -> list[str]:
    """What no bar says: where flips lean to, and whom of its own family it judges."""
    flips, family = trial.flips, trial.own_family
    lines = []
    if flips.rate.met:
        lines.append(
            f"Of {flips.rate.met} flipped pairs, {flips.to_first} went to whatever stood first both ways round, and "
            f"{flips.to_second} to whatever stood second. A flipped pair counts as a tie."
        )
    if flips.rate.unscored:
        lines.append(
            f"{flips.rate.unscored} pairs have an order without an answer that could be read, or not asked yet."
        )
    if family.variants:
        names = ", ".join(family.variants)
        lines.append(
            f"It judges its own family ({family.family}): {family.own} outputs of {names}; {family.others} of others."
        )
    if trial.outputs and not trial.is_length_adjusted:
        lines.append(
            "Nobody rated these outputs, so what is right about longer texts isn't taken off the slope on length."
        )
    return lines

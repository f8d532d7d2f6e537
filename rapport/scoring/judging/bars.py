"""Whether a judge passes the bars that the user set, each said in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from rapport.scoring.judging.trial import WORDS, MetricTrial, Trial
from rapport.settings import JudgeBars
from rapport.statistics.agreement import Agreement
from rapport.statistics.figures import between, fixed, percent
from rapport.statistics.rates import Rate
from rapport.statistics.slope import Slope


@dataclass(frozen=True, slots=True)
class BarResult:
    """One bar. `subject` is the metric, "choices", or '' for what holds for all; `figure` and `bar` are in words."""

    name: str
    subject: str
    figure: str
    bar: str
    n: int
    is_passed: bool
    why: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """All bars of a judge, and what may count: the metrics whose bars it passes together with the common ones."""

    common: tuple[BarResult, ...]
    by_metric: tuple[BarResult, ...]
    choices: tuple[BarResult, ...]
    metrics: tuple[str, ...]
    has_choices: bool

    @property
    def bars(self) -> tuple[BarResult, ...]:
        return (*self.by_metric, *self.choices, *self.common)

    @property
    def counts(self) -> bool:
        """Whether anything of the judge's may count in a verdict."""
        return bool(self.metrics) or self.has_choices

    @property
    def reason(self) -> str:
        """Why nothing counts, or '' where something does: the common bars first, since they close everything."""
        if self.counts:
            return ""
        failed = [bar for bar in (*self.common, *self.by_metric, *self.choices) if not bar.is_passed]
        return failed[0].why if failed else "It has judged nothing yet."


def rule(trial: Trial, bars: JudgeBars) -> Ruling:
    """Hold a trial against the bars. A figure that can't be told, or rests on too few, passes no bar."""
    common = tuple(_common(trial, bars))
    by_metric = tuple(result for one in trial.metrics for result in _on_metric(one, bars))
    choices = tuple(_agreement("choices", trial.choices, bars, "pairs")) if trial.flips.rate.n else ()
    is_open = all(one.is_passed for one in common)
    metrics = [
        one.metric
        for one in trial.metrics
        if is_open and one.unscored.n and all(bar.is_passed for bar in by_metric if bar.subject == one.metric)
    ]
    has_choices = is_open and bool(trial.flips.rate.n) and all(bar.is_passed for bar in choices)
    return Ruling(common, by_metric, choices, tuple(metrics), has_choices)


def _on_metric(trial: MetricTrial, bars: JudgeBars) -> list[BarResult]:
    return [*_agreement(trial.metric, trial.agreement, bars, "outputs"), *_unscored(trial, bars)]


def _agreement(subject: str, found: Agreement, bars: JudgeBars, noun: str) -> list[BarResult]:
    figure, n = _with_interval(found.value, found.low, found.high), found.units
    if bars.agreement is None:
        return [_no_bar("agreement", subject, figure, n)]
    bar = f"at least {bars.agreement:g}, and surely above chance"
    if n == 0:
        why = f"Nobody rated {subject} of the same {noun}, so there is nothing to compare with."
        return [BarResult("agreement", subject, figure, bar, n, False, why)]
    if n < bars.outputs:
        return [BarResult("agreement", subject, figure, bar, n, False, _too_few(subject, n, noun, bars))]
    if found.value is None:
        why = f"On {subject} everybody gave the same value, so agreement can't be told from chance."
        return [BarResult("agreement", subject, figure, bar, n, False, why)]
    if found.low is None:
        why = f"On {subject} alpha is {figure} over {n} {noun}: too few, or too much alike, to tell that from chance."
        return [BarResult("agreement", subject, figure, bar, n, False, why)]
    if found.low <= 0:
        why = f"On {subject} its agreement with people could be chance: alpha {figure} over {n} {noun}."
        return [BarResult("agreement", subject, figure, bar, n, False, why)]
    is_passed = found.value >= bars.agreement
    verb = "agrees" if is_passed else "doesn't agree enough"
    why = f"On {subject} it {verb} with people: alpha {figure} over {n} {noun}; the bar is {bars.agreement:g}."
    return [BarResult("agreement", subject, figure, bar, n, is_passed, why)]


def _unscored(trial: MetricTrial, bars: JudgeBars) -> list[BarResult]:
    rate = trial.unscored
    if rate.share is None or rate.low is None or rate.high is None:
        return []
    figure = f"{rate.met} of {rate.n} ({percent(rate.low)} to {percent(rate.high)})"
    if bars.unscored is None:
        return [_no_bar("unscored", trial.metric, figure, rate.n)]
    if rate.n < bars.outputs:
        why = _too_few(trial.metric, rate.n, "answers", bars)
        return [BarResult("unscored", trial.metric, figure, f"at most {percent(bars.unscored)}", rate.n, False, why)]
    is_passed = rate.share <= bars.unscored
    told = "few enough" if is_passed else "too many"
    why = (
        f"On {trial.metric} {rate.met} of {rate.n} answers gave no value: {told}; the bar is {percent(bars.unscored)}."
    )
    return [BarResult("unscored", trial.metric, figure, f"at most {percent(bars.unscored)}", rate.n, is_passed, why)]


def _common(trial: Trial, bars: JudgeBars) -> list[BarResult]:
    return [*_flips(trial, bars), *_length(trial, bars), *_own_family(trial, bars)]


def _flips(trial: Trial, bars: JudgeBars) -> list[BarResult]:
    rate = trial.flips.rate
    if bars.flips is None:
        return [_no_bar("order", "", _flipped(rate), rate.n)]
    bar = f"at most {percent(bars.flips)}"
    if rate.share is None:
        why = "It wasn't asked to compare pairs in both orders yet, so nobody knows whether the order moves it."
        return [BarResult("order", "", "not tried", bar, 0, False, why)]
    figure = _flipped(rate)
    if rate.n < bars.outputs:
        return [
            BarResult("order", "", figure, bar, rate.n, False, _too_few("the order of pairs", rate.n, "pairs", bars))
        ]
    is_passed = rate.share <= bars.flips
    told = "seldom enough" if is_passed else "too often"
    why = f"It changed its mind when the order was swapped in {figure}: {told}; the bar is {percent(bars.flips)}."
    return [BarResult("order", "", figure, bar, rate.n, is_passed, why)]


def _length(trial: Trial, bars: JudgeBars) -> list[BarResult]:
    slope = trial.length
    figure = _with_interval(slope.value, slope.low, slope.high, sign=True)
    if bars.length is None:
        return [_no_bar("length", "", figure, slope.n)]
    most = bars.length * (trial.scale.high - trial.scale.low)
    bar = f"at most {fixed(most)} up or down"
    if not trial.outputs:
        why = "It rated no outputs one by one yet, so nobody knows whether length moves it."
        return [BarResult("length", "", "not tried", bar, 0, False, why)]
    if slope.n < bars.outputs:
        return [BarResult("length", "", figure, bar, slope.n, False, _too_few("length", slope.n, "outputs", bars))]
    if slope.value is None:
        why = "All outputs are of one length, so nobody knows whether length moves it."
        return [BarResult("length", "", figure, bar, slope.n, False, why)]
    is_passed = abs(slope.value) <= most
    told = "little enough" if is_passed else _too_much(slope)
    beyond = " against people's" if trial.is_length_adjusted else ", and nobody knows how people's would"
    why = f"For {WORDS} more words its values change by {figure} points{beyond}: {told}; the bar is {fixed(most)}."
    return [BarResult("length", "", figure, bar, slope.n, is_passed, why)]


def _own_family(trial: Trial, bars: JudgeBars) -> list[BarResult]:
    found, slope = trial.own_family, trial.own_family.difference
    figure = _with_interval(slope.value, slope.low, slope.high, sign=True) if found.own else "judges none of its own"
    if bars.own_family is None:
        return [_no_bar("own family", "", figure, slope.n)]
    most = bars.own_family * (trial.scale.high - trial.scale.low)
    bar = f"at most {fixed(most)} kinder"
    if not trial.outputs:
        why = "It rated no outputs one by one yet, so nobody knows whether it is kinder to its own family."
        return [BarResult("own family", "", "not tried", bar, 0, False, why)]
    if not found.own:
        why = f"It judges no text of its own family ({found.family})."
        return [BarResult("own family", "", figure, bar, 0, True, why)]
    if slope.value is None:
        why = (
            f"It judges its own family ({found.family}), and there are no others with people's ratings to compare with."
        )
        return [BarResult("own family", "", "can't be told", bar, slope.n, False, why)]
    fewest = min(found.own, slope.n - found.own)
    if fewest < bars.outputs:
        side = "its own family" if fewest == found.own else "others beside its own family"
        return [BarResult("own family", "", figure, bar, fewest, False, _too_few(side, fewest, "outputs", bars))]
    is_passed = slope.value <= most
    told = "little enough" if is_passed else _too_much(slope)
    why = (
        f"Against people it is {figure} points kinder to its own family ({found.family}) than to others: {told}; "
        f"the bar is {fixed(most)}."
    )
    return [BarResult("own family", "", figure, bar, slope.n, is_passed, why)]


def _too_much(slope: Slope) -> str:
    """What is beyond a bar, and whether that is sure."""
    is_sure = slope.low is not None and slope.high is not None and (slope.low > 0 or slope.high < 0)
    return "too much" if is_sure else "too much, though that may be chance"


def _flipped(rate: Rate) -> str:
    if rate.share is None or rate.low is None or rate.high is None:
        return "not tried"
    return f"{rate.met} of {rate.n} pairs, {percent(rate.share)} ({percent(rate.low)} to {percent(rate.high)})"


def _no_bar(name: str, subject: str, figure: str, n: int) -> BarResult:
    return BarResult(name, subject, figure, "none set", n, True, f"No bar is set for this: {figure}.")


def _too_few(subject: str, n: int, noun: str, bars: JudgeBars) -> str:
    return f"On {subject} there are only {n} {noun} to go by; the bar is {bars.outputs}."


def _with_interval(value: float | None, low: float | None, high: float | None, *, sign: bool = False) -> str:
    if value is None:
        return "can't be told"
    return f"{fixed(value, sign=sign)}{between(low, high, sign=sign)}"

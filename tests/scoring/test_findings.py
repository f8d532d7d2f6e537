"""Findings in one line, and grounding as a check."""

from __future__ import annotations

import pytest

from rapport.scoring.check import Place
from rapport.scoring.checks.all_checks import STYLE_CHECKS
from rapport.scoring.findings import STYLE, Finding, Findings, NamedCheck, SaidClaim, Support, every_claim, in_a_line

SOURCE = Support("Résumé", "ada.txt", "Python, Kafka")


def finding(is_met: bool | None, name: str = "complete") -> Finding:
    return Finding(NamedCheck(name, "A"), is_met, "Why.")


def claims(supported: int, bare: int) -> tuple[SaidClaim, ...]:
    kinds = [SOURCE] * supported + [None] * bare
    return tuple(SaidClaim(n, n + 1, "skill", "", support) for n, support in enumerate(kinds))


@pytest.mark.parametrize(
    ("checks", "said", "line"),
    [
        pytest.param([True, True, False], claims(1, 2), "2 of 3 checks met · 2 claims without a source", id="bare"),
        pytest.param([True, True], claims(3, 0), "2 of 2 checks met · all 3 claims have a source", id="all"),
        pytest.param([True], claims(1, 0), "1 of 1 checks met · its one claim has a source", id="one"),
        pytest.param([True], claims(0, 1), "1 of 1 checks met · 1 claim without a source", id="one bare"),
        pytest.param([True, None], (), "1 of 1 checks met · 1 couldn't be checked", id="unscored is neither"),
        pytest.param([None, None], (), "0 of 0 checks met · 2 couldn't be checked", id="none told"),
    ],
)
def test_the_line_says_what_is_met_and_what_has_no_source(
    checks: list[bool | None], said: tuple[SaidClaim, ...], line: str
) -> None:
    assert in_a_line(Findings(tuple(finding(met) for met in checks), said)) == line


def test_style_is_counted_apart() -> None:
    found = Findings((finding(True), finding(False, "no_cliches"), every_claim(claims(0, 1))), claims(0, 1))
    assert in_a_line(found) == "1 of 2 checks met · 1 claim without a source · 1 remark on style"


def test_where_only_style_is_asked_for_it_counts() -> None:
    assert in_a_line(Findings((finding(False, "no_cliches"), finding(True, "no_repetition")))) == "1 of 2 checks met"


def test_style_is_what_the_checks_of_style_are_called() -> None:
    assert {check.name for check in STYLE_CHECKS} == STYLE


@pytest.mark.parametrize(
    ("said", "is_met", "why"),
    [
        pytest.param(claims(2, 1), False, "1 of 3 claims without a source.", id="one is bare"),
        pytest.param(claims(2, 0), True, "A source was found for 2 claims.", id="none is"),
        pytest.param((), True, "Nothing in it states a fact that could be looked up.", id="no claim"),
    ],
)
def test_grounding_is_met_where_nothing_is_claimed_without_a_source(
    said: tuple[SaidClaim, ...], is_met: bool, why: str
) -> None:
    found = every_claim(said)
    assert (found.is_met, found.why) == (is_met, why)


def test_grounding_points_at_what_has_no_source() -> None:
    assert every_claim(claims(1, 1)).places == (Place(1, 2),)

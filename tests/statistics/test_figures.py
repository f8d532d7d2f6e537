"""Figures as they are shown: one rounding for sentences, tables and files."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from rapport.statistics.figures import between, dollars, fixed, percent

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("value", "digits", "shown"),
    [
        (2.125, 2, "2.13"),  # 17 / 8: a half in binary too
        (2.375, 2, "2.38"),
        (-2.125, 2, "-2.13"),
        (2.675, 2, "2.67"),  # the binary number is 2.67499…, and so browsers show it
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (-0.001, 2, "0.00"),
        (3, 2, "3.00"),
        (1e22, 1, "10000000000000000000000.0"),
        (float("nan"), 2, "nan"),
        (float("inf"), 2, "inf"),
    ],
)  # fmt: skip
def test_a_half_goes_away_from_zero_as_browsers_do_it(value: float, digits: int, shown: str) -> None:
    assert fixed(value, digits) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(0.125, "+0.13"), (-0.125, "-0.13"), (-0.001, "+0.00")], ids=["more", "less", "none"]
)
def test_a_difference_has_its_sign(value: float, shown: str) -> None:
    assert fixed(value, sign=True) == shown


def test_thousands_are_grouped_where_that_is_wanted() -> None:
    assert fixed(1234567.125, grouped=True) == "1,234,567.13"


@pytest.mark.parametrize(("share", "digits", "shown"), [(0.125, 0, "13%"), (0.5, 0, "50%"), (0.0625, 1, "6.3%")])
def test_a_share_is_rounded_alike(share: float, digits: int, shown: str) -> None:
    assert percent(share, digits) == shown


def test_an_interval_stands_in_brackets_where_both_ends_are_known() -> None:
    assert (between(0.125, 0.375), between(-0.125, 0.5, sign=True)) == (" (0.13 to 0.38)", " (-0.13 to +0.50)")
    assert between(None, 0.5) == between(0.5, None) == ""


@pytest.mark.parametrize(
    ("amount", "digits", "shown"),
    [(1234.125, 2, "$1,234.13"), (0.00003, 4, "under $0.0001"), (0.004, 2, "under $0.01"), (0.0, 2, "$0.00")],
    ids=["half", "hundredths of a cent", "half a cent", "nothing"],
)
def test_an_amount_that_is_something_is_never_shown_as_nothing(amount: float, digits: int, shown: str) -> None:
    assert dollars(amount, digits) == shown


def test_an_estimate_of_dollars_says_so_unless_it_is_under_what_can_be_shown() -> None:
    assert [dollars(amount, is_about=True) for amount in (0.125, 0.001)] == ["about $0.13", "under $0.01"]


SHOWN = [
    *ROOT.glob("components/experiment_*.py"), ROOT / "components/run_table.py",
    ROOT / "rapport/experiments/running/budget.py", ROOT / "rapport/cli/experiment_scoring.py",
    *ROOT.glob("components/results_*.py"), *ROOT.glob("components/judge_*.py"), *ROOT.glob("components/rating_*.py"),
    *ROOT.glob("rapport/exporting/report*.py"), ROOT / "rapport/scoring/verdict.py",
    *ROOT.glob("rapport/scoring/judging/*.py"), ROOT / "rapport/cli/experiment_told.py",
    ROOT / "rapport/cli/judging.py",
]  # fmt: skip


def test_no_result_is_rounded_in_another_way() -> None:
    found = {
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in SHOWN
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FormattedValue) and node.format_spec and _rounds(node.format_spec)
    }
    assert sorted(found) == []


def _rounds(spec: ast.expr) -> bool:
    return re.search(r"\.(\d|\{.*\})+[f%]", ast.unparse(spec)) is not None

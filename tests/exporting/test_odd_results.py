"""Results that are few, empty, equal or many: verdict, report and tables hold, and unknown is never 0."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rapport.exporting.findings import Findings, masked
from rapport.exporting.report import as_html
from rapport.exporting.results_tables import as_json, as_xlsx, tables
from rapport.scoring.result_set import CheckOutcome, Item, Remark, ResultSet
from rapport.scoring.verdict import WEIGHTED, judge_ratings
from rapport.statistics.ranking import rank
from rapport.statistics.rating import Choice, Rating, Scale

NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
ONE_TO_THREE = Scale(1, 3)
Values = dict[str, list[float | None]]
"""The ratings of each variant, one a case."""


def results(values: Values, scale: Scale = ONE_TO_THREE, raters: tuple[str, ...] = ("Ana",)) -> ResultSet:
    """Outputs of these variants, all rated by everybody alike."""
    items = tuple(
        Item(
            f"{name}{n}", "run", f"c{n}", name, "Hello there", f"Person {n}", "Job", "short", "m", "p", "x", None, None
        )
        for name, given in values.items()
        for n, _ in enumerate(given)
    )
    ratings = tuple(
        Rating(f"c{n}", name, rater, "accuracy", value, f"{name}{n}")
        for name, given in values.items()
        for n, value in enumerate(given)
        for rater in raters
    )
    weights = {"accuracy": 1.0}
    return ResultSet(("Run",), tuple(values), items, ratings, (), (), (), {}, weights, scale, 0, 0, (), ())


def findings(of: ResultSet) -> Findings:
    return Findings(of, judge_ratings(of.ratings, of.weights, of.scale), tuple(rank(of.choices)))


LONG = "plain · openrouter:" + "very-long-name/" * 20
CASES: dict[str, tuple[ResultSet, str]] = {
    "nothing": (results({}), "There is no overall verdict"),
    "one variant": (results({"A": [1.0, 2.0, 3.0]}), "There is no verdict yet: only one variant has ratings."),
    "one case": (results({"A": [1.0], "B": [3.0]}), "No variant wins on the weighted score: B has the highest mean"),
    "one rater": (results({"A": [1.0, 2.0, 1.0, 1.0], "B": [3.0, 3.0, 2.0, 3.0]}), "No variant wins"),
    "all unscored": (results({"A": [None, None], "B": [None, None]}), "There is no overall verdict"),
    "a variant without ratings": (results({"A": [1.0] * 8, "B": [3.0] * 8, "C": [None] * 8}), "B wins"),
    "all the same": (results({"A": [2.0] * 8, "B": [2.0] * 8}), "No variant wins"),
    "always better by the same": (results({"A": [1.0] * 8, "B": [3.0] * 8}), "B wins on the weighted score."),
    "one to five": (results({"A": [1.0, 2.0] * 6, "B": [4.0, 5.0] * 6}, Scale(1, 5)), "B wins"),
    "nought to ten": (results({"A": [0.0, 3.0] * 6, "B": [10.0, 7.0] * 6}, Scale(0, 10)), "B wins"),
    "twelve": (results({f"{LONG}{n}": [1.0, 2.0, 3.0] for n in range(12)}), "No variant wins"),
}


@pytest.mark.parametrize(("of", "said"), CASES.values(), ids=CASES)
def test_the_verdict_says_what_can_be_said(of: ResultSet, said: str) -> None:
    assert findings(of).verdict.sentences[0].startswith(said)


@pytest.mark.parametrize("of", [of for of, _ in CASES.values()], ids=CASES)
def test_report_and_tables_can_be_made(of: ResultSet) -> None:
    found = findings(of)
    html = as_html(masked(found), NOW)
    assert (html.count("<h1>"), "nan" in html.lower().replace("finance", ""), len(html) < 200_000) == (1, False, True)
    assert as_xlsx(tables(found)).startswith(b"PK")


@pytest.mark.parametrize("of", [of for of, _ in CASES.values()], ids=CASES)
def test_json_holds_numbers_or_null_and_nothing_else(of: ResultSet) -> None:
    def refuse(name: str) -> float:
        raise AssertionError(f"{name} is no JSON number")

    json.loads(as_json(findings(of)), parse_constant=refuse)


def test_without_a_rating_a_mean_is_empty_and_not_nought() -> None:
    of, _ = CASES["a variant without ratings"]
    rows = {(row["metric"], row["variant"]): row for row in tables(findings(of))["Means"].rows}
    assert (rows[WEIGHTED, "C"]["mean"], rows[WEIGHTED, "C"]["n"], rows[WEIGHTED, "C"]["unscored"]) == (None, 0, 8)


def test_a_chart_ends_where_the_scale_does() -> None:
    html = as_html(findings(CASES["nought to ten"][0]), NOW)
    assert (">0</text>" in html, ">10</text>" in html, "mean rating, 0 to 10" in html) == (True, True, True)


def test_of_twelve_variants_the_best_is_compared_and_the_rest_is_counted() -> None:
    html = as_html(findings(CASES["twelve"][0]), NOW)
    # 66 pairs, 11 of them with the best
    assert ("55 more pairs of variants" in html, "11 others" in html) == (True, True)


def test_one_case_and_one_rater_are_limits() -> None:
    html = as_html(findings(CASES["one case"][0]), NOW)
    assert ("There is one case." in html, "One person rated." in html) == (True, True)


def test_both_bad_is_a_tie_and_counted_in_n() -> None:
    choices = tuple(Choice(f"c{n}", "A", "B", "Ana", outcome) for n, outcome in enumerate(("both_bad", "tie", "left")))
    of = replace(results({"A": [1.0] * 3, "B": [1.0] * 3}), choices=choices, skipped_choices=2)
    html = as_html(findings(of), NOW)
    assert ("1 of 3" in html, "0 of 3" in html, "count in nothing: 2" in html) == (True, True, True)


def test_an_unscored_check_is_said_and_is_no_failure() -> None:
    checks = tuple(CheckOutcome(f"A{n}", "complete", met, "") for n, met in enumerate((True, None, None)))
    of = replace(results({"A": [None] * 3}), checks=checks, check_titles={"complete": "Not cut off"})
    html = as_html(findings(of), NOW)
    assert ("100 %" in html, "n 1, 2 unscored" in html) == (True, True)


def test_a_remark_stands_with_the_example_that_it_is_on() -> None:
    of = results({"A": [1.0, 3.0], "B": [2.0, 2.0]})
    said = replace(of, remarks=(Remark("A1", "A", "Ana", "Lovely"), Remark("B1", "B", "Ana", "Elsewhere")))
    html = as_html(findings(said), NOW)
    best = html[html.index("Rated best: Person 1") :]
    assert ("Lovely" in best[: best.index("</article>")], html.count("Lovely"), html.count("Elsewhere")) == (True, 1, 1)


def test_the_size_of_a_report_hardly_depends_on_that_of_the_study() -> None:
    few, many = (results({"A": [1.0, 3.0] * n, "B": [2.0, 1.0] * n}) for n in (20, 1_000))
    assert len(as_html(findings(many), NOW)) < 1.1 * len(as_html(findings(few), NOW))

"""The report that a stakeholder opens without Rapport."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rapport.experiments.output_checks import run_checks
from rapport.experiments.results import load_results
from rapport.exporting.findings import Findings, masked
from rapport.exporting.report import as_html
from rapport.scoring.remark_themes import Theme
from rapport.scoring.result_set import ResultSet
from rapport.scoring.verdict import judge_ratings
from rapport.statistics.ranking import rank
from rapport.storage.store import Store
from tests.rated_runs import LARGE, SMALL, put_rated_run

NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
AWKWARD = '<script>alert(1)</script><img src="http://evil.example/p.png">'


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'rapport.db'}")
    yield opened
    opened.close()


def rated(store: Store) -> ResultSet:
    put_rated_run(store)
    run_checks(store, ["run-1"])
    return load_results(store, ["run-1"])


def report(results: ResultSet, *, is_masked: bool = False) -> str:
    found = findings(results)
    return as_html(masked(found) if is_masked else found, NOW)


def findings(results: ResultSet) -> Findings:
    verdict = judge_ratings(results.ratings, results.weights, results.scale)
    themes = (Theme("pushy, taste", (0,)),) if results.remarks else ()
    return Findings(results, verdict, tuple(rank(results.choices)), themes)


def test_it_says_who_wins_before_anything_else(store: Store) -> None:
    html = report(rated(store))
    assert f"<strong>{LARGE} wins on the weighted score.</strong>" in html.split("<h2")[0]


@pytest.mark.parametrize(
    "heading",
    [
        "Variants",
        "Ratings",
        "Choices side by side",
        "Automatic checks",
        "Cost and time",
        "Slices",
        "Examples",
        "What raters wrote",
        "How this was worked out",
        "Limits",
    ],
)
def test_it_has_every_part(store: Store, heading: str) -> None:
    assert f">{heading}</h2>" in report(rated(store))


def test_it_needs_nothing_from_anywhere(store: Store) -> None:
    html = report(rated(store))
    addresses = set(re.findall(r"https?://[^\"'\s<]+", html))
    assert (addresses, "<script" in html, "<link" in html) == ({"http://www.w3.org/2000/svg"}, False, False)


def test_texts_of_models_and_raters_are_drawn_as_text(store: Store) -> None:
    results = rated(store)
    hostile = replace(
        results,
        titles=(AWKWARD,),
        items=tuple(replace(item, text=AWKWARD, candidate=AWKWARD, job=AWKWARD) for item in results.items),
        remarks=tuple(replace(remark, text=AWKWARD, rater=AWKWARD) for remark in results.remarks),
        notes=(AWKWARD,),
    )
    html = report(hostile)
    assert "<script" not in html
    assert "<img" not in html


def test_a_variant_whose_name_is_markup_is_text_in_charts_too(store: Store) -> None:
    results = rated(store)
    renamed = {name: AWKWARD if name == LARGE else name for name in results.variants}
    hostile = replace(
        results,
        variants=tuple(renamed.values()),
        items=tuple(replace(item, variant=renamed[item.variant]) for item in results.items),
        ratings=tuple(replace(rating, variant=renamed[rating.variant]) for rating in results.ratings),
        choices=(),
    )
    assert "<script" not in report(hostile)


def test_masked_it_names_no_candidate_and_no_rater(store: Store) -> None:
    html = report(rated(store), is_masked=True)
    assert [word for word in ("Ada", "Ana", "moreau") if word in html] == []
    assert "Candidate 1" in html


def test_without_ratings_it_says_so(store: Store) -> None:
    put_rated_run(store, 2, is_rated=False)
    html = report(load_results(store, ["run-1"]))
    assert "Nobody has rated these outputs yet." in html
    assert "4 outputs haven&#39;t been checked." in html


def test_one_rater_is_a_limit(store: Store) -> None:
    results = rated(store)
    alone = replace(results, ratings=tuple(rating for rating in results.ratings if rating.rater == "Ana"))
    assert "One person rated." in report(alone)


def test_two_raters_of_whose_strictness_little_is_known_are_a_limit(store: Store) -> None:
    results = rated(store)
    assert {rating.rater for rating in results.ratings} == {"Ana", "Ben"}
    assert "Two people say little of how strict others are" in report(results)
    more = (*results.ratings, replace(results.ratings[0], rater="Cleo"))
    assert "Two people say little" not in report(replace(results, ratings=more))


def test_it_forbids_itself_scripts_and_connections(store: Store) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', report(rated(store)))
    assert policy is not None
    assert policy[1].split("; ")[:2] == ["default-src 'none'", "style-src 'unsafe-inline'"]


def test_every_chart_has_a_name_and_says_its_values_in_words(store: Store) -> None:
    charts = re.findall(r"<svg.*?</svg>", report(rated(store)), re.DOTALL)
    # nine metrics with the weighted score, the strengths, cost, and time
    assert len(charts) == 9 + 1 + 2
    assert [chart for chart in charts if 'role="img" aria-label="' not in chart or "<desc></desc>" in chart] == []


def test_every_table_has_a_caption_and_headed_columns(store: Store) -> None:
    tables = re.findall(r"<table>.*?</table>", report(rated(store)), re.DOTALL)
    assert [table for table in tables if "<caption>" not in table or '<th scope="col"' not in table] == []


def test_outputs_that_cost_nothing_and_took_milliseconds_are_told_so(store: Store) -> None:
    put_rated_run(store, is_built_in=True)
    html = report(load_results(store, ["run-1"]))
    assert "Quality against cost" not in html
    assert "Nothing was paid for these outputs" in html
    assert "Time, ms</th>" in html


def test_the_frontier_is_marked_and_named(store: Store) -> None:
    html = report(rated(store))
    assert f"less cost: {SMALL}, {LARGE}." in html
    assert html.count('class="best"') == 4


def test_the_win_matrix_says_how_often_of_how_many(store: Store) -> None:
    html = report(rated(store))
    # eight pairs: one skipped, one tie, six for the large one
    assert ("6 of 7" in html, "0 of 7" in html, "count in nothing: 1" in html) == (True, True, True)


def test_themes_say_who_named_them_and_how_many_remarks_they_are_of(store: Store) -> None:
    found = findings(rated(store))
    by_words, by_model = as_html(found, NOW), as_html(replace(found, named_by="lab:**a**"), NOW)
    assert ("named by the words" in by_words, "1 of 1" in by_words) == (True, True)
    assert "named by the model lab:**a**" in by_model

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from streamlit.testing.v1 import AppTest

from components import services
from components.results_scores import in_words
from rapport.statistics.estimates import Estimate
from tests.components.drawing import ROOT, run, show_linked
from tests.pages.opening import texts
from tests.rated_runs import LARGE, put_rated_run


def page() -> None:
    from components import results_data, results_scores

    runs = ("run-1",)
    found = results_data.overview(runs)
    results_scores.show(results_data.verdict(runs, found.weights), found.scale, lambda: results_data.said(runs))


def drawn(folder: Path) -> AppTest:
    put_rated_run(services.store())
    return show_linked(folder, page)


def test_the_table_has_every_metric_and_variant_the_weighted_score_first(tmp_path: Path) -> None:
    table = drawn(tmp_path).dataframe[0].value
    assert (len(table), table["Metric"][0], table["n"][0]) == (9 * 2, "weighted score", 16)


def test_of_two_raters_it_says_how_sure_their_means_are(tmp_path: Path) -> None:
    assert "Two people say little of how strict others are" in texts(drawn(tmp_path))


def test_another_metric_can_be_drawn(tmp_path: Path) -> None:
    at = drawn(tmp_path)
    at.selectbox(key="scores-metric").set_value("fluency")
    assert "Fluency" in run(at).get("vega_lite_chart")[0].proto.alt


def test_behind_a_mean_are_its_outputs_the_lowest_first(tmp_path: Path) -> None:
    at = drawn(tmp_path)
    at.selectbox(key="scores-weighted score-None").set_value(LARGE)
    labels = [expander.label for expander in run(at).expander]
    assert "score 2" in labels[0] and "score 3" in labels[-1]


def test_without_ratings_it_says_so(tmp_path: Path) -> None:
    put_rated_run(services.store(), 2, is_rated=False)
    assert "There are no ratings yet." in texts(show_linked(tmp_path, page))


def test_a_mean_without_an_interval_names_none() -> None:
    assert in_words(Estimate(2.0, None, None, None, 1, 0, 1, 1)) == "2.00, 1 rating of 1 case"
    assert in_words(Estimate(None, None, None, None, 0, 1, 0, 0)) == "no rating"


FIRST_VIEW = """
import sys
from components import results_scores
from rapport.scoring.verdict import judge_ratings
from rapport.statistics.rating import Rating, Scale
rows = [Rating(case, variant, "Ana", "accuracy", float(n)) for n, case in enumerate("abc") for variant in "AB"]
scale = Scale(0, 3)
results_scores.show(judge_ratings(rows, {"accuracy": 1.0}, scale), scale, lambda: None)
print(*({"pandas", "altair"} & set(sys.modules)), "drawn")
"""


def test_its_first_view_waits_for_neither_pandas_nor_altair() -> None:
    told = subprocess.run([sys.executable, "-c", FIRST_VIEW], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["drawn"]

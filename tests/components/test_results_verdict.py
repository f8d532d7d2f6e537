from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from components import services
from rapport.storage.rounds import Mark
from tests.components.drawing import show_linked
from tests.pages.opening import texts
from tests.rated_runs import put_rated_run
from tests.records_for_tests import output


def page() -> None:
    from components import results_data, results_verdict

    runs = ("run-1",)
    found = results_data.overview(runs)
    results_verdict.show(found, results_data.verdict(runs, found.weights), runs)


def drawn(folder: Path, **how: bool) -> AppTest:
    put_rated_run(services.store(), **how)
    return show_linked(folder, page)


def test_the_headline_names_the_winner_and_what_it_rests_on(tmp_path: Path) -> None:
    headline = drawn(tmp_path).success[0]
    assert headline.proto.title.endswith("wins on the weighted score.")
    assert headline.value == "Based on 8 cases, 2 raters, 2 variants."


def test_the_overall_comparison_is_seen_and_the_metrics_are_one_click_away(tmp_path: Path) -> None:
    at = drawn(tmp_path)
    assert "beats" in at.markdown[0].value
    assert at.expander[0].label == "Metric by metric"


def test_choices_have_their_own_sentence(tmp_path: Path) -> None:
    assert "Side by side, plain" in texts(drawn(tmp_path))


def test_without_ratings_it_leads_to_rating(tmp_path: Path) -> None:
    assert "Nobody has rated these outputs yet" in texts(drawn(tmp_path, is_rated=False))


def test_what_was_left_out_is_said(tmp_path: Path) -> None:
    run = put_rated_run(services.store())
    earlier = output(run, 0, id="earlier", case_id=run.cases[0].id, attempt=0, status="done", text="Hi")
    services.store().runs.put([earlier])
    services.store().rounds.mark(Mark("run-1-rate", "earlier", "Ana", {"accuracy": 1}))
    assert "1 rated output was written again" in texts(show_linked(tmp_path, page))

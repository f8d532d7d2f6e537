from __future__ import annotations

from pathlib import Path

from components import services
from tests.components.drawing import show_linked
from tests.pages.opening import texts
from tests.rated_runs import LARGE, SMALL, put_rated_run


def page() -> None:
    from components import results_data, results_preferences

    runs = ("run-1",)
    results_preferences.show(results_data.results(runs), results_data.ranking(runs), runs)


def test_the_matrix_says_how_often_of_how_many(tmp_path: Path) -> None:
    put_rated_run(services.store())
    table = show_linked(tmp_path, page).dataframe[0].value.set_index("Chosen")
    # eight pairs: one skipped, one tie, six for the large one
    assert (table.loc[LARGE, f"over {SMALL}"], table.loc[SMALL, f"over {LARGE}"]) == ("6 of 7", "0 of 7")


def test_skipped_pairs_are_counted(tmp_path: Path) -> None:
    put_rated_run(services.store())
    assert "1 skipped pair counts in nothing" in texts(show_linked(tmp_path, page))


def test_without_choices_it_leads_to_making_some(tmp_path: Path) -> None:
    put_rated_run(services.store(), 2, is_rated=False)
    assert "Nobody has chosen between two of these outputs yet" in texts(show_linked(tmp_path, page))

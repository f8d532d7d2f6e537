from __future__ import annotations

from pathlib import Path

from components import results_preferences, services
from rapport.experiments.results import load_results
from rapport.storage.rounds import StoredChoice
from tests.components.drawing import run, show_linked
from tests.pages.opening import texts
from tests.rated_runs import LARGE, SMALL, add_round, put_rated_run


def page() -> None:
    from components import results_data, results_preferences

    runs = ("run-1",)
    results_preferences.show(results_data.results(runs), results_data.overview(runs).ranking, runs)


def test_the_matrix_says_how_often_of_how_many(tmp_path: Path) -> None:
    put_rated_run(services.store())
    table = show_linked(tmp_path, page).dataframe[0].value.set_index("Chosen")
    # eight pairs: one skipped, one tie, six for the large one
    assert (table.loc[LARGE, f"over {SMALL}"], table.loc[SMALL, f"over {LARGE}"]) == ("6 of 7", "0 of 7")


def test_skipped_pairs_are_counted(tmp_path: Path) -> None:
    put_rated_run(services.store())
    assert "1 skipped pair counts in nothing" in texts(show_linked(tmp_path, page))


def test_skipped_pairs_are_counted_also_where_nothing_was_chosen(tmp_path: Path) -> None:
    run_1 = put_rated_run(services.store(), 2, is_rated=False)
    add_round(services.store(), run_1, "choose", ("Ana",))
    services.store().rounds.choose(StoredChoice("run-1-choose", "run-1-0-0", "run-1-0-1", "Ana", None))
    assert "1 skipped pair counts in nothing" in texts(show_linked(tmp_path, page))


def test_without_choices_it_leads_to_making_some(tmp_path: Path) -> None:
    put_rated_run(services.store(), 2, is_rated=False)
    assert "Nobody has chosen between two of these outputs yet" in texts(show_linked(tmp_path, page))


def test_what_was_chosen_stands_with_each_output() -> None:
    put_rated_run(services.store(), 3)
    results = load_results(services.store(), ["run-1"])
    cases = [item.case for item in results.items if item.variant == LARGE]
    said = {results_preferences.notes_on(results, (LARGE,)).get((case, LARGE), "") for case in cases}
    # of three pairs one was skipped, one is a tie
    assert said == {f"chosen over {SMALL} (Ana)", f"tied with {SMALL} (Ana)", ""}


def test_of_two_variants_only_what_is_between_them_is_told() -> None:
    put_rated_run(services.store(), 1)
    results = load_results(services.store(), ["run-1"])
    assert results_preferences.notes_on(results, (SMALL, "another")) == {}


def test_the_outputs_of_a_variant_can_be_read(tmp_path: Path) -> None:
    put_rated_run(services.store(), 3)
    at = show_linked(tmp_path, page)
    at.selectbox[0].set_value(LARGE)
    labels = [one.label.replace("&#45;", "-") for one in run(at).expander]
    assert (len(labels), "chosen over" in labels[0] or "tied with" in labels[0]) == (2, True)

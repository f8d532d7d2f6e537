from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components import results_data, services
from components.results_agreement import reads_as
from rapport.storage.store import Store
from tests.components.drawing import show
from tests.pages.opening import texts
from tests.rated_runs import put_rated_run, rate


def page() -> None:
    from components import results_agreement, results_data

    found = results_data.results(("run-1",))
    results_agreement.show(found, results_data.verdict(("run-1",), found.weights))


def drawn(raters: tuple[str, ...]) -> AppTest:
    store: Store = services.store()
    rate(store, put_rated_run(store, 4, is_rated=False), raters)
    return show(page)


def test_each_metric_has_its_alpha() -> None:
    table = drawn(("Ana", "Ben")).dataframe[0].value
    assert (len(table), table["Alpha"][0], table["Outputs rated twice"][0]) == (8, 1.0, 8)


def test_every_two_raters_have_their_kappa() -> None:
    table = drawn(("Ana", "Ben", "Cho")).dataframe[1].value
    assert set(zip(table["Rater"], table["And"], strict=True)) == {("Ana", "Ben"), ("Ana", "Cho"), ("Ben", "Cho")}
    assert set(table["Kappa"]) == {1.0}


def test_one_rater_agrees_with_nobody() -> None:
    assert "Agreement needs outputs that two people rated" in texts(drawn(("Ana",)))


def test_without_ratings_the_verdict_has_no_metric() -> None:
    put_rated_run(services.store(), 2, is_rated=False)
    assert results_data.verdict(("run-1",), {}).metrics == ()


@pytest.mark.parametrize(
    ("alpha", "word"),
    [(None, ""), (0.8, "reliable"), (0.667, "tentative"), (0.66, "not reliable")],
    ids=["unknown", "reliable", "tentative", "not reliable"],
)
def test_alpha_reads_as_its_author_says(alpha: float | None, word: str) -> None:
    assert reads_as(alpha) == word

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from tests.components.stored_experiments import put_experiment
from tests.pages import opening
from tests.records_for_tests import case, output, run_of, variant

APP = Path(__file__).parents[2] / "app.py"


def open_page() -> AppTest:
    at = AppTest.from_file(APP, default_timeout=60).run()
    at.switch_page("pages/runs.py").run()
    assert not at.exception
    return at


def add_run(run_id: str, text: str = "Dear Ada") -> None:
    run = run_of([case()], [variant("A"), variant("B")], run_id)
    services.store().runs.add(run, [output(run, n, text=text, status="done") for n in (0, 1)])


def titles(at: AppTest) -> list[str]:
    return [m.value for m in at.markdown if m.value.startswith("**")]


def test_without_runs_the_page_says_what_it_will_hold() -> None:
    assert any("No runs yet" in m.value for m in open_page().markdown)


def test_every_run_is_listed_with_its_names() -> None:
    add_run("one")
    at = open_page()
    assert titles(at) == ["**Platform Engineer, Nordlicht Energie**"]
    assert any("Ada 0" in caption.value for caption in at.caption)


def test_search_keeps_the_runs_that_hold_the_words() -> None:
    add_run("one", "a windfall")
    add_run("two", "nothing")
    at = open_page()
    at.text_input(key="run-search").set_value("windfall").run()
    assert len(titles(at)) == 1
    at.text_input(key="run-search").set_value("zeppelin").run()
    assert any("No run holds all of these words" in m.value for m in at.markdown)


def test_a_run_is_deleted_only_after_a_second_press() -> None:
    add_run("one")
    at = open_page()
    at.button(key="delete-one").click().run()
    assert services.store().runs.load("one") is not None
    at.button(key="delete-run_confirm").click().run()
    assert not at.exception
    assert services.store().runs.load("one") is None


def test_many_runs_come_in_pages() -> None:
    for number in range(21):
        add_run(f"run{number}")
    at = open_page()
    assert len(titles(at)) == 20


@pytest.mark.parametrize("name", ["compare", "shop_chat"])
def test_an_experiment_that_another_page_is_asked_for_opens_on_its_own(name: str) -> None:
    put_experiment(services.store())
    (experiment,) = services.store().experiments.listed()
    at = opening.open_page(name, run=experiment.id)
    assert "Spring" in opening.texts(at)
    assert at.query_params["experiment"] == experiment.id

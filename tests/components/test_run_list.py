from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from rapport.storage.experiments import Experiment
from tests.components.drawing import AWKWARD, click, markup_in, run, show_linked
from tests.components.stored_runs import put_named_run, put_run
from tests.pages.opening import markdown_of, texts


def page() -> None:
    from components import run_list

    run_list.show()


def asked(folder: Path) -> AppTest:
    put_run({}, {})
    return click(show_linked(folder, page), "delete-run-1")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        pytest.param([{}, {}], " 2 e-mails]", id="whole"),
        pytest.param([{}], " 1 e-mail]", id="one"),
        pytest.param([{}, {"status": "failed"}], "1 of 2 written, 1 failed", id="failed"),
        pytest.param([{}, {"status": "queued"}], "1 of 2 written]", id="under way"),
    ],
)
def test_a_run_says_how_far_it_came(tmp_path: Path, changes: list[dict[str, object]], words: str) -> None:
    put_run(*changes)
    assert words in texts(show_linked(tmp_path, page))


def test_of_many_candidates_three_are_named(tmp_path: Path) -> None:
    put_run({}, people=5)
    assert "Ada 0, Ada 1, Ada 2 and 2 more" in texts(show_linked(tmp_path, page))


def test_titles_and_names_are_drawn_as_text(tmp_path: Path) -> None:
    put_named_run(AWKWARD, {})
    assert markup_in(markdown_of(show_linked(tmp_path, page))) == []


def test_a_model_of_several_columns_is_named_once(tmp_path: Path) -> None:
    put_run({}, {})
    assert texts(show_linked(tmp_path, page)).count("lab&#58;small") == 1


def test_the_link_opens_the_run(tmp_path: Path) -> None:
    put_run({})
    assert show_linked(tmp_path, page).get("page_link")[0].proto.query_string == "run=run-1"


def put_experiment() -> None:
    put_run({}, {"status": "failed"})
    services.store().experiments.add(Experiment("run-1", "Tones", "{}"))


def test_an_experiment_opens_on_its_own_page(tmp_path: Path) -> None:
    put_experiment()
    shown = show_linked(tmp_path, page)
    link = shown.get("page_link")[0].proto
    assert (link.page, link.query_string) == ("experiments", "experiment=run-1")
    assert "1 output, 1 failed" in texts(shown)
    assert "experiment, 1 case" in texts(shown)


def test_with_an_experiment_s_run_its_name_is_free_again(tmp_path: Path) -> None:
    put_experiment()
    click(click(show_linked(tmp_path, page), "delete-run-1"), "delete-run_confirm")
    assert services.store().experiments.listed() == []


def test_the_question_says_what_would_go(tmp_path: Path) -> None:
    assert "2 e-mails" in asked(tmp_path).markdown[-1].value


def test_a_run_that_is_kept_stays(tmp_path: Path) -> None:
    click(asked(tmp_path), "delete-run_keep")
    assert services.store().runs.load("run-1") is not None


@pytest.fixture
def second_page(tmp_path: Path) -> AppTest:
    """The second page of 21 runs, which holds the oldest of them."""
    for number in range(21):
        put_run({"text": "a windfall" if number > 10 else "nothing"}, run_id=f"run-{number}")
    at = show_linked(tmp_path, page)
    at.get("pagination")[0].set_value(2)
    return run(at)


def test_the_second_page_holds_what_the_first_does_not(second_page: AppTest) -> None:
    assert [button.key for button in second_page.button] == ["delete-run-0"]


def test_a_search_on_a_later_page_begins_at_the_first(second_page: AppTest) -> None:
    second_page.text_input(key="run-search").set_value("windfall")
    assert len(run(second_page).button) == 10


def test_when_the_last_run_of_a_page_is_deleted_the_page_before_is_shown(second_page: AppTest) -> None:
    at = click(click(second_page, "delete-run-0"), "delete-run_confirm")
    assert len(at.button) == 20

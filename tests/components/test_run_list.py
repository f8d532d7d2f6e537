from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from tests.components.drawing import AWKWARD, click, markup_in, show_linked
from tests.components.stored_runs import put_named_run, put_run
from tests.pages.opening import texts


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
    assert markup_in(texts(show_linked(tmp_path, page))) == []


def test_a_model_of_several_columns_is_named_once(tmp_path: Path) -> None:
    put_run({}, {})
    assert texts(show_linked(tmp_path, page)).count("lab&#58;small") == 1


def test_the_link_opens_the_run(tmp_path: Path) -> None:
    put_run({})
    assert show_linked(tmp_path, page).get("page_link")[0].proto.query_string == "run=run-1"


def test_the_question_says_what_would_go(tmp_path: Path) -> None:
    assert "2 e-mails" in asked(tmp_path).markdown[-1].value


def test_a_run_that_is_kept_stays(tmp_path: Path) -> None:
    click(asked(tmp_path), "delete-run_keep")
    assert services.store().runs.load("run-1") is not None

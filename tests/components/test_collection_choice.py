from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import collection_choice
from components.collection_choice import Chosen
from tests.components.drawing import AWKWARD, run, show, show_linked
from tests.components.stored_shops import put_catalogue
from tests.pages.opening import add_job, add_person, texts
from tests.shoes import BOOT


def page() -> None:
    import streamlit as st

    from components import collection_choice

    st.session_state["chosen"] = collection_choice.show()


def chosen(at: AppTest) -> Chosen | None:
    found: Chosen | None = at.session_state["chosen"]
    return found


def kinds(at: AppTest) -> list[str]:
    return list(at.button_group(key="knowledge-kind").options)


@pytest.fixture
def everything() -> None:
    put_catalogue(BOOT)
    add_person()
    add_job()


def test_where_there_is_nothing_nothing_is_offered() -> None:
    at = show(page)
    assert (chosen(at), len(at.selectbox)) == (None, 0)


@pytest.mark.usefixtures("everything")
def test_all_kinds_that_are_there_are_offered() -> None:
    assert kinds(show(page)) == ["Catalogue", "Résumé", "Job"]


def test_a_kind_without_anything_is_not_offered() -> None:
    add_job()
    assert kinds(show(page)) == ["Job"]


@pytest.mark.usefixtures("everything")
def test_the_catalogue_comes_first() -> None:
    assert chosen(show(page)) == Chosen("catalogue", "c1", "Shoes, 1 product")


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize(("kind", "title"), [("resume", "Ada Moreau"), ("job", "Platform Engineer, Nordlicht Energie")])
def test_another_kind_has_its_own_list(kind: str, title: str) -> None:
    at = show(page)
    at.button_group(key="knowledge-kind").set_value(kind)
    found = chosen(run(at))
    assert found is not None and (found.kind, found.title) == (kind, title)


def test_one_of_several_can_be_chosen() -> None:
    add_person("Ada")
    second = add_person("Bo", 1)
    at = show(page)
    at.selectbox(key="knowledge-resume").set_value(second)
    assert chosen(run(at)) == Chosen("resume", second, "Bo")


def test_titles_in_a_list_stay_as_they_are() -> None:  # a list draws text, not Markdown
    add_person(AWKWARD)
    assert show(page).selectbox(key="knowledge-resume").options == [AWKWARD]


@pytest.mark.usefixtures("everything")
def test_titles_are_known_by_their_ids() -> None:
    assert collection_choice.available()["catalogue"] == {"c1": "Shoes, 1 product"}


def empty_page() -> None:
    from components import collection_choice

    collection_choice.nothing_yet()


def test_without_anything_the_ways_to_something_are_shown(tmp_path: Path) -> None:
    at = show_linked(tmp_path, empty_page)
    assert "Nothing to search yet" in texts(at)
    assert [link.proto.page for link in at.page_link] == ["start", "catalogue", "candidates"]

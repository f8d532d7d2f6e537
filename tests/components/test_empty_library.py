from pathlib import Path

from tests.components.drawing import show_linked
from tests.pages.opening import texts


def page(is_reading: bool) -> None:
    from components import empty_library

    empty_library.show("jobs", is_reading=is_reading)


def test_an_empty_library_leads_to_the_samples(tmp_path: Path) -> None:
    links = show_linked(tmp_path, page, False).get("page_link")
    assert [link.label for link in links] == ["Load the samples on the Start page"]


def test_while_the_first_are_read_it_says_so(tmp_path: Path) -> None:
    assert "The first jobs appear here" in texts(show_linked(tmp_path, page, True))


def test_while_the_first_are_read_nothing_leads_away(tmp_path: Path) -> None:
    assert not show_linked(tmp_path, page, True).get("page_link")

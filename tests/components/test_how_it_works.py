from pathlib import Path

from components.how_it_works import STEPS
from tests.components.drawing import show_linked


def page() -> None:
    from components import how_it_works

    how_it_works.show()


def test_every_step_leads_to_its_page_in_order(tmp_path: Path) -> None:
    links = [(one.proto.label, f"pages/{one.proto.page}.py") for one in show_linked(tmp_path, page).page_link]
    assert links == [(f"**{title}**", to) for _, title, to, _ in STEPS]


def test_every_step_is_explained_below_its_link(tmp_path: Path) -> None:
    assert [one.value for one in show_linked(tmp_path, page).caption] == [words for *_, words in STEPS]

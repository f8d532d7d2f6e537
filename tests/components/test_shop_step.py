from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.components.drawing import AWKWARD, markup_in, show_linked
from tests.components.stored_shops import BARE, put_catalogue
from tests.pages.opening import texts
from tests.shoes import BOOT


def page() -> None:
    from components import services, shop_step

    shop_step.show(services.store().catalogues.list())


def links(at: AppTest) -> list[tuple[str, str]]:
    return [(link.proto.label, link.proto.page) for link in at.page_link]


def test_without_a_catalogue_one_can_be_imported(tmp_path: Path) -> None:
    assert links(show_linked(tmp_path, page)) == [("Import a catalogue", "catalogue")]


def test_without_a_catalogue_the_samples_are_named(tmp_path: Path) -> None:
    assert "The samples hold a shop of invented shoes too" in texts(show_linked(tmp_path, page))


def test_a_catalogue_can_be_asked_and_looked_through(tmp_path: Path) -> None:
    put_catalogue(BOOT)
    expected = [("Ask the shop", "shop_chat"), ("Look through the catalogue", "catalogue")]
    assert links(show_linked(tmp_path, page)) == expected


def test_the_newest_catalogue_is_named_with_its_size(tmp_path: Path) -> None:
    put_catalogue(BOOT, title="Older", catalogue_id="c0")
    put_catalogue(BOOT, BARE, title="Newer")
    assert "Newer, 2 products: ask as a customer would." in texts(show_linked(tmp_path, page))


def test_the_name_of_a_catalogue_is_drawn_as_text(tmp_path: Path) -> None:
    put_catalogue(BOOT, title=AWKWARD)
    (caption,) = show_linked(tmp_path, page).caption
    assert markup_in(caption.value) == []

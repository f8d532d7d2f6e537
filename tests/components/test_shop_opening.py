import threading
from collections.abc import Iterator

import pytest

from components import services
from rapport.errors import StorageError
from rapport.experiments.background import Background
from rapport.scenarios.shop.finding import Shop
from tests.components.drawing import TIMEOUT_S, click, run, show
from tests.components.stored_shops import let_open, put_catalogue
from tests.embedding import put_model
from tests.pages.opening import texts
from tests.shoes import BOOT


def page(catalogue_id: str) -> None:
    import streamlit as st

    from components import shop_opening

    st.session_state["shop"] = shop_opening.show(catalogue_id)


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> Iterator[Background[Shop]]:
    """An opening of any catalogue that lasts as long as the test."""
    end, told = threading.Event(), threading.Event()

    def work(on_progress: object, should_stop: object) -> Shop:
        on_progress(1, 4)  # type: ignore[operator]
        told.set()
        assert end.wait(TIMEOUT_S)
        raise StorageError("Nobody sees this.")

    opening: Background[Shop] = Background("Opening", work)
    assert told.wait(TIMEOUT_S)
    let_open(monkeypatch, opening)
    yield opening
    end.set()
    assert opening.wait(TIMEOUT_S)


def opened(catalogue_id: str) -> None:
    """Wait until the opening of this catalogue is over."""
    assert services.shop_opening(catalogue_id).wait(TIMEOUT_S)


def test_a_catalogue_becomes_a_shop() -> None:
    put_model(services.settings().home_folder)
    at = show(page, put_catalogue(BOOT))
    opened("c1")
    assert run(at).session_state["shop"].shelf.ids == ("X100",)


def test_meanwhile_products_are_counted(endless: Background[Shop]) -> None:
    assert show(page, "c1").progress[0].text == "Preparing the search: 1 of 4 products"


def test_a_catalogue_that_is_gone_is_told() -> None:
    at = show(page, "gone")
    opened("gone")
    assert "This catalogue isn't there any more" in texts(run(at)).replace("&#39;", "'")


def test_trying_again_opens_anew() -> None:
    at = show(page, "gone")
    opened("gone")
    before = services.shop_opening("gone")
    click(run(at), "open-again")
    assert services.shop_opening("gone") is not before

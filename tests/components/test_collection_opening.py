import pytest

from components import services
from components.collection_choice import Chosen
from rapport.experiments.knowledge import Collection
from rapport.retrieval.found import Entry
from rapport.retrieval.searcher import Searcher
from rapport.scenarios.shop.finding import Shop
from rapport.scenarios.shop.shelf import Shelf
from tests.components.drawing import TIMEOUT_S, run, show
from tests.components.stored_shops import BARE, done, let_open, put_catalogue
from tests.embedding import put_model
from tests.pages.opening import add_person, texts
from tests.retrieval.counting import CountingEmbedder
from tests.shoes import BOOT


def page(chosen: "Chosen") -> None:
    import streamlit as st

    from components import collection_opening

    st.session_state["collection"] = collection_opening.show(chosen)


@pytest.fixture
def of_shop(monkeypatch: pytest.MonkeyPatch) -> Collection:
    """The collection of a catalogue with two products that is open already."""
    products = (BOOT, BARE)
    put_catalogue(*products)
    searcher = Searcher.of([Entry(one.id, one.text) for one in products], CountingEmbedder())
    opening = done(Shop(Shelf.of(products), searcher, lambda ids: {}))
    let_open(monkeypatch, opening)
    found: Collection = show(page, Chosen("catalogue", "c1", "Shoes")).session_state["collection"]
    return found


def test_the_texts_of_a_catalogue_are_its_products(of_shop: Collection) -> None:
    assert of_shop.searcher.ids == ("X100", "B1")


def test_a_product_is_shown_by_brand_title_and_number(of_shop: Collection) -> None:
    shown = of_shop.texts(["X100"])["X100"]
    assert (shown.title, shown.text, shown.place) == ("Oakfern", BOOT.title, "number X100")


def test_a_product_without_a_brand_has_no_heading(of_shop: Collection) -> None:
    assert of_shop.texts(["B1"])["B1"].title == ""


def test_a_product_that_is_gone_is_left_out(of_shop: Collection) -> None:
    assert list(of_shop.texts(["GONE", "B1", "B1"])) == ["B1"]


def test_a_resume_is_opened_by_its_passages() -> None:
    put_model(services.settings().home_folder)
    chosen = Chosen("resume", add_person(), "Ada Moreau")
    at = show(page, chosen)
    assert services.document_opening(chosen.kind, chosen.id).wait(TIMEOUT_S)
    collection: Collection = run(at).session_state["collection"]
    assert "Kafka" in " ".join(one.text for one in collection.texts(collection.searcher.ids).values())


def test_a_document_that_is_gone_is_told() -> None:
    at = show(page, Chosen("job", "gone", "Gone"))
    assert services.document_opening("job", "gone").wait(TIMEOUT_S)
    assert "This document was deleted" in texts(run(at))

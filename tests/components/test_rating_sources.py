from streamlit.testing.v1 import AppTest

from tests.components.drawing import AWKWARD, click, markup_in, show
from tests.pages.opening import markdown_of, texts


def documents(gone: bool = False, together: bool = False) -> None:
    from components import rating_sources
    from rapport.experiments.rating_sources import SourceDocument, Sources
    from tests.records_for_tests import case

    one = case()
    job = None if gone else one.job_document
    sources = Sources((SourceDocument("Résumé", one.candidate_document), SourceDocument("Job", job)))
    (rating_sources.show_all if together else rating_sources.show)(sources, key="sources")


def chat(text: str, products: bool = True) -> None:
    from components import rating_sources
    from rapport.experiments.rating_sources import Said, Sources
    from tests.components.stored_shops import ODD
    from tests.shoes import BOOT

    talk = (Said(text, text), Said("in black?"))
    rating_sources.show(Sources(conversation=talk, products=(BOOT, ODD) if products else ()), key="sources")


def nothing() -> None:
    from components import rating_sources
    from rapport.experiments.rating_sources import Sources

    rating_sources.show(Sources(), key="sources")


def shown(at: AppTest) -> str:
    return "".join(str(drawn.proto.json) for drawn in at.get("bidi_component"))


def test_the_résumé_comes_first() -> None:
    assert "Backend Engineer, Quillon" in shown(show(documents))


def test_one_key_turns_to_the_job_and_back() -> None:
    at = click(show(documents), "sources-turn")
    assert "wind farms" in shown(at)
    assert "Backend Engineer, Quillon" in shown(click(at, "sources-turn"))


def test_both_can_be_seen_at_once() -> None:
    drawn = shown(show(documents, False, True))
    assert ("wind farms" in drawn, "Quillon" in drawn) == (True, True)


def test_a_deleted_document_is_said_to_be() -> None:
    assert "was deleted" in texts(click(show(documents, True), "sources-turn"))


def test_a_conversation_stands_beside_the_products_given() -> None:
    drawn = texts(show(chat, "boots please"))
    assert (drawn.count("boots please"), "Products given (2)" in drawn) == (2, True)


def test_messages_and_products_are_drawn_as_text() -> None:
    drawn = texts(show(chat, "x")).replace("**Products given (2)**", "")
    assert markup_in(drawn) == []


def test_a_message_is_drawn_as_text() -> None:
    at = show(chat, AWKWARD)
    assert [sign for sign in markup_in(markdown_of(at)) if sign != "**Bold**"] == []  # answers keep their bold type


def test_where_no_product_was_given_it_is_said() -> None:
    assert "No product was given" in texts(show(chat, "boots", False))


def test_where_the_sources_are_gone_it_is_said() -> None:
    assert "aren't there any more" in texts(show(nothing))

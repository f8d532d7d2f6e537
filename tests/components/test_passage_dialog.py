"""A passage in its place."""

from tests.components.drawing import AWKWARD, markup_in, show


def page(source: str, note: str) -> None:
    from components import passage_dialog
    from rapport.documents.reading import read_text

    document = read_text("Ada Moreau\nLooked after the Postgres databases", source)
    passage_dialog.show(document, document.passage(11, 20), note)


def test_the_file_and_the_reason_are_named() -> None:
    (caption,) = show(page, "ada.txt", "found for Postgres").caption
    assert "ada" in caption.value and "found for Postgres" in caption.value


def test_names_are_drawn_as_text() -> None:
    (caption,) = show(page, AWKWARD, AWKWARD).caption
    assert not markup_in(caption.value)


def test_without_a_reason_only_the_file_is_named() -> None:
    (caption,) = show(page, "ada.txt", "").caption
    assert "·" not in caption.value

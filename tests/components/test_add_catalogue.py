import json

import pytest
from streamlit.testing.v1 import AppTest

from rapport.records.catalogue.mapping import AMAZON, Mapping
from tests.components.drawing import AWKWARD, click, markup_in, run, show
from tests.pages.shops import shoes

STRANGE = b"artikel;bezeichnung\n1;Winterstiefel\n"
Heard = list[tuple[str, bytes, Mapping]]


def page(heard: "Heard", has_sample: bool = True) -> None:
    from components import add_catalogue

    add_catalogue.show(
        key="add",
        max_megabytes=5,
        has_sample=has_sample,
        on_sample=lambda: heard.append(("sample", b"", None)),
        on_file=lambda *said: heard.append(said),
    )


def uploaded(name: str, data: bytes, heard: Heard) -> AppTest:
    at = show(page, heard)
    at.file_uploader(key="add").upload(name, data)
    return run(at)


def test_a_click_loads_the_sample() -> None:
    heard: Heard = []
    click(show(page, heard), "add_sample")
    assert [one[0] for one in heard] == ["sample"]


def test_where_there_is_no_sample_none_is_offered() -> None:
    assert not show(page, [], False).button


def test_files_of_both_kinds_are_accepted_up_to_the_limit() -> None:
    uploader = show(page, []).file_uploader(key="add")
    assert ({".json", ".csv"} <= set(uploader.allowed_type), uploader.proto.max_upload_size_mb) == (True, 5)


def test_before_a_file_nothing_is_taken() -> None:
    heard: Heard = []
    show(page, heard)
    assert heard == []


def test_a_file_in_the_known_format_is_taken_at_once() -> None:
    heard: Heard = []
    data = shoes(1)
    uploaded("mine.json", data, heard)
    assert heard == [("mine.json", data, AMAZON)]


def test_a_known_file_with_more_columns_is_taken_at_once_too() -> None:
    heard: Heard = []
    row = json.loads(shoes(1))[0] | {"stock": 3}
    uploaded("mine.json", json.dumps([row]).encode(), heard)
    assert [one[2] for one in heard] == [AMAZON]


def test_a_strange_file_is_not_taken_before_its_columns_are_known() -> None:
    heard: Heard = []
    at = uploaded("waren.csv", STRANGE, heard)
    assert (heard, at.button(key="add_mapping_import").disabled) == ([], False)


def test_a_strange_file_is_taken_with_its_mapping() -> None:
    heard: Heard = []
    click(uploaded("waren.csv", STRANGE, heard), "add_mapping_import")
    ((name, data, mapping),) = heard
    assert (name, data, mapping.title) == ("waren.csv", STRANGE, ("bezeichnung",))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.csv", b""),
        ("photo.json", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("broken.json", b'[{"asin": "1", "title": "Boo'),
    ],
    ids=["empty", "a picture", "broken off"],
)
def test_a_file_that_cannot_be_read_gives_one_sentence(name: str, data: bytes) -> None:
    heard: Heard = []
    assert (len(uploaded(name, data, heard).error), heard) == (1, [])


def test_a_files_name_in_that_sentence_is_drawn_as_text() -> None:
    (error,) = uploaded(f"{AWKWARD}.csv", b"", []).error
    assert markup_in(error.value) == []

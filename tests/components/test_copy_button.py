import json

import pytest

from tests.components.drawing import AWKWARD, show


def page(text: str) -> None:
    from components import copy_button

    copy_button.show(text, key="copy", label="Copy it")


@pytest.mark.parametrize(
    "text",
    ["Dear Ada,\r\n\n  <b>two</b>\t件名 €", "", AWKWARD, "half \ud83d of a smile"],
    ids=["signs", "empty", "markup", "broken"],
)
def test_the_browser_is_given_the_text_as_it_is(text: str) -> None:
    (drawn,) = show(page, text).get("bidi_component")
    assert json.loads(drawn.proto.json) == {"text": text, "label": "Copy it"}

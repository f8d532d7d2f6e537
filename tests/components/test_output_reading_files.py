import re

import pytest

from components.output_reading_files import CSS, HTML, JS


@pytest.mark.parametrize("sink", ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "href"])
def test_the_script_has_no_way_to_make_markup_of_a_text(sink: str) -> None:
    assert sink not in JS


def test_every_colour_follows_the_theme() -> None:
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|(?<![\w-])(?:white|black|red)\b(?!-)", CSS) == []


@pytest.mark.parametrize("name", ["text", "checks", "source", "close", "nothing", "where", "why", "line", "icon"])
def test_what_the_script_fills_is_there(name: str) -> None:
    assert f'class="{name}"' in HTML and f".{name}" in JS


def test_the_source_is_a_dialog_with_a_name_and_a_way_out() -> None:
    assert re.search(r'popover="auto" role="dialog" aria-labelledby="what"', HTML)
    assert '<button type="button" class="close">Close</button>' in HTML

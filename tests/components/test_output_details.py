import pytest
from streamlit.testing.v1 import AppTest

from rapport.providers.model import ModelSettings
from tests.components.drawing import AWKWARD, markup_in, show
from tests.pages.opening import markdown_of, texts


def page(model_ref: str, changes: dict[str, object], sections: list[str], column: dict[str, object]) -> None:
    from dataclasses import replace

    from pydantic import TypeAdapter

    from components import output_details
    from rapport.providers.model import Message
    from rapport.scenarios.brief import Brief, Section
    from tests.records_for_tests import case, output, run_of, variant

    run = run_of([case()], [replace(variant(model_ref=model_ref), **column)])
    if sections:
        first, *others = [Section(title, "the text", 1200) for title in sections]
        brief = Brief({}, (first,), tuple(others), 4000)
        changes = changes | {"brief": TypeAdapter(Brief).dump_json(brief).decode()}
    messages = (Message("user", "Write <b>"),)
    output_details.show(run, output(run, status="done", **({"messages": messages} | changes)))


def details(
    model_ref: str = "lab:small", *sections: str, column: dict[str, object] | None = None, **changes: object
) -> AppTest:
    return show(page, model_ref, changes, list(sections), column or {})


def blocks(at: AppTest) -> list[str]:
    return [block.value for block in at.code]


def test_the_messages_are_shown_as_text() -> None:
    assert "Write <b>" in blocks(details())


def test_the_request_is_shown_as_it_left() -> None:
    assert '{"temperature": 0.5}' in blocks(details(sent='{"temperature": 0.5}'))


def test_a_request_that_never_left_is_empty() -> None:
    assert "{}" in blocks(details())


def test_an_output_without_messages_says_that_nothing_was_sent() -> None:
    assert "Nothing was sent." in texts(details(messages=()))


def test_an_output_that_failed_early_says_that_it_had_no_context() -> None:
    assert "before its context was chosen" in texts(details())


def test_the_context_says_what_it_took_of_its_budget() -> None:
    assert "**About 1,200 tokens of sources of a budget of 4,000**" in texts(details("lab:small", "Head"))


def test_what_was_left_out_stands_apart_from_what_was_sent() -> None:
    tables = details("lab:small", "Head", AWKWARD, "End").dataframe
    assert [list(table.value["Part"]) for table in tables] == [["Head"], [AWKWARD, "End"]]


def test_reasoning_is_shown_as_text() -> None:
    assert AWKWARD in blocks(details(thinking=AWKWARD))


@pytest.mark.parametrize(
    "column",
    [{"model_ref": f"lab:{AWKWARD}"}, {"prompt_name": AWKWARD}, {"settings": ModelSettings(stop=(AWKWARD,))}],
    ids=["model", "prompt", "stop string"],
)
def test_what_a_column_is_called_is_drawn_as_text(column: dict[str, object]) -> None:
    assert markup_in(markdown_of(details(column=column))) == []

import pytest

from tests.components.drawing import AWKWARD, markup_in, show
from tests.pages.opening import texts


def page(scenario: str, changes: dict[str, object], is_local: bool) -> None:
    from dataclasses import replace

    from components import column_head, services
    from tests.records_for_tests import case, output, run_of, variant

    (first, *_) = services.prompts("outreach_email")
    library = {"prompt_name": first.name, "prompt_version": first.version, "template": first.template}
    column = replace(variant("B", "lab:small"), **(library | changes))
    run = replace(run_of([case()], [column]), scenario=scenario)
    column_head.show(run, output(run, is_local=is_local))


def head(scenario: str = "outreach_email", *, is_local: bool = True, **changes: object) -> str:
    return texts(show(page, scenario, changes, is_local))


def test_a_column_has_its_letter_and_the_title_of_its_prompt() -> None:
    assert "**B · Concise**" in head()


def test_a_prompt_that_was_changed_says_so() -> None:
    assert "**B · Concise (edited)**" in head(prompt_version="another")


def test_a_prompt_that_the_library_lost_keeps_its_name() -> None:
    assert "**B · lost (edited)**" in head(prompt_name="lost")


@pytest.mark.parametrize(
    ("scenario", "words"),
    [("outreach_email", "fixed letter, no LLM"), ("shop_chat", "fixed replies, no LLM")],
    ids=["letters", "replies"],
)
def test_the_built_in_writer_is_named_as_what_it_is(scenario: str, words: str) -> None:
    assert words in head(scenario, model_ref="builtin:writer")


@pytest.mark.parametrize(("is_local", "place"), [(True, "Local"), (False, "Cloud")], ids=["here", "away"])
def test_it_says_where_the_text_went(is_local: bool, place: str) -> None:
    assert f" {place}]" in head(is_local=is_local)


def test_a_context_that_is_not_known_any_more_keeps_its_name() -> None:
    assert "context&#58; old" in head(strategy="old")


@pytest.mark.parametrize("field", ["model_ref", "prompt_name"])
def test_names_are_drawn_as_text(field: str) -> None:
    assert markup_in(head(**{field: f"lab:{AWKWARD}"})) == []

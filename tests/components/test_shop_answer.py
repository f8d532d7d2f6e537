from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from rapport.providers.model import Failure, Usage
from rapport.scenarios.shop.case import Grounds
from rapport.storage.runs import Timing
from tests.components.drawing import AWKWARD, click, markup_in, show
from tests.components.stored_runs import leave_alone_for_an_hour
from tests.components.stored_shops import ODD, brief_of, put_talk
from tests.experiments.waiting import finished, until
from tests.pages.opening import texts
from tests.shoes import BOOT, CLOG, RUNNER, found, nothing

GIVEN = brief_of("The question", f"[1] {BOOT.title}", f"[2] {RUNNER.title}")


def page(place: int = 0) -> None:
    import streamlit as st

    from components import output_findings, services, shop_answer
    from rapport.experiments.conversation import turns

    view = services.engine().view("run-1")
    (turn, *_) = turns(view)
    looked = output_findings.look(view, list(turn.outputs.values()))
    _, st.session_state["opened"] = shop_answer.show(view, turn, turn.outputs[place], looked)


def answer(*columns: dict[str, object], grounds: Grounds | None = None, ref: str = "lab:small") -> AppTest:
    """The answer of the first of these columns."""
    put_talk(("boots", grounds or found(BOOT, RUNNER, CLOG), list(columns) or [{}]), ref=ref)
    return show(page)


def keys(at: AppTest) -> list[str]:
    return [button.key for button in at.button if button.key]


def cards(at: AppTest, prefix: str) -> list[str]:
    """The products that are drawn there."""
    return [key.rsplit("_", 1)[1] for key in keys(at) if key.startswith(prefix)]


def test_the_text_is_shown() -> None:
    assert "Take the clog" in texts(answer({"text": "Take the clog"}))


def test_the_text_is_drawn_as_text() -> None:
    drawn = texts(answer({"text": AWKWARD.replace("**", ""), "status": "running"}))
    assert not [sign for sign in markup_in(drawn) if sign != "**Bold**"]


def test_products_that_the_answer_names_are_drawn_in_its_order() -> None:
    assert cards(answer({"text": "The [3], or else the [1]."}), "cited-o00_open") == ["X300", "X100"]


def test_named_products_keep_their_numbers() -> None:
    at = answer({"text": "The [3]."})
    assert "&#91;3&#93; **Tallgrass Garden Clog**" in [element.value for element in at.markdown]


@pytest.mark.parametrize("text", ["", "Nothing fits.", "Take [9]."], ids=["no text", "no name", "a wrong number"])
def test_an_answer_that_names_no_product_draws_none(text: str) -> None:
    assert cards(answer({"text": text}), "cited-") == []


def test_the_products_that_were_in_its_prompt_are_folded_away() -> None:
    at = answer({"brief": GIVEN})
    assert ([fold.label for fold in at.expander], cards(at, "given-")) == (["Products given (2)"], ["X100", "X200"])


def test_an_answer_that_was_given_none_has_no_fold() -> None:
    assert not answer({"brief": brief_of("The question")}).expander


@pytest.mark.parametrize(
    ("grounds", "told"),
    [
        (found(BOOT, RUNNER), "The best of 2 that match"),
        (nothing(BOOT, RUNNER), "Nothing matches; these are the nearest"),
    ],
    ids=["matches", "alternatives"],
)
def test_the_fold_says_why_these(grounds: Grounds, told: str) -> None:
    assert told in texts(answer({"brief": GIVEN}, grounds=grounds))


def test_products_of_awkward_texts_can_be_named() -> None:
    odd = replace(ODD, title=ODD.title[:60])
    at = answer({"text": "[1]", "brief": brief_of(f"[1] {odd.title}")}, grounds=found(odd))
    assert (cards(at, "cited-"), cards(at, "given-")) == (["O1"], ["O1"])


def test_a_click_opens_a_product_and_says_so() -> None:
    at = click(answer({"text": "The [3]."}), "cited-o00_open_X300")
    assert (at.session_state["opened"], "Number X300" in texts(at)) == (True, True)


@pytest.mark.parametrize("name", ["details", "diff"])
def test_a_button_opens_its_dialog_and_says_so(name: str) -> None:
    assert click(answer({}, {"text": "Another"}), f"{name}-o00").session_state["opened"] is True


def test_before_a_click_no_dialog_is_open() -> None:
    assert answer({}).session_state["opened"] is False


@pytest.mark.parametrize(
    "columns",
    [[{}], [{}, {"text": ""}], [{"text": ""}, {}]],
    ids=["alone", "the other is empty", "it is empty"],
)
def test_without_another_text_there_are_no_differences(columns: list[dict[str, object]]) -> None:
    assert "diff-o00" not in keys(answer(*columns))


@pytest.mark.parametrize(("status", "label"), [("done", "Answer again"), ("failed", "Retry"), ("stopped", "Retry")])
def test_what_is_whole_is_answered_again_and_the_rest_retried(status: str, label: str) -> None:
    assert answer({"status": status}).button(key="again-o00").label == label


def test_a_click_answers_again() -> None:
    click(answer({}, ref="builtin:writer"), "again-o00")
    (output,) = until(services.engine(), "run-1", finished).outputs.values()
    assert output.attempt == 2


def test_times_and_tokens_are_told() -> None:
    at = answer({"timing": Timing(0.5, 2.0), "usage": Usage(10, 4)})
    assert "first token 500 ms · total 2.0 s · 10 tokens in, 4 tokens out (measured)" in texts(at)


def test_a_failure_is_told() -> None:
    at = answer({"status": "failed", "text": "", "failure": Failure("key_rejected", "The key was rejected.")})
    assert [error.value for error in at.error] == ["The key was rejected."]


def test_a_failed_answer_without_a_text_has_nothing_to_copy() -> None:
    assert not answer({"status": "failed", "text": ""}).get("bidi_component")


def test_an_answer_whose_program_ended_can_be_continued() -> None:
    put_talk(("boots", found(BOOT), [{"status": "running"}]))
    leave_alone_for_an_hour()
    assert "go-o00" in keys(show(page))


def test_an_answer_that_another_program_writes_is_left_alone() -> None:
    assert keys(answer({"status": "running"})) == ["look-o00"]


def test_the_built_in_writer_says_what_it_is() -> None:
    assert "fixed replies, no LLM" in texts(answer({}, ref="builtin:writer"))

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from rapport.experiments.background import Background
from rapport.experiments.conversation import turns
from rapport.scenarios.shop.case import Grounds
from rapport.scenarios.shop.constraints import Constraints
from tests.components.drawing import AWKWARD, TIMEOUT_S, click, markup_in, run, show, show_linked
from tests.components.stored_runs import put_run
from tests.components.stored_shops import done, let_open, put_catalogue, put_talk, shop
from tests.experiments.waiting import finished, until
from tests.pages.opening import texts
from tests.scenarios.shop.rack import SHOES
from tests.shoes import BOOT, found


def page(trouble: str = "") -> None:
    import streamlit as st

    from components import conversation, state

    if trouble and "told" not in st.session_state:
        st.session_state["told"] = True
        state.set_trouble(trouble)
    conversation.show("run-1")


def grounds(is_corrected: bool = False, **constraints: object) -> Grounds:
    """One boot, found in the catalogue c1."""
    understood = found(BOOT, constraints=Constraints(**constraints)).found  # type: ignore[arg-type]
    return Grounds(understood, "c1", is_corrected)


WOMEN = grounds(categories=("boots",), audience="women")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalogue is there, and open."""
    put_catalogue(*SHOES)
    let_open(monkeypatch, done(shop()))


@pytest.fixture
def opening(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The catalogue is there, and its opening lasts as long as the test."""
    put_catalogue(*SHOES)
    end = threading.Event()
    slow: Background[object] = Background("Opening", lambda on_progress, should_stop: end.wait(TIMEOUT_S) and shop())
    let_open(monkeypatch, slow)
    yield
    end.set()
    assert slow.wait(TIMEOUT_S)


def chips(at: AppTest, turn: int = 1) -> list[str]:
    said = at.chat_message[turn - 1]
    if can_be_corrected(at, turn):
        return [option.removesuffix(" :material/close:") for option in said.get("button_group")[0].options]
    return [words for element in said.markdown for words in re.findall(r":gray-badge\[([^]]*)]", element.value)]


def can_be_corrected(at: AppTest, turn: int = 1) -> bool:
    """Whether what was understood can be clicked away."""
    return bool(at.chat_message[turn - 1].get("button_group"))


def messages() -> list[str]:
    """What the customer said, once everything is answered."""
    return [turn.message for turn in turns(until(services.engine(), "run-1", finished))]


def followed(at: AppTest) -> AppTest:
    """The page once everything is answered."""
    messages()
    return run(at)


def test_a_conversation_that_is_gone_says_so_and_leads_to_a_new_one() -> None:
    at = show(page)
    assert ("isn't there any more" in texts(at), [button.key for button in at.button]) == (True, ["new-conversation"])


@pytest.mark.usefixtures("opened")
def test_the_head_names_the_catalogue_and_counts() -> None:
    put_talk(("boots", WOMEN, [{}, {}]))
    at = show(page)
    assert (at.header[0].value, at.caption[0].value.startswith("2 columns · 1 message · ")) == ("Asking Shoes", True)


def test_a_catalogues_name_is_drawn_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    put_catalogue(*SHOES, title=AWKWARD)
    let_open(monkeypatch, done(shop()))
    put_talk(("boots", WOMEN, [{}]))
    assert markup_in(show(page).header[0].value) == []


@pytest.mark.usefixtures("opened")
def test_messages_are_drawn_as_text_line_by_line() -> None:
    put_talk((f"{AWKWARD}\nsecond line", WOMEN, [{}]))
    said = show(page).chat_message[0].markdown[0].value
    assert (markup_in(said), said.endswith("\\\nsecond line")) == ([], True)


@pytest.mark.usefixtures("opened")
def test_every_message_has_the_answers_of_every_column() -> None:
    put_talk(("boots", WOMEN, [{"text": "One"}, {"text": "Two"}]), ("cheaper?", WOMEN, [{"text": "Three"}, {}]))
    written = texts(show(page)).replace("Take &#91;1&#93;.", "Take [1].")  # as Markdown until the checks are done
    assert [written.count(one) for one in ("One", "Two", "Three", "Take [1].")] == [1, 1, 1, 1]


@pytest.mark.usefixtures("opened")
def test_what_was_understood_stands_under_each_message() -> None:
    put_talk(("boots", WOMEN, [{}]), ("for men", grounds(audience="men"), [{}]))
    at = show(page)
    assert (chips(at, 1), chips(at, 2)) == (["boots", "for women"], ["for men"])


@pytest.mark.usefixtures("opened")
def test_only_the_last_message_can_be_corrected() -> None:
    put_talk(("boots", WOMEN, [{}]), ("for men", grounds(audience="men"), [{}]))
    at = show(page)
    assert [can_be_corrected(at, turn) for turn in (1, 2)] == [False, True]


@pytest.mark.usefixtures("opened")
def test_a_chip_that_is_taken_away_has_the_message_answered_again() -> None:
    put_talk(("boots for women", WOMEN, [{}]), ref="builtin:writer")
    at = show(page)
    at.get_by_key("chips-run-1-0001").set_value(1)
    at = followed(run(at))
    assert (messages(), chips(at, 2)) == (["boots for women"] * 2, ["boots"])


@pytest.mark.usefixtures("opened")
def test_what_was_understood_can_be_changed_in_a_form() -> None:
    put_talk(("boots for women", WOMEN, [{}]), ref="builtin:writer")
    at = show(page)
    at.selectbox(key="change-run-1-0001_audience").set_value("men")
    at = followed(click(at, "change-run-1-0001_go"))
    assert chips(at, 2) == ["boots", "for men"]


@pytest.mark.usefixtures("opened")
def test_a_form_sent_as_it_is_asks_nothing_again() -> None:
    put_talk(("boots for women", WOMEN, [{}]), ref="builtin:writer")
    click(show(page), "change-run-1-0001_go")
    assert messages() == ["boots for women"]


@pytest.mark.usefixtures("opened")
def test_what_stood_before_a_correction_is_folded_away() -> None:
    put_talk(("boots", WOMEN, [{}]), ("boots", grounds(True, categories=("boots",)), [{}]))
    assert [fold.label for fold in show(page).expander] == ["Before it was corrected"]


@pytest.mark.usefixtures("opened")
def test_the_same_message_said_twice_is_no_correction() -> None:
    put_talk(("boots", WOMEN, [{}]), ("boots", WOMEN, [{}]))
    assert not show(page).expander


@pytest.mark.usefixtures("opened")
def test_the_next_message_is_answered() -> None:
    put_talk(("boots", WOMEN, [{}]), ref="builtin:writer")
    at = show(page)
    at.chat_input[0].set_value("sandals for girls")
    at = followed(run(at))
    assert (messages(), "2 messages" in texts(at)) == (["boots", "sandals for girls"], True)


@pytest.mark.usefixtures("opened")
def test_blanks_are_no_message() -> None:
    put_talk(("boots", WOMEN, [{}]), ref="builtin:writer")
    at = show(page)
    at.chat_input[0].set_value("   ")
    run(at)
    assert messages() == ["boots"]


@pytest.mark.usefixtures("opening")
def test_while_the_catalogue_opens_nothing_can_be_asked() -> None:
    put_talk(("boots", WOMEN, [{}]))
    at = show(page)
    assert (at.chat_input[0].disabled, "loading the embedding model" in at.progress[0].text) == (True, True)


@pytest.mark.usefixtures("opening")
def test_while_the_catalogue_opens_nothing_can_be_corrected() -> None:
    put_talk(("boots", WOMEN, [{}]))
    at = show(page)
    assert (chips(at), can_be_corrected(at)) == (["boots", "for women"], False)


def test_of_a_deleted_catalogue_the_conversation_stays_readable() -> None:
    put_talk(("boots", WOMEN, [{"text": "Take the boot"}]))
    at = show(page)
    assert (at.header[0].value, at.chat_input[0].disabled) == ("A conversation", True)
    assert "Take the boot" in texts(at) and "can be read but not continued" in texts(at)


@pytest.mark.usefixtures("opened")
def test_trouble_of_a_callback_is_told_once_and_as_text() -> None:
    put_talk(("boots", WOMEN, [{}]))
    at = show(page, AWKWARD)
    told = [markup_in(error.value) for error in at.error]
    assert (told, len(run(at).error)) == ([[]], 0)


@pytest.mark.usefixtures("opened")
def test_a_new_conversation_leaves_this_one() -> None:
    put_talk(("boots", WOMEN, [{}]))
    at = AppTest.from_function(page, default_timeout=TIMEOUT_S)
    at.query_params["run"] = "run-1"
    assert "run" not in click(run(at), "new-conversation").query_params


@pytest.mark.usefixtures("opened")
def test_who_answers_can_be_changed_from_these_columns() -> None:
    put_talk(("boots", WOMEN, [{}, {}]))
    at = click(show(page), "change-columns")
    drafts = at.session_state["rapport_drafts_shoe_chat"]
    assert ([draft.variant.label for draft in drafts], at.session_state["rapport_catalogue"]) == (["A", "B"], "c1")


def test_a_comparison_opened_here_goes_to_its_own_page(tmp_path: Path) -> None:
    put_run({})
    at = show_linked(tmp_path, page)
    assert not at.header

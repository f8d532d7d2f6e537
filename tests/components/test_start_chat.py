import pytest
from streamlit.testing.v1 import AppTest

from components import services
from rapport.experiments.conversation import ConversationTurn, turns
from rapport.scenarios.shop.constraints import Constraints
from rapport.storage.runs import Variant
from tests.components.drawing import run, show
from tests.components.stored_shops import put_talk
from tests.experiments.waiting import finished, until
from tests.records_for_tests import variant
from tests.shoes import BOOT, found

TEMPLATE = "# User\n{{ message }}"
WRITER = variant("A", "builtin:writer", template=TEMPLATE)
RUNNERS = Constraints(ids=("RUN-W", "RUN-M"))


def begin_page(message: str, variants: "list[Variant]", scope: "Constraints | None" = None) -> None:
    import streamlit as st

    from components import start_chat
    from tests.components.stored_shops import shop

    begun = st.session_state.setdefault("begun", [])
    begun.append(start_chat.begin(shop(), "c1", variants, message, scope))


def go_on_page(message: str, after: int, corrected: "Constraints | None" = None, fault: str = "") -> None:
    from components import start_chat
    from rapport.errors import IndexDamaged
    from tests.shoes import ask

    def broken(*_: object) -> object:
        raise IndexDamaged(fault)

    start_chat.go_on(broken if fault else ask, "run-1", message, after, corrected)


def again_page(place: int) -> None:
    from components import services, start_chat

    view = services.engine().view("run-1")
    start_chat.again("run-1", [(view.run.cases[0].id, place)])


def talk(run_id: str = "run-1") -> tuple[ConversationTurn, ...]:
    """The conversation once everything is written."""
    return turns(until(services.engine(), run_id, finished))


def begun(at: AppTest) -> list[str]:
    found_ids: list[str] = at.session_state["begun"]
    return found_ids


def test_a_message_begins_a_conversation_in_which_every_column_answers() -> None:
    at = show(begin_page, "boots for women", [WRITER, variant("B", "builtin:writer", template=TEMPLATE)])
    (turn,) = talk(begun(at)[0])
    assert (turn.message, [one.status for one in turn.outputs.values()]) == ("boots for women", ["done", "done"])


def test_a_double_click_gets_the_conversation_of_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.state.starting._DOUBLE_CLICK_S", 3600.0)  # however slow the machine is
    first, second = begun(run(show(begin_page, "boots", [WRITER])))
    talk(first)
    assert first == second


def test_products_that_were_handed_over_are_what_the_first_message_is_about() -> None:
    (turn,) = talk(begun(show(begin_page, "Which is for men?", [WRITER], RUNNERS))[0])
    constraints = turn.grounds.understood.constraints
    assert (constraints.ids, constraints.audience) == (("RUN-W", "RUN-M"), "men")


def test_without_products_handed_over_nothing_counts_as_corrected() -> None:
    (turn,) = talk(begun(show(begin_page, "boots", [WRITER]))[0])
    assert not turn.grounds.is_corrected


def test_the_next_message_is_answered_too() -> None:
    put_talk(("boots", found(BOOT), [{}]), ref="builtin:writer")
    show(go_on_page, "in black?", 1)
    assert [turn.message for turn in talk()] == ["boots", "in black?"]


def test_a_message_that_comes_twice_is_answered_once() -> None:
    put_talk(("boots", found(BOOT), [{}]), ref="builtin:writer")
    at = run(show(go_on_page, "in black?", 1))
    assert (len(talk()), "rapport_trouble" in at.session_state) == (2, False)


def test_what_a_second_window_typed_does_not_vanish_without_a_word() -> None:
    put_talk(("boots", found(BOOT), [{}]), ref="builtin:writer")
    show(go_on_page, "in black?", 1)
    at = show(go_on_page, "in red?", 1)
    assert [turn.message for turn in talk()] == ["boots", "in black?"]
    assert "so “in red?” wasn't sent" in at.session_state["rapport_trouble"]


def test_a_corrected_message_keeps_what_the_person_said() -> None:
    put_talk(("boots", found(BOOT), [{}]), ref="builtin:writer")
    show(go_on_page, "boots", 1, Constraints(audience="men"))
    assert talk()[1].grounds.understood.constraints == Constraints(audience="men")


def test_a_search_that_fails_is_told_by_the_next_run() -> None:
    put_talk(("boots", found(BOOT), [{}]), ref="builtin:writer")
    at = show(go_on_page, "in black?", 1, None, "The index is damaged.")
    assert (at.session_state["rapport_trouble"], len(talk())) == ("The index is damaged.", 1)


def test_an_answer_is_written_again() -> None:
    put_talk(("boots", found(BOOT), [{}, {}]), ref="builtin:writer")
    show(again_page, 1)
    assert [one.attempt for one in talk()[0].outputs.values()] == [1, 2]

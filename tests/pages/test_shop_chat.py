import time
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from components import model_choice, services
from rapport.experiments.conversation import ConversationTurn, turns
from tests.pages.opening import open_page, run, texts
from tests.pages.shops import add_shop
from tests.records_for_tests import case, output, run_of, variant
from tests.servers.model_servers import OpenAIServer, Script

PATIENCE_S = 60


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenAIServer]:
    """An OpenAI-compatible server with one model, known to the app as the endpoint `lab`."""
    with OpenAIServer(Script(tokens=("The first ", "one [1] ", "is nice."))) as running:
        monkeypatch.setenv("RAPPORT_ENDPOINTS", f'{{"lab": {{"base_url": "{running.url}"}}}}')
        monkeypatch.setattr(model_choice, "WAIT_S", PATIENCE_S)  # a busy machine takes long to load a vendor's library
        yield running


def open_chat(**query: str) -> AppTest:
    """The page with its shop open."""
    return ready(open_page("shop_chat", **query))


def ready(at: AppTest) -> AppTest:
    deadline = time.monotonic() + PATIENCE_S
    while at.chat_input[0].disabled:
        assert time.monotonic() < deadline, texts(at)
        time.sleep(0.1)
        run(at)
    return at


def ask(at: AppTest, message: str) -> AppTest:
    """Say it, and wait until every column has answered."""
    at.chat_input[0].set_value(message)
    return answered(run(at))


def answered(at: AppTest) -> AppTest:
    deadline = time.monotonic() + PATIENCE_S
    while services.engine().view(run_id(at)).is_active:
        assert time.monotonic() < deadline, "the answers didn't end in time"
        time.sleep(0.05)
    return ready(run(at))


def run_id(at: AppTest) -> str:
    found = at.query_params["run"]
    return found[0] if isinstance(found, list) else found


def talk(at: AppTest) -> tuple[ConversationTurn, ...]:
    return turns(services.engine().view(run_id(at)))


def chips(at: AppTest) -> list[str]:
    """What is said to be understood of the last message."""
    found = [one for one in at.get("button_group") if (one.key or "").startswith("chips-")]
    return [option.split(" :material")[0] for option in found[-1].options] if found else []


def test_without_a_catalogue_the_way_to_one_is_shown() -> None:
    at = open_page("shop_chat")
    assert "**No catalogue yet**" in texts(at)
    assert not at.chat_input


def test_a_suggested_question_is_answered_by_the_built_in_writer_with_real_products() -> None:
    add_shop(287)
    at = open_chat()
    at.button(key="first-questions_0").click()
    at = answered(run(at))
    turn = talk(at)[0]
    assert turn.outputs[0].status == "done"
    assert "fixed replies, no LLM" in texts(at)
    assert any(button.key.startswith("cited-") for button in at.button if button.key)
    assert any(expander.label.startswith("Products given") for expander in at.expander)


def test_columns_answer_side_by_side_each_with_its_own_history(server: OpenAIServer) -> None:
    add_shop()
    at = ask(open_chat(), "Any trainers for men?")
    at = ask(at, "Which is the cheapest?")
    assert [variant.model_ref for variant in services.engine().view(run_id(at)).run.variants] == [
        "builtin:writer",
        *["lab:test-model"] * 2,
    ]
    assert [turn.message for turn in talk(at)] == ["Any trainers for men?", "Which is the cheapest?"]
    said = [message["content"] for message in server.received[-1].body["messages"] if message["role"] == "assistant"]
    assert said and "is nice" in said[-1]


def test_an_answer_shows_its_times_its_tokens_and_the_product_that_it_cites(server: OpenAIServer) -> None:
    add_shop()
    at = ask(open_chat(), "Any trainers for men?")
    lab = talk(at)[0].outputs[1]
    assert "first token" in texts(at)
    assert any((button.key or "").startswith(f"cited-{lab.id}") for button in at.button)


def test_a_chip_that_is_taken_away_has_the_message_answered_again() -> None:
    add_shop(287)
    at = ask(open_chat(), "women's boots under £90")
    assert "for women" in chips(at)
    found = [one for one in at.get("button_group") if (one.key or "").startswith("chips-")]
    found[-1].set_value(chips(at).index("for women"))
    at = answered(run(at))
    first, second = talk(at)
    assert (second.message, second.grounds.is_corrected) == (first.message, True)
    assert second.grounds.understood.constraints.audience is None
    assert any(expander.label == "Before it was corrected" for expander in at.expander)


def test_what_was_understood_can_be_changed_in_a_form() -> None:
    add_shop(287)
    at = ask(open_chat(), "boots for women")
    key = f"change-{talk(at)[0].case.id}"
    at.selectbox(key=f"{key}_audience").set_value("men")
    at.button(key=f"{key}_go").click()
    at = answered(run(at))
    assert talk(at)[1].grounds.understood.constraints.audience == "men"


def test_one_to_six_columns_answer() -> None:
    add_shop()
    at = open_chat()
    assert next(button for button in at.button if (button.key or "").startswith("remove-")).disabled
    for _ in range(5):
        at.button(key="add-column").click()
        at = run(at)
    assert at.button(key="add-column").disabled
    assert len(talk(ask(at, "boots"))[0].outputs) == 6


def test_a_conversation_is_found_again_by_its_address_and_goes_on() -> None:
    add_shop()
    first = ask(open_chat(), "boots")
    at = ask(open_chat(run=run_id(first)), "anything cheaper?")
    assert len(talk(at)) == 2


def test_a_new_conversation_begins_with_the_same_columns() -> None:
    add_shop()
    at = ask(open_chat(), "boots")
    at.button(key="new-conversation").click()
    at = ready(run(at))
    assert "run" not in at.query_params
    assert at.title[0].value == "Shop chat"


def test_products_handed_over_are_what_the_first_question_is_about() -> None:
    catalogue = add_shop()
    from components import shop_state
    from rapport.scenarios.shop.constraints import Constraints

    at = open_page("shop_chat")
    ids = services.shop_window(catalogue).shelf.ids[:2]
    at.session_state["rapport_asked"] = shop_state.Asked(catalogue, Constraints(ids=ids))
    at = ask(ready(run(at)), "Which is the cheapest?")
    given = {product.id for product in talk(at)[0].grounds.shown}
    assert given <= set(ids)
    assert given


def test_of_a_deleted_catalogue_the_conversation_stays_readable() -> None:
    catalogue = add_shop()
    at = ask(open_chat(), "boots")
    services.forget_catalogue(catalogue)
    at = run(at)
    assert at.chat_input[0].disabled
    assert "can be read but not continued" in texts(at)


def test_an_unknown_conversation_says_that_it_is_gone() -> None:
    assert "isn't there any more" in texts(open_page("shop_chat", run="nothing"))


def test_a_comparison_opened_here_goes_to_its_own_page() -> None:
    one = run_of([case()], [variant()])
    services.store().runs.add(one, [output(one, status="done", text="Dear Ada")])
    at = open_page("shop_chat", run="run-1")
    assert [header.value for header in at.header] == ["Platform Engineer, Nordlicht Energie"]


def test_a_conversation_opened_on_the_comparison_page_goes_to_the_chat() -> None:
    add_shop()
    at = ask(open_chat(), "boots")
    other = open_page("compare", run=run_id(at))
    assert [header.value for header in other.header] == ["Asking Shoes of a test"]


def test_past_runs_open_conversations_too() -> None:
    add_shop()
    ask(open_chat(), "boots under £50")
    at = open_page("runs")
    assert "1 message" in texts(at)
    assert "boots under" in texts(at)


def test_a_prompt_is_read_with_the_exact_messages_of_an_example(server: OpenAIServer) -> None:
    add_shop(287)
    at = open_chat()
    next(b for b in at.button if (b.key or "").startswith("edit-") and not b.disabled).click()
    at = run(at)
    assert any("Women's boots under £60" in code.value for code in at.code)
    assert at.button(key="use-template").label == "Use in this comparison"

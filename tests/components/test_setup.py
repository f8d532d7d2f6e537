from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import services, setup
from rapport.providers.model import ModelInfo
from rapport.storage.runs import Variant
from tests.components.drawing import AWKWARD, click, markup_in, run, show, show_linked
from tests.pages.opening import add_job, add_person, texts

MODELS = {ref: ModelInfo(ref, ref, True) for ref in ("builtin:writer", "ollama:small", "ollama:large")}


def shapes(variants: list[Variant]) -> list[tuple[str, str, str]]:
    return [(one.model_ref, one.prompt_name, one.strategy) for one in variants]


def first(*refs: str) -> list[Variant]:
    return setup.first_variants(services.prompts("outreach_email"), {ref: MODELS[ref] for ref in refs})


def test_without_a_model_the_control_stands_beside_itself_without_context() -> None:
    assert [one.strategy for one in first("builtin:writer")] == ["everything", "nothing"]


def test_the_first_model_is_compared_with_two_prompts() -> None:
    assert [shape[:2] for shape in shapes(first(*MODELS))[1:]] == [
        ("ollama:small", "structured"),
        ("ollama:small", "concise"),
    ]


def test_a_new_column_takes_a_prompt_that_its_model_does_not_have() -> None:
    columns = first(*MODELS)
    added = setup.next_variant(columns, services.prompts("outreach_email"))
    assert (added.model_ref, added.prompt_name not in {one.prompt_name for one in columns}) == ("ollama:small", True)


def test_when_every_prompt_is_there_the_last_column_is_repeated() -> None:
    prompts = services.prompts("outreach_email")
    columns = [setup.of_prompt(prompt, "ollama:small") for prompt in prompts]
    assert setup.next_variant(columns, prompts) == columns[-1]


@pytest.mark.parametrize(("columns", "row"), [(2, 2), (4, 4), (5, 3), (6, 3)])
def test_more_than_four_columns_stand_in_two_rows(columns: int, row: int) -> None:
    assert setup.a_row(columns) == row


def choose() -> None:
    import streamlit as st

    from components import setup

    people, job = setup.who_and_what()
    st.session_state["found"] = ([one.title for one in people], job.title if job else None)


def test_the_first_candidate_and_job_are_chosen_at_once() -> None:
    add_person(AWKWARD)
    add_job()
    assert show(choose).session_state["found"] == ([AWKWARD], "Platform Engineer, Nordlicht Energie")


def test_without_a_library_nothing_can_be_chosen() -> None:
    at = show(choose)
    assert (at.session_state["found"], at.selectbox(key="setup-job").disabled) == (([], None), True)


def test_no_candidate_is_a_choice_too() -> None:
    add_person()
    at = show(choose)
    at.multiselect(key="setup-candidates").set_value([])
    assert run(at).session_state["found"] == ([], None)


def ready(refs: list[str], people: int, has_job: bool) -> None:
    from datetime import UTC, datetime

    import streamlit as st

    from components import setup
    from rapport.storage.documents import ListedDocument
    from tests.records_for_tests import variant

    one = ListedDocument("1", "job", "a.txt", "A", datetime.now(UTC))
    st.session_state["pressed"] = setup.go(
        [one] * people, one if has_job else None, [variant(model_ref=r) for r in refs]
    )


BUILTIN = ["builtin:writer"] * 2


@pytest.mark.parametrize(("people", "has_job"), [(0, True), (1, False)], ids=["nobody", "no job"])
def test_without_somebody_or_a_job_nothing_can_be_written(people: int, has_job: bool) -> None:
    assert show(ready, BUILTIN, people, has_job).button(key="write").disabled


def test_the_button_counts_what_will_be_written() -> None:
    assert show(ready, BUILTIN, 3, True).button(key="write").label == "Write 6 e-mails"


def test_a_press_is_told() -> None:
    assert click(show(ready, BUILTIN, 1, True), "write").session_state["pressed"] is True


def test_with_local_models_nothing_leaves_the_machine() -> None:
    assert "Nothing leaves this machine." in texts(show(ready, BUILTIN, 1, True))


def test_it_is_said_to_whom_the_texts_will_be_sent_as_text() -> None:
    written = texts(show(ready, ["builtin:writer", f"nowhere:{AWKWARD}"], 1, True))
    assert ("will be sent to nowhere" in written, markup_in(written)) == (True, [])


def missing(has_job: bool) -> None:
    from components import setup

    setup.nothing_yet(has_job=has_job)


@pytest.mark.parametrize(("has_job", "words"), [(True, "needs a candidate to"), (False, "needs a candidate and a job")])
def test_what_is_missing_is_named(tmp_path: Path, has_job: bool, words: str) -> None:
    assert words in texts(show_linked(tmp_path / "app", missing, has_job))


def edit(refs: list[str]) -> None:
    import streamlit as st

    from components import services, setup, state
    from rapport.scenarios.outreach_email import OUTREACH_EMAIL
    from tests.records_for_tests import variant

    if not state.drafts() and refs:
        state.set_drafts([variant(model_ref=ref) for ref in refs])
    st.session_state["made"] = setup.columns(OUTREACH_EMAIL, services.prompts("outreach_email"), None)


@pytest.fixture
def edited(tmp_path: Path) -> AppTest:
    return show_linked(tmp_path / "app", edit, ["builtin:writer", f"nowhere:{AWKWARD}", "ollama:small"])


def test_columns_are_lettered_in_order(edited: AppTest) -> None:
    assert [one.label for one in edited.session_state["made"]] == ["A", "B", "C"]


def test_letters_move_up_when_a_column_is_removed(edited: AppTest) -> None:
    at = click(edited, f"remove-{edited.session_state['rapport_drafts'][0].key}")
    assert [one.label for one in at.session_state["made"]] == ["A", "B"]


def test_the_built_in_writer_has_no_prompt_to_edit(edited: AppTest) -> None:
    assert edited.button(key=f"edit-{edited.session_state['rapport_drafts'][0].key}").disabled


def test_a_prompt_that_is_no_longer_the_librarys_says_so(edited: AppTest) -> None:
    label = edited.button(key=f"edit-{edited.session_state['rapport_drafts'][2].key}").label
    assert label == "Edited prompt: read or change"


def test_without_a_model_the_way_to_one_is_shown(tmp_path: Path) -> None:
    links = show_linked(tmp_path / "app", edit, []).get("page_link")
    assert [link.label for link in links] == ["Connect a model to compare prompts"]

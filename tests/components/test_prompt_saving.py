from streamlit.testing.v1 import AppTest

from tests.components.drawing import click, run, show
from tests.components.prompt_pages import entry, save


def page(template: str, title: str = "Concise") -> None:
    import streamlit as st

    from components import prompt_saving, prompt_state, prompt_writing
    from components.prompt_state import Draft, HeadDraft, Place
    from rapport.experiments.prompt_review import review_prompt
    from tests.components.prompt_pages import entry

    now, place = entry(), Place("outreach_email", "concise")
    base = now.versions[st.session_state.get("base", len(now.versions) - 1)]
    if "begun" not in st.session_state:
        st.session_state["begun"] = True
        prompt_state.put_draft(place, Draft(template, HeadDraft(title, "Short", "brevity"), base.id))
    draft = prompt_state.draft(place) or prompt_writing.of_version(now.current)
    prompt_saving.show(place, now, base, draft, review_prompt("outreach_email", draft.template))


def test_a_change_is_saved_with_note_and_author() -> None:
    at = show(page, "# User\nHello {{ first_name }}")
    at.text_input(key="prompt-author").set_value("Ana")
    next(one for one in at.text_input if one.label.startswith("What did")).set_value("Warmer")
    click(at, "prompt-outreach_email-concise-save")
    now = entry()
    assert (now.current.template, now.current.author, now.current.note) == (
        "# User\nHello {{ first_name }}", "Ana", "Warmer",
    )  # fmt: skip


def test_a_change_of_an_older_version_becomes_a_branch_and_nothing_is_lost() -> None:
    save("# User\nFrom another tab")
    at = AppTest.from_function(page, args=("# User\nMine",), default_timeout=60)
    at.session_state["base"] = 0
    click(run(at), "prompt-outreach_email-concise-save")
    now = entry()
    assert now.current.template == "# User\nFrom another tab"
    assert now.versions[-1].template == "# User\nMine"
    assert at.query_params["show"] in ("versions", ["versions"])


def test_what_can_not_work_is_not_saved_but_can_be_discarded() -> None:
    at = show(page, "# User\n{{ frist_name }}")
    assert at.button(key="prompt-outreach_email-concise-save").disabled
    assert any("Mend what is said above first." in one.value for one in at.caption)
    click(at, "prompt-outreach_email-concise-discard")
    assert any("All changes are saved" in one.value for one in at.caption)


def test_a_prompt_without_a_title_is_not_saved() -> None:
    at = show(page, "# User\nHi", " ")
    save_button = at.button(key="prompt-outreach_email-concise-save")
    assert save_button.disabled
    assert "a title" in (save_button.help or "")

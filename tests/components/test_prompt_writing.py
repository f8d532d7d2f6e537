import json

from streamlit.testing.v1 import AppTest

from components.prompt_state import HeadDraft
from tests.components.drawing import show
from tests.components.prompt_pages import entry

TYPED = "# User\n{{ frist_name }}\n{ company }"


def page(template: str = "") -> None:
    from components import prompt_state, prompt_writing
    from components.prompt_state import Draft, HeadDraft, Place
    from tests.components.prompt_pages import entry

    now, place = entry(), Place("outreach_email", "concise")
    if template and prompt_state.draft(place) is None:
        prompt_state.put_draft(place, Draft(template, HeadDraft.of(now.current.head), now.current.id))
    prompt_writing.show(place, now)


def area(at: AppTest) -> dict[str, object]:
    found: dict[str, object] = json.loads(at.get("bidi_component")[0].proto.json)
    return found


def test_the_editor_shows_the_version_in_use_and_what_it_leaves_unused() -> None:
    at = show(page)
    assert area(at)["is_changed"] is False
    assert any("No mistakes found" in one.value for one in at.caption)


def test_mistakes_are_told_with_their_lines() -> None:
    at = show(page, TYPED)
    said = [one.value for one in at.warning]
    assert said[0].startswith("**Line 2:**")
    assert "first" in said[0]
    assert said[1].startswith("**Line 3:**")
    assert area(at)["is_changed"] is True


def test_a_fault_is_marked_in_its_line() -> None:
    at = show(page, "# User\nHi\n{% if company %}")
    assert any("**Line 3:**" in one.value for one in at.error)
    assert area(at)["faults"] == [3]


def test_an_endless_loop_is_marked_and_not_saved_and_stays_written() -> None:
    template = "# User\nHi\n{% for i in range(1000000000) %}\nx\n{% endfor %}"
    at = show(page, template)
    assert any("**Line 3:**" in one.value for one in at.error)
    assert area(at)["faults"] == [3]
    assert area(at)["text"] == template
    assert at.button(key="prompt-outreach_email-concise-save").disabled
    assert not any("No mistakes found" in one.value for one in at.caption)


def test_a_database_that_is_gone_takes_no_word_from_the_screen() -> None:
    def typing() -> None:
        import streamlit as st

        from components import prompt_state, prompt_writing, services
        from components.prompt_state import Draft, HeadDraft, Place
        from tests.components.prompt_pages import entry

        place = Place("outreach_email", "concise")
        now = st.session_state.setdefault("entry", None) or entry()
        if st.session_state["entry"] is None:
            st.session_state["entry"] = now
            draft = Draft("# User\nMine", HeadDraft.of(now.current.head), now.current.id)
            prompt_state.put_draft(place, draft)
            services.store().file.unlink()
        prompt_writing.show(place, now)

    at = show(typing)
    assert area(at)["text"] == "# User\nMine"
    assert "was deleted or moved" in at.warning[0].value


def test_a_changed_title_is_kept_as_unsaved() -> None:
    at = show(page)
    next(one for one in at.text_input if one.label == "Title").set_value("Short and kind")
    at.run()
    assert not at.exception
    head = area(at)["head"]
    assert isinstance(head, dict)
    assert head["title"] == "Short and kind"
    assert area(at)["is_changed"] is True


def test_what_the_browser_sends_is_kept_and_what_it_brings_back_is_shown_too() -> None:
    from components import prompt_state, prompt_writing
    from components.prompt_state import Draft, Place

    place, now = Place("outreach_email", "concise"), Draft("a", HeadDraft("T"), "base-1")
    known = entry()
    prompt_writing._take(place, now, known, {"text": "b", "base": "base-1"})
    before, text_before = prompt_state.head_seed(place), prompt_state.seed(place)
    prompt_writing._take(place, now, known, {"text": "c", "base": "base-1", "head": {"title": "U"}, "is_back": True})
    assert prompt_state.draft(place) == Draft("c", HeadDraft("U"), "base-1")
    assert prompt_state.head_seed(place) != before
    assert prompt_state.seed(place) == text_before  # or what was typed since would go
    prompt_writing._take(place, now, known, {"text": 5})
    assert prompt_state.draft(place) == Draft("c", HeadDraft("U"), "base-1")


def test_what_was_saved_before_the_browser_could_forget_it_is_no_draft() -> None:
    from components import prompt_state, prompt_writing
    from components.prompt_state import Draft, Place

    place, known = Place("outreach_email", "concise"), entry()
    saved, now = known.current, Draft("a", HeadDraft("T"), "base-1")
    head = prompt_state.head_data(HeadDraft.of(saved.head))
    text_before = prompt_state.seed(place)
    prompt_writing._take(place, now, known, {"text": saved.template, "base": "base-1", "head": head, "is_back": True})
    assert prompt_state.draft(place) is None
    assert prompt_state.seed(place) != text_before  # so that the browser shows the version in use, and forgets


def test_a_misspelt_variable_is_mended_by_a_click() -> None:
    at = show(page, "# User\n{{ frist_name }}")
    next(button for button in at.button if "mend" in (button.key or "")).click()
    at.run()
    assert not at.exception
    assert area(at)["text"] == "# User\n{{ first_name }}"
    assert not at.warning


def test_mending_keeps_what_was_typed_since() -> None:
    from components import prompt_state, prompt_writing
    from components.prompt_state import Draft, Place
    from rapport.prompting.problems import Problem

    place, shown = Place("outreach_email", "concise"), Draft("{{ frist_name }}", HeadDraft("T"), "base-1")
    prompt_state.put_draft(place, Draft("{{ frist_name }} and more", HeadDraft("T"), "base-1"))
    prompt_writing._mend(place, shown, Problem(1, "misspelt", "", "frist_name", "first_name"))
    found = prompt_state.draft(place)
    assert found is not None
    assert found.template == "{{ first_name }} and more"

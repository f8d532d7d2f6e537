"""What a session remembers. State is only there inside a page, so each case is a page that notes what it finds."""

from streamlit.testing.v1 import AppTest

from tests.components.drawing import show


def note(page: object, **query: str) -> tuple[AppTest, object]:
    at = AppTest.from_function(page, default_timeout=60)  # type: ignore[arg-type]
    for name, value in query.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    return at, at.session_state["found"]


def drafts() -> None:
    import streamlit as st

    from components import state
    from tests.records_for_tests import variant

    state.set_drafts([variant("A"), variant("B")])
    first, second = state.drafts()
    state.put_draft(first.key, variant("A2"))
    state.put_draft(second.key, variant("B2"), fresh=True)
    state.add_draft(variant("C"))
    kept, fresh, added = state.drafts()
    state.remove_draft(added.key)
    labels = [draft.variant.label for draft in state.drafts()]
    st.session_state["found"] = (labels, kept.key == first.key, fresh.key == second.key)


def test_a_changed_column_keeps_its_key_unless_its_widgets_must_change() -> None:
    assert show(drafts).session_state["found"] == (["A2", "B2"], True, False)


def keys() -> None:
    import streamlit as st

    from components import state

    state.set_key("b", " sk-2 ", "http://b")
    state.set_key("a", "sk-1")
    state.set_key("c", "sk-3")
    state.set_key("c", "  ")
    typed = state.keys()
    st.session_state["found"] = [(one.name, one.address, one.key) for one in typed]


def test_keys_are_kept_without_blanks_and_an_empty_one_is_forgotten() -> None:
    assert show(keys).session_state["found"] == [("a", "", "sk-1"), ("b", "http://b", "sk-2")]


def chosen() -> None:
    import streamlit as st

    from components import state

    found = (state.chosen_job(), state.chosen_candidates())
    st.session_state["found"] = (*found, state.chosen_job(), state.chosen_candidates(), dict(st.query_params))


def test_what_the_address_names_is_taken_out_of_it_and_remembered() -> None:
    assert note(chosen, job="j", candidate="c")[1] == ("j", ["c"], "j", ["c"], {})


def test_without_an_address_nothing_is_chosen() -> None:
    assert note(chosen)[1] == (None, [], None, [], {})


def once() -> None:
    import streamlit as st

    from components import state

    state.set_trouble("No.")
    state.set_news("Yes.")
    st.session_state["found"] = [state.take_trouble(), state.take_news(), state.take_trouble(), state.take_news()]


def test_trouble_and_news_are_told_once() -> None:
    assert show(once).session_state["found"] == ["No.", "Yes.", None, None]


def fields() -> None:
    import streamlit as st

    from components import state

    state.show_field("one", "skills")
    first_input, first_record = state.input_key("job"), state.record_key("one")
    state.empty_input("job")
    state.renew_record("one")
    changed = [first_input != state.input_key("job"), first_record != state.record_key("one")]
    st.session_state["found"] = (changed, state.shown_field("one"), state.shown_field("two"))


def test_an_emptied_input_and_a_renewed_record_get_other_keys() -> None:
    assert show(fields).session_state["found"][0] == [True, True]


def test_marks_belong_to_one_document() -> None:
    assert show(fields).session_state["found"][1:] == ("skills", None)


def started() -> None:
    import streamlit as st

    from components import state

    state._DOUBLE_CLICK_S = 600.0
    state.remember_start(("Ada", "job"), "run-1")
    found = [state.run_just_started(("Ada", "job")), state.run_just_started(("Ben", "job"))]
    state._DOUBLE_CLICK_S = -1.0
    found.append(state.run_just_started(("Ada", "job")))
    state._DOUBLE_CLICK_S = 2.0
    st.session_state["found"] = found


def test_only_the_same_wish_within_a_moment_is_a_double_click() -> None:
    assert show(started).session_state["found"] == ["run-1", None, None]


def opened() -> None:
    import streamlit as st

    from components import state

    state.open_run("run-1")
    state.open_document("resume", "c")
    state.open_document("job", "j")
    state.open_document("job", None)
    found = (state.run_id(), state.opened("resume"), state.opened("job"))
    state.open_run(None)
    st.session_state["found"] = (*found, state.run_id())


def test_the_address_names_what_is_open() -> None:
    assert show(opened).session_state["found"] == ("run-1", "c", None, None)

from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from components.parts import part, part_every
    from rapport.errors import StorageError

    @part
    def clicked() -> None:
        if st.button("Look"):
            raise StorageError("The database *x* doesn't answer.")

    @part_every(60)
    def polled(name: str) -> None:
        st.write(f"polled {name}")
        raise StorageError("The database is locked.")

    clicked()
    polled("now")
    st.write("the rest")


def test_what_fails_in_a_part_is_a_sentence_and_the_rest_is_drawn() -> None:
    at = AppTest.from_function(page, default_timeout=60).run()
    assert [one.value for one in at.markdown] == ["polled now", "the rest"]
    assert (["locked" in one.value for one in at.error], list(at.exception)) == ([True], [])


def test_what_fails_when_a_part_is_drawn_again_is_a_sentence_too() -> None:
    at = AppTest.from_function(page, default_timeout=60).run()
    at.button[0].click().run()
    assert "answer" in at.error[0].value and "*x*" not in at.error[0].value
    assert not at.exception

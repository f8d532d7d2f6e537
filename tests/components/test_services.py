from components import services, state
from rapport.providers.openai_compatible import OpenAICompatible
from rapport.storage.patience import patience_s
from tests.components.drawing import show


def key_of(name: str) -> str | None:
    provider = services.providers().get(name)
    assert isinstance(provider, OpenAICompatible)
    return provider.endpoint.api_key.get_secret_value() if provider.endpoint.api_key else None


def page() -> None:
    """Types a key for one address, then finds the endpoint at another."""
    import streamlit as st

    from components import services, state
    from tests.components.test_services import key_of

    services.store().endpoints.put("lab", "http://127.0.0.1:9/v1")
    state.set_key("lab", "secret", "http://127.0.0.1:9/v1")
    st.session_state["before"] = key_of("lab")
    services.store().endpoints.put("lab", "https://elsewhere.example/v1")
    st.session_state["after"] = key_of("lab")


def test_a_typed_key_does_not_follow_its_endpoint_to_another_address() -> None:
    from streamlit.testing.v1 import AppTest

    at = AppTest.from_function(page, default_timeout=60).run()
    assert not at.exception
    assert (at.session_state["before"], at.session_state["after"]) == ("secret", None)


def test_the_id_of_the_connections_tells_no_key() -> None:
    state.set_key("lab", "sk-very-secret", "http://127.0.0.1:9/v1")
    assert "secret" not in services.connections_id()


def test_a_page_waits_shortly_for_a_locked_database() -> None:
    def page() -> None:
        import streamlit as st

        from components import services
        from rapport.storage.patience import patience_s

        services.store()
        st.caption(f"{patience_s(10.0)}")

    assert show(page).caption[0].value == f"{services.PATIENCE_S}"
    services.store()
    assert patience_s(10.0) == 10.0  # what isn't a page keeps its own patience

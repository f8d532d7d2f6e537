"""State is only there inside a page, so each case is a page that notes what it finds."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def note(page: object, **query: str) -> object:
    """What the page noted, opened at an address with this query."""
    at = AppTest.from_function(page, default_timeout=60)  # type: ignore[arg-type]
    for name, value in query.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    return at.session_state["found"]

"""The columns of a comparison as an address: opened once when the page is, and copied to be sent to somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from components import copy_button, model_choice, services, state
from components.state import OUTREACH, SHOP
from rapport.experiments.setup_links import PARAMETER, as_columns, read_columns, unsaved
from rapport.storage.runs import Variant

_PATHS = {OUTREACH: "compare", SHOP: "shop_chat"}


def open_asked(scenario: str) -> None:
    """Set up the columns that the address names, once; what can't be opened is `state.take_trouble`'s to say."""
    columns = st.query_params.get_all(PARAMETER)
    if not columns:
        return
    opened = read_columns(columns, services.library(), scenario)
    st.query_params.pop(PARAMETER, None)
    if opened.variants:
        state.set_drafts(_at_least_two(scenario, opened.variants), scenario)
    if opened.troubles:
        state.set_trouble(" ".join(opened.troubles))


def _at_least_two(scenario: str, variants: Sequence[Variant]) -> list[Variant]:
    """A comparison of e-mails needs two columns; beside a single one stands the built-in writer."""
    if scenario != OUTREACH or len(variants) > 1:
        return list(variants)
    return [replace(variants[0], model_ref=model_choice.BUILTIN), *variants]


def copy(scenario: str, variants: Sequence[Variant], *, key: str) -> None:
    """A button that copies the link to these columns; says what would be missing in it."""
    missing = unsaved(variants, services.prompt_words(scenario))
    if missing:
        st.caption(f"Column {', '.join(missing)} uses an edit that isn't saved, which a link can't hold.")
        return
    query = urlencode([(PARAMETER, column) for column in as_columns(variants)])
    address = f"{_origin()}/{_PATHS[scenario]}?{query}"
    copy_button.show(address, key=key, label="Copy link")


def _origin() -> str:
    """Where this app is, as the browser sees it, without the page."""
    url = str(st.context.url or "").partition("?")[0].rstrip("/")
    for path in (*_PATHS.values(), "prompts"):
        url = url.removesuffix(f"/{path}")
    return url

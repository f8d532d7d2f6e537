"""The list of past runs: search, open, delete."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components import rate_these, record_actions, run_words, services
from rapport.experiments.removing import remove_run
from rapport.exporting.display import escape
from rapport.storage.runs import ListedRun

PAGE_SIZE = 20


def show() -> None:
    """Search box, one card a run, pages."""
    words = st.text_input(
        "Search",
        placeholder="a candidate, a company, a model, a word of an e-mail or of a conversation",
        type="search",
        live="300ms",
        icon=":material/search:",
        key="run-search",
        persist_state="session",
    )
    key = f"run-page-{words}"  # another search begins at its first page
    page = int(st.session_state.get(key, 1) or 1)
    found = _page_of(words or "", page)
    if not found and page > 1:  # its last run was deleted
        page = st.session_state[key] = page - 1
        found = _page_of(words or "", page)
    if not found:
        _nothing(bool(words))
        return
    for run in found[:PAGE_SIZE]:
        _card(run)
    if len(found) > PAGE_SIZE or page > 1:
        st.pagination(page + (len(found) > PAGE_SIZE), key=key)


def _page_of(words: str, page: int) -> list[ListedRun]:
    """The runs of a page, and one more where there is a further page."""
    return services.store().runs.search(words, limit=PAGE_SIZE + 1, offset=(page - 1) * PAGE_SIZE)


def _nothing(was_searched: bool) -> None:
    with st.container(border=True):
        if was_searched:
            st.markdown(":material/search_off: No run holds all of these words.")
            return
        st.markdown(
            ":material/history: No runs yet. Every comparison and every conversation is kept here, with each text and "
            "its request."
        )
        with st.container(horizontal=True):
            st.page_link("pages/compare.py", label="Start a comparison", icon=":material/compare_arrows:")
            st.page_link("pages/shop_chat.py", label="Ask a shop", icon=":material/forum:")


def _card(run: ListedRun) -> None:
    with st.container(border=True, key=f"run-{run.id}"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.markdown(f"**{escape(run.title)}**")
            _state(run)
        models = ", ".join(dict.fromkeys(variant.model_ref for variant in run.variants))
        st.caption(f"{run.created_at.astimezone():%d %B %Y, %H:%M} · {escape(run_words.about(run))} · {escape(models)}")
        with st.container(horizontal=True, vertical_alignment="center"):
            page, address = run_words.place_of(run)
            st.page_link(page, label="Open", icon=":material/open_in_new:", query_params=address)
            if run.done:
                rate_these.show(run.id)
            if st.button("Delete", icon=":material/delete:", type="tertiary", key=f"delete-{run.id}"):
                words = f"The run's {run_words.outputs(run)} and all requests are deleted. This can't be undone."
                record_actions.confirm_delete(run.title, words, key="delete-run", on_delete=partial(_remove, run.id))


def _state(run: ListedRun) -> None:
    if run.is_experiment:
        failed = f", {run.failed:,} failed" if run.failed else ""
        st.badge(f"{run_words.outputs(run)}{failed}", icon=":material/science:", color="gray")
    elif run.done == run.total:
        st.badge(run_words.outputs(run), icon=":material/check:", color="green")
    elif run.failed:
        st.badge(f"{run.done} of {run.total} written, {run.failed} failed", icon=":material/error:", color="orange")
    else:
        st.badge(f"{run.done} of {run.total} written", icon=":material/hourglass_top:", color="gray")


def _remove(run_id: str) -> None:
    services.engine().stop(run_id)
    remove_run(services.store(), run_id)

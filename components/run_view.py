"""A run on screen: its head, its candidates, and its columns side by side or as a table."""

from __future__ import annotations

import streamlit as st

from components import comparison, rate_these, run_table, run_words, services, start_run, state
from rapport.experiments.live import RunView
from rapport.exporting.archive import archive_name, build_archive
from rapport.exporting.display import escape

SIDE_BY_SIDE, TABLE = "Side by side", "Table"


def show(run_id: str) -> None:
    """Attach to a run by its id; an unknown id says so."""
    if services.store().experiments.load(run_id) is not None:
        st.switch_page(run_words.EXPERIMENTS, query_params={"experiment": run_id})
    view = services.engine().view(run_id)
    if view is None:
        st.warning("This run isn't there any more. It may have been deleted.", icon=":material/search_off:")
        if st.button("Set up a new comparison", icon=":material/tune:", key="back-to-setup"):
            state.open_run(None)
            st.rerun()
        return
    if view.run.scenario == state.SHOP:
        st.switch_page(run_words.page_of(view.run.scenario), query_params={"run": run_id})
    _head(view)
    trouble = st.empty()  # always there, so that what follows stays in its place on the page
    if (sentence := state.take_trouble()) is not None:
        trouble.error(escape(sentence), icon=":material/error:")
    case_id, layout = _choices(view)
    if layout == TABLE:
        _table(view)
    else:
        comparison.show(view, case_id)


def _head(view: RunView) -> None:
    run = view.run
    st.header(escape(run.title), anchor=False)
    started = run.created_at.astimezone()
    st.caption(
        f"{_to_whom(view)} · {len(run.variants)} columns · {started:%d %B %Y, %H:%M}"
        + ("" if view.is_active else f" · {run_table.totals(view)}")
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button("Change the set-up", icon=":material/tune:", key="back-to-setup"):
            _set_up_again(view)
        if view.is_active:
            st.button(
                "Stop all",
                icon=":material/stop_circle:",
                on_click=services.engine().stop,
                args=(run.id,),
                key="stop-all",
            )
            st.empty()  # takes the place of a finished run's last button
            st.empty()
        else:
            _retry_all(view)
            st.download_button(
                "Download all",
                lambda: build_archive(run, list(view.outputs.values()), _emails(view)),
                archive_name(run),
                "application/zip",
                icon=":material/folder_zip:",
                on_click="ignore",
                key="download-all",
            )
            if st.button("Results", icon=":material/leaderboard:", key="open-results"):
                st.switch_page("pages/results.py", query_params={"runs": run.id})
            rate_these.show(run.id)


def _retry_all(view: RunView) -> None:
    places = [(output.case_id, output.position) for output in run_table.unfinished(view)]
    if places:
        st.button(
            f"Retry {len(places)} unfinished",
            icon=":material/refresh:",
            on_click=start_run.again,
            args=(view.run, places),
            key="retry-all",
        )


def _set_up_again(view: RunView) -> None:
    """Back to the set-up with this run's columns, candidates and job."""
    state.set_drafts(view.run.variants)
    state.choose_job(view.run.cases[0].job_id)
    state.choose_candidates([case.candidate_id for case in view.run.cases])
    state.open_run(None)
    st.rerun()


def _choices(view: RunView) -> tuple[str, str]:
    """Which candidate, and how to look at them."""
    names = {case.id: case.candidate_name for case in view.run.cases}
    if len(names) == 1:
        return next(iter(names)), SIDE_BY_SIDE
    left, right = st.columns([1, 3])
    layout = left.segmented_control(
        "View", [SIDE_BY_SIDE, TABLE], default=SIDE_BY_SIDE, required=True, key=f"layout-{view.run.id}"
    )
    if layout == TABLE:
        return next(iter(names)), TABLE
    case_id = right.selectbox(
        "Candidate", list(names), format_func=names.__getitem__, persist_state="session", key=f"case-{view.run.id}"
    )
    return case_id, SIDE_BY_SIDE


def _table(view: RunView) -> None:
    if view.is_active:
        run_table.show_live(view.run.id)
        return
    if view.finished < len(view.outputs) or run_table.unfinished(view):
        run_table.progress(view)
    st.caption("Choose a row to read it beside the other columns.")
    chosen = run_table.show(view)
    if chosen is not None:
        name = next(case.candidate_name for case in view.run.cases if case.id == chosen)
        st.subheader(escape(name), anchor=False)
        comparison.show(view, chosen)


def _emails(view: RunView) -> dict[str, str]:
    return {case.candidate_id: case.candidate_email for case in view.run.cases}


def _to_whom(view: RunView) -> str:
    cases = view.run.cases
    return f"To {escape(cases[0].candidate_name)}" if len(cases) == 1 else f"{len(cases)} candidates"

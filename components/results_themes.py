"""Raters' remarks by theme: how often each variant is said to be what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from components import results_data, results_theme_names, state
from components.parts import part_every
from rapport.exporting.display import escape
from rapport.scoring.remark_themes import Theme, shares_of
from rapport.scoring.result_set import Remark, ResultSet

SHORT_WAIT_S = 0.3


def show(results: ResultSet, run_ids: tuple[str, ...]) -> tuple[Remark, ...]:
    """The themes on demand, with how many remarks each variant has; returns the remarks to read: of a theme, or all."""
    if not st.toggle(
        "Group into themes",
        key=state.THEMES,
        persist_state="session",
        help="By meaning, on this machine, named by their words",
    ):
        return results.remarks
    grouping = results_data.themes(run_ids)
    if not grouping.wait(SHORT_WAIT_S):
        _follow(run_ids)
        return results.remarks
    if grouping.result is None:
        st.error(escape(grouping.error), icon=":material/error:")
        return results.remarks
    if not grouping.result:
        st.caption("No two remarks are alike enough to be a theme.")
        return results.remarks
    named = results_data.grouped_themes(run_ids)
    chosen = _table(results, named.themes or grouping.result)
    results_theme_names.show(grouping.result, [remark.text for remark in results.remarks], run_ids)
    return results.remarks if chosen is None else tuple(results.remarks[place] for place in chosen.places)


@part_every(0.5)
def _follow(run_ids: tuple[str, ...]) -> None:
    if results_data.themes(run_ids).is_over:
        st.rerun(scope="app")
    st.caption(":material/hourglass_top: Grouping the remarks. The embedding model reads each of them once.")


def _table(results: ResultSet, themes: Sequence[Theme]) -> Theme | None:
    rows = []
    for theme in themes:
        shares = {one.variant: one.count for one in shares_of(theme, results.remarks, results.variants)}
        rows.append({"Theme": theme.name, "Remarks": len(theme.places), **shares})
    total = Counter(remark.variant for remark in results.remarks)
    event = st.dataframe(
        rows,
        hide_index=True,
        height="content" if len(rows) <= 10 else 380,
        column_config={
            name: st.column_config.ProgressColumn(
                f"{name}, of {total[name]}", format="%d", min_value=0, max_value=max(1, total[name])
            )
            for name in results.variants
        },
        on_select="rerun",
        selection_mode=["single-row", "single-cell"],
        alt="Themes of the remarks, with how many remarks each variant has",
        key="themes-table",
    )
    st.caption("The bar is the share of a variant's remarks. Choose a theme to read its remarks.")
    if event.selection["rows"]:
        return themes[event.selection["rows"][0]]
    return themes[event.selection["cells"][0][0]] if event.selection["cells"] else None

"""What raters wrote in their own words, to be searched."""

from __future__ import annotations

import streamlit as st

from components import results_outputs, results_themes
from rapport.exporting.display import escape, hard_broken, normalised
from rapport.scoring.result_set import Remark, ResultSet

PAGE_SIZE = 10


def show(results: ResultSet, run_ids: tuple[str, ...]) -> None:
    """Themes on demand, a search box, a filter by variant, and the remarks, each with its output."""
    if not results.remarks:
        st.caption("Nobody has written a remark yet. Raters can add one to each output.")
        return
    remarks = results_themes.show(results, run_ids)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = st.text_input(
            "Search remarks", type="search", live="300ms", icon=":material/search:", key="remarks-search", width=420
        )
        written = list(dict.fromkeys(remark.variant for remark in results.remarks))
        variant = st.selectbox("Variant", written, index=None, placeholder="all", key="remarks-variant", width=420)
    found = matching(remarks, words or "", variant)
    st.caption(f"{len(found):,} of {len(remarks):,} remarks")
    key = f"remarks-page-{words}-{variant}"
    page = int(st.session_state.get(key, 1) or 1)
    items = {item.id: item for item in results.items}
    for place, remark in enumerate(found[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]):
        item = items[remark.output_id]
        with st.container(border=True):
            st.markdown(hard_broken(escape(line) for line in normalised(remark.text).split("\n")))
            st.caption(escape(f"{remark.said_by}, {item.candidate}"))
            results_outputs.fold(item, "What it is about", key=f"remark-{place}-{remark.output_id}-{remark.rater}")
    if len(found) > PAGE_SIZE:
        st.pagination(-(-len(found) // PAGE_SIZE), key=key, max_visible_pages=5)


def matching(remarks: tuple[Remark, ...], words: str, variant: str | None) -> list[Remark]:
    """Remarks that hold every word, of one variant or of all."""
    wanted = words.casefold().split()
    return [
        remark
        for remark in remarks
        if (variant is None or remark.variant == variant) and all(word in remark.text.casefold() for word in wanted)
    ]

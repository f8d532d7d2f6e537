"""The results of one search in three columns: by meaning, by words, and both fused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from rapport.experiments.knowledge import Shown
from rapport.exporting.display import escape
from rapport.retrieval.found import Found, Mode, Search

MODES: dict[Mode, tuple[str, str, str]] = {
    "dense": (
        "By meaning",
        ":material/psychology:",
        "The embedding model turns texts into directions; the cosine says how close two are, up to 1.",
    ),
    "lexical": (
        "By words",
        ":material/match_word:",
        "BM25 adds up the words that both share; rare ones count more. It has no upper end.",
    ),
    "hybrid": (
        "Both, fused",
        ":material/merge:",
        "What stands high in both lists comes first (reciprocal rank fusion). The chat searches like this.",
    ),
}
SNIPPET_CHARS = 220


def show(searches: Sequence[Search], texts: Mapping[str, Shown]) -> None:
    """Draw the searches, one a mode, next to each other."""
    with st.grid(3, min_column_width=280) as grid:
        for search in searches:
            with grid.cell().container(border=True, height="stretch", key=f"found-{search.mode}"):
                _column(search, texts)


def _column(search: Search, texts: Mapping[str, Shown]) -> None:
    title, icon, words = MODES[search.mode]
    st.markdown(f"{icon} **{title}**", help=words)
    st.caption(_times(search))
    if not search.found:
        st.markdown(":gray[No text shares a word with the query.]" if search.mode == "lexical" else ":gray[Nothing.]")
    for rank, found in enumerate(search.found, start=1):
        shown = texts.get(found.id)
        if shown is not None:
            _result(rank, found, shown, search.mode)


def _result(rank: int, found: Found, shown: Shown, mode: Mode) -> None:
    place = " · ".join(part for part in (shown.title, shown.place) if part)
    with st.container(gap=None, key=f"found-{mode}-{rank}"):
        st.markdown(f"**{rank}.** {escape(_snippet(shown.text))}")
        st.caption(" · ".join(part for part in (why(found, mode), escape(place)) if part))


def why(found: Found, mode: Mode) -> str:
    """Score, ranks in the other lists, and shared words, in a line."""
    parts = []
    if mode == "dense" and found.cosine is not None:
        parts.append(f"cosine {found.cosine:.3f}")
    if mode == "lexical" and found.bm25 is not None:
        parts.append(f"BM25 {found.bm25:.2f}")
    if mode == "hybrid":
        ranks = (("meaning", found.dense_rank), ("words", found.lexical_rank))
        parts.append(f"score {found.score:.4f}")
        parts += [f"{name} #{rank}" if rank else f"not by {name}" for name, rank in ranks]
    if found.words and mode != "dense":
        parts.append(f"has {escape(', '.join(found.words))}")
    return " · ".join(parts)


def _times(search: Search) -> str:
    query = f"query {search.embed_ms:.1f} ms · " if search.mode != "lexical" else ""
    return f"{query}search {search.search_ms:.1f} ms"


def _snippet(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SNIPPET_CHARS else f"{line[:SNIPPET_CHARS].rsplit(' ', 1)[0]} …"

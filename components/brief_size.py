"""How much of a model's window each part of a request takes, and what was left out for size."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from rapport.experiments.preparing import Prepared
from rapport.scenarios.brief import Brief, Section
from rapport.scenarios.outreach_evidence import DROPPED_TITLE
from rapport.scenarios.passage_brief import JOB, RESUME
from rapport.scenarios.sections import ORDERS_TITLE


def show(prepared: Prepared) -> None:
    """A bar a part, and the parts that didn't fit."""
    shares = parts(prepared)
    whole = prepared.window_tokens or sum(shares.values()) or 1
    rows = [
        {"Part": name, "Tokens": tokens, "Share": round(min(1.0, tokens / whole), 2)} for name, tokens in shares.items()
    ]
    of_what = f"of the window of {whole:,}" if prepared.window_tokens else "of the whole; the window isn't known"
    of_what = "of the whole" if _is_builtin(prepared) else of_what
    st.dataframe(
        rows,
        hide_index=True,
        column_config={
            "Part": st.column_config.TextColumn("Part"),
            "Tokens": st.column_config.NumberColumn("Tokens", width="small", format="localized", help="Estimated"),
            "Share": st.column_config.ProgressColumn(f"Share {of_what}", format="percent", max_value=1.0),
        },
        alt="Tokens of each part of the request",
        key="brief-size",
    )
    if not prepared.fits:
        st.warning(
            "This doesn't fit. Unpin something, shorten the prompt, or set a larger window.",
            icon=":material/straighten:",
        )
    _left_out(prepared.brief)


def parts(prepared: Prepared) -> dict[str, int]:
    """Tokens by part; together with what is free they make the window."""
    included = prepared.brief.included
    found = {
        "Name, role and company": _tokens(s for s in included if not s.title.startswith((RESUME, JOB))),
        "Résumé": _tokens(s for s in included if s.title.startswith(RESUME)),
        "Posting": _tokens(s for s in included if s.title.startswith(JOB)),
    }
    if _is_builtin(prepared):
        return found
    found["Prompt"] = max(0, prepared.tokens - sum(found.values()))
    found["Kept for the answer"] = prepared.answer_tokens
    if prepared.window_tokens is not None:
        found["Free"] = max(0, prepared.window_tokens - sum(found.values()))
    return found


def _is_builtin(prepared: Prepared) -> bool:
    """It has no prompt and no window."""
    return prepared.request.draft is not None


def left_out_for_size(brief: Brief) -> list[Section]:
    """What didn't fit, without what was dropped by hand or gives orders."""
    return [section for section in brief.left_out if section.title not in (DROPPED_TITLE, ORDERS_TITLE)]


def _tokens(sections: Iterable[Section]) -> int:
    return sum(section.tokens for section in sections)


def _left_out(brief: Brief) -> None:
    sections = left_out_for_size(brief)
    if not sections:
        st.caption(":material/check: Nothing was left out for size.")
        return
    st.caption(f":material/content_cut: {len(sections)} parts were left out for size, the most telling first.")
    rows = [{"Part": section.title, "Tokens": section.tokens, "Text": section.text} for section in sections]
    st.dataframe(rows, hide_index=True, height=180, alt="Parts of the sources that were left out for size")

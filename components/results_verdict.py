"""The verdict in words, before any figure."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from rapport.experiments.results import Overview
from rapport.exporting.display import escape
from rapport.scoring.choice_words import say_ranking
from rapport.scoring.verdict import MetricVerdict, Verdict, main_sentences
from rapport.statistics.figures import counted


def show(overview: Overview, verdict: Verdict, run_ids: Sequence[str]) -> None:
    """Who wins and how sure that is; without ratings and choices, what to do next."""
    chosen = say_ranking(overview.ranking)
    if verdict.weighted is not None or verdict.metrics:
        _headline(verdict)
        _sentences(verdict)
    if chosen:
        _bullets(chosen)
    if not overview.has_ratings and not chosen:
        _not_rated(run_ids)
    for note in overview.notes:
        st.caption(f":material/info: {escape(note)}")


def _headline(verdict: Verdict) -> None:
    draw, icon = (st.success, ":material/trophy:") if verdict.winner else (st.info, ":material/balance:")
    basis = ((verdict.cases, "case"), (verdict.raters, "rater"), (len(verdict.variants), "variant"))
    draw(f"Based on {', '.join(counted(*one) for one in basis)}.", title=escape(verdict.sentences[0]), icon=icon)


def _sentences(verdict: Verdict) -> None:
    if verdict.weighted:
        _about(verdict.weighted, verdict.winner)
    if verdict.metrics:
        with st.expander("Metric by metric", icon=":material/format_list_bulleted:", key="verdict-metrics"):
            for metric in verdict.metrics:
                _about(metric, verdict.winner)


def _about(metric: MetricVerdict, winner: str | None) -> None:
    told, left_out = main_sentences(metric, winner)
    if told:
        _bullets(told)
    if left_out:
        st.caption(f"{left_out} more pairs of variants are in the table 'Differences' under Export.")


def _bullets(sentences: Sequence[str]) -> None:
    st.markdown("\n".join(f"- {escape(sentence)}" for sentence in sentences))


def _not_rated(run_ids: Sequence[str]) -> None:
    with st.container(border=True, key="not-rated"):
        st.markdown("**Nobody has rated these outputs yet**")
        st.caption("A verdict needs people: they rate blind, and here it says which variant wins and how sure that is.")
        query = {"run": run_ids[0]} if run_ids else None
        st.page_link("pages/rate.py", label="Rate them", icon=":material/grade:", query_params=query)

"""Taking the results away: a report for those who don't use Rapport, tables, JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

import streamlit as st

from rapport.exporting.file_names import file_name
from rapport.exporting.report import as_html
from rapport.exporting.results_tables import TABLES, as_json, as_xlsx, masked, tables
from rapport.exporting.table import as_csv
from rapport.scoring.result_set import ResultSet
from rapport.scoring.verdict import Verdict
from rapport.statistics.ranking import Strength

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show(results: ResultSet, verdict: Verdict, ranking: Sequence[Strength]) -> None:
    """The report, the workbook, JSON, and one table as CSV; each made when it is asked for."""
    is_masked = st.toggle(
        "Replace people's names, e-mail addresses and phone numbers",
        value=True,
        key="export-masked",
        help="Candidates become 'Candidate 1' and so on, raters 'Rater 1'. Nicknames aren't known and may stay.",
    )
    shown = partial(masked, results) if is_masked else partial(_as_it_is, results)
    name = file_name(f"results {results.titles[0]}", "results") if results.titles and not is_masked else "results"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.download_button(
            "Report (HTML)",
            lambda: as_html(results, verdict, ranking, datetime.now().astimezone(), is_masked=is_masked).encode(),
            f"{name}.html",
            "text/html",
            type="primary",
            icon=":material/article:",
            on_click="ignore",
            key="export-report",
            help="One file that opens in any browser, without Rapport and without a network. To get a PDF, print it.",
        )
        st.download_button(
            "Workbook (XLSX)",
            lambda: as_xlsx(tables(shown(), verdict, ranking)),
            f"{name}.xlsx",
            XLSX,
            icon=":material/table:",
            on_click="ignore",
            key="export-xlsx",
        )
        st.download_button(
            "JSON",
            lambda: as_json(shown(), verdict, ranking),
            f"{name}.json",
            "application/json",
            icon=":material/data_object:",
            on_click="ignore",
            key="export-json",
        )
    _one_table(results, verdict, ranking, shown, name)


def _one_table(
    results: ResultSet, verdict: Verdict, ranking: Sequence[Strength], shown: partial[ResultSet], name: str
) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox("Table", TABLES, index=TABLES.index("Ratings"), key="export-table", width=260)

        def made() -> bytes:
            table = tables(shown(), verdict, ranking)[chosen]
            return as_csv(table.columns, table.rows)

        st.download_button(
            "This table (CSV)",
            made,
            f"{name}-{file_name(chosen)}.csv",
            "text/csv",
            icon=":material/csv:",
            on_click="ignore",
            key="export-csv",
        )
    st.caption("The table 'Ratings' can be imported again, here or by `python -m rapport verdict`.")


def _as_it_is(results: ResultSet) -> ResultSet:
    return results

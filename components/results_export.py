"""Taking the results away: a report for those who don't use Rapport, tables, JSON."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import datetime

import streamlit as st

from components import results_data, services, state
from components.parts import part_every
from rapport.experiments.background import Background
from rapport.experiments.known_employers import employers_of
from rapport.exporting.file_names import file_name
from rapport.exporting.findings import Findings, masked
from rapport.exporting.pdf import FAILED, NO_BROWSER, find_printer, print_report
from rapport.exporting.report import as_html
from rapport.exporting.results_tables import TABLES, as_json, as_xlsx, tables
from rapport.exporting.table import as_csv
from rapport.scoring.result_set import ResultSet
from rapport.scoring.verdict import Verdict
from rapport.statistics.ranking import Strength

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHORT_WAIT_S = 0.3


def show(results: ResultSet, verdict: Verdict, ranking: Sequence[Strength], run_ids: tuple[str, ...]) -> None:
    """The report, the workbook, JSON, and one table as CSV; each made when it is asked for."""
    grouped = results_data.grouped_themes(run_ids)
    found = Findings(results, verdict, tuple(ranking), grouped.themes, grouped.named_by)
    is_masked, without_employers = _choose_mask()

    def shown() -> Findings:
        employers = employers_of(services.store(), run_ids) if without_employers else ()
        return masked(found, employers) if is_masked else found

    name = file_name(f"results {results.titles[0]}", "results") if results.titles and not is_masked else "results"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _download(
            "Report (HTML)", lambda: _report(shown).encode(), f"{name}.html", "text/html", "article", is_main=True
        )
        _download("Workbook (XLSX)", lambda: as_xlsx(tables(shown())), f"{name}.xlsx", XLSX, "table")
        _download("JSON", lambda: as_json(shown()), f"{name}.json", "application/json", "data_object")
    if not grouped.themes and len(results.remarks) > 1:
        st.caption(
            "The remarks aren't grouped. Switch on 'Group into themes' under Remarks to have themes in the files."
        )
    of = (results_data.naming_key(run_ids), verdict.sentences, verdict.weights, grouped, is_masked, without_employers)
    _pdf(shown, name, hashlib.sha256(repr(of).encode()).hexdigest())
    _one_table(shown, name)


def _choose_mask() -> tuple[bool, bool]:
    is_masked = st.toggle(
        "Replace people's names, addresses, phone numbers and links",
        value=True,
        key="export-masked",
        help="Candidates become 'Candidate 1' and so on, raters 'Rater 1', in every form their names usually take. "
        "E-mail addresses, streets and birth dates go too. Read a file before you send it on: a misspelt or unusual "
        "name may stay, and what is told of somebody may still say who it is.",
    )
    without_employers = is_masked and st.toggle(
        "Replace the employers in their résumés too", key="export-employers", help="The company that hires stays."
    )
    return is_masked, without_employers


def _report(shown: Callable[[], Findings]) -> str:
    return as_html(shown(), datetime.now().astimezone())


def _download(label: str, made: Callable[[], bytes], name: str, kind: str, icon: str, *, is_main: bool = False) -> None:
    st.download_button(
        label,
        made,
        name,
        kind,
        type="primary" if is_main else "secondary",
        icon=f":material/{icon}:",
        on_click="ignore",
        key=f"export-{name.rpartition('.')[2].replace('html', 'report')}",
        help="One file that opens in any browser, without Rapport and without a network." if is_main else None,
    )


def _pdf(shown: Callable[[], Findings], name: str, of: str) -> None:
    """Made on demand, since a browser takes seconds for it; where there is none, why. `of` stands for the report."""
    browser = find_printer()
    if browser is None:
        st.caption(f":material/picture_as_pdf: {NO_BROWSER}")
        return
    work = state.printing(of)
    if work is None:
        if not st.button("Make a PDF of the report", icon=":material/picture_as_pdf:", key="export-make-pdf"):
            return
        html = _report(shown)
        work = Background("Printing the report", lambda on_progress, should_stop: print_report(html, browser))
        state.set_printing(of, work)
    if not work.wait(SHORT_WAIT_S):
        _follow(of)
    elif (printed := work.result) is None or (made := printed.pdf) is None:
        st.error(work.error or FAILED, icon=":material/error:")
    else:
        if printed.missing:
            st.caption(f":material/font_download_off: {printed.missing}")
        _download("Report (PDF)", lambda: made, f"{name}.pdf", "application/pdf", "picture_as_pdf")


@part_every(0.5)
def _follow(of: str) -> None:
    work = state.printing(of)
    if work is None or work.is_over:
        st.rerun(scope="app")
    st.caption(":material/hourglass_top: The browser prints the report; that takes some seconds.")


def _one_table(shown: Callable[[], Findings], name: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox("Table", TABLES, index=TABLES.index("Ratings"), key="export-table", width=260)

        def made() -> bytes:
            table = tables(shown())[chosen]
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
    st.caption(
        "The table 'Ratings' can be imported again, here or by `python -m rapport verdict`. An empty cell is unknown "
        "or unscored, never 0; the table 'About' says what the columns are."
    )

"""Cases from files, tables, the library and saved sets; all that is needed to load one again is in the store."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rapport.errors import DefinitionError, StorageError
from rapport.experiments.defining import casting
from rapport.experiments.defining.casting_rows import variable_names
from rapport.experiments.defining.planning import Planned
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scenarios.table_row import TableRowCase
from rapport.storage.runs import RunCase
from rapport.storage.store import Store
from tests.experiments.defining.desks import JOB, OUTREACH, RESUME, ROWS, planned, put

LEADS = "lead,First name,City\nL1,Ana,Prague\nL2,Bo,\n"


def cases(text: str, folder: Path, store: Store) -> tuple[RunCase, ...]:
    return planned(text, folder, store).plan.run.cases


def refusal(text: str, folder: Path, store: Store) -> str:
    with pytest.raises(DefinitionError) as error:
        planned(text, folder, store)
    return str(error.value)


# --- candidates and jobs


def test_every_candidate_is_paired_with_every_job(tmp_path: Path, store: Store) -> None:
    (tmp_path / "people").mkdir()
    put(tmp_path / "people", a_txt=RESUME, b_md=RESUME.replace("Ana", "Eva"), c_png="no résumé")
    put(tmp_path, job_txt=JOB, job2_txt=JOB.replace("Senior", "Junior"))
    text = OUTREACH.replace("ana.txt", "people").replace("job.txt", '"job*.txt"')
    found = cases(text, tmp_path, store)
    assert [case.candidate_name for case in found] == ["Ana Novak", "Eva Novak"] * 2
    assert found[0].candidate_email == "ana.novak@example.com"
    assert len({case.id for case in found}) == 4


def test_a_case_loads_again_from_the_library_alone(tmp_path: Path, store: Store) -> None:
    put(tmp_path, ana_txt=RESUME, job_txt=JOB)
    plan = planned(OUTREACH, tmp_path, store).plan
    (tmp_path / "ana.txt").unlink()
    case = plan.case(plan.run.cases[0].id)
    assert isinstance(case, OutreachCase)
    assert case.candidate.display_name("") == "Ana Novak"
    assert plan.case(case.id) is case


def test_a_deleted_document_fails_its_case_alone(tmp_path: Path, store: Store) -> None:
    put(tmp_path, ana_txt=RESUME, job_txt=JOB)
    plan = planned(OUTREACH, tmp_path, store).plan
    store.documents.remove("resume", plan.run.cases[0].candidate_id)
    with pytest.raises(StorageError, match="candidate was deleted"):
        plan.case(plan.run.cases[0].id)


def test_the_library_gives_candidates_by_id_or_all(tmp_path: Path, store: Store) -> None:
    put(tmp_path, ana_txt=RESUME, job_txt=JOB)
    [first] = cases(OUTREACH, tmp_path, store)
    by_id = OUTREACH.replace("ana.txt", first.candidate_id).replace("job.txt", "all")
    assert cases(by_id, tmp_path, store) == (first,)


@pytest.mark.parametrize(
    ("candidates", "said"),
    [
        pytest.param("gone.txt", "gone.txt is no file and no pattern that fits one", id="no file"),
        pytest.param("empty", "empty holds no file that can be read", id="empty folder"),
        pytest.param("bad.pdf", "bad.pdf", id="damaged"),
        pytest.param("https://example.org/cv", "résumés are read from files", id="address"),
        pytest.param("0" * 64, "There is no candidate 000000000000… in the library.", id="unknown id"),
        pytest.param("all", "The library holds no candidate yet.", id="empty library"),
    ],
)
def test_a_candidate_that_can_not_be_read_is_said(tmp_path: Path, store: Store, candidates: str, said: str) -> None:
    (tmp_path / "empty").mkdir()
    put(tmp_path, job_txt=JOB, bad_pdf="%PDF-1.4 nothing")
    assert said in refusal(
        OUTREACH.replace("ana.txt", f'["{candidates}"]' if candidates != "all" else "all"), tmp_path, store
    )


def test_bad_files_are_left_out_where_the_file_says_so(tmp_path: Path, store: Store) -> None:
    put(tmp_path, ana_txt=RESUME, job_txt=JOB)
    text = OUTREACH.replace("ana.txt", "[ana.txt, gone.txt]").replace("jobs:", "skip_bad_rows: true\n  jobs:")
    found = planned(text, tmp_path, store)
    assert len(found.plan.run.cases) == 1
    assert any(note.startswith("left out: gone.txt is no file") for note in found.notes)


# --- tables


def test_a_row_is_a_case_and_its_columns_are_variables(tmp_path: Path, store: Store) -> None:
    put(tmp_path, rows_csv=LEADS)
    plan = planned(ROWS.replace("rows.csv", "rows.csv\n  id_column: lead"), tmp_path, store).plan
    case = plan.case(plan.run.cases[0].id)
    assert isinstance(case, TableRowCase)
    assert case.values == {"lead": "L1", "first_name": "Ana", "City": "Prague"}
    assert plan.run.cases[0].id.startswith("l1-")
    assert [one.message for one in plan.run.cases] == ["L1", "L2"]


def test_the_same_row_has_the_same_id_wherever_it_stands(tmp_path: Path, store: Store) -> None:
    put(tmp_path, rows_csv=LEADS, more_csv="lead,First name,City\nL9,Cy,Graz\nL1,Ana,Prague\n")
    first, second = cases(ROWS, tmp_path, store), cases(ROWS.replace("rows.csv", "more.csv"), tmp_path, store)
    assert first[0].id == second[1].id


def test_the_same_row_twice_counts_once(tmp_path: Path, store: Store) -> None:
    put(tmp_path, rows_csv="a\nx\nx\ny\n")
    found = planned(ROWS, tmp_path, store)
    assert len(found.plan.run.cases) == 2
    assert found.notes == ("1 case is the same as an earlier one and counts once.",)


def test_bad_rows_are_told_before_anything_is_spent(tmp_path: Path, store: Store) -> None:
    put(tmp_path, rows_csv="a,b\n1,2\n3\n")
    said = refusal(ROWS, tmp_path, store)
    assert "rows.csv, row 3: 1 cell" in said
    assert "skip_bad_rows: true" in said
    assert len(cases(ROWS.replace("rows.csv", "rows.csv\n  skip_bad_rows: true"), tmp_path, store)) == 1


def test_a_table_of_bad_rows_alone_has_no_case(tmp_path: Path, store: Store) -> None:
    put(tmp_path, rows_csv="a,b\n1\n3\n")
    assert "There is no case left." in refusal(
        ROWS.replace("rows.csv", "rows.csv\n  skip_bad_rows: true"), tmp_path, store
    )


def test_a_header_without_rows_is_said(tmp_path: Path, store: Store) -> None:
    put(tmp_path, rows_csv="a,b\n")
    assert "rows.csv has a header and no row." in refusal(ROWS, tmp_path, store)


def test_a_missing_column_is_said_with_what_was_meant(tmp_path: Path, store: Store) -> None:
    put(tmp_path, rows_csv=LEADS)
    said = refusal(ROWS.replace("rows.csv", "rows.csv\n  columns: {town: Citty}"), tmp_path, store)
    assert "rows.csv has no column 'Citty', which the experiment wants for town. Did you mean 'City'?" in said


def test_texts_and_files_of_a_table_become_candidates_and_jobs(tmp_path: Path, store: Store) -> None:
    put(tmp_path, job_txt=JOB)
    rows = [{"cv": RESUME, "posting": "job.txt"}, {"cv": RESUME.replace("Ana", "Eva"), "posting": "job.txt"}]
    put(tmp_path, leads_jsonl="\n".join(json.dumps(row) for row in rows))
    columns = "  file: leads.jsonl\n  columns: {resume_text: cv, job_file: posting}"
    text = OUTREACH.replace("  candidates: ana.txt\n  jobs: job.txt", columns)
    assert [case.candidate_name for case in cases(text, tmp_path, store)] == ["Ana Novak", "Eva Novak"]


def test_an_empty_cell_and_a_missing_file_are_said_with_their_row(tmp_path: Path, store: Store) -> None:
    put(tmp_path, job_txt=JOB, leads_csv=f'cv,posting\n,job.txt\n"{RESUME}",gone.txt\n')
    columns = "  file: leads.csv\n  columns: {resume_text: cv, job_file: posting}"
    said = refusal(OUTREACH.replace("  candidates: ana.txt\n  jobs: job.txt", columns), tmp_path, store)
    assert "leads.csv, row 2: the column 'cv' is empty." in said
    assert "leads.csv, row 3: there is no file gone.txt." in said


@pytest.mark.parametrize(
    ("columns", "mapped", "names"),
    [
        pytest.param(("a", "First name"), {}, ["a", "first_name"], id="signs"),
        pytest.param(("2nd city",), {}, ["column_2nd_city"], id="a digit first"),
        pytest.param(("Stadt", "Größe"), {}, ["Stadt", "Größe"], id="other alphabets"),
        pytest.param(("row", "b"), {"whole": "row"}, ["whole", "b"], id="mapped"),
        pytest.param(("class", "from"), {}, ["class", "from"], id="words of Python"),
    ],
)
def test_columns_become_names_of_variables(columns: tuple[str, ...], mapped: dict[str, str], names: list[str]) -> None:
    assert list(variable_names(columns, mapped, "t.csv")) == names


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        pytest.param(("row",), "column 'row': 'row' is the whole row", id="the whole row"),
        pytest.param(("true",), "can't be the name of a variable", id="a word of templates"),
        pytest.param(("a b", "a-b"), r"both be \{\{ a_b \}\}", id="two alike"),
        pytest.param(("???",), "can't be the name of a variable", id="signs only"),
    ],
)
def test_a_column_that_can_be_no_variable_is_said(columns: tuple[str, ...], said: str) -> None:
    with pytest.raises(DefinitionError, match=said):
        variable_names(columns, {}, "t.csv")


# --- limits and saved sets


def test_too_many_cases_are_refused(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(casting, "MOST_CASES", 1)
    put(tmp_path, rows_csv=LEADS)
    assert "2 cases are too many for one experiment; 1 is the most." in refusal(ROWS, tmp_path, store)


def saved(tmp_path: Path, store: Store) -> Planned:
    put(tmp_path, rows_csv=LEADS)
    return planned(ROWS.replace("rows.csv", "rows.csv\n  save_as: Leads"), tmp_path, store)


def test_cases_kept_under_a_name_are_cases_again(tmp_path: Path, store: Store) -> None:
    first = saved(tmp_path, store)
    again = planned(ROWS.replace("file: rows.csv", "saved: Leads"), tmp_path, store)
    assert again.plan.run.cases == first.plan.run.cases


def test_the_same_cases_may_be_kept_again_but_no_others(tmp_path: Path, store: Store) -> None:
    saved(tmp_path, store)
    saved(tmp_path, store)
    put(tmp_path, rows_csv=LEADS + "L3,Cy,Graz\n")
    said = refusal(ROWS.replace("rows.csv", "rows.csv\n  save_as: Leads"), tmp_path, store)
    assert said == "There is another saved set called 'Leads'. Give save_as another name."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            ROWS.replace("file: rows.csv", "saved: leads"),
            "There is no saved set of cases called 'leads'. There are: Leads.", id="unknown",
        ),
        pytest.param(
            OUTREACH.replace("candidates: ana.txt\n  jobs: job.txt", "saved: Leads"),
            "The saved set 'Leads' holds cases of table_row, not of outreach_email.", id="another scenario",
        ),
    ],
)  # fmt: skip
def test_a_saved_set_that_does_not_fit_is_said(tmp_path: Path, store: Store, text: str, said: str) -> None:
    saved(tmp_path, store)
    assert refusal(text, tmp_path, store) == said

"""Tables of every output: CSV, XLSX and JSONL."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from rapport.errors import StorageError
from rapport.exporting.tools.outcomes import Outcomes
from rapport.exporting.tools.rows import write_csv, write_jsonl, write_outputs_xlsx
from rapport.storage.runs import RunCase
from rapport.storage.store import Store
from tests.exporting.tools.runs_for_tests import output_id, put_run, put_scores
from tests.records_for_tests import case, output, run_of, variant


def csv_of(store: Store, run_id: str, **options: bool) -> list[dict[str, str]]:
    file = io.BytesIO()
    write_csv(Outcomes(store, run_id, **options), file)
    return list(csv.DictReader(io.StringIO(file.getvalue().decode("utf-8-sig"), newline="")))


def test_the_csv_has_a_row_for_each_case_variant_and_repeat(store: Store) -> None:
    run = put_run(store)

    rows = csv_of(store, run.id)

    places = {(row["input city"], row["variant"], row["repeat"]) for row in rows}
    assert len(rows) == len(places) == 5 * 2 * 2


def test_a_case_is_called_by_person_and_job_where_there_are_several_jobs(store: Store) -> None:
    one = case()
    for title, document_id in (("Engineer, Larkspur", "job-1"), ("Baker, Brill", "job-2")):
        store.documents.add("job", replace(one.job_document, id=document_id), one.job, title)
    cases = tuple(RunCase(f"case-{job_id}", "ada", job_id, "Ada Moreau") for job_id in ("job-1", "job-2", "gone"))
    run = replace(run_of([one], [variant()]), cases=cases)
    store.runs.add(run, [output(run, id=found.id, case_id=found.id, status="done") for found in cases])

    rows = csv_of(store, run.id)

    assert [(row["case"], row["input job"]) for row in rows] == [
        ("Ada Moreau, Engineer, Larkspur", "Engineer, Larkspur"),
        ("Ada Moreau, Baker, Brill", "Baker, Brill"),
        ("Ada Moreau", run.title),
    ]


def test_rows_come_in_the_order_of_the_cases(store: Store) -> None:
    run = put_run(store)

    cities = list(dict.fromkeys(row["input city"] for row in csv_of(store, run.id)))

    assert cities == ["Prague", "Lyon", "Parma", "Kyoto", "Porto"]


def test_a_cached_answer_has_no_latency_and_cost_nothing(store: Store) -> None:
    run = put_run(store)

    cached = next(row for row in csv_of(store, run.id) if row["is_cached"] == "true")

    assert (cached["first_token_s"], cached["total_s"], cached["cost_usd"]) == ("", "", "0.0")


def test_what_is_unknown_is_empty_and_formulas_are_neutralised(store: Store) -> None:
    run = put_run(store)
    put_scores(store, run)

    rows = csv_of(store, run.id)

    first, last = rows[0], rows[-1]
    assert (first["check contains"], first["check max_words"], last["check contains"]) == ("true", "", "")
    assert (first["judge accuracy · lab:judge"], last["judge accuracy · lab:judge"]) == ("2.5", "")
    assert last["input food"] == "'=1+1"
    assert (last["status"], last["failure_kind"]) == ("failed", "timeout")


def test_ratings_are_means_over_raters(store: Store) -> None:
    run = put_run(store)
    put_scores(store, run)

    row = next(row for row in csv_of(store, run.id) if row["output_id"] == output_id(run, 0, 1))

    assert (row["rating accuracy"], row["raters"]) == ("3.0", "2")


def test_the_workbook_says_the_same_as_the_csv(store: Store) -> None:
    run = put_run(store)
    file = io.BytesIO()

    write_outputs_xlsx(Outcomes(store, run.id), file)

    sheet = load_workbook(file, read_only=True)["Outputs"]
    rows = list(sheet.iter_rows(values_only=True))
    assert len(rows) == 1 + 20
    assert rows[1][rows[0].index("text")] == "Prague is lovely, and so is its dumplings (0/1)."


def test_the_jsonl_nests_all_that_was_said_of_an_output(store: Store) -> None:
    run = put_run(store)
    put_scores(store, run)
    file = io.BytesIO()

    write_jsonl(Outcomes(store, run.id), file)

    first = json.loads(file.getvalue().splitlines()[0])
    assert first["inputs"] == {"city": "Prague", "food": "dumplings"}
    assert first["settings"] == {"temperature": 0.2}
    assert {one["rater"] for one in first["ratings"]} == {"Ana", "Ben"}
    assert first["judgements"][0]["why"] == "Mostly right."
    assert [one["role"] for one in first["messages"]] == ["system", "user"]


def test_masked_rows_name_no_rater(store: Store) -> None:
    run = put_run(store)
    put_scores(store, run)
    file = io.BytesIO()

    write_jsonl(Outcomes(store, run.id, is_masked=True), file)

    assert b"Ana" not in file.getvalue()
    assert b"Rater 1" in file.getvalue()


def test_a_run_that_is_not_there_is_said_to_be_so(store: Store) -> None:
    with pytest.raises(StorageError, match="There is no run nowhere"):
        Outcomes(store, "nowhere")


def test_texts_are_not_all_in_memory_at_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rapport.exporting.tools.outcomes.PAGE", 10)
    run = put_run(store)
    first = store.runs.outputs(run.id)[0]
    store.runs.put([replace(first, id=f"big-{n}", repeat=n + 10, text="word " * 20_000) for n in range(200)])  # 20 MB

    class Nowhere(io.RawIOBase):
        def write(self, data: object) -> int:
            return 0

    outcomes = Outcomes(store, run.id)
    tracemalloc.start()
    write_jsonl(outcomes, Nowhere())  # type: ignore[arg-type]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 8_000_000

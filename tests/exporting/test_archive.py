"""A whole run as one ZIP."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rapport.exporting.archive import COLUMNS, archive_name, build_archive
from rapport.providers.model import Failure, ModelSettings, Usage
from rapport.storage.runs import Output, Run, RunCase, Timing, Variant

VARIANTS = (
    Variant("Short", "concise", "abc123", "…", "builtin:writer"),
    Variant("Long", "structured", "def456", "…", "ollama:llama3.2", ModelSettings(temperature=0.2), "fields"),
)
RUN = Run(
    "run1",
    "outreach_email",
    "Data Engineer, ACME: Zürich",
    datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
    VARIANTS,
    (RunCase("c1", "p1", "j1", "José Núñez"), RunCase("c2", "p2", "j1", "José Núñez")),
)
DONE = Output(
    "o1", "run1", "c1", 0, status="done", text="Subject: A role\n\nDear José,", usage=Usage(100, 20),
    timing=Timing(0.2, 1.23456), cost_usd=0.0,
)  # fmt: skip
CUT = Output(
    "o2",
    "run1",
    "c1",
    1,
    status="failed",
    text="Dear Jos",
    failure=Failure("stream_cut", "It broke off."),
    is_local=False,
)
EMPTY = Output("o3", "run1", "c2", 0, status="stopped")
OTHER = replace(DONE, id="o4", case_id="c2", position=1, text='=HYPERLINK("http://e")')


@pytest.fixture(scope="module")
def archive() -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(build_archive(RUN, [OTHER, EMPTY, CUT, DONE], {"p1": "jose@x.example"})))


@pytest.fixture(scope="module")
def rows(archive: zipfile.ZipFile) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(archive.read("emails.csv").decode("utf-8-sig"), newline="")))


def test_each_text_is_a_file_named_by_job_candidate_and_model(archive: zipfile.ZipFile) -> None:
    folder = "Data-Engineer-ACME-Zürich"
    assert archive.namelist() == [
        "emails.csv",
        f"{folder}/José-Núñez/Short-builtin-writer.txt",
        f"{folder}/José-Núñez/Long-ollama-llama3.2-partial.txt",
        f"{folder}/José-Núñez-2/Long-ollama-llama3.2.txt",
    ]


def test_a_file_holds_the_whole_text(archive: zipfile.ZipFile) -> None:
    assert archive.read(archive.namelist()[1]).decode() == "Subject: A role\n\nDear José,\n"


def test_the_table_has_a_row_for_each_output_also_where_nothing_was_written(rows: list[dict[str, str]]) -> None:
    assert [(row["candidate"], row["variant"], row["status"]) for row in rows] == [
        ("José Núñez", "Short", "done"),
        ("José Núñez", "Long", "failed"),
        ("José Núñez", "Short", "stopped"),
        ("José Núñez", "Long", "done"),
    ]


def test_a_row_holds_everything_that_was_measured(rows: list[dict[str, str]]) -> None:
    assert tuple(rows[0]) == COLUMNS
    assert rows[0] | {"file": ""} == {
        "candidate": "José Núñez", "e-mail": "jose@x.example", "job": "Data Engineer, ACME: Zürich", "variant": "Short",
        "prompt": "concise", "version": "abc123", "model": "builtin:writer", "settings": "", "strategy": "everything",
        "status": "done", "failure": "", "subject": "A role", "text": "Dear José,", "first_token_s": "0.2",
        "total_s": "1.235", "input_tokens": "100", "output_tokens": "20", "is_estimated": "false", "cost_usd": "0.0",
        "place": "local", "created_at": "2026-11-21T09:30:00+00:00", "file": "",
    }  # fmt: skip


def test_a_failure_says_why_and_settings_are_listed(rows: list[dict[str, str]]) -> None:
    assert (rows[1]["failure"], rows[1]["settings"], rows[1]["place"]) == (
        "It broke off.",
        '{"temperature": 0.2}',
        "cloud",
    )


def test_a_formula_that_a_model_wrote_is_not_run(rows: list[dict[str, str]]) -> None:
    assert rows[3]["text"].startswith("'=HYPERLINK")


def test_each_row_names_its_file(rows: list[dict[str, str]], archive: zipfile.ZipFile) -> None:
    assert [row["file"] for row in rows if row["file"]] == archive.namelist()[1:]


def test_the_same_run_gives_the_same_bytes() -> None:
    one, other = (build_archive(RUN, outputs, {}) for outputs in ([DONE, CUT], [CUT, DONE]))
    assert one == other


def test_several_attempts_at_one_place_keep_their_files() -> None:
    names = zipfile.ZipFile(io.BytesIO(build_archive(RUN, [DONE, replace(DONE, id="o9", attempt=2)], {}))).namelist()
    assert [name.rsplit("/")[-1] for name in names[1:]] == ["Short-builtin-writer.txt", "Short-builtin-writer-2.txt"]


def test_candidates_of_several_jobs_are_in_folders_of_their_own() -> None:
    run = replace(RUN, cases=(RUN.cases[0], RunCase("c2", "p1", "j2", "José Núñez")))
    names = zipfile.ZipFile(io.BytesIO(build_archive(run, [DONE, OTHER], {}))).namelist()
    assert [name.split("/")[0] for name in names[1:]] == ["Data-Engineer-ACME-Zürich", "Data-Engineer-ACME-Zürich-2"]


def test_the_archive_is_named_by_job_and_day() -> None:
    assert archive_name(RUN) == "Data-Engineer-ACME-Zürich-2026-11-21.zip"

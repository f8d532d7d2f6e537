"""A whole run as one ZIP: a text file for each e-mail, and a table of everything that was measured."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence

from rapport.exporting.email import as_txt, split_subject
from rapport.exporting.file_names import file_name, unique, unique_names
from rapport.exporting.table import Cell, as_csv
from rapport.providers.model import ModelSettings
from rapport.storage.runs import Output, Run

TABLE_NAME = "emails.csv"
COLUMNS = (
    "candidate",
    "e-mail",
    "job",
    "variant",
    "prompt",
    "version",
    "model",
    "settings",
    "strategy",
    "status",
    "failure",
    "subject",
    "text",
    "first_token_s",
    "total_s",
    "input_tokens",
    "output_tokens",
    "is_estimated",
    "cost_usd",
    "place",
    "created_at",
    "file",
)


def build_archive(run: Run, outputs: Sequence[Output], candidate_emails: Mapping[str, str]) -> bytes:
    """The ZIP of a run: `<job>/<candidate>/<label>-<model>.txt` for each text, and `emails.csv`.

    A text that was cut or stopped has "partial" in its file's name. Outputs without a text are in the table only.
    `candidate_emails` gives the e-mail by candidate id. The same run gives the same bytes every time.
    """
    ordered = sorted(outputs, key=lambda output: _place(run, output))
    names = _file_names(run, ordered)
    rows = [_row(run, output, candidate_emails, names.get(output.id, "")) for output in ordered]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, run, TABLE_NAME, as_csv(COLUMNS, rows))
        for output in ordered:
            if output.id in names:
                _add(archive, run, names[output.id], as_txt(output.text))
    return buffer.getvalue()


def archive_name(run: Run) -> str:
    """The ZIP's own name: the job and the day of the run."""
    return f"{file_name(run.title, 'run')}-{run.created_at:%Y-%m-%d}.zip"


def _place(run: Run, output: Output) -> tuple[int, int, int]:
    cases = [case.id for case in run.cases]
    row = cases.index(output.case_id) if output.case_id in cases else len(cases)
    return row, output.position, output.attempt


def _file_names(run: Run, ordered: Sequence[Output]) -> dict[str, str]:
    """Path in the archive by output id, for the outputs that have a text."""
    folders = dict(_folders(run))
    taken: set[str] = set()
    names: dict[str, str] = {}
    for output in ordered:
        if output.text.strip():
            path = f"{folders.get(output.case_id, 'others')}/{_stem(run, output)}"
            names[output.id] = unique(path, taken) + ".txt"
    return names


def _folders(run: Run) -> Iterator[tuple[str, str]]:
    """`<job>/<candidate>` by case id; a run over several jobs gets a numbered folder for each."""
    jobs = unique_names((case.job_id, run.title) for case in run.cases)
    for job_id, job in jobs.items():
        cases = [case for case in run.cases if case.job_id == job_id]
        candidates = unique_names((case.candidate_id, case.candidate_name) for case in cases)
        for case in cases:
            yield case.id, f"{job}/{candidates[case.candidate_id]}"


def _stem(run: Run, output: Output) -> str:
    variant = run.variants[output.position]
    stem = file_name(f"{file_name(variant.label)[:40]}-{variant.model_ref}")
    return stem if output.status == "done" else f"{stem}-partial"


def _add(archive: zipfile.ZipFile, run: Run, name: str, data: bytes) -> None:
    moment = run.created_at
    entry = zipfile.ZipInfo(name, (max(moment.year, 1980), *moment.timetuple()[1:6]))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data)


def _row(run: Run, output: Output, emails: Mapping[str, str], file: str) -> dict[str, Cell]:
    case = next((case for case in run.cases if case.id == output.case_id), None)
    variant = run.variants[output.position]
    draft = split_subject(output.text)
    return {
        "candidate": case.candidate_name if case else "",
        "e-mail": emails.get(case.candidate_id) if case else None,
        "job": run.title,
        "variant": variant.label,
        "prompt": variant.prompt_name,
        "version": variant.prompt_version,
        "model": variant.model_ref,
        "settings": _settings(variant.settings),
        "strategy": variant.strategy,
        "status": output.status,
        "failure": output.failure.message if output.failure else None,
        "subject": draft.subject,
        "text": draft.body,
        "first_token_s": _rounded(output.timing.first_token_s),
        "total_s": _rounded(output.timing.total_s),
        "input_tokens": output.usage.input_tokens,
        "output_tokens": output.usage.output_tokens,
        "is_estimated": output.usage.is_estimated,
        "cost_usd": output.cost_usd,
        "place": "local" if output.is_local else "cloud",
        "created_at": run.created_at.isoformat(),
        "file": file,
    }


def _settings(settings: ModelSettings) -> str:
    return json.dumps(settings.chosen(), ensure_ascii=False) if settings.chosen() else ""


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)

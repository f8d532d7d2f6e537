"""`parse`: what Rapport reads in résumés and postings, a line for each input."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from rapport.cli.inputs import JOB_ENDINGS, RESUME_ENDINGS, Reader, expanded, sentence
from rapport.cli.terminal import Terminal, printable
from rapport.documents.document import Document
from rapport.errors import BlankDocument, NoPosting
from rapport.records import candidate as candidates
from rapport.records import job as jobs

Kind = Literal["resume", "job"]
_NO_RESUME = "This doesn't look like a résumé: check that it is the right file."


@dataclass(frozen=True, slots=True)
class Parsed:
    """One input as `parse --json` prints it; `record` is None where a résumé couldn't be read."""

    source: str
    record: dict[str, Any] | None = None
    language: str | None = None
    has_text_layer: bool | None = None
    warnings: tuple[str, ...] = ()
    error: str | None = None


def parse(kind: Kind, sources: Sequence[str], as_json: bool, reader: Reader, terminal: Terminal) -> int:
    """Print every input; returns the exit status: 1 where one of them failed."""
    has_failed = False
    for source in expanded(sources, RESUME_ENDINGS if kind == "resume" else JOB_ENDINGS):
        parsed = read(kind, source, reader)
        has_failed |= parsed.error is not None
        if as_json:
            terminal.record(asdict(parsed))
        else:
            _summarise(parsed, terminal)
    return int(has_failed)


def read(kind: Kind, source: str, reader: Reader) -> Parsed:
    """One input; whatever goes wrong with it is in `error`."""
    try:
        return _resume(source, reader) if kind == "resume" else _job(source, reader)
    except Exception as error:  # whatever it is must not keep the others from being read
        return _failed(kind, source, error)


def _resume(source: str, reader: Reader) -> Parsed:
    document, candidate = reader.resume(source)
    warnings = () if candidate.is_resume else (_NO_RESUME,)
    record = candidates.as_plain(candidate) | {"readable": True}
    return _parsed(source, document, record, candidate.language, warnings)


def _job(source: str, reader: Reader) -> Parsed:
    document, job = reader.job(source)
    return _parsed(source, document, jobs.as_plain(job), job.language)


def _parsed(
    source: str, document: Document, record: dict[str, Any], language: str | None, warnings: tuple[str, ...] = ()
) -> Parsed:
    return Parsed(
        source,
        record,
        language or document.language,
        document.has_text_layer,
        (*document.warnings, *warnings, *_findings(document)),
    )


def _findings(document: Document) -> list[str]:
    """Hidden text and orders to a model, unless reading has already warned of them."""
    said = " ".join(document.warnings).lower()
    findings: list[str] = []
    if document.hidden and "hidden" not in said:
        reasons = ", ".join(sorted({hidden.reason for hidden in document.hidden}))
        findings.append(f"Holds hidden text ({reasons}); it was left out.")
    if document.orders and "order" not in said:
        findings.append(f"Holds text that gives orders to a model: “{document.orders[0].text[:80]}”.")
    return findings


def _failed(kind: Kind, source: str, error: Exception) -> Parsed:
    is_blank_pdf = isinstance(error, BlankDocument) and Path(source).suffix.lower() == ".pdf"
    return Parsed(
        source,
        _unreadable_job(error) if kind == "job" else None,
        has_text_layer=False if is_blank_pdf else None,
        error=sentence(error, source),
    )


def _unreadable_job(error: Exception) -> dict[str, Any]:
    """A list of jobs or an empty career page still says whose it is."""
    company = error.company if isinstance(error, NoPosting) else ""
    return {"company": company, "readable": False} if company else {"readable": False}


def _summarise(parsed: Parsed, terminal: Terminal) -> None:
    terminal.line(printable(parsed.source))
    if parsed.error:
        terminal.line(f"  error: {printable(parsed.error)}")
    for name, value in (parsed.record or {}).items():
        if shown := _shown(value):
            terminal.line(f"  {name.replace('_', ' ')}: {shown}")
    if parsed.language:
        terminal.line(f"  language: {parsed.language}")
    for warning in parsed.warnings:
        terminal.line(f"  warning: {printable(warning)}")
    terminal.line()


def _shown(value: Any) -> str:
    """A value in one line; long lists end with the number of what is left out."""
    if isinstance(value, dict):
        return _entry(value)
    if isinstance(value, list):
        shown = "; ".join(_shown(part)[:100] for part in value[:8])
        return f"{shown}; and {len(value) - 8} more" if len(value) > 8 else shown
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else printable(str(value))


def _entry(entry: dict[str, Any]) -> str:
    """A position or a course of study: what, where, from when to when."""
    what = ", ".join(printable(entry[name]) for name in ("title", "employer", "degree", "school") if entry.get(name))
    until = "now" if entry.get("is_current") else entry.get("end")
    dates = " to ".join(filter(None, (entry.get("start"), until)))
    return f"{what} ({dates})" if dates else what

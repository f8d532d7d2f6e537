"""Files, pages and pasted texts taken into the library; what fails is a value and stops nothing else."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from rapport.documents.document import Document, content_id
from rapport.errors import RapportError
from rapport.records.candidate import Candidate
from rapport.records.job import Job
from rapport.settings import Limits
from rapport.storage.documents import Kind
from rapport.storage.store import Store

RESUME_TYPES = ("pdf", "docx", "txt", "md")
JOB_TYPES = ("pdf", "docx", "html", "htm", "txt", "md")
PAGES_KEPT = "pages"  # folder of fetched pages inside the data folder

InputKind = Kind | Literal["catalogue"]
Report = Callable[[str, float], None]  # takes what is being done, and the share of it that is done (0 to 1)


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one input: a document or a catalogue in the library, or the sentence that says why not."""

    name: str
    kind: InputKind
    document_id: str | None = None
    title: str = ""
    warnings: tuple[str, ...] = ()
    error: str = ""
    was_known: bool = False


def take_resume(store: Store, data: bytes, name: str, limits: Limits, today: date, report: Report) -> Taken:
    """Read a résumé into the store; the same bytes are read only once."""
    return _take(store, "resume", name, data, lambda: _resume(data, name, limits, today, report))


def take_job(store: Store, data: bytes, name: str, limits: Limits, today: date, report: Report) -> Taken:
    """Read a posting from a file into the store; the same bytes are read only once."""
    return _take(store, "job", name, data, lambda: _job(data, name, limits, today, report))


def take_job_text(store: Store, text: str, name: str, today: date) -> Taken:
    """Read a posting that was pasted."""
    return _take(store, "job", name, None, lambda: _pasted(text, name, today))


def take_job_page(
    store: Store,
    url: str,
    limits: Limits,
    today: date,
    home: Path,
    report: Report,
    is_public: Callable[[str], bool] | None = None,
) -> Taken:
    """Fetch a posting from its address; a page that was fetched lately is taken from `home`.

    `is_public` says which IP addresses may be connected to; without it those of the public internet.
    """
    report("fetching the page", 0.0)
    return _take(store, "job", url.strip(), None, lambda: _page(url.strip(), limits, today, home, is_public))


def sample_files(folder: Path) -> list[tuple[Kind, Path]]:
    """The samples that ship with Rapport, last of the manifest first: lists begin with what was added last."""
    manifest = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))
    return [(sample["kind"], folder / sample["file"]) for sample in reversed(manifest["samples"])]


def take_sample(store: Store, kind: Kind, path: Path, limits: Limits, today: date, report: Report) -> Taken:
    """Read one of `sample_files` into the store."""
    take = take_resume if kind == "resume" else take_job
    try:
        data = path.read_bytes()
    except OSError as error:
        return Taken(path.name, kind, error=f"{path.name}: can't be opened ({error.strerror}).")
    return take(store, data, path.name, limits, today, report)


def _take(
    store: Store, kind: Kind, name: str, data: bytes | None, read: Callable[[], tuple[Document, Candidate | Job]]
) -> Taken:
    try:
        if data is not None and (known := store.documents.load(kind, content_id(data))) is not None:
            return _taken(kind, name, known.document, known.record, was_known=True)
        document, record = read()
        store.documents.add(kind, document, record, _title(record, document))
    except RapportError as error:
        return Taken(name, kind, error=str(error))
    return _taken(kind, name, document, record, was_known=False)


def _taken(kind: Kind, name: str, document: Document, record: Candidate | Job, *, was_known: bool) -> Taken:
    return Taken(name, kind, document.id, _title(record, document), _warnings(document, record), "", was_known)


def _title(record: Candidate | Job, document: Document) -> str:
    return record.display_name(document.source)


def _warnings(document: Document, record: Candidate | Job) -> tuple[str, ...]:
    """What a person should look at, in a few words each."""
    notes = list(document.warnings)
    if isinstance(record, Candidate) and not record.is_resume:
        notes.append("This doesn't look like a résumé.")
    if isinstance(record, Job) and record.is_expired:
        notes.append("This posting has expired.")
    if document.hidden:
        notes.append("Holds text that a person can't see; it's kept out of every prompt.")
    if document.orders:
        notes.append("Holds text that gives orders to a model; it's flagged.")
    return tuple(dict.fromkeys(notes))


def _resume(data: bytes, name: str, limits: Limits, today: date, report: Report) -> tuple[Document, Candidate]:
    from rapport.records.candidate_reading import read_candidate

    document = _document(data, name, limits, report)
    return document, read_candidate(document, today)


def _job(data: bytes, name: str, limits: Limits, today: date, report: Report) -> tuple[Document, Job]:
    from rapport.records.job_reading import read_job

    document = _document(data, name, limits, report)
    return document, read_job(document, today)


def _pasted(text: str, name: str, today: date) -> tuple[Document, Job]:
    from rapport.documents.reading import read_text
    from rapport.records.job_reading import read_job

    document = read_text(text, name)
    return document, read_job(document, today)


def _page(
    url: str, limits: Limits, today: date, home: Path, is_public: Callable[[str], bool] | None
) -> tuple[Document, Job]:
    from rapport.documents.reading import read_document
    from rapport.documents.web.addresses import is_public_address
    from rapport.records.posting.source import read_posting

    allowed = is_public or is_public_address
    posting = read_posting(url, limits, today, home / PAGES_KEPT, allowed, read_document)
    return posting.document, posting.job


def _document(data: bytes, name: str, limits: Limits, report: Report) -> Document:
    from rapport.documents.reading import read_document

    report("reading", 0.0)
    return read_document(data, name, limits, report)

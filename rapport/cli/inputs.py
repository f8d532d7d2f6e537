"""What the command line is given: files, folders, patterns and addresses, read one by one."""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rapport.documents.document import Document
from rapport.documents.limited_reading import Refusals, read_at_most
from rapport.errors import DocumentError, OversizedDocument, RapportError, UnsupportedDocument
from rapport.records.candidate import Candidate
from rapport.records.job import Job
from rapport.settings import Settings

RESUME_ENDINGS = frozenset({".pdf", ".docx", ".txt", ".md", ".markdown"})
JOB_ENDINGS = RESUME_ENDINGS | {".html", ".htm"}

OnProgress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads inputs under the limits of the settings; `on_progress` gets sentences about slow work (OCR).

    `is_public` says which IP addresses may be connected to; without it those of the public internet.
    """

    settings: Settings
    today: date
    on_progress: OnProgress
    is_public: Callable[[str], bool] | None = None

    def resume(self, source: str) -> tuple[Document, Candidate]:
        """Raises RapportError."""
        from rapport.records.candidate_reading import read_candidate

        if is_address(source):
            raise UnsupportedDocument(f"{source}: résumés are read from files. Download it and give the file.")
        document = self._document(source)
        return document, read_candidate(document, self.today)

    def job(self, source: str) -> tuple[Document, Job]:
        """Raises RapportError."""
        from rapport.records.job_reading import read_job

        if is_address(source):
            return self._posting(source)
        document = self._document(source)
        return document, read_job(document, self.today)

    def _posting(self, address: str) -> tuple[Document, Job]:
        from rapport.documents.reading import read_document
        from rapport.documents.web.addresses import is_public_address
        from rapport.experiments.intake import PAGES_KEPT
        from rapport.records.posting.source import read_posting

        cache = self.settings.home_folder / PAGES_KEPT
        allowed = self.is_public or is_public_address
        posting = read_posting(address, self.settings.limits, self.today, cache, allowed, read_document)
        return posting.document, posting.job

    def _document(self, source: str) -> Document:
        from rapport.documents.reading import read_document

        path = Path(source)
        data = _bytes(path, self.settings.limits.file_bytes)
        return read_document(data, path.name, self.settings.limits, self._tell(path.name))

    def _tell(self, name: str) -> Callable[[str, float], None]:
        return lambda what, share: self.on_progress(f"{name}: {what} ({share:.0%})")


def is_address(source: str) -> bool:
    """Whether this is a web address and not a file."""
    return source.lower().startswith(("http://", "https://"))


def expanded(sources: Iterable[str], endings: frozenset[str]) -> Iterator[str]:
    """Files and addresses as given; folders and patterns as the files in them, by name, whose type can be read.

    What doesn't exist, and a folder without such files, is passed on as it is: reading it tells why.
    """
    for source in sources:
        path = Path(source)
        if is_address(source) or path.is_file():
            yield source
        elif path.is_dir():
            yield from _readable(map(str, path.rglob("*")), endings) or [source]
        else:
            # Path.glob takes no absolute patterns
            yield from _readable(glob.glob(source, recursive=True), endings) or [source]  # noqa: PTH207


def sentence(error: Exception, source: str) -> str:
    """The error in one sentence that names the input; a fault of ours with one input must not stop the others."""
    if not isinstance(error, RapportError):
        return f"{source}: Rapport failed at this ({type(error).__name__}). Please report it, with the file."
    name = source if is_address(source) else Path(source).name
    message = " ".join(str(error).split())
    return message if name in message else f"{source}: {message}"


def _readable(found: Iterable[str], endings: frozenset[str]) -> list[str]:
    files = (Path(name) for name in sorted(found))
    return [str(file) for file in files if file.suffix.lower() in endings and file.is_file() and not _is_hidden(file)]


def _is_hidden(file: Path) -> bool:
    """Hidden files, and the lock files that Word leaves beside open documents."""
    return file.name.startswith((".", "~$"))


def _bytes(path: Path, most: int) -> bytes:
    """The file's bytes, at most one more than is allowed, so that a huge file isn't loaded to be refused."""
    if path.is_dir():
        raise DocumentError(f"{path}: the folder holds no file that can be read (PDF, DOCX, TXT, Markdown, HTML).")
    refusals = Refusals(
        f"{path}: there is no such file. Check the path.",
        f"{path}: larger than {{size}}, the limit for one file. Give a smaller one.",
        DocumentError,
        OversizedDocument,
    )
    return read_at_most(path, most, refusals)

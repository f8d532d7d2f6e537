"""Candidates and jobs from files, addresses and the library, and every pair of them as a case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rapport.errors import DefinitionError
from rapport.experiments.defining.case_sources import Pairs
from rapport.experiments.defining.definition import ALL
from rapport.experiments.defining.desk import MOST_CASES, Cast, Desk
from rapport.experiments.intake import JOB_TYPES, RESUME_TYPES, Taken, take_job, take_job_page, take_resume
from rapport.records.candidate import Candidate
from rapport.scenarios.outreach_case import case_id
from rapport.storage.documents import Kind
from rapport.storage.runs import RunCase

_ID = re.compile(r"[0-9a-f]{64}")
_TYPES: dict[Kind, tuple[str, ...]] = {"resume": RESUME_TYPES, "job": JOB_TYPES}
_WORDS: dict[Kind, str] = {"resume": "candidate", "job": "job"}


@dataclass(frozen=True, slots=True)
class Person:
    """What a case shows of its candidate."""

    id: str
    name: str
    email: str


@dataclass(slots=True)
class Intake:
    """Takes documents into the library, and collects what can't be taken."""

    desk: Desk
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    _people: dict[str, Person] = field(default_factory=dict)

    def documents(self, kind: Kind, asked: str | Sequence[str]) -> list[str]:
        """Ids in the library, in order, each once."""
        if asked == ALL:
            return [one.id for one in reversed(self.desk.store.documents.list(kind))] or self._none(kind)
        found: list[str | None] = []
        for entry in [asked] if isinstance(asked, str) else asked:
            found += [self._known(kind, entry)] if _ID.fullmatch(entry) else list(self._read(kind, entry))
        return list(dict.fromkeys(one for one in found if one is not None))

    def take(self, kind: Kind, data: bytes, name: str, place: str = "") -> str | None:
        """One document's bytes; None where they can't be read, and the reason is among the problems."""
        desk = self.desk
        take = take_resume if kind == "resume" else take_job
        taken = take(desk.store, data, name, desk.settings.limits, desk.today, self._report(name))
        return self._checked(taken, place)

    def take_file(self, kind: Kind, file: Path, place: str = "") -> str | None:
        """The same of a file."""
        most = self.desk.settings.limits.file_bytes
        try:
            with file.open("rb") as opened:
                data = opened.read(most + 1)  # one more than is allowed: reading it says that it is too large
        except OSError as error:
            self._fail(f"{file} can't be read ({error.strerror}).", place)
            return None
        return self.take(kind, data, file.name, place)

    def take_page(self, address: str, place: str = "") -> str | None:
        """A posting from its address."""
        desk = self.desk
        limits, home = desk.settings.limits, desk.settings.home_folder
        report = self._report(address)
        taken = take_job_page(desk.store, address, limits, desk.today, home, report, desk.is_public)
        return self._checked(taken, place)

    def person(self, candidate_id: str) -> Person:
        """What a case shows of this candidate."""
        if candidate_id not in self._people:
            stored = self.desk.store.documents.load("resume", candidate_id)
            record = stored.record if stored else None
            if stored is None or not isinstance(record, Candidate):
                raise DefinitionError(f"There is no candidate {candidate_id} in the library any more.")
            email = record.emails[0].value if record.emails else ""
            self._people[candidate_id] = Person(candidate_id, record.display_name(stored.document.source), email)
        return self._people[candidate_id]

    def case(self, candidate_id: str, job_id: str) -> RunCase:
        """The case of a candidate and a job."""
        person = self.person(candidate_id)
        return RunCase(case_id(candidate_id, job_id), candidate_id, job_id, person.name, person.email)

    def _none(self, kind: Kind) -> list[str]:
        self.problems.append(f"The library holds no {_WORDS[kind]} yet. Add one, or name files.")
        return []

    def _known(self, kind: Kind, document_id: str) -> str | None:
        if self.desk.store.documents.load(kind, document_id) is not None:
            return document_id
        self.problems.append(f"There is no {_WORDS[kind]} {document_id[:12]}… in the library.")
        return None

    def _read(self, kind: Kind, entry: str) -> Iterator[str | None]:
        if is_address(entry):
            if kind == "job":
                yield self.take_page(entry)
            else:
                self.problems.append(f"{entry}: résumés are read from files. Download it and name the file.")
            return
        place = self.desk.place(entry)
        files = files_of(self.desk.folder, entry, _TYPES[kind])
        if not files:
            what = "holds no file that can be read" if place.is_dir() else "is no file and no pattern that fits one"
            self.problems.append(
                f"{entry} {what} ({', '.join(_TYPES[kind])}). Paths are relative to {self.desk.folder}."
            )
        for file in files:
            yield self.take_file(kind, file)

    def _checked(self, taken: Taken, place: str) -> str | None:
        if taken.document_id is None:
            self._fail(taken.error, place)
            return None
        for warning in taken.warnings:
            self.notes.append(f"{place or taken.name}: {warning}")
        return taken.document_id

    def _fail(self, problem: str, place: str) -> None:
        line = " ".join(problem.split())
        self.problems.append(f"{place}: {line}" if place else line)

    def _report(self, name: str) -> _Report:
        return _Report(self.desk, name)


@dataclass(frozen=True, slots=True)
class _Report:
    desk: Desk
    name: str

    def __call__(self, doing: str, share: float) -> None:
        self.desk.on_progress(f"{self.name}: {doing} ({share:.0%})" if share else f"{self.name}: {doing}")


def cast_pairs(source: Pairs, desk: Desk) -> Cast:
    """Every candidate with every job, by job."""
    intake = Intake(desk)
    candidates = intake.documents("resume", source.candidates)
    jobs = intake.documents("job", source.jobs)
    if len(candidates) * len(jobs) > MOST_CASES:  # before they are made
        pairs = f"{len(candidates):,} candidates x {len(jobs):,} jobs"
        raise DefinitionError(f"{pairs} are too many cases for one experiment; {MOST_CASES:,} is the most.")
    cases = tuple(intake.case(candidate, job) for job in jobs for candidate in candidates)
    return Cast(cases, tuple(intake.problems), tuple(dict.fromkeys(intake.notes)))


def files_of(folder: Path, entry: str, endings: Sequence[str]) -> list[Path]:
    """A file as it is; a folder or a pattern as the files in it that can be read, by name, without hidden ones."""
    place = folder / entry
    if place.is_file():
        return [place]
    try:
        if place.is_dir():
            found = sorted(place.rglob("*"))
        else:
            anchor = Path(place.anchor) if Path(entry).is_absolute() else folder
            found = sorted(anchor.glob(str(place.relative_to(anchor))))
    except (OSError, ValueError, NotImplementedError):
        return []
    wanted = {f".{ending}" for ending in (*endings, "markdown")}
    return [file for file in found if file.suffix.lower() in wanted and file.is_file() and not _is_hidden(file)]


def is_address(entry: str) -> bool:
    """Whether this is a web address and not a file."""
    return entry.lower().startswith(("http://", "https://"))


def _is_hidden(file: Path) -> bool:
    return file.name.startswith((".", "~$"))

"""What a person says of a record, put over what was read.

Corrections are plain JSON values by field name, in the form of `candidate.as_plain` and `job.as_plain`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rapport.records import candidate as candidates
from rapport.records import job as jobs
from rapport.records.candidate import Candidate, Education, Position, YearMonth
from rapport.records.fact import Fact
from rapport.records.job import Job


def corrected_candidate(candidate: Candidate, changes: Mapping[str, Any]) -> Candidate:
    """The candidate with `changes` applied; unknown fields are ignored (they may come from a newer Rapport)."""
    new: dict[str, Any] = _simple(candidate, changes, candidates.SINGLE_FIELDS, candidates.LIST_FIELDS)
    if "positions" in changes:
        new["positions"] = tuple(_position(row, candidate.positions) for row in changes["positions"])
    if "education" in changes:
        new["education"] = tuple(_education(row) for row in changes["education"])
    if "is_resume" in changes:
        new["is_resume"] = bool(changes["is_resume"])
    return replace(candidate, **new)


def corrected_job(job: Job, changes: Mapping[str, Any]) -> Job:
    """The job with `changes` applied; unknown fields are ignored."""
    new = _simple(job, changes, jobs.SINGLE_FIELDS, jobs.LIST_FIELDS)
    if "is_expired" in changes:
        new["is_expired"] = bool(changes["is_expired"])
    if "language" in changes:
        new["language"] = changes["language"] or None
    return replace(job, **new)


def changed_fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of `after` that differ from `before`."""
    return {name: value for name, value in after.items() if value != before.get(name)}


def _simple(
    record: Candidate | Job, changes: Mapping[str, Any], single: Sequence[str], many: Sequence[str]
) -> dict[str, Any]:
    new: dict[str, Any] = {name: _fact(changes[name]) for name in single if name in changes}
    for name in many:
        if name in changes:
            kept = {fact.value: fact for fact in getattr(record, name)}
            values = [str(value).strip() for value in changes[name] if str(value or "").strip()]
            new[name] = tuple(kept.get(value) or Fact(value, origin="person") for value in values)
    return new


def _fact(value: Any) -> Fact[Any] | None:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    return Fact(value.strip() if isinstance(value, str) else value, origin="person")


def _position(row: Mapping[str, Any], before: Sequence[Position]) -> Position:
    """A row typed by a person; highlights come along where a position with the same employer or title had them."""
    same = next((p for p in before if _names(row, p)), None)
    return Position(
        title=_fact(row.get("title")),
        employer=_fact(row.get("employer")),
        location=_fact(row.get("location")),
        start=_month(row.get("start")),
        end=_month(row.get("end")),
        is_current=bool(row.get("is_current")),
        highlights=same.highlights if same else (),
    )


def _names(row: Mapping[str, Any], position: Position) -> bool:
    pairs = ((row.get("title"), position.title), (row.get("employer"), position.employer))
    return any(fact is not None and value == fact.value for value, fact in pairs)


def _education(row: Mapping[str, Any]) -> Education:
    return Education(
        degree=_fact(row.get("degree")),
        school=_fact(row.get("school")),
        start=_month(row.get("start")),
        end=_month(row.get("end")),
    )


def _month(value: Any) -> YearMonth | None:
    """ "2021" or "2021-05"; anything else is unknown."""
    year, _, month = str(value or "").partition("-")
    if not year.isdigit() or not 1900 <= int(year) <= 2200:
        return None
    is_month = month.isdigit() and 1 <= int(month) <= 12
    return YearMonth(int(year), int(month) if is_month else None)

"""Findings as rows of the store, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pydantic import TypeAdapter

from rapport.scoring.check import Place
from rapport.scoring.findings import EVERY_CLAIM, Finding, Findings, NamedCheck, SaidClaim
from rapport.storage.scores import StoredCheck
from rapport.storage.stored_json import read_json

_PLACES = TypeAdapter(tuple[Place, ...])
_CLAIMS = TypeAdapter(tuple[SaidClaim, ...])
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")  # a text quoted in a reason may hold them; the store keeps rows apart by some
_LONGEST_WHY = 2_000


def stored_rows(output_id: str, version: str, findings: Findings) -> list[StoredCheck]:
    """A row for each check; that of grounding holds the claims with their sources."""
    return [_row(output_id, version, one, findings.claims) for one in findings.checks]


def _row(output_id: str, version: str, one: Finding, claims: tuple[SaidClaim, ...]) -> StoredCheck:
    is_grounding = one.check.name == EVERY_CLAIM
    data = _CLAIMS.dump_json(claims, exclude_defaults=True) if is_grounding else _PLACES.dump_json(one.places)
    why = _CONTROL.sub(" ", one.why)[:_LONGEST_WHY]
    return StoredCheck(output_id, one.check.name, version, one.is_met, why, data.decode("utf-8", "replace"))


def read_findings(rows: Iterable[StoredCheck], checks: Sequence[NamedCheck]) -> Findings:
    """Raises StorageError where a row is damaged."""
    by_name = {row.name: row for row in rows}
    claims: tuple[SaidClaim, ...] = ()
    if EVERY_CLAIM in by_name:
        claims = read_json(_CLAIMS, by_name[EVERY_CLAIM].data, "claims of an output")
    found = []
    for check in checks:
        row = by_name.get(check.name)
        if row is not None:
            found.append(Finding(check, row.is_met, row.why, _places(row, claims)))
    return Findings(tuple(found), claims)


def _places(row: StoredCheck, claims: Iterable[SaidClaim]) -> tuple[Place, ...]:
    if row.name == EVERY_CLAIM:
        return tuple(Place(claim.start, claim.end) for claim in claims if claim.support is None)
    return read_json(_PLACES, row.data, f"result of the check {row.name}")

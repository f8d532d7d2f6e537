"""How the versions of a prompt are drawn: one row a version, the newest first, and a lane for each branch.

What is in use and what it was made from stands in the first lane; a branch has the first lane that is free as long as
it lives. A version whose parent is gone is drawn as one that was made from nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapport.experiments.prompt_library import Entry
from rapport.storage.prompt_versions import PromptVersion


@dataclass(frozen=True, slots=True)
class TreeRow:
    """A version, its number, its lane from 0, and the place of its parent's row in the drawing, if there is one."""

    version: PromptVersion
    number: int
    lane: int
    parent_row: int | None
    is_current: bool


def tree_rows(entry: Entry) -> list[TreeRow]:
    """The rows from top to bottom."""
    newest_first = list(reversed(entry.versions))
    place = {version.id: row for row, version in enumerate(newest_first)}
    lanes = _lanes(entry, place)
    return [
        TreeRow(
            version,
            len(newest_first) - row,
            lanes[version.id],
            _above(version, place, row),
            version.id == entry.current.id,
        )
        for row, version in enumerate(newest_first)
    ]


def _above(version: PromptVersion, place: Mapping[str, int], row: int) -> int | None:
    """The row of the parent, which is older and so further down; whatever else is stored counts as no parent."""
    parent = place.get(version.parent_id or "")
    return parent if parent is not None and parent > row else None


def _lanes(entry: Entry, place: Mapping[str, int]) -> dict[str, int]:
    lanes = {version.id: 0 for version in _line_of(entry, place)}
    taken: list[list[range]] = [[range(min(map(place.__getitem__, lanes)), max(map(place.__getitem__, lanes)) + 1)]]
    for chain in _chains(entry.versions, lanes, place):
        rows = [place[version.id] for version in chain]
        parent = _above(chain[0], place, rows[0])
        needed = range(rows[-1], (parent if parent is not None else rows[0] + 1))
        lane = _free_lane(taken, needed)
        taken[lane].append(needed)
        lanes.update((version.id, lane) for version in chain)
    return lanes


def _line_of(entry: Entry, place: Mapping[str, int]) -> Iterator[PromptVersion]:
    """The version in use and all that it was made from."""
    by_id = {version.id: version for version in entry.versions}
    version: PromptVersion | None = entry.current
    while version is not None:
        yield version
        has_parent = _above(version, place, place[version.id]) is not None
        version = by_id[version.parent_id or ""] if has_parent else None


def _chains(
    versions: Sequence[PromptVersion], done: Mapping[str, int], place: Mapping[str, int]
) -> list[list[PromptVersion]]:
    """The other versions as branches, each from its first version on; the first child goes on with its parent's."""
    chains: list[list[PromptVersion]] = []
    tips: dict[str, list[PromptVersion]] = {}
    for version in versions:
        if version.id in done:
            continue
        has_parent = _above(version, place, place[version.id]) is not None
        chain = tips.pop(version.parent_id or "", None) if has_parent else None
        if chain is None:
            chain = []
            chains.append(chain)
        chain.append(version)
        tips[version.id] = chain
    return chains


def _free_lane(taken: list[list[range]], needed: range) -> int:
    for lane, ranges in enumerate(taken):
        if lane and all(needed.stop <= other.start or other.stop <= needed.start for other in ranges):
            return lane
    taken.append([])
    return len(taken) - 1

"""How the versions of a prompt are drawn."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from rapport.experiments.prompt_library import Entry
from rapport.experiments.prompt_tree import tree_rows
from rapport.prompting.files import FrontMatter
from rapport.storage.prompt_versions import PromptVersion

HEAD = FrontMatter(title="T", description="D", technique="X")
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def entry(family: str, current: str) -> Entry:
    """'a b<a c<a': versions in their order, each with its parent."""
    versions = []
    for number, words in enumerate(family.split()):
        name, _, parent = words.partition("<")
        moment = NOON + timedelta(minutes=number)
        versions.append(PromptVersion(name, "s", "p", parent or None, name, name, HEAD, "", "", moment))
    by_id = {version.id: version for version in versions}
    return Entry("s", "p", by_id[current], tuple(versions))


def lanes(family: str, current: str) -> dict[str, int]:
    return {row.version.id: row.lane for row in tree_rows(entry(family, current))}


def test_the_newest_stands_on_top_and_numbers_count_from_the_oldest() -> None:
    rows = tree_rows(entry("a b<a c<b", "c"))
    assert [(row.version.id, row.number, row.parent_row) for row in rows] == [("c", 3, 1), ("b", 2, 2), ("a", 1, None)]
    assert [row.is_current for row in rows] == [True, False, False]


def test_what_is_in_use_stands_in_the_first_lane_with_all_it_was_made_from() -> None:
    assert lanes("a b<a c<a d<b", "d") == {"a": 0, "b": 0, "c": 1, "d": 0}
    assert lanes("a b<a c<a d<b", "c") == {"a": 0, "b": 1, "c": 0, "d": 1}


def test_branches_that_live_at_the_same_time_have_lanes_of_their_own() -> None:
    assert lanes("a b<a c<a d<a e<a", "e") == {"a": 0, "b": 1, "c": 2, "d": 3, "e": 0}


def test_a_lane_is_used_again_when_its_branch_has_ended() -> None:
    assert lanes("a b<a x<a c<b d<c y<d e<d", "e")["y"] == lanes("a b<a x<a c<b d<c y<d e<d", "e")["x"] == 1


def test_a_version_whose_parent_is_gone_is_drawn_as_a_beginning() -> None:
    rows = tree_rows(entry("b<gone c<b", "c"))
    assert [(row.version.id, row.parent_row) for row in rows] == [("c", 1), ("b", None)]


def test_versions_that_name_each_other_as_parents_are_drawn_all_the_same() -> None:
    rows = tree_rows(entry("a<b b<a", "b"))
    assert [(row.version.id, row.parent_row) for row in rows] == [("b", 1), ("a", None)]


def test_hundreds_of_versions_are_drawn() -> None:
    family = "v0 " + " ".join(f"v{n}<v{n - (3 if n % 3 == 0 else 1)}" for n in range(1, 300))
    rows = tree_rows(entry(family, "v299"))
    assert len(rows) == 300
    assert all(row.parent_row is None or row.parent_row > place for place, row in enumerate(rows))

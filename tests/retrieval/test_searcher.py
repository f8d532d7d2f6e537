"""Searching: order, filters, reasons, and snapshots that make opening fast."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from rapport.errors import IndexDamaged
from rapport.retrieval.chroma import VectorStore
from rapport.retrieval.found import Entry, Mode
from rapport.retrieval.minilm import MiniLM
from rapport.retrieval.searcher import Searcher
from rapport.settings import Settings
from tests.retrieval.counting import CountingEmbedder, entries

SHOES = (
    Entry("wellies", "Wellington boots of rubber for rain"),
    Entry("stilettos", "High heels for parties, patent leather"),
    Entry("trainers", "Running shoes with a breathable mesh"),
    Entry("clogs", "Garden clogs of rubber"),
    Entry("brogues", "Leather brogues for the office"),
)
MODES: tuple[Mode, ...] = ("dense", "lexical", "hybrid")


@pytest.fixture(scope="module")
def searcher(minilm: MiniLM) -> Searcher:
    return Searcher.of(SHOES, minilm)


@pytest.fixture
def local(own_home: Path) -> VectorStore:
    return VectorStore(Settings(home=own_home))


def ids(searcher: Searcher, query: str, mode: Mode, limit: int = 10) -> list[str]:
    return [one.id for one in searcher.search(query, limit, mode).found]


def test_meaning_finds_what_shares_no_word(searcher: Searcher) -> None:
    assert ids(searcher, "sneakers for jogging", "dense")[0] == "trainers"
    assert ids(searcher, "sneakers for jogging", "lexical") == []


def test_words_find_only_what_shares_one(searcher: Searcher) -> None:
    assert ids(searcher, "something in rubber", "lexical") == ["clogs", "wellies"]


def test_a_result_says_why_it_was_found(searcher: Searcher) -> None:
    first = searcher.search("Rubber boots for rain", 5, "hybrid").found[0]
    assert (first.id, first.dense_rank, first.lexical_rank) == ("wellies", 1, 1)
    assert first.score == pytest.approx(2 / 61)
    assert first.words == ("Rubber", "boots", "rain")
    assert first.cosine is not None and first.cosine > 0.6
    assert first.bm25 is not None and first.bm25 > 0


def test_what_only_one_search_found_says_so(searcher: Searcher) -> None:
    last = next(one for one in searcher.search("Rubber boots for rain").found if one.id == "stilettos")
    assert (last.lexical_rank, last.bm25, last.words) == (None, None, ())


@pytest.mark.parametrize("mode", MODES)
def test_what_the_filter_shuts_out_is_never_found(searcher: Searcher, mode: Mode) -> None:
    mask = np.array([False, True, True, True, False])
    found = searcher.search("rubber boots for rain", mode=mode, mask=mask).found
    assert found[0].id == "clogs"
    assert not {one.id for one in found} & {"wellies", "brogues"}
    assert (found[0].dense_rank if mode != "lexical" else found[0].lexical_rank) == 1


@pytest.mark.parametrize("mode", MODES)
def test_a_filter_that_leaves_nothing_finds_nothing(searcher: Searcher, mode: Mode) -> None:
    assert searcher.search("boots", mode=mode, mask=np.zeros(5, np.bool_)).found == ()


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("query", ["", "  \n"], ids=["empty", "blank"])
def test_an_empty_query_finds_nothing(searcher: Searcher, mode: Mode, query: str) -> None:
    assert searcher.search(query, mode=mode).found == ()


@pytest.mark.parametrize("mode", MODES)
def test_the_same_query_gives_the_same_list(searcher: Searcher, mode: Mode) -> None:
    first, *others = (searcher.search("leather shoes for rain", mode=mode).found for _ in range(5))
    assert all(other == first for other in others)


def test_equal_texts_are_found_in_their_order(minilm: MiniLM) -> None:
    twins = [Entry(f"id-{number}", "red boots") for number in range(40)]
    searcher = Searcher.of(twins, minilm)
    for mode in MODES:
        assert ids(searcher, "boots in red", mode, 5) == [f"id-{number}" for number in range(5)]


def test_no_more_than_the_limit_is_found(searcher: Searcher) -> None:
    assert len(searcher.search("leather", 2, "hybrid").found) == 2


def test_times_are_told_apart(searcher: Searcher) -> None:
    took = searcher.search("leather boots")
    assert took.embed_ms > 0 and took.search_ms > 0
    assert took.total_ms == took.embed_ms + took.search_ms
    assert searcher.search("leather boots", mode="lexical").embed_ms < took.embed_ms


def test_nearest_gives_a_cosine_for_every_pair(searcher: Searcher) -> None:
    cosines = searcher.nearest(["running", "Leather brogues for the office"])
    assert cosines.shape == (2, 5)
    assert cosines[1].argmax() == 4
    assert cosines[1, 4] == pytest.approx(1, abs=1e-5)


def test_search_is_exact(minilm: MiniLM, local: VectorStore) -> None:
    embedder = CountingEmbedder()
    local.update("shoes", entries(3000), embedder)
    searcher = Searcher.open(local, "shoes", entries(3000), embedder)
    vectors = embedder.embed([entry.text for entry in entries(3000)])
    mask = np.arange(3000) % 7 == 0
    for query in ("boots", "anything", "text number 2"):
        cosines = np.where(mask, vectors @ embedder.embed([query])[0], -2)
        expected = {f"id-{place}" for place in np.argsort(-cosines)[:10]}
        assert {one.id for one in searcher.search(query, 10, "dense", mask).found} == expected


def test_a_searcher_of_nothing_finds_nothing(minilm: MiniLM) -> None:
    assert Searcher.of([], minilm).search("boots").found == ()


def test_opening_again_needs_no_vector_index(local: VectorStore, own_home: Path) -> None:
    local.update("shoes", entries(50), CountingEmbedder())
    first = Searcher.open(local, "shoes", entries(50), CountingEmbedder()).search("text number 7")
    (own_home / "chroma").rename(own_home / "away")
    again = Searcher.open(local, "shoes", entries(50), CountingEmbedder()).search("text number 7")
    assert again.found == first.found


def test_only_what_was_opened_before_with_the_same_entries_is_ready(local: VectorStore) -> None:
    embedder = CountingEmbedder()
    local.update("shoes", entries(50), embedder)
    assert Searcher.ready(local, "shoes", entries(50), embedder) is None
    opened = Searcher.open(local, "shoes", entries(50), embedder).search("text number 7")
    ready = Searcher.ready(local, "shoes", entries(50), embedder)
    assert ready is not None
    assert ready.search("text number 7").found == opened.found
    assert Searcher.ready(local, "shoes", entries(49), embedder) is None


def cut(snapshot: Path) -> None:
    path = snapshot / "vectors.npy"
    path.write_bytes(path.read_bytes()[:200])


def empty(snapshot: Path) -> None:
    (snapshot / "vectors.npy").write_bytes(b"")


def without_vocabulary(snapshot: Path) -> None:
    next((snapshot / "words").glob("vocab*")).write_bytes(b"{")


def without_words(snapshot: Path) -> None:
    next((snapshot / "words").glob("data*")).unlink()


@pytest.mark.parametrize("damage", [cut, empty, without_vocabulary, without_words])
def test_a_damaged_snapshot_is_made_again(local: VectorStore, own_home: Path, damage: Callable[[Path], None]) -> None:
    local.update("shoes", entries(50), CountingEmbedder())
    first = Searcher.open(local, "shoes", entries(50), CountingEmbedder()).search("text number 7")
    (snapshot,) = (own_home / "snapshots").glob("*/*")
    damage(snapshot)
    again = Searcher.open(local, "shoes", entries(50), CountingEmbedder()).search("text number 7")
    assert again.found == first.found


def test_changed_texts_are_not_answered_from_an_old_snapshot(local: VectorStore) -> None:
    local.update("shoes", entries(50), CountingEmbedder())
    Searcher.open(local, "shoes", entries(50), CountingEmbedder())
    changed = [*entries(50)[:-1], Entry("id-49", "purple slippers")]
    with pytest.raises(IndexDamaged, match="out of date"):
        Searcher.open(local, "shoes", changed, CountingEmbedder())
    local.update("shoes", changed, CountingEmbedder())
    found = Searcher.open(local, "shoes", changed, CountingEmbedder()).search("purple", mode="lexical").found
    assert [one.id for one in found] == ["id-49"]


def test_one_snapshot_a_collection_is_kept_and_deleted_with_it(local: VectorStore, own_home: Path) -> None:
    for count in (20, 30):
        local.update("shoes", entries(count), CountingEmbedder())
        Searcher.open(local, "shoes", entries(count), CountingEmbedder())
    assert len(list((own_home / "snapshots").glob("*/*"))) == 1
    local.delete("shoes")
    assert list((own_home / "snapshots").glob("*/*")) == []


def test_where_no_snapshot_can_be_kept_searching_works(local: VectorStore, own_home: Path) -> None:
    local.update("shoes", entries(20), CountingEmbedder())
    (own_home / "snapshots").touch()
    assert Searcher.open(local, "shoes", entries(20), CountingEmbedder()).search("text number 7").found

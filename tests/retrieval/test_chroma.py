"""The vector index, in the data folder and on a real server: what is embedded, kept and lost."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from rapport.errors import IndexDamaged, IndexUnavailable, RapportError, SettingsError
from rapport.retrieval import access, chroma
from rapport.retrieval.access import open_server
from rapport.retrieval.chroma import Indexed, VectorStore
from rapport.retrieval.found import Entry
from rapport.settings import Settings
from tests.retrieval.conftest import ChromaServer
from tests.retrieval.counting import CountingEmbedder, entries


def assert_readable(store: VectorStore, name: str, wanted: list[Entry], embedder: CountingEmbedder) -> None:
    expected = embedder.embed([entry.text for entry in wanted])
    np.testing.assert_allclose(store.vectors(name, wanted, embedder), expected, atol=1e-6)


def test_what_is_indexed_can_be_read_in_any_order(store: VectorStore) -> None:
    store.update("shoes", entries(300), CountingEmbedder())
    assert_readable(store, "shoes", entries(300)[::-1], CountingEmbedder())


def test_a_second_update_embeds_nothing(store: VectorStore) -> None:
    store.update("shoes", entries(300), CountingEmbedder())
    again = CountingEmbedder()
    assert store.update("shoes", entries(300), again) == Indexed(embedded=0, kept=300, removed=0, total=300)
    assert again.count == 0


def test_only_what_changed_is_embedded_and_what_went_is_removed(store: VectorStore) -> None:
    store.update("shoes", entries(200), CountingEmbedder())
    changed = [*entries(150)[1:], Entry("id-0", "another text"), Entry("new", "a new text")]
    again = CountingEmbedder()
    assert store.update("shoes", changed, again) == Indexed(embedded=2, kept=149, removed=50, total=151)
    assert again.count == 2
    assert_readable(store, "shoes", changed, again)


def test_more_entries_than_a_query_of_sqlite_takes_are_known_again(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chroma, "_BATCH", 5000)
    store = VectorStore(Settings(home=own_home))
    store.update("many", entries(33_000), CountingEmbedder())
    again = store.update("many", entries(32_999), CountingEmbedder())
    assert again == Indexed(embedded=0, kept=32_999, removed=1, total=32_999)


def test_progress_counts_what_is_ready(store: VectorStore) -> None:
    seen: list[tuple[int, int]] = []
    store.update("shoes", entries(100), CountingEmbedder())
    store.update("shoes", entries(300), CountingEmbedder(), lambda ready, total: seen.append((ready, total)))
    assert seen[0] == (100, 300)
    assert seen[-1] == (300, 300)
    assert seen == sorted(seen)
    assert len(seen) > 2


def test_a_stopped_update_keeps_its_batches_and_the_next_goes_on(store: VectorStore) -> None:
    embedder = CountingEmbedder()
    stopped = store.update("shoes", entries(500), embedder, should_stop=lambda: embedder.count > 0)
    assert not stopped.is_complete
    assert 0 < stopped.embedded < 500
    again = store.update("shoes", entries(500), CountingEmbedder())
    assert again.kept == stopped.embedded
    assert again.is_complete


def test_nothing_to_index_is_an_index_too(store: VectorStore) -> None:
    assert store.update("empty", [], CountingEmbedder()) == Indexed(0, 0, 0, 0)
    assert store.vectors("empty", [], CountingEmbedder()).shape == (0, 16)


def test_another_model_has_a_collection_of_its_own(store: VectorStore) -> None:
    first, second = CountingEmbedder("one@1"), CountingEmbedder("two@1")
    store.update("shoes", entries(20), first)
    assert store.update("shoes", entries(20), second).embedded == 20
    assert_readable(store, "shoes", entries(20), first)
    assert_readable(store, "shoes", entries(20), second)


def test_names_are_listed_once_and_gone_when_deleted(store: VectorStore) -> None:
    for name in ("Schuhe für Damen", "靴", "a/b"):
        store.update(name, entries(3), CountingEmbedder("one@1"))
        store.update(name, entries(3), CountingEmbedder("two@1"))
    assert store.names() == ("Schuhe für Damen", "a/b", "靴")
    store.delete("靴")
    assert store.names() == ("Schuhe für Damen", "a/b")
    assert_readable(store, "a/b", entries(3), CountingEmbedder("one@1"))


def test_two_entries_with_one_id_are_refused(store: VectorStore) -> None:
    with pytest.raises(ValueError, match="id-0"):
        store.update("shoes", [*entries(2), Entry("id-0", "again")], CountingEmbedder())


@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param(entries(4), id="one more"),
        pytest.param([*entries(2), Entry("id-2", "another text")], id="another text"),
    ],
)
def test_an_index_that_lags_behind_is_said_to_be_incomplete(store: VectorStore, wanted: list[Entry]) -> None:
    store.update("shoes", entries(3), CountingEmbedder())
    with pytest.raises(IndexDamaged, match=r"shoes is incomplete or out of date. Index it again"):
        store.vectors("shoes", wanted, CountingEmbedder())


def test_reading_what_was_never_indexed_makes_nothing(store: VectorStore) -> None:
    with pytest.raises(IndexDamaged, match=r"no index of shoes.*Index it first"):
        store.vectors("shoes", entries(1), CountingEmbedder())
    assert store.names() == ()


def test_a_failing_model_is_reported_as_itself(store: VectorStore) -> None:
    class Failing(CountingEmbedder):
        def embed(self, texts: object) -> None:  # type: ignore[override]
            raise ZeroDivisionError("of the model's own")

    with pytest.raises(ZeroDivisionError, match="of the model's own"):
        store.update("shoes", entries(3), Failing())


def test_several_threads_index_at_once(store: VectorStore) -> None:
    failures: list[Exception] = []

    def work(name: str) -> None:
        try:
            store.update(name, entries(300), CountingEmbedder(pace_s=0.02))
            assert_readable(store, name, entries(300), CountingEmbedder())
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(name,)) for name in ("one", "two", "three")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_a_foreign_collection_is_neither_listed_nor_touched(empty_server: ChromaServer, own_home: Path) -> None:
    store = VectorStore(Settings(home=own_home, chroma_url=empty_server.url))
    with open_server(empty_server.url) as foreign:
        foreign.create_collection("theirs", embedding_function=None)
        store.update("theirs", entries(3), CountingEmbedder())
        store.delete("theirs")
        assert [collection.name for collection in foreign.list_collections()] == ["theirs"]
        assert store.names() == ()


def test_an_index_of_another_model_under_this_name_is_refused(store: VectorStore) -> None:
    store.update("shoes", entries(3), CountingEmbedder())
    with store._client() as client:
        (collection,) = client.list_collections()
        collection.modify(metadata={"name": "shoes", "embedder": "another", "dimensions": 16})
    with pytest.raises(IndexDamaged, match="wasn't made by the embedding model counting@1"):
        store.update("shoes", entries(3), CountingEmbedder())


def test_a_server_killed_in_the_middle_loses_nothing_that_was_indexed(
    server: ChromaServer, served: Callable[[ChromaServer], VectorStore]
) -> None:
    def kill_later(ready: int, total: int) -> None:
        if ready > 200:
            server.kill()

    with pytest.raises(IndexUnavailable, match=r"server at http://127\.0\.0\.1:\d+ doesn't answer"):
        served(server).update("shoes", entries(600), CountingEmbedder(), kill_later)
    server.start()
    again = served(server).update("shoes", entries(600), CountingEmbedder())
    assert again.kept > 200
    assert again.is_complete
    assert_readable(served(server), "shoes", entries(600), CountingEmbedder())


def test_a_server_that_hangs_is_given_up(
    server: ChromaServer, served: Callable[[ChromaServer], VectorStore], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "SERVER_TIMEOUT_S", 0.5)
    with pytest.raises(IndexUnavailable, match="doesn't answer"):
        served(server).update("shoes", entries(600), CountingEmbedder(), lambda ready, total: server.pause())


NO_SERVERS = [
    "127.0.0.1:8000",
    "ftp://host",
    "http://host:8000/path",
    "http://:8000",
    "http://host:99999",
    "http://[::1",
]


@pytest.mark.parametrize("url", NO_SERVERS)
def test_an_address_of_no_server_is_refused(url: str, own_home: Path) -> None:
    with pytest.raises(SettingsError, match="RAPPORT_CHROMA_URL"):
        VectorStore(Settings(home=own_home, chroma_url=url)).names()


def test_a_server_elsewhere_is_refused_where_everything_stays_on_this_machine(own_home: Path) -> None:
    with pytest.raises(IndexUnavailable, match="isn't on this machine"):
        VectorStore(Settings(home=own_home, chroma_url="http://chroma.example:8000", local_only=True)).names()


def test_a_server_that_is_not_there_is_named_with_the_next_step(own_home: Path) -> None:
    with pytest.raises(IndexUnavailable, match=r"127\.0\.0\.1:9 doesn't answer.*RAPPORT_CHROMA_URL"):
        VectorStore(Settings(home=own_home, chroma_url="http://127.0.0.1:9")).names()


def test_a_login_in_the_address_is_in_no_message(own_home: Path) -> None:
    with pytest.raises(RapportError) as raised:
        VectorStore(Settings(home=own_home, chroma_url="http://me:very-secret@127.0.0.1:9")).names()
    assert "very-secret" not in str(raised.value)

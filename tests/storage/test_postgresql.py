"""A PostgreSQL database: made, brought up to date, shared by processes, and its errors in our words."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, make_url, text

from rapport.errors import StorageError
from rapport.settings import Settings
from rapport.storage import database
from rapport.storage.database import MIGRATIONS, NEWEST, Database
from rapport.storage.judge_calls import JudgeCall
from rapport.storage.store import Store
from tests.records_for_tests import case, output, run_of, variant
from tests.servers.postgresql import GUEST, PostgresqlServer

FIRST_START = "import sys; from rapport.storage.database import Database; Database(sys.argv[1]).close()"
OLD_ROWS = (
    "INSERT INTO runs VALUES ('old', 'outreach_email', 'Köln', '[]', '[]', 'köln', '2026-05-01 12:00:00')",
    "INSERT INTO outputs VALUES ('o1', 'old', 'c', 0, 1, 'done', 'Dear Ada', '', '[]', '', '', 10, 5, false, 0.1, 2.0, "
    "0, 0.01, false, 'stop', NULL, NULL, 1, '2026-05-01 12:00:00')",
)


def schema(url: str) -> dict[str, dict[str, Any]]:
    """All that can be told of each table."""
    engine = create_engine(url)
    seen = inspect(engine)
    found = {
        name: {
            "columns": {c["name"]: (repr(c["type"]), c["nullable"], c["default"]) for c in seen.get_columns(name)},
            "key": seen.get_pk_constraint(name)["constrained_columns"],
            "indexes": {i["name"]: (i["column_names"], i["unique"]) for i in seen.get_indexes(name)},
            "unique": [one["column_names"] for one in seen.get_unique_constraints(name)],
            "foreign": [
                (one["constrained_columns"], one["referred_table"], one["options"])
                for one in seen.get_foreign_keys(name)
            ],
        }
        for name in seen.get_table_names()
        if name != "alembic_version"
    }
    engine.dispose()
    return found


def upgrade(url: str, revision: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        if revision == "0001":
            for row in OLD_ROWS:
                connection.execute(text(row))
    engine.dispose()


def revisions() -> list[str]:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return [one.revision for one in reversed(list(ScriptDirectory.from_config(config).walk_revisions()))]


def test_every_migration_in_turn_makes_the_tables_of_a_new_database_and_keeps_what_is_stored(
    server: PostgresqlServer, url: str
) -> None:
    for revision in revisions():
        upgrade(url, revision)
    new = server.database()
    Store(new).close()
    assert schema(url) == schema(new)
    store = Store(url)
    (kept,) = store.runs.outputs("old")
    assert (kept.text, kept.repeat, kept.is_cached, [run.id for run in store.runs.search("KÖLN")]) == (
        "Dear Ada", 1, False, ["old"],
    )  # fmt: skip
    store.close()


def test_a_start_brings_an_old_database_up_to_date(server: PostgresqlServer, url: str) -> None:
    upgrade(url, "0001")
    Database(url).close()
    engine = create_engine(url)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == NEWEST
    engine.dispose()


@pytest.mark.parametrize("first", [pytest.param(None, id="empty"), pytest.param("0001", id="old")])
def test_two_programs_may_start_at_once(url: str, first: str | None) -> None:
    if first is not None:
        upgrade(url, first)
    starts = [subprocess.Popen([sys.executable, "-c", FIRST_START, url], stderr=subprocess.PIPE) for _ in range(2)]
    assert [start.communicate(timeout=120)[1].decode() for start in starts] == ["", ""]
    assert [start.returncode for start in starts] == [0, 0]


def test_names_may_be_as_long_as_on_sqlite(url: str) -> None:
    store, run = Store(url), run_of([case()], [variant()])
    store.runs.add(run, [output(run, finish_reason="because " * 20)])
    assert store.runs.outputs(run.id)[0].finish_reason == "because " * 20
    store.close()


def test_two_who_write_the_same_row_at_once_come_one_after_the_other(url: str) -> None:
    store, together, said = Store(url), threading.Barrier(4), list[str]()

    def write(number: int) -> None:
        together.wait(60)
        for turn in range(10):
            try:
                store.endpoints.put("office", f"http://{number}-{turn}")
            except StorageError as error:
                said.append(str(error))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert (said, [one.name for one in store.endpoints.list()]) == ([], ["office"])
    store.close()


def changed(url: str, **parts: Any) -> str:
    return make_url(url).set(**parts).render_as_string(hide_password=False)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        pytest.param(lambda url: changed(url, database="none"), "isn't there: its server has none", id="no database"),
        pytest.param(lambda url: changed(url, username="nobody-here"), "doesn't know this user", id="no user"),
        pytest.param(lambda url: changed(url, query={"host": "/nowhere"}), "doesn't answer", id="no server"),
        pytest.param(lambda url: changed(url, host="127.0.0.1", port=1, query={}), "doesn't answer", id="refused"),
        pytest.param(lambda url: changed(url, host="no.invalid", query={}), "no such host", id="no host"),
        pytest.param(lambda _: "postgresql://me:sec@ret@host/x", "Write it as %40", id="an @ in the password"),
        pytest.param(lambda _: "postgresql://me:secret@host:port/x", "isn't a database URL", id="no port"),
    ],
)
def test_a_wrong_url_is_a_sentence_with_the_next_step(url: str, wrong: Callable[[str], str], sentence: str) -> None:
    with pytest.raises(StorageError, match=sentence) as caught:
        Database(wrong(url))
    assert "ret" not in str(caught.value)


def test_a_password_is_shown_nowhere() -> None:
    with pytest.raises(StorageError, match="doesn't answer") as caught:
        Database("postgresql://me@127.0.0.1:1/x?password=secret")
    assert "secret" not in str(caught.value)
    assert "secret" not in repr(Settings(database_url="postgresql://me:secret@host/x"))


def test_files_beside_it_are_named_after_the_database_and_not_after_who_asks(
    server: PostgresqlServer, url: str, tmp_path: Path
) -> None:
    places = []
    for one in (url, changed(url, password="secret"), server.database()):
        store = Store(one, tmp_path)
        places.append(store.beside)
        store.close()
    assert (places[0] == places[1], places[0] == places[2]) == (True, False)
    assert places[0] is not None and places[0].parent == tmp_path


def test_an_address_as_other_programs_write_it_is_understood(url: str) -> None:
    Database(url.replace("postgresql:", "postgres:")).close()


def test_an_encoding_that_lacks_languages_is_refused(server: PostgresqlServer) -> None:
    latin = server.database(ENCODING="'LATIN1'", TEMPLATE="template0")
    with pytest.raises(StorageError, match=r"encoding is LATIN1.*createdb --encoding=UTF8"):
        Database(latin)


def test_a_user_who_may_make_no_tables_is_told_so(url: str) -> None:
    with pytest.raises(StorageError, match="doesn't let this user do that"):
        Database(changed(url, username=GUEST))


def test_a_standby_says_that_it_is_read_only(server: PostgresqlServer, url: str) -> None:
    store = Store(url)
    server.tell(f"ALTER DATABASE {make_url(url).database} SET default_transaction_read_only = on")
    store.close()
    store = Store(url)
    with pytest.raises(StorageError, match="is read-only, as a standby is"):
        store.endpoints.put("office", "http://127.0.0.1")
    store.close()


def test_a_lock_of_another_program_ends_in_a_sentence(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.1)
    store, other = Store(url), create_engine(url)
    with other.connect() as connection:
        connection.execute(text("LOCK TABLE endpoints"))
        with pytest.raises(StorageError, match="is locked by another program"):
            store.endpoints.put("office", "http://127.0.0.1")
    store.endpoints.put("office", "http://127.0.0.1")
    other.dispose()
    store.close()


def test_too_many_connections_are_a_sentence(server: PostgresqlServer, url: str) -> None:
    server.tell(f"ALTER DATABASE {make_url(url).database} CONNECTION LIMIT 0")
    with pytest.raises(StorageError, match="takes no more connections"):
        Database(changed(url, username=GUEST))


def test_a_server_that_stops_is_said_to_be_gone_and_is_used_again_when_it_is_back(
    server: PostgresqlServer, url: str
) -> None:
    store = Store(url)
    store.endpoints.put("office", "http://127.0.0.1")
    server.stop()
    try:
        with pytest.raises(StorageError, match=r"was lost|doesn't answer"):
            store.endpoints.list()
    finally:
        server.start()
    assert [one.name for one in store.endpoints.list()] == ["office"]
    store.close()


def test_of_those_who_claim_a_question_at_once_one_gets_it(url: str) -> None:
    store, together, claimed = Store(url), threading.Barrier(4), list[str]()
    run = run_of([case()], [variant()])
    store.runs.add(run, [output(run, id="o")])

    def claim(number: int) -> None:
        together.wait(60)
        claimed.append(store.judge_calls.claim(JudgeCall("lab:judge", "1", "o"), f"program:{number}:1:1"))

    threads = [threading.Thread(target=claim, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store.close()
    assert sorted(claimed) == ["held", "held", "held", "mine"]

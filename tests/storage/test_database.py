import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, event, inspect

from rapport.errors import StorageError
from rapport.storage.database import BUSY_TIMEOUT_S, MIGRATIONS, Database
from rapport.storage.patience import wait_at_most, waiting_at_most
from rapport.storage.round_store import RoundStore
from rapport.storage.run_store import RunStore
from rapport.storage.tables import metadata
from tests.records_for_tests import case, output, run_of, variant


def schema(url: str) -> dict[str, tuple[dict[str, bool], set[str]]]:
    """The tables of a database: whether each column may be empty, and the names of the indexes."""
    engine = create_engine(url)
    seen = inspect(engine)
    found = {
        table: (
            {column["name"]: bool(column["nullable"]) for column in seen.get_columns(table)},
            {str(index["name"]) for index in seen.get_indexes(table)},
        )
        for table in seen.get_table_names()
    }
    engine.dispose()
    return found


def make_older(url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()


def test_migrations_make_exactly_the_tables_that_a_new_database_gets(tmp_path: Path) -> None:
    new, old = f"sqlite:///{tmp_path / 'new.db'}", f"sqlite:///{tmp_path / 'old.db'}"
    Database(new).close()
    make_older(old)
    assert schema(old) != schema(new)
    Database(old).close()
    assert schema(old) == schema(new)


def test_a_second_start_finds_what_the_first_one_stored(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'test.db'}"
    run = run_of([case()], [variant()])
    first = Database(url)
    RunStore(first).add(run, [output(run)])
    first.close()
    assert RunStore(Database(url)).load(run.id) == run


def test_a_file_that_is_no_database_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "test.db").write_bytes(b"these are the notes of a meeting" * 100)
    with pytest.raises(StorageError, match=r"isn't a database\. Move the file away") as caught:
        Database(f"sqlite:///{tmp_path / 'test.db'}")
    assert str(caught.value).startswith(f"The database {tmp_path / 'test.db'} isn't")


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"none.*can't be opened"):
        Database(f"sqlite:///{tmp_path / 'none' / 'test.db'}")


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'test.db'}"
    Database(url).close()
    with sqlite3.connect(tmp_path / "test.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(StorageError, match="made by a newer Rapport"):
        Database(url)


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        pytest.param("nonsense", "isn't a database URL", id="no URL"),
        pytest.param("oracle+none://u:secret@host/x", "driver", id="unknown driver"),
    ],
)
def test_a_wrong_url_is_a_sentence_without_the_password(url: str, sentence: str) -> None:
    with pytest.raises(StorageError, match=sentence) as caught:
        Database(url)
    assert "secret" not in str(caught.value)


def test_a_start_that_was_killed_in_the_middle_of_its_tables_is_made_up_for(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'test.db'}"

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    event.listen(metadata, "after_create", killed)
    try:
        with pytest.raises(KeyboardInterrupt):
            Database(url)
    finally:
        event.remove(metadata, "after_create", killed)
    RunStore(Database(url)).search()


FIRST_START = "import sys; from rapport.storage.database import Database; Database(sys.argv[1]).close()"


def test_several_programs_may_start_for_the_first_time_at_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'test.db'}"
    starts = [subprocess.Popen([sys.executable, "-c", FIRST_START, url], stderr=subprocess.PIPE) for _ in range(3)]
    said = [start.communicate(timeout=60)[1].decode() for start in starts]
    assert said == ["", "", ""]
    assert [start.returncode for start in starts] == [0, 0, 0]


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("Über", id="as written"),
        pytest.param("über", id="small"),
        pytest.param("ÜBER", id="large"),
        pytest.param("100%", id="a wildcard of LIKE"),
        pytest.param("a_b", id="another wildcard"),
    ],
)
def test_runs_are_found_by_words_in_any_case_and_by_signs_that_like_would_take_for_wildcards(
    tmp_path: Path, word: str
) -> None:
    opened = Database(f"sqlite:///{tmp_path / 'test.db'}")
    runs = RunStore(opened)
    for run_id, text in (("wanted", "Über 100% a_b"), ("other", "Uber 100 aXb")):
        run = run_of([case()], [variant()], run_id)
        runs.add(run, [output(run, text=text)])
    assert [found.id for found in runs.search(word)] == ["wanted"]
    opened.close()


def waits_ms(database: Database) -> int:
    """How long a transaction of this thread waits for a lock."""
    with database.transaction() as connection:
        found: int = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one()
    return found


def test_a_thread_of_a_page_waits_shortly_for_a_lock_and_all_others_as_before(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'test.db'}")

    def page() -> int:
        wait_at_most(4.0)
        return waits_ms(database)

    with ThreadPoolExecutor(1) as pages:
        assert pages.submit(page).result() == 4_000
    assert waits_ms(database) == BUSY_TIMEOUT_S * 1_000  # with the connection that the page used
    with waiting_at_most(0.5):
        assert waits_ms(database) == 500
    assert waits_ms(database) == BUSY_TIMEOUT_S * 1_000
    database.close()


def put_run(database: Database, run_id: str, outputs: int = 1) -> None:
    run = run_of([case(number) for number in range(outputs)], [variant()], run_id)
    RunStore(database).add(
        run, [output(run, id=f"{run_id}-{number}", case_id=one.id) for number, one in enumerate(run.cases)]
    )


def runs_in(database: Database) -> set[str]:
    with database.transaction() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    return {listed.id for listed in RunStore(database).search()}


def back_up(database: Database, copy: Path) -> None:
    with database.transaction() as connection:
        connection.exec_driver_sql(f"VACUUM INTO '{copy}'")


def test_a_file_that_was_deleted_in_use_is_told_and_one_put_back_is_opened_again(tmp_path: Path) -> None:
    file, copy = tmp_path / "test.db", tmp_path / "copy.db"
    database = Database(f"sqlite:///{file}")
    put_run(database, "old")
    back_up(database, copy)
    put_run(database, "new")
    for name in ("test.db", "test.db-wal", "test.db-shm"):
        (tmp_path / name).unlink(missing_ok=True)
    with pytest.raises(StorageError, match=r"was deleted or moved while it was in use\. Put it back"):
        runs_in(database)
    copy.rename(file)
    assert runs_in(database) == {"old"}
    database.close()


def test_a_folder_that_became_a_file_is_told(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    database = Database(f"sqlite:///{home / 'test.db'}")
    home.rename(tmp_path / "elsewhere")
    home.write_text("")
    with pytest.raises(StorageError, match=r"can't be reached any more \(Not a directory\)"):
        runs_in(database)
    database.close()


def test_a_backup_moved_over_a_file_in_use_is_read_without_the_log_of_that(tmp_path: Path) -> None:
    file, copy = tmp_path / "test.db", tmp_path / "copy.db"
    url = f"sqlite:///{file}"
    before = Database(url)
    put_run(before, "old", 60)
    back_up(before, copy)
    before.close()
    database = Database(url)
    RunStore(database).remove("old")
    put_run(database, "new", 3)
    copy.rename(file)
    assert runs_in(database) == {"old"}
    put_run(database, "after")
    database.close()
    again = Database(url)
    assert runs_in(again) == {"old", "after"}
    again.close()


def test_of_two_programs_that_open_a_backup_the_second_leaves_the_log_of_the_first(tmp_path: Path) -> None:
    file, copy = tmp_path / "test.db", tmp_path / "copy.db"
    first, second = Database(f"sqlite:///{file}"), Database(f"sqlite:///{file}")
    put_run(first, "old")
    back_up(first, copy)
    put_run(second, "new")
    copy.rename(file)
    put_run(first, "after")
    assert runs_in(second) == {"old", "after"}
    put_run(second, "last")
    assert runs_in(first) == {"old", "after", "last"}
    first.close()
    second.close()


def test_a_backup_of_an_older_rapport_put_back_in_use_gets_the_newest_tables(tmp_path: Path) -> None:
    file, copy = tmp_path / "test.db", tmp_path / "copy.db"
    make_older(f"sqlite:///{copy}")
    database = Database(f"sqlite:///{file}")
    copy.rename(file)
    assert RoundStore(database).all() == []
    database.close()

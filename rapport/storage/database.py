"""Opening the store: one SQLAlchemy engine a URL, migrated to the newest tables."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError, SQLAlchemyError

from rapport.errors import StorageError
from rapport.storage import changes, postgresql
from rapport.storage.patience import patience_s
from rapport.storage.postgresql_errors import advice
from rapport.storage.tables import metadata

NEWEST = "0007"
MIGRATIONS = Path(__file__).with_name("migrations")
BUSY_TIMEOUT_S = 10
_WAIT_S = "rapport_wait_s"  # in what SQLAlchemy lets one keep beside a connection


class Database:
    """A migrated database.

    Raises:
        StorageError: the URL is wrong, the file can't be opened, or it was made by a newer Rapport.
    """

    def __init__(self, url: str) -> None:
        self.place = _place(url)
        self._engine = _engine(url)
        self._reopening = threading.Lock()
        self._inodes: dict[Path, int] = {}  # of the file and what SQLite keeps beside it; no other has them meanwhile
        try:
            self._open()
        except StorageError:
            self.close()
            raise

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection whose changes are kept together, or not at all.

        Raises:
            StorageError: the database is locked, full, read-only or damaged, or refuses the change.
        """
        self._find_file()
        with self._begin() as connection:
            yield connection

    @contextmanager
    def _begin(self) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                _be_patient(connection)
                changes.begin(connection)
                yield connection
                changes.count(connection)
        except SQLAlchemyError as error:
            raise self._readable(error) from None

    @cached_property
    def file(self) -> Path | None:
        """The file of an SQLite database; None for a server's or one in memory."""
        name = self._engine.url.database
        is_file = self._engine.dialect.name == "sqlite" and name and name != ":memory:" and not name.startswith("file:")
        return Path(name) if is_file and name else None

    def beside(self, home: Path | None) -> Path | None:
        """What files that belong to this database are named after: its own, or one in `home` for a server's."""
        if self.file is not None or home is None or self._engine.dialect.name == "sqlite":
            return self.file
        url = self._engine.url
        where = f"{url.host or url.query.get('host', '')}:{url.port or ''}/{url.database}"
        return home / f"{self._engine.dialect.name}-{hashlib.sha256(where.encode()).hexdigest()[:12]}"

    def close(self) -> None:
        self._engine.dispose()

    def _open(self) -> None:
        with self._begin() as connection:
            _migrate(connection)
        self._inodes = _inodes(self.file) if self.file is not None else {}

    def _find_file(self) -> None:
        """A file that was deleted would be written on, and gone at the end; one that was put back is opened again."""
        if self.file is None or not self._inodes:
            return
        try:
            now = self.file.stat().st_ino
        except FileNotFoundError:
            raise StorageError(
                f"The database {self.place} was deleted or moved while it was in use. Put it back, or start Rapport "
                "again to begin with an empty one."
            ) from None
        except OSError as error:
            raise StorageError(
                f"The database {self.place} can't be reached any more ({error.strerror}). Check that its folder is "
                "there and readable, then try again."
            ) from None
        if now == self._inodes.get(self.file):
            return
        with self._reopening:
            if now != self._inodes.get(self.file):
                self._forget_replaced(self.file)
                self._open()

    def _forget_replaced(self, file: Path) -> None:
        """SQLite would replay the log of the file that was replaced on the one put back, and so damage it.

        What another program has made beside the new one meanwhile stays.
        """
        now = _inodes(file)
        stale = [one for one in _beside(file) if one in now and now[one] == self._inodes.get(one)]
        self._engine.dispose()
        try:
            for one in stale:
                one.unlink(missing_ok=True)
        except OSError:
            raise StorageError(
                f"The database {self.place} was replaced while it was in use. Stop Rapport, delete the files beside it "
                "that end in -wal and -shm, then start Rapport again."
            ) from None
        self._inodes = {file: self._inodes.get(file, 0)}  # their numbers may be given to other files from now on

    def _readable(self, error: SQLAlchemyError) -> StorageError:
        return StorageError(f"The database {self.place} {_told(error, self._engine.dialect.name)}")


def _beside(file: Path) -> tuple[Path, Path]:
    """SQLite's log of what isn't in the file yet, and the index of that."""
    return file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")


def _inodes(file: Path) -> dict[Path, int]:
    return {one: one.stat().st_ino for one in (file, *_beside(file)) if one.exists()}


def _told(error: SQLAlchemyError, dialect: str) -> str:
    """What happened and what to do."""
    cause = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    if isinstance(error, IntegrityError):
        cause = "constraint"
    elif isinstance(error, DBAPIError) and dialect == postgresql.NAME and (said := advice(error)):
        return said
    found = next((told for sign, told in _ADVICE.items() if sign in cause.lower()), None)
    return found or f"can't be used: {(cause.splitlines() or ['no reason was given'])[0].rstrip('.')}."


_ADVICE = {
    "constraint": "was changed by another program in the same moment. Look at it again, then repeat what you did.",
    "locked": "is locked by another program. Close it, then try again.",
    "readonly": "is read-only. Make the file and its folder writable, or set RAPPORT_HOME to another folder.",
    "unable to open": "can't be opened. Check that its folder exists and is writable, or set RAPPORT_HOME.",
    "disk is full": "can't grow: the disk is full. Free some space, then try again.",
    "disk i/o error": "can't be written: the disk is full, over a quota, or failing. Free some space, then try again.",
    "queuepool limit": "is too busy. Try again in a moment.",
    "malformed": "is damaged. Restore a copy, or move the file away to start with an empty one.",
    "not a database": "isn't a database. Move the file away, or set RAPPORT_HOME to another folder.",
}


def _place(url: str) -> str:
    """The file of an SQLite database; else the URL without its password, wherever that stands."""
    found = _url(url)
    if found.get_backend_name() == "sqlite" and found.database and not found.database.startswith(("file:", ":")):
        return found.database
    secret = [name for name in found.query if "password" in name.lower()]
    return found.difference_update_query(secret).render_as_string(hide_password=True)


def _url(url: str) -> URL:
    try:
        found = postgresql.with_driver(make_url(url))
    except (ArgumentError, ValueError):  # ValueError: a port that is no number
        raise StorageError("RAPPORT_DATABASE_URL isn't a database URL, such as postgresql://host/name.") from None
    if "@" in (found.host or ""):  # the rest of the password, which must not be shown
        raise StorageError("The password in RAPPORT_DATABASE_URL holds an @. Write it as %40.")
    return found


def _engine(url: str) -> Engine:
    found = _url(url)
    is_postgresql = found.get_backend_name() == postgresql.NAME
    try:
        engine = create_engine(
            found, pool_pre_ping=True, connect_args=postgresql.connecting(found) if is_postgresql else {}
        )
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise StorageError(
            f"The driver for this database isn't installed ({error}). Install it into Rapport's environment (.venv), "
            "then start again."
        ) from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    elif is_postgresql:
        event.listen(engine, "connect", lambda connection, _: postgresql.prepare(connection, BUSY_TIMEOUT_S))
    changes.watch(engine)
    return engine


def _prepare_sqlite(connection: Any, record: Any) -> None:
    """Readers don't wait for the writer (WAL), writers wait instead of failing, foreign keys hold, and searching
    ignores case in every alphabet (SQLite's own `lower` knows only A to Z)."""
    connection.create_function("lower", 1, _lower, deterministic=True)
    cursor = connection.cursor()
    wait_s = patience_s(BUSY_TIMEOUT_S)
    cursor.execute(f"PRAGMA busy_timeout={round(wait_s * 1000)}")
    record.info[_WAIT_S] = wait_s
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _be_patient(connection: Connection) -> None:
    """Let SQLite wait as long as this thread does: connections go from thread to thread."""
    wait_s = patience_s(BUSY_TIMEOUT_S)
    if connection.dialect.name == "sqlite" and connection.info.get(_WAIT_S) != wait_s:
        connection.exec_driver_sql(f"PRAGMA busy_timeout={round(wait_s * 1000)}")
        connection.info[_WAIT_S] = wait_s


def _lower(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


def _migrate(connection: Connection) -> None:
    """Bring the tables up to date.

    An empty database gets the newest ones at once, so that nobody's first page waits for Alembic to be imported.
    """
    if _version(connection) == NEWEST:
        return
    if connection.dialect.name == "sqlite":  # all or nothing, and one process at a time
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    elif postgresql.is_postgresql(connection):
        postgresql.begin_migration(connection)
    current = _version(connection)
    if current == NEWEST:
        return
    if current is None and not inspect(connection).get_table_names():
        _make_tables(connection)
        return
    if current is not None and current > NEWEST:
        raise StorageError(
            f"The database was made by a newer Rapport (tables {current}, this one knows {NEWEST}). Update Rapport."
        )
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _make_tables(connection: Connection) -> None:
    """What all migrations together would make; a test holds that it's the same."""
    metadata.create_all(connection)
    changes.make_count(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:version)"), {"version": NEWEST})


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()

"""What is PostgreSQL's own: connections that notice a server that is gone, first starts one after the other, and tables
that one writes at a time. Its errors are in `rapport.storage.postgresql_errors`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import URL, Connection, String, Table, text
from sqlalchemy.ext.compiler import compiles

from rapport.errors import StorageError

NAME = "postgresql"
_FIRST_START = 7_278_701_437  # any number that no other program locks: this is Rapport's
_CONNECTING: dict[str, str | int] = {
    "connect_timeout": 10,
    "application_name": "rapport",
    "client_encoding": "utf8",
    "keepalives_idle": 30,  # seconds; without these a network that broke is noticed after two hours
    "keepalives_interval": 10,
    "keepalives_count": 3,
}


def is_postgresql(connection: Connection) -> bool:
    return connection.dialect.name == NAME


def insert_new(connection: Connection, table: Table) -> Any:
    """An insert that leaves alone what is there already; only the database's own dialect is imported for it."""
    if is_postgresql(connection):
        from sqlalchemy.dialects.postgresql import insert
    else:
        from sqlalchemy.dialects.sqlite import insert  # type: ignore[assignment]
    return insert(table).on_conflict_do_nothing()


def with_driver(url: URL) -> URL:
    """The URL with the name that SQLAlchemy knows: other programs write `postgres://`."""
    return url.set(drivername=NAME) if url.drivername == "postgres" else url


def connecting(url: URL) -> dict[str, str | int]:
    """What a connection is opened with, but for what the URL says of it; of other drivers nothing is known."""
    if url.get_driver_name() not in ("psycopg", "psycopg2"):
        return {}
    return {name: value for name, value in _CONNECTING.items() if name not in url.query}


def prepare(connection: Any, wait_s: float) -> None:
    """For each new connection: writers wait for each other so long, and then fail."""
    cursor = connection.cursor()
    cursor.execute(f"SET lock_timeout = '{round(wait_s * 1000)}ms'")
    cursor.close()
    connection.commit()


def begin_migration(connection: Connection) -> None:
    """Wait until no other process makes or changes the tables, to the end of this transaction.

    Raises:
        StorageError: the database can't hold the texts of all languages.
    """
    encoding = connection.execute(text("SHOW server_encoding")).scalar_one()
    if encoding != "UTF8":
        raise StorageError(
            f"The database's encoding is {encoding}, which doesn't hold the texts of all languages. Make one with "
            "createdb --encoding=UTF8 --template=template0 NAME, and name it in RAPPORT_DATABASE_URL."
        )
    connection.execute(text("SET LOCAL lock_timeout = '60s'"))
    connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _FIRST_START})


def write_alone(connection: Connection, table: Table) -> None:
    """Let no other transaction write into this table until this one ends; readers go on. SQLite does so by itself.

    Without it, of two that replace the same row at once the second would fail: there was none when it looked.
    """
    if is_postgresql(connection):
        connection.execute(text(f"LOCK TABLE {table.name} IN SHARE ROW EXCLUSIVE MODE"))


@compiles(String, NAME)
def _of_any_length(element: String, compiler: Any, **_: Any) -> str:
    """A limit would refuse here, in the middle of a run, what SQLite takes."""
    return "VARCHAR"

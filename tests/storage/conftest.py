"""A PostgreSQL server for the tests that want one: one for each process of tests, started when first asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.servers.postgresql import PostgresqlServer, programs


@pytest.fixture(scope="session")
def server() -> Iterator[PostgresqlServer]:
    folder = programs()
    if folder is None:
        pytest.skip("PostgreSQL isn't installed: there is no initdb in PATH or /usr/lib/postgresql")
    with PostgresqlServer(folder) as started:
        yield started


@pytest.fixture
def url(server: PostgresqlServer) -> str:
    """A new empty database."""
    return server.database()

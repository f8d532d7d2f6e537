"""What PostgreSQL says while connecting, where there is no code, and in the middle, where there is one."""

from __future__ import annotations

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError

from rapport.storage.postgresql_errors import advice

AT = 'connection failed: connection to server at "db.example" (10.0.0.5), port 5432 failed: '


@pytest.mark.parametrize(
    ("said", "told"),
    [
        pytest.param(f'{AT}FATAL:  password authentication failed for user "me"', "the password", id="password"),
        pytest.param("connection is bad: fe_sendauth: no password supplied", "the password", id="no password"),
        pytest.param(f'{AT}FATAL:  no pg_hba.conf entry for host "10.0.0.9"', "pg_hba.conf", id="no entry"),
        pytest.param(f"{AT}FATAL:  sorry, too many clients already", "no more connections", id="too many"),
        pytest.param(f"{AT}FATAL:  remaining connection slots are reserved", "no more connections", id="slots"),
        pytest.param(f"{AT}FATAL:  the database system is starting up", "starting or stopping", id="starting"),
        pytest.param(f"{AT}FATAL:  the database system is shutting down", "starting or stopping", id="stopping"),
        pytest.param(f"{AT}FATAL:  the database system is not yet accepting connections", "starting", id="recovering"),
        pytest.param(f"{AT}Connection refused\n\tIs the server running?", "doesn't answer", id="refused"),
        pytest.param("connection timeout expired", "doesn't answer", id="silent"),
        pytest.param("failed to resolve host 'x': [Errno -2] Name or service not known", "no such host", id="no host"),
        pytest.param("server closed the connection unexpectedly", "was lost", id="closed"),
        pytest.param("the connection is lost", "was lost", id="lost"),
        pytest.param("consuming input failed: SSL SYSCALL error: EOF detected", "was lost", id="TLS"),
    ],
)
def test_words_of_a_connection_that_fails_become_a_sentence(said: str, told: str) -> None:
    assert told in str(advice(DBAPIError("", {}, psycopg.OperationalError(said))))


@pytest.mark.parametrize(
    ("error", "told"),
    [
        pytest.param(psycopg.errors.DiskFull, "disk is full", id="disk full"),
        pytest.param(psycopg.errors.DeadlockDetected, "in the same moment", id="deadlock"),
        pytest.param(psycopg.errors.AdminShutdown, "was lost", id="stopped"),
        pytest.param(psycopg.errors.InvalidPassword, "the password", id="password"),
        pytest.param(psycopg.errors.QueryCanceled, "took too long", id="time limit"),
        pytest.param(psycopg.errors.DataCorrupted, "is damaged", id="damaged"),
    ],
)
def test_codes_become_a_sentence_whatever_the_server_s_language(error: type[psycopg.Error], told: str) -> None:
    assert told in str(advice(DBAPIError("", {}, error("Das geht gerade nicht"))))


def test_what_isn_t_known_is_told_as_it_came() -> None:
    assert advice(DBAPIError("", {}, psycopg.errors.UndefinedTable("there is no table"))) is None

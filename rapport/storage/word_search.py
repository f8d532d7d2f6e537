"""Words found in texts whatever their case, in every alphabet and on every database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection
from sqlalchemy.sql.elements import ColumnElement

from rapport.storage.postgresql import is_postgresql


def holds(connection: Connection, column: Any, word: str) -> ColumnElement[bool]:
    """Whether the text holds the word.

    PostgreSQL's own comparison knows the letters of the database's locale only, and in C just A to Z, so each letter is
    spelt out there.
    """
    if is_postgresql(connection):
        found: ColumnElement[bool] = column.regexp_match("".join(map(_either_case, word)))
    else:
        found = column.icontains(word, autoescape=True)
    return found


def _either_case(letter: str) -> str:
    forms = sorted({form for form in (letter, letter.lower(), letter.upper()) if len(form) == 1})
    if len(forms) > 1:
        return f"[{''.join(forms)}]"
    return letter if letter.isalnum() or not letter.isascii() else f"\\{letter}"

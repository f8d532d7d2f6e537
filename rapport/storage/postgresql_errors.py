"""What PostgreSQL says when something goes wrong, in our words."""

from __future__ import annotations

import re

from sqlalchemy.exc import DBAPIError


def advice(error: DBAPIError) -> str | None:
    """What happened and what to do, to go on with after `The database …`; None where it isn't known."""
    by_code = _BY_CODE.get(getattr(error.orig, "sqlstate", None) or "")
    said = str(error.orig)
    return by_code or next((told for sign, told in _BY_WORDS if re.search(sign, said, re.IGNORECASE)), None)


_PASSWORD = "refuses the user or the password. Correct them in RAPPORT_DATABASE_URL."
_NO_DATABASE = "isn't there: its server has none of this name. Make it (createdb), or correct RAPPORT_DATABASE_URL."
_NO_USER = "doesn't know this user. Make it (createuser), or correct RAPPORT_DATABASE_URL."
_NO_ENTRY = "doesn't let this user in from this machine. Add a line to the server's pg_hba.conf."
_CROWDED = "takes no more connections. Close other programs that use its server, or raise its max_connections."
_FULL = "can't grow: its server's disk is full. Free some space there, then try again."
_READ_ONLY = "is read-only, as a standby is. Name the server that may be written to in RAPPORT_DATABASE_URL."
_LOCKED = "is locked by another program. Close it, then try again."
_SAME_MOMENT = "was changed by another program in the same moment. Look at it again, then repeat what you did."
_CHANGING = "is just starting or stopping. Try again in a moment."
_LOST = "was lost: its server stopped, or the network broke. Try again when it is back; what was stored is safe."
_SILENT = "doesn't answer. See that its server runs and that RAPPORT_DATABASE_URL names it, then try again."
_NO_HOST = "can't be found: there is no such host. Correct RAPPORT_DATABASE_URL."
_NO_RIGHT = "doesn't let this user do that. Let the user own the database, or grant it CREATE on the schema."
_SLOW = "took too long. Try again in a moment."
_DAMAGED = "is damaged. Restore a backup."

_BY_CODE = {
    "28P01": _PASSWORD,
    "28000": _NO_ENTRY,
    "3D000": _NO_DATABASE,
    "53300": _CROWDED,
    "53100": _FULL,
    "25006": _READ_ONLY,
    "55P03": _LOCKED,
    "40P01": _SAME_MOMENT,
    "40001": _SAME_MOMENT,
    "57P01": _LOST,
    "57P02": _LOST,
    "57P03": _CHANGING,
    "57P05": _LOST,
    "42501": _NO_RIGHT,
    "57014": _SLOW,
    "XX001": _DAMAGED,
    "XX002": _DAMAGED,
}
# While connecting there is no code, and the server may say it in its own language: what isn't here is told as it came.
_BY_WORDS = (
    (r"password authentication failed|no password supplied", _PASSWORD),
    (r"no pg_hba\.conf entry|authentication failed", _NO_ENTRY),
    (r'database ".*" does not exist', _NO_DATABASE),
    (r'role ".*" does not exist', _NO_USER),
    (r"too many (connections|clients)|connection slots", _CROWDED),
    (r"system is (starting|shutting|not yet|not accepting|in recovery)", _CHANGING),
    (r"failed to resolve|could not translate host", _NO_HOST),
    (r"no space left", _FULL),
    (r"closed the connection|connection is (lost|closed)|terminating connection|reset by peer|broken pipe", _LOST),
    (r"syscall error|consuming input failed|sending (query|prepared query) failed|could not receive", _LOST),
    (r"connection refused|no such file|timeout expired|timed out|unreachable|no route to host", _SILENT),
)

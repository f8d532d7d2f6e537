"""A PostgreSQL server of its own for tests: in a temporary folder, behind a socket that only this user may open."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

LONGEST_START_S = 90
GUEST = "guest"  # a user who may connect, and little else
_USER = "rapport"
_PLACES = "/usr/lib/postgresql/*/bin"  # Debian's, where no version is in PATH
_OTHERS = ("postgres", "nobody")  # who the server runs as where the tests run as root, which it refuses
_QUICK = {"fsync": "off", "full_page_writes": "off", "autovacuum": "off", "jit": "off"}
_SMALL = {"shared_buffers": "16MB", "max_connections": "40", "listen_addresses": ""}


def programs() -> Path | None:
    """The folder of PostgreSQL's programs, the newest where there are several; None where it isn't installed."""
    if sys.platform == "win32":  # there are no such sockets
        return None
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).resolve().parent
    folders = [one for one in Path("/").glob(_PLACES[1:]) if (one / "initdb").exists()]
    return max(folders, key=lambda one: int(one.parent.name) if one.parent.name.isdigit() else 0, default=None)


class PostgresqlServer:
    """Runs between `with` and its end; `stop` and `start` let it be gone for a while.

    Its databases know no language (locale C), as those of a bare container: what is found in one is found in all.
    """

    def __init__(self, folder_of_programs: Path) -> None:
        self._programs = folder_of_programs
        self._folder = Path(tempfile.mkdtemp(prefix="rapport-pg-"))
        self._data = self._folder / "data"
        self._process: subprocess.Popen[bytes] | None = None
        self._made = 0

    def __enter__(self) -> Self:
        try:
            if self._owner():
                shutil.chown(self._folder, self._owner()["user"])
            self._run("initdb", "-D", self._data, "-U", _USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
            self.start()
            self.tell(f"CREATE ROLE {GUEST} LOGIN")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def start(self, **settings: str) -> None:
        """Start it, and wait until it answers; `settings` are the server's, for this time only."""
        chosen = _QUICK | _SMALL | {"unix_socket_directories": str(self._folder)} | settings
        options = [part for name, value in chosen.items() for part in ("-c", f"{name}={value}")]
        command = [str(self._programs / "postgres"), "-D", str(self._data), *options]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, **self._owner())
        deadline = time.monotonic() + LONGEST_START_S
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError((self._folder / "log").read_text(errors="replace")[-2000:])
            time.sleep(0.02)

    def stop(self) -> None:
        """End it at once, whoever is connected."""
        if self._process is None:
            return
        with suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGQUIT if self._process.poll() is None else 0)
        self._process.wait(60)
        self._process = None

    def database(self, **options: str) -> str:
        """The URL of a new empty database; `options` are those of CREATE DATABASE."""
        self._made += 1
        name = f"rapport_{self._made}"
        told = " ".join(f"{option} {value}" for option, value in options.items())
        self.tell(f"CREATE DATABASE {name} {told}")
        return self.url(name)

    def url(self, name: str, user: str = _USER) -> str:
        return f"postgresql://{user}@/{name}?host={self._folder}"

    def tell(self, *commands: str) -> list[Any]:
        """Carry these out beside all databases; the rows of the last one, if it has any."""
        import psycopg

        with psycopg.connect(host=str(self._folder), user=_USER, dbname="postgres", autocommit=True) as connection:
            for command in commands:
                cursor = connection.execute(command.encode())
            return cursor.fetchall() if cursor.description else []

    def _answers(self) -> bool:
        import psycopg

        try:
            self.tell("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(self._programs / program), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, timeout=LONGEST_START_S, check=False, **self._owner())
        assert done.returncode == 0, done.stderr.decode(errors="replace")[-2000:]

    def _owner(self) -> dict[str, Any]:
        if os.geteuid() != 0:
            return {}
        import pwd

        there = {one.pw_name: one for one in pwd.getpwall()}
        found = next(there[name] for name in _OTHERS if name in there)
        return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": [], "cwd": self._folder}

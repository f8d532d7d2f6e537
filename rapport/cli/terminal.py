"""Where the command line writes: results to standard output, progress and failures to standard error."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
import unicodedata
from collections.abc import Mapping
from typing import Any


class Terminal:
    """Writes lines and flushes each, so that a pipe sees them as they come.

    What the terminal's encoding can't show is written as an escape instead of ending the program.
    """

    def __init__(self) -> None:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        self._is_utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
        self._has_progress = False

    @property
    def columns(self) -> int:
        """How many characters a line of the result has room for; 0 in a file or pipe, where it has room for all."""
        return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0

    def line(self, text: str = "") -> None:
        """A line of the result."""
        self.clear()
        sys.stdout.write(text + "\n")
        sys.stdout.flush()

    def record(self, values: Mapping[str, Any]) -> None:
        """One JSON object on one line; characters that the encoding lacks become JSON's own escapes."""
        self.line(json.dumps(values, ensure_ascii=not self._is_utf8, default=str))

    def note(self, text: str) -> None:
        """A line beside the result."""
        self.clear()
        sys.stderr.write(text + "\n")
        sys.stderr.flush()

    def progress(self, text: str) -> None:
        """A line beside the result that the next one replaces; in a file or pipe, a line like any other."""
        if not sys.stderr.isatty():
            self.note(printable(text))
            return
        width = shutil.get_terminal_size().columns - 1  # a line that wraps can't be taken back
        sys.stderr.write(f"\r\x1b[K{printable(text)[:width]}")
        sys.stderr.flush()
        self._has_progress = True

    def clear(self) -> None:
        """Take the progress line away."""
        if self._has_progress:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._has_progress = False


def printable(text: str) -> str:
    """On one line and without control characters: a file may carry sequences that would steer the terminal.

    A step that names a button of the screen becomes one that can be taken here.
    """
    spaced = " ".join(text.split()).replace("press Retry", "run it again").replace("Press Retry", "Run it again")
    return "".join(sign for sign in spaced if unicodedata.category(sign) not in ("Cc", "Cf"))


def steerless(text: str) -> str:
    """The same with its blanks as they are, for lines of a table."""
    return "".join(sign for sign in text if unicodedata.category(sign) not in ("Cc", "Cf"))


def close_output() -> None:
    """After the reader of our pipe has gone: what is still to be flushed goes nowhere, without a traceback."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            os.dup2(nowhere, stream.fileno())

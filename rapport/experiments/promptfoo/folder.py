"""The files that a configuration names, read only inside its own folder; nothing in them is ever run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapport.errors import DefinitionError
from rapport.experiments.defining.tables import Table, read_table
from rapport.experiments.defining.yaml_lines import read_yaml

MOST_FILE_BYTES = 20_000_000
MOST_FILES = 500
FILE = "file://"
_SHOWN_CHARS = 80
_CODE = re.compile(r"\.(?:[cm]?[jt]sx?|py|rb|sh|bash|pl|php|go|lua)(?::\w+)?$", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"^(?:https?|langfuse|portkey|helicone|huggingface|s3|az|gs|package|exec|python)://?", re.IGNORECASE
)
_GLOB = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something of a configuration that isn't taken over: its place, what stands there, and why it isn't."""

    where: str
    what: str
    why: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}: {self.why}"


class Left(Exception):
    """Something that can't be taken over; the message says why."""


@dataclass(slots=True)
class Folder:
    """The configuration's folder, and what was left out so far."""

    root: Path
    _skipped: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    _read: int = 0

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What was left out, each with the first place where it stood and how many more there are."""
        return tuple(
            Skipped(where if count == 1 else f"{where} and {count - 1:,} more", what, why)
            for (what, why), (where, count) in self._skipped.items()
        )

    def skip(self, where: str, what: object, why: str) -> None:
        """Name something that isn't taken over; the same in many places is one entry."""
        told = " ".join(str(what).split())
        key = (told if len(told) <= _SHOWN_CHARS else f"{told[: _SHOWN_CHARS - 1]}…", why)
        first, count = self._skipped.get(key, (where, 0))
        self._skipped[key] = (first, count + 1)

    def files(self, reference: str) -> list[Path]:
        """The files that a reference names; `*` stands for many.

        Raises:
            Left: it is code, outside of the folder, somewhere else, or not there.
        """
        if _ELSEWHERE.match(reference):
            raise Left("what is somewhere else isn't fetched; put it into a file of the folder")
        name = reference.removeprefix(FILE)
        if _CODE.search(name):
            raise Left("it is code, and an import never runs any")
        if not _GLOB.search(name):
            return [self._inside(self.root / name)]
        if ".." in Path(name).parts or Path(name).is_absolute():
            raise Left("it is outside of the configuration's folder")
        found = sorted(file for file in self.root.glob(name) if file.is_file() and not _CODE.search(file.name))
        if not found:
            raise Left("no file is called so")
        return [self._inside(file) for file in found[:MOST_FILES]]

    def text(self, file: Path) -> str:
        """Raises Left."""
        self._count()
        try:
            return file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            raise Left("it is no text in UTF-8") from None
        except OSError as error:
            raise Left(f"it can't be read ({error.strerror})") from None

    def table(self, file: Path, sheet: str | None) -> Table:
        """The rows of a CSV or XLSX file. Raises Left."""
        self._count()
        try:
            return read_table(file, sheet, MOST_FILE_BYTES)
        except DefinitionError as error:
            raise Left(str(error)) from None

    def values(self, file: Path) -> Any:
        """What a YAML or JSON file says; JSON lines are a list. Raises Left."""
        if file.suffix.lower() in (".jsonl", ".ndjson"):
            lines = [line for line in self.text(file).splitlines() if line.strip()]
            return [self._parsed(line, file.name) for line in lines]
        return self._parsed(self.text(file), file.name)

    def _parsed(self, text: str, name: str) -> Any:
        try:
            read = read_yaml(text, name)
        except DefinitionError as error:
            raise Left(str(error)) from None
        if read.problems:
            raise Left(f"line {read.problems[0][0]}: {read.problems[0][1]}")
        return read.value

    def _inside(self, file: Path) -> Path:
        """The file, wherever links lead, if that is in the folder."""
        try:
            real = file.resolve()
            if not real.is_relative_to(self.root.resolve()):
                raise Left("it is outside of the configuration's folder")
            if not real.is_file():
                raise Left("there is no such file")
            if real.stat().st_size > MOST_FILE_BYTES:
                raise Left(f"it is larger than {MOST_FILE_BYTES / 1e6:.0f} MB")
        except (OSError, ValueError):
            raise Left("there is no such file") from None
        return real

    def _count(self) -> None:
        self._read += 1
        if self._read > MOST_FILES:
            raise Left(f"{MOST_FILES} files were read already")


def as_list(value: Any) -> Sequence[Any]:
    """A list as it is, nothing as an empty one, anything else alone in one."""
    return value if isinstance(value, list) else [] if value is None else [value]

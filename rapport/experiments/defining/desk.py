"""What cases are made with and what comes of it, whatever they are made of."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rapport.experiments.defining.places import place_of
from rapport.settings import Settings
from rapport.storage.runs import RunCase
from rapport.storage.store import Store

MOST_CASES = 20_000
LABEL_CHARS = 80
_OTHER_SIGNS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Desk:
    """What cases are made with. `on_progress` gets sentences about slow work.

    `is_confined`: no file outside `folder` may be read, because somebody else wrote what names it.
    `is_public` says which IP addresses may be connected to; without it those of the public internet.
    """

    store: Store
    settings: Settings
    folder: Path
    on_progress: Callable[[str], None] = lambda said: None
    today: date = field(default_factory=date.today)
    is_public: Callable[[str], bool] | None = None
    is_confined: bool = False

    def place(self, entry: str, folder: Path | None = None) -> Path:
        """The file that `entry` names, in the folder of the definition or in another one below it.

        Raises:
            DefinitionError: it leads out of the folder, and the desk is confined.
        """
        inner = (folder or self.folder) / entry
        return place_of(str(inner), self.folder, is_confined=self.is_confined) if self.is_confined else inner


@dataclass(frozen=True, slots=True)
class Cast:
    """The cases, what is wrong with those that couldn't be made, and what else a person should know."""

    cases: tuple[RunCase, ...]
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def own_id(label: str, content: str) -> str:
    """A case's id: readable, and the same for the same content in every experiment."""
    words = _OTHER_SIGNS.sub("-", label.lower()).strip("-")[:40].strip("-")
    return f"{words or 'case'}-{hashlib.sha256(content.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def short(text: str) -> str:
    """On one line, at most `LABEL_CHARS` long."""
    line = " ".join(text.split())
    return line if len(line) <= LABEL_CHARS else f"{line[: LABEL_CHARS - 1].rstrip()}…"

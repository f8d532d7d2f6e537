"""A shelf on the disk, so that a large catalogue isn't read anew each time it is opened."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rapport.scenarios.shop.columns import Columns
from rapport.scenarios.shop.shelf import Shelf
from rapport.scenarios.shop.word_index import WordIndex

if TYPE_CHECKING:
    from rapport.settings import Settings

_ARRAYS, _NAMES = "columns.npz", "names.json"
_LISTS = ("ids", "brand_names", "currency", "words")


def shelf_folder(settings: Settings, catalogue_id: str) -> Path:
    """Where a catalogue's columns are kept: another place once the code that reads them has changed."""
    key = hashlib.sha256(f"{catalogue_id}\n{_code()}".encode()).hexdigest()[:32]
    return settings.home_folder / "shelves" / key


@cache
def _code() -> str:
    """Hash of the modules and lists of words that decide what is read off a product."""
    here = Path(__file__).parent
    files = [*sorted(here.glob("*.py")), *sorted((here / "understanding").rglob("*.py"))]
    return hashlib.sha256(b"\n".join(file.read_bytes() for file in files)).hexdigest()


def read_shelf(folder: Path) -> Shelf | None:
    """What `write_shelf` wrote; None where there is nothing, or nothing whole."""
    import numpy as np

    try:
        names = json.loads((folder / _NAMES).read_text(encoding="utf-8"))
        with np.load(folder / _ARRAYS, allow_pickle=False) as arrays:
            found = {name: arrays[name] for name in arrays.files}
        words = WordIndex(
            {word: number for number, word in enumerate(names["words"])},
            found.pop("word_bounds"), found.pop("word_rows"), len(names["ids"]),
        )  # fmt: skip
        columns = Columns(
            ids=tuple(names["ids"]), brand_names=tuple(names["brand_names"]), currency=names["currency"], words=words,
            **found,
        )  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Shelf(columns)


def write_shelf(folder: Path, shelf: Shelf) -> None:
    """Write it whole or not at all; a folder that can't be written to costs the next opening some seconds."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".new-"))
    except OSError:
        return
    try:
        _write(made, shelf.columns)
        made.replace(folder)
    except OSError:
        shutil.rmtree(made, ignore_errors=True)


def _write(folder: Path, columns: Columns) -> None:
    import numpy as np

    names = {
        "ids": columns.ids,
        "brand_names": columns.brand_names,
        "currency": columns.currency,
        "words": sorted(columns.words.numbers, key=lambda word: columns.words.numbers[word]),
    }
    (folder / _NAMES).write_text(json.dumps(names), encoding="utf-8")
    arrays = {one.name: getattr(columns, one.name) for one in fields(columns) if one.name not in _LISTS}
    np.savez(folder / _ARRAYS, word_bounds=columns.words.bounds, word_rows=columns.words.rows, **arrays)

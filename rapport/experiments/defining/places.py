"""Where the files are that a definition names."""

from __future__ import annotations

from pathlib import Path

from rapport.errors import DefinitionError


def place_of(entry: str, folder: Path, *, is_confined: bool) -> Path:
    """The path of `entry`, relative to `folder` unless it is absolute.

    Raises:
        DefinitionError: `is_confined`, and it leads out of the folder: what somebody uploads may not name files of the
            machine that Rapport runs on.
    """
    place = folder / entry
    if is_confined and not place.resolve().is_relative_to(folder.resolve()):
        raise DefinitionError(
            f"{entry} isn't among the files that were given. Give it too, and name it as it is called."
        )
    return place

"""Reading a file whose size has a limit, without loading a huge one to refuse it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rapport.errors import RapportError


@dataclass(frozen=True, slots=True)
class Refusals:
    """What is said where a file can't be read, and as which errors; `{size}` in `large` is the limit in words."""

    missing: str
    large: str
    error: type[RapportError]
    too_large: type[RapportError] | None = None


def read_at_most(file: Path, most_bytes: int, refusals: Refusals) -> bytes:
    """The bytes of a file.

    Raises:
        RapportError: as `refusals` say: it isn't there, can't be read, or is larger than `most_bytes`.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(most_bytes + 1)
    except FileNotFoundError:
        raise refusals.error(refusals.missing) from None
    except OSError as error:
        raise refusals.error(f"{file} can't be read ({error.strerror}). Check its permissions.") from None
    if len(data) > most_bytes:
        said = refusals.large.replace("{size}", f"{most_bytes / 1e6:.0f} MB")
        raise (refusals.too_large or refusals.error)(said)
    return data

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.documents.limited_reading import Refusals, read_at_most
from rapport.errors import DocumentError, OversizedDocument

SAID = Refusals("It isn't there.", "It is larger than {size}.", DocumentError, OversizedDocument)


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert read_at_most(tmp_path / "a", 5, SAID) == b"12345"


def test_a_larger_one_is_refused_with_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1" * 2_000_001)
    with pytest.raises(OversizedDocument, match="larger than 2 MB"):
        read_at_most(tmp_path / "a", 2_000_000, SAID)


def test_one_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="It isn't there"):
        read_at_most(tmp_path / "a", 5, SAID)


def test_one_that_can_not_be_read_is_said_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="can't be read \\(Is a directory\\)"):
        read_at_most(tmp_path, 5, SAID)

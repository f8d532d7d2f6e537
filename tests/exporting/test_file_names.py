"""Names of files that every system takes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.exporting.file_names import file_name, unique


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("José Núñez", "José-Núñez", id="accents"),
        pytest.param("山田 太郎", "山田-太郎", id="Japanese"),
        pytest.param("Engineer, ACME & Co. (m/f/d)", "Engineer-ACME-Co.m-f-d", id="signs"),
        pytest.param("ollama:llama3.2", "ollama-llama3.2", id="model"),
        pytest.param("../../etc/passwd", "etc-passwd", id="way out of the folder"),
        pytest.param("C:\\Windows\\x", "C-Windows-x", id="Windows path"),
        pytest.param("CON", "CON-", id="device"),
        pytest.param("nul.txt", "nul-txt-", id="device with an ending"),
        pytest.param(" . ", "unnamed", id="nothing left"),
    ],
)
def test_a_text_becomes_a_safe_name(text: str, name: str) -> None:
    assert file_name(text) == name


@given(st.text())
def test_every_text_gives_a_name_that_windows_takes(text: str) -> None:
    name = file_name(text)
    assert 0 < len(name.encode()) <= 84
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]|[. ]$|^\.', name)
    assert not re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name)


def test_names_that_differ_in_case_only_are_told_apart() -> None:
    taken: set[str] = set()
    assert [unique(name, taken) for name in ("Ana", "ANA", "ana")] == ["Ana", "ANA-2", "ana-3"]

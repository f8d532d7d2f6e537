from __future__ import annotations

import pytest

from components import experiment_import


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        pytest.param("prompts: [a]\nproviders: [openai:x]\ntests: []", True, id="promptfoo"),
        pytest.param("name: x\nscenario: table_row\nvariants: []", False, id="own"),
        pytest.param("[1, 2", False, id="broken"),
        pytest.param("just text", False, id="text"),
        pytest.param("name: 2024-99-99\nscenario: table_row", False, id="no date"),
        pytest.param("a: " + "[" * 3000, False, id="nested too deeply"),
    ],
)
def test_promptfoos_files_are_told_from_our_own(text: str, is_one: bool) -> None:
    assert experiment_import.is_promptfoo(text) is is_one

"""The mapping of all scenarios, each imported when it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from rapport.scenarios.all_scenarios import SCENARIOS

WITHOUT = (
    "import sys; from rapport.scenarios.all_scenarios import SCENARIOS; 'shoe_chat' in SCENARIOS; list(SCENARIOS); "
    "print([name for name in sys.modules if name.startswith(('rapport.scenarios.shop', 'rapport.scenarios.shoe'))])"
)


@pytest.mark.parametrize("name", list(SCENARIOS))
def test_a_scenario_is_found_by_its_own_name(name: str) -> None:
    assert SCENARIOS[name].name == name


def test_a_name_that_no_scenario_has_is_missing() -> None:
    assert "poems" not in SCENARIOS
    with pytest.raises(KeyError):
        SCENARIOS["poems"]


def test_names_are_told_without_importing_what_the_scenarios_are_made_of() -> None:
    said = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[]"

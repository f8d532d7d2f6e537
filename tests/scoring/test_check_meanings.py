from __future__ import annotations

import pytest

from rapport.experiments.output_checks import checks_for
from rapport.scoring.check_meanings import MEANINGS


@pytest.mark.parametrize("scenario", ["outreach_email", "shoe_chat"])
def test_every_check_has_a_line_of_what_it_means(scenario: str) -> None:
    assert [check.name for check in checks_for(scenario) if check.name not in MEANINGS] == []


def test_no_line_is_about_a_check_that_is_gone() -> None:
    known = {check.name for scenario in ("outreach_email", "shoe_chat") for check in checks_for(scenario)}
    assert MEANINGS.keys() <= known

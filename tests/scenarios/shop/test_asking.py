"""What a turn tells the next one."""

from __future__ import annotations

import pytest

from rapport.scenarios.shop.asking import shown_in
from rapport.scenarios.shop.case import PastTurn
from tests.shoes import BOOT, CLOG, RUNNER, found


@pytest.mark.parametrize(
    ("answers", "shown"),
    [
        pytest.param(("The clog [3], the boot [1].",), ("X300", "X100"), id="in the answer's order"),
        pytest.param(("Nothing.", "The runner [2]."), ("X200",), id="of the column that names any"),
        pytest.param(("The clog [3].", "The boot [1] or the clog [3]."), ("X300", "X100"), id="the first column first"),
        pytest.param(("Sorry, no.",), (), id="an answer that names none"),
        pytest.param(("",), ("X100", "X200", "X300"), id="no answer"),
        pytest.param((), ("X100", "X200", "X300"), id="nobody answered yet"),
    ],
)
def test_what_was_shown_is_what_was_named(answers: tuple[str, ...], shown: tuple[str, ...]) -> None:
    assert shown_in(PastTurn("boots?", found(BOOT, RUNNER, CLOG), answers)) == shown

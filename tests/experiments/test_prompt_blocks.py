"""Building blocks of prompts."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.errors import PromptError
from rapport.experiments.prompt_blocks import load_blocks
from rapport.experiments.prompt_review import review_prompt
from rapport.prompting.problems import review
from rapport.scenarios.all_scenarios import SCENARIOS
from rapport.scenarios.scenario import EXAMPLES

TECHNIQUES = {
    "zero-shot", "few-shot", "few-shot with reasoning", "plan-then-write", "self-check", "ReAct-like steps",
}  # fmt: skip


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_scenario_has_every_technique_shortly_explained(scenario: str) -> None:
    blocks = load_blocks(scenario)
    assert {block.technique for block in blocks} == TECHNIQUES
    assert all(60 < len(block.explanation) < 230 for block in blocks)  # about two lines


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_block_can_be_used_as_it_is(scenario: str) -> None:
    known = [variable.name for variable in (*SCENARIOS[scenario].variables, EXAMPLES)]
    for block in load_blocks(scenario):
        assert review(block.text, known).problems == (), block.name


def test_every_block_for_judges_works_with_their_variables() -> None:
    assert all(review_prompt("judge", block.text).problems == () for block in load_blocks("judge"))


def test_a_wrong_block_is_told_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "blocks").mkdir()
    (tmp_path / "blocks" / "odd.md").write_text("---\ntitle: T\n---\nHi")
    with pytest.raises(PromptError, match=r"odd\.md: 'technique'"):
        load_blocks("outreach_email", tmp_path)

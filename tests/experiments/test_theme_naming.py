"""A model names the themes of remarks."""

from __future__ import annotations

import json

import pytest

from rapport.errors import BadAnswer, KeyRejected
from rapport.experiments.theme_naming import REMARK_CHARS, name_themes, request_for
from rapport.scoring.remark_themes import Theme
from tests.experiments.scripted import Scripted

TEXTS = ["Too pushy", "No salary", "Pushy", "Salary?", "x" * 1_000]
THEMES = (Theme("pushy", (0, 2)), Theme("salary", (1, 3, 4)))


def named(answer: str) -> list[str]:
    return [theme.name for theme in name_themes(THEMES, TEXTS, Scripted((answer,))).themes]


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        pytest.param(
            '{"names": [{"group": 1, "name": "Too pushy a tone."}, {"group": 2, "name": "Salary missing"}]}',
            ["Too pushy a tone", "Salary missing"],
            id="as asked",
        ),
        pytest.param(
            'Sure!\n```json\n{"names": [{"group": "2", "name": "Pay"}]}\n```', ["pushy", "Pay"], id="fenced, one"
        ),
        pytest.param('{"group": 1, "name": "Tone"}\n{"group": 2, "name": "Pay"}', ["Tone", "Pay"], id="one by one"),
        pytest.param(
            '{"names": [{"group": 1, "name": "A"}, {"group": 9, "name": "B"}]}', ["A", "salary"], id="no such"
        ),
        pytest.param('{"names": [{"group": 1, "name": "Tone"}, {"group": 2, "na', ["Tone", "salary"], id="cut off"),
    ],
)
def test_a_theme_that_the_model_leaves_out_keeps_its_words(answer: str, names: list[str]) -> None:
    assert named(answer) == names


def test_the_model_that_named_them_is_kept() -> None:
    assert name_themes(THEMES, TEXTS, Scripted(('{"group": 1, "name": "Tone"}',))).named_by == "test:echo"


@pytest.mark.parametrize("answer", ["I can't.", "{}", '{"names": []}', '{"names": "pushy"}'])
def test_an_answer_without_names_is_one_sentence(answer: str) -> None:
    with pytest.raises(BadAnswer, match="gave no names that can be read"):
        named(answer)


def test_a_call_that_fails_is_one_sentence() -> None:
    with pytest.raises(BadAnswer, match="couldn't name the themes: The key was rejected"):
        name_themes(THEMES, TEXTS, Scripted(failures=[KeyRejected("The key was rejected.")]), retries=0)


def test_a_few_remarks_of_each_theme_go_out_cut_to_size() -> None:
    groups = json.loads(request_for(THEMES, TEXTS, "a:b").messages[-1].content)
    assert groups[1]["remarks"] == ["No salary", "Salary?", "x" * REMARK_CHARS]

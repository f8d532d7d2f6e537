from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from components import judge_said, services
from rapport.scoring.judging.pairs import PairVerdict
from rapport.statistics.rating import Outcome
from tests.components.drawing import AWKWARD, markup_in, run, show
from tests.judged_runs import put_judged_run
from tests.pages.opening import markdown_of, texts


def said() -> None:
    from components import judge_data, judge_said
    from tests.judged_runs import JUDGE

    judge_said.outputs(judge_data.hearing(("run-1",), JUDGE))


def compared() -> None:
    from components import judge_data, judge_said
    from tests.judged_runs import JUDGE

    judge_said.pairs(judge_data.hearing(("run-1",), JUDGE))


def nothing() -> None:
    from components import judge_data, judge_said
    from rapport.experiments.judging_trial import Judge

    hearing = judge_data.hearing(("run-1",), Judge("lab:other", "x", "y"))
    judge_said.outputs(hearing)
    judge_said.pairs(hearing)


def opened(page: Callable[..., None]) -> AppTest:
    """The page with everything on it opened."""
    at = show(page)
    ids = [one.id for one in services.store().runs.outputs("run-1")]
    for first in ids:
        at.session_state[f"judge-said-{first}"] = True
        for second in ids:
            at.session_state[f"judge-pair-{first}-{second}"] = True
    return run(at)


def test_each_output_has_values_and_reasons_beside_those_of_people() -> None:
    put_judged_run(services.store(), 2)
    at = opened(said)
    assert len(at.expander) == 4
    written = texts(at).replace("&#46;", ".")
    assert "**accuracy: 3** (people 3.00) Because of accuracy in case 1." in written
    assert "**fluency: unscored** (people 2.00) The answer holds no JSON object." in written


def test_where_it_is_farthest_from_people_comes_first() -> None:
    put_judged_run(services.store(), 7)
    at = opened(said)
    shown = [element.value for element in at.markdown if element.value.startswith("- **accuracy")]
    far = ("**accuracy: 2** (people 1.00)", "**accuracy: 2** (people 3.00)")
    assert any(words in shown[0] for words in far)


def test_flipped_pairs_come_first_and_say_where_they_went() -> None:
    put_judged_run(services.store(), 4, flip_every=4)
    at = opened(compared)
    assert "flipped, to whatever stood first" in at.expander[0].label.replace("&#44;", ",")
    assert "Truer still." in texts(at)


def test_a_judge_that_said_nothing_says_so() -> None:
    put_judged_run(services.store(), 1)
    written = texts(show(nothing))
    assert "It rated nothing yet." in written
    assert "It compared nothing yet." in written


def test_what_an_output_holds_is_drawn_as_text() -> None:
    store = services.store()
    run = put_judged_run(store, 1)
    store.runs.put([replace(one, text=f"Hi {AWKWARD}") for one in store.runs.outputs(run.id)])
    drawn = markdown_of(opened(said))
    assert [sign for sign in markup_in(drawn) if sign in ("<b>", "![")] == []


@pytest.mark.parametrize(
    ("outcome", "is_flipped", "words"),
    [
        ("left", False, "one"),
        ("right", False, "two"),
        ("tie", False, "a tie"),
        ("both_bad", False, "both bad"),
        ("tie", True, "flipped, to whatever stood second"),
        (None, False, "unscored"),
    ],
)
def test_the_outcome_of_a_pair_in_words(outcome: Outcome | None, is_flipped: bool, words: str) -> None:
    pair = PairVerdict("a", "b", outcome, is_flipped, "second" if is_flipped else "", ())
    assert judge_said.verdict_words(pair, "one", "two") == words


def test_what_is_folded_is_not_drawn() -> None:
    put_judged_run(services.store(), 2)
    assert "Because of" not in texts(show(said))
    assert "Truer" not in texts(show(compared))

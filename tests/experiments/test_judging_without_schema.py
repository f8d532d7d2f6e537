"""Any connected model can judge, also at a server that holds no model to a schema."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rapport.experiments.judging import Order
from rapport.experiments.judging_calls import Tally
from rapport.experiments.judging_work import judge
from rapport.prompting import LIBRARY, load_prompts
from rapport.providers.registry import Endpoint, Providers
from rapport.settings import Settings
from rapport.storage.store import Store
from tests.rated_runs import put_rated_run
from tests.servers.format_refusals import REFUSALS
from tests.servers.judge_server import JudgeServer, good_judge
from tests.servers.loopback import Script

PROMPTS = {prompt.name: prompt for prompt in load_prompts(LIBRARY, "judge")}
ORDER = Order(("run-1",), "lab:judge-1", PROMPTS["rate"], PROMPTS["prefer"])


@pytest.fixture
def store(tmp_path: object) -> Iterator[Store]:
    made = Store(f"sqlite:///{tmp_path}/judged.db")
    yield made
    made.close()


def judged(store: Store, script: Script, say: str = "{}") -> tuple[Tally, int]:
    """How it went, with no second tries, and how many requests that took."""
    with JudgeServer(lambda asked: say.replace("{}", str(good_judge(asked)))) as server:
        server.scripts = [script]
        providers = Providers(Settings(), [Endpoint("lab", server.url)])
        tally = judge(store, providers, ORDER, retries=0, parallel=1)
        providers.close()
    return tally, len(server.received)


@pytest.mark.parametrize("refuser", REFUSALS)
def test_every_question_is_answered_and_no_refusal_is_a_failure_or_an_answer(store: Store, refuser: str) -> None:
    put_rated_run(store, 2)
    tally, requests = judged(store, Script(refuser=refuser))
    calls = 4 + 4  # ratings, and two pairs in both orders
    assert (tally.total, tally.scored, tally.unscored, tally.failed.total()) == (calls, calls, 0, 0)
    assert requests == calls + REFUSALS[refuser][2] - 1


def test_plain_json_in_a_fence_with_words_around_is_read(store: Store) -> None:
    put_rated_run(store, 1)
    tally, _ = judged(
        store, Script(refuser="GPT-4 at OpenAI"), "Here is my judgement:\n```json\n{}\n```\nI hope that it helps!"
    )
    assert (tally.scored, tally.unscored) == (4, 0)


def test_an_answer_in_prose_is_unscored_and_counted(store: Store) -> None:
    put_rated_run(store, 1)
    tally, _ = judged(
        store, Script(refuser="GPT-4 at OpenAI"), "The score of accuracy is 1, the score of hallucination is 2."
    )
    assert (tally.scored, tally.unscored, tally.failed.total()) == (0, 4, 0)

"""What an experiment will take, said before anything is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.experiments.defining.estimating import Estimate, estimate
from rapport.experiments.defining.judge import judge_prompt
from rapport.experiments.defining.planning import Planned, keep
from rapport.experiments.defining.sampling import MOST_SAMPLED
from rapport.experiments.prompt_library import PromptLibrary
from rapport.experiments.running.runner import Runner
from rapport.providers.endpoint import Endpoint
from rapport.providers.registry import Providers
from rapport.storage.store import Store
from tests.experiments.defining.desks import JOB, OUTREACH, RESUME, ROWS, planned, providers, put
from tests.servers.model_servers import OpenAIServer, Script

HERE = Endpoint("here", "http://127.0.0.1:9/v1")
FAR = Endpoint("far", "https://models.example.org/v1")
ASKING = "    model: here:a\n"


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    put(tmp_path, rows_csv="company,city\n" + "".join(f"Company {number},Graz\n" for number in range(30)))
    return tmp_path


def estimated(made: Planned, store: Store, known: Providers | None = None) -> Estimate:
    return estimate(made, store, known or providers(HERE, FAR))


def test_the_built_in_writer_calls_nobody(rows: Path, store: Store) -> None:
    found = estimated(planned(ROWS + "repeats: 2\n", rows, store), store)
    assert (found.cells, found.builtin_cells, found.calls, found.cost_usd, found.leaves) == (60, 60, 0, 0.0, ())
    assert found.seconds is not None


def test_tokens_come_from_an_even_sample_of_at_most_twenty_cells(rows: Path, store: Store) -> None:
    made = planned(ROWS + ASKING + "  - prompt: message_from_row\n    model: here:b\n", rows, store, HERE)
    found = estimated(made, store)
    assert (found.sampled, found.calls) == (MOST_SAMPLED, 60)
    by_ref = {one.ref: one for one in found.models}
    assert 30 * 100 < by_ref["here:a"].input_tokens < 30 * 300
    assert by_ref["here:a"].output_tokens == 30 * 200  # at most: max_tokens of the prompt
    assert by_ref["here:a"].answers_seen == 0


def test_few_cells_are_all_prepared(tmp_path: Path, store: Store) -> None:
    put(tmp_path, rows_csv="company\nAcme\nBolt\n")
    assert estimated(planned(ROWS + ASKING + "repeats: 3\n", tmp_path, store, HERE), store).sampled == 6


def test_a_time_that_nobody_measured_is_unknown(rows: Path, store: Store) -> None:
    found = estimated(planned(ROWS + ASKING, rows, store, HERE), store)
    assert (found.seconds, found.untimed) == (None, ("here:a",))


def test_a_price_that_is_not_known_is_unknown(rows: Path, store: Store) -> None:
    found = estimated(planned(ROWS + "    model: far:nobody-knows-it\n", rows, store, FAR), store)
    assert (found.cost_usd, found.unpriced) == (0.0, ("far:nobody-knows-it",))


def test_a_known_price_gives_dollars(rows: Path, store: Store) -> None:
    found = estimated(planned(ROWS + "    model: gemini:gemini-2.5-flash\n", rows, store), store)
    assert found.unpriced == ()
    assert 0 < found.cost_usd < 1


def run_once(text: str, folder: Path, store: Store, endpoint: Endpoint) -> None:
    made = planned(text, folder, store, endpoint)
    keep(made, store)
    runner = Runner(store, 0)
    assert runner.start(made.plan, providers(endpoint))
    assert runner.wait(made.plan.run.id, 90)


def test_earlier_calls_tell_time_and_length_and_the_cache_saves_calls(rows: Path, store: Store) -> None:
    with OpenAIServer(Script(tokens=("Hello ", "there."))) as server:
        here = Endpoint("here", server.url)
        run_once(ROWS + ASKING, rows, store, here)
        again = estimated(
            planned(ROWS.replace("name: Rows", "name: Again") + ASKING, rows, store, here), store, providers(here)
        )
        fresh = planned(ROWS.replace("name: Rows", "name: Fresh") + ASKING + "cache: false\n", rows, store, here)
        anew = estimated(fresh, store, providers(here))
        assert len(server.received) == 30
    assert (again.calls, again.cached) == (0, 30)
    assert (anew.calls, anew.cached) == (30, 0)
    [model] = anew.models
    assert (model.output_tokens, model.answers_seen, model.times_seen) == (60, 30, 30)
    assert anew.seconds is not None


def test_limits_a_minute_make_it_longer(rows: Path, store: Store) -> None:
    with OpenAIServer(Script()) as server:
        here = Endpoint("here", server.url)
        run_once(ROWS + ASKING, rows, store, here)
        text = ROWS.replace("name: Rows", "name: Slow") + ASKING + "cache: false\n"
        slow = planned(text + "limits: {here: {requests_per_minute: 10}}\n", rows, store, here)
        found = estimated(slow, store)
    assert found.seconds is not None
    assert found.seconds >= 180  # 30 calls, 10 a minute


def test_a_case_that_can_not_be_written_is_said(tmp_path: Path, store: Store) -> None:
    put(tmp_path, ana_txt=RESUME, job_txt=JOB)
    made = planned(OUTREACH, tmp_path, store)
    store.documents.remove("resume", made.plan.run.cases[0].candidate_id)
    found = estimated(made, store)
    assert found.sampled == 0
    assert "(its candidate)" in found.gone


def test_a_prompt_that_never_ends_is_told_of_without_trying_it_on_all(rows: Path, store: Store) -> None:
    loop = "{% for a in row|lines %}" * 4 + "x" + "{% endfor %}" * 4
    (rows / "rows.csv").write_text('text\n"' + "line\n" * 40 + '"\nshort\n')
    text = ROWS.replace("summary", f'{{name: Loop, template: "{loop}"}}') + "  - prompt: summary\n"
    found = estimated(planned(text.replace("repeats: 1", "repeats: 9"), rows, store), store)
    assert found.faulty_prompts == ()  # the short row can be rendered
    (rows / "rows.csv").write_text('text\n"' + "line\n" * 40 + '"\n')
    [said] = estimated(planned(text, rows, store), store).faulty_prompts
    assert said.startswith("Variant A, prompt 'Loop': The prompt, line 1:")


def test_the_judge_is_counted(rows: Path, store: Store) -> None:
    made = planned(ROWS + "judge: {model: here:j}\n", rows, store, HERE)
    judge = made.definition.judge
    assert judge is not None
    found = estimate(made, store, providers(HERE), judge_prompt(judge, PromptLibrary(None)))
    [model] = found.models
    assert (model.ref, model.calls, model.is_judge) == ("here:j", 30, True)
    assert model.input_tokens > 30 * 300


# --- what leaves the machine


@pytest.mark.parametrize(
    ("strategy", "kind"),
    [
        pytest.param("everything", "the text of résumés and postings", id="everything"),
        pytest.param("nothing", "names, current positions and companies", id="nothing"),
    ],
)
def test_what_leaves_is_named_by_model_and_kind(tmp_path: Path, store: Store, strategy: str, kind: str) -> None:
    put(tmp_path, ana_txt=RESUME, job_txt=JOB)
    text = OUTREACH + f"    model: far:m\n    strategy: {strategy}\n  - prompt: warm\n    model: here:a\n"
    [leaving] = estimated(planned(text, tmp_path, store, HERE, FAR), store).leaves
    assert (leaving.ref, leaving.kinds) == ("far:m", (kind,))


def test_of_a_row_only_the_columns_that_a_prompt_uses_leave(rows: Path, store: Store) -> None:
    text = ROWS.replace("summary", '{name: Mine, template: "To {{ company }}"}') + "    model: far:m\n"
    assert estimated(planned(text, rows, store, FAR), store).leaves[0].kinds == ("of the rows: company",)


def test_a_judge_elsewhere_gets_the_outputs(rows: Path, store: Store) -> None:
    [leaving] = estimated(planned(ROWS + "judge: {model: far:j}\n", rows, store, FAR), store).leaves
    assert leaving.kinds == ("the outputs, with the sources that they were written from",)

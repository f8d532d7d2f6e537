import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from rapport.experiments.live import RunView
from rapport.experiments.preparing import read_brief
from rapport.scenarios.passages import passages_of
from tests.embedding import put_model
from tests.pages.opening import texts
from tests.records_for_tests import case
from tests.servers.model_servers import OpenAIServer, Script

TIMEOUT_S = 60
APP = Path(__file__).parents[2] / "app.py"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenAIServer]:
    """An OpenAI-compatible server with one model, known to the app as the endpoint `lab`."""
    with OpenAIServer(Script(tokens=("Subject: Hello\n\n", "Hi ", "Ada."))) as running:
        monkeypatch.setenv("RAPPORT_ENDPOINTS", f'{{"lab": {{"base_url": "{running.url}"}}}}')
        yield running


def add_library(people: int = 1) -> None:
    documents = services.store().documents
    for number in range(people):
        one = case(number)
        documents.add("resume", one.candidate_document, one.candidate, f"Ada {number}")
        documents.add("job", one.job_document, one.job, "Platform Engineer, Nordlicht Energie")


def open_page() -> AppTest:
    at = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    at.switch_page("pages/compare.py").run()
    assert not at.exception
    return at


def write(at: AppTest) -> RunView:
    """Press the button and wait for the run's end."""
    at.button(key="write").click().run()
    assert not at.exception
    return ended(at)


def ended(at: AppTest) -> RunView:
    run_id = at.query_params["run"]
    run_id = run_id[0] if isinstance(run_id, list) else run_id
    deadline = time.monotonic() + TIMEOUT_S
    while time.monotonic() < deadline:
        view = services.engine().view(run_id)
        if view is not None and view.finished == len(view.outputs):
            at.run()
            assert not at.exception
            return view
        time.sleep(0.05)
    raise AssertionError("the run didn't end")


def button(at: AppTest, start: str) -> str:
    """The key of the first button whose key begins so."""
    return next(b.key for b in at.button if b.key and b.key.startswith(start))


def said(at: AppTest) -> str:
    return "\n".join(element.value for element in (*at.markdown, *at.caption, *at.header))


def test_an_empty_library_says_what_is_missing_and_offers_no_run() -> None:
    at = open_page()
    assert "needs a candidate and a job" in said(at)
    assert at.button(key="write").disabled


def test_without_a_model_the_built_in_writer_stands_beside_itself_without_context() -> None:
    add_library()
    view = write(open_page())
    assert [variant.model_ref for variant in view.run.variants] == ["builtin:writer"] * 2
    assert [variant.strategy for variant in view.run.variants] == ["everything", "nothing"]
    assert all(output.status == "done" for output in view.outputs.values())


def test_a_connected_model_is_compared_with_the_built_in_writer(server: OpenAIServer) -> None:
    add_library()
    at = open_page()
    view = write(at)
    assert [variant.model_ref for variant in view.run.variants] == ["builtin:writer", *["lab:test-model"] * 2]
    assert "first token" in said(at)
    assert "(measured)" in said(at)
    assert "Hi Ada." in texts(at)


def test_two_columns_are_the_least_and_six_the_most() -> None:
    add_library()
    at = open_page()
    assert at.button(key=button(at, "remove-")).disabled
    for _ in range(4):
        at.button(key="add-column").click().run()
    assert at.button(key="add-column").disabled
    assert len(write(at).run.variants) == 6


def test_a_removed_column_is_not_run(server: OpenAIServer) -> None:
    add_library()
    at = open_page()
    at.button(key=button(at, "remove-")).click().run()
    assert [variant.label for variant in write(at).run.variants] == ["A", "B"]


def test_settings_reach_the_server_and_what_is_empty_does_not(server: OpenAIServer) -> None:
    add_library()
    at = open_page()
    at.button(key=button(at, "remove-")).click().run()
    seed = next(n.key for n in at.number_input if n.key.endswith("-seed"))
    at.number_input(key=seed).set_value(7).run()
    write(at)
    seeds = [received.body.get("seed") for received in server.received]
    assert sorted(seeds, key=str) == [7, None]
    assert all("top_p" not in received.body for received in server.received)


def test_settings_that_a_provider_lacks_are_off_and_say_why(server: OpenAIServer) -> None:
    add_library()
    at = open_page()
    windows = [n for n in at.number_input if n.key.endswith("-context_tokens")]
    assert all(window.disabled and window.help for window in windows)


def test_a_run_that_fails_says_so_and_is_retried_on_demand(server: OpenAIServer) -> None:
    add_library()
    at = open_page()
    server.scripts = [Script(fault="unauthorized")]
    write(at)
    assert any("rejected the key" in error.value for error in at.error)
    server.scripts = [Script()]
    at.button(key="retry-all").click().run()
    view = ended(at)
    assert {output.status for output in view.outputs.values()} == {"done"}
    assert not at.error


def test_what_a_cut_answer_had_written_is_there_after_a_retry(server: OpenAIServer) -> None:
    add_library()
    at = open_page()
    server.scripts = [Script(tokens=("Subject: Cut\n\n", "Hi ", "there ", "Ada."), fault="cut")]
    write(at)
    server.scripts = [Script(fault="unauthorized")]
    at.button(key="retry-all").click().run()
    view = ended(at)
    assert any(expander.label == "Attempt 1" for expander in at.expander)
    for output in view.outputs.values():
        for earlier in services.store().runs.earlier(output):
            at.session_state[f"earlier-{earlier.id}"] = True
    at.run()
    assert "Cut" in texts(at)


def test_an_unknown_run_says_that_it_is_gone() -> None:
    at = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    at.query_params["run"] = "nothing"
    at.switch_page("pages/compare.py").run()
    assert not at.exception
    assert "isn't there any more" in at.warning[0].value


def test_a_batch_writes_every_candidate_in_every_column() -> None:
    add_library(people=3)
    at = open_page()
    everyone = [one.id for one in services.store().documents.list("resume")]
    at.multiselect(key="setup-candidates").set_value(everyone).run()
    view = write(at)
    assert len(view.outputs) == 6
    layout = next(control for control in at.get("button_group") if "layout" in (control.key or ""))
    layout.set_value("Table").run()
    assert not at.exception
    assert len(at.dataframe[0].value) == 6


def test_the_set_up_comes_back_with_the_columns_of_the_run() -> None:
    add_library()
    at = open_page()
    before = write(at)
    at.button(key="back-to-setup").click().run()
    assert not at.exception
    after = write(at)
    assert after.run.id != before.run.id
    assert after.run.variants == before.run.variants


def test_an_output_keeps_the_context_that_it_was_written_from(own_home: Path) -> None:
    put_model(own_home)
    add_library()
    at = open_page()
    contexts = [control for control in at.get("button_group") if (control.key or "").endswith("-strategy")]
    contexts[0].set_value("passages")
    view = write(at.run())
    case, output = view.run.cases[0], next(one for one in view.outputs.values() if one.position == 0)
    before = services.store().runs.outputs(view.run.id)
    passage = next(section.passage for section in read_brief(output.brief).included if section.passage)  # type: ignore[union-attr]
    services.store().evidence.choose(case.candidate_id, case.job_id, passage.id, "drop")
    assert view.run.variants[0].strategy == "passages"
    assert services.store().runs.outputs(view.run.id) == before


def test_a_dropped_passage_is_not_in_the_next_run(own_home: Path) -> None:
    put_model(own_home)
    add_library()
    (person,) = services.store().documents.list("resume")
    (job,) = services.store().documents.list("job")
    document = services.store().documents.load("resume", person.id).document  # type: ignore[union-attr]
    passage = next(one for one in passages_of(document) if "Kafka" in one.text)
    services.store().evidence.choose(person.id, job.id, passage.id, "drop")
    view = write(open_page())
    assert all("PostgreSQL, Kafka" not in output.brief.split('"left_out"')[0] for output in view.outputs.values())


def test_nothing_is_compared_before_somebody_looks(own_home: Path) -> None:
    add_library()
    open_page()
    assert not (own_home / "models").exists()

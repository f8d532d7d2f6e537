import pytest
from streamlit.testing.v1 import AppTest

from components import services, start_run
from rapport.errors import StorageError
from tests.components.drawing import AWKWARD, click, markup_in, run, show
from tests.components.stored_runs import put_run
from tests.experiments.waiting import finished, until


def page() -> None:
    from components import column_dialog, services

    column_dialog.show(services.engine().view("run-1"), 1)


@pytest.fixture
def builtin() -> AppTest:
    put_run({"text": "Kept"}, {"text": "Old"}, ref="builtin:writer")
    return show(page)


def button(at: AppTest) -> str:
    return next(b.key for b in at.button if b.key.endswith("-go"))


def test_the_button_names_the_column(builtin: AppTest) -> None:
    assert builtin.button(key=button(builtin)).label == "Write column B only"


def test_the_other_columns_keep_their_texts_in_a_run_of_its_own(builtin: AppTest) -> None:
    at = click(builtin, button(builtin))
    view = until(services.engine(), at.query_params["run"], finished)
    first, second = sorted(view.outputs.values(), key=lambda one: one.position)
    assert (view.run.id != "run-1", first.text, second.text != "Old") == (True, "Kept", True)


def test_the_built_in_writer_has_no_prompt_to_change(builtin: AppTest) -> None:
    assert not builtin.text_area


def test_a_changed_prompt_is_sent_with_a_version_of_its_own() -> None:
    before = put_run({}, {})
    at = show(page)
    at.text_area[0].set_value("# User\nWrite to {{ candidate_name }}.")
    at = click(run(at), button(at))
    changed = services.store().runs.load(at.query_params["run"]).variants[1]
    assert changed.template == "# User\nWrite to {{ candidate_name }}."
    assert changed.prompt_version != before.variants[1].prompt_version


def test_a_run_whose_job_was_deleted_gives_a_sentence(builtin: AppTest) -> None:
    services.store().documents.remove("job", services.store().runs.load("run-1").cases[0].job_id)
    assert len(click(builtin, button(builtin)).error) == 1


def test_the_sentence_is_drawn_as_text(builtin: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise StorageError(AWKWARD)

    monkeypatch.setattr(start_run, "with_changed_column", refuse)
    assert markup_in(click(builtin, button(builtin)).error[0].value) == []

import pytest
from streamlit.testing.v1 import AppTest


def page(outcome: str) -> None:
    import time

    from components import pull_model
    from rapport.errors import ModelNotFound
    from rapport.providers.ollama import PullProgress
    from rapport.providers.pulling import Pull

    class Server:
        def pull(self, name):
            yield PullProgress("pulling", 50, 100)
            if outcome == "missing":
                raise ModelNotFound(f"There is no model {name}.")

    pull = Pull(Server(), "tiny")
    if outcome == "stopped":
        pull.stop()
    while not pull.view.is_done:
        time.sleep(0.01)
    pull_model.show_progress(pull, key="pull", on_end=lambda: None)


@pytest.mark.parametrize(
    ("outcome", "kind", "words"),
    [
        pytest.param("done", "success", "is installed", id="done"),
        pytest.param("missing", "error", "There is no model", id="missing"),
    ],
)
def test_the_end_of_a_download_is_told(outcome: str, kind: str, words: str) -> None:
    at = AppTest.from_function(page, args=(outcome,), default_timeout=60).run()
    assert not at.exception
    assert words in getattr(at, kind)[0].value

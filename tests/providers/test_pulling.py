import threading
import time
from collections.abc import Iterator

import pytest

from rapport.providers.ollama import Ollama, PullProgress
from rapport.providers.pulling import Pull, PullView
from tests.providers.conftest import Connect


def ended(pull: Pull) -> PullView:
    deadline = time.monotonic() + 60
    while not pull.view.is_done:
        assert time.monotonic() < deadline, "the download didn't end"
        time.sleep(0.01)
    return pull.view


@pytest.fixture
def ollama(connect: Connect) -> Ollama:
    found = connect("ollama").providers.get("ollama")
    assert isinstance(found, Ollama)
    return found


def test_a_download_ends_without_an_error(ollama: Ollama) -> None:
    view = ended(Pull(ollama, "llama3.2"))
    assert (view.error, view.is_stopped, view.words) == ("", False, "success")


def test_a_model_that_does_not_exist_gives_a_sentence(ollama: Ollama) -> None:
    assert "nope" in ended(Pull(ollama, "nope")).error


class Endless:
    """A server whose download never ends, one piece every few milliseconds."""

    def __init__(self) -> None:
        self.is_closed = threading.Event()

    def pull(self, name: str) -> Iterator[PullProgress]:
        try:
            while True:
                yield PullProgress("pulling", 50, 100)
                time.sleep(0.005)
        finally:
            self.is_closed.set()


def test_a_stopped_download_closes_its_connection() -> None:
    endless = Endless()
    pull = Pull(endless, "huge")
    while pull.view.fraction != 0.5:
        time.sleep(0.005)
    pull.stop()
    assert ended(pull).is_stopped
    assert endless.is_closed.is_set()

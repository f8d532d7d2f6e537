"""The text of a call while it grows."""

import threading
import time

from rapport.experiments.calls import GrowingText


def test_readers_see_a_growing_text_whole_and_in_order() -> None:
    text, seen = GrowingText(), list[str]()
    reading = threading.Event()

    def read() -> None:
        while not reading.is_set():
            seen.append(str(text))

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(2000):
        text.add(f"{number} ")
    reading.set()
    for reader in readers:
        reader.join()
    whole = "".join(f"{number} " for number in range(2000))
    assert str(text) == whole
    assert all(whole.startswith(one) for one in seen)


def test_looking_at_a_huge_text_again_costs_little_more_than_what_is_new() -> None:
    text = GrowingText()
    for _ in range(400_000):
        text.add("word ")
    started = time.process_time()
    whole = str(text)
    once_s = time.process_time() - started
    started = time.process_time()
    for _ in range(10):
        text.add("more ")
        assert len(str(text)) > len(whole)
    assert time.process_time() - started < 5 * once_s  # joining anew each time would be ten times as much

"""What Rapport adds to a model's own time, with servers at a known pace and many calls at once.

    python -m benchmarks.streaming [--repeats 3] [--at-once 1 4 16 64]

Each provider talks to a server in another process that takes 200 ms to the first token and gives 50 tokens a second,
100 tokens. The calls go the app's way (`experiments.calls.make_call`), each in a thread. Printed per provider and
number at once, as medians over repeats: the time from the first start to the last end over the ideal (aim: at most
1.1), and how far the reported time to first token lies from the server's own (aim: 5 % at most), in the median and in
the worst call.
"""

from __future__ import annotations

import argparse
import statistics
import threading
import time
from dataclasses import dataclass

from rapport.experiments.calls import Call, make_call
from rapport.providers.model import ChatModel, Message, ModelRequest
from rapport.providers.registry import Endpoint, Providers
from rapport.settings import Settings
from tests.servers.model_servers import ChildServer, Received, Script, run_in_child

FIRST_TOKEN_S, PACE_S, TOKENS = 0.2, 0.02, 100
IDEAL_S = FIRST_TOKEN_S + (TOKENS - 1) * PACE_S
SCRIPT = Script(tuple(f"word{number} " for number in range(TOKENS)), (), FIRST_TOKEN_S, PACE_S)
REFS = {"openai": "bench:test-model", "ollama": "ollama:llama3.2:3b", "gemini": "gemini:gemini-2.5-flash"}


@dataclass(frozen=True, slots=True)
class Measured:
    """One round: seconds in all over the ideal, and each call's reported time to first token over the server's."""

    total_ratio: float
    first_ratios: list[float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--at-once", type=int, nargs="+", default=[1, 4, 16, 64])
    parser.add_argument("--provider", nargs="+", choices=REFS, default=list(REFS))
    given = parser.parse_args()
    print(f"{'provider':10}{'at once':>8}{'total/ideal':>13}{'first token: median':>21}{'worst':>9}")
    for protocol in given.provider:
        with run_in_child(protocol, SCRIPT) as server:
            model = _providers(protocol, server).resolve(REFS[protocol])
            for at_once in given.at_once:
                _print(protocol, at_once, [_round(server, model, at_once) for _ in range(given.repeats)])


def _print(protocol: str, at_once: int, rounds: list[Measured]) -> None:
    total = statistics.median(one.total_ratio for one in rounds)
    middle = statistics.median(statistics.median(one.first_ratios) for one in rounds)
    worst = statistics.median(max(one.first_ratios, key=lambda ratio: abs(ratio - 1)) for one in rounds)
    print(f"{protocol:10}{at_once:8}{total:13.3f}{middle - 1:+20.1%}{worst - 1:+10.1%}", flush=True)


def _providers(protocol: str, server: ChildServer) -> Providers:
    settings = Settings(
        ollama_host=server.url if protocol == "ollama" else "http://127.0.0.1:9",
        gemini_base_url=server.url if protocol == "gemini" else None,
    )
    return Providers(settings, [Endpoint("bench", server.url)] if protocol == "openai" else [])


def _round(server: ChildServer, model: ChatModel, at_once: int) -> Measured:
    before = len(server.received())
    calls = [Call() for _ in range(at_once)]
    threads = [
        threading.Thread(target=make_call, args=(call, model, _request(model.ref, number), 0))
        for number, call in enumerate(calls)
    ]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    total_s = time.perf_counter() - started
    truths = {_number(one): one for one in server.received()[before:]}
    return Measured(total_s / IDEAL_S, [_ratio(call, truths[number]) for number, call in enumerate(calls)])


def _request(ref: str, number: int) -> ModelRequest:
    return ModelRequest(ref, (Message("user", f"{number}\n" + "Ten years of Python. " * 200),))


def _number(received: Received) -> int:
    """Which call this was: the first line of what was asked."""
    messages = received.body.get("messages")
    text = messages[0]["content"] if messages else received.body["contents"][0]["parts"][0]["text"]
    return int(text.split("\n")[0])


def _ratio(call: Call, received: Received) -> float:
    if call.failure is not None or call.timing.first_token_s is None or received.first_token_at is None:
        raise SystemExit(f"A call failed: {call.failure}")
    return call.timing.first_token_s / (received.first_token_at - received.at)


if __name__ == "__main__":
    main()

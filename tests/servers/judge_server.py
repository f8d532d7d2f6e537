"""A loopback server whose answers depend on what it is asked: a model that judges."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from rapport.scoring.rubric import DEFAULT_RUBRIC
from tests.servers.loopback import Received, Script
from tests.servers.model_servers import OpenAIServer

Answer = Callable[[str], "str | Script"]
METRICS = tuple(metric.name for metric in DEFAULT_RUBRIC.metrics)
_TAGS = ("output", "writing_a", "writing_b", "sources")


class JudgeServer(OpenAIServer):
    """Answers with what `answer` makes of the last message: a text, or a script with its faults."""

    def __init__(self, answer: Answer, models: list[dict[str, Any]] | None = None) -> None:
        super().__init__(Script(), models=models)
        self.answer = answer

    async def _chat(self, writer: asyncio.StreamWriter, script: Script, received: Received) -> bool:
        said = self.answer(received.body["messages"][-1]["content"])
        mine = replace(script, tokens=(said,)) if isinstance(said, str) else said
        return await super()._chat(writer, mine, received)

    @property
    def asked(self) -> list[str]:
        """The last message of every request."""
        return [str(one.body["messages"][-1]["content"]) for one in self.received]


def part(asked: str, tag: str) -> str:
    """What stands between the tags of that name."""
    assert tag in _TAGS
    found = re.search(rf"<{tag}>\n(.*?)\n</{tag}>", asked, re.DOTALL)
    return found[1] if found else ""


def scores(value: object, **others: object) -> str:
    """A whole answer that gives every metric this value, and some another."""
    names = {name: others.get(name.replace(" ", "_"), value) for name in METRICS}
    entries = {name: {"reason": f"Because of {name}.", "value": given} for name, given in names.items()}
    return json.dumps({"scores": entries})


def prefers(choice: str) -> str:
    return json.dumps({"reason": "It is truer.", "preference": choice})


def good_judge(asked: str) -> str:
    """Rates letters without placeholders 3 and others 1, and prefers the former wherever it stands."""
    if not part(asked, "writing_a"):
        return scores(1 if "[Name]" in part(asked, "output") else 3)
    is_bad = ["[Name]" in part(asked, tag) for tag in ("writing_a", "writing_b")]
    return prefers("tie" if is_bad[0] == is_bad[1] else "B" if is_bad[0] else "A")

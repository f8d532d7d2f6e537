"""Conversations: a run whose cases are turns, each answered by every column.

A turn is understood and searched for once, for all columns, and what was found is stored with it; each column then
answers from that and from its own earlier answers. The turn's id is made of the run's id and its number, so that a
double click or a second window buys no second answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from rapport.experiments.engine import Engine, Models
from rapport.experiments.live import Place, RunView
from rapport.scenarios.shoe_chat import SHOE_CHAT
from rapport.scenarios.shop.asking import Ask
from rapport.scenarios.shop.case import Grounds, PastTurn, ShopCase, dump_grounds, load_grounds
from rapport.scenarios.shop.constraints import Constraints
from rapport.storage.runs import Output, Run, RunCase, Variant

TITLE_CHARS = 80
LONGEST_MESSAGE_CHARS = 4_000


@dataclass(frozen=True, slots=True)
class ConversationTurn:
    """One turn as a screen shows it: `outputs` by column; a column that hasn't begun isn't there."""

    number: int
    case: RunCase
    grounds: Grounds
    outputs: Mapping[int, Output]

    @property
    def message(self) -> str:
        return self.case.message

    @property
    def is_over(self) -> bool:
        """Every column has answered, failed or was stopped."""
        return all(output.is_final for output in self.outputs.values())


def start_conversation(
    engine: Engine,
    models: Models,
    ask: Ask,
    run_id: str,
    variants: Sequence[Variant],
    message: str,
    corrected: Constraints | None = None,
) -> bool:
    """Store a conversation with its first message and let every variant answer; its title is that message.

    False, and nothing happens, if a run of this id is there already.

    Raises:
        RapportError: the message can't be searched for, or the conversation can't be stored; nothing was sent.
    """
    case, stored = _turn(run_id, 1, clean_message(message), (), ask, corrected)
    run = Run(run_id, SHOE_CHAT.name, _title(case.message), datetime.now(UTC), tuple(variants), (stored,))
    return engine.start(run, {case.id: case}, SHOE_CHAT, models)


def say(
    engine: Engine,
    models: Models,
    ask: Ask,
    run_id: str,
    message: str,
    after: int,
    corrected: Constraints | None = None,
) -> bool:
    """The customer's next message, after turn number `after`; every variant answers it.

    False, and nothing happens, if that turn isn't the last one any more (a double click, a second window), if a column
    is still answering it (stop it first), or if the conversation was deleted.

    Raises:
        RapportError: as above.
    """
    view = engine.view(run_id)
    if view is None or len(view.run.cases) != after:
        return False
    history = tuple(_past(turn, len(view.run.variants)) for turn in turns(view))
    case, stored = _turn(run_id, after + 1, clean_message(message), history, ask, corrected)
    return engine.extend(run_id, stored, case, SHOE_CHAT, models)


def answer_again(engine: Engine, models: Models, run_id: str, places: Sequence[Place]) -> int:
    """Write these answers anew from what was found then; returns how many were begun.

    Raises:
        StorageError: a stored turn can't be read, or the new attempts can't be stored.
    """
    view = engine.view(run_id)
    return engine.again(run_id, places, cases_of(view), SHOE_CHAT, models) if view is not None else 0


def turns(view: RunView) -> tuple[ConversationTurn, ...]:
    """The conversation from its first turn to the last. Raises StorageError where a stored turn can't be read."""
    columns = range(len(view.run.variants))
    return tuple(
        ConversationTurn(
            number,
            case,
            load_grounds(case.data),
            {position: view.outputs[case.id, position] for position in columns if (case.id, position) in view.outputs},
        )
        for number, case in enumerate(view.run.cases, start=1)
    )


def cases_of(view: RunView) -> dict[str, ShopCase]:
    """Every turn as the case that it was, by id; each knows the answers before it. Raises StorageError as above."""
    cases: dict[str, ShopCase] = {}
    history: tuple[PastTurn, ...] = ()
    for turn in turns(view):
        cases[turn.case.id] = ShopCase(turn.case.id, turn.message, turn.grounds, history)
        history = (*history, _past(turn, len(view.run.variants)))
    return cases


def clean_message(message: str) -> str:
    """A message as it is stored: without halves of surrogate pairs, and at most `LONGEST_MESSAGE_CHARS` long."""
    whole = message.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.strip()[:LONGEST_MESSAGE_CHARS]


def turn_id(run_id: str, number: int) -> str:
    """The id of a conversation's turn, counted from 1."""
    return f"{run_id}-{number:04d}"


def _turn(
    run_id: str, number: int, message: str, history: tuple[PastTurn, ...], ask: Ask, corrected: Constraints | None
) -> tuple[ShopCase, RunCase]:
    grounds = ask(message, history, corrected)
    case = ShopCase(turn_id(run_id, number), message, grounds, history)
    return case, RunCase(case.id, message=message, data=dump_grounds(grounds))


def _past(turn: ConversationTurn, columns: int) -> PastTurn:
    answers = (turn.outputs[position].text if position in turn.outputs else "" for position in range(columns))
    return PastTurn(turn.message, turn.grounds, tuple(answers))


def _title(message: str) -> str:
    line = " ".join(message.split())
    return line if len(line) <= TITLE_CHARS else line[: TITLE_CHARS - 1].rsplit(" ", 1)[0] + "…"

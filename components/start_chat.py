"""From what a customer writes on screen to a conversation of the engine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from components import services, state
from components.shop_questions import first_questions
from rapport.errors import RapportError
from rapport.experiments.conversation import answer_again, clean_message, say, start_conversation
from rapport.experiments.engine import new_id
from rapport.experiments.live import Place
from rapport.scenarios.shop.asking import Ask, asking
from rapport.scenarios.shop.case import ShopCase
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.merging import merged
from rapport.scenarios.shop.understanding import understand
from rapport.storage.runs import Variant

if TYPE_CHECKING:
    from rapport.scenarios.shop.finding import Shop

SHOWN_CHARS = 80  # of a message that wasn't sent


def begin(shop: Shop, catalogue_id: str, variants: Sequence[Variant], message: str, scope: Constraints | None) -> str:
    """Start a conversation; returns its run's id. With a `scope`, the first message is about the products in it.

    A double click gets the first click's conversation.

    Raises:
        RapportError: nothing was sent; the message says why.
    """
    asked = (catalogue_id, tuple(variants), message, scope)
    if (earlier := state.run_just_started(asked)) is not None:
        return earlier
    corrected = merged(understand(message, (), shop.shelf).constraints, scope) if scope is not None else None
    run_id = new_id()
    ask = asking(shop, catalogue_id)
    start_conversation(services.engine(), services.providers(), ask, run_id, variants, message, corrected)
    state.remember_start(asked, run_id)
    return run_id


def example(catalogue_id: str, question: str = "") -> ShopCase | None:
    """A question as a case, to preview prompts with; None while the catalogue is still being prepared."""
    shop = services.shop_opening(catalogue_id).result
    if shop is None:
        return None
    question = question.strip() or first_questions(None)[0]
    return ShopCase("example", question, asking(shop, catalogue_id)(question, (), None))


def go_on(ask: Ask, run_id: str, message: str, after: int, corrected: Constraints | None = None) -> None:
    """The next message, or the same again with corrected constraints; what goes wrong is shown by the next run."""
    try:
        if not say(services.engine(), services.providers(), ask, run_id, message, after, corrected):
            _tell_why_not(run_id, message, after)
    except RapportError as error:
        state.set_trouble(str(error))


def _tell_why_not(run_id: str, message: str, after: int) -> None:
    """What was typed must not vanish without a word; a double click, or a deleted conversation, needs none."""
    view = services.engine().view(run_id)
    if view is None:
        return
    later = [case.message for case in view.run.cases[after:]]
    if not later:
        state.set_trouble(
            f"An answer is still being written, so “{_short(message)}” wasn't sent. Stop it, or ask again."
        )
    elif later[0] != clean_message(message):
        state.set_trouble(
            f"Another window went on with this conversation, so “{_short(message)}” wasn't sent. Ask again."
        )


def _short(message: str) -> str:
    return message if len(message) <= SHOWN_CHARS else f"{message[:SHOWN_CHARS]}…"


def again(run_id: str, places: Sequence[Place]) -> None:
    """Write these answers once more; for callbacks, likewise."""
    try:
        answer_again(services.engine(), services.providers(), run_id, places)
    except RapportError as error:
        state.set_trouble(str(error))

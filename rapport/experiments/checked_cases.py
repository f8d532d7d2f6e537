"""What outputs are checked against, loaded once for all outputs of a case."""

from __future__ import annotations

from typing import Any

from rapport.errors import SourceGone
from rapport.experiments.cases import load_case
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scenarios.shoe_chat import SHOE_CHAT
from rapport.scenarios.shop.case import Grounds, load_grounds, own_history
from rapport.scenarios.shop.understanding.understood import Turn
from rapport.scoring.check import Letter
from rapport.scoring.findings import Findings
from rapport.scoring.letter_findings import check_letter
from rapport.scoring.message_text import read_message
from rapport.scoring.reply_findings import check_shop_reply
from rapport.scoring.shop.reply import ShopReply
from rapport.storage.runs import Run, RunCase
from rapport.storage.store import Store

_KEPT = 64  # cases: those of one run come after each other


class CheckedCases:
    """The cases behind outputs; what was loaded last is kept. For one thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._letters: dict[str, OutreachCase | SourceGone] = {}
        self._turns: dict[str, Grounds] = {}
        self._places_of: Run | None = None
        self._places: dict[str, int] = {}

    def check(self, run: Run, case_id: str, text: str) -> Findings:
        """Every check of an output, at the date of its run.

        Raises:
            SourceGone: its case isn't part of the run, or what it was written from was deleted.
            StorageError: it can't be read.
        """
        place = self._place(run, case_id)
        if place is None:
            raise SourceGone("The case isn't part of the run any more.")
        if run.scenario == SHOE_CHAT.name:
            return self._reply(run, place, text)
        case = self._letter(run.cases[place])
        letter = Letter(read_message(text), case, case.job.language or case.job_document.language)
        return check_letter(letter, run.created_at.date())

    def _place(self, run: Run, case_id: str) -> int | None:
        """Where the case stands; of the run that was asked of last it is known, since runs have thousands of cases."""
        if self._places_of is not run:
            self._places_of, self._places = run, {case.id: place for place, case in enumerate(run.cases)}
        return self._places.get(case_id)

    def _letter(self, row: RunCase) -> OutreachCase:
        if row.id not in self._letters:
            _make_room(self._letters)
            try:
                loaded: OutreachCase | SourceGone = load_case(self._store.documents, row.candidate_id, row.job_id)
            except SourceGone as error:
                loaded = error
            self._letters[row.id] = loaded
        found = self._letters[row.id]
        if isinstance(found, SourceGone):
            raise SourceGone(str(found))
        return found

    def _reply(self, run: Run, place: int, text: str) -> Findings:
        """A reply with the turns before it: what was shown then may be spoken of now."""
        case = run.cases[place]
        grounds = self._grounds(case)
        before = self._before(run, place)
        history = tuple(
            Turn(message, tuple(product.id for product in earlier.shown), earlier.understood.constraints)
            for message, earlier in before
        )
        shown = (grounds, *(earlier for _, earlier in before))
        given = {product.id: product for one in shown for product in one.shown}
        return check_shop_reply(ShopReply(case.message, tuple(given.values()), text, history), grounds.shown)

    def _before(self, run: Run, place: int) -> list[tuple[str, Grounds]]:
        """The turns before: those of the conversation, or a question's own where it stands for itself."""
        own = own_history(run.cases[place].data)
        if own is not None:
            return [(turn.message, turn.grounds) for turn in own]
        return [(case.message, self._grounds(case)) for case in run.cases[:place]]

    def _grounds(self, case: RunCase) -> Grounds:
        if case.id not in self._turns:
            _make_room(self._turns)
            self._turns[case.id] = load_grounds(case.data)
        return self._turns[case.id]


def _make_room(kept: dict[str, Any]) -> None:
    if len(kept) >= _KEPT:
        del kept[next(iter(kept))]

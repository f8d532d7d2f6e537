"""Cases of a stored experiment, loaded one by one when their turn comes: from the store alone, also after a crash."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from rapport.errors import StorageError
from rapport.experiments.cases import load_case
from rapport.scenarios.case import Case
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.scenarios.shoe_chat import SHOE_CHAT
from rapport.scenarios.shop.case import ShopCase, load_grounds, own_history
from rapport.scenarios.table_row import TABLE_ROW, TableRowCase, load_values
from rapport.settings import Settings
from rapport.storage.runs import Run, RunCase
from rapport.storage.store import Store

_KEPT = 64  # cases: all variants and repeats of one come after each other


class Cases:
    """The cases of one run by id; may be called from any thread. What was loaded last is kept."""

    def __init__(self, run: Run, store: Store, settings: Settings) -> None:
        self._scenario = run.scenario
        self._rows = {case.id: case for case in run.cases}
        self._store = store
        self._settings = settings
        self._loaded: OrderedDict[str, Case] = OrderedDict()
        self._lock = Lock()

    def __call__(self, case_id: str) -> Case:
        """Raises StorageError where it isn't part of the run, its documents were deleted, or it can't be read."""
        with self._lock:
            if case_id in self._loaded:
                self._loaded.move_to_end(case_id)
                return self._loaded[case_id]
        case = self._load(case_id)
        with self._lock:
            self._loaded[case_id] = case
            while len(self._loaded) > _KEPT:
                self._loaded.popitem(last=False)
        return case

    def _load(self, case_id: str) -> Case:
        row = self._rows.get(case_id)
        if row is None:
            raise StorageError("The case isn't part of the experiment.")
        if self._scenario == OUTREACH_EMAIL.name:
            return self._outreach(row)
        if self._scenario == SHOE_CHAT.name:
            return ShopCase(row.id, row.message, load_grounds(row.data), own_history(row.data) or ())
        if self._scenario == TABLE_ROW.name:
            return TableRowCase(row.id, load_values(row.data))
        raise StorageError(f"There is no scenario {self._scenario} in this version of Rapport.")

    def _outreach(self, row: RunCase) -> Case:
        from rapport.retrieval.loading import load_embedder

        store = self._store
        embedder = load_embedder(self._settings)  # does nothing until a brief of passages is asked for
        return load_case(store.documents, row.candidate_id, row.job_id, store.evidence, embedder)

"""Deleting a run with everything that was written in it."""

from __future__ import annotations

from rapport.experiments.running.journal import clear
from rapport.storage.store import Store


def remove_run(store: Store, run_id: str) -> None:
    """Delete a run, the experiment that it belongs to, and answers that a killed process left unstored on this machine.

    Raises:
        StorageError: it can't be deleted now.
    """
    store.experiments.remove(run_id)
    store.runs.remove(run_id)
    if store.beside is not None:
        clear(store.beside, run_id)

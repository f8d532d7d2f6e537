"""The store: everything that Rapport keeps, behind one object."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from rapport.storage.basis_store import BasisStore
from rapport.storage.case_set_store import CaseSetStore
from rapport.storage.catalogues import CatalogueStore
from rapport.storage.cell_store import CellStore
from rapport.storage.database import Database
from rapport.storage.documents import DocumentStore
from rapport.storage.endpoints import EndpointStore
from rapport.storage.evidence import EvidenceStore
from rapport.storage.example_store import ExampleStore
from rapport.storage.experiment_store import ExperimentStore
from rapport.storage.judge_call_store import JudgeCallStore
from rapport.storage.kept_store import KeptStore
from rapport.storage.matrix_store import MatrixStore
from rapport.storage.past_calls import PastCallStore
from rapport.storage.round_store import RoundStore
from rapport.storage.run_store import RunStore
from rapport.storage.score_store import ScoreStore
from rapport.storage.written_store import WrittenStore

if TYPE_CHECKING:
    from rapport.storage.prompt_store import PromptStore


class Store:
    """Open the database at a SQLAlchemy URL; `home` is where files are kept that a server's database has no place for.

    Raises:
        StorageError: it can't be opened; the message says why and what to do.
    """

    def __init__(self, url: str, home: Path | None = None) -> None:
        self._database = Database(url)
        self._home = home
        self.bases = BasisStore(self._database)
        self.case_sets = CaseSetStore(self._database)
        self.catalogues = CatalogueStore(self._database)
        self.cells = CellStore(self._database)
        self.documents = DocumentStore(self._database)
        self.endpoints = EndpointStore(self._database)
        self.evidence = EvidenceStore(self._database)
        self.examples = ExampleStore(self._database)
        self.experiments = ExperimentStore(self._database)
        self.judge_calls = JudgeCallStore(self._database)
        self.kept = KeptStore(self._database)
        self.past_calls = PastCallStore(self._database)
        self.matrix = MatrixStore(self._database)
        self.rounds = RoundStore(self._database)
        self.runs = RunStore(self._database)
        self.scores = ScoreStore(self._database)
        self.written = WrittenStore(self._database)

    @cached_property
    def prompts(self) -> PromptStore:
        """It alone needs the templates' language, which first views do without."""
        from rapport.storage.prompt_store import PromptStore

        return PromptStore(self._database)

    @property
    def place(self) -> str:
        """The URL without its password."""
        return self._database.place

    @property
    def file(self) -> Path | None:
        """The database's file; None where it isn't one."""
        return self._database.file

    @property
    def beside(self) -> Path | None:
        """What files that belong to the database are named after; None where there is no place for any."""
        return self._database.beside(self._home)

    def close(self) -> None:
        self._database.close()

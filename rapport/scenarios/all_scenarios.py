"""Every scenario by its name; one is imported when it is asked for, since what it reads and writes by is large."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from rapport.scenarios.scenario import Scenario

LETTERS, REPLIES, ROWS = "outreach_email", "shoe_chat", "table_row"
_PLACES = {
    LETTERS: ("rapport.scenarios.outreach_email", "OUTREACH_EMAIL"),
    REPLIES: ("rapport.scenarios.shoe_chat", "SHOE_CHAT"),
    ROWS: ("rapport.scenarios.table_row", "TABLE_ROW"),
}


class _Scenarios(Mapping[str, Scenario[Any]]):
    """Read-only; names are known without importing anything."""

    def __getitem__(self, name: str) -> Scenario[Any]:
        module, constant = _PLACES[name]
        found: Scenario[Any] = getattr(import_module(module), constant)
        return found

    def __contains__(self, name: object) -> bool:
        return name in _PLACES

    def __iter__(self) -> Iterator[str]:
        return iter(_PLACES)

    def __len__(self) -> int:
        return len(_PLACES)


SCENARIOS: Mapping[str, Scenario[Any]] = _Scenarios()

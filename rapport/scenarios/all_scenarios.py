"""Every scenario by its name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.scenarios.scenario import Scenario
from rapport.scenarios.shoe_chat import SHOE_CHAT
from rapport.scenarios.table_row import TABLE_ROW

SCENARIOS: Mapping[str, Scenario[Any]] = MappingProxyType(
    {scenario.name: scenario for scenario in (OUTREACH_EMAIL, SHOE_CHAT, TABLE_ROW)}
)

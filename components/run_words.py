"""How runs of each scenario are called on screen, and which page opens them."""

from __future__ import annotations

from collections.abc import Mapping

from components.state import SHOP
from rapport.statistics.figures import counted
from rapport.storage.runs import ListedRun

EXPERIMENTS = "pages/experiments.py"


def page_of(scenario: str) -> str:
    """The page that shows runs of this scenario."""
    return "pages/shop_chat.py" if scenario == SHOP else "pages/compare.py"


def place_of(run: ListedRun) -> tuple[str, Mapping[str, str]]:
    """The page that shows this run, and what its address says there."""
    if run.is_experiment:
        return EXPERIMENTS, {"experiment": run.id}
    return page_of(run.scenario), {"run": run.id}


def icon_of(scenario: str) -> str:
    return ":material/forum:" if scenario == SHOP else ":material/mail:"


def outputs(run: ListedRun) -> str:
    """How many texts were to be written: "6 e-mails", "1 answer"."""
    if run.is_experiment:
        return counted(run.done, "output")
    return counted(run.total, "answer" if run.scenario == SHOP else "e-mail")


def about(run: ListedRun) -> str:
    """Whom the run wrote to, or how long the conversation is."""
    if run.is_experiment:
        return f"experiment, {counted(run.case_count, 'case')}"
    if run.scenario == SHOP:
        return counted(run.case_count, "message")
    shown = ", ".join(run.candidates[:3])
    return shown if len(run.candidates) <= 3 else f"{shown} and {len(run.candidates) - 3} more"

"""A run as a table: every candidate x variant with its state, times and the beginning of its text."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import library, output_text, services
from components.parts import part_every
from rapport.experiments.engine import is_interrupted
from rapport.experiments.live import RunView
from rapport.exporting.email import split_subject
from rapport.statistics.figures import dollars
from rapport.storage.runs import Output

POLL_S = 0.5
STATES = {"queued": "queued", "running": "writing", "done": "done", "stopped": "stopped", "failed": "failed"}


@part_every(POLL_S)
def show_live(run_id: str) -> None:
    """The table of a run under way, drawn again while it grows; the page is drawn again at its end."""
    view = services.engine().view(run_id)
    if view is None or not view.is_active:
        st.rerun(scope="app")
    progress(view)
    show(view)


def show(view: RunView) -> str | None:
    """The table; returns the id of the case whose row was chosen."""
    outputs = [view.outputs[case.id, position] for case in view.run.cases for position in range(len(view.run.variants))]
    event = st.dataframe(
        [_row(view, output) for output in outputs],
        hide_index=True,
        placeholder="",
        height="content" if len(outputs) <= 15 else 560,
        on_select="rerun" if not view.is_active else "ignore",
        selection_mode=library.CHOOSING,
        column_config={
            "First token": st.column_config.NumberColumn(format="%.2f s"),
            "Total": st.column_config.NumberColumn(format="%.2f s"),
            "Subject": st.column_config.TextColumn(width="medium"),
            "E-mail": st.column_config.TextColumn(width="large"),
        },
        alt="All e-mails of this run with state, times and tokens",
        key=f"table-{view.run.id}" if not view.is_active else None,
    )
    chosen = None if view.is_active else library.chosen_row(event.selection)
    return None if chosen is None else outputs[chosen].case_id


def progress(view: RunView, place: DeltaGenerator | None = None) -> None:
    """How far the run is, in a bar and in words; drawn into `place` if there is one."""
    outputs = list(view.outputs.values())
    count = Counter(output.status for output in outputs)
    others = [f"{count[status]} {STATES[status]}" for status in ("failed", "stopped") if count[status]]
    words = ", ".join([f"{count['done']} of {len(outputs)} written", *others])
    (place or st).progress(view.finished / len(outputs), words)


def unfinished(view: RunView) -> list[Output]:
    """Outputs that nobody is working on any more and that have no text to keep: failed, stopped or interrupted."""
    now = datetime.now(UTC)
    return [o for o in view.outputs.values() if o.status in ("failed", "stopped") or is_interrupted(o, now)]


def _row(view: RunView, output: Output) -> dict[str, Any]:
    case = next(case for case in view.run.cases if case.id == output.case_id)
    variant = view.run.variants[output.position]
    draft = split_subject(output.text)
    return {
        "Candidate": case.candidate_name,
        "Column": variant.label,
        "Model": variant.model_ref,
        "State": STATES[output.status],
        "First token": output.timing.first_token_s,
        "Total": output.timing.total_s if output.is_final else None,
        "Tokens out": output.usage.output_tokens,
        "Cost": output_text.cost(output) if output.is_final and output.text else "",
        "Subject": draft.subject,
        "E-mail": output.failure.message if output.failure else draft.body,
    }


def totals(view: RunView) -> str:
    """Cost and time of the whole run in a line."""
    outputs = list(view.outputs.values())
    known = [o.cost_usd for o in outputs if o.cost_usd is not None]
    slowest = max((o.timing.total_s or 0.0 for o in outputs), default=0.0)
    unknown = sum(o.cost_usd is None and bool(o.text) for o in outputs)
    money = dollars(sum(known), 4).replace("$", "\\$") if sum(known) else "no cost"
    money += f" + {unknown} of unknown price" if unknown else ""
    return f"{money} · slowest e-mail {output_text.seconds(slowest)}"

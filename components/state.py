"""The one place that knows the keys of the session's state and of the address bar."""

from __future__ import annotations

import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

import streamlit as st

from components.rating_place import RatingPlace
from rapport.experiments.batch import Batch
from rapport.settings import JudgeBars
from rapport.storage.documents import Kind
from rapport.storage.runs import Variant

if TYPE_CHECKING:
    from rapport.experiments.background import Background
    from rapport.experiments.theme_naming import NamedThemes
    from rapport.exporting.pdf import Printed
    from rapport.providers.pulling import Pull

OUTREACH, SHOP = "outreach_email", "shoe_chat"
_DRAFTS = "rapport_drafts"
_JOB = "rapport_job"
_CANDIDATES = "rapport_candidates"
_STARTED = "rapport_started"
_TROUBLE = "rapport_trouble"
_NEWS = "rapport_news"
_DOUBLE_CLICK_S = 2.0
_KEYS = "rapport_keys"
_LOCAL_ONLY = "rapport_local_only"
_READING = "rapport_reading"
_STOPPING = "rapport_stopping"
_INPUT = "rapport_input"
_SHOWN_FIELD = "rapport_shown_field"
_RECORD = "rapport_record"
_CHECKED = "rapport_checked"
_PULL = "rapport_pull"
_RATING = "rapport_rating"
_RESULTS = "rapport_results"
_CHECKING = "rapport_checking"
THEMES = "remarks-themes"
_NAMING = "rapport_theme_naming"
_PRINTING = "rapport_printing"
_BARS = "rapport_judge_bars"
_ADDRESS: dict[Kind, str] = {"resume": "candidate", "job": "job"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A column being set up; `key` stays the same while its order or content changes."""

    key: str
    variant: Variant


@dataclass(frozen=True, slots=True, order=True)
class TypedKey:
    """A key typed in this session: for which provider or endpoint, and, for an endpoint, for which address."""

    name: str
    address: str
    key: str


def keys() -> tuple[TypedKey, ...]:
    """Keys typed in this session. They live in memory and nowhere else."""
    return tuple(sorted(_typed().values()))


def set_key(name: str, key: str, address: str = "") -> None:
    """Remember a key for this session; an empty one is forgotten."""
    _typed().pop(name, None)
    if key.strip():
        _typed()[name] = TypedKey(name, address, key.strip())


def _typed() -> dict[str, TypedKey]:
    found: dict[str, TypedKey] = st.session_state.setdefault(_KEYS, {})
    return found


def has_key(name: str) -> bool:
    """Whether a key for this provider or endpoint was typed in this session."""
    return name in _typed()


def local_only() -> bool:
    """Whether this session refuses every model that isn't on this machine."""
    return bool(st.session_state.get(_LOCAL_ONLY, False))


def set_local_only(value: bool) -> None:
    st.session_state[_LOCAL_ONLY] = value


def drafts(scenario: str = OUTREACH) -> list[Draft]:
    """The columns being set up for a scenario, in order; kept while one visits other pages."""
    found: list[Draft] = st.session_state.setdefault(_drafts_key(scenario), [])
    return found


def set_drafts(variants: Sequence[Variant], scenario: str = OUTREACH) -> None:
    """Replace all columns; each gets a key of its own, so that no widget keeps an old value."""
    st.session_state[_drafts_key(scenario)] = [Draft(uuid.uuid4().hex[:8], variant) for variant in variants]


def put_draft(key: str, variant: Variant, *, fresh: bool = False) -> None:
    """Change one column; `fresh` gives it a new key, so that its widgets show the new values."""
    new_key = uuid.uuid4().hex[:8] if fresh else key
    for scenario in (OUTREACH, SHOP):
        st.session_state[_drafts_key(scenario)] = [
            Draft(new_key, variant) if draft.key == key else draft for draft in drafts(scenario)
        ]


def add_draft(variant: Variant, scenario: str = OUTREACH) -> None:
    drafts(scenario).append(Draft(uuid.uuid4().hex[:8], variant))


def remove_draft(key: str) -> None:
    for scenario in (OUTREACH, SHOP):
        st.session_state[_drafts_key(scenario)] = [draft for draft in drafts(scenario) if draft.key != key]


def _drafts_key(scenario: str) -> str:
    return _DRAFTS if scenario == OUTREACH else f"{_DRAFTS}_{scenario}"


def run_id() -> str | None:
    """The run that the address names."""
    return st.query_params.get("run")


def open_run(run: str | None) -> None:
    """Put a run's id into the address, or take it out."""
    if run is None:
        st.query_params.pop("run", None)
        st.session_state.pop(_STARTED, None)
    else:
        st.query_params["run"] = run


def chosen_job() -> str | None:
    """The job to write for: named by the address once, remembered after that."""
    if "job" in st.query_params:
        st.session_state[_JOB] = st.query_params.pop("job")
    found: str | None = st.session_state.get(_JOB)
    return found


def choose_job(document_id: str | None) -> None:
    st.session_state[_JOB] = document_id


def chosen_candidates() -> list[str]:
    """The candidates to write to, likewise."""
    if "candidate" in st.query_params:
        st.session_state[_CANDIDATES] = [st.query_params.pop("candidate")]
    found: list[str] = st.session_state.setdefault(_CANDIDATES, [])
    return found


def choose_candidates(document_ids: Sequence[str]) -> None:
    st.session_state[_CANDIDATES] = list(document_ids)


def run_just_started(asked: object) -> str | None:
    """The run that the same wish started a moment ago: a double click."""
    before = st.session_state.get(_STARTED)
    if before is None or before[0] != asked or time.monotonic() - before[2] > _DOUBLE_CLICK_S:
        return None
    return str(before[1])


def remember_start(asked: object, run: str) -> None:
    st.session_state[_STARTED] = (asked, run, time.monotonic())


def set_trouble(sentence: str) -> None:
    """Something went wrong in a callback, where nothing can be drawn."""
    st.session_state[_TROUBLE] = sentence


def set_news(sentence: str) -> None:
    """Something went well just before the page runs again, which would take a toast away."""
    st.session_state[_NEWS] = sentence


def take_news() -> str | None:
    """The sentence of `set_news`, once."""
    found: str | None = st.session_state.pop(_NEWS, None)
    return found


def take_trouble() -> str | None:
    """The sentence of `set_trouble`, once."""
    found: str | None = st.session_state.pop(_TROUBLE, None)
    return found


# Reading, and the record that is open


def reading(name: str) -> Batch | None:
    """What is being read, or was read last, under this name ("resume", "job", "samples")."""
    found: Batch | None = st.session_state.get(f"{_READING}_{name}")
    return found


def is_reading(name: str) -> bool:
    """Whether something is still being read under this name."""
    batch = reading(name)
    return batch is not None and not batch.is_done


def set_reading(name: str, batch: Batch | None, stopping: Event | None = None) -> None:
    """Follow this batch; `stopping` is what it looks at to know that it should end."""
    st.session_state[f"{_READING}_{name}"] = batch
    st.session_state[f"{_STOPPING}_{name}"] = stopping


def stop_reading(name: str) -> None:
    """Ask what is being read under this name to end, where it can."""
    stopping: Event | None = st.session_state.get(f"{_STOPPING}_{name}")
    if stopping is not None:
        stopping.set()


def input_key(name: str) -> str:
    """The key of an input that is emptied by `empty_input` once its content was taken over."""
    return f"{_INPUT}_{name}_{st.session_state.get(f'{_INPUT}_{name}', 0)}"


def empty_input(name: str) -> None:
    st.session_state[f"{_INPUT}_{name}"] = st.session_state.get(f"{_INPUT}_{name}", 0) + 1


def opened(kind: Kind) -> str | None:
    """The document whose record the address opens."""
    return st.query_params.get(_ADDRESS[kind])


def open_document(kind: Kind, document_id: str | None) -> None:
    if document_id is None:
        st.query_params.pop(_ADDRESS[kind], None)
    else:
        st.query_params[_ADDRESS[kind]] = document_id


def shown_field(document_id: str) -> str | None:
    """The field whose passages are marked in the document's text."""
    of_document, field = st.session_state.get(_SHOWN_FIELD, ("", None))
    return field if of_document == document_id else None


def show_field(document_id: str, field: str | None) -> None:
    st.session_state[_SHOWN_FIELD] = (document_id, field)


def record_key(document_id: str) -> str:
    """What the keys of a record's fields begin with; another one after `renew_record`."""
    return f"record_{document_id[:16]}_{st.session_state.get(f'{_RECORD}_{document_id}', 0)}"


def renew_record(document_id: str) -> None:
    """Let the fields of a record show what is stored, not what was typed."""
    name = f"{_RECORD}_{document_id}"
    st.session_state[name] = st.session_state.get(name, 0) + 1


def checked_at() -> int:
    """Grows whenever a person asks to check the connections again."""
    return int(st.session_state.get(_CHECKED, 0))


def check_again() -> None:
    st.session_state[_CHECKED] = checked_at() + 1


def pull() -> Pull | None:
    """The download of a model that this session follows."""
    found: Pull | None = st.session_state.get(_PULL)
    return found


def set_pull(download: Pull | None) -> None:
    st.session_state[_PULL] = download


# Rating: which round, who rates, where one is


def opened_round() -> tuple[str | None, str | None]:
    """The round that the address names, and the id of who rates in it."""
    return st.query_params.get("round"), st.query_params.get("rater")


def open_round(round_id: str | None, rater_id: str | None = None) -> None:
    """Put a round and who rates into the address; None leads back to the list."""
    chosen = {"round": round_id, "rater": rater_id if round_id else None}
    st.query_params.from_dict({name: value for name, value in chosen.items() if value})


def rating_place(round_id: str, rater_id: str) -> RatingPlace:
    """Where a rater is, in this session; to be changed in place."""
    found: RatingPlace = st.session_state.setdefault(f"{_RATING}_{round_id}_{rater_id}", RatingPlace())
    return found


# Results: of which runs, and whether their outputs are being checked


def results_runs() -> tuple[str, ...]:
    """The runs whose results are shown: named by the address, or else as they were last."""
    if "runs" in st.query_params:
        return tuple(run for run in st.query_params["runs"].split(",") if run)
    found: tuple[str, ...] = st.session_state.get(_RESULTS, ())
    return found


def show_results_of(run_ids: Sequence[str]) -> None:
    """Remember the runs, and put them into the address."""
    st.session_state[_RESULTS] = tuple(run_ids)
    if run_ids:
        st.query_params["runs"] = ",".join(run_ids)
    else:
        st.query_params.pop("runs", None)


def wants_themes() -> bool:
    """Whether this session asked for the remarks in themes."""
    return bool(st.session_state.get(THEMES, False))


def naming(of: str) -> Background[NamedThemes] | None:
    """A model at work on the names of these themes, or done with it, if this session asked for it."""
    of_now, work = st.session_state.get(_NAMING, ("", None))
    return work if of_now == of else None


def set_naming(of: str, work: Background[NamedThemes] | None) -> None:
    st.session_state[_NAMING] = (of, work)


def printing(of: str) -> Background[Printed] | None:
    """The printing of this report, under way or done, if this session asked for it."""
    of_now, work = st.session_state.get(_PRINTING, ("", None))
    return work if of_now == of else None


def set_printing(of: str, work: Background[Printed]) -> None:
    st.session_state[_PRINTING] = (of, work)


def is_checking(run_ids: tuple[str, ...]) -> bool:
    """Whether this session asked for the checks of these runs and waits for them."""
    return st.session_state.get(_CHECKING) == run_ids


def set_checking(run_ids: tuple[str, ...], value: bool) -> None:
    st.session_state[_CHECKING] = run_ids if value else None


# Judges: the bars that they have to pass


def judge_bars() -> JudgeBars | None:
    """The bars that a person set: named by the address, so that a reload keeps them, or else as they were last."""
    if "bars" in st.query_params:
        try:
            return JudgeBars.model_validate_json(st.query_params["bars"])
        except ValueError:  # somebody's typing: as if there were none
            st.query_params.pop("bars", None)
    found: JudgeBars | None = st.session_state.get(_BARS)
    return found


def set_judge_bars(bars: JudgeBars | None) -> None:
    """Remember the bars, and put them into the address; None leads back to the defaults."""
    st.session_state[_BARS] = bars
    if bars is None:
        st.query_params.pop("bars", None)
    else:
        st.query_params["bars"] = bars.model_dump_json()

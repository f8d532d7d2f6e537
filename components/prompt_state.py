"""Where one is among the prompts, and what is being written there: kept in the session until it is saved or discarded.

The browser keeps a copy too (see `components.prompt_area`), so that a reload loses nothing.
"""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

import streamlit as st

from rapport.experiments.background import Background
from rapport.experiments.prompt_review import GROUPS, has_examples
from rapport.prompting.files import FrontMatter
from rapport.sandbox import MAX_TEMPLATE_CHARS
from rapport.storage.prompt_versions import PromptVersion

if TYPE_CHECKING:  # what one prompt's page does without
    from rapport.experiments.improving import Proposal
    from rapport.experiments.prompt_intake import Taken

_DRAFT = "rapport_prompt_draft"
_SEED = "rapport_prompt_seed"
_HEAD_SEED = "rapport_prompt_head_seed"
_INSERT = "rapport_prompt_insert"
_IMPROVING = "rapport_prompt_improving"
_AUTHOR = "rapport_prompt_author"
_CASE = "rapport_prompt_case"
_VERSION = "rapport_prompt_version"
_TAKEN = "rapport_prompts_taken"
BANK = "examples"
LONGEST = 25 * MAX_TEMPLATE_CHARS  # what is longer than a template may be is still kept, and said to be
SECTIONS = ("write", "versions", "improve")


@dataclass(frozen=True, slots=True)
class Place:
    """A prompt of a scenario."""

    scenario: str
    name: str

    @property
    def key(self) -> str:
        """What keys of widgets begin with that belong to this prompt."""
        return f"prompt-{self.scenario}-{self.name}"


@dataclass(frozen=True, slots=True)
class HeadDraft:
    """The head of a prompt as it is being typed: nothing in it has to be right yet."""

    title: str = ""
    description: str = ""
    technique: str = ""
    temperature: float | None = None
    top_p: float | None = None
    max_tokens: int | None = None

    @classmethod
    def of(cls, head: FrontMatter) -> HeadDraft:
        return cls(**head.model_dump())


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being written: made from the version `base_id`."""

    template: str
    head: HeadDraft
    base_id: str
    note: str = ""

    def is_changed(self, base: PromptVersion) -> bool:
        """Whether it says anything that its base doesn't."""
        return self.template.strip("\r\n") != base.template or self.head != HeadDraft.of(base.head)


def scenario() -> str:
    """The scenario that the address names; the first one if it names none."""
    asked = st.query_params.get("scenario", "")
    return asked if asked in GROUPS else next(iter(GROUPS))


def opened() -> Place | None:
    """The prompt that the address opens."""
    name = st.query_params.get("prompt")
    return Place(scenario(), name) if name else None


def section() -> str:
    """What of the opened prompt is looked at."""
    asked = st.query_params.get("show", "")
    return asked if asked in SECTIONS else SECTIONS[0]


def go(scenario_name: str, name: str | None = None, show: str | None = None) -> None:
    """Put a scenario, and a prompt with what is looked at, into the address."""
    wanted = {"scenario": scenario_name, "prompt": name, "show": show if name else None}
    st.query_params.from_dict({key: value for key, value in wanted.items() if value})


def is_bank() -> bool:
    """Whether the address opens the example bank of a scenario."""
    return opened() is None and st.query_params.get("show") == BANK and has_examples(scenario())


def go_to_bank(scenario_name: str) -> None:
    """Open the example bank of a scenario."""
    st.query_params.from_dict({"scenario": scenario_name, "show": BANK})


def draft(place: Place) -> Draft | None:
    """What is being written there; None where nothing was begun."""
    found: Draft | None = st.session_state.get(_key(_DRAFT, place))
    return found


def put_draft(place: Place, changed: Draft) -> None:
    """Keep it; the fields on the screen go on showing what was typed into them."""
    st.session_state[_key(_DRAFT, place)] = changed


def replace_draft(place: Place, changed: Draft | None) -> None:
    """Keep another one, or none, and let all fields show it."""
    st.session_state[_key(_SEED, place)] = uuid.uuid4().hex[:8]
    if changed is None:
        st.session_state.pop(_key(_DRAFT, place), None)
    else:
        put_draft(place, changed)


def restore_draft(place: Place, left: Draft) -> None:
    """Keep what an earlier session left in the browser; the text is shown there already, and may be typed on."""
    st.session_state[_key(_HEAD_SEED, place)] = uuid.uuid4().hex[:8]
    put_draft(place, left)


def seed(place: Place) -> str:
    """Changes whenever the text has to show something else than what was typed into it."""
    return str(st.session_state.get(_key(_SEED, place), "0"))


def head_seed(place: Place) -> str:
    """The same for the fields beside the text."""
    return f"{seed(place)}-{st.session_state.get(_key(_HEAD_SEED, place), '0')}"


def take_from_browser(place: Place, sent: Any, current: Draft) -> Draft | None:
    """What the browser says is being written there; None if it isn't of that form.

    A head comes along only where the browser brings back what an earlier session left.
    """
    if not isinstance(sent, dict) or not isinstance(sent.get("text"), str) or len(sent["text"]) > LONGEST:
        return None
    base = sent.get("base")
    found = replace(current, template=sent["text"], base_id=base if isinstance(base, str) else current.base_id)
    head = sent.get("head")
    return replace(found, head=_head(head, current.head)) if isinstance(head, dict) else found


def _head(sent: dict[str, Any], usual: HeadDraft) -> HeadDraft:
    texts = {name: sent.get(name) for name in ("title", "description", "technique")}
    plain: dict[str, Any] = {name: text[:2_000] for name, text in texts.items() if isinstance(text, str)}
    for name, kind in (("temperature", float), ("top_p", float), ("max_tokens", int)):
        value = sent.get(name)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        plain[name] = kind(value) if is_number else None
    return replace(usual, **plain)


def head_data(head: HeadDraft) -> dict[str, Any]:
    """The head as the browser keeps it."""
    return asdict(head)


def insert(place: Place, text: str) -> None:
    """Put this where the cursor is, once."""
    number, _ = inserted(place)
    st.session_state[_key(_INSERT, place)] = (number + 1, text)


def inserted(place: Place) -> tuple[int, str]:
    """The last insertion with its number, from 1; 0 while there was none."""
    found: tuple[int, str] = st.session_state.get(_key(_INSERT, place), (0, ""))
    return found


def chosen_version(place: Place) -> str | None:
    """The version that is looked at in the tree."""
    found: str | None = st.session_state.get(_key(_VERSION, place))
    return found


def choose_version(place: Place, version_id: str) -> None:
    st.session_state[_key(_VERSION, place)] = version_id


def author() -> str:
    """Who saved last in this session."""
    return str(st.session_state.get(_AUTHOR, ""))


def set_author(name: str) -> None:
    st.session_state[_AUTHOR] = name


def improving(place: Place) -> Background[Proposal | None] | None:
    """The proposal that was asked for."""
    found: Background[Proposal | None] | None = st.session_state.get(_key(_IMPROVING, place))
    return found


def set_improving(place: Place, work: Background[Proposal | None] | None) -> None:
    st.session_state[_key(_IMPROVING, place)] = work


def set_taking(work: Background[Taken] | None) -> None:
    """The files that are being imported; None once what became of them was told."""
    st.session_state[_TAKEN] = work


def taking() -> Background[Taken] | None:
    """The import that is going on, or whose end wasn't told yet."""
    found: Background[Taken] | None = st.session_state.get(_TAKEN)
    return found


def case_choice(scenario_name: str) -> str | None:
    """What a prompt is previewed with in this session."""
    found: str | None = st.session_state.get(f"{_CASE}_{scenario_name}")
    return found


def choose_case(scenario_name: str, choice: str) -> None:
    st.session_state[f"{_CASE}_{scenario_name}"] = choice


def _key(name: str, place: Place) -> str:
    return f"{name}_{place.scenario}_{place.name}"

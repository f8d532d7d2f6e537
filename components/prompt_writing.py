"""Writing a prompt: the template with its mistakes marked, what it says of itself, and the messages it gives."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from components import (
    prompt_area,
    prompt_blocks,
    prompt_example_choice,
    prompt_preview,
    prompt_saving,
    prompt_state,
    prompt_variables,
    services,
)
from components.parts import part
from components.prompt_state import Draft, HeadDraft, Place
from rapport.errors import RapportError
from rapport.experiments.prompt_library import Entry
from rapport.experiments.prompt_review import OPEN, has_examples, review_prompt, variables_of
from rapport.exporting.display import escape
from rapport.prompting.problems import Problem, Review, mended
from rapport.providers.model import ModelSettings
from rapport.scenarios.scenario import EXAMPLES
from rapport.storage.prompt_versions import PromptVersion

MOST_SHOWN = 8
_ICONS = {"fault": ":material/error:", "misspelt": ":material/spellcheck:", "unknown": ":material/help:"}


@part
def show(place: Place, entry: Entry) -> None:
    """Draw the editor beside the preview; whatever is typed is kept until it is saved or discarded."""
    entry = _as_it_is(place, entry)
    draft = prompt_state.draft(place) or of_version(entry.current)
    base = entry.find(draft.base_id) or entry.current
    seen = review_prompt(place.scenario, draft.template)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _base_note(entry, base)
        above = st.container(gap="small")
        draft = _head(place, draft)  # read first, since the browser keeps the head beside the text
        with above:
            _area(place, draft, base, seen, entry)
            _problems(place, draft, seen)
        prompt_saving.show(place, entry, base, draft, seen)
    with right:
        _aids(place, draft, base, seen)


def _as_it_is(place: Place, entry: Entry) -> Entry:
    """Others may have saved meanwhile. Where that can't be told, the text that is being written stays on the screen."""
    try:
        return services.library().entry(place.scenario, place.name) or entry
    except RapportError as error:
        st.warning(escape(f"{error} What you write is kept in this browser."), icon=":material/warning:")
        return entry


def of_version(version: PromptVersion) -> Draft:
    """What is written when one begins with a version."""
    return Draft(version.template, HeadDraft.of(version.head), version.id)


def _base_note(entry: Entry, base: PromptVersion) -> None:
    if base.id != entry.current.id:
        st.info(
            f"You are writing on from version {entry.number(base.id)}; version {entry.number(entry.current.id)} is in "
            "use. What you save becomes a branch.",
            icon=":material/fork_right:",
        )


def _area(place: Place, draft: Draft, base: PromptVersion, seen: Review, entry: Entry) -> None:
    writing = prompt_area.Writing(
        f"{place.scenario}/{place.name}",
        draft.template,
        draft.base_id,
        prompt_state.seed(place),
        draft.is_changed(base),
        [variable.name for variable in variables_of(place.scenario)],
        place.scenario in OPEN,
        [problem.line for problem in seen.problems if problem.kind == "fault"],
        prompt_state.inserted(place),
        prompt_state.head_data(draft.head),
        f"Template of {place.name}",
    )
    prompt_area.show(writing, key=f"{place.key}-area", on_change=partial(_take, place, draft, entry))


def _take(place: Place, current: Draft, entry: Entry, sent: Any) -> None:
    """Keep what the browser sends; what an earlier session left there is shown beside the text too.

    A branch is saved and left for its versions before the browser can forget it: that is no draft any more.
    """
    found = prompt_state.take_from_browser(place, sent, prompt_state.draft(place) or current)
    if found is None:
        return
    if not isinstance(sent.get("head"), dict):
        prompt_state.put_draft(place, found)
    elif all(found.is_changed(version) for version in entry.versions):
        prompt_state.restore_draft(place, found)
    else:
        prompt_state.replace_draft(place, None)


def _problems(place: Place, draft: Draft, seen: Review) -> None:
    """Each problem with its line; what isn't used is said in one line, since it is often meant."""
    for problem in seen.problems[:MOST_SHOWN]:
        _problem(place, draft, problem)
    if len(seen.problems) > MOST_SHOWN:
        st.caption(f"… and {len(seen.problems) - MOST_SHOWN} more.")
    if not seen.problems and place.scenario not in OPEN:
        unused = ", ".join(name for name in seen.unused if name != EXAMPLES.name)
        words = f"Not used: {unused}." if unused else "Every variable is used."
        st.caption(f":material/check_circle: No mistakes found. {escape(words)}")


def _problem(place: Place, draft: Draft, problem: Problem) -> None:
    words = f"**Line {problem.line}:** {escape(problem.message)}"
    if problem.kind == "fault":
        st.error(words, icon=_ICONS["fault"])
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.warning(words, icon=_ICONS.get(problem.kind, ":material/info:"), width="stretch")
        if problem.better:
            st.button(
                f"Write `{problem.better}`",
                icon=":material/spellcheck:",
                key=f"{place.key}-mend-{problem.kind}-{problem.line}-{problem.name}",
                on_click=_mend,
                args=(place, draft, problem),
            )


def _mend(place: Place, shown: Draft, problem: Problem) -> None:
    """In what is written by now, which may be more than what was shown with the problem."""
    draft = prompt_state.draft(place) or shown
    prompt_state.replace_draft(place, replace(draft, template=mended(draft.template, problem)))


def _head(place: Place, draft: Draft) -> Draft:
    """What the prompt says of itself, and the settings that its author recommends."""
    key = f"{place.key}-{prompt_state.head_seed(place)}"
    head = draft.head
    with st.expander("Title, description, recommended settings", icon=":material/label:", key=f"{place.key}-head"):
        title = st.text_input("Title", head.title, max_chars=120, key=f"{key}-title")
        description = st.text_input("When to use it", head.description, max_chars=400, key=f"{key}-description")
        technique = st.text_input("Technique", head.technique, max_chars=200, key=f"{key}-technique")
        columns = st.columns(3)
        temperature = columns[0].number_input(
            "Temperature", 0.0, 2.0, head.temperature, 0.1, placeholder="model's own", key=f"{key}-temperature"
        )
        top_p = columns[1].number_input(
            "Top-p", 0.01, 1.0, head.top_p, 0.05, placeholder="model's own", key=f"{key}-top_p"
        )
        most = columns[2].number_input(
            "Longest answer, tokens", 1, 100_000, head.max_tokens, 50, placeholder="model's own", key=f"{key}-most"
        )
    typed = HeadDraft(title or "", description or "", technique or "", temperature, top_p, most)
    if typed != head:
        draft = replace(draft, head=typed)
        prompt_state.put_draft(place, draft)
    return draft


def _aids(place: Place, draft: Draft, base: PromptVersion, seen: Review) -> None:
    """What stands beside the editor; only what is looked at is made."""
    insert = partial(prompt_state.insert, place)
    names = ["Preview", "Variables", "Building blocks", *(["Examples"] if has_examples(place.scenario) else [])]
    preview, variables, blocks, *examples = st.tabs(names, on_change="rerun", key=f"{place.key}-aids")
    if preview.open:
        with preview:
            about = prompt_preview.subject(place.scenario)
            settings = ModelSettings(max_tokens=draft.head.max_tokens)
            if seen.is_sound:
                prompt_preview.show(about, place.name, base.template, draft.template, settings)
            else:
                st.info("The messages come when the mistakes are mended.", icon=":material/edit_off:")
    if variables.open:
        with variables:
            prompt_variables.show(variables_of(place.scenario), seen, key=f"{place.key}-variable", on_insert=insert)
    if blocks.open:
        with blocks:
            prompt_blocks.show(place.scenario, key=f"{place.key}-block", on_insert=insert)
    if examples and examples[0].open:
        with examples[0]:
            prompt_example_choice.show(place.scenario, key=f"{place.key}-example", on_insert=insert)

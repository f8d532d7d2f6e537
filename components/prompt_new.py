"""A new prompt: empty, or a copy of a version."""

from __future__ import annotations

import streamlit as st

from components import prompt_state, services, state
from rapport.errors import RapportError
from rapport.experiments.prompt_blocks import load_blocks
from rapport.experiments.prompt_library import Draft
from rapport.exporting.display import escape
from rapport.prompting.files import FrontMatter
from rapport.storage.prompt_versions import PromptVersion

WHOLE = "zero-shot"  # the technique of blocks that are whole prompts
_EMPTY = "# System\nYou write …\n\n# User\n"


@st.dialog("New prompt", icon=":material/add:")
def show(scenario: str, copied: PromptVersion | None = None) -> None:
    """Ask for the title, and open the new prompt; of a copy everything else is there already."""
    usual = f"{copied.head.title} (copy)" if copied else ""
    title = st.text_input("Title", usual, max_chars=120, placeholder="For example: Warm and short", key="new-title")
    template = copied.template if copied else _chosen_template(scenario)
    if st.button("Create", type="primary", icon=":material/check:", key="new-create"):
        if (title or "").strip():
            _create(scenario, (title or "").strip(), template, copied)
        else:
            st.warning("Give it a title first.", icon=":material/label:")


def _chosen_template(scenario: str) -> str:
    try:
        whole = {block.title: block.text for block in load_blocks(scenario) if block.technique == WHOLE}
    except RapportError:
        whole = {}
    starts = {"An empty prompt": _EMPTY, **whole}
    chosen = st.selectbox("Begin with", list(starts), index=min(1, len(starts) - 1), key="new-start")
    return starts[chosen or "An empty prompt"]


def _create(scenario: str, title: str, template: str, copied: PromptVersion | None) -> None:
    usual = FrontMatter(title=title, description="No description yet.", technique="not said")
    head = copied.head.model_copy(update={"title": title}) if copied else usual
    note = f"Copied from {copied.name}, version {copied.version}" if copied else "New"
    try:
        saved = services.library().save(scenario, title, None, Draft(template, head, prompt_state.author(), note))
    except RapportError as error:
        st.error(escape(str(error)), icon=":material/error:")
        return
    services.forget_prompts()
    state.set_news("The prompt is there. Write it, and save versions as you go.")
    prompt_state.go(scenario, saved.version.name, "write")
    st.rerun()

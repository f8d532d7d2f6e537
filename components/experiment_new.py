"""Three ways to a new experiment: a template, setting it up here, or a file."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from components import experiment_form, experiment_import, experiment_making, experiment_state, experiment_words
from rapport.errors import DefinitionError, RapportError
from rapport.experiments.defining.reading import definition_text
from rapport.exporting.display import escape

TEMPLATE, HERE, FILE = "From a template", "Set up here", "From a file"
_WAY = "experiment-way"
MOST_PROBLEMS = 12


def show(*, is_first: bool) -> None:
    """Draw the choice and what belongs to it; a made experiment is opened.

    Where there are experiments, nothing but the three ways is drawn until one is chosen: the list stays in sight.
    """
    with st.container(border=True, key="new-experiment"):
        way = _way(is_first=is_first)
        if way == TEMPLATE:
            _templates()
        elif way == HERE:
            _here()
        elif way == FILE:
            _file()


def _way(*, is_first: bool) -> str | None:
    if experiment_state.take_made():
        st.session_state[_WAY] = None
    with st.container(horizontal=True, vertical_alignment="center"):
        words = "Your first experiment" if is_first else "New experiment"
        st.subheader(f":material/add: {words}", anchor=False, width="content")
        way = st.segmented_control(
            "How",
            [TEMPLATE, HERE, FILE],
            default=TEMPLATE if is_first else None,
            label_visibility="collapsed",
            key=_WAY,
            persist_state="session",
        )
        if way is not None and not is_first:
            st.button("Close", icon=":material/close:", type="tertiary", key="experiment-way-close", on_click=_close)
    return way or (TEMPLATE if is_first else None)


def _close() -> None:
    st.session_state[_WAY] = None


def _templates() -> None:
    st.caption("Each runs on the samples at once, with the built-in writer (no LLM). Change it before or after.")
    with st.grid(3, min_column_width=280) as grid:
        for file, head in experiment_making.templates().items():
            with grid.cell().container(border=True, height="stretch", key=f"template-{file.stem}"):
                icon = experiment_words.ICONS.get(str(head.get("scenario")), ":material/science:")
                st.markdown(f"{icon} **{escape(str(head.get('name', file.stem)))}**")
                st.caption(escape(str(head.get("description", ""))))
                if st.button("Use this template", icon=":material/content_copy:", key=f"use-{file.stem}"):
                    name = experiment_making.free_name(str(head["name"]))
                    _make(experiment_making.as_yaml(head | {"name": name}), file.name, file.parent)


def _here() -> None:
    asked = experiment_form.show()
    if asked is None:
        return
    with asked.place, tempfile.TemporaryDirectory() as folder:
        for name, content in asked.files.items():
            (Path(folder) / name).write_bytes(content)
        _make(experiment_making.as_yaml(asked.definition), experiment_making.OWN_NAME, Path(folder))


def _file() -> None:
    st.caption(
        "An experiment as YAML, as the terminal runs it, or promptfoo's configuration. Files that it names have to be "
        "given with it."
    )
    given = st.file_uploader(
        "YAML, with the files that it names",
        type=["yaml", "yml", "csv", "tsv", "jsonl", "json", "xlsx", "md", "txt", "pdf", "docx", "html"],
        accept_multiple_files=True,
        key="experiment-files",
    )
    texts = [file for file in given or [] if file.name.lower().endswith((".yaml", ".yml"))]
    if given and len(texts) != 1:
        st.warning("Give exactly one YAML file, and the other files beside it.", icon=":material/info:")
    place = st.container()  # above the button, where who pressed it looks: below may be out of sight
    is_asked = st.button(
        "Read it", type="primary", icon=":material/upload_file:", disabled=len(texts) != 1, key="experiment-read"
    )
    if is_asked and len(texts) == 1:
        with place, tempfile.TemporaryDirectory() as folder:
            for file in given or []:
                (Path(folder) / Path(file.name).name).write_bytes(file.getvalue())
            _read(Path(folder) / Path(texts[0].name).name)


def _read(file: Path) -> None:
    """Our own YAML, or promptfoo's, of which what has no equal here is told where the experiment is open."""
    try:
        own = definition_text(file)
        if not experiment_import.is_promptfoo(own):
            _make(own, file.name, file.parent)
            return
        text, left_out = experiment_import.converted(file)
    except DefinitionError as error:
        _problems(experiment_making.problems_of(error, file.parent))
        return
    _make(text, experiment_making.OWN_NAME, file.parent, left_out)


def _make(text: str, name: str, folder: Path, left_out: Sequence[str] = ()) -> None:
    """Make and open it; what is wrong with it is listed, and what was entered stays."""
    place = st.empty()  # what fails is said there instead
    try:
        with place.status("Preparing the cases …", type="compact") as status:
            made = experiment_making.make(text, name, folder, lambda said: status.update(label=said))
    except DefinitionError as error:
        with place:
            _problems(experiment_making.problems_of(error, folder))
        return
    except RapportError as error:
        place.error(escape(str(error)), icon=":material/error:")
        return
    experiment_state.remember_left_out(made, left_out)
    experiment_state.set_made()
    experiment_state.open_experiment(made)
    st.rerun()


def _problems(problems: list[str]) -> None:
    shown = "\n".join(f"- {escape(problem)}" for problem in problems[:MOST_PROBLEMS])
    more = len(problems) - MOST_PROBLEMS
    st.error(shown + (f"\n- … and {more} more" if more > 0 else ""), title="Not made yet", icon=":material/error:")

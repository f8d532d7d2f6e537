"""What was written in an experiment, as files to take away: tables, other tools' formats, training data."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import BinaryIO

import streamlit as st

from components import experiment_matrix, experiment_state, services
from components.parts import part_every
from rapport.errors import RapportError
from rapport.experiments.expectation_checks import expectations_of
from rapport.exporting.display import escape
from rapport.exporting.file_names import file_name
from rapport.exporting.tools.llm_comparator import write_comparator
from rapport.exporting.tools.outcomes import Outcomes, variant_names
from rapport.exporting.tools.promptfoo_config import write_config
from rapport.exporting.tools.promptfoo_results import write_results
from rapport.exporting.tools.rows import write_csv, write_jsonl, write_outputs_xlsx
from rapport.exporting.tools.training_files import write_training
from rapport.storage.runs import Run

Write = Callable[[Outcomes, BinaryIO], object]
LOOK_S = 1.0
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Kind:
    """One file that can be taken away."""

    label: str
    ending: str
    mime: str
    write: Write


TABLES = (
    Kind("CSV", "csv", "text/csv", write_csv),
    Kind("XLSX", "xlsx", XLSX, write_outputs_xlsx),
    Kind("JSONL", "jsonl", "application/jsonl", write_jsonl),
)
PROMPTFOO = (
    Kind("Configuration", "promptfooconfig.yaml", "text/yaml", write_config),
    Kind("Results", "promptfoo.json", "application/json", write_results),
)
TRAINING = (Kind("Preference pairs and good examples", "training.zip", "application/zip", write_training),)


def show(run: Run) -> None:
    """Draw the downloads; a file is made when somebody asks for it."""
    is_masked = st.toggle(
        "Replace names, addresses and numbers of people",
        help="Without it these files hold people's names and texts as they are. Keep them accordingly.",
        key=f"export-masked-{run.id}",
    )
    _group(run, "Every output, with its checks, ratings, times and cost", ":material/table:", TABLES, is_masked)
    _group(run, "For promptfoo", ":material/terminal:", PROMPTFOO, is_masked)
    _comparator(run, is_masked)
    _group(run, "For training, in the shape of Hugging Face's libraries", ":material/school:", TRAINING, is_masked)
    _not_made(run.id)
    st.caption(
        "Preference pairs come from blind choices and ratings, examples from the outputs that people rated best. Each "
        "case is either for training or for testing. A card in the ZIP says how many there are, and what was left out."
    )


def _group(run: Run, title: str, icon: str, kinds: Sequence[Kind], is_masked: bool) -> None:
    st.markdown(f"**{title}**")
    with st.container(horizontal=True):
        for kind in kinds:
            _download(run, kind, icon, is_masked)


def _download(run: Run, kind: Kind, icon: str, is_masked: bool) -> None:
    st.download_button(
        kind.label,
        _made(run.id, kind.write, is_masked),
        f"{file_name(run.title)}.{kind.ending}",
        kind.mime,
        icon=icon,
        on_click="ignore",
        key=f"export-{kind.ending}",
    )


def _comparator(run: Run, is_masked: bool) -> None:
    """Two variants side by side: the tool knows no more."""
    if len(run.variants) < 2:
        return
    st.markdown("**For LLM Comparator**")
    names, told = variant_names(run.variants), experiment_matrix.headings(run)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        first, second = st.selectbox(
            "Which two variants",
            list(combinations(range(len(names)), 2)),
            format_func=lambda pair: f"{told[pair[0]]} and {told[pair[1]]}",  # a list draws plain text
            width=520,
            key=f"export-pair-{run.id}",
        )
        write = partial(write_comparator, first=names[first], second=names[second])
        kind = Kind("JSON", "comparator.json", "application/json", write)
        _download(run, kind, ":material/compare:", is_masked)


def _made(run_id: str, write: Write, is_masked: bool) -> Callable[[], bytes]:
    store, troubles = services.store(), experiment_state.not_made(run_id)

    def make() -> bytes:
        troubles.clear()
        file = io.BytesIO()
        try:
            run = store.runs.load(run_id)
            expected = expectations_of(store, run) if run is not None else {}
            write(Outcomes(store, run_id, is_masked=is_masked, expected=expected), file)
        except RapportError as error:
            troubles.append(str(error))
            raise
        return file.getvalue()

    return make


@part_every(LOOK_S)
def _not_made(run_id: str) -> None:
    """A file is made after its button was pressed, when nothing of the page is drawn: what fails then is said here."""
    for sentence in experiment_state.not_made(run_id):
        st.error(escape(sentence), icon=":material/error:")

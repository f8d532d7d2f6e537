"""Setting up a comparison: who, for which job, and the columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from components import model_choice, prompt_editor, services, setup_link, state, variant_form
from rapport.exporting.display import escape
from rapport.prompting import Prompt
from rapport.providers.model import ModelInfo
from rapport.scenarios.scenario import Scenario
from rapport.storage.documents import ListedDocument
from rapport.storage.runs import Variant

FEWEST, MOST = 2, 6
LETTERS = "ABCDEF"


def who_and_what() -> tuple[list[ListedDocument], ListedDocument | None]:
    """Candidates and job, chosen from the library."""
    jobs = services.store().documents.list("job")
    people = services.store().documents.list("resume")
    left, right = st.columns([1, 2])
    with left:
        job = _job(jobs)
    with right:
        candidates = _candidates(people)
    return candidates, job


def _job(jobs: Sequence[ListedDocument]) -> ListedDocument | None:
    by_id = {job.id: job for job in jobs}
    before = state.chosen_job()
    chosen = st.selectbox(
        "Job",
        list(by_id),
        index=list(by_id).index(before) if before in by_id else (0 if by_id else None),
        format_func=lambda key: by_id[key].title,
        placeholder="Add a job first",
        disabled=not by_id,
        key="setup-job",
    )
    state.choose_job(chosen)
    return by_id.get(chosen) if chosen else None


def _candidates(people: Sequence[ListedDocument]) -> list[ListedDocument]:
    by_id = {person.id: person for person in people}
    before = [key for key in state.chosen_candidates() if key in by_id]
    chosen = st.multiselect(
        "Candidates",
        list(by_id),
        default=before or list(by_id)[:1],
        format_func=lambda key: by_id[key].title,
        placeholder="Choose one or more" if by_id else "Add a résumé first",
        disabled=not by_id,
        key="setup-candidates",
    )
    state.choose_candidates(chosen)
    return [by_id[key] for key in chosen]


def columns(scenario: Scenario, prompts: Sequence[Prompt], case_ids: tuple[str, str] | None) -> list[Variant]:
    """Two to six columns to edit; `case_ids` (candidate, job) is what the prompt editor previews with."""
    models = model_choice.choices()
    if not state.drafts():
        state.set_drafts(first_variants(prompts, models))
    drafts = state.drafts()
    with st.grid(a_row(len(drafts)), min_column_width=270) as grid:
        for letter, draft in zip(LETTERS, drafts, strict=False):
            with grid.cell().container(border=True, height="stretch", key=f"column-{draft.key}"):
                _column(letter, draft, scenario, prompts, models, case_ids)
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button("Add a column", icon=":material/add:", disabled=len(drafts) >= MOST, key="add-column"):
            state.add_draft(next_variant([draft.variant for draft in drafts], prompts))
            st.rerun()
        if len(models) == 1:
            st.page_link("pages/models.py", label="Connect a model to compare prompts", icon=":material/memory:")
        setup_link.copy(scenario.name, _labelled(), key="copy-setup")
    return _labelled()


def _labelled() -> list[Variant]:
    return [labelled(draft.variant, letter) for letter, draft in zip(LETTERS, state.drafts(), strict=False)]


def _column(
    letter: str,
    draft: state.Draft,
    scenario: Scenario,
    prompts: Sequence[Prompt],
    models: Mapping[str, ModelInfo],
    case_ids: tuple[str, str] | None,
) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"**{letter}**")
        if st.button(
            "Remove",
            icon=":material/close:",
            type="tertiary",
            disabled=len(state.drafts()) <= FEWEST,
            help=f"Remove column {letter}" if len(state.drafts()) > FEWEST else "A comparison needs two columns",
            key=f"remove-{draft.key}",
        ):
            state.remove_draft(draft.key)
            st.rerun()
    variant = variant_form.show(draft.variant, prompts, models, key=draft.key)
    state.put_draft(draft.key, variant)
    is_builtin = variant.model_ref == model_choice.BUILTIN
    if st.button(
        "Read or edit the prompt" if is_builtin else variant_form.edit_words(variant, scenario.name),
        icon=":material/edit_note:",
        width="stretch",
        disabled=is_builtin,
        help="The built-in writer uses no prompt." if is_builtin else None,
        key=f"edit-{draft.key}",
    ):
        prompt_editor.show(scenario, draft.key, variant, case_ids)


def labelled(variant: Variant, letter: str) -> Variant:
    """The variant with its column's letter."""
    return replace(variant, label=letter)


def first_variants(prompts: Sequence[Prompt], models: Mapping[str, ModelInfo]) -> list[Variant]:
    """Where a comparison starts: the built-in writer as control, and the first connected model with two prompts.

    Without a model the built-in writer stands beside itself without context, which shows what context is worth.
    """
    by_name = {prompt.name: prompt for prompt in prompts}
    usual = by_name.get("structured", prompts[0])
    control = of_prompt(usual, model_choice.BUILTIN)
    others = [ref for ref in models if ref != model_choice.BUILTIN]
    if not others:
        return [control, replace(control, strategy="nothing")]
    short = by_name.get("concise", prompts[-1])
    return [control, of_prompt(usual, others[0]), of_prompt(short, others[0])]


def next_variant(variants: Sequence[Variant], prompts: Sequence[Prompt]) -> Variant:
    """What a new column begins with: the last column's model with a prompt, or a context, that it doesn't have yet."""
    last = variants[-1]
    of_model = [variant for variant in variants if variant.model_ref == last.model_ref]
    if last.model_ref == model_choice.BUILTIN:
        contexts = [one for one in variant_form.STRATEGIES if one not in {variant.strategy for variant in of_model}]
        return replace(last, strategy=contexts[0]) if contexts else last
    unused = [one for one in prompts if one.name not in {variant.prompt_name for variant in of_model}]
    return replace(of_prompt(unused[0], last.model_ref), strategy=last.strategy) if unused else last


def a_row(columns: int) -> int:
    """How many columns stand side by side: all up to four; five and six in two rows."""
    return columns if columns <= 4 else 3


def of_prompt(prompt: Prompt, model_ref: str) -> Variant:
    """A variant of a library prompt with the settings that its author recommends."""
    is_builtin = model_ref == model_choice.BUILTIN
    variant = Variant("", prompt.name, prompt.version, prompt.template, model_ref)
    return variant if is_builtin else replace(variant, settings=prompt.settings)


def nothing_yet(*, has_job: bool) -> None:
    """What is missing before anything can be written, and where to get it."""
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        missing = "a candidate" if has_job else "a candidate and a job"
        st.markdown(f":material/lightbulb: Rapport needs {missing} to write to. Add your own, or load the samples.")
        st.page_link("pages/start.py", label="Load the samples", icon=":material/auto_awesome:")
        st.page_link("pages/candidates.py", label="Add résumés", icon=":material/group:")
        st.page_link("pages/jobs.py", label="Add a job", icon=":material/work:")


def go(candidates: Sequence[ListedDocument], job: ListedDocument | None, variants: Sequence[Variant]) -> bool:
    """The button that starts it, with what it will do and where the texts will go."""
    count = len(candidates) * len(variants)
    with st.container(horizontal=True, vertical_alignment="center"):
        pressed = st.button(
            f"Write {count} e-mails" if count else "Write",
            type="primary",
            icon=":material/play_arrow:",
            disabled=not count or job is None,
            key="write",
        )
        st.caption(_how_many(len(candidates), len(variants)) + _where_to(variants))
    return pressed


def _how_many(candidates: int, columns: int) -> str:
    return f"{candidates} candidates × {columns} columns · " if candidates > 1 else ""


def _where_to(variants: Sequence[Variant]) -> str:
    """Says which models are not on this machine: to them the texts will be sent."""
    infos = {variant.model_ref: model_choice.describe(variant.model_ref) for variant in variants}
    clouds = [ref for ref, info in infos.items() if info is None or not info.is_local]
    if not clouds:
        return ":material/lock: Nothing leaves this machine."
    return f":material/cloud: Résumé and job text will be sent to {', '.join(map(escape, clouds))}."

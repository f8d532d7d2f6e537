"""What the brief holds: each requirement of a job with its evidence in a résumé, to pin or to drop."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import brief_size, evidence_rows, model_choice, outreach_cases, services, state, variant_form
from components.parts import part
from rapport.errors import RapportError
from rapport.experiments.preparing import prepare
from rapport.exporting.display import escape
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.scenarios.outreach_evidence import evidence_of
from rapport.storage.documents import ListedDocument
from rapport.storage.runs import Variant

HELP = (
    "Each line of the posting is compared with each passage of the résumé, by meaning and by words. What you pin goes "
    "into every context but Names; what you drop goes into none. Both are kept for this candidate and this job; "
    "e-mails that are already written stay as they are."
)


@part
def show(candidates: Sequence[ListedDocument], job: ListedDocument, variants: Sequence[Variant]) -> None:
    """An expander that looks for evidence only once it is open."""
    panel = st.expander("What the brief holds", icon=":material/fact_check:", on_change="rerun", key="evidence-panel")
    if not panel.open:
        return
    with panel:
        st.caption(HELP)
        if (sentence := state.take_trouble()) is not None:
            st.error(escape(sentence), icon=":material/error:")
        person, variant = _choices(candidates, variants)
        try:
            with st.spinner("Comparing the job with the résumé …"):
                case = outreach_cases.load(person.id, job.id)
                evidence = evidence_of(case)
                prepared = prepare(
                    OUTREACH_EMAIL,
                    case,
                    variant,
                    model_choice.window_tokens(variant.model_ref),
                    services.example_bank(),
                )
        except RapportError as error:
            st.error(escape(str(error)), icon=":material/error:")
            return
        evidence_rows.show(case, evidence, prepared.brief)
        _forget(case)
        brief_size.show(prepared)


def _choices(candidates: Sequence[ListedDocument], variants: Sequence[Variant]) -> tuple[ListedDocument, Variant]:
    """Whose evidence, and for which column the brief is made."""
    left, right = st.columns(2)
    people = {person.id: person for person in candidates}
    person = left.selectbox(
        "Candidate",
        list(people),
        format_func=lambda key: people[key].title,
        disabled=len(people) == 1,
        key="evidence-candidate",
    )
    by_label = {variant.label: variant for variant in variants}
    usual = next((one.label for one in variants if one.strategy == "passages"), variants[0].label)
    label = right.selectbox(
        "Column",
        list(by_label),
        index=list(by_label).index(usual),
        format_func=lambda key: _column_name(by_label[key]),
        key="evidence-column",
    )
    return people[person or candidates[0].id], by_label[label or usual]


def _column_name(variant: Variant) -> str:
    context = variant_form.strategies(OUTREACH_EMAIL.name)[variant.strategy].lower()
    return f"{variant.label} · {model_choice.title(variant.model_ref)} · context: {context}"


def _forget(case: OutreachCase) -> None:
    count = len(case.choices.pinned) + len(case.choices.dropped)
    if count:
        st.button(
            f"Forget all {count} choices" if count > 1 else "Forget this choice",
            icon=":material/undo:",
            on_click=_clear,
            args=(case.candidate_document.id, case.job_document.id),
            key="evidence-forget",
        )


def _clear(candidate_id: str, job_id: str) -> None:
    """A callback can't draw: what goes wrong is shown by the panel's next run."""
    try:
        services.store().evidence.clear(candidate_id, job_id)
    except RapportError as error:
        state.set_trouble(str(error))

"""The rows of evidence: requirement, passage, strength, source, and what a person wants of it."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components import passage_dialog, services, state
from rapport.errors import RapportError
from rapport.exporting.display import escape
from rapport.scenarios.brief import Brief
from rapport.scenarios.evidence import Evidence, Shown
from rapport.scenarios.evidence_scoring import Agreement, Strength
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scenarios.passages import ResumePassage, is_within, place_of
from rapport.storage.evidence_choices import Choice

WIDTHS = (3, 5, 1.3, 1.9, 1.9)
HEADS = ("The posting asks", "Evidence in the résumé", "Strength", "Source", "")
HEIGHT_PX = 560
A_PAGE = 40
BEST, THREE, ALL = "Best", "Best three", "Whole résumé"
_COLOURS: dict[Strength, str] = {"strong": "green", "some": "blue", "none": "gray"}
_ICONS: dict[Strength, str] = {
    "strong": ":material/signal_cellular_alt:",
    "some": ":material/signal_cellular_alt_2_bar:",
    "none": ":material/signal_cellular_0_bar:",
}


@dataclass(frozen=True, slots=True)
class _Told:
    """What every row needs: the case with its choices, and the brief that passages are in or not."""

    case: OutreachCase
    brief: Brief


def show(case: OutreachCase, evidence: Evidence, brief: Brief) -> None:
    """Draw every requirement with its best passage or the best three, or all passages of the résumé."""
    told = _Told(case, brief)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(_summary(evidence))
        view = st.segmented_control(
            "Show", [BEST, THREE, ALL], default=BEST, required=True, label_visibility="collapsed", key="evidence-view"
        )
    if view == ALL:
        _whole_resume(told, evidence)
        return
    if not evidence.rows:
        st.info("Nothing that asks for something was found in this posting.", icon=":material/search_off:")
        return
    with st.container(height=HEIGHT_PX, key="evidence-rows"):
        for column, head in zip(st.columns(WIDTHS), HEADS, strict=True):
            column.caption(head)
        for number, row in enumerate(evidence.rows):
            with st.container(border=True, gap="xsmall", key=f"evidence-{number}"):
                _row(told, number, row, 3 if view == THREE else 1)


def _summary(evidence: Evidence) -> str:
    counts = {strength: sum(row.strength == strength for row in evidence.rows) for strength in _COLOURS}
    told = f"**{counts['strong']}** strong, **{counts['some']}** some, **{counts['none']}** none"
    return f"Evidence for {len(evidence.rows)} lines of the posting: {told}"


def _row(told: _Told, number: int, row: Shown, most: int) -> None:
    for rank, match in enumerate(row.matches[:most]):
        asked, passage, strength, source, actions = st.columns(WIDTHS, vertical_alignment="top")
        if rank == 0:
            asked.markdown(escape(row.requirement.text))
        key = f"{number}-{rank}-{match.passage.id}"
        with passage:
            _passage(told, match.passage, is_faint=match.strength == "none")
        with strength:
            _strength(match.agreement)
        with source:
            _source(told, match.passage, f"found for: {row.requirement.text}", key)
        with actions:
            _actions(told, match.passage, key)
    if not row.matches:
        asked, passage, *_ = st.columns(WIDTHS)
        asked.markdown(escape(row.requirement.text))
        passage.caption("The résumé has no passages.")


def _whole_resume(told: _Told, evidence: Evidence) -> None:
    """All passages in reading order, so that any of them can be pinned or dropped."""
    pages = max(1, -(-len(evidence.passages) // A_PAGE))
    page = st.pagination(pages, key="evidence-page") if pages > 1 else 1
    with st.container(height=HEIGHT_PX, key="evidence-passages"):
        for number, passage in enumerate(evidence.passages[(page - 1) * A_PAGE : page * A_PAGE]):
            section, text, source, actions = st.columns((2, 6.3, 1.9, 1.9), vertical_alignment="top")
            section.caption(escape(passage.section))
            with text:
                _passage(told, passage, is_faint=False)
            with source:
                _source(told, passage, passage.section, f"all-{number}-{passage.id}")
            with actions:
                _actions(told, passage, f"all-{number}-{passage.id}")


def _passage(told: _Told, passage: ResumePassage, *, is_faint: bool) -> None:
    text = escape(passage.text)
    choice = told.case.choices.of(passage.id)
    st.markdown(f":gray[{text}]" if is_faint or choice == "drop" else text)
    _state(passage, choice, told.brief)


def _source(told: _Told, passage: ResumePassage, note: str, key: str) -> None:
    place = place_of(told.case.candidate_document, passage.passage) or "in the text"
    label = f"{place[:1].upper()}{place[1:]}"
    if st.button(label, icon=":material/find_in_page:", type="tertiary", help="See it in its place", key=f"see-{key}"):
        passage_dialog.show(told.case.candidate_document, passage.passage, note)


def _state(passage: ResumePassage, choice: Choice | None, brief: Brief) -> None:
    """Whether it is in the chosen column's brief."""
    if choice == "drop":
        st.badge("Dropped", icon=":material/block:", color="gray")
    elif choice == "pin":
        st.badge("Pinned", icon=":material/keep:", color="violet")
    elif is_told(passage, brief):
        st.badge("In the brief", icon=":material/check:", color="green")
    else:
        st.badge("Not in the brief", icon=":material/remove:", color="gray")


def is_told(passage: ResumePassage, brief: Brief) -> bool:
    """Whether a brief holds the passage: its place in the document, or, among extracted fields, its words."""
    cited = [section.passage.id for section in brief.included if section.passage]
    if is_within(passage.id, cited):
        return True
    return any(passage.text in section.text for section in brief.included if section.passage is None)


def _strength(found: Agreement) -> None:
    st.badge(
        found.strength.capitalize(),
        icon=_ICONS[found.strength],
        color=_COLOURS[found.strength],
        help=reasons(found),
    )


def reasons(found: Agreement) -> str:
    """Why a passage has its strength, in words."""
    told = [f"Score {found.score:.2f} of 1."]
    told += [f"Likeness of meaning {found.cosine:.2f}."] if found.cosine is not None else []
    told += [f"Both name {escape(', '.join(found.names))}."] if found.names else []
    told += [f"Both say {escape(', '.join(found.words))}."] if found.words else []
    return " ".join(told)


def _actions(told: _Told, passage: ResumePassage, key: str) -> None:
    choice = told.case.choices.of(passage.id)
    with st.container(horizontal=True, gap="xsmall"):
        for wanted, labels, icon in _ACTIONS:
            is_set = choice == wanted
            ids = (told.case.candidate_document.id, told.case.job_document.id, passage.id)
            st.button(
                labels[is_set],
                icon=icon,
                type="tertiary",
                on_click=_choose,
                args=(*ids, None if is_set else wanted),
                key=f"{wanted}-{key}",
            )


_ACTIONS: tuple[tuple[Choice, tuple[str, str], str], ...] = (
    ("pin", ("Pin", "Unpin"), ":material/keep:"),
    ("drop", ("Drop", "Take back"), ":material/block:"),
)


def _choose(candidate_id: str, job_id: str, passage_id: str, choice: Choice | None) -> None:
    """A callback can't draw: what goes wrong is shown by the panel's next run."""
    try:
        services.store().evidence.choose(candidate_id, job_id, passage_id, choice)
    except RapportError as error:
        state.set_trouble(str(error))

"""The exact messages that a prompt gives for a case, and what an edit changes about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

import streamlit as st

from components import (
    case_choice,
    model_choice,
    outreach_cases,
    prompt_editor,
    prompt_state,
    services,
    variant_form,
    word_difference,
)
from components.state import OUTREACH, SHOP
from rapport.errors import RapportError
from rapport.experiments.preparing import Prepared, prepare
from rapport.experiments.prompt_review import GROUPS, OPEN
from rapport.experiments.sample_case import SampleCase, SampleScenario, sample_values
from rapport.exporting.display import escape
from rapport.prompting.files import version_of
from rapport.prompting.rendering import variables_in
from rapport.providers.model import Message, ModelSettings
from rapport.scenarios.case import Case
from rapport.scenarios.scenario import Scenario
from rapport.storage.documents import Kind
from rapport.storage.runs import Strategy, Variant

if TYPE_CHECKING:  # the shop takes long to import, and most prompts are looked at without it
    from rapport.scenarios.shop.case import ShopCase
    from rapport.scenarios.table_row import TableRowCase

SAMPLE = "sample"
PAIR = "pair"  # of a candidate and a job, which are chosen beside it
SAVED = "saved:"  # before the id of a saved set of rows
ROW_CONTEXTS: Mapping[Strategy, str] = {"everything": "The whole row", "nothing": "No row"}
LONGEST_SHOWN = 20_000  # signs of one message


@dataclass(frozen=True, slots=True)
class Subject:
    """What a prompt is looked at with: a case of a scenario (None while there is none), a model, a context."""

    scenario: Scenario[Any]
    case: Callable[[], Case | None]
    model_ref: str
    strategy: Strategy

    def prepared(self, name: str, template: str, settings: ModelSettings) -> Prepared | None:
        """The messages with this template; None while the case isn't there. Raises RapportError."""
        case = self.case()
        if case is None:
            return None
        if isinstance(case, SampleCase) and self.scenario.name in OPEN:
            case = case.with_names(variables_in(template))
        variant = Variant("", name, version_of(template), template, self.model_ref, settings, self.strategy)
        window = model_choice.window_tokens(self.model_ref)
        return prepare(self.scenario, case, variant, window, services.example_bank())


def subject(scenario: str) -> Subject:
    """Choose the case, the model and the context, and draw the choices."""
    choices = _choices(scenario)
    before = prompt_state.case_choice(scenario)
    chosen = st.selectbox(
        "Preview with",
        list(choices),
        index=list(choices).index(before) if before in choices else 0,
        format_func=choices.__getitem__,
        key=f"preview-case-{scenario}",
    )
    prompt_state.choose_case(scenario, chosen or SAMPLE)
    made, case = _case(scenario, chosen or SAMPLE)
    left, right = st.columns(2)
    with left:
        models = [ref for ref in model_choice.choices() if ref != model_choice.BUILTIN] or [model_choice.BUILTIN]
        model = st.selectbox("For the model", models, help="Whose window counts.", key=f"preview-model-{scenario}")
    with right:
        strategy = _strategy(scenario, is_real=chosen != SAMPLE)
    return Subject(made, case, model or model_choice.BUILTIN, strategy)


def _strategy(scenario: str, *, is_real: bool) -> Strategy:
    contexts = dict(ROW_CONTEXTS if scenario in OPEN and is_real else variant_form.strategies(scenario))
    chosen = st.selectbox(
        "Context",
        list(contexts),
        format_func=contexts.__getitem__,
        disabled=not is_real,
        help="What the model is told." if is_real else "Example values are put in as they are.",
        key=f"preview-strategy-{scenario}",
    )
    return chosen or "everything"


def _choices(scenario: str) -> dict[str, str]:
    choices = {SAMPLE: "Example values of the variables"}
    if scenario == OUTREACH:
        documents = services.store().documents
        if documents.list("job") and documents.list("resume"):
            choices[PAIR] = "A candidate and a job of the library"
    elif scenario == SHOP:
        catalogues = services.store().catalogues.list()
        choices |= case_choice.unique({catalogue.id: f"A question to {catalogue.title}" for catalogue in catalogues})
    elif scenario in OPEN:
        sets = services.store().case_sets.listed(scenario)
        choices |= {f"{SAVED}{one.id}": f"A row of {one.name}" for one in sets if one.cases}
    return choices


def _case(scenario: str, chosen: str) -> tuple[Scenario[Any], Callable[[], Case | None]]:
    real = GROUPS[scenario]
    if chosen == SAMPLE:
        values = _typed_values(sample_values(real.variables)) if scenario in OPEN else None
        shown = SampleCase(values or sample_values(real.variables))
        return SampleScenario(real.name, variables=real.variables), lambda: shown
    if chosen.startswith(SAVED):
        row = _saved_row(chosen.removeprefix(SAVED))
        return real, lambda: row
    if scenario == OUTREACH:
        person, job = _document("resume", "Candidate", "candidates"), _document("job", "Job", "jobs")
        return real, lambda: outreach_cases.load(person, job) if person and job else None
    question = st.text_input("Question", "Women's boots under £60", key="preview-question", persist_state="session")
    return real, lambda: _shop_case(chosen, question or "")


def _document(kind: Kind, label: str, noun: str) -> str | None:
    """Any one of the library."""
    names = {one.id: one.title for one in services.store().documents.list(kind)}
    return case_choice.show(names, label, noun, key=f"preview-{kind}")


def _saved_row(set_id: str) -> TableRowCase | None:
    """A row of a saved set, as somebody chooses it; None where the set is gone."""
    from rapport.scenarios.table_row import TableRowCase, load_values

    kept = services.store().case_sets.load(set_id)
    if kept is None or not kept.cases:
        return None
    names = {case.id: case.message or case.id for case in kept.cases}
    chosen = case_choice.show(names, "Row", "rows", key=f"preview-row-of-{set_id}")
    case = next((one for one in kept.cases if one.id == chosen), None)
    return TableRowCase(case.id, load_values(case.data)) if case is not None else None


def _typed_values(usual: Mapping[str, str]) -> dict[str, str]:
    """A row as somebody types it: a name and a value a line."""
    typed = st.text_area(
        "A row to preview with",
        "\n".join(f"{name}: {value}" for name, value in (("company", "Acme"), ("city", "Prague"))),
        height=110,
        help="One column a line, as `name: value`. Each is a variable.",
        key="preview-row",
        persist_state="session",
    )
    pairs = [line.partition(":") for line in (typed or "").splitlines() if ":" in line]
    values = {name.strip(): value.strip() for name, _, value in pairs if name.strip()}
    return dict(usual) | values | {"row": "\n".join(f"{name}: {value}" for name, value in values.items())}


def _shop_case(catalogue_id: str, question: str) -> ShopCase | None:
    from components import start_chat

    return start_chat.example(catalogue_id, question) if question.strip() else None


def show(about: Subject, name: str, before: str, after: str, settings: ModelSettings) -> None:
    """Draw the messages of the template `after`, or what of them differs from those of `before`."""
    try:
        prepared = about.prepared(name, after, settings)
        earlier = about.prepared(name, before, settings) if before != after and prepared is not None else None
    except RapportError as error:
        st.error(escape(str(error)), icon=":material/error:")
        return
    if prepared is None and about.scenario.name != SHOP:
        st.info("Choose what to preview the prompt with.", icon=":material/person_search:")
        return
    if prepared is None:
        st.info("The catalogue is still being prepared: the messages come when it is.", icon=":material/schedule:")
        st.button("Look again", icon=":material/refresh:", key="preview-again")
        return
    _size(prepared, earlier)
    is_diff = earlier is not None and _wants_difference()
    with st.container(height=520, key="preview-messages"):
        if is_diff and earlier is not None:
            _differences(earlier.messages, prepared.messages)
        else:
            _messages(prepared.messages)


def _size(prepared: Prepared, earlier: Prepared | None) -> None:
    prompt_editor.size(prepared)
    if earlier is not None and (change := prepared.tokens - earlier.tokens):
        st.caption(f"The edit makes it about {abs(change):,} tokens {'longer' if change > 0 else 'shorter'}.")


def _wants_difference() -> bool:
    views = {"messages": "Messages", "difference": "What the edit changes"}
    chosen = st.segmented_control(
        "View",
        list(views),
        default="messages",
        required=True,
        format_func=views.__getitem__,
        label_visibility="collapsed",
        key="preview-view",
        persist_state="session",
    )
    return chosen == "difference"


def _messages(messages: tuple[Message, ...]) -> None:
    for message in messages:
        st.caption(message.role.capitalize())
        st.code(message.content[:LONGEST_SHOWN], language=None, wrap_lines=True)
        if len(message.content) > LONGEST_SHOWN:
            st.caption(f"… and {len(message.content) - LONGEST_SHOWN:,} characters more.")


def _differences(before: tuple[Message, ...], after: tuple[Message, ...]) -> None:
    for number, (old, new) in enumerate(zip_longest(before, after)):
        role = (new or old).role.capitalize()
        if old is not None and new is not None and old == new:
            st.caption(f"{role}: the same")
            continue
        st.caption(role if old and new else f"{role}: {'added' if new else 'removed'}")
        key = f"preview-message-{number}"
        word_difference.show(_shown(old), _shown(new), "the version saved", "your text", key=key, height="content")


def _shown(message: Message | None) -> str:
    return message.content[:LONGEST_SHOWN] if message else ""

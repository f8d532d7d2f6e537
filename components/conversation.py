"""A conversation on screen: the customer's messages, what was understood, and the answers side by side, live."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from components import (
    constraint_chips,
    constraint_form,
    live_columns,
    opening,
    output_findings,
    run_words,
    services,
    setup,
    shop_answer,
    shop_opening,
    shop_state,
    start_chat,
    state,
)
from rapport.experiments.conversation import LONGEST_MESSAGE_CHARS, ConversationTurn, turns
from rapport.experiments.live import Place, RunView
from rapport.exporting.display import escape, hard_broken
from rapport.scenarios.shop.asking import asking
from rapport.scenarios.shop.chips import Chip, chips_of, without
from rapport.scenarios.shop.constraints import Constraints
from rapport.storage.catalogues import ListedCatalogue

if TYPE_CHECKING:
    from rapport.scenarios.shop.finding import Shop


def show(run_id: str) -> None:
    """Attach to a conversation by its run's id; this is the last thing that a page draws."""
    if services.store().experiments.load(run_id) is not None:
        st.switch_page(run_words.EXPERIMENTS, query_params={"experiment": run_id})
    view = services.engine().view(run_id)
    if view is None:
        st.warning("This conversation isn't there any more. It may have been deleted.", icon=":material/search_off:")
        st.button("New conversation", icon=":material/add_comment:", key="new-conversation", on_click=_begin_anew)
        return
    if view.run.scenario != state.SHOP:
        st.switch_page(run_words.page_of(view.run.scenario), query_params={"run": run_id})
    talk = turns(view)
    catalogue = services.store().catalogues.get(talk[-1].grounds.catalogue_id)
    shop = opening.opened(services.shop_opening(catalogue.id)) if catalogue else None
    _head(view, catalogue)
    drawn = _turns(view, talk, None if view.is_active else shop)
    if (sentence := state.take_trouble()) is not None:
        st.error(escape(sentence), icon=":material/error:")
    _input(view, talk[-1], catalogue, shop)
    if drawn.has_dialog:
        return
    if view.is_active:
        live_columns.follow(view, drawn.panes, lambda _: output_findings.redraw(drawn.looked))
    else:
        output_findings.follow(drawn.looked)


def _head(view: RunView, catalogue: ListedCatalogue | None) -> None:
    st.header(f"Asking {escape(catalogue.title)}" if catalogue else "A conversation", anchor=False)
    columns = run_words.counted(len(view.run.variants), "column")
    messages = run_words.counted(len(view.run.cases), "message")
    st.caption(f"{columns} · {messages} · {view.run.created_at.astimezone():%d %B %Y, %H:%M}")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("New conversation", icon=":material/add_comment:", key="new-conversation", on_click=_begin_anew)
        st.button(
            "Change who answers",
            icon=":material/tune:",
            help="Begins anew with these columns to change; this conversation stays in past runs",
            key="change-columns",
            on_click=_set_up_again,
            args=(view, catalogue),
        )
        if view.is_active:
            stop = services.engine().stop
            st.button("Stop all", icon=":material/stop_circle:", on_click=stop, args=(view.run.id,), key="stop-all")


def _begin_anew() -> None:
    state.open_run(None)


def _set_up_again(view: RunView, catalogue: ListedCatalogue | None) -> None:
    state.set_drafts(view.run.variants, state.SHOP)
    shop_state.choose_catalogue(catalogue.id if catalogue else None)
    state.open_run(None)


@dataclass(slots=True)
class _Drawn:
    """What was drawn of the turns: the answers that are being written, and whether a dialog was opened.

    `looked` is what the checks say of the finished answers.
    """

    looked: output_findings.Looked
    panes: dict[Place, live_columns.Pane] = field(default_factory=dict)
    has_dialog: bool = False


def _turns(view: RunView, talk: Sequence[ConversationTurn], shop: Shop | None) -> _Drawn:
    """Every turn; the last can be corrected where there is a `shop` to ask again."""
    drawn = _Drawn(looked=output_findings.look(view, list(view.outputs.values())))
    for turn, after in zip(talk, (*talk[1:], None), strict=True):
        if after is not None and _is_correction(after, turn):
            with st.expander("Before it was corrected", icon=":material/history:", key=f"before-{turn.case.id}"):
                _turn(view, turn, None, drawn)
        else:
            _turn(view, turn, shop if after is None else None, drawn)
    return drawn


def _is_correction(turn: ConversationTurn, of: ConversationTurn) -> bool:
    return turn.grounds.is_corrected and turn.message == of.message


def _turn(view: RunView, turn: ConversationTurn, shop: Shop | None, drawn: _Drawn) -> None:
    """The message, what was understood of it, and every column's answer."""
    with st.chat_message("user", avatar=":material/person:"):
        st.markdown(hard_broken(escape(turn.message).split("\n")))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            _understood(view.run.id, turn, shop)
    with st.grid(setup.a_row(len(view.run.variants)), min_column_width=300) as grid:
        for position, output in sorted(turn.outputs.items()):
            with grid.cell().container(border=True, key=f"pane-{output.id}"):
                pane, has_dialog = shop_answer.show(view, turn, output, drawn.looked)
            drawn.has_dialog = drawn.has_dialog or has_dialog
            if output.id in view.at_work:
                drawn.panes[turn.case.id, position] = pane


def _understood(run_id: str, turn: ConversationTurn, shop: Shop | None) -> None:
    constraints = turn.grounds.understood.constraints
    titles = {product.id: product.title for product in turn.grounds.shown}
    constraint_chips.show(
        chips_of(constraints, titles=titles),
        key=f"chips-{turn.case.id}",
        label="Corrected to" if turn.grounds.is_corrected else "Understood as",
        on_remove=partial(_ask_without, run_id, turn, shop) if shop is not None else None,
    )
    if shop is not None:
        changed = constraint_form.show(constraints, shop.shelf, key=f"change-{turn.case.id}")
        if changed is not None and changed != constraints:
            _ask_again(run_id, turn, shop, changed)
            st.rerun()


def _ask_without(run_id: str, turn: ConversationTurn, shop: Shop, chip: Chip) -> None:
    _ask_again(run_id, turn, shop, without(turn.grounds.understood.constraints, chip))


def _ask_again(run_id: str, turn: ConversationTurn, shop: Shop, corrected: Constraints) -> None:
    """The same message, understood as the person says."""
    ask = asking(shop, turn.grounds.catalogue_id)
    start_chat.go_on(ask, run_id, turn.message, turn.number, corrected)


def _input(view: RunView, last: ConversationTurn, catalogue: ListedCatalogue | None, shop: Shop | None) -> None:
    """Where the customer writes on; closed while the answers come, and where the catalogue can't be searched."""
    if catalogue is None:
        words = "The catalogue was deleted, so this conversation can be read but not continued."
        st.info(words, icon=":material/lock:")
    elif shop is None and shop_opening.show(catalogue.id) is not None:
        st.rerun()  # open since a moment ago: the turns above can be corrected now
    is_open = shop is not None and not view.is_active
    waiting = "The answers are being written. Stop them to go on at once." if view.is_active else "Not possible now"
    message = st.chat_input(
        "Ask on: in black? Anything cheaper?" if is_open else waiting,
        max_chars=LONGEST_MESSAGE_CHARS,
        disabled=not is_open,
        key="message",  # the same as on the page before: the field that begins a conversation becomes this one
    )
    if message and message.strip() and shop is not None and catalogue is not None:
        start_chat.go_on(asking(shop, catalogue.id), view.run.id, message, last.number)
        st.rerun()

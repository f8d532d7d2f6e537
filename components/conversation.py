"""A conversation on screen: the customer's messages, what was understood, and the answers side by side, live."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components import (
    constraint_chips,
    constraint_form,
    live_columns,
    run_words,
    services,
    setup,
    shop_answer,
    shop_opening,
    start_chat,
    state,
)
from rapport.experiments.conversation import LONGEST_MESSAGE_CHARS, ConversationTurn, turns
from rapport.experiments.live import Place, RunView
from rapport.exporting.display import escape, hard_broken
from rapport.scenarios.shop.asking import asking
from rapport.scenarios.shop.chips import Chip, chips_of, without
from rapport.scenarios.shop.constraints import Constraints

Panes = dict[Place, live_columns.Pane]


def show(run_id: str) -> None:
    """Attach to a conversation by its run's id; this is the last thing that a page draws."""
    view = services.engine().view(run_id)
    if view is None:
        st.warning("This conversation isn't there any more. It may have been deleted.", icon=":material/search_off:")
        st.button("New conversation", icon=":material/add_comment:", key="new-conversation", on_click=_begin_anew)
        return
    if view.run.scenario != state.SHOP:
        st.switch_page(run_words.page_of(view.run.scenario), query_params={"run": run_id})
    talk = turns(view)
    _head(view, talk[-1])
    for turn, after in zip(talk, (*talk[1:], None), strict=True):
        if after is not None and _is_correction(after, turn):
            with st.expander("Before it was corrected", icon=":material/history:", key=f"before-{turn.case.id}"):
                panes, has_dialog = _turn(view, turn, is_last=False)
        else:
            panes, has_dialog = _turn(view, turn, is_last=after is None)
    if (sentence := state.take_trouble()) is not None:
        st.error(escape(sentence), icon=":material/error:")
    _input(view, talk[-1])
    if view.is_active and not has_dialog:
        live_columns.follow(view, panes)


def _head(view: RunView, last: ConversationTurn) -> None:
    listed = {one.id: one.title for one in services.store().catalogues.list()}
    catalogue = listed.get(last.grounds.catalogue_id)
    st.header(f"Asking {escape(catalogue)}" if catalogue else "A conversation", anchor=False)
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
            args=(view, last.grounds.catalogue_id),
        )
        if view.is_active:
            stop = services.engine().stop
            st.button("Stop all", icon=":material/stop_circle:", on_click=stop, args=(view.run.id,), key="stop-all")


def _begin_anew() -> None:
    state.open_run(None)


def _set_up_again(view: RunView, catalogue_id: str) -> None:
    state.set_drafts(view.run.variants, state.SHOP)
    state.choose_catalogue(catalogue_id)
    state.open_run(None)


def _is_correction(turn: ConversationTurn, of: ConversationTurn) -> bool:
    return turn.grounds.is_corrected and turn.message == of.message


def _turn(view: RunView, turn: ConversationTurn, *, is_last: bool) -> tuple[Panes, bool]:
    """The message, what was understood of it, and every column's answer; returns the panes that are being written."""
    with st.chat_message("user", avatar=":material/person:"):
        st.markdown(hard_broken(escape(turn.message).split("\n")))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            _understood(view, turn, can_change=is_last and not view.is_active)
    live: Panes = {}
    has_dialog = False
    with st.grid(setup.a_row(len(view.run.variants)), min_column_width=300) as grid:
        for position, output in sorted(turn.outputs.items()):
            with grid.cell().container(border=True, key=f"pane-{output.id}"):
                pane, opened = shop_answer.show(view, turn, output)
            has_dialog = has_dialog or opened
            if output.id in view.at_work:
                live[turn.case.id, position] = pane
    return live, has_dialog


def _understood(view: RunView, turn: ConversationTurn, *, can_change: bool) -> None:
    constraints = turn.grounds.understood.constraints
    titles = {product.id: product.title for product in turn.grounds.shown}
    remove = partial(_ask_without, view.run.id, turn)
    constraint_chips.show(
        chips_of(constraints, titles=titles),
        key=f"chips-{turn.case.id}",
        label="Corrected to" if turn.grounds.is_corrected else "Understood as",
        on_remove=remove if can_change else None,
    )
    shop = services.shop_opening(turn.grounds.catalogue_id).result if can_change else None
    if shop is not None:
        changed = constraint_form.show(constraints, shop.shelf, key=f"change-{turn.case.id}")
        if changed is not None and changed != constraints:
            ask_again(view.run.id, turn, changed)
            st.rerun()


def _ask_without(run_id: str, turn: ConversationTurn, chip: Chip) -> None:
    ask_again(run_id, turn, without(turn.grounds.understood.constraints, chip))


def ask_again(run_id: str, turn: ConversationTurn, corrected: Constraints) -> None:
    """The same message, understood as the person says; for callbacks."""
    catalogue_id = turn.grounds.catalogue_id
    shop = services.shop_opening(catalogue_id).result
    if shop is None:
        state.set_trouble("The catalogue's search is still being prepared. Change this when it is there.")
        return
    start_chat.go_on(asking(shop, catalogue_id), run_id, turn.message, turn.number, corrected)


def _input(view: RunView, last: ConversationTurn) -> None:
    """Where the customer writes on; closed while the answers come, and where the catalogue can't be searched."""
    catalogue_id = last.grounds.catalogue_id
    is_there = any(one.id == catalogue_id for one in services.store().catalogues.list())
    if not is_there:
        st.info(
            "The catalogue was deleted, so this conversation can be read but not continued.", icon=":material/lock:"
        )
    shop = shop_opening.show(catalogue_id) if is_there else None
    is_open = shop is not None and not view.is_active
    waiting = "The answers are being written. Stop them to go on at once." if view.is_active else "Not possible now"
    message = st.chat_input(
        "Ask on: in black? Anything cheaper?" if is_open else waiting,
        max_chars=LONGEST_MESSAGE_CHARS,
        disabled=not is_open,
        key=f"message-{view.run.id}",
    )
    if message and message.strip() and shop is not None:
        start_chat.go_on(asking(shop, catalogue_id), view.run.id, message, last.number)
        st.rerun()

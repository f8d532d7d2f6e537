"""One column's answer to one message of a customer, with the products that it cites and was given."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components import (
    copy_button,
    live_columns,
    output_details,
    output_difference,
    output_findings,
    output_pane,
    product_cards,
    start_chat,
)
from rapport.experiments.conversation import ConversationTurn
from rapport.experiments.live import RunView
from rapport.experiments.preparing import read_brief
from rapport.records.product import Product
from rapport.scenarios.shop.citing import cited_products
from rapport.storage.runs import Output

Numbered = tuple[int | None, Product]


def show(
    view: RunView, turn: ConversationTurn, output: Output, looked: output_findings.Looked
) -> tuple[live_columns.Pane, bool]:
    """Draw it; returns the places that change while it is written, and whether a dialog was opened.

    `looked` is what the checks say of finished answers.
    """
    return output_pane.show(
        view,
        output,
        looked,
        below=partial(_below, view, turn, output),
        on_again=partial(start_chat.again, view.run.id, [(output.case_id, output.position)]),
    )


def _below(view: RunView, turn: ConversationTurn, output: Output) -> bool:
    has_card = _products(turn, output)
    return _actions(view, output) or has_card


def _products(turn: ConversationTurn, output: Output) -> bool:
    """Cards of what the answer names, and, folded away, of what it was given."""
    shown = turn.grounds.shown
    number = {product.id: place for place, product in enumerate(shown, start=1)}
    by_id = {product.id: product for product in shown}
    cited = [(number[one], by_id[one]) for one in cited_products(output.text, shown)]
    opened = product_cards.show_small(cited, key=f"cited-{output.id}") if cited else False
    given = _given(output, shown)
    if given:
        with st.expander(f"Products given ({len(given)})", icon=":material/inventory_2:", key=f"given-{output.id}"):
            st.caption(_why(turn))
            opened = product_cards.show_small(given, key=f"given-{output.id}-card") or opened
    return opened


def _given(output: Output, shown: tuple[Product, ...]) -> list[Numbered]:
    """The products that were in this column's prompt: fewer where the model's window is small."""
    brief = read_brief(output.brief)
    titles = {section.title for section in brief.included} if brief else set()
    return [(place, one) for place, one in enumerate(shown, start=1) if f"[{place}] {one.title}" in titles]


def _why(turn: ConversationTurn) -> str:
    found = turn.grounds.found
    if found.matches:
        return f"The best of {found.match_count:,} that match, numbered as the answer cites them."
    return "Nothing matches; these are the nearest, numbered as the answer cites them."


def _actions(view: RunView, output: Output) -> bool:
    opened = False
    others = [
        one for one in view.outputs.values() if one.case_id == output.case_id and one.id != output.id and one.text
    ]
    with st.container(horizontal=True, gap="xsmall", key=f"actions-{output.id}"):
        if output.text:
            copy_button.show(output.text, key=f"copy-{output.id}")
        if others and output.text and st.button("Differences", icon=":material/difference:", key=f"diff-{output.id}"):
            output_difference.show(view.run, output, others)
            opened = True
        if st.button(
            "Request",
            icon=":material/data_object:",
            help="The products, the messages and the exact request that produced this answer",
            key=f"details-{output.id}",
        ):
            output_details.show(view.run, output)
            opened = True
        st.button(
            "Answer again" if output.status == "done" else "Retry",
            icon=":material/refresh:",
            on_click=start_chat.again,
            args=(view.run.id, [(output.case_id, output.position)]),
            key=f"again-{output.id}",
        )
    return opened

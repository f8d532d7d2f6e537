"""What can be done with a whole catalogue: see how its import went, load the shop's pictures, delete it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components import import_report, record_actions, services, shop_state, state
from rapport.errors import RapportError
from rapport.exporting.display import escape
from rapport.storage.catalogues import ListedCatalogue

REPORT, DELETE = "Import report", "Delete the catalogue"
PICTURES_HELP = (
    "The pictures then come from the shop's own servers, which see this machine's address and what you look at. "
    "Without it, drawings are shown and nothing is loaded."
)


def show(catalogue: ListedCatalogue) -> None:
    """Draw the switch, and a menu of the rest: on a phone the products should not be a screen further down."""
    with st.container(horizontal=True, vertical_alignment="center", width="content"):
        st.toggle(
            "The shop's own pictures",
            value=shop_state.shows_shop_pictures(),
            key="shop-pictures",
            help=PICTURES_HELP,
            on_change=lambda: shop_state.show_shop_pictures(st.session_state["shop-pictures"]),
        )
        chosen = st.menu_button("Options", [REPORT, DELETE], icon=":material/more_vert:", key="catalogue-options")
    if chosen == REPORT:
        _report(catalogue)
    elif chosen == DELETE:
        words = (
            f"Its {catalogue.product_count:,} products and their search index are deleted. "
            "Conversations about them stay in past runs."
        )
        forget = partial(_delete, catalogue.id)
        record_actions.confirm_delete(catalogue.title, words, key="delete-catalogue", on_delete=forget)


@st.dialog("Import report", width="large", icon=":material/fact_check:")
def _report(catalogue: ListedCatalogue) -> None:
    added = catalogue.added_at.astimezone()
    st.caption(f"{escape(catalogue.source)} · imported on {added:%d %B %Y, %H:%M}")
    report = services.store().catalogues.report(catalogue.id)
    if report is None:
        st.info("This catalogue was deleted.", icon=":material/delete:")
    else:
        import_report.show(report, key="import_report")


def _delete(catalogue_id: str) -> None:
    shop_state.choose_catalogue(None)
    try:
        services.forget_catalogue(catalogue_id)
    except RapportError as error:
        state.set_trouble(str(error))

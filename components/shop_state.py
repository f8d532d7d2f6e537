"""The shop's part of the session's state: which catalogue, what one looks for in it, what one asks about.

Keys of the session stand here and in `components.state`, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import streamlit as st

from rapport.scenarios.shop.chips import Chip
from rapport.scenarios.shop.constraints import Constraints

_CATALOGUE = "rapport_catalogue"
_DROPPED = "rapport_dropped"
_SELECTED = "rapport_selected"
_CLICKED = "rapport_clicked"
_ASKED = "rapport_asked"
_SHOP_PICTURES = "rapport_shop_pictures"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the Catalogue page hands over to the chat: products by their ids, or what they have in common."""

    catalogue_id: str
    scope: Constraints
    words: str = ""


def chosen_catalogue() -> str | None:
    """The catalogue to look at or to ask: named by the address once, remembered after that."""
    if "catalogue" in st.query_params:
        st.session_state[_CATALOGUE] = st.query_params.pop("catalogue")
    found: str | None = st.session_state.get(_CATALOGUE)
    return found


def choose_catalogue(catalogue_id: str | None) -> None:
    st.session_state[_CATALOGUE] = catalogue_id


def dropped(understood: Collection[Chip]) -> list[Chip]:
    """What the person took out of what the words mean, as long as they still mean it."""
    kept = [chip for chip in st.session_state.get(_DROPPED, ()) if chip in understood]
    st.session_state[_DROPPED] = kept
    return kept


def drop(chip: Chip) -> None:
    """Take this out of what the words mean."""
    st.session_state[_DROPPED] = [*st.session_state.get(_DROPPED, ()), chip]


def clicked(catalogue_id: str) -> Constraints:
    """The filters clicked in this catalogue; kept while one visits other pages."""
    found: Constraints = st.session_state.get(f"{_CLICKED}_{catalogue_id}", Constraints())
    return found


def click(catalogue_id: str, filters: Constraints) -> None:
    st.session_state[f"{_CLICKED}_{catalogue_id}"] = filters


def selected_products(catalogue_id: str) -> tuple[str, ...]:
    """Ids of the products ticked in this catalogue, in the order in which they were."""
    found: tuple[str, ...] = st.session_state.get(f"{_SELECTED}_{catalogue_id}", ())
    return found


def select_products(catalogue_id: str, product_ids: Sequence[str]) -> None:
    st.session_state[f"{_SELECTED}_{catalogue_id}"] = tuple(dict.fromkeys(product_ids))


def asked() -> Asked | None:
    """What the next conversation begins with."""
    found: Asked | None = st.session_state.get(_ASKED)
    return found


def ask_about(asked: Asked | None) -> None:
    st.session_state[_ASKED] = asked


def shows_shop_pictures() -> bool:
    """Whether this session loads products' pictures from the shop's own servers."""
    return bool(st.session_state.get(_SHOP_PICTURES, False))


def show_shop_pictures(value: bool) -> None:
    st.session_state[_SHOP_PICTURES] = value

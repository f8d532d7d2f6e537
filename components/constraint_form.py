"""Changing what was understood of a message: the usual constraints as a form, the others stay as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import get_args

import streamlit as st

from rapport.scenarios.shop.chips import FOR, plain
from rapport.scenarios.shop.columns import MATERIALS
from rapport.scenarios.shop.constraints import Constraints, For
from rapport.scenarios.shop.shelf import Shelf
from rapport.scenarios.shop.taxonomy import GRADES


def show(constraints: Constraints, shelf: Shelf, *, key: str) -> Constraints | None:
    """A popover with the form; the changed constraints once somebody asks again with them."""
    _begin_with(constraints, key)
    with st.popover("Change", icon=":material/edit:", key=f"{key}_popover"), st.form(key, border=False):
        audience: For | None = st.selectbox(
            "For whom",
            get_args(For),
            index=None,
            format_func=lambda one: FOR[one].removeprefix("for "),
            placeholder="anybody",
            key=f"{key}_audience",
        )
        categories = _several("Category", constraints.categories, sorted(GRADES), f"{key}_categories")
        brands = _several("Brand", constraints.brands, sorted(shelf.columns.brand_names), f"{key}_brands")
        materials = _several("Material", constraints.materials, MATERIALS, f"{key}_materials")
        never = _several("Not of", constraints.not_materials, MATERIALS, f"{key}_not_materials")
        left, right = st.columns(2)
        low = left.number_input("From", 0.0, None, None, 5.0, "%.2f", key=f"{key}_low")
        high = right.number_input("Up to", 0.0, None, None, 5.0, "%.2f", key=f"{key}_high")
        is_asked = st.form_submit_button(
            "Ask again with this", type="primary", icon=":material/refresh:", key=f"{key}_go"
        )
    if not is_asked:
        return None
    return replace(
        constraints,
        audience=audience,
        categories=categories,
        brands=brands,
        materials=materials,
        not_materials=never,
        min_price=_exact(low),
        max_price=_exact(high),
        is_strict=constraints.is_strict
        and (low, high) == (_plain(constraints.min_price), _plain(constraints.max_price)),
    )


def _begin_with(constraints: Constraints, key: str) -> None:
    """Values of fields that can be emptied: Streamlit lets nobody empty one that has a default of its own."""
    st.session_state.setdefault(f"{key}_audience", constraints.audience)
    st.session_state.setdefault(f"{key}_low", _plain(constraints.min_price))
    st.session_state.setdefault(f"{key}_high", _plain(constraints.max_price))


def _several(label: str, chosen: Sequence[str], there: Sequence[str], key: str) -> tuple[str, ...]:
    options = list(dict.fromkeys([*chosen, *there]))
    found = st.multiselect(label, options, default=list(chosen), format_func=plain, placeholder="any", key=key)
    return tuple(found)


def _plain(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _exact(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(f"{value:.2f}")

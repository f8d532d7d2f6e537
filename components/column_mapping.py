"""Which column of a shop's file holds what: suggested, to be corrected, with five rows as they would be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from components import product_cards
from rapport.records.catalogue.cleaning import clean_row
from rapport.records.catalogue.columns import suggest_mapping
from rapport.records.catalogue.mapping import MAPPED_FIELDS, Mapping
from rapport.records.catalogue.rows import Row
from rapport.records.product import Product
from rapport.scenarios.shop.chips import plain

MAIN = ("title", "id", "brand", "price", "category", "audience")
LABELS = {
    "title": "Title (needed)",
    "id": "Number or SKU",
    "price": "Price",
    "category": "Category, from wide to narrow",
    "audience": "Who it is for",
    "url": "Address of its page",
    "features": "Features",
    "details": "Further details",
    "images": "Pictures",
    "heel_type": "Kind of heel",
    "heel_height": "Height of the heel",
    "material": "Material of the upper",
}
PREVIEWED = 5


def show(rows: Sequence[Row], *, key: str) -> Mapping | None:
    """Draw the form; the mapping once somebody imports with it."""
    suggested = suggest_mapping(rows)
    columns = list(dict.fromkeys(column for row in rows for column in row.values))
    st.markdown("**Which column holds what?**")
    st.caption(
        f"The file has {len(columns)} columns. What their names and values suggest is filled in; columns that "
        "stand nowhere are left out."
    )
    chosen: dict[str, tuple[str, ...]] = {}
    with st.grid(3, min_column_width=230):
        for field in MAIN:
            chosen[field] = _field(field, suggested, columns, key)
    with st.expander("More fields", icon=":material/more_horiz:"), st.grid(3, min_column_width=230):
        for field in MAPPED_FIELDS:
            if field not in MAIN:
                chosen[field] = _field(field, suggested, columns, key)
    mapping = Mapping(**chosen)
    _preview(rows, mapping)
    is_asked = st.button(
        "Import with these columns",
        type="primary",
        icon=":material/download_done:",
        disabled=not mapping.title,
        help=None if mapping.title else "Say which column holds the title first.",
        key=f"{key}_import",
    )
    return mapping if is_asked and mapping.title else None


def _field(field: str, suggested: Mapping, columns: Sequence[str], key: str) -> tuple[str, ...]:
    chosen = st.multiselect(
        LABELS.get(field, plain(field).capitalize()),
        columns,
        default=[column for column in getattr(suggested, field) if column in columns],
        placeholder="not in the file",
        key=f"{key}_{field}",
    )
    return tuple(chosen)


def _preview(rows: Sequence[Row], mapping: Mapping) -> None:
    st.markdown("**The first rows, as they would be read**")
    if not mapping.title:
        st.info("A product needs a title. Choose its column above.", icon=":material/title:")
        return
    good = [row for row in rows if not row.problem][:PREVIEWED]
    st.dataframe(
        [_row(clean_row(row.values, mapping, {}, lambda said: None)) for row in good],
        hide_index=True,
        alt="The first products of the file with this mapping",
    )


def _row(product: Product) -> dict[str, Any]:
    return {
        "Title": product.title,
        "Brand": product.brand or "",
        "Price": product_cards.price(product.price) if product.price else "",
        "Category": " / ".join(product.category_path),
        "For": ", ".join(map(plain, product.audience)),
        "Material": ", ".join(map(plain, product.materials)),
        "Number": product.id,
    }

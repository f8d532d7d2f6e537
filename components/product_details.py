"""Everything that is known of one product, and where it came from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from components import product_picture
from rapport.exporting.display import escape
from rapport.records.catalogue.origins import origins
from rapport.records.product import Product
from rapport.scenarios.shop.chips import FOR, plain
from rapport.scenarios.shop.product_text import price_words

LABELS = {
    "brand": "Brand",
    "price": "Price",
    "category_path": "Category",
    "audience": "For",
    "materials": "Material",
    "closures": "Closure",
    "heel_type": "Heel",
    "heel_height_cm": "Heel height",
    "sole": "Sole",
}


@st.dialog("Product", width="medium", position="right", icon=":material/info:")
def show(product: Product) -> None:
    """The cleaned fields with their origin, then the row in its own words."""
    st.markdown(f"**{escape(product.title)}**")
    product_picture.show(product, width=260)
    st.caption(f"Number {escape(product.id)}" + ("" if product.is_footwear else " · no footwear"))
    if product.url.startswith("https://"):
        st.link_button("Open in the shop", product.url, icon=":material/open_in_new:", help=escape(product.url))
    st.markdown("**What Rapport read**")
    known = [
        {"Field": LABELS[o.field], "Value": _value(product, o.field), "Read from": o.words} for o in origins(product)
    ]
    missing = [label for field, label in LABELS.items() if getattr(product, field) in (None, ())]
    if known:
        _table(known, "Cleaned fields, their values, and what they were read from")
    if missing:
        st.caption(f"Not stated: {', '.join(missing).lower()}.")
    _named("What the shop's row says", product.features)
    _named("Further details", product.details)


def _value(product: Product, field: str) -> str:
    value: Any = getattr(product, field)
    if field == "price":
        return price_words(value)
    if field == "category_path":
        return " / ".join(value)
    if field == "audience":
        return ", ".join(FOR.get(one, plain(one)).removeprefix("for ") for one in value)
    if field == "heel_height_cm":
        return f"{value:g} cm"
    return ", ".join(map(plain, value)) if isinstance(value, tuple) else plain(value)


def _named(title: str, named: Sequence[tuple[str, str]]) -> None:
    if named:
        st.markdown(f"**{title}**")
        _table([{"Name": name, "Value": value} for name, value in named], title)


def _table(rows: list[dict[str, str]], words: str) -> None:
    st.dataframe(
        rows,
        hide_index=True,
        height="content" if len(rows) <= 12 else 420,
        column_config={
            "Field": st.column_config.TextColumn(width="small"),
            "Value": st.column_config.TextColumn(width="large"),
        },
        alt=words,
    )

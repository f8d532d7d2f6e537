"""Everything that is known of one product, and where it came from."""

from __future__ import annotations

import streamlit as st

from components import product_picture
from rapport.exporting.display import escape
from rapport.records.product import Product


@st.dialog("Product", width="large", position="right", icon=":material/info:")
def show(product: Product) -> None:
    """The cleaned fields, then the row in its own words."""
    st.subheader(escape(product.title), anchor=False)
    product_picture.show(product, width=280)
    st.caption(f"Number {escape(product.id)}")

"""The picture of a product: drawn here; the shop's own only where the person asked for it."""

from __future__ import annotations

import streamlit as st

from components import state
from rapport.records.product import Product


def show(product: Product, width: int | str = "stretch") -> None:
    """Draw it; a picture of the shop's is loaded by the browser from the shop's server."""
    st.image(source(product), width=width, alt=product.title)


def source(product: Product) -> str:
    """An SVG, or the address of the shop's picture."""
    if state.shows_shop_pictures() and product.images and product.images[0].startswith("https://"):
        return product.images[0]
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'><rect width='4' height='3' fill='#ccd'/></svg>"

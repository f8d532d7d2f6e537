"""The picture of a product: drawn here; the shop's own only where the person asked for it."""

from __future__ import annotations

import streamlit as st

from components import services, shop_state
from rapport.records.catalogue.pictures import drawing
from rapport.records.product import Product


def show(product: Product, width: int | None = None) -> None:
    """Draw it as wide as its place, or `width` pixels; a picture of the shop's is loaded by the browser from there."""
    st.image(source(product), width="stretch" if width is None else width, alt=product.title)


def source(product: Product) -> str:
    """An SVG, or the address of the shop's picture."""
    if shop_state.shows_shop_pictures():
        address = next((image for image in product.images if image.startswith("https://")), None)
        if address is not None:
            return address
    return drawing(product, services.SAMPLES / "pictures")

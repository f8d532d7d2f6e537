"""Models as a table: what they read, what they cost, how large they are."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from rapport.providers.model import ModelInfo

_ROW_PX = 35
_MOST_ROWS = 8


def show(models: Sequence[ModelInfo], *, key: str) -> None:
    """Draw the table; what isn't known is said to be unknown."""
    st.dataframe(
        {
            "Model": [model.title for model in models],
            "Context window": [_window(model) for model in models],
            "In": [_price(model, "input_usd") for model in models],
            "Out": [_price(model, "output_usd") for model in models],
            "Size": [_size(model.size_bytes) for model in models],
            "Details": [model.details for model in models],
        },
        key=key,
        hide_index=True,
        height=(min(len(models), _MOST_ROWS) + 1) * _ROW_PX + 2,
        column_config={
            "Model": st.column_config.TextColumn(width=280),
            "Context window": st.column_config.TextColumn(width="small", help="How much it reads at once"),
            "In": st.column_config.TextColumn("Price in", help="US dollars a million tokens read"),
            "Out": st.column_config.TextColumn("Price out", help="US dollars a million tokens written"),
        },
        alt="Models of this provider with context window, price and size",
    )


def _window(model: ModelInfo) -> str:
    if model.ref.startswith("builtin:"):
        return "not needed"
    return f"{model.context_tokens:,} tokens" if model.context_tokens else "unknown"


def _price(model: ModelInfo, part: str) -> str:
    if model.price is None:
        return "unknown"
    amount = getattr(model.price, part)
    return f"${amount:,.2f} a million" if amount else "free"


def _size(size_bytes: int | None) -> str:
    if size_bytes is None:
        return "unknown"
    if size_bytes >= 1e9:
        return f"{size_bytes / 1e9:.1f} GB"
    return f"{size_bytes / 1e6:.0f} MB" if size_bytes else "nothing to load"

"""Tables whose columns are products: every cell below a name speaks of that product."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapport.records.product import Product
from rapport.scoring.shop.naming import Names
from rapport.scoring.shop.pieces import Part, Piece

_LEAST_PRODUCTS = 2


def columns_of(piece: Piece, names: Names) -> tuple[Product, ...]:
    """The products that a table's first row names, one a column; none where it is no such row."""
    cells = cells_of(piece)
    if len(cells) < _LEAST_PRODUCTS:
        return ()
    named = [names.resolve(cell.text) for cell in cells if cell.text]
    products = [one.product for one in named if one is not None and one.product is not None]
    is_head = len({product.id for product in products}) == len(products) >= max(_LEAST_PRODUCTS, len(named) - 1)
    return tuple(products) if is_head else ()


def cells_of(piece: Piece) -> list[Part]:
    """The cells of a row, empty ones too; none where the piece is no row."""
    if not piece.is_item or "|" not in piece.text:
        return []
    text = piece.text.rstrip().removesuffix("|")
    cells: list[Part] = []
    at = 0
    for raw in text.split("|"):
        clean = raw.strip(" *_")
        start = piece.start + at + (raw.index(clean) if clean else 0)
        cells.append(Part(clean, start))
        at += len(raw) + 1
    return cells


def labels_of(piece: Piece) -> tuple[str, ...]:
    """What a table's first row calls its columns, the first one too; none where it is no such row."""
    cells = [cell.text for cell in cells_of(piece)]
    is_head = len(cells) >= _LEAST_PRODUCTS and not any(re.search(r"\d", cell) for cell in cells)
    return tuple(cells) if is_head else ()


def labelled(piece: Piece, parts: Sequence[Part], labels: Sequence[str]) -> tuple[Part, ...]:
    """The parts of a row, each with the name of its column."""
    cells = cells_of(piece)
    if len(cells) != len(labels):
        return tuple(parts)
    ends = [cell.start + len(cell.text) for cell in cells]
    return tuple(
        replace(part, label=next((name for name, end in zip(labels, ends, strict=True) if part.start < end), ""))
        for part in parts
    )


def cells_by_product(piece: Piece, columns: Sequence[Product]) -> list[tuple[Part, Product]]:
    """The last cells of a row with the products above them; none where the row is shorter than the table."""
    cells = cells_of(piece)
    if len(cells) < len(columns):
        return []
    label = cells[0].text if len(cells) > len(columns) else ""
    return [
        (replace(cell, label=label), product)
        for cell, product in zip(cells[-len(columns) :], columns, strict=True)
        if cell.text
    ]

"""A shop in the library of a test, of the first shoes of the sample catalogue."""

from __future__ import annotations

import json

from components import services
from rapport.experiments.catalogue_intake import take_catalogue
from rapport.experiments.intake import Taken

ROWS = 40


def shoes(count: int = ROWS) -> bytes:
    """The first rows of the sample catalogue, as a file of their own."""
    rows = json.loads((services.SAMPLES / "catalogue.json").read_text(encoding="utf-8"))
    return json.dumps(rows[:count]).encode()


def add_shop(count: int = ROWS, title: str = "Shoes of a test") -> str:
    """Take them into the store; gives the catalogue's id."""
    taken: Taken = take_catalogue(
        services.store(), shoes(count), "shoes.json", None, lambda doing, share: None, title=title
    )
    assert taken.document_id is not None, taken.error
    return taken.document_id

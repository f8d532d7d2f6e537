"""Which columns of a file hold which field of a product."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mapping:
    """For each field the columns that hold it, best first; none where the file doesn't have it.

    `category` joins its columns from outer to inner. `price` takes one column with any notation, or two: lowest and
    highest. `audience` is a column that says who it is for (a department, a gender); the title comes before it.
    `features` are columns of many named values (a list of objects, `Name: value` lines) or of one value, which the
    column then names. `details` are facts that searching needn't read. Columns named nowhere are left out.
    """

    id: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    url: tuple[str, ...] = ()
    brand: tuple[str, ...] = ()
    price: tuple[str, ...] = ()
    currency: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    material: tuple[str, ...] = ()
    closure: tuple[str, ...] = ()
    heel_type: tuple[str, ...] = ()
    heel_height: tuple[str, ...] = ()
    sole: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    images: tuple[str, ...] = ()

    @property
    def columns(self) -> frozenset[str]:
        """Every column that is used."""
        return frozenset(column for field in MAPPED_FIELDS for column in getattr(self, field))

    @property
    def as_json(self) -> str:
        """The mapping as JSON, the same text for the same mapping."""
        return json.dumps({field: getattr(self, field) for field in MAPPED_FIELDS}, ensure_ascii=False)


MAPPED_FIELDS: tuple[str, ...] = tuple(field.name for field in dataclasses.fields(Mapping))

AMAZON = Mapping(
    id=("asin",),
    title=("title",),
    url=("url",),
    brand=("brand",),
    price=("price",),
    category=("breadcrumbs",),
    features=("features",),
    details=("product_details",),
    images=("images_list",),
)

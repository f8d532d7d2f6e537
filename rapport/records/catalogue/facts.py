"""What a row states, by the names that shops give it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from rapport.records.catalogue.closures import closures_in
from rapport.records.catalogue.features import Named, named_values
from rapport.records.catalogue.mapping import Mapping
from rapport.records.catalogue.materials import sole_material
from rapport.records.catalogue.plain_text import plain_text

MAX_VALUE_CHARS = 4_000

_NO_LETTERS = re.compile(r"[\W\d_]+")
_DEPARTMENTS = ("department", "target gender", "target audience", "gender", "age range description")
_CLOSURES = ("closure", "closure type", "fastening", "fastener type", "fastening type", "verschluss")
_HEEL_TYPES = ("heel type", "heel style")
_HEEL_HEIGHTS = ("heel height",)
_SOLES = ("sole", "sole material", "outsole", "outer sole", "outsole material")
# Best first: what Amazon's form asks for, then what sellers wrote of their own accord.
_UPPERS = (
    "outer material", "outer material type", "upper material", "upper", "material composition",
    "material", "material type", "materials", "fabric", "fabric type", "external material", "obermaterial", "dessus",
)  # fmt: skip


def first(values: dict[str, Any], columns: Iterable[str]) -> object:
    """The first cell of the columns that holds something."""
    return next((cell for cell in cells_of(values, columns) if cell not in (None, "", [], {})), "")


def cells_of(values: dict[str, Any], columns: Iterable[str]) -> list[object]:
    return [values[column] for column in columns if column in values]


class Facts:
    """A row's features and details, and what they and the mapped columns say of each field, best first."""

    def __init__(self, values: dict[str, Any], mapping: Mapping) -> None:
        self._values, self._mapping = values, mapping
        self.features = _named(values, mapping.features)
        self.details = _named(values, mapping.details)
        self._by_name: dict[str, list[Named]] = {}
        for name, value in self.features + self.details:
            self._by_name.setdefault(_plain_name(name), []).append((name, value))

    @property
    def departments(self) -> list[str]:
        """The mapped columns as one text, for sex and age may be apart; then the named values."""
        cells = cells_of(self._values, self._mapping.audience)
        joined = " / ".join(plain_text(cell)[:MAX_VALUE_CHARS] for cell in cells)
        return [joined, *self._of(_DEPARTMENTS)]

    @property
    def uppers(self) -> list[str]:
        return self._said("material", _UPPERS)

    @property
    def heel_heights(self) -> list[str]:
        return self._said("heel_height", _HEEL_HEIGHTS)

    @property
    def heel_types(self) -> list[str]:
        """Some say 'low heel' where the height belongs."""
        return [*self._said("heel_type", _HEEL_TYPES), *self.heel_heights]

    @property
    def closures(self) -> list[str]:
        """Some rows have sole and closure exchanged."""
        found = self._said("closure", _CLOSURES)
        if found and not any(closures_in(value) for value in found if sole_material([value]) is None):
            found = [*(value for value in self._of(_SOLES) if closures_in(value)), *found]
        return found

    @property
    def soles(self) -> list[str]:
        found = self._said("sole", _SOLES)
        return found if sole_material(found) else [*found, *self._of(_CLOSURES)]

    def _said(self, field: str, names: Iterable[str]) -> list[str]:
        """The columns that are mapped to a field, then the named values."""
        cells = cells_of(self._values, getattr(self._mapping, field))
        return [*(text for cell in cells if (text := plain_text(cell)[:MAX_VALUE_CHARS])), *self._of(names)]

    def _of(self, names: Iterable[str]) -> list[str]:
        """The values under these names, in the names' order; of one name those in title case first, for they are the
        shop's form and the others the seller's prose."""
        found = [self._by_name.get(name, []) for name in names]
        return [value for named in found for _, value in sorted(named, key=lambda pair: not pair[0].istitle())]


def _named(values: dict[str, Any], columns: Iterable[str]) -> tuple[Named, ...]:
    found = ((column, named_values(values.get(column), column)) for column in columns)
    return tuple((name, value[:MAX_VALUE_CHARS]) for _, named in found for name, value in named)


@lru_cache(4096)  # the same few names in most rows
def _plain_name(name: str) -> str:
    """'05 Heel Height:' and '❤️heel_height' are both 'heel height'."""
    return " ".join(_NO_LETTERS.sub(" ", name.lower()).split())

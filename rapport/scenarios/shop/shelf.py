"""How well every product of a catalogue meets hard constraints: 3 exactly, 2 well, 1 partly, 0 not at all.

The grade of a product is the lowest over the constraints. Columns are numpy arrays, one value a product; no Product is
kept, so that 200,000 products cost some 100 MB and a mask a few milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from rapport.records.product import Product
from rapport.scenarios.shop.brands import Brands
from rapport.scenarios.shop.columns import (
    AUDIENCES,
    CLOSURES,
    HEELS,
    MATERIALS,
    TAGS,
    Columns,
    bits_of,
    read_columns,
    tag_bits,
)  # fmt: skip
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.stated import COLOURS, FLAGS
from rapport.scenarios.shop.taxonomy import EVERYTHING, GRADES
from rapport.scenarios.shop.word_themes import words_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Grades = NDArray[np.uint8]
    Mask = NDArray[np.bool_]

_FITS_AUDIENCE = {  # asked for: (audiences that are it, audiences that fit it too)
    "women": (("women",), ("unisex",)),
    "men": (("men",), ("unisex",)),
    "girls": (("girls",), ("unisex_kids",)),
    "boys": (("boys",), ("unisex_kids",)),
    "kids": (("girls", "boys", "unisex_kids", "baby"), ()),
    "baby": (("baby",), ()),
    "adults": (("women", "men", "unisex"), ()),
}
_KIN = {  # material asked for: (materials that are it, materials that come near)
    "leather": (("leather",), ("suede", "nubuck")),
    "textile": (("textile", "satin", "velvet", "wool", "felt"), ("canvas", "mesh")),
    "suede": (("suede",), ("nubuck",)),
    "synthetic": (("synthetic",), ("faux_leather", "pvc")),
}
_NEVER = {"leather": ("leather", "suede", "nubuck"), "textile": ("textile", "satin", "velvet", "wool", "felt")}
_HIGH_CM, _LOW_CM = 7.0, 3.0
_TOLERANCE_CM = 0.1  # 3 inches are 7.62 cm
_UNSTATED_SHARE = 0.5  # where more products than this say nothing of whom they are for, that can't exclude them


@dataclass(frozen=True)
class Shelf:
    """`ids` are in the order of the catalogue; every mask is aligned with them."""

    columns: Columns
    _rows: dict[str, int] = field(default_factory=dict, repr=False, compare=False)
    _known: dict[str, Grades] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, products: Iterable[Product]) -> Shelf:
        """Reads the products once, one after the other."""
        return cls(read_columns(products))

    @property
    def ids(self) -> tuple[str, ...]:
        return self.columns.ids

    @property
    def currency(self) -> str:
        """The currency of most prices."""
        return self.columns.currency

    @cached_property
    def brands(self) -> Brands:
        """The catalogue's brands, to be recognised in messages."""
        return Brands.of(self.columns)

    def row(self, id: str) -> int | None:
        """The place of a product, None where there is none with this id."""
        if not self._rows:
            self._rows.update((one, place) for place, one in enumerate(self.ids))
        return self._rows.get(id)

    def mask(self, constraints: Constraints) -> Mask:
        """Which products meet all of the constraints, exactly or partly."""
        return self.fit(constraints) > 0

    def fit(self, constraints: Constraints) -> Grades:
        """How well each product meets the constraints: the lowest of its grades."""
        import numpy as np

        grades = np.full(len(self.ids), 3, np.uint8)
        if not constraints.ids:
            grades *= self.columns.is_footwear
        for one in self._grades(constraints):
            np.minimum(grades, one, out=grades)
        return grades

    def _grades(self, asked: Constraints) -> Iterator[Grades]:
        if asked.ids:
            yield self._exactly(self._with_ids(asked.ids))
        if asked.brands:
            yield self._exactly(self._of_brands(asked.brands))
        if asked.not_brands:
            yield self._exactly(~self._of_brands(asked.not_brands))
        if asked.categories:
            yield self.category_grades(asked.categories)
        if asked.not_categories:
            yield self._exactly(self.category_grades(asked.not_categories) < 3)
        if asked.audience:
            yield self._audience(asked.audience)
        if asked.min_price is not None or asked.max_price is not None:
            yield self._price(asked)
        yield from self._make(asked)
        yield from self._looks(asked)

    def _make(self, asked: Constraints) -> Iterator[Grades]:
        """Materials, closures and heels."""
        if asked.materials:
            yield _best([self._material(material) for material in asked.materials])
        for material in asked.not_materials:
            yield self._exactly(self._without_material(material))
        if asked.closures:
            yield self._exactly((self.columns.closures & bits_of(asked.closures, CLOSURES)) > 0)
        if asked.not_closures:
            bits = bits_of(asked.not_closures, CLOSURES)
            yield self._exactly((self.columns.closures > 0) & ((self.columns.closures & bits) == 0))
        if asked.heel_types:
            yield _best([self._heel(heel) for heel in asked.heel_types])
        if asked.min_heel_cm is not None:
            yield self._exactly(self.columns.heel_cm >= asked.min_heel_cm - _TOLERANCE_CM)
        if asked.max_heel_cm is not None:
            yield self._exactly(self.columns.heel_cm <= asked.max_heel_cm + _TOLERANCE_CM)

    def _looks(self, asked: Constraints) -> Iterator[Grades]:
        """Colours, flags and words."""
        if asked.colours:
            yield _best([self._colour(colour) for colour in asked.colours])
        for flag in asked.flags:
            yield self._flag(flag)
        for word in asked.words:
            yield self._exactly(self.word_mask(word))
        for word in asked.not_words:
            yield self._exactly(~self._is_of(word))

    def category_grades(self, categories: Sequence[str]) -> Grades:
        """How well each product is one of the categories."""
        return _best([self._category(category) for category in categories])

    def word_mask(self, word: str) -> Mask:
        """The products whose texts have a word, or, of a theme ('dinosaur'), one of its words."""
        import numpy as np

        found = np.zeros(len(self.ids), dtype=bool)
        for first, *others in words_of(word):
            both = self.columns.words.mask(first)
            for part in others:
                both &= self.columns.words.mask(part)
            found |= both
        return found

    def _category(self, category: str) -> Grades:
        if category == EVERYTHING:
            return self._exactly(self.columns.is_footwear)
        if category not in self._known:
            self._known[category] = self._tagged(category)
        return self._known[category]

    def _tagged(self, category: str) -> Grades:
        import numpy as np

        grades = np.zeros(len(self.ids), np.uint8)
        wanted = GRADES.get(category, {category: 3})
        for grade in (1, 2, 3):
            tags = tag_bits(tag for tag, fit in wanted.items() if fit == grade and tag in TAGS)
            grades[_any_bit(self.columns.sure, tags)] = grade
            unsure = _any_bit(self.columns.unsure, tags)
            grades[unsure] = np.maximum(grades[unsure], min(grade, 2))
        return grades

    def _audience(self, asked: str) -> Grades:
        import numpy as np

        exact, near = (bits_of(names, AUDIENCES) for names in _FITS_AUDIENCE[asked])
        of_bits = [3 if bits & exact else 2 if bits & near else 0 for bits in range(1 << len(AUDIENCES))]
        of_bits[0] = 1 if self._is_for_anyone else 0
        grades: Grades = np.array(of_bits, np.uint8)[self.columns.audience]
        return grades

    @cached_property
    def _is_for_anyone(self) -> bool:
        """Whether so few products say whom they are for that this can't exclude the others."""
        return bool(len(self.ids)) and float((self.columns.audience == 0).mean()) > _UNSTATED_SHARE

    def _price(self, asked: Constraints) -> Grades:
        """3: all of the range is in the band; 2: it starts there; 1: only dearer variants reach it."""
        import numpy as np

        low, high = self.columns.low, self.columns.high
        least = float(asked.min_price) if asked.min_price is not None else 0.0
        most = float(asked.max_price) if asked.max_price is not None else float("inf")
        below = np.less if asked.is_strict else np.less_equal
        starts = (low >= least) & below(low, most)
        reaches = (low < least) & (high >= least)
        grades: Grades = starts.view(np.uint8) * np.uint8(2) + (starts & below(high, most)).view(np.uint8)
        np.maximum(grades, reaches.view(np.uint8), out=grades)
        return grades

    def _material(self, material: str) -> Grades:
        import numpy as np

        exact, near = (bits_of(names, MATERIALS) for names in _KIN.get(material, ((material,), ())))
        stated = self.columns.materials
        only = ((stated & exact) > 0) & ((stated & ~np.uint32(exact)) == 0)
        grades: Grades = ((stated & (exact | near)) > 0).view(np.uint8) * np.uint8(2) + only.view(np.uint8)
        return grades

    def _without_material(self, material: str) -> Mask:
        """Another material must be stated: a row that says nothing may be of this one."""
        bits = bits_of(_NEVER.get(material, (material,)), MATERIALS)
        without: Mask = (self.columns.materials > 0) & ((self.columns.materials & bits) == 0)
        return without & ~self.columns.says_leather if material == "leather" else without

    def _heel(self, heel: str) -> Grades:
        import numpy as np

        is_stated = (self.columns.heels & bits_of([heel], HEELS)) > 0
        height = self.columns.heel_cm
        near = {"high": height >= _HIGH_CM, "low": (height > 0.5) & (height <= _LOW_CM)}.get(heel)
        also = {"high": ("stiletto",), "mid": ("kitten", "block"), "low": ("kitten",)}.get(heel, ())
        near_bits = (self.columns.heels & bits_of(also, HEELS)) > 0
        near = near_bits if near is None else near | near_bits
        return np.where(is_stated, 3, np.where(near, 2, 0)).astype(np.uint8)

    def _colour(self, colour: str) -> Grades:
        import numpy as np

        if colour not in COLOURS:
            return self._exactly(self.word_mask(colour))
        bit = np.uint32(1 << COLOURS.index(colour))
        stated = (self.columns.title_colours | self.columns.colours) & bit
        return self._exactly(stated > 0)

    def _is_of(self, word: str) -> Mask:
        """What 'not pink' rules out: the colour of the title, or, where it names none, any that the row names."""
        import numpy as np

        if word not in COLOURS:
            return self.word_mask(word)
        titles = self.columns.title_colours
        own = np.where(titles > 0, titles, self.columns.colours)
        return (own & np.uint32(1 << COLOURS.index(word))) > 0

    def _flag(self, flag: str) -> Grades:
        import numpy as np

        grades = self._exactly((self.columns.flags & (1 << FLAGS.index(flag))) > 0)
        if flag == "vegan":
            leather = (self.columns.materials & bits_of(_NEVER["leather"], MATERIALS)) > 0
            grades[leather & (grades > 0)] = 2
        if flag == "waterproof":  # what else a welly is for
            grades = np.maximum(grades, np.where(self._category("wellies") == 3, 3, 0).astype(np.uint8))
        return grades

    def _of_brands(self, names: Sequence[str]) -> Mask:
        import numpy as np

        return np.isin(self.columns.brands, self.brands.numbers(names))

    def _with_ids(self, ids: Sequence[str]) -> Mask:
        import numpy as np

        found = np.zeros(len(self.ids), dtype=bool)
        found[[row for id in ids if (row := self.row(id)) is not None]] = True
        return found

    def _exactly(self, mask: Mask) -> Grades:
        import numpy as np

        return mask.view(np.uint8) * np.uint8(3)


def _best(grades: list[Grades]) -> Grades:
    """The best of several choices, product by product."""
    import numpy as np

    best = grades[0]
    for one in grades[1:]:
        best = np.maximum(best, one)
    return best


def _any_bit(tags: NDArray[np.uint64], wanted: tuple[int, ...]) -> Mask:
    import numpy as np

    found = np.zeros(tags.shape[1], dtype=bool)
    for row, bits in zip(tags, wanted, strict=True):
        if bits:
            found |= (row & np.uint64(bits)) != 0
    return found

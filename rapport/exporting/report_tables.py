"""The tables of a report: who beat whom, how often checks are met, slices and themes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rapport.exporting.findings import Findings
from rapport.scoring.quality import Quality
from rapport.scoring.remark_themes import Theme, ThemeShare, shares_of
from rapport.scoring.result_set import DIMENSIONS, CheckRate, ResultSet, Slice, check_rates, slices
from rapport.statistics.ranking import win_matrix

MOST_VALUES = 8  # of a dimension
MOST_THEMES = 15
MOST_VARIANTS_SLICED = 4  # with more, a table of slices is longer than anybody reads
QUOTED_CHARS = 240


@dataclass(frozen=True, slots=True)
class Wins:
    """How often a variant was chosen over another; `shade` is 0 to 10 by the share."""

    chosen: int
    ties: int
    n: int

    @property
    def shade(self) -> int:
        return round(10 * self.chosen / self.n) if self.n else 0


@dataclass(frozen=True, slots=True)
class Sliced:
    """The slices of one dimension, the values with most ratings first; `left_out` values have no room."""

    title: str
    rows: tuple[Slice, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class ToldTheme:
    """A theme with its share of each variant's remarks, and one remark of it."""

    name: str
    count: int
    shares: tuple[ThemeShare, ...]
    quote: str


def win_table(results: ResultSet) -> Mapping[str, Mapping[str, Wins]]:
    """Variant -> other variant -> how often chosen over it; both ways, those compared only."""
    found: dict[str, dict[str, Wins]] = {}
    for duel in win_matrix(results.choices):
        found.setdefault(duel.first, {})[duel.second] = Wins(duel.first_chosen, duel.ties, duel.n)
        found.setdefault(duel.second, {})[duel.first] = Wins(duel.second_chosen, duel.ties, duel.n)
    return {name: found[name] for name in results.variants if name in found}


def check_bars(results: ResultSet) -> Mapping[str, Mapping[str, CheckRate]]:
    """Check title -> variant -> rate."""
    found: dict[str, dict[str, CheckRate]] = {}
    for row in check_rates(results):
        found.setdefault(results.check_titles.get(row.name, row.name), {})[row.variant] = row
    return found


def slices_of(results: ResultSet, quality: Quality) -> list[Sliced]:
    """The quality by every dimension that has more than one value; of many variants the best few."""
    best = sorted(quality.by_variant, key=lambda name: -quality.by_variant[name])[:MOST_VARIANTS_SLICED]
    found = []
    for by in DIMENSIONS:
        made = slices(results, quality.ratings, by, quality.scale, MOST_VALUES)
        values = {row.value for row in made.rows}
        if len(values) > 1:
            rows = tuple(
                row for row in made.rows if len(results.variants) <= MOST_VARIANTS_SLICED or row.variant in best
            )
            found.append(Sliced(dimension_title(by, results), rows, made.left_out))
    return found


def dimension_title(dimension: str, results: ResultSet) -> str:
    """What a dimension is called: of chat replies alone, candidates are messages, and jobs conversations."""
    if results.items and all(item.is_chat for item in results.items):
        return {"candidate": "Message", "job": "Conversation"}.get(dimension, dimension.capitalize())
    return dimension.capitalize()


def _quote(theme: Theme, results: ResultSet) -> str:
    """The first remark that holds most of the words by which the theme is called."""
    words = theme.name.casefold().split(", ")
    texts = [results.remarks[place].text for place in theme.places]
    return max(texts, key=lambda text: sum(word in text.casefold() for word in words))[:QUOTED_CHARS]


def themes_of(found: Findings) -> list[ToldTheme]:
    """The largest themes."""
    results = found.results
    return [
        ToldTheme(
            theme.name,
            len(theme.places),
            shares_of(theme, results.remarks, results.variants),
            _quote(theme, results),
        )
        for theme in found.themes[:MOST_THEMES]
    ]

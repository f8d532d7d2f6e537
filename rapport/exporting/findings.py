"""All that a report or a table of results is made of, as it is or with people's names replaced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from rapport.exporting.masking import Mask, mask_people, mask_raters
from rapport.scenarios.table_row import TABLE_ROW
from rapport.scoring.checks.addresses_by_name import addressed_as
from rapport.scoring.remark_themes import Theme
from rapport.scoring.result_set import CheckOutcome, Item, ResultSet
from rapport.scoring.verdict import Verdict, judge_ratings
from rapport.statistics.ranking import Strength, rank

_SALUTATION = 300  # characters: it stands at the beginning


@dataclass(frozen=True, slots=True)
class Findings:
    """Results with their verdict, the ranking from choices, and the remarks' themes where they were grouped.

    `named_by` is the model that named the themes, empty where their words did; with `is_masked` names are replaced.
    """

    results: ResultSet
    verdict: Verdict
    ranking: tuple[Strength, ...]
    themes: tuple[Theme, ...] = ()
    named_by: str = ""
    is_masked: bool = False


def masked(found: Findings, employers: Iterable[str] = ()) -> Findings:
    """The same with the names, addresses, numbers and links of people replaced everywhere, raters' names too.

    `employers` are replaced as well. Figures stay as they are.
    """
    mask, raters = _mask_of(found.results, employers)
    variants = _renamed(found.results.variants, mask)
    results = _masked(found.results, mask, raters, variants)
    themes = _themes(found, mask)
    if all(before == after for before, after in variants.items()):
        return replace(found, results=results, themes=themes, is_masked=True)
    verdict = judge_ratings(results.ratings, found.verdict.weights, results.scale)
    return Findings(results, verdict, tuple(rank(results.choices)), themes, found.named_by, is_masked=True)


def _mask_of(results: ResultSet, employers: Iterable[str]) -> tuple[Mask, dict[str, str]]:
    said = (results.ratings, results.choices, results.remarks)
    raters = mask_raters(one.rater for group in said for one in group)
    rows = list(_addressed_rows(results.items))
    people = [*results.people, *((name, "") for name, _ in rows)]
    addressed = [*((item.candidate, item.text) for item in results.items if not item.is_chat), *rows]
    return mask_people(people, raters, employers, addressed), raters


def _addressed_rows(items: Iterable[Item]) -> Iterator[tuple[str, str]]:
    """Rows of tables that are called by the name by which their text addresses somebody, with the text."""
    for item in items:
        if item.scenario == TABLE_ROW.name:
            words = {word.casefold() for name in addressed_as(item.text[:_SALUTATION]) for word in name.split()}
            if words & {word.casefold() for word in item.candidate.split()}:
                yield item.candidate, item.text


def _case_names(items: Iterable[Item]) -> dict[str, str]:
    """Numbers, in the order of the ids, for cases whose ids are made of what a row or a question says."""
    told = sorted({item.case for item in items if item.is_chat})
    width = len(str(len(told)))
    return {case: f"Case {number:0{width}}" for number, case in enumerate(told, 1)}


def _renamed(variants: Iterable[str], mask: Mask) -> dict[str, str]:
    """What each variant is called; two that would be the same are numbered."""
    names: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for variant in variants:
        name = mask(variant, "")
        taken[name] += 1
        names[variant] = name if taken[name] == 1 else f"{name} ({taken[name]})"
    return names


def _masked(results: ResultSet, mask: Mask, raters: Mapping[str, str], variants: Mapping[str, str]) -> ResultSet:
    own = {item.id: item.candidate for item in results.items}
    mask = lru_cache(maxsize=200_000)(mask)  # reasons of checks are often the same
    cases = _case_names(results.items)

    def name(variant: str) -> str:
        return variants.get(variant, variant)

    return replace(
        results,
        titles=tuple(mask(title, "") for title in results.titles),
        variants=tuple(map(name, results.variants)),
        items=tuple(_item(item, mask, name(item.variant), cases.get(item.case, item.case)) for item in results.items),
        ratings=tuple(
            replace(r, case=cases.get(r.case, r.case), rater=raters[r.rater], variant=name(r.variant))
            for r in results.ratings
        ),
        choices=tuple(
            replace(c, case=cases.get(c.case, c.case), rater=raters[c.rater], left=name(c.left), right=name(c.right))
            for c in results.choices
        ),
        remarks=tuple(
            replace(
                r,
                rater=raters[r.rater],
                variant=name(r.variant),
                text=mask(r.text, own.get(r.output_id, "")),
                choice=mask(r.choice, ""),
            )
            for r in results.remarks
        ),
        checks=tuple(
            CheckOutcome(c.output_id, c.name, c.is_met, mask(c.why, own.get(c.output_id, ""))) for c in results.checks
        ),
        notes=tuple(mask(note, "") for note in results.notes),
        people=(),
    )


def _item(item: Item, mask: Mask, variant: str, case: str) -> Item:
    own = item.candidate
    is_unknown_row = item.scenario == TABLE_ROW.name and mask(own, own) == own  # its first value may say anything
    return replace(
        item,
        case=case,
        variant=variant,
        text=mask(item.text, own),
        candidate=case if is_unknown_row else mask(own, own),
        job=mask(item.job, own),
        model=mask(item.model, ""),
        prompt=mask(item.prompt, ""),
    )


def _themes(found: Findings, mask: Mask) -> tuple[Theme, ...]:
    """A theme named by words leaves out those that name somebody whom its remarks are about."""
    own = {item.id: item.candidate for item in found.results.items}
    hidden = []
    for theme in found.themes:
        people = sorted({"", *(own.get(found.results.remarks[place].output_id, "") for place in theme.places)})
        words = theme.name.split(", ")
        kept = [word for word in words if all(mask(word.title(), name) == word.title() for name in people)]
        hidden.append(replace(theme, name=", ".join(kept) or "a person's name"))
    return tuple(hidden)

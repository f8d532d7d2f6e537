"""The context strategy 'passages': what a job asks for, and the passages of a résumé that show it, best first.

What goes in, in this order, until the budget is full: pinned passages; two sentences about the company; each
requirement with its best passage, the best shown requirement first; three tasks that nothing shows; second-best
passages; the other requirements; third-best passages and so on; the likeliest of the other passages, as far as two
printed pages; more about the company. A bullet brings the head of its entry with it, so that it is never told without
its employer. What goes in is told in the résumé's and the posting's order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapport.providers.tokens import estimate_tokens
from rapport.records.fact import Fact
from rapport.records.job import Job
from rapport.scenarios.brief import Section
from rapport.scenarios.evidence import MOST_MATCHES, Evidence, Match, Shown
from rapport.scenarios.passages import ResumePassage, is_within
from rapport.scenarios.requirements import Requirement
from rapport.storage.evidence_choices import EvidenceChoices

RESUME, JOB = "Résumé", "Job"
ABOUT, TASKS, ASKED = "About the company", "Tasks", "Asked for"
FIRST_ABOUT, FIRST_TASKS = 2, 3
FEWEST_PASSAGES = (
    4  # where fewer are evidence, the likeliest others go in early: there must be something to write about
)
LEAST_SCORE = 0.1  # others below have nothing to do with the job
OTHERS_UP_TO_TOKENS = 1_500  # others fill the résumé's part up to this: about two printed pages


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is told: the texts for a template and their parts, in the order of the sources; and the parts that didn't
    fit, the best first."""

    resume: str
    job: str
    included: tuple[Section, ...]
    left_out: tuple[Section, ...]


@dataclass(slots=True)
class _Unit:
    """Something that goes in whole: where it stands in its source, and what must stand before it."""

    section: Section
    place: int
    needs: tuple[_Unit, ...] = ()
    is_head: bool = False
    is_kept: bool = False
    is_resume: bool = True


@dataclass(slots=True)
class _Basket:
    """What has been chosen so far; `room` is None where there is no limit."""

    room: int | None
    chosen: dict[int, _Unit] = field(default_factory=dict)
    left_out: dict[int, _Unit] = field(default_factory=dict)

    @property
    def resume_tokens(self) -> int:
        return sum(unit.section.tokens for unit in self.chosen.values() if unit.is_resume)

    def offer(self, unit: _Unit, *, is_missed: bool = True) -> None:
        """Take it with what it needs if that fits, or must be kept; otherwise it is left out, which is told of where it
        `is_missed`."""
        fresh = [one for one in (*unit.needs, unit) if id(one) not in self.chosen]
        cost = sum(one.section.tokens for one in fresh)
        if self.room is not None and cost > self.room and not unit.is_kept:
            if is_missed:
                self.left_out.setdefault(id(unit), unit)
            return
        self.chosen |= {id(one): one for one in fresh}
        for one in fresh:
            self.left_out.pop(id(one), None)
        if self.room is not None:
            self.room = max(0, self.room - cost)


def choose_passages(evidence: Evidence, job: Job, choices: EvidenceChoices, room: int | None) -> Chosen:
    """Choose whole passages of at most `room` tokens; pinned ones always, dropped ones never."""
    passages = _passage_units(evidence.passages, choices)
    rows = [_without_dropped(row, passages) for row in evidence.rows]
    lines = {row.requirement: _line(row.requirement, number) for number, row in enumerate(rows)}
    about = [_about(fact, number) for number, fact in enumerate(job.about_company)]
    basket = _Basket(room)
    likeliest = _likeliest(evidence, passages, 0.0)
    for unit in _best_first(rows, passages, lines, about, likeliest):
        basket.offer(unit)
    for unit in (*_likeliest(evidence, passages, LEAST_SCORE), *about[FIRST_ABOUT:]):
        if not unit.is_resume or basket.resume_tokens < OTHERS_UP_TO_TOKENS:
            basket.offer(unit, is_missed=not unit.is_resume)
    told = sorted(basket.chosen.values(), key=lambda unit: unit.place)
    resume = [unit for unit in told if unit.is_resume]
    posting = [unit.section for unit in told if not unit.is_resume]
    included = (*(unit.section for unit in resume), *posting)
    left_out = tuple(unit.section for unit in basket.left_out.values())
    return Chosen(_told_resume(resume), _told_job(posting), included, left_out)


def _told_resume(units: Iterable[_Unit]) -> str:
    """An entry's head, then its bullets; the rest under the heading that it stands under."""
    lines: list[str] = []
    is_in_entry = False
    for unit in units:
        if unit.is_head or (is_in_entry and not unit.needs):
            lines.append("")
        lines.append(unit.section.text if unit.is_head else f"- {unit.section.text}")
        is_in_entry = unit.is_head or bool(unit.needs)
    return "\n".join(lines).strip()


def _told_job(sections: Iterable[Section]) -> str:
    """What the posting says, under a heading a kind."""
    groups: dict[str, list[str]] = {}
    for section in sections:
        groups.setdefault(section.title.removeprefix(f"{JOB}: "), []).append(f"- {section.text}")
    return "\n\n".join("\n".join((f"{title}:", *lines)) for title, lines in groups.items())


def _passage_units(passages: Sequence[ResumePassage], choices: EvidenceChoices) -> dict[str, _Unit]:
    """A unit for each passage that wasn't dropped, by its id; bullets need the head of their entry."""
    units: dict[str, _Unit] = {}
    for place, passage in enumerate(passages):
        if is_within(passage.id, choices.dropped):
            continue
        head = units.get(passage.head)
        units[passage.id] = _Unit(
            _section(passage),
            place,
            (head,) if head else (),
            passage.is_head,
            is_within(passage.id, choices.pinned),
        )
    return units


def _section(passage: ResumePassage) -> Section:
    """With the heading that it stands under, where no entry's head says what it belongs to."""
    is_alone = not passage.is_head and not passage.head and passage.section
    is_labelled = passage.text.lower().startswith(passage.section.lower())
    text = f"{passage.section}: {passage.text}" if is_alone and not is_labelled else passage.text
    return Section(f"{RESUME}: {passage.section or 'passage'}", text, _tokens(text), passage.passage)


def _tokens(text: str) -> int:
    """With the mark before it and the line's end."""
    return estimate_tokens(text) + 2


def _without_dropped(row: Shown, units: dict[str, _Unit]) -> Shown:
    return Shown(row.requirement, tuple(match for match in row.matches if match.passage.id in units))


_PLACES = {ABOUT: 0, TASKS: 1_000, ASKED: 2_000}


def _line(requirement: Requirement, number: int) -> _Unit:
    kind = TASKS if requirement.kind == "task" else ASKED
    text = requirement.text
    section = Section(f"{JOB}: {kind}", text, _tokens(text), requirement.passage)
    return _Unit(section, _PLACES[kind] + number, is_resume=False)


def _about(fact: Fact[str], number: int) -> _Unit:
    text = " ".join(fact.value.split())
    section = Section(f"{JOB}: {ABOUT}", text, _tokens(text), fact.passage)
    return _Unit(section, _PLACES[ABOUT] + number, is_resume=False)


def _best_first(
    rows: Sequence[Shown],
    passages: dict[str, _Unit],
    lines: dict[Requirement, _Unit],
    about: Sequence[_Unit],
    likeliest: Sequence[_Unit],
) -> Iterator[_Unit]:
    yield from (unit for unit in passages.values() if unit.is_kept)
    yield from about[:FIRST_ABOUT]
    shown = sorted((row for row in rows if row.strength != "none"), key=lambda row: -row.score)
    for row in shown:
        yield lines[row.requirement]
        yield passages[row.matches[0].passage.id]
    unmet = [row.requirement for row in rows if row.strength == "none"]
    tasks = [one for one in unmet if one.kind == "task"][:FIRST_TASKS]
    yield from (lines[one] for one in tasks)
    yield from (passages[match.passage.id] for match in _further(shown, 1))
    if len({match.passage.id for row in shown for match in row.matches}) < FEWEST_PASSAGES:
        yield from likeliest[:FEWEST_PASSAGES]
    yield from (lines[one] for one in unmet)
    for rank in range(2, MOST_MATCHES):
        yield from (passages[match.passage.id] for match in _further(shown, rank))


def _further(rows: Iterable[Shown], rank: int) -> list[Match]:
    """The second-best (1), third-best (2) … passages that are evidence, the best first."""
    found = [row.matches[rank] for row in rows if len(row.matches) > rank]
    return sorted((match for match in found if match.strength != "none"), key=lambda match: -match.score)


def _likeliest(evidence: Evidence, passages: dict[str, _Unit], least_score: float) -> list[_Unit]:
    """Passages that weren't dropped, the one that shows some requirement best first; all of them where a job asks for
    nothing."""
    ranked = sorted(zip(evidence.scores, evidence.passages, strict=True), key=lambda pair: -pair[0])
    telling = [one.id for score, one in ranked if score >= least_score or not evidence.rows]
    return [passages[one] for one in telling if one in passages]

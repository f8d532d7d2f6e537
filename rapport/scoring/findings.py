"""What the automatic checks say of one output, ready to be stored and shown."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from rapport.scoring.check import Place

EVERY_CLAIM = "every_claim_has_source"
EVERY_CLAIM_TITLE = "Every claim has a source"
STYLE = frozenset({"length_in_bounds", "subject_in_bounds", "no_repetition", "no_cliches"})


@dataclass(frozen=True, slots=True)
class NamedCheck:
    """A check by the name that files use and the words that screens use."""

    name: str
    title: str

    @property
    def is_style(self) -> bool:
        return self.name in STYLE


def counted(names: Collection[str]) -> frozenset[str]:
    """Which of these checks are meant by "checks met", wherever that is said: all but those of style, which is a matter
    of taste; those of style where nothing else is asked for."""
    return frozenset(names) - STYLE or frozenset(names)


@dataclass(frozen=True, slots=True)
class Support:
    """A passage that bears a claim out: `text`, with what stands around it. `marks` are its matching places.

    `source` says what it is of ("Résumé"), `name` which one (a file's name, a product's title); pages count from 1.
    """

    source: str
    name: str
    text: str
    marks: tuple[Place, ...] = ()
    before: str = ""
    after: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class SaidClaim:
    """A half-open range of the output's text that states a fact; `support` is None where nothing given bears it out."""

    start: int
    end: int
    kind: str
    why: str
    support: Support | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One check's result. `is_met` is None where it couldn't be told, and `why` says why; `places` are in the text."""

    check: NamedCheck
    is_met: bool | None
    why: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that the checks say of an output; the claims are in the order of the text and don't overlap."""

    checks: tuple[Finding, ...]
    claims: tuple[SaidClaim, ...] = ()

    @property
    def unsupported(self) -> tuple[SaidClaim, ...]:
        return tuple(claim for claim in self.claims if claim.support is None)


def every_claim(claims: tuple[SaidClaim, ...]) -> Finding:
    """Grounding as a check of its own, so that it has a rate: met where nothing is claimed without a source."""
    check = NamedCheck(EVERY_CLAIM, EVERY_CLAIM_TITLE)
    bad = [claim for claim in claims if claim.support is None]
    places = tuple(Place(claim.start, claim.end) for claim in bad)
    if bad:
        return Finding(check, False, f"{len(bad)} of {_counted(len(claims), 'claim')} without a source.", places)
    if not claims:
        return Finding(check, True, "Nothing in it states a fact that could be looked up.")
    return Finding(check, True, f"A source was found for {_counted(len(claims), 'claim')}.")


def in_a_line(findings: Findings) -> str:
    """The findings in one line: "12 of 13 checks met · 2 claims without a source".

    Style is counted apart; what couldn't be told counts as neither met nor not met.
    """
    names = counted([one.check.name for one in findings.checks])
    counting = [one for one in findings.checks if one.check.name in names]
    told = [one for one in counting if one.is_met is not None]
    parts = [f"{sum(bool(one.is_met) for one in told)} of {len(told)} checks met"]
    if len(told) < len(counting):
        parts.append(f"{len(counting) - len(told)} couldn't be checked")
    parts += _claims_in_words(findings)
    style = sum(one.is_met is False for one in findings.checks if one.check.name not in names)
    parts += [f"{_counted(style, 'remark')} on style"] if style else []
    return " · ".join(parts)


def _claims_in_words(findings: Findings) -> list[str]:
    if findings.unsupported:
        return [f"{_counted(len(findings.unsupported), 'claim')} without a source"]
    if len(findings.claims) > 1:
        return [f"all {len(findings.claims)} claims have a source"]
    return ["its one claim has a source"] if findings.claims else []


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"

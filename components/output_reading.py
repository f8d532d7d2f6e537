"""A finished text with its claims marked and, folded away below it, what the checks say: one component of the browser.

Everything in it opens without a round trip to the server, so that reading holds up no column that is still written. All
text arrives as data and is put on the page as text, never as HTML.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from components.output_reading_files import CSS, HTML, JS
from rapport.exporting.display import normalised
from rapport.exporting.styled_text import Line, styled_text
from rapport.scoring.check import Place
from rapport.scoring.findings import Finding, Findings, SaidClaim, Support, in_a_line

_READING = st.components.v2.component("rapport_output_reading", html=HTML, css=CSS, js=JS)
_KINDS = {
    "number": "Figure",
    "skill": "Skill",
    "tenure": "Years of experience",
    "employer": "Employer",
    "title": "Job title",
    "education": "Education",
    "certificate": "Certificate",
    "company_fact": "About the company",
    "promise": "Offer",
    "product": "Product",
    "invented_product": "Product",
    "not_in_list": "Product",
    "price": "Price",
    "wrong_price": "Price",
    "wrong_brand": "Brand",
    "property": "Property",
    "wrong_attribute": "Property",
    "wrong_comparison": "Comparison",
    "wrong_citation": "Number",
    "unsupported_stock": "Stock",
    "unsupported_delivery": "Delivery",
    "unsupported_discount": "Discount",
    "unsupported_policy": "Terms",
}
_LABELS = {
    "wrong_price": "wrong price",
    "wrong_brand": "wrong brand",
    "wrong_comparison": "wrong",
    "wrong_citation": "another product",
}
_MOST_CLAIMS, _MOST_PLACES = 300, 40  # drawn of a text and of a check: nonsense of any length stays readable
_WHOLE = 0.8  # of a text: a place as large as that shows nothing


def show(text: str, findings: Findings, sources: str, *, key: str) -> None:
    """Draw it; `sources` says what claims were looked up in: "the résumé or the posting"."""
    _READING(data=reading_of(text, findings, sources), key=key, width="stretch", height="content")


def reading_of(text: str, findings: Findings, sources: str) -> dict[str, Any]:
    """What the browser gets: lines of pieces (text, style, number of its claim or -1, numbers of checks), claims,
    checks. Places are resolved here, where they count characters; the browser's strings count otherwise."""
    claims = findings.claims[:_MOST_CLAIMS]
    places = [_places(one, len(text)) for one in findings.checks]
    ranges = [(claim.start, claim.end) for claim in claims]
    owners: dict[int, int] = {}
    for number, mine in enumerate(places):
        for place in mine:
            owners[len(ranges)] = number
            ranges.append((place.start, place.end))
    drawn = styled_text(text, ranges)
    return {
        "subject": _line(drawn.subject, len(claims), owners),
        "paragraphs": [[_line(line, len(claims), owners) for line in lines] for lines in drawn.paragraphs],
        "claims": [_claim(claim, sources) for claim in claims],
        "checks": [_check(one, bool(mine)) for one, mine in zip(findings.checks, places, strict=True)],
        "summary": in_a_line(findings),
    }


def _places(one: Finding, size: int) -> Sequence[Place]:
    return [place for place in one.places if place.end - place.start < _WHOLE * size][:_MOST_PLACES]


def _line(line: Line, claims: int, owners: Mapping[int, int]) -> list[list[Any]]:
    return [
        [
            piece.text,
            piece.style,
            next((number for number in piece.marks if number < claims), -1),
            sorted({owners[number] for number in piece.marks if number >= claims}),
        ]
        for piece in line
    ]


def _claim(claim: SaidClaim, sources: str) -> dict[str, Any]:
    kind = _KINDS.get(claim.kind, "Claim")
    if claim.support is None:
        nothing = f"Nothing in {sources} supports this."
        label = _LABELS.get(claim.kind, "no source")
        return {"kind": kind, "label": label, "nothing": nothing, "why": _plain(claim.why)}
    return {"kind": kind, "label": "", "why": _plain(claim.why), "support": _support(claim.support)}


def _support(support: Support) -> dict[str, Any]:
    """The passage as runs of text, each with whether it is marked."""
    runs: list[list[Any]] = []
    at = 0
    for place in support.marks:
        runs += [[support.text[at : place.start], False], [support.text[place.start : place.end], True]]
        at = place.end
    runs.append([support.text[at:], False])
    page = f", page {support.page}" if support.page else ""
    return {
        "source": support.source,
        "name": _plain(support.name) + page,
        "before": _plain(support.before),
        "runs": [[_plain(run), is_marked] for run, is_marked in runs if run],
        "after": _plain(support.after),
    }


def _check(one: Finding, has_places: bool) -> dict[str, Any]:
    return {
        "title": one.check.title,
        "met": one.is_met,
        "why": _plain(one.why) if one.why.rstrip(".") != one.check.title else "",
        "style": one.check.is_style,
        "places": has_places,
    }


def _plain(text: str) -> str:
    return normalised(text)

"""What a page's structured data says about its posting, in one shape whatever it was written in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from rapport.documents.web.embedded_state import find_state_posting, first_text, plain_text
from rapport.documents.web.posting_fields import (
    PostingData,
    apply_address,
    iso_day,
    joined,
    money,
    one_line,
    one_place,
    organisation,
    text_blocks,
    text_list,
)  # fmt: skip
from rapport.documents.web.posting_state import posting_of_state
from rapport.documents.web.structured_data import find_postings
from rapport.documents.web.tree import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement
else:
    HtmlElement = Any


def read_posting_data(root: HtmlElement) -> PostingData | None:
    """The one posting of a page's JSON-LD or microdata, filled up from its embedded state; None where there is none.

    Several different postings mean a listing: then only the embedded state counts.
    """
    language = (root.get("lang") or "")[:2].lower()
    postings = _of_this_page(find_postings(root), root)
    declared = _from_schema(max(postings, key=_weight), language) if len(listed_titles(postings)) == 1 else None
    state = find_state_posting(root)
    found = posting_of_state(state, language) if state else None
    if declared and found and _same(declared.title, found.title):
        return _merged(declared, found)
    return declared or found


def listed_titles(postings: Iterable[dict[str, Any]]) -> list[str]:
    """The different titles of postings; more than one on a page makes it a list."""
    return list({tidy(title).casefold(): title for node in postings if (title := first_text(node, ("title", "name")))})


def _of_this_page(postings: list[dict[str, Any]], root: HtmlElement) -> list[dict[str, Any]]:
    """Of several postings with different titles those that the page's only main heading names, if there are any."""
    heads = [tidy("".join(element.itertext())[:400]).casefold() for element in root.iter("h1")]
    if len(heads) != 1 or len(listed_titles(postings)) < 2:
        return postings
    named = [node for node in postings if one_line(first_text(node, ("title", "name"))).casefold() == heads[0]]
    return named or postings


def named_companies(root: HtmlElement) -> list[str]:
    """The different companies that the page's structured data says are hiring, as on a list of jobs."""
    found = (organisation(posting.get("hiringOrganization")) for posting in find_postings(root))
    return list(dict.fromkeys(name for name in found if name))


def _weight(posting: dict[str, Any]) -> int:
    return len(str(posting.get("description") or "")) + len(posting)


def _same(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    return bool(one) and bool(other) and (one in other or other in one)


def _merged(first: PostingData, second: PostingData) -> PostingData:
    names = PostingData.__dataclass_fields__
    return PostingData(**{name: getattr(first, name) or getattr(second, name) for name in names})


def _from_schema(node: dict[str, Any], language: str) -> PostingData:
    return PostingData(
        title=one_line(first_text(node, ("title", "name"), language)),
        company=organisation(node.get("hiringOrganization")),
        location=_locations(node),
        employment_type=joined(node.get("employmentType")),
        salary=_salary(node.get("baseSalary") or node.get("estimatedSalary"), plain_text(node.get("salaryCurrency"))),
        apply_url=apply_address(node),
        expires_on=iso_day(node.get("validThrough")),
        description=text_blocks(first_text(node, ("description",), language)),
        responsibilities=text_list(node.get("responsibilities"), language),
        requirements=tuple(
            fact
            for key in ("qualifications", "experienceRequirements", "educationRequirements", "skills")
            for fact in text_list(node.get(key), language)
        ),
        benefits=text_list(node.get("jobBenefits") or node.get("benefits") or node.get("incentives"), language),
        about_company=text_list(node.get("employerOverview"), language),
    )


def _locations(node: dict[str, Any]) -> str:
    """The places of work; of a job done from anywhere (TELECOMMUTE) where applicants may be, as `jobLocation` is then
    the company's address."""
    if "TELECOMMUTE" in str(node.get("jobLocationType")).upper():
        return ", ".join(["Remote", *_places(node.get("applicantLocationRequirements"))])
    return "; ".join(_places(node.get("jobLocation")) or _places(node.get("applicantLocationRequirements")))


def _places(value: Any) -> list[str]:
    named = [text for place in (value if isinstance(value, list) else [value]) if (text := one_place(place))]
    return [place for place in dict.fromkeys(named) if not place.casefold().startswith("anywhere")][:5]


def _salary(value: Any, currency: str = "") -> str:
    value = value[0] if isinstance(value, list) and value else value
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return one_line(f"{value} {currency}") if str(value) not in {"0", ""} else ""
    if not isinstance(value, dict):
        return ""
    amount = value.get("value", value)
    if isinstance(amount, dict):
        figures = [amount.get("minValue"), amount.get("maxValue")] if "value" not in amount else [amount["value"]]
        unit = plain_text(amount.get("unitText") or value.get("unitText"))
    else:
        figures, unit = [amount], plain_text(value.get("unitText"))
    return money(figures, plain_text(value.get("currency")) or currency, unit)

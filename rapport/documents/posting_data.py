"""What a page's structured data says about its posting, in one shape whatever it was written in."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rapport.documents.embedded_state import (
    DESCRIPTION_KEYS,
    TITLE_KEYS,
    find_state_posting,
    first_text,
    plain_text,
)
from rapport.documents.page_tree import Block, parse_page, read_blocks, tidy
from rapport.documents.structured_data import find_postings, walk_dicts

if TYPE_CHECKING:
    from lxml.html import HtmlElement
else:
    HtmlElement = Any

MAX_VALUE_CHARS = 400
_TAG = re.compile(r"<\s*/?\s*[a-zA-Z][^>]*>")
_ENTITY_TAG = re.compile(r"&(?:amp;)?lt;\s*/?\s*[a-zA-Z]")
_MARK = re.compile(r"^\s*(?:[•*·▪●‣◦∙–—✓✔➢►-]|\d{1,2}[.)])\s+")


@dataclass(frozen=True, slots=True)
class PostingData:
    """Values as written; '' or empty where the data doesn't say. `description` is the text block by block."""

    title: str = ""
    company: str = ""
    location: str = ""
    employment_type: str = ""
    salary: str = ""
    apply_url: str = ""
    expires_on: str = ""
    is_expired: bool = False
    description: tuple[Block, ...] = ()
    responsibilities: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()
    about_company: tuple[str, ...] = ()


def read_posting_data(root: HtmlElement) -> PostingData | None:
    """The one posting of a page's JSON-LD or microdata, filled up from its embedded state; None where there is none.

    Several different postings mean a listing: then only the embedded state counts.
    """
    language = (root.get("lang") or "")[:2].lower()
    postings = _of_this_page(find_postings(root), root)
    declared = _from_schema(max(postings, key=_weight), language) if len(listed_titles(postings)) == 1 else None
    state = find_state_posting(root)
    found = _from_state(state, language) if state else None
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
    return [node for node in postings if _line(first_text(node, ("title", "name"))).casefold() == heads[0]] or postings


def named_companies(root: HtmlElement) -> list[str]:
    """The different companies that the page's structured data says are hiring, as on a list of jobs."""
    found = (_organisation(posting.get("hiringOrganization")) for posting in find_postings(root))
    return list(dict.fromkeys(name for name in found if name))


def _weight(posting: dict[str, Any]) -> int:
    return len(str(posting.get("description") or "")) + len(posting)


def _same(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    return bool(one) and bool(other) and (one in other or other in one)


def _merged(first: PostingData, second: PostingData) -> PostingData:
    names = PostingData.__dataclass_fields__
    return PostingData(**{name: getattr(first, name) or getattr(second, name) for name in names})


def text_blocks(text: str) -> tuple[Block, ...]:
    """A description in HTML, escaped HTML or plain text as blocks; bullets of plain text become list items."""
    for _ in range(2):
        if _ENTITY_TAG.search(text) and not _TAG.search(text):
            text = html.unescape(text)
    if _TAG.search(text):
        root = parse_page(text.replace("\\n", "\n"))
        return tuple(_split_marks(read_blocks(root)[0])) if root is not None else ()
    text = html.unescape(html.unescape(text)).replace("\\r", "").replace("\\n", "\n")
    return tuple(_split_marks([Block(line, "p") for part in text.split("\n") if (line := tidy(part))]))


def _split_marks(blocks: Iterable[Block]) -> Iterable[Block]:
    for block in blocks:
        mark = _MARK.match(block.text)
        if mark and not mark.group().strip()[0].isdigit() and block.text[mark.end() :].strip():
            yield Block(block.text[mark.end() :].strip(), "li", block.is_bold)
        else:
            yield block


def text_list(value: Any, language: str = "") -> tuple[str, ...]:
    """A string, a list of strings or of named things, as separate facts."""
    if isinstance(value, dict) and language in value:
        value = value[language]
    elif isinstance(value, dict) and any(isinstance(part, list) for part in value.values()):
        value = next(part for part in value.values() if isinstance(part, list))
    parts = value if isinstance(value, list) else [value]
    facts = [block.text for part in parts for block in text_blocks(plain_text(part, language))]
    return tuple(dict.fromkeys(facts))


def _from_schema(node: dict[str, Any], language: str) -> PostingData:
    return PostingData(
        title=_line(first_text(node, ("title", "name"), language)),
        company=_organisation(node.get("hiringOrganization")),
        location=_locations(node),
        employment_type=_joined(node.get("employmentType")),
        salary=_salary(node.get("baseSalary") or node.get("estimatedSalary"), plain_text(node.get("salaryCurrency"))),
        apply_url=_url(node),
        expires_on=_date(node.get("validThrough")),
        description=text_blocks(first_text(node, ("description",), language)),
        responsibilities=text_list(node.get("responsibilities"), language),
        requirements=tuple(
            fact
            for key in ("qualifications", "experienceRequirements", "educationRequirements", "skills")
            for fact in text_list(node.get(key), language)
        ),
        benefits=text_list(node.get("jobBenefits") or node.get("benefits"), language),
    )


def _line(text: str) -> str:
    return tidy(_TAG.sub(" ", html.unescape(html.unescape(text[:MAX_VALUE_CHARS]))))


def _organisation(value: Any) -> str:
    value = value[0] if isinstance(value, list) and value else value
    if isinstance(value, dict):
        value = value.get("name") or value.get("legalName")
        value = value[0] if isinstance(value, list) and value else value
    name = _line(value) if isinstance(value, str) else ""
    return "" if name.startswith(("http://", "https://")) or name.casefold() in _NO_NAMES else name


_NO_NAMES = {"confidential", "anonymous", "undisclosed", "n/a", "none", "null", "company", "vertraulich", "unknown"}


def _joined(value: Any) -> str:
    parts = value if isinstance(value, list) else [value]
    return ", ".join(dict.fromkeys(_line(text) for part in parts if (text := plain_text(part))))


def _locations(node: dict[str, Any]) -> str:
    """The places of work; of a job done from anywhere (TELECOMMUTE) where applicants may be, as `jobLocation` is then
    the company's address."""
    if "TELECOMMUTE" in str(node.get("jobLocationType")).upper():
        return ", ".join(["Remote", *_places(node.get("applicantLocationRequirements"))])
    return "; ".join(_places(node.get("jobLocation")) or _places(node.get("applicantLocationRequirements")))


def _places(value: Any) -> list[str]:
    named = [text for place in (value if isinstance(value, list) else [value]) if (text := _place(place))]
    return [place for place in dict.fromkeys(named) if not place.casefold().startswith("anywhere")][:5]


def _place(place: Any) -> str:
    if isinstance(place, str):
        return _line(place)
    if not isinstance(place, dict):
        return ""
    address = place.get("address") or place
    if isinstance(address, list):
        address = address[0] if address else ""
    if not isinstance(address, dict):
        return _line(plain_text(address))
    parts = [_named(address.get(key)) for key in ("addressLocality", "addressRegion", "addressCountry")]
    text = ", ".join(part for part in dict.fromkeys(parts) if part)
    return text or _named(place.get("name"))


def _named(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(text for part in value if (text := _named(part)))
    return _line(plain_text(value))


def _salary(value: Any, currency: str = "") -> str:
    value = value[0] if isinstance(value, list) and value else value
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return _line(f"{value} {currency}") if str(value) not in {"0", ""} else ""
    if not isinstance(value, dict):
        return ""
    amount = value.get("value", value)
    if isinstance(amount, dict):
        figures = [amount.get("minValue"), amount.get("maxValue")] if "value" not in amount else [amount["value"]]
        unit = plain_text(amount.get("unitText") or value.get("unitText"))
    else:
        figures, unit = [amount], plain_text(value.get("unitText"))
    return money(figures, plain_text(value.get("currency")) or currency, unit)


def money(figures: list[Any], currency: str, unit: str) -> str:
    """'20,000–100,000 CZK per month' from figures, currency and unit; '' where there is no figure above 0."""
    numbers = list(dict.fromkeys(text for figure in figures if (text := _figure(figure))))
    if not numbers:
        return ""
    per = f"per {unit.lower()}" if unit.upper() in {"HOUR", "DAY", "WEEK", "MONTH", "YEAR"} else unit.lower()
    return " ".join(part for part in ("–".join(numbers), currency, per) if part)


def _figure(value: Any) -> str:
    try:
        number = float(str(value).replace(",", "").replace(" ", ""))
    except ValueError:
        return _line(value) if isinstance(value, str) and re.search(r"\d", value) else ""
    if not 0 < number < 1e12:
        return ""
    return f"{number:,.0f}" if number.is_integer() else f"{number:,.2f}"


def _date(value: Any) -> str:
    found = re.search(r"(20\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", plain_text(value) if value else "")
    return found.group() if found else ""


def _url(node: dict[str, Any]) -> str:
    for key in ("applyUrl", "applicationUrl", "apply_url", "applicationContact", "url", "hostedUrl"):
        value = node.get(key)
        text = plain_text(value.get("url") if isinstance(value, dict) else value)
        if text.startswith(("http://", "https://")):
            return text
    return ""


def _from_state(node: dict[str, Any], language: str) -> PostingData:
    return PostingData(
        title=_line(first_text(node, TITLE_KEYS[:-1], language)),
        company=_state_company(node, language),
        location=_state_location(node, language),
        employment_type=_state_kind(node, language),
        salary=_state_salary(node.get("salary") or node.get("compensation") or node.get("salaryRange")),
        apply_url=_url(node),
        expires_on=_state_date(node),
        is_expired=node.get("isExpired") is True or node.get("expired") is True or _is_closed(node.get("status")),
        description=text_blocks(first_text(node, DESCRIPTION_KEYS, language)),
        responsibilities=text_list(node.get("responsibilities"), language),
        requirements=text_list(node.get("requirements") or node.get("skills"), language),
        benefits=text_list(node.get("benefits"), language),
        about_company=_state_about(node, language),
    )


def _is_closed(status: Any) -> bool:
    return isinstance(status, str) and status.casefold() in {"expired", "closed", "paused", "archived", "inactive"}


def _state_company(node: dict[str, Any], language: str) -> str:
    for key in (
        "companyName",
        "company",
        "employer",
        "hiringOrganization",
        "organization",
        "advertiser",
        "employerName",
    ):
        value = node.get(key)
        if isinstance(value, dict):
            name = first_text(value, ("name", "description", "title", "displayName"), language)
        else:
            name = plain_text(value, language)
        if name and len(name) < 120:
            return _organisation(name)
    return ""


def _state_location(node: dict[str, Any], language: str) -> str:
    for key in ("locations", "location", "jobLocation", "locationName", "city", "address", "workLocation"):
        value = node.get(key)
        if isinstance(value, dict) and isinstance(value.get(language), list | str):
            value = value[language]
        elif isinstance(value, dict) and value and all(isinstance(part, list) for part in value.values()):
            value = next(iter(value.values()))
        places = [_state_place(place, language) for place in (value if isinstance(value, list) else [value])]
        if named := [place for place in places if place]:
            return "; ".join(dict.fromkeys(named[:5]))
    return ""


def _state_place(place: Any, language: str) -> str:
    if isinstance(place, dict):
        keys = ("expanded", "label", "displayName", "fullName", "name", "city", "text")
        return _place(place) if "address" in place else _line(first_text(place, keys, language))
    return _line(plain_text(place, language))


def _state_kind(node: dict[str, Any], language: str) -> str:
    for key in ("employmentType", "employment_type", "workType", "workTypes", "jobType", "commitment", "contractType"):
        value = node.get(key)
        text = _joined(value) if isinstance(value, list) else _line(plain_text(value, language))
        if text:
            return text
    return ""


def _state_salary(value: Any) -> str:
    if not isinstance(value, dict):
        return _line(plain_text(value))
    figures = [next((value[k] for k in keys if k in value), None) for keys in (("minimum", "min"), ("maximum", "max"))]
    currency = plain_text(value.get("currency"))
    unit = plain_text(value.get("measure") or value.get("unit") or value.get("period") or value.get("interval"))
    return money(figures, currency, unit) or _line(plain_text(value))


def _state_date(node: dict[str, Any]) -> str:
    for key in ("expiresAt", "validThrough", "expirationDate", "expires_at", "expiryDate", "closingDate"):
        value = node.get(key)
        for text in [value] if isinstance(value, str) else list(value.values()) if isinstance(value, dict) else []:
            if date := _date(text):
                return date
    return ""


def _state_about(node: dict[str, Any], language: str) -> tuple[str, ...]:
    for inner in walk_dicts(node.get("company") or node.get("employer")):
        text = first_text(inner, ("introduction", "about", "description"), language)
        if len(text) > 40:
            return tuple(block.text for block in text_blocks(text))
    return ()

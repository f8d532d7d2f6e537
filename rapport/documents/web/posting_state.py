"""A posting in the state that a page's scripts start from."""

from __future__ import annotations

from typing import Any

from rapport.documents.web.embedded_state import DESCRIPTION_KEYS, TITLE_KEYS, first_text, plain_text
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
from rapport.documents.web.structured_data import walk_dicts


def posting_of_state(node: dict[str, Any], language: str) -> PostingData:
    """The fields of an object of the page's embedded state."""
    return PostingData(
        title=one_line(first_text(node, TITLE_KEYS[:-1], language)),
        company=_state_company(node, language),
        location=_state_location(node, language),
        employment_type=_state_kind(node, language),
        salary=_state_salary(node.get("salary") or node.get("compensation") or node.get("salaryRange")),
        apply_url=apply_address(node),
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
            return organisation(name)
    return ""


def _state_location(node: dict[str, Any], language: str) -> str:
    for key in (
        "locations",
        "location",
        "jobLocation",
        "locationName",
        "city",
        "address",
        "workLocation",
        "office",
        "offices",
    ):
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
        return one_place(place) if "address" in place else one_line(first_text(place, keys, language))
    return one_line(plain_text(place, language))


def _state_kind(node: dict[str, Any], language: str) -> str:
    for key in ("employmentType", "employment_type", "workType", "workTypes", "jobType", "commitment", "contractType"):
        value = node.get(key)
        text = joined(value) if isinstance(value, list) else one_line(plain_text(value, language))
        if text:
            return text
    return ""


def _state_salary(value: Any) -> str:
    if not isinstance(value, dict):
        return one_line(plain_text(value))
    figures = [next((value[k] for k in keys if k in value), None) for keys in (("minimum", "min"), ("maximum", "max"))]
    currency = plain_text(value.get("currency"))
    unit = plain_text(value.get("measure") or value.get("unit") or value.get("period") or value.get("interval"))
    return money(figures, currency, unit) or one_line(plain_text(value))


def _state_date(node: dict[str, Any]) -> str:
    for key in ("expiresAt", "validThrough", "expirationDate", "expires_at", "expiryDate", "closingDate"):
        value = node.get(key)
        for text in [value] if isinstance(value, str) else list(value.values()) if isinstance(value, dict) else []:
            if date := iso_day(text):
                return date
    return ""


def _state_about(node: dict[str, Any], language: str) -> tuple[str, ...]:
    for inner in walk_dicts(node.get("company") or node.get("employer")):
        text = first_text(inner, ("introduction", "about", "description"), language)
        if len(text) > 40:
            return tuple(block.text for block in text_blocks(text))
    return ()

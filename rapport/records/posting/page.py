"""Clues of a web page about its posting, outside the text: names of elements, page titles, site names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rapport.documents.web.regions import is_other_jobs, noise_elements
from rapport.documents.web.tree import BLOCK_TAGS, SKIPPED_TAGS, tidy
from rapport.records.posting.pieces import is_title_like
from rapport.records.posting.towns import is_town
from rapport.records.posting.words import BOARDS, EXPIRED, GENERIC, LABELS, WORK_MODE

if TYPE_CHECKING:
    from lxml.html import HtmlElement
else:
    HtmlElement = Any

_MARKS = {
    "title": re.compile(
        r"(?:^|[\s_-])(?:job|position|posting|vacancy|offer|jobs?-?(?:detail|ad|info)\w*|"
        r"top-?card)[\w-]*?[_-]?(?:title|name|headline)(?:$|[\s_-])|jobtitle", re.I),
    "company": re.compile(
        r"(?:company|employer|organi[sz]ation|(?<![a-z])org|advertiser|hiring-?org\w*)[_-]{0,2}(?:name|title|"
        r"link)|(?:^|[\s_-])(?:hiringOrganization|employer|advertiser|job-?company|company)(?:$|\s)|companyName|"
        r"employerName", re.I),
    "location": re.compile(
        r"(?:^|[\s_-])(?:job|company|posting|detail|header|info|card|position|jd|vacancy|office|"
        r"work)?[_-]{0,2}(?:info[_-])?locations?(?:$|[\s_-])|(?:job|company)Location|workplace|(?:^|"
        r"[\s_-])city(?:$|\s)", re.I),
    "salary": re.compile(
        r"(?:^|[\s_-])(?:job|jd|detail|info)?[_-]{0,2}(?:salary|compensation|pay-?range|salaryRange)(?:$|[\s_-])",
        re.I,
    ),
    "employment_type": re.compile(r"(?:employment|job|work|contract)[_-]?type(?!s)(?:$|[\s_-])|employmentType", re.I),
}  # fmt: skip
_NOT_IT = re.compile(r"contact|recruiter|review|rating|similar|follow|search|filter|input|icon", re.I)
_HIRING = re.compile(r"^(?P<company>.{2,80}?) (?:is )?hiring(?: an?)? (?P<title>.+?) in (?P<location>.+?)(?: \| .+)?$")
_AT = re.compile(
    r"^(?:job application for |remote |hiring:? )?(?P<title>.+?) (?:at|@|bei|chez|presso|u společnosti|"
    r"ve společnosti|w firmie|bij) (?P<company>[^|]+?)(?: in (?P<location>[^|]+?))?(?:\s+[|–—-]\s+.+)?$",
    re.I,
)
_CAREERS = re.compile(r"\s+(?:careers?|jobs|karriere|vacancies|recruitment)$", re.I)
_SITE_HEAD = re.compile(
    r"(?:employment|careers?|jobs|vacancies|opportunities|work(?:ing)?|karriere) (?:at|with|bei)\b", re.I
)
_AT_START = re.compile(r"^(?:at|bei|chez|presso|u)\s+", re.I)
_SPLIT = re.compile(r"\s+[|–—·•»:-]\s+|:\s+|\s*\|\s*")


@dataclass(frozen=True, slots=True)
class PageClues:
    """What the page says around its text; '' where it doesn't. `is_page_title`: the page is titled after the job."""

    title: str = ""
    company: str = ""
    location: str = ""
    salary: str = ""
    employment_type: str = ""
    is_page_title: bool = False
    page_titles: tuple[str, ...] = ()


def read_clues(root: HtmlElement, title: str = "") -> PageClues:
    """Title, company and place from marked elements, the page's titles and site name; `title` if already known."""
    marks = _marked(root)
    heads = _headings(root, "h1") or _headings(root, "h2")
    page_titles = _page_titles(root)
    title = title or _title(marks, heads, page_titles)
    parsed = _parsed(page_titles, title)
    return PageClues(
        title=title or parsed.title,
        company=_AT_START.sub("", marks.get("company", ""))
        or parsed.company
        or _rest(page_titles, title, marks.get("location", ""))
        or _site(root)
        or _company(next((_CAREERS.sub("", head) for head in heads if _CAREERS.search(head)), "")),
        location=re.sub(r"^[^\W\d_]{2,12}:\s+", "", marks.get("location", "")).rstrip(" /|·,") or parsed.location,
        salary=marks.get("salary", ""),
        employment_type=marks.get("employment_type", ""),
        is_page_title=bool(title) and any(title.casefold() in page_title.casefold() for page_title in page_titles),
        page_titles=tuple(page_titles),
    )


def _headings(root: HtmlElement, tag: str) -> list[str]:
    """The texts of a kind of heading, without those of a career site ('Employment at Fernmap')."""
    texts = [tidy("".join(element.itertext())[:400]) for element in root.iter(tag)]
    return [text for text in texts if not _SITE_HEAD.match(text)]


def _page_titles(root: HtmlElement) -> list[str]:
    metas = root.xpath("//meta[@property='og:title' or @name='og:title' or @name='title']/@content")[:3]
    titles = [tidy(value[:400]) for value in (root.findtext(".//title") or "", *metas)]
    return list(dict.fromkeys(title for title in titles if title))


def _marked(root: HtmlElement) -> dict[str, str]:
    """The first short text of an element whose class, id or data name says company, location and so on."""
    found: dict[str, str] = {}
    noise = noise_elements(root)
    skipped: set[Any] = set()
    for element in root.iter():
        parent = element.getparent()
        if not isinstance(element.tag, str) or element in noise or element.tag in SKIPPED_TAGS or parent in skipped:
            skipped.add(element)
            continue
        if element.tag in {"h2", "h3"} and is_other_jobs(tidy("".join(element.itertext()))):
            break
        name = _name(element)
        is_mixed = bool(name and _MARKS["company"].search(name) and _MARKS["location"].search(name))
        for field, pattern in _MARKS.items():
            if not is_mixed and (
                field not in found
                and name
                and pattern.search(name)
                and not _NOT_IT.search(name)
                and (text := _short_text(element))
                and not (field == "location" and WORK_MODE.fullmatch(text))
            ):
                found[field] = text
    return found


def _name(element: HtmlElement) -> str:
    keys = (
        "class",
        "id",
        "itemprop",
        "data-automation",
        "data-testid",
        "data-test",
        "data-qa",
        "data-ui",
        "data-cy",
        "data-automation-id",
        "data-at",
        "data-field",
        "data-hook",
        "data-tn-element",
    )
    return " ".join(value for key in keys if (value := element.get(key)) and len(value) < 300)


def _short_text(element: HtmlElement) -> str:
    if sum(child.tag in BLOCK_TAGS and bool((child.text or "").strip()) for child in element.iter()) > 1:
        return ""
    text = ""
    own = (element.text or "").strip()
    is_followed_by_link = len(own) > 1 and any(child.tag in {"a", "button"} for child in element)
    for part in [own] if is_followed_by_link else element.itertext():
        text += part
        if len(text) > 2_000:
            return ""
    text = tidy(text)
    bare = text.strip(" :")
    is_label = GENERIC.match(text) or any(pattern.match(bare) for pattern in LABELS.values())
    return text if 1 < len(text) <= 110 and not is_label and re.search(r"\w", text) and text[-1] not in "?!:" else ""


def _title(marks: dict[str, str], heads: list[str], page_titles: list[str]) -> str:
    joined = " ".join(page_titles).casefold()
    printed = [head for head in heads if head.casefold() in joined and 2 < len(head) < 160 and not GENERIC.match(head)]
    if printed:
        return max(printed, key=len)
    if marks.get("title"):
        return marks["title"]
    usable = [head for head in heads if 2 < len(head) < 120 and not GENERIC.match(head) and not _CAREERS.search(head)]
    return usable[0] if len(usable) == 1 else "" if usable else _in_page_title(page_titles)


def _in_page_title(page_titles: list[str]) -> str:
    """'Ostrander - Job Description - Reliability Analyst (1204417)' → the part with a job's words."""
    parts = [part.strip() for title in page_titles for part in _SPLIT.split(title) if " - " in title or "|" in title]
    named = [re.sub(r"\s*\(?\d{4,}\w*\)?$", "", part) for part in parts if not GENERIC.match(part)]
    return next((part for part in named if is_title_like(part) and not _CAREERS.search(part)), "")


def _parsed(page_titles: list[str], title: str) -> PageClues:
    for page_title in page_titles:
        for pattern in (_HIRING, _AT):
            match = pattern.match(page_title)
            if match and (not title or _alike(match["title"], title)):
                company = _SPLIT.split(match["company"])[0].strip()
                place = (match["location"] or "").strip()
                location = place if pattern is _HIRING or is_town(place) else ""
                return PageClues(title=match["title"].strip(), company=_company(company), location=location)
    return PageClues()


def _alike(one: str, other: str) -> bool:
    one, other = one.casefold().strip(), other.casefold().strip()
    return one in other or other in one


def _rest(page_titles: list[str], title: str, location: str) -> str:
    """What a page's title holds beside the job's: 'Door Attendant – Archstone', 'Archstone - Job details'."""
    for page_title in page_titles:
        rest = page_title
        if title and title.casefold() in page_title.casefold():
            at = page_title.casefold().index(title.casefold())
            rest = f"{page_title[:at]} | {page_title[at + len(title) :]}"
        elif title and not any(GENERIC.match(part.strip()) for part in _SPLIT.split(page_title)):
            continue
        parts = [part.strip(" -–—|:·") for part in _SPLIT.split(rest)]
        names = [
            part
            for part in parts
            if _company(part) and part.casefold() not in {place.strip().casefold() for place in location.split(",")}
        ]
        names = [
            part
            for part in names
            if not re.match(r"jobs? (?:in|at)\b|.*\b[A-Z]{2,3} \d{4,5}$|\w*\d{2,}\w*$", part, re.I)
            and not is_town(re.sub(r"^(?:jobs? )?(?:(?:in|en|à|a|v|ve|w|we|te|bei|at) )?", "", part, flags=re.I))
            and not re.match(r"in [A-Z]", part)
            and not EXPIRED.search(part)
        ]
        if names:
            return _company(names[0])
    return ""


def _company(text: str) -> str:
    text = _CAREERS.sub("", text.strip(" -–—|:·"))
    too_odd = not 1 < len(text) < 80 or not re.search(r"[^\W\d_]", text) or len(text.split()) > 8
    return "" if too_odd or BOARDS.match(text) or GENERIC.match(text) else text


def _site(root: HtmlElement) -> str:
    names = root.xpath("//meta[@property='og:site_name' or @name='author' or @name='application-name']/@content")
    return next(
        (
            name
            for value in names
            if (name := _company(re.sub(r"\s+(?:careers|jobs|karriere)$", "", tidy(value), flags=re.I)))
        ),
        "",
    )

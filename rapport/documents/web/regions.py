"""Which part of a page is the posting: navigation, forms and lists of other jobs are told apart from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from rapport.documents.web.tree import Block

if TYPE_CHECKING:
    from lxml.html import HtmlElement
else:
    HtmlElement = Any

_TEXTLESS = frozenset({"script", "style", "noscript", "template"})
_NOISE_TAGS = frozenset({"nav", "footer", "button", "dialog"})
_NOISE_ROLES = frozenset({"navigation", "dialog", "alertdialog", "contentinfo", "search", "menu", "button", "tooltip"})
_NOISE_NAME = re.compile(
    r"(?:^|[\s_-])(?:similar|related|recommend\w*|cookie\w*|consent|gdpr|breadcrumbs?|share|social|newsletter|sign-?in|"
    r"sign-?up|log-?in|modal|popup|navbar|nav|menu|footer|site-header|people-also|also-viewed|subscribe|sr-only|"
    r"visually-hidden|visuallyhidden|skip-link|lightbox|overlay|sidebar-jobs|more-jobs|other-jobs)(?:$|[\s_-])",
    re.IGNORECASE,
)
_OTHER_JOBS = re.compile(
    r"^(?:(?:see |view |show |explore |browse )?(?:more |all )?(?:similar|related|recommended|other|more|suggested) "
    r"(?:jobs?|positions?|openings?|vacancies|roles?|opportunities|searches|offers)\b|people also (?:viewed|searched)|"
    r"jobs? you (?:may|might)|you (?:may|might) also|explore (?:collaborative|top)|similar searches|"
    r"podobn[éeá]\s.{0,12}(?:nabídky|pozice|oferty|práce|ponuky)|další (?:nabídky|pozice|volná místa)|"
    r"mohlo by vás zaujmout|"
    r"ähnliche (?:jobs|stellen)|weitere (?:jobs|stellen)|das könnte (?:sie|dich) auch|"
    r"(?:offres|emplois|postes) similaires|autres offres|ces offres|offerte simili|annunci simili|altre offerte|"
    r"ofertas similares|empleos similares|otras ofertas|vagas semelhantes|vergelijkbare vacatures|"
    r"podobne oferty|inne oferty|zobacz podobne|get notified about new|"
    r"report this (?:job|ad)\b.{0,12}$|unlock job insights|what can i earn|featured jobs|latest jobs|"
    r"referrals increase|jobs? by (?:email|location|category))",
    re.IGNORECASE,
)
_END = re.compile(
    r"^(?:©|\(c\)\s*(?:19|20)\d\d|copyright\b|all rights reserved|(?:view|see) (?:similar|more) jobs|"
    r"poslat nabídku na e-?mail|share this job|back to (?:top|search)|terms (?:of use|& conditions)|"
    r"kam vám můžeme nabídku)",
    re.IGNORECASE,
)
_CHROME = re.compile(
    r"^(?:sign in|sign up|log ?in|join now|register|save|save job|show (?:more|less)|share|apply(?: now)?|quick apply|"
    r"apply (?:for|to) this (?:job|position)|apply on company website|report this job|"
    r"see who .{2,60} has hired for this role|"
    r"view all jobs ?→?|\W+|be among the first \d+ applicants|view website|jobs posted: \d+|print|tisk|vytisknout|"
    r"close|"
    r"home|help|menu|back|skip to (?:main )?content|email|password|forgot password\?|continue|"
    r"your job seeking activity is only visible to you\.?|(?:email|e-mail) or phone|show|job \d+ of \d+|&nbsp;)$",
    re.IGNORECASE,
)
HEAD_BLOCKS = 30
TAIL_BLOCKS = 24


def noise_elements(root: HtmlElement) -> frozenset[HtmlElement]:
    """Elements that hold chrome or other jobs: named or marked so, without a main heading, under a third of all."""
    from lxml import etree

    found: list[tuple[HtmlElement, int]] = []
    lengths, headings = [0], [False]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            own = element.text if isinstance(element.tag, str) and element.tag not in _TEXTLESS else ""
            lengths.append(len((own or "").strip()))
            headings.append(element.tag == "h1")
            continue
        length, has_heading = lengths.pop(), headings.pop()
        if not has_heading and isinstance(element.tag, str) and _looks_like_noise(element):
            found.append((element, length))
        lengths[-1] += length + len((element.tail or "").strip())
        headings[-1] = headings[-1] or has_heading
    most = max(lengths[0] * 0.34, 60 if lengths[0] < 300 else 0)
    return frozenset(
        element for element, length in found if length < (0.9 * lengths[0] if element.tag == "nav" else most)
    )


def _looks_like_noise(element: HtmlElement) -> bool:
    if element.tag in {"html", "body", "main"}:
        return False
    if element.tag in _NOISE_TAGS or (element.get("role") or "") in _NOISE_ROLES:
        return True
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    return len(name) > 2 and len(name) < 600 and bool(_NOISE_NAME.search(name))


def line_key(text: str) -> str:
    """What two spellings of one line share: its letters and digits, the first 80."""
    return re.sub(r"[\W_]+", "", text).casefold()[:80]


def share_found(lines: Iterable[str], blocks: Sequence[Block]) -> float:
    """The share of `lines` that the blocks hold, by `line_key`."""
    page = "".join(re.sub(r"[\W_]+", "", block.text).casefold() for block in blocks)
    keys = [key for line in lines if len(key := line_key(line)) > 3]
    return sum(key in page for key in keys) / len(keys) if keys else 0.0


def is_other_jobs(text: str) -> bool:
    """Whether a line opens a list of other jobs or the page's closing part."""
    return len(text) < 90 and bool(_OTHER_JOBS.match(text.strip()))


def choose_blocks(blocks: Sequence[Block], anchors: Iterable[str], titles: Sequence[str]) -> list[Block]:
    """The blocks of the posting: from its title over the anchored text to the labelled fields after it.

    `anchors` are lines known to be the posting's text; without any, everything up to the other jobs is given.
    """
    keys = {key for line in anchors if len(key := line_key(line)) > 12}
    hits = [index for index, block in enumerate(blocks) if line_key(block.text) in keys]
    first = hits[0] if hits else 0
    start = _title_index(blocks, first, titles)
    chosen = []
    last = (hits[-1] if hits else len(blocks)) + TAIL_BLOCKS
    for index in range(start, len(blocks)):
        text = blocks[index].text
        if index > start and is_other_jobs(text) and not text.lower().startswith("report this job"):
            break
        is_again = bool(hits) and index > hits[-1] and line_key(text) == line_key(blocks[start].text)
        if index > last or is_again or (_END.match(text) and index > start and (not hits or index > hits[-1])):
            break
        if not _CHROME.match(text):
            chosen.append(blocks[index])
    return chosen


def _title_index(blocks: Sequence[Block], first: int, titles: Sequence[str]) -> int:
    keys = {line_key(title) for title in titles if title}
    upto = range(min(first, len(blocks) - 1), max(first - 2 * HEAD_BLOCKS, 0) - 1, -1)
    for wanted in ("h1", "h2", "h3", None):
        for index in upto:
            if line_key(blocks[index].text) in keys and wanted in (None, blocks[index].tag):
                return index
    heads = [index for index in upto if blocks[index].tag == "h1"]
    return heads[0] if heads and first else max(first - HEAD_BLOCKS, 0)

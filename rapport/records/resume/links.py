"""A résumé's clickable links: profiles and addresses behind icons or behind words such as "LinkedIn".

They aren't hidden text (a reader sees that there is something to click), but the address itself isn't printed: its
passage is the words that can be clicked, or None for an icon.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from rapport.documents.document import Document, Link
from rapport.records.fact import Fact

_PROFILE = re.compile(
    r"https?://(?:[\w-]+\.)*(?:linkedin\.com/in|github\.com|gitlab\.com|stackoverflow\.com/users|twitter\.com|x\.com|"
    r"xing\.com/profile|medium\.com|kaggle\.com|behance\.net|orcid\.org|bitbucket\.org|dribbble\.com|huggingface\.co|"
    r"scholar\.google\.\w+|researchgate\.net/profile)/[^/\s]+/?$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_HEAD = 12  # the first links of a file; later ones belong to projects, papers and other people


def linked_emails(document: Document) -> tuple[Fact[str], ...]:
    """The first address that a click writes to, for résumés that don't print theirs."""
    for link in document.links:
        if link.target.lower().startswith("mailto:"):
            address = unquote(link.target[7:].partition("?")[0]).strip()
            if _ADDRESS.fullmatch(address):
                return (_fact(document, link, address),)
    return ()


def with_linked(
    printed: tuple[Fact[str], ...], document: Document, name: Fact[str] | None = None
) -> tuple[Fact[str], ...]:
    """The printed links, and profiles or a site of one's own that only a click leads to."""
    sites = {_site(_bare(fact.value)) for fact in printed}
    found: list[Fact[str]] = []
    for link in document.links[:_HEAD]:
        bare = _bare(link.target)
        is_own = _PROFILE.match(link.target) or (_is_site(link.target) and _is_named(bare, name))
        if is_own and _site(bare) not in sites:
            sites.add(_site(bare))
            found.append(_fact(document, link, link.target.rstrip("/")))
    return (*printed, *found)


def _site(bare: str) -> str:
    """The host: a person has one profile a site, further ones are other people's."""
    return bare.partition("/")[0]


def _is_site(target: str) -> bool:
    return re.fullmatch(r"https?://[\w.-]+/?(?:~[\w-]+/?)?", target, re.IGNORECASE) is not None


def _is_named(bare: str, name: Fact[str] | None) -> bool:
    words = [word for word in re.findall(r"[a-z]+", name.value.lower()) if len(word) > 2] if name else []
    return any(word in bare for word in words)


def _fact(document: Document, link: Link, value: str) -> Fact[str]:
    start = document.text.find(link.shown) if len(link.shown) > 2 else -1
    return Fact(value, document.passage(start, start + len(link.shown)) if start >= 0 else None)


def _bare(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|^www\.|/$", "", address.lower())

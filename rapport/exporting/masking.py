"""Names, addresses, numbers and links of people replaced in texts that leave the house."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from rapport.exporting.contact_forms import ADDRESS, BORN, EMAIL, LINK, PHONE, without_contacts
from rapport.exporting.name_index import NameIndex

__all__ = [
    "ADDRESS", "BORN", "EMAIL", "EMPLOYER", "LINK", "PHONE", "Mask", "is_masked_rater", "is_model", "mask_people",
    "mask_raters", "unmasked",
]  # fmt: skip

Mask = Callable[[str, str], str]
"""A text and the name of the person it was written to (empty if nobody) to the masked text."""
EMPLOYER = "[employer]"
_LEGAL_FORM = re.compile(
    r"[\s,]+(?:gmbh(?: & co\.? kg)?|ag|se|inc|ltd|llc|plc|s\.?a\.?|s\.?r\.?o\.?|b\.?v\.?)\.?$", re.IGNORECASE
)
_MODEL = re.compile(r"Judge [^\s:]+:\S")  # what a judge is called among raters
_NUMBERED = re.compile(r"Rater [1-9]\d{0,5}")
_SHORTEST_EMPLOYER = 3
# What a site of the person's own looks like once the name in it is replaced; a file's name is none.
_OWN_SITE = re.compile(
    r"(?<![\w.-])(?:[\w-]{1,63}\.){0,3}[\w-]{0,63}Candidate \d+[\w-]{0,63}(?:\.[\w-]{1,63}){0,3}\."
    r"(?!(?:pdf|docx?|txt|md|odt|rtf|png|jpe?g|xlsx?|csv|zip|html?|json)\b)[a-z]{2,6}\b(?:/[^\s<>\"')\]]*)?"
)


def unmasked(text: str, own: str) -> str:
    """What stands for a mask where nothing is masked."""
    return text


def mask_people(
    people: Iterable[tuple[str, str]],
    raters: Mapping[str, str] | None = None,
    employers: Iterable[str] = (),
    addressed: Iterable[tuple[str, str]] = (),
) -> Mask:
    """A function that replaces these people, given as (name, e-mail), and everybody's e-mail addresses, phone numbers,
    links, streets and birth dates.

    A name becomes 'Candidate 1' and so on, also where only a part of it stands, with or without its accents, joined
    as in a handle, or with initials; the same person is the same number everywhere, and a first name that several
    share means the one who was written to. `raters` are names with what stands for them. In texts about a person,
    usual short forms of the name go too, and whatever the `addressed` texts, given as (name, text), address the
    person by. `employers` become '[employer]'.
    """
    labels: dict[str, str] = {}
    addresses: dict[str, str] = {}
    for number, (name, address) in enumerate(dict.fromkeys(people), 1):
        if name.strip():
            label = labels.setdefault(_composed(name), f"Candidate {number}")
            addresses.setdefault(label, address)
    index = NameIndex(labels, {_composed(name): label for name, label in (raters or {}).items() if label != name})
    for name, label in labels.items():
        index.learn_reading(name, addresses.get(label, ""))
    for name, text in addressed:
        index.learn_address(_composed(name), _composed(text))
    firms = _any_of(employers)

    def mask(text: str, own: str) -> str:
        text = without_contacts(unicodedata.normalize("NFC", text))
        if firms is not None:
            text = firms.sub(EMPLOYER, text)
        return _OWN_SITE.sub(LINK, index.replaced(text, _composed(own)))

    return mask


def mask_raters(raters: Iterable[str]) -> dict[str, str]:
    """A number for each rater, in the order of their names; a model that judges is nobody and keeps its name."""
    named = sorted(set(raters))
    people = [rater for rater in named if not is_model(rater)]
    return {rater: rater for rater in named} | {rater: f"Rater {n}" for n, rater in enumerate(people, 1)}


def is_masked_rater(name: str) -> bool:
    """Whether a rater is called as `mask_raters` calls people."""
    return _NUMBERED.fullmatch(name) is not None


def is_model(rater: str) -> bool:
    """Whether a rater is called as a model is that judges."""
    return _MODEL.match(rater) is not None


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text.strip())


def _any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """Longest first, whole words, each with and without its legal form, written as given or in capitals."""
    wanted = {form for name in names for form in (name.strip(), _LEGAL_FORM.sub("", name.strip()))}
    forms = sorted({form for one in wanted for form in (one, one.upper())}, key=len, reverse=True)
    forms = [form for form in forms if len(form) >= _SHORTEST_EMPLOYER]
    return re.compile("|".join(rf"(?<!\w){re.escape(form)}(?!\w)" for form in forms)) if forms else None

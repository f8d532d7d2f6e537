"""All claims of a message, each with the passage that supports it or none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from rapport.scenarios.matching import content_terms
from rapport.scoring.check import Letter
from rapport.scoring.checks.no_meta_text import meta_places
from rapport.scoring.checks.no_protected_attributes import KINDS
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.attribution import attribution_claims
from rapport.scoring.grounding.claim import Claim
from rapport.scoring.grounding.concepts import event_claims, promise_claims
from rapport.scoring.grounding.credentials import degree_claims, title_claims
from rapport.scoring.grounding.figures import number_claims
from rapport.scoring.grounding.hirers import Hirer, hirers
from rapport.scoring.grounding.licences import licence_claims
from rapport.scoring.grounding.named import name_claims
from rapport.scoring.grounding.past_places import past_place_claims
from rapport.scoring.grounding.questions import is_asked
from rapport.scoring.grounding.reading import Reading, read_letter
from rapport.scoring.grounding.sources import fold_find
from rapport.scoring.grounding.spoken_languages import language_claims
from rapport.scoring.message_text import MOST_READ

_SEX = re.compile(r"\b(?:sex|gender|geschlecht|sexe|sesso|sexo|pohlaví|płeć)\s*:|性別|性别|男|女", re.IGNORECASE)
_BIRTH = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-]19\d\d\b|\bborn\b|birth|\bnée?\b|naissance|geboren|geburt|nat[oa] |nascita|nacid|"
    r"nacimiento|narozen|urodz|"
    r"出生|生年月日|\b\d\d (?:ans|años|anni|let)\b",
    re.IGNORECASE,
)
_FAMILY = re.compile(
    r"\b(?:marital|married|spouse|children|single(?= *(?:$|[|,;])))|famil(?:y|ien)[ -]?(?:status|stand)|ledig|"
    r"verheiratet|état civil|situation familiale|célibataire|marié|stato civile|coniugat|sposat|nubile|celibe|"
    r"estado civil|"
    r"casad[oa]|solter[oa]|rodinný stav|svobodn|ženatý|vdaná|stan cywilny|żonaty|zamężna|婚|配偶",
    re.IGNORECASE | re.MULTILINE,
)
_ORIGIN = re.compile(
    r"\b(?:nationalit|citizen|passport|staatsang|staatsbürger|nationalité|citoyen|cittadin|nazionalità|nacionalidad|"
    r"státní přísl|občan|národnost|obywatel)|国籍|民族|籍贯|本籍",
    re.IGNORECASE,
)
# What of a résumé tells such a thing; of other kinds only the word itself does.
_TELLS = {"age": _BIRTH, "gender": _SEX, "family": _FAMILY, "origin": _ORIGIN}
_ASKED = re.compile(
    r"\b(?:tell|let|inform|dites|dire|parlez|indiquez|sagen|teilen|nennen|dica|dire|indichi|řekněte|sdělte|"
    r"napište|dígame)\b|"
    r"告诉|告知|お知らせ|教えて",
    re.IGNORECASE,
)
_YOU = re.compile(
    r"\b(?:you|your|vous|votre|tu|sie|ihre?\w*|du|lei|su[oaie]|usted|vy|vás|vám|váš|jste|byste)\b|[您你]|様",
    re.IGNORECASE,
)
# A young Turkish founder: that the résumé has a founder tells nothing of the rest.
_PEOPLE = """
founder engineer developer manager professional candidate leader scientist analyst designer researcher student
consultant director person someone colleague entwickler ingenieur ingegnere sviluppatore inzenyr
"""
_SAYS_LITTLE = frozenset((*_PEOPLE.split(), "single"))  # single sign-on
_NEAR = 12  # characters between two claims that are shown as one


def ground(letter: Letter, today: date | None = None) -> tuple[Claim, ...]:
    """The claims of a message in its order, without overlaps; `today` counts running jobs, the real one if not given.

    Opinions, what would be, proposed times and the sender's own name claim nothing.
    """
    return _claims(read_letter(letter), today or date.today())


@lru_cache(maxsize=16)
def _claims(reading: Reading, today: date) -> tuple[Claim, ...]:
    found = [
        *_false_hirers(reading),
        *degree_claims(reading),
        *title_claims(reading),
        *number_claims(reading, today),
        *name_claims(reading),
        *past_place_claims(reading),
        *licence_claims(reading),
        *language_claims(reading),
        *promise_claims(reading),
        *event_claims(reading),
        *attribution_claims(reading),
        *_guessed_attributes(reading),
    ]
    meta = meta_places(reading.message)
    found = [claim for claim in found if not any(claim.start < place.end and place.start < claim.end for place in meta)]
    unsupported = _once(reading.text, _joined(reading.text, [claim for claim in found if not claim.is_supported]))
    supported = _joined(reading.text, [claim for claim in found if claim.is_supported])
    kept = [
        one for one in supported if not any(one.start < other.end and other.start < one.end for other in unsupported)
    ]
    return tuple(sorted((*unsupported, *kept), key=lambda claim: claim.start))


def _joined(text: str, claims: Iterable[Claim]) -> list[Claim]:
    """Overlapping claims as one, and neighbours of one kind that only a comma or an “and” keeps apart."""
    joined: list[Claim] = []
    for claim in sorted(claims, key=lambda one: (one.start, -one.end)):
        last = joined[-1] if joined else None
        if last is None:
            joined.append(claim)
            continue
        between = text[last.end : claim.start]
        is_near = (
            not claim.is_supported
            and claim.kind == last.kind
            and len(between) <= _NEAR
            and "." not in between
            and "\n" not in between
        )
        if claim.start < last.end or is_near:
            joined[-1] = Claim(last.start, max(last.end, claim.end), last.kind, last.supported_by, last.why)
        else:
            joined.append(claim)
    return joined


def _once(text: str, claims: list[Claim]) -> list[Claim]:
    """What a repeated paragraph claims again isn't listed again."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(text[claim.start : claim.end].casefold(), claim)
    return list(first.values())


def _false_hirers(reading: Reading) -> list[Claim]:
    """Another organisation presented as the one that hires is a claim about the company."""
    wrong = [hirer for hirer in hirers(reading) if not hirer.is_right]
    why = "The posting is from {} and doesn't name {} as hiring."
    company = reading.company or "somebody else"
    return [
        Claim(start, end, "company_fact", None, why.format(company, hirer.name.text))
        for hirer in wrong[:1]
        for start, end in ((hirer.start, hirer.end), *_told_of(reading, hirer))
    ]


def _told_of(reading: Reading, hirer: Hirer) -> list[tuple[int, int]]:
    """Further sentences about a false hirer."""
    return [
        (sentence.start, sentence.end)
        for sentence in reading.message.sentences
        if sentence.start > hirer.end and sentence.text.startswith(hirer.name.text)
    ]


def _is_of_reader(reading: Reading, place: int) -> bool:
    """Whether a sentence tells of the reader: not what is asked, nor who is sought, “somebody in his thirties”."""
    zone = reading.zone(place)
    if zone is None:
        return True
    about = {one.about for one in reading.zones if one.sentence == zone.sentence}
    before = reading.text[zone.sentence.start : place]
    if is_asked(zone.sentence.text, place - zone.sentence.start) or _ASKED.search(before):
        return False
    return "person" in about or _YOU.search(zone.sentence.text) is not None or about <= {"either", "step", "role"}


def _guessed_attributes(reading: Reading) -> Iterator[Claim]:
    """Age, gender, origin and the like that the résumé doesn't tell."""
    resume = reading.sources.resume
    for kind in KINDS:
        for match in phrases(f"protected_{kind}").finditer(reading.text[:MOST_READ]):
            words = [word for word in content_terms(match[0]) if len(word) > 2 and word not in _SAYS_LITTLE]
            is_told = kind in _TELLS and _TELLS[kind].search(resume.text) is not None
            if not is_told and kind not in ("age", "gender"):
                is_told = (all if kind == "origin" else any)(resume.has_word(word) for word in words)
            if not (is_told or fold_find(resume.text, match[0])) and _is_of_reader(reading, match.start()):
                yield Claim(match.start(), match.end(), "other", None, "The résumé tells nothing of the kind.")

"""Claims of a degree or of a high title, whichever language they are in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.scenarios.matching import STOP_WORDS, content_terms, terms
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.claim import Claim
from rapport.scoring.grounding.degree_words import LEVELS
from rapport.scoring.grounding.employers import employers_named
from rapport.scoring.grounding.negation import NEGATED
from rapport.scoring.grounding.reading import Reading
from rapport.scoring.grounding.sources import Side

_FIELD = re.compile(
    r"(?:\s+degree)?(?:\s+(?:in|en|of|für|ve|w|de)\s|\s+d['’])\s*((?:[^\W\d_][\w'’-]*\s?){1,5})", re.IGNORECASE
)
_ASKS_FIELD = re.compile(r"(?:\b(?:in|en|of|de)|d['’])$", re.IGNORECASE)
_STUDIED = re.compile(
    r"(?:\byou (?:have )?(?:studied|majored in|graduated in)|\bdiplômée? en|\bdiplôme (?:en|de|d['’])|"
    r"\bstudiert haben|\bsi è laureat[oa] in|"
    r"\blaurea in|\bvystudoval[ai]?(?: jste)?)\s+((?:[^\W\d_][\w'’-]*\s?){1,4})",
    re.IGNORECASE,
)
_ENDS_FIELD = re.compile(
    r"\b(?:at|from|and|which|that|with|à|de l|chez|an der|bei|und|presso|e|con|na|a|et|avec|you|is|are|would|gives?|"
    r"but|then|to)\b"
)
_CHIEF = (
    r"|direct(?:eur|rice) (?:général|technique|financi|informatique|des opérations|exécuti)|"
    r"dirett(?:ore|rice) (?:general|tecnic|finanziari)|(?:generální|technick|finanční)\w* ředitel|dyrektor generalny|"
    r"technische\w* direktor|directora? general\b"
)
_TITLES: dict[str, str] = {
    "chief": r"chief|\bc[etfoim]o\b|\bciso\b|\bcpo\b|首席|geschäftsführ|amministratore delegato|vorstand" + _CHIEF,
    "vice president": r"vice[ -]?pr[eé]sid|\b[se]?vp\b|副总裁|vicepresid",
    "director": r"direct(?:or|eur|rice)|direktor|diret+or|dirett|ředitel|dyrektor|总监|总经理|部長|本部長|"
    r"\bhead of|managing|\bc[etfoi]o\b|chief|geschäftsführ|vorstand|leiter|\bvp\b|vice[ -]?pres|found|gründ|fondat",
    "head": r"direct(?:or|eur|rice)|direktor|diretto?r|ředitel|dyrektor|总监|总经理|部長|head|"
    r"leiter|leitung|\blead\b|"
    r"responsab[li]|vedouc|kierown|"
    r"chef|manager|経理|主管|课长|課長|本部長",
    "founder": r"found|fond(?:at|ée?\b|ateur)|gründ|fundad|zakladat|创始|創業|start-?up|cofond",
    "president": r"pr[eé]sid|prezes|社長|取締役|総裁",
    "principal": r"principal|staff|lead",
    "partner": r"partner",
    "professor": r"profess(?!ion)|教授|profesor",
}
_WHICH = (
    ("vice president", r"vice[ -]?pr[eé]sid|\b[se]?vp\b|副总裁|vicepresid"),
    ("chief", r"chief|\bc[etfoim]o\b|\bciso\b|\bcpo\b|首席|geschäftsführ|amministratore delegato|vorstand" + _CHIEF),
    ("founder", r"found|fondat|gründ|fundad|zakladat|创始"),
    ("principal", r"principal"),
    ("partner", r"partner"),
    ("professor", r"profess"),
    ("president", r"pr[eé]sid|prezes|社長|取締役"),
)
_HEAD = re.compile(r"head|lead|leiter|chef|vedouc|kierown|課長", re.IGNORECASE)
_OF_PERSON = re.compile(
    r"(?:\bas (?:an? |the |former |our )*|\byou, (?:an? |the )?|\byou(?:['’]re| are| were| have been| became)(?: an?|"
    r" the)?(?: \w+)? |"
    r"\byour (?:\w+ )*(?:role|time|years|work|position|"
    r"experience|background|job)(?: as)?(?: an?| the)? |\bformer |\bex[- ]|\bancien(?:ne)? |\behemalig\w+ |"
    r"\bfrüher\w* |\bgià |\bbývalá? |\bbývalý |\bantigu[oa] |\bbył[ya] |\bdawn\w+ |前|元|原|^\W*an? |"
    r"\b(?:en tant que|comme|als|come|"
    r"como|jako)(?: \w+)? |作为|担任|として)[^.;,]{0,30}$",
    re.IGNORECASE,
)
_WISHED = re.compile(  # you are hoping for a post as professor
    r"\b(?:hop(?:e|ing)|seek\w*|want\w*|aim\w*|wish\w*|aspir\w*|dream\w*|souhait\w*|cherch\w*|suchen|wünsch\w*|"
    r"cerca\w*|desider\w*|busca\w*|přej\w*)\b[^.;,]{0,30}$",
    re.IGNORECASE,
)
_AT_EMPLOYER = re.compile(
    r"(?:[^,;.!?]{0,40}?(?:\b(?:at|of|for|with|de|du|von|bei|beim|di|presso|chez|der|u|v|ve|in)\s|\bd['’]|"
    r"@\s?))([^,;.!?]{2,40})",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:were|was|been|became|former|previous\w*|past|until|years|time|avez|étiez|ancien\w*|waren|haben|"
    r"früher\w*|ehemalig\w*|"
    r"è stat[oa]|ha|jste byl\w*)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_SCHOOL = re.compile(
    r"[^,;.!?]{0,60}?\b(?:(?i:from|at|de|de l['’]|à|an der|von der|der|presso|alla|all['’]|na|ve?|z)\s?)"
    r"(?:the |l['’]|la )?(?P<school>[A-ZÀ-ÖØ-ÞČŘŠŽ][\w&.-]+(?: (?:of |de |di )?[A-ZÀ-ÖØ-ÞČŘŠŽ][\w&.-]+){0,4})"
)
_SCHOOL_WORDS = """
the university universität université università univerzita uniwersytet college school institute of technology
polytechnic politecnico hochschule science and
"""
_OF_ANY_SCHOOL = frozenset(_SCHOOL_WORDS.split())
_NEAR = 160  # characters between a school and its degree
_REFEREES = re.compile(
    r"(?m)^\W*(?:references?|referees|références|referenzen|referenze|reference|referencje)\b", re.IGNORECASE
)
_SHOWN = 60


def degree_claims(reading: Reading) -> Iterator[Claim]:
    """Degrees that the person is said to have: the level, and the field where its words can be compared."""
    resume = reading.sources.resume
    for sentence in reading.message.sentences:
        for level, (said, written) in LEVELS.items():
            for match in re.finditer(rf"(?<!\w)(?:{said})(?!\w)", sentence.text, re.IGNORECASE):
                start = sentence.start + match.start()
                if reading.about(start) not in ("person", "either") or _is_no_claim(sentence.text[: match.start()]):
                    continue
                end = _phrase_end(sentence.text, match.end()) + sentence.start
                found = re.search(written, resume.text, re.IGNORECASE)
                if found is None:
                    yield Claim(start, end, "education", None, f"The résumé shows no {level}'s degree.")
                elif school := _other_school(reading, written, sentence.text[match.end() :]):
                    why = f"The résumé has no {level}'s degree from {school}."
                    yield Claim(start, max(end, start + len(match[0])), "education", None, why)
                elif _is_other_field(reading, resume, match[0], sentence.text[match.end() :]):
                    yield Claim(start, end, "education", None, "The résumé shows no degree in that field.")
                else:
                    passage = resume.around(found.start(), found.end())
                    yield Claim(start, end, "education", passage, "The résumé shows such a degree.")
        yield from _studies(reading, sentence.text, sentence.start)


def title_claims(reading: Reading) -> Iterator[Claim]:
    """High titles that the person is said to have or have had."""
    resume = reading.sources.resume
    for sentence in reading.message.sentences:
        for match in phrases("high_titles").finditer(sentence.text):
            start = sentence.start + match.start()
            before = sentence.text[: match.start()]
            is_there = _was_employed(reading, sentence.text[match.end() :])
            if (
                not (is_there or reading.about(start) in ("person", "either"))
                or not (is_there or _OF_PERSON.search(before))
                or NEGATED.search(before[-60:])
                or _is_the_role(reading, before, sentence.text[match.start() :])
            ):
                continue
            kind = next(
                (name for name, pattern in _WHICH if re.search(pattern, match[0], re.IGNORECASE)), _lower(match[0])
            )
            held = re.finditer(_TITLES[kind], resume.text, re.IGNORECASE)
            found = next((one for one in held if not _is_of_referee(resume.text, one, kind)), None)
            end = sentence.start + _phrase_end(sentence.text, match.end(), 30)
            elsewhere = _other_title_there(reading, kind, sentence.text[match.end() :])
            if elsewhere:
                yield Claim(start, end, "title", None, f"The résumé has another title at {elsewhere}.")
            elif found:
                yield Claim(start, end, "title", resume.around(*found.span()), "The résumé has such a title.")
            else:
                yield Claim(start, end, "title", None, f"The résumé has no such title as “{match[0]}”.")


def _is_of_referee(text: str, match: re.Match[str], kind: str) -> bool:
    """Whether a professor in the résumé is somebody whom it names: under Professor Doe, and below References."""
    if kind != "professor":
        return False
    is_named = re.match(r"(?i:\w*)\.? [A-Z][a-z]+ [A-Z]", text[match.end() :]) is not None
    return is_named or _REFEREES.search(text[: match.start()]) is not None


def _is_the_role(reading: Reading, before: str, rest: str) -> bool:
    """Whether a title is that of the vacancy, and not told as something past."""
    title = reading.sources.job.title
    if _WISHED.search(before):
        return True
    if title is None or _PAST.search(before):
        return False
    said = terms(rest)
    wanted = terms(title.value)
    return len(wanted) > 1 and any(
        said[: len(part)] == part for part in (wanted, wanted[:3], wanted[-3:]) if len(part) > 1
    )


def _was_employed(reading: Reading, after: str) -> bool:
    """Whether an employer of the résumé follows a title: there it is, a chief data officer at X."""
    place = _AT_EMPLOYER.match(after)
    return place is not None and bool(employers_named(place[1], reading.sources.candidate))


def _other_title_there(reading: Reading, kind: str, after: str) -> str:
    """The employer named with a title where the résumé gives only titles of another kind for it; empty if none."""
    place = _AT_EMPLOYER.match(after)
    if place is None or not place[1].strip():
        return ""
    there = employers_named(place[1], reading.sources.candidate)
    titles = [position.title.value for position in there if position.title]
    if not titles or len(titles) < len(there) or any(re.search(_TITLES[kind], one, re.IGNORECASE) for one in titles):
        return ""
    return there[0].employer.value if there[0].employer else ""


def _lower(title: str) -> str:
    """Of the titles below a chief's: a head leads a team, a director more than that."""
    return "head" if _HEAD.search(title) else "director"


def _studies(reading: Reading, text: str, offset: int) -> Iterator[Claim]:
    for match in _STUDIED.finditer(text):
        field = _ENDS_FIELD.split(match[1])[0]
        known = [word for word in content_terms(field) if word not in STOP_WORDS]
        resume = reading.sources.resume
        if known and not reading.is_foreign(resume) and not any(resume.has_word(word) for word in known):
            end = offset + match.start(1) + len(field.rstrip())
            yield Claim(offset + match.start(), end, "education", None, "The résumé shows no studies in that field.")


def _is_other_field(reading: Reading, resume: Side, degree: str, rest: str) -> bool:
    """Whether the field after a degree, “master in” or “master's degree”, has no word in the résumé."""
    if _ASKS_FIELD.search(degree):
        rest = f" in {rest.lstrip()}"
    match = _FIELD.match(rest[:_SHOWN])
    if match is None or reading.is_foreign(resume):
        return False
    words = content_terms(_ENDS_FIELD.split(match[1])[0])
    words -= {"degree", "science", "art", "master", "bachelor", "engineering", "licence", "business"}
    words = frozenset(word for word in words if len(word) > 2)  # EE, CS
    return bool(words) and not any(resume.has_word(word) for word in words)


def _other_school(reading: Reading, written: str, rest: str) -> str:
    """The school named with a degree where the résumé names it only far from any such degree; empty if none."""
    match, resume = _SCHOOL.match(rest), reading.sources.resume
    if match is None or resume.language in ("zh", "ja", "ko"):
        return ""
    words = [word for word in terms(match["school"]) if len(word) > 2 and word not in _OF_ANY_SCHOOL]
    places = [
        at.start() for word in words[:1] for at in re.finditer(rf"\b{re.escape(word)}", resume.text, re.IGNORECASE)
    ]
    schools = " ".join(one.school.value for one in reading.sources.candidate.education if one.school)
    if not places or not schools or words[0] in terms(schools):
        return ""
    is_near = any(re.search(written, resume.text[max(0, at - _NEAR) : at + _NEAR], re.IGNORECASE) for at in places)
    return "" if is_near else match["school"]


def _is_no_claim(before: str) -> bool:
    """Negated, or another word: scrum master, webmaster, to master."""
    return (
        NEGATED.search(before[-60:]) is not None
        or re.search(r"(?:scrum|web|post|head|to)\s?$", before, re.IGNORECASE) is not None
    )


def _phrase_end(text: str, at: int, most: int = _SHOWN) -> int:
    """To the end of the phrase: the next sign or verb, at most some words on."""
    match = re.match(r"[^,;.!?:()]*", text[at : at + most])
    end = at + (match.end() if match else 0)
    cut = re.search(
        r"\s(?:and|which|that|would|will|give|gives|make|makes|et|und|e|with|avec|mit|con|are|is|you)\s", text[at:end]
    )
    return (
        at + cut.start()
        if cut
        else end
        if end == len(text) or text[end] in ",;.!?:()"
        else max(at, text.rfind(" ", at, end))
    )

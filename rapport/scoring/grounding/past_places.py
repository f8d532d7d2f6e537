"""Where a message says that the reader worked: a place that the résumé has no job at was invented or is something else.

“Your internship at X”, “the two years at X” and “you worked at X” tell of an employer, whatever else the résumé or the
posting may say of X.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.records.resume.known_skills import is_known_skill
from rapport.scenarios.matching import fold, terms
from rapport.scoring.grounding.claim import Claim
from rapport.scoring.grounding.employers import employers_named
from rapport.scoring.grounding.named import is_case_of
from rapport.scoring.grounding.negation import NEGATED
from rapport.scoring.grounding.reading import Reading
from rapport.scoring.grounding.sources import Side
from rapport.scoring.message_text import Span

_CAPITAL = r"(?-i:[A-ZÀ-ÖØ-ÞČŘŠŽŁŚ][\w&.'’-]*[\w&])"
_NAME = rf"(?P<name>{_CAPITAL}(?: (?:& |of )?{_CAPITAL}){{0,3}})"
_WORDS = r"(?:[\w'’-]+ ){0,5}?"
_NOT_ON = r"(?:(?!on |with )[\w'’-]+ ){0,5}?"  # worked on pipelines for Kubernetes
_AT_WORK = re.compile(
    r"(?<!\w)(?:"
    rf"your (?:[\w-]+ ){{0,3}}?(?:time|years?|months?|internships?|stint|summers?|tenure|days) {_WORDS}(?:at|with)"
    rf"|the (?:[\w-]+ ){{1,2}}(?:years|months|summers?) {_WORDS}(?:at|with)"
    rf"|you(?:['’]ve| have)? (?:worked|interned|been employed) (?:{_WORDS}at|{_NOT_ON}for)"
    r"|moving on to|before joining|you (?:then |later )?joined"
    rf"|(?:votre (?:passage|stage|temps|séjour)|vos (?:[\w-]+ ){{0,2}}(?:années|ans|mois)) {_WORDS}(?:chez|au sein de)"
    rf"|vous avez (?:travaillé|été employée?) {_WORDS}(?:chez|pour)"
    rf"|(?:ihre?[rnm]?|deine?[rnm]?) (?:\w+ )?(?:zeit|jahren?|praktikum|station) {_WORDS}bei(?: der| dem)?"
    rf"|(?:il suo|la sua|i suoi|il tuo|i tuoi) (?:\w+ )?(?:tirocinio|stage|periodo|anni) {_WORDS}(?:presso|in|alla|da)"
    rf"|(?:vaš\w+|váš) (?:\w+ )?(?:stáž\w*|působení|let|rok\w*) {_WORDS}(?:v|ve|u)"
    rf"|(?:pańsk\w+|twoj\w+|twój) (?:\w+ )?(?:staż\w*|lat\w*|praktyk\w*) {_WORDS}(?:w|u)"
    rf") (?:the )?{_NAME}",
    re.IGNORECASE,
)
_WOULD = re.compile(
    r"\b(?:would|will|could|can|würden?|könnten?|seriez|sarebbe|potrebbe|byste|bude\w*|kdyby)\b",
    re.IGNORECASE,
)
_OTHER_SIGNS = frozenset(("zh", "ja", "ko", "ru", "uk", "ar", "he", "el"))
_DATED = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|\b(?:present|current|today|heute|actuel|oggi|dosud|obecnie)", re.IGNORECASE
)
_NEAR = 20  # characters around in which it would be so
_BELOW = 30  # characters of the line below


def past_place_claims(reading: Reading) -> Iterator[Claim]:
    """Names that stand where only an employer can stand, and that no job, school or dated line of the résumé has."""
    resume = reading.sources.resume
    if resume.language in _OTHER_SIGNS:
        return
    for sentence in reading.message.sentences:
        for match in _AT_WORK.finditer(sentence.text):
            name = re.sub(r"['’]s$", "", match["name"])
            if _is_no_past(reading, sentence, match) or _has_worked_at(reading, resume, name):
                continue
            start = sentence.start + match.start("name")
            end = start + len(name)
            yield Claim(start, end, "employer", None, f"The résumé has no job at {name}.")


def _is_no_past(reading: Reading, sentence: Span, match: re.Match[str]) -> bool:
    """Whether it is asked, wished or denied, or not about a place of work: your time with Maria on Friday."""
    if reading.about(sentence.start + match.start("name")) == "step" or NEGATED.search(sentence.text[: match.start()]):
        return True
    around = sentence.text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    is_sender = any(fold(word) in reading.sender for word in match["name"].split())
    return _WOULD.search(around) is not None or is_sender or _is_skill(reading, match["name"])


def _is_skill(reading: Reading, name: str) -> bool:
    """Whether it is what one works with rather than at: your months of work with Spark, moving on to Kafka."""
    known = " ".join(fact.value for fact in reading.sources.candidate.skills)
    return is_known_skill(name) or set(terms(name)) <= set(terms(known))


def _has_worked_at(reading: Reading, resume: Side, name: str) -> bool:
    """Whether it is an employer of the résumé, or at least stands near dates or at the head of a line."""
    if employers_named(name, reading.sources.candidate):
        return True
    if not resume.names(name):
        return is_case_of(reading, resume, name)
    places = [match.start() for match in re.finditer(re.escape(name), resume.text, re.IGNORECASE)]
    return not places or any(_is_head(resume.text, place) for place in places)


def _is_head(text: str, place: int) -> bool:
    """Whether a place begins its line, or has a date beside or below it."""
    line, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    end = end + _BELOW if end >= 0 else len(text)
    return not re.search(r"\w", text[line:place]) or _DATED.search(text[line:end]) is not None

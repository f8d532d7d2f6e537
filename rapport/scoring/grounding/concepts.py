"""Promises and company news: supported where the posting speaks of the same thing, in whatever language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.documents.document import Passage
from rapport.scoring.grounding.claim import Claim, Kind
from rapport.scoring.grounding.concept_words import EVENTS, PROMISES, SUPPORTS, pattern
from rapport.scoring.grounding.negation import NEGATED
from rapport.scoring.grounding.reading import Reading
from rapport.scoring.grounding.sources import fold_find
from rapport.scoring.message_text import Span

_BEFORE, _AFTER = 30, 45
_OFFER_NEAR = 200  # characters around a benefit in which a posting speaks of its offer
_AND = re.compile(r"[,;]\s|\b(?:and|plus|et|und|sowie|e|y|a|oraz|i)\s", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(
    r";|, (?:and|but|so|et|mais|donc|und|aber|e|ma|quindi|y|pero|a|ale|i) (?=\w+ \w)", re.IGNORECASE
)
_QUOTED = 25  # characters after a match that tell a quotation
_OFFERS = re.compile(
    r"\b(?:we|i|they|package|job|role|client|company)\b[^.;]{0,40}\b(?:offer|provide|give|pay|grant|include|"
    r"guarantee|promise|sponsor|"
    r"reimburse|arrange)\w*|"
    r"\b(?:we|i)(?: will|['’]ll| can| would)? (?:cover|reimburse|sponsor|arrange|pay|take care of|help with)\b|"
    r"\bwir\b[^.;]{0,30}\b(?:übernehmen|zahlen|stellen|unterstützen|helfen|organisieren|erstatten|sponsern)\b|"
    r"\bnous (?:prenons en charge|payons|assurons|remboursons|finançons|aidons)\b|"
    r"\b(?:copriamo|paghiamo|rimborsiamo|garantiamo|aiutiamo|cubrimos|pagamos|hradíme|zaplatíme|přispíváme|"
    r"zajistíme)\b|"
    r"\bcomes? with\b|\byou(?:['’]ll| will| would|['’]d)? (?:get|receive|enjoy|have)\b|\boffrons\b|"
    r"\bproposons\b|\bbieten\b|\berhalten\b|\boffriamo\b|\bofrecemos\b|\bnabízíme\b|\boferujemy\b|提供|ご用意|支給",
    re.IGNORECASE,
)
_RULED_OUT = re.compile(
    r"\b(?:do not|don['’]t|does not|doesn['’]t|cannot|can['’]t|can not|unable to|not able to|no|without|not|"
    r"kein\w*|nicht|pas|aucun\w*|"
    r"ne|non|sin|nessun\w*|ne(?:poskyt|nabíz|jsme)\w*)\b[^.;!?]{0,60}$",
    re.IGNORECASE,
)
# A move isn't needed, ein Umzug wäre nicht nötig: nothing is promised.
_NOT_NEEDED = re.compile(
    r"[^.;!?]{0,25}\b(?:not|isn['’]t|aren['’]t|wouldn['’]t|won['’]t|unnecessary|nicht|kein\w*|unnötig|pas|"
    r"inutile|non|není|nebude|"
    r"nejsou|no es)\b|[^。]{0,10}(?:不|なし|不要)",
    re.IGNORECASE,
)
# Benefits whose wider words name the firm's trade or product as well: apartments, health, treatment options.
_OF_OTHER_THINGS = (
    "shares",
    "housing",
    "health insurance",
    "a gym",
    "free meals",
    "childcare",
    "a budget for training",
)
# Where a posting says what it offers: only there its wider words count.
_OFFERED = re.compile(
    r"offer|benefit|perk|packag|provid|paid|\bpay|salar|compens|bonus|leave|vacation|holiday|insur|allowance|budget|"
    r"reward|"
    r"eligib|discount|bieten|leistung|gehalt|urlaub|vergüt|avantage|propos|salaire|rémun|congés|prime|offr|benef|"
    r"retribu|"
    r"stipend|ferie|vantag|ofrec|sueldo|vacacion|nabíz|výhod|benefity|plat|mzd|dovolen|ofer|wynagr|urlop|świadcz|"
    r"福利|待遇|薪|假|休|給|手当",
    re.IGNORECASE,
)
_BREAK = re.compile(r"(?<!\d)[,.](?=\d)|[,.](?!\d)|[;!?:()\n，。；：]")


def promise_claims(reading: Reading) -> Iterator[Claim]:
    """What the person is offered."""
    for sentence in reading.message.sentences:
        yield from _found(reading, sentence, PROMISES, "promise", ("company", "role", "either", "sender"))


def event_claims(reading: Reading) -> Iterator[Claim]:
    """What is told of the company: money, prizes, growth, deals."""
    for sentence in reading.message.sentences:
        yield from _found(reading, sentence, EVENTS, "company_fact", ("company", "sender", "either"))


def _found(
    reading: Reading, sentence: Span, concepts: dict[str, str], kind: Kind, zones: tuple[str, ...]
) -> Iterator[Claim]:
    posting, resume = reading.sources.posting, reading.sources.resume
    for concept, words in concepts.items():
        for match in pattern(words).finditer(sentence.text):
            start = sentence.start + match.start()
            is_offered = kind == "promise" and _OFFERS.search(sentence.text[: match.start()])
            if (not is_offered and reading.about(start) not in zones) or NEGATED.search(
                _NEXT_CLAUSE.split(sentence.text[: match.start()])[-1]
            ):
                continue
            if kind == "promise" and _NOT_NEEDED.match(sentence.text[match.end() :]):
                continue
            begin, end = _phrase(sentence, match)
            if fold_find(resume.text, sentence.text[match.start() : match.end() + _QUOTED].rsplit(" ", 1)[0]):
                continue  # a line of the résumé, quoted
            if kind == "company_fact" and _is_of_resume(reading, sentence, start, pattern(words)):
                continue
            told = _told(pattern(words), posting.text) or (
                _told(pattern(SUPPORTS[concept]), posting.text, is_offer=concept in _OF_OTHER_THINGS)
                if concept in SUPPORTS
                else None
            )
            same = None if told else _same_amount(reading, sentence, start, begin, end)
            if same is not None:
                yield Claim(begin, end, kind, same, "The posting has the same amount.")
            elif told:
                yield Claim(begin, end, kind, posting.around(*told.span()), f"The posting speaks of {concept} too.")
            elif reading.about(start) != "either" or not pattern(words).search(resume.text):
                yield Claim(begin, end, kind, None, f"The posting says nothing of {concept}.")


def _is_of_resume(reading: Reading, sentence: Span, start: int, said: re.Pattern[str]) -> bool:
    """Whether the résumé speaks of the same, with the figure that the sentence gives: one's own company raised it."""
    resume = reading.sources.resume
    if not said.search(resume.text):
        return False
    near = [number for number, where in reading.numbers() if where == sentence and abs(number.start - start) < _AFTER]
    return bool(near) and all(resume.number_places(number) for number in near)


def _same_amount(reading: Reading, sentence: Span, place: int, begin: int, end: int) -> Passage | None:
    """Where the posting has the sum of money that the phrase gives, whatever it calls what it is for."""
    posting = reading.sources.posting
    for number, where in reading.numbers():
        is_within = number.start < end and begin <= number.end and where == sentence
        between = reading.text[number.end : max(place, number.end)]
        if is_within and number.unit == "money" and not _AND.search(between):
            own = next((own for own in posting.number_places(number) if own.value == number.value), None)
            if own is not None:
                return posting.around(own.start, own.end)
    return None


def _told(said: re.Pattern[str], text: str, is_offer: bool = False) -> re.Match[str] | None:
    """Where a posting says something, if not only that it isn't so; if `is_offer`, near words of what it offers."""
    for match in said.finditer(text):
        line = text[max(0, text.rfind("\n", 0, match.start())) : match.start()]
        near = text[max(0, match.start() - _OFFER_NEAR) : match.end() + _OFFER_NEAR]
        if not _RULED_OUT.search(re.split(r"[.;!?]\s", line)[-1]) and (not is_offer or _OFFERED.search(near)):
            return match
    return None


def _phrase(sentence: Span, match: re.Match[str]) -> tuple[int, int]:
    """The match with the words before and after it, up to the next sign."""
    before = sentence.text[max(0, match.start() - _BEFORE) : match.start()]
    cuts = [cut.end() for cut in _BREAK.finditer(before)]
    begin = max(match.start() - len(before) + (cuts[-1] if cuts else 0), 0)
    if not cuts and begin:
        begin = sentence.text.find(" ", begin, match.start() + 1)
        begin = match.start() if begin < 0 else begin
    stop = _BREAK.search(sentence.text, match.end(), min(len(sentence.text), match.end() + _AFTER))
    end = stop.start() if stop else min(len(sentence.text), match.end() + _AFTER)
    if not stop and end < len(sentence.text):
        end = max(match.end(), sentence.text.rfind(" ", match.end(), end))
    text = sentence.text[begin:end]
    return sentence.start + begin + len(text) - len(text.lstrip()), sentence.start + begin + len(text.rstrip())

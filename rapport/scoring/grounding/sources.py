"""The two sources of a message, cut into passages and words once each, for looking up what it claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapport.documents.document import Document, Passage
from rapport.records.candidate import Candidate
from rapport.records.fact import Fact
from rapport.records.job import Job
from rapport.scenarios.matching import STOP_WORDS, content_terms, fold, other_names, phrase_in, terms
from rapport.scoring.grounding.implied_skills import implied_by
from rapport.scoring.grounding.numbers import Number, agrees, read_numbers
from rapport.scoring.grounding.place_names import is_place, place_names
from rapport.scoring.grounding.ratios import ratio_numbers
from rapport.scoring.grounding.translated_terms import translated

_SENTENCE = re.compile(r"[^\n.!?。！？]+(?:[.!?](?!\s|$)[^\n.!?。！？]*)*[.!?。！？]*")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LOOSE_ACCENT = re.compile(
    r" ?[\u00a8\u00af\u00b4\u00b8\u02c6\u02c7\u02d8-\u02dd]+ ?(?=[^\W\d_])| ?[\u02d8-\u02dd\u00a8]+"
)
_DOTTED = re.compile(
    r"(?<!\w)(?:[^\W\d_]{1,2}\.\s?){2,5}(?![^\W\d_]{3})|(?<!\w)(?:[^\W\d_]{1,3}\.){1,4}[^\W\d_]{1,3}(?!\w)"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|Ma[iy]|Jun|Jul|Aug|Sept?|O[ck]t|Nov|De[cz])[a-z]*"
_STEM = 5
_PLURAL = re.compile(r"(?<=[A-Z]{2})s\b")  # TPUs
_VERSION = re.compile(r"(?<=\w) \d+(?:\.\d+)*$")  # Vue 3; another number than the source's is looked up apart
_UNIVERSITY = re.compile(r"^U(?=[A-Z][a-z]{3})")  # UWaterloo
_LONG_NAME = re.compile(
    r"[A-Z][^\W\d_]+(?:(?:,? |-)(?:(?:of|and|for|de|du|des|di|del|der|und|et|y|e|&) )?[A-Z][^\W\d_]+)+|"
    r"[^\W\d_]+(?:[-/][^\W\d_]+)+(?: [a-z]+)?"
)
_FIRM = re.compile("株式会社|有限公司|会社|公司|集团|大学院|大学|学院|研究所")
_LONG, _NEARLY = 7, 90.0  # letters of a name, and per cent of them alike
_SHORTEST_ASIAN = 4  # signs of a firm or a school, without what only looks like a part of its name
_FEWEST_INITIALS = 3  # of words in small letters
_NEAR_LABEL = 30  # characters
_PERCENT_LABEL = re.compile(r"%[^\n\d]*[:\s]$")
_WIDEST = 2  # lines of a bullet that are read together


@dataclass(frozen=True, slots=True)
class Side:
    """One source. `words` are folded and without plural, `stems` their first letters, `initials` are those of
    names of several words, without and with little words, `joined` the words run together, `extra` what a
    person added."""

    document: Document
    words: frozenset[str]
    stems: frozenset[str]
    numbers: tuple[Number, ...]
    initials: frozenset[str]
    joined: str
    language: str | None
    extra: str = ""

    @property
    def text(self) -> str:
        return self.document.text

    def names(self, phrase: str) -> bool:
        """Whether it names a thing: as a run of words, by another of its names, abbreviated, or inflected."""
        forms = {phrase, _PLURAL.sub("", phrase), _VERSION.sub("", phrase), *_without_first_signs(phrase)}
        forms |= {_UNIVERSITY.sub("", phrase), _without_town(phrase)}
        return any(self._names(form) for form in forms) or self._names_nearly(phrase)

    def _names_nearly(self, phrase: str) -> bool:
        """Whether it has a long name but for a letter: another case of it, a slip, a sign that a PDF lost."""
        from rapidfuzz.fuzz import partial_ratio

        return len(phrase) >= _LONG and partial_ratio(fold(phrase), _folded(self.text)) >= _NEARLY

    def _names(self, phrase: str) -> bool:
        own = terms(phrase)
        if not own:
            return True
        if phrase_in(phrase, self.text) or (self.extra and phrase_in(phrase, self.extra)):
            return True
        if len(own) > 1 and self._has_place(phrase):
            return True
        asked = [word for word in own if word not in STOP_WORDS]
        if asked and all(self.has_word(word) for word in asked):
            return True
        if len(asked) > 1 and self._names_in_part_abbreviated(phrase):
            return True
        if len(asked) > 1 and self.has_word(asked[0]) and all(self.has_word(w) or self._is_clipped(w) for w in asked):
            return True
        if phrase.isupper() and len(phrase) > 2 and re.search(rf"[a-z]{re.escape(phrase)}\b", self.text):
            return True  # DDS in OpenDDS
        run_together = "".join(own)
        return (len(run_together) >= 5 and run_together in self.joined) or self._abbreviates(phrase)

    def has_word(self, word: str) -> bool:
        """The word itself, one of its synonyms, or, when it is long, one with the same beginning."""
        if word in self.words or any(all(one in self.words for one in name) for name in other_names(word)):
            return True
        if self._has_place(word) or not self.words.isdisjoint(implied_by(word) | translated(word)):
            return True
        if _CJK.search(word):
            return word in self.text
        return len(word) > _STEM and word[: max(_STEM, len(word) - 3)] in self.stems

    def _has_place(self, word: str) -> bool:
        """A place by its name in another language, or as the beginning of a word: Pilsen is in Plzeňský."""
        return any(
            name in self.words
            or (_CJK.search(name) is not None and name in self.text)
            or (len(name) >= _STEM and "-" not in name and name[:_STEM] in self.stems)
            or ("-" in name and name.replace("-", " ") in _folded(self.text))
            for name in place_names(word)
        )

    def has_year(self, year: int) -> bool:
        """Whether the year stands anywhere, also within a date."""
        return re.search(rf"(?<!\d){year}(?!\d)|{_MONTH}[ .'’]{{1,2}}{year % 100:02d}(?!\d)", self.text) is not None

    def number_places(self, number: Number) -> list[Number]:
        """Where it holds a number that supports this one."""
        return [own for own in self.numbers if agrees(number, own) or self._is_labelled(number, own)]

    def _is_labelled(self, number: Number, own: Number) -> bool:
        """Whether a bare number has its sign in the label before it: % Travel, and 10 on the next line."""
        if number.unit != "percent" or own.unit != "plain" or own.value != number.value:
            return False
        return _PERCENT_LABEL.search(self.text[max(0, own.start - _NEAR_LABEL) : own.start]) is not None

    def find(self, phrase: str) -> Passage | None:
        """The sentence or line that holds the phrase, or most of its words."""
        at = fold_find(self.text, phrase)
        if at is not None:
            return self.around(*at)
        own = content_terms(phrase)
        best = max(self._sentences(), key=lambda span: len(own & content_terms(self.text[slice(*span)])), default=None)
        return self.document.passage(*best) if best else None

    def around(self, start: int, end: int) -> Passage:
        """The sentence or line around a place."""
        for begin, stop in self._sentences():
            if begin <= start < stop:
                return self.document.passage(begin, max(stop, min(end, len(self.text))))
        return self.document.passage(start, end)

    def _sentences(self) -> list[tuple[int, int]]:
        return list(sentences_of(self.text))

    def _is_clipped(self, word: str) -> bool:
        """Whether it is the beginning of a word, as Tech is of Technology and Uni of University."""
        return len(word) >= 3 and any(own.startswith(word) and len(own) > len(word) + 2 for own in self.words)

    def _names_in_part_abbreviated(self, phrase: str) -> bool:
        """BITS Pilani, where it has both Birla Institute of Technology and Science and Pilani."""
        return all(
            (len(part) > 2 and self._abbreviates(part)) or all(self.has_word(word) for word in terms(part))
            for part in phrase.split()
        )

    def _abbreviates(self, phrase: str) -> bool:
        """K of the first letters of words in a row: SRE for Site Reliability Engineer, PM for Program Manager."""
        letters = re.sub(r"[^a-z]", "", fold(phrase))
        is_short = phrase.isupper() and 2 <= len(letters) <= 6
        if not is_short:
            return False
        if any(letters in initials for initials in self.initials):
            return True
        spelt = r"[ -](?:(?:of|and|the|for) )?".join(rf"{letter}[a-z]+" for letter in letters)
        return len(letters) >= _FEWEST_INITIALS and re.search(rf"\b{spelt}\b", fold(self.text)) is not None


@dataclass(frozen=True, slots=True)
class Sources:
    """The résumé and the posting with what was read from them."""

    candidate: Candidate
    job: Job
    resume: Side
    posting: Side


def _without_town(phrase: str) -> str:
    """Imperial College of Imperial College London."""
    rest, _, last = phrase.rpartition(" ")
    return rest if " " in rest and not rest.endswith((" of", " de", " di")) and is_place(last, None) else phrase


def _without_first_signs(phrase: str) -> Iterator[str]:
    """The ends of a name without blanks, whose first signs may be a verb: 拥有上海交通大学."""
    if len(phrase) >= _SHORTEST_ASIAN and all(_CJK.match(sign) for sign in phrase):
        ends = (phrase[start:] for start in range(1, len(phrase) - _SHORTEST_ASIAN + 1))
        yield from (end for end in ends if len(_FIRM.sub("", end)) > 1)


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    return fold(text)


def fold_find(text: str, phrase: str) -> tuple[int, int] | None:
    """Where a phrase stands in a text, case apart."""
    pattern = r"[\s-]+".join(re.escape(part) for part in phrase.split())
    match = re.search(rf"(?<!\w){pattern}(?!\w)" if not _CJK.search(phrase) else pattern, text, re.IGNORECASE)
    return match.span() if match else None


@lru_cache(maxsize=512)
def sentences_of(text: str) -> tuple[tuple[int, int], ...]:
    """Sentences and lines, each as a range without blanks at its ends."""
    return tuple(_trimmed(text))


def _trimmed(text: str) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE.finditer(text):
        part = match[0]
        start = match.start() + len(part) - len(part.lstrip())
        if part.strip():
            yield start, start + len(part.strip())


@lru_cache(maxsize=64)
def side_of(document: Document, language: str | None, extra: str = "") -> Side:
    """A document made ready; kept, since many messages are about the same."""
    words = (
        frozenset(terms(document.text))
        | frozenset(terms(extra))
        | _unaccented(document.text)
        | _undotted(document.text)
    )
    compounds = {part for word in words for part in (*re.split(r"[.+#]", word), *terms(_unversioned(word))) if part}
    every = words | compounds
    stems = frozenset(word[:length] for word in every for length in range(_STEM, len(word) + 1))
    in_order = terms(document.text)
    numbers = (*read_numbers(document.text, language), *ratio_numbers(document.text))
    return Side(document, every, stems, numbers, _initials(document.text), "".join(in_order), language, extra)


def _unversioned(word: str) -> str:
    """Vue3 is Vue."""
    return re.sub(r"\d{1,2}$", "", word) if len(word) > 3 and word[0].isalpha() else ""


def _unaccented(text: str) -> frozenset[str]:
    """Words whose accents a PDF holds as signs of their own, without them: Bo˘gazi¸ci, G ¨ung ¨ore."""
    if not _LOOSE_ACCENT.search(text):
        return frozenset()
    return frozenset(terms(_LOOSE_ACCENT.sub("", text)))


def _undotted(text: str) -> frozenset[str]:
    """Abbreviations without their points: M.B.A. and Ph.D."""
    return frozenset(fold(match[0].replace(".", "")) for match in _DOTTED.finditer(text))


def _initials(text: str) -> frozenset[str]:
    """What names of several words and compounds can be shortened to."""
    found: set[str] = set()
    for match in _LONG_NAME.finditer(text):
        parts = [part for part in re.split(r"[\s/-]+", match[0]) if part]
        capitals = [part for part in parts if part[0].isupper()]
        for words in (parts, [part for part in parts if fold(part) not in STOP_WORDS], capitals):
            letters = fold("".join(word[0] for word in words))
            found |= {letters, letters[:-1]}
    return frozenset(found)


@lru_cache(maxsize=64)
def sources_of(candidate: Candidate, resume: Document, job: Job, posting: Document) -> Sources:
    """Both sides; what a person typed over the records counts as said."""
    return Sources(
        candidate,
        job,
        side_of(resume, candidate.language or resume.language, "\n".join(_typed(candidate))),
        side_of(posting, job.language or posting.language, "\n".join(_typed(job))),
    )


def _typed(record: Candidate | Job) -> Iterable[str]:
    for name in type(record).__slots__:
        found = getattr(record, name)
        for fact in found if isinstance(found, tuple) else (found,):
            if isinstance(fact, Fact) and fact.origin == "person":
                yield str(fact.value)

"""Organisations in a message that by themselves look like no names, and what tells that one hires or does something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.scenarios.matching import STOP_WORDS, fold
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.employers import COMMON_WORDS
from rapport.scoring.grounding.names import Name
from rapport.scoring.grounding.reading import Reading
from rapport.scoring.message_text import Span

_FIRST_WORDS = re.compile(r"(?:The )?[A-ZÀ-ÖØ-ÞČŘŠŽ][\w&.'’-]*[\w.](?: (?:& )?[A-ZÀ-ÖØ-ÞČŘŠŽ][\w&.'’-]*){0,3}(?=,? )")
_ANYBODY = re.compile(
    r"(?:every|no|some|any)(?:body|one)|business|industry|jemand|niemand|jeder|alle|tous|personne|quelqu['’]un|"
    r"chacun|"
    r"tutti|nessuno|qualcuno|každý|nikdo|někdo|všichni|todos|nadie|alguien|wszyscy|nikt",
    re.IGNORECASE,
)
OF_LARGER = re.compile(
    r" (?:of|at|in|de|du|der|des|von|di|della|del|an der|na|v)(?: the| la| l['’])?(?: ?[A-ZÀ-ÖØ-ÞČŘŠŽ][\w.&-]*){1,4}"
)
LEGAL_FORM = re.compile(
    r",? (?:s\. ?r\. ?o\.|a\. ?s\.|sp\. z o\. ?o\.|inc\.?|ltd\.?|llc|corp\.?|gmbh|ag|s\. ?p\. ?a\.|"
    r"s\. ?r\. ?l\.|sas|sa|plc)(?= )",
    re.IGNORECASE,
)
READER = re.compile(
    r"\b(?:you\w*|vous|votre|vos|ihnen|ihre?\w*|dein\w*|lei|su[oa]|usted|vás|váš|pan\w*)\b", re.IGNORECASE
)


def subjects(reading: Reading, is_unnamed: bool) -> Iterator[tuple[Name, Span]]:
    """First words that hire, which by themselves look like no name: “Archstone is hiring”."""
    for sentence in reading.message.sentences:
        match = _FIRST_WORDS.match(sentence.text)
        after = sentence.text[match.end() :] if match else ""
        if match is None or not (hires(after) or (is_unnamed and does(after))):
            continue
        first = match[0].removeprefix("The ").split()[0]
        is_word = fold(first) in STOP_WORDS or any(
            phrases(listed).fullmatch(first) for listed in ("first_words", "ordinary_names")
        )
        if not is_word and not _ANYBODY.fullmatch(first) and not _is_small_somewhere(reading, match[0].split()[-1]):
            yield Name(match[0], sentence.start, sentence.start + match.end(), True), sentence


def _is_small_somewhere(reading: Reading, word: str) -> bool:
    """Whether message or posting have it in small letters too: Engineering is looking for help."""
    small = word.lower()
    return any(
        re.search(rf"(?<!\w){re.escape(small)}(?!\w)", text) for text in (reading.text, reading.sources.posting.text)
    )


def job_boards(reading: Reading) -> Iterator[tuple[Name, Span]]:
    """Job boards, which are too ordinary to be names elsewhere: a profile is found on LinkedIn."""
    for sentence in reading.message.sentences:
        for match in phrases("job_boards").finditer(sentence.text):
            if match[0][0].isupper() or not match[0].isascii():
                yield Name(match[0], sentence.start + match.start(), sentence.start + match.end()), sentence


def former_employers(reading: Reading) -> Iterator[tuple[Name, Span]]:
    """Employers of the résumé by a word of their names: first in its sentence, or in German, none looks like a name."""
    names = {
        word
        for position in reading.sources.candidate.positions
        if position.employer
        for word in re.findall(r"[A-ZÄÖÜ][\w&.-]{2,}\w", position.employer.value)
        if fold(word) not in COMMON_WORDS
    }
    for sentence in reading.message.sentences if names else ():
        for match in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", sentence.text):
            yield Name(match[0], sentence.start + match.start(), sentence.start + match.end()), sentence


def hires(after: str) -> bool:
    """Whether what follows a name says that it hires; what it belongs to may stand between."""
    form = LEGAL_FORM.match(after)
    after = after[form.end() :] if form else after
    belongs = OF_LARGER.match(after)
    rests = (after, after[belongs.end() :]) if belongs else (after,)
    return any(phrases("hires").match(rest.lstrip(" ,")) is not None for rest in rests)


def does(after: str) -> bool:
    """Whether what follows a name says what it does, and nothing of the reader."""
    return phrases("does").match(after.lstrip(" ,")) is not None and not READER.search(after)

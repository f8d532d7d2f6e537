"""The words with which a posting itself describes its company, apart from role, tasks and offer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from rapport.records.job import Job
from rapport.scenarios.matching import content_terms
from rapport.scoring.checks.telling import words_of
from rapport.scoring.grounding.sources import sentences_of

_STEM = 5  # letters
_SHORTEST = 60  # characters of a paragraph
LONGEST_HEADING = 5  # words
BULLET = re.compile(r"\s*[-*•–·]\s")
COMPANY_HEADING = re.compile(
    r"\b(?:client|company|who (?:we|they) are|about (?:us|them)|us|employer|what (?:we|they) do|"
    r"entreprise|client|société|"
    r"qui (?:nous sommes|sommes-nous)|nous|unternehmen|firma|wer wir sind|über uns|kunde|azienda|chi siamo|cliente|"
    r"empresa|quiénes somos|kdo jsme|o nás|společnost|kim jesteśmy|o nas|klien\w+|firma|firmie|pracodawc\w+|"
    r"kunden|zaměstnavatel\w*)\b|公司|会社|弊社",
    re.IGNORECASE,
)
SPEAKS = re.compile(
    r"(?<!\w)(?:we|our|nous|notre|nos|wir|unsere?|siamo|la nostra|nuestra|somos|jsme|naše|jesteśmy|我们|弊社|当社)"
    r"(?!\w)",
    re.IGNORECASE,
)


@lru_cache(maxsize=32)
def company_words(job: Job, posting: str) -> frozenset[str]:
    """What the posting says of the company, without the words of role, tasks and offer."""
    company = job.company.value if job.company else ""
    sentences = [posting[start:end] for start, end in sentences_of(posting)]
    lines = [line for line in posting.splitlines() if not BULLET.match(line)]
    sentences += [line for line in lines if SPEAKS.match(line) or (company and line.startswith(company))]
    ours = [text for text in sentences if SPEAKS.match(text) or (company and company in text)]
    about = content_terms("\n".join((*(fact.value for fact in job.about_company), *ours, *_headed(posting))))
    told = content_terms("\n".join(f.value for f in (*job.responsibilities, *job.requirements, *job.benefits)))
    told |= content_terms(" ".join(fact.value for fact in (job.title, job.company, job.location) if fact))
    return about - told


def _headed(posting: str) -> Iterator[str]:
    """The first paragraph below a heading that names the company or the client, which the posting's reader may miss."""
    lines = [line.strip() for line in posting.splitlines()]
    for heading, below in pairwise(lines):
        if 0 < len(heading.split()) <= LONGEST_HEADING and COMPANY_HEADING.search(heading) and len(below) > _SHORTEST:
            yield below


def role_words(job: Job) -> frozenset[str]:
    """Words of tasks, requirements and offer that the posting doesn't use of the company as well."""
    about = words_of(tuple(fact.value for fact in job.about_company))
    told = words_of(tuple(f.value for f in (*job.responsibilities, *job.requirements, *job.benefits)))
    return told - about if about else frozenset()


def stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words)

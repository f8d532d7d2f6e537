"""What a posting calls its company's own: products, services, brands."""

from __future__ import annotations

import re
from functools import lru_cache

from rapport.documents.language import detect_language
from rapport.records.job import Job
from rapport.records.resume.known_skills import is_known_skill
from rapport.scenarios.matching import content_terms, fold
from rapport.scoring.grounding.names import names_in
from rapport.scoring.grounding.place_names import is_place
from rapport.scoring.grounding.sources import sentences_of

_SHORTEST = 4
_MAKES = re.compile(  # builds X, our product X, behind X
    r"\b(?:builds?|makes?|develops?|runs?|produces?|publish(?:es)?|sells?|operates?|offers?|behind|called|product|"
    r"platform|app|brand|"
    r"entwickel\w+|baut|betreib\w+|vertreib\w+|hinter|namens|produkt|plattform|développe\w*|édite|exploite|derrière|"
    r"produit|plateforme|sviluppa\w*|produce|gestisce|prodotto|piattaforma|desarrolla\w*|crea|producto|plataforma|"
    r"vyvíj\w+|provozuj\w+|produkt|platform\w+|tworzy\w*|rozwija\w*|produkt\w*|platform\w+)\b(?: \w+){0,2}[ ,:“„«\"]+$"
    r"|(?:开发|打造|运营|推出|产品|平台|製品|サービス)[「“《]?$",
    re.IGNORECASE,
)


@lru_cache(maxsize=32)
def own_names(job: Job, posting: str) -> tuple[str, ...]:
    """Names that the posting says the company makes or runs: no skill, no place, not the company or the role."""
    language = detect_language(posting)
    known = " ".join(fact.value for fact in (job.title, job.company, job.location) if fact)
    apart = content_terms(known) | content_terms(" ".join(fact.value for fact in job.requirements))
    found: dict[str, None] = {}
    for start, end in sentences_of(posting):
        sentence = posting[start:end]
        for name in names_in(sentence, 0, None if language == "de" else language):
            is_own = _MAKES.search(sentence[: name.start]) is not None
            if is_own and name.text.lower() not in posting and _may_be(name.text, apart, language):
                found[name.text] = None
    return tuple(found)


def _may_be(name: str, apart: frozenset[str], language: str | None) -> bool:
    if len(name) < _SHORTEST or is_known_skill(name) or is_place(name, language):
        return False
    return content_terms(fold(name)).isdisjoint(apart)

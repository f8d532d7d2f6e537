"""Licences and certificates that a message tells in ordinary words: a licensed boiler operator, abilitazione da …."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.scenarios.matching import STOP_WORDS, terms
from rapport.scoring.grounding.claim import Claim
from rapport.scoring.grounding.names import names_in
from rapport.scoring.grounding.negation import NEGATED
from rapport.scoring.grounding.reading import Reading

# What gives the right to do something, with up to four words of what it is for.
_LICENCE = re.compile(
    r"\b(?:(?:licen[sc]ed|certified|chartered|accredited|board-certified|state-registered)\s(?:as (?:an? )?|in )?"
    r"(?P<en>(?:[a-z][\w-]+\s?){1,3})"
    r"|(?:licen[sc]es?|certificates?|certifications?|accreditation)\s(?:as (?:an? )?|in |for |"
    r"to )(?P<en2>(?:[a-z][\w-]+\s?){1,3})"
    r"|(?:abilitazion[ei]|abilitat[oa]|patentino)\s(?:da |di |a |all['’]|per |come )(?P<it>(?:[a-zà-ù]+\s?){1,3})"
    r"|(?:habilitation|agrément|agréée?)\s(?:de |d['’]|en |à |comme )(?P<fr>(?:[a-zà-ÿ]+\s?){1,3})"
    r"|(?:geprüfte[rn]?|staatlich (?:anerkannte|geprüfte)[rn]?|zertifizierte[rn]?|zugelassene[rn]?)\s(?:als )?"
    r"(?P<de>[A-ZÄÖÜ][a-zäöüß]{4,})"
    r"|(?:licencia|habilitación|titulación)\s(?:de |para |como )(?P<es>(?:[a-zà-ÿ]+\s?){1,3})"
    r"|(?:oprávnění|osvědčení|licenc[ie])\s(?:pro |k |ke |na )(?P<cs>(?:[a-zà-ž]+\s?){1,3})"
    r"|(?:uprawnienia|licencj[aęi])\s(?:na |do |dla )?(?P<pl>(?:[a-zà-ż]+\s?){1,3}))"
)
_HEAD = 2  # words that say what it is for
_ENDS = re.compile(
    r"\b(?:and|or|who|which|that|along|with|at|for|by|since|from|in|on|of|you|as|e|ed|che|con|da|dal|presso|et|"
    r"qui|avec|chez|"
    r"depuis|und|y|que|con|a|i|oraz|z|w|s|v|od)\b"
)


def licence_claims(reading: Reading) -> Iterator[Claim]:
    """Those told of the reader of which the résumé has no word; where languages differ, nothing can be told.

    What has a name (PMP, CKA) is looked up by it.
    """
    resume = reading.sources.resume
    if reading.is_foreign(resume):
        return
    for zone in reading.zones:
        text = reading.text[zone.start : zone.end]
        for match in _LICENCE.finditer(text) if zone.about == "person" else ():
            start, what = next((match.start(name), said) for name, said in match.groupdict().items() if said)
            cut = _ENDS.search(what, 1)
            what = (what[: cut.start()] if cut else what).rstrip()
            words = [word for word in terms(what) if len(word) > 3 and word not in STOP_WORDS][:_HEAD]
            is_known = all(map(resume.has_word, words))
            if is_known or NEGATED.search(text[: match.start()][-60:]) or names_in(what, 0, reading.language):
                continue
            end = zone.start + start + len(what)
            yield Claim(zone.start + match.start(), end, "certificate", None, f"The résumé tells of no such “{what}”.")

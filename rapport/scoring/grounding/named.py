"""Claims with a name: skills, employers, schools, certificates, and what a company is said to have or use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from rapport.records.resume.known_skills import is_known_skill
from rapport.scenarios.matching import fold, phrase_in, terms
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.claim import Claim, Kind
from rapport.scoring.grounding.claim_kinds import kind_of
from rapport.scoring.grounding.degree_words import is_degree
from rapport.scoring.grounding.names import Name, is_marked
from rapport.scoring.grounding.negation import NEGATED, NEGATED_AFTER
from rapport.scoring.grounding.place_names import is_place
from rapport.scoring.grounding.reading import Reading
from rapport.scoring.grounding.sources import Side

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NEAR, _FAR = 60, 140
_SHORT_CALL = 4  # words of a sentence that only calls somebody
_SITE = re.compile(
    r"\b(?:offices?|sites?|branch\w*|hubs?|labs?|plants?|bureaux?|standort\w*|büros?|sed[ei]|uffici\w?|pobočk\w+)\b"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)
_RELATION = re.compile(
    r"\b(?:by|with|for|from|like|as|including|partners?|clients?|customers?|contracts?|owned|acquired|bought|built|"
    r"part of|subsidiary of|named|called|von|mit|für|wie|durch|kunden|partner\w*|par|avec|pour|comme|clients?|da|dal|"
    r"con|per|come|clienti|od|se|pro|jako|s|para|por|como)\s(?:the |der |dem |la |le |il |l['’])?$",
    re.IGNORECASE,
)
# Our customers include X and Y: whatever is named then is told as one of them.
_CUSTOMERS = re.compile(
    r"\b(?:clients?|customers?|partners?|investors?|suppliers?|users?|kunden|auftraggeber\w*|partner\w*|"
    r"investoren|zulieferer\w*|"
    r"clienti|fornitori|partenaires?|fournisseurs?|investisseurs?|zákazník\w*|klient\w*|odběratel\w*)\b[^.;:!?]{0,40}"
    r"\b(?:include|includes|including|are|like|such as|among|zählen|gehören|sind|wie|umfassen|comptent|figurent|"
    r"sont|comme|tels? que|"
    r"figurano|sono|come|tra cui|ci sono|patří|jsou|jako|například|z řad)\b[^.;:!?]{0,60}$|"
    r"\b(?:among|zu|unter|parmi|tra|mezi) (?:our|unseren|nos|i nostri|naše) (?:clients?|customers?|kunden|"
    r"clienti|zákazníky)\b[^.;:!?]{0,60}$|"
    r"(?:客户|顧客|取引先|お客様)(?:包括|には|は|有)[^。]{0,30}$",
    re.IGNORECASE,
)
# On the West Coast: where, and not what.
_REGION = re.compile(r"\b(?:on|in|across|along|throughout|around|over) the $", re.IGNORECASE)
_LITTLE = re.compile(r" (?:of|de|du|des|di|del|della|von|van|der|for|für|at) ")
_CONCLUDES = re.compile(r",? (?:so|therefore|hence|also könn\w+|donc|quindi|takže|więc) (?!far\b|much\b|many\b)")
_DEGREES = frozenset(("MS", "BS", "BA", "MA", "MSc", "BSc", "MBA", "PhD", "MEng", "BEng"))
_SHOUT = re.compile(r"\b[A-Z]{4,}\b")
_LONG_SHOUT = 6  # letters, which few abbreviations have
_FEWEST_OF_CERTIFICATE = 3  # words
_FEWEST_SHOUTS = 3  # words in capitals beside two exclamation marks
_PLURAL = re.compile(r"[A-Z]{2,}s")
YOU_THERE = re.compile(
    r",? (?:you(?! (?:would|will|could|can|may))|vous (?:avez|étiez)|haben sie|ha |jste )", re.IGNORECASE
)
# You have X, and you have Y and X: said of the reader, whatever the posting asks for.
_YOU_OWN = re.compile(
    r"\b(?:you(?:['’]ve got| have| hold| possess)|vous (?:avez|possédez|détenez)|sie (?:haben|besitzen|"
    r"verfügen über)|lei (?:ha|possiede)|"
    r"máte|usted (?:tiene|posee))\s(?:(?:an?|the|both|strong|solid|active|une?|le|la|du|de|ein\w*|un[ao]?|"
    r"platn\w+|aktivní)\s)*"
    r"(?:[\w/+#.-]+(?:, | and | et | und | e | a )){0,4}$",
    re.IGNORECASE,
)
_IN_YOUR_CV = re.compile(
    r"[^.;:!?]{0,30}\b(?:on|in|from|auf|aus|sur|dans|sul|nel|tra|ve|na|z) (?:your|ihrem|ihren|deinem|votre|vos|"
    r"tuo|suo|sua|vašem|vaší|tu|su) "
    r"(?:\w+ ){0,2}?(?:cv|résumé|resume|profile?|skills?|stack|toolbox|lebenslauf|kenntnissen|curriculum|"
    r"competenze|compétences|"
    r"životopis\w*|dovednost\w*)\b",
    re.IGNORECASE,
)
_EX = re.compile(r"(?<![^\W_])ex[- ]$", re.IGNORECASE)  # ex-X, in a list of places
_YOU_HAVE = re.compile(
    r"[^,.;:!?]{0,40}\b(?:you (?:already |clearly |certainly )?(?:have|bring|possess|hold|acquired|gained|know)|"
    r"que vous (?:avez|maîtrisez|possédez)|sie (?:bereits |schon )?(?:haben|mitbringen|besitzen)|"
    r"che (?:lei )?(?:già )?(?:ha|possiede))\b",
    re.IGNORECASE,
)
_RELATION_AFTER = re.compile(
    r"-(?:winning|backed|listed|funded|owned|certified|accredited|approved|nominated|led|trained)\b|"
    r"\s(?:is|are|was|and \w+ are|uses?|trusts?|award|prize|contract|deal|"
    r"(?:(?:and|or|et|und|e) \w+ )?(?:expertise|experience|skills?|knowledge|background))\b",
    re.IGNORECASE,
)
_YOUR_OWN = re.compile(
    r"\b(?:your|ihre?\w*|deine?\w*|votre|vos|la sua|il suo|la tua|il tuo|su|tu|vaše|váš)(?: \w+)? $", re.IGNORECASE
)
_OTHER_SIGNS = frozenset(("zh", "ja", "ko", "ru", "uk", "ar", "he", "el", "th", "hi", "bg", "sr"))


def name_claims(reading: Reading) -> Iterator[Claim]:
    """Every name that neither the sender nor everyday language explains, with the passage that has it too."""
    for found, sentence in reading.names():
        name = _without_verb(reading, found)
        about = reading.about(name.start)
        if about == "step" or reading.is_left_open(name.start) or all(map(partial(_is_known, reading), _parts(name))):
            continue
        if is_degree(name.text) or name.text.split()[0] in _DEGREES:
            continue  # looked up by its level
        before = reading.text[sentence.start : name.start]
        after = reading.text[name.end : sentence.end]
        if about == "role" and _YOU_HAVE.match(after):  # you would use the X that you already have
            about, before = "person", before + "you have "
        elif about != "person" and _IN_YOUR_CV.match(after):  # Spark and Scala in your list of skills
            about, before = "person", before + "skills: "
        claim = (
            _of_person(reading, name, before, after) if about == "person" else _of_others(reading, name, before, after)
        )
        if claim is not None:
            yield claim


def _of_person(reading: Reading, name: Name, before: str, after: str) -> Claim | None:
    resume, posting = reading.sources.resume, reading.sources.posting
    kind = kind_of(name.text, before, after)
    is_scattered = kind == "certificate" and not _is_together(resume, name.text)
    if (resume.names(name.text) and not is_scattered) or is_case_of(reading, resume, name.text):
        return Claim(name.start, name.end, kind, resume.find(name.text), "The résumé names it.")
    if NEGATED.search(before[-_FAR:]) or NEGATED_AFTER.match(after):
        return None
    said = _CONCLUDES.split(before)[-1]
    is_asked = (
        phrases("knows").search(said[-120:]) is not None
        or phrases("knows").search(after[:50]) is not None
        or (kind == "certificate" and _YOUR_OWN.search(before) is not None)
        or _YOU_OWN.search(before) is not None
    )
    if posting.names(name.text) and is_place(name.text, reading.language):
        return None  # where the work is
    if posting.names(name.text) and (kind not in ("skill", "certificate") or not is_asked):
        return None
    if kind == "skill" and _PLURAL.fullmatch(name.text) and not is_asked:
        return None  # CVs, KPIs: things that one deals with
    if _is_shouted(reading, name) and kind != "certificate" and not is_asked:
        return None
    is_tool = any(map(is_marked, name.text.split())) or _is_always_capital(posting, name.text)
    is_tool = (
        is_tool or is_known_skill(name.text)
    ) and "/" not in name.text  # CI/CD, which other languages call by words of theirs
    if _is_written_otherwise(resume, name) and not (is_asked and is_tool) and kind != "certificate":
        return None
    return Claim(name.start, name.end, kind, None, f"The résumé doesn't name {name.text}.")


def _is_together(resume: Side, name: str) -> bool:
    """Whether some two lines of the résumé have every word of a certificate's name, or say it otherwise."""
    words = [word for word in terms(name) if len(word) > 2]
    if len(words) < _FEWEST_OF_CERTIFICATE or not all(word in resume.words for word in words):
        return True  # another of its names, as Side.names knows them
    lines = [frozenset(terms(line)) for line in resume.text.splitlines() if line.strip()]
    return any(all(word in one | other for word in words) for one, other in pairwise([*lines, frozenset()]))


def _of_others(reading: Reading, name: Name, before: str, after: str) -> Claim | None:
    """What is said of the role and the company; a name of either source will do."""
    for side, said in ((reading.sources.posting, "posting"), (reading.sources.resume, "résumé")):
        if side.names(name.text) or is_case_of(reading, side, name.text):
            kind: Kind = "company_fact" if said == "posting" else kind_of(name.text, before, after)
            return Claim(name.start, name.end, kind, side.find(name.text), f"The {said} names it.")
    if NEGATED.search(before[-_FAR:]) or len(name.text) <= 2 or _PLURAL.fullmatch(name.text):
        return None
    if _CJK.search(name.text) and reading.sources.posting.language not in ("zh", "ja", "ko", None):
        return None
    if _is_written_otherwise(reading.sources.posting, name) and not any(map(is_marked, name.text.split())):
        return None
    told = kind_of(name.text, before, after)
    zone = reading.zone(name.start)
    is_beside = zone is not None and any(z.about == "person" and z.sentence == zone.sentence for z in reading.zones)
    is_of_resume = reading.about(name.start) == "either" or told == "employer" or is_beside
    if is_of_resume and _is_written_otherwise(reading.sources.resume, name):
        return None
    if reading.about(name.start) == "either":
        is_past_job = told == "employer" and (YOU_THERE.match(after) is not None or _EX.search(before) is not None)
        kind = told if told in ("certificate", "education", "title") or is_past_job else "company_fact"
    else:
        kind = "company_fact"
    if _is_shouted(reading, name) and kind != "certificate":
        return None
    if kind == "company_fact" and not _is_telling(reading, name, before, after):
        return None
    return Claim(name.start, name.end, kind, None, f"Neither source names {name.text}.")


def _is_telling(reading: Reading, name: Name, before: str, after: str) -> bool:
    """Whether a name that neither source has states a fact of the company, and isn't just mentioned.

    A bare capital may be a place, a time zone or a manner of speaking; a partner, an owner or a site is told as one.
    """
    if _SITE.search(before[-_NEAR:]):
        return True
    if is_place(name.text, reading.language):
        return False
    if phrases("time_zones").fullmatch(name.text) or phrases("time_zones").match(after.lstrip()):
        return False
    if len(name.text.split()) > 1:
        return _REGION.search(before) is None or any(map(is_marked, name.text.split()))
    if _CUSTOMERS.search(before):
        return True
    return _RELATION.search(before[-_NEAR:]) is not None or _RELATION_AFTER.match(after) is not None


def _is_shouted(reading: Reading, name: Name) -> bool:
    """Capitals for loudness: a word that is often shouted, or any two in a message that shouts."""
    if phrases("shouted").search(name.text) and re.fullmatch(r"[A-Z!]{4,}", name.text):
        return True
    letters = (name.text.partition(" ")[2] or name.text if name.is_first else name.text).replace(" ", "")
    is_loud = "!!" in reading.text and letters.isalpha() and letters.isupper()
    is_word = " " in name.text or len(letters) >= _LONG_SHOUT
    return is_loud and (is_word or len(_SHOUT.findall(reading.text)) >= _FEWEST_SHOUTS)


def _parts(name: Name) -> list[Name]:
    """A name cut at its little words, where those before may be another's: Paola Rossi di Acme."""
    found, begin = [], 0
    for cut in (*_LITTLE.finditer(name.text), None):
        stop = cut.start() if cut else len(name.text)
        found.append(Name(name.text[begin:stop], name.start + begin, name.start + stop))
        begin = cut.end() if cut else stop
    return found


def _is_known(reading: Reading, name: Name) -> bool:
    return _is_senders(reading, name) or _is_target(reading, name)


def _without_verb(reading: Reading, name: Name) -> Name:
    """A name without the word that its sentence begins with, where only the rest is known: “Somos Altavela”."""
    first, _, rest = name.text.partition(" ")
    if not name.is_first or not rest or is_marked(first):
        return name
    shorter = Name(rest, name.end - len(rest), name.end)
    sides = (reading.sources.resume, reading.sources.posting)
    is_known = any(side.names(rest) for side in sides) or _is_known(reading, shorter)
    return shorter if is_known and not any(side.names(name.text) for side in sides) else name


def _is_senders(reading: Reading, name: Name) -> bool:
    return all(fold(word) in reading.sender for word in re.findall(r"[^\W\d_]+", name.text))


def _is_target(reading: Reading, name: Name) -> bool:
    """Whether it is the role or the company itself, or the person's own name."""
    job, candidate = reading.sources.job, reading.sources.candidate
    zone = reading.zone(name.start)
    is_call = zone is not None and len(zone.sentence.text.split()) <= _SHORT_CALL
    if is_call and candidate.full_name and set(terms(name.text)) & set(terms(candidate.full_name.value)):
        return True  # YO ILYA!!!
    known = " ".join(fact.value for fact in (job.title, job.company, job.location, candidate.full_name) if fact)
    asked = [word for word in terms(name.text) if len(word) > 1]
    if reading.language in ("cs", "pl") and all(_is_inflected(word, terms(known)) for word in asked):
        return True
    return bool(asked) and all(word in terms(known) for word in asked) and not phrase_in(name.text, "PMP")


def is_case_of(reading: Reading, side: Side, name: str) -> bool:
    """Whether a source has another case of it: Czech and Polish write Javy for Java, v Šanghaji for Šanghaj."""
    if reading.language not in ("cs", "pl"):
        return False
    asked = [word for word in terms(name) if len(word) > 2]
    return bool(asked) and all(
        side.has_word(word) or any(_is_inflected(word, (own,)) for own in side.words if own[:2] == word[:2])
        for word in asked
    )


def _is_inflected(word: str, known: tuple[str, ...]) -> bool:
    """Whether it may be a case of a known word: Brně, Brna."""
    return any(
        len(other) >= 3
        and abs(len(word) - len(other)) <= 3
        and word[: max(3, len(other) - 2)] == other[: max(3, len(other) - 2)]
        for other in known
    )


def _is_always_capital(side: Side, name: str) -> bool:
    """Whether a source has it, and never in small letters: it is a name there, not a word."""
    return name in side.text and name.lower() not in side.text


def _is_written_otherwise(side: Side, name: Name) -> bool:
    """Whether the source is written in other signs, so that the name may stand there in another form."""
    return side.language in _OTHER_SIGNS and not _CJK.search(name.text)

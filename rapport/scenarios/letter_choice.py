"""Choose and trim the sentences of the sources that a letter may repeat."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapport.scenarios.letter_phrases import Phrases

PITCH_WORDS = 42
LONGEST_SENTENCE_WORDS = 46
TASK_WORDS = 26
HIGHLIGHT_WORDS = 25
_SENTENCES = re.compile(r"(?<=[.!?])[\"”»]?\s+(?=[\"“«„]?[A-ZÀ-ÖØ-Þ0-9])|\n+")
_ABBREVIATIONS = re.compile(
    r"(?:\b(?:[A-Z]|e\.g|i\.e|etc|approx|ca|z\.B|d\.h|bzw|inkl|"
    r"Inc|Ltd|Co|Corp|Mr|Ms|Mrs|Dr|St|No|vs|[Pp]\. ?ex|env)\.)$"
)
_CLAUSE_ENDS = re.compile(
    r"[;:]\s|\s[–—-]\s|,\s(?=(?:which|who|whose|where|while|including|such as|so that|using|with|in order|from|"
    r"thereby|ensuring|notamment|comme|afin|y compris|qui|dont|avec|tels?|telles?|wobei|inklusive|wie|damit|die|der|"
    r"das|einschließlich|um|tra cui|come|con|affinché|tale|incluid|como|para|que|incluy|inclus)\b)"
)
_LABEL = re.compile(r"^[^:.;]{3,60}:\s+(?=[A-ZÀ-ÖØ-Þ]\S*(?:\s+\S+){3})")
_INCLUDES = re.compile(r"^(?:\w+\s+)?(?:responsibilities|duties|tasks)(?:\s+\w+)?\s+include:?\s+", re.IGNORECASE)
_FLAT_BULLET = re.compile(r"\s[-–•·]\s(?=[A-ZÀ-ÖØ-Þ])")
_DANGLING = re.compile(r"\b(?:that|this) (?:possible|happen|way|end|mission|vision|goal)\b", re.IGNORECASE)
_LOOKS_FOR = re.compile(r",? and (?:they|we)(?:['’]re| are)(?: now| currently)? (?:looking for|seeking|hiring)\b.*$")
_RECRUITS = re.compile(
    r"\b(?:hiring|seeking|looking for|seeks|to join|opportunity|opening|recherch\w*|recrut\w*|such(?:en|t)|cerchiamo|"
    r"ricerca\w*|buscamos|busca|selecciona\w*)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^[\s\-–—•·▪◦●○■□➢➤✓✔*o►›»]*(?:\(?\d{1,2}[.)]\s+)?(?=\S)")
_ADDRESSES = re.compile(r"https?:|www\.|\S@\S|\{\{|\[[A-Za-z ]+\]|<[a-z]+>|\bx{3,}\b|\blorem\b", re.IGNORECASE)
# Terms of employment law, and what letters must never repeat about a person; in five languages.
_NEVER = re.compile(
    r"equal[ -]opportunit|regardless|discriminat|disabilit|veteran|\bgender|\brace\b|religio|ethnic|sexual|"
    r"nationalit|marital|\bmarried|\bdivorced|\bborn\b|birth|\bage[ds]?\b|years old|citizen|\bvisas?\b|pregnan|"
    r"\bfamily\b(?![ -](?:owned|business|company|run))|\bchild(?:ren)?\b|[,(|]\s*single\b|"
    r"handicap|égalité|\bsexe\b|\bâge\b|\bnée? le|naissance|\bmarié|célibataire|\benfants?\b|nationalité|"
    r"geschlecht|behinder|\balter\b|geboren|familienstand|verheiratet|\bledig\b|\bkinder\b|staatsangehörig|herkunft|"
    r"m/w/d|\bgenere\b|disabil|\betà\b|\bnat[oa] il|sposat|\bcelibe|\bnubile|\bfigli\b|nazionalità|cittadinanz|"
    r"\bgénero|discapacidad|\bedad\b|\bnacid[oa]|\bcasad[oa]\b|\bsolter[oa]|\bhij[oa]s\b|nacionalidad|"
    r"\bapply\b|your application|candidature|\bbewerb|candidarsi|postul|cookie|privacy|salary|salaire|gehalt|"
    r"stipendio|salario|\bclick|\bcv\b|\bresume\b|recruitment agenc|unsolicited|background check",
    re.IGNORECASE,
)
_LEANS_BACK = re.compile(
    r"^(?:it|its|they|their|this|that|these|those|there|here|and|but|or|so|also|however|in addition|moreover|as such|"
    r"il|elle|ils|elles|ce|cela|ces|cette|et|mais|es|dies|diese|dieser|dieses|und|aber|dabei|dazu|questo|questa|"
    r"ed|ma|esto|esta|este|ello|pero)\b",
    re.IGNORECASE,
)


def sentences(texts: Iterable[str]) -> list[str]:
    """The sentences of some texts, in order, each on one line without a bullet in front."""
    found: list[str] = []
    for text in texts:
        for part in _SENTENCES.split(text):
            piece = _BULLET.sub("", part).strip()
            if found and _ABBREVIATIONS.search(found[-1]) and piece:
                found[-1] = f"{found[-1]} {piece}"
            elif piece:
                found.append(piece)
    return found


def pitch(about: Iterable[str], company: str, phrases: Phrases) -> str:
    """One or two sentences in which the posting says what the company does, or an empty string."""
    told = [_LOOKS_FOR.sub(".", sentence) for sentence in sentences(about)]
    weights = [_pitch_weight(sentence, i, company, phrases) for i, sentence in enumerate(told)]
    if not weights or max(weights) <= 0:
        return ""
    best = weights.index(max(weights))
    chosen = [told[best]]
    following = best + 1
    if following < len(told) and _may_follow(told[following], phrases):
        both = f"{chosen[0]} {told[following]}"
        chosen = [both] if len(both.split()) <= PITCH_WORDS else chosen
    return " ".join(chosen)


def may_repeat(text: str) -> bool:
    """Whether a letter may repeat this: no addresses, no law, nothing about age, family, origin or the like."""
    return not (_NEVER.search(text) or _ADDRESSES.search(text))


def clause(text: str, most_words: int) -> str:
    """The first sentence of a line without bullet and full stop, shortened at a natural border, or an empty string."""
    line = _FLAT_BULLET.split(_BULLET.sub("", text))[0]
    first = _LABEL.sub("", _INCLUDES.sub("", next(iter(sentences([line])), ""))).rstrip(" .;,:")
    if len(first.split()) > most_words:
        first = re.sub(r"\s*\([^)]*\)", "", first)
    if len(first.split()) > most_words:
        first = _shortened(first, most_words)
    return first if len(first.split()) >= 3 and _is_balanced(first) and may_repeat(first) else ""


def _shortened(text: str, most_words: int) -> str:
    """Cut at the last clause border that leaves enough words; an empty string if there is none."""
    cuts = [match.start() for match in _CLAUSE_ENDS.finditer(text)]
    fitting = [
        cut for cut in cuts if _least(text[cut]) <= len(text[:cut].split()) <= most_words and _is_balanced(text[:cut])
    ]
    return text[: fitting[-1]].rstrip(" ,;:–—-") if fitting else ""


def _least(border: str) -> int:
    return 4 if border == ";" else 6


def _is_balanced(text: str) -> bool:
    return text.count("(") == text.count(")") and text.count("“") == text.count("”") and text.count('"') % 2 == 0


def _may_follow(sentence: str, phrases: Phrases) -> bool:
    speaks_to_reader = re.search(phrases.second_person, sentence, re.IGNORECASE)
    tells = re.search(phrases.makes, sentence, re.IGNORECASE) and not _RECRUITS.search(sentence)
    return bool(tells and not speaks_to_reader and _is_sentence(sentence) and may_repeat(sentence))


def _is_sentence(text: str) -> bool:
    starts_well = text[:1].isupper() or text[:1].isdigit() or text[:1] in '“«„"'
    return (
        starts_well
        and text.endswith((".", "!"))
        and 4 <= len(text.split()) <= LONGEST_SENTENCE_WORDS
        and _is_balanced(text)
    )


def _pitch_weight(sentence: str, index: int, company: str, phrases: Phrases) -> float:
    if not _is_sentence(sentence) or not may_repeat(sentence) or len(sentence.split()) < 6:
        return 0.0
    if re.search(phrases.second_person, sentence, re.IGNORECASE) or _LEANS_BACK.match(sentence):
        return 0.0
    if _DANGLING.search(sentence):
        return 0.0
    words = len(re.findall(phrases.makes, sentence, re.IGNORECASE))
    first = company.split()[0].casefold() if company else ""
    names = bool(first) and first in sentence.casefold()
    if names and sentence.casefold().startswith(first) and not _RECRUITS.search(sentence):
        words = max(words, 1)  # "Ferrypay moves money": whatever the verb, the sentence tells what the company does
    if not words:
        return 0.0
    recruits = 2.5 * bool(_RECRUITS.search(sentence))
    return 0.5 + min(words, 3) + 2.0 * names - recruits - 0.15 * index - 0.04 * max(len(sentence.split()) - 28, 0)

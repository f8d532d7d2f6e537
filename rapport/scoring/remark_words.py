"""What short remarks in several languages are about: their language, and the words that tell something."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rapport.documents.language import detect_language
from rapport.retrieval.words import Words
from rapport.scoring.remark_signs import CHINESE, JAPANESE, language_of_signs, terms_of, told

ENGLISH = "en"
_SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4_000  # characters in which the language of all remarks together is found
_INTENSIFIERS = """
    too far way very quite really bit rather much more zu viel sehr ganz etwas ziemlich mehr trop très beaucoup assez
    plus demasiado muy bastante más troppo molto abbastanza più sounds sound seems klingt wirkt suona suena
    semble parece příliš moc velmi trochu dost zní zbyt bardzo trochę dość brzmi
"""
_CZECH = """
    a aby ale ani ano asi až bez bude by byl byla bylo být co což do ho i já jak jako je jeho její jejich jen jenom
    ještě již jsem jsme jsou k kde když která které který má málo mezi mi mě mít může na nad nám nebo něco nejsou
    není než nic ní o od on ona ono pak po pod podle pro proč protože před při s se si tak také takže tam ten tedy
    ta to tom tu ty u už v ve však vše z za ze že
"""
_POLISH = """
    a aby albo ale ani bez być był była było by co czy dla do gdy gdzie i ich ile im inne ja jak jako jako że jest
    jej jego jeszcze już każdy kiedy kto która które który lub ma mają mi mnie może można na nad nam nawet nic nie
    niej nich nim niż no o od on ona ono oraz po pod ponieważ przed przez przy się są tak także tam te tego tej ten
    też to tu tylko tym u w we wiele właśnie z za został została zostało ze że żeby
"""
_CHINESE_ALONE = re.compile("[这们说写还没过时对话语请问题错误广样应该让给读难长谢职位吗么]")  # simplified signs
_MEANT = frozenset(("no", "not", "nichts", "kein", "keine", "pas", "sans", "sin", "senza", "ohne", "bez"))


@dataclass(frozen=True, slots=True)
class RemarkWords:
    """A remark's language, and its words that tell something: as they are written, by their stems.

    Of writing without blanks the stems are pairs of signs, and `unspaced` are the words.
    """

    language: str
    words: dict[str, str]
    unspaced: tuple[str, ...] = ()


def words_of(texts: Sequence[str]) -> list[RemarkWords]:
    """One a text. A text is in the language whose small words it has most of, or else in that of all together."""
    most = detect_language(" ".join(texts)[:_SAMPLE]) or ENGLISH
    has_kana = any(language_of_signs(text) == JAPANESE for text in texts)
    return [_read(text, _language(text, most, has_kana=has_kana)) for text in texts]


def _read(text: str, language: str) -> RemarkWords:
    if language not in (CHINESE, JAPANESE):
        return RemarkWords(language, _telling(text, language))
    signs = list(told(text, language))
    words = {term: written if len(term) == 1 else term for written, key in signs for term in terms_of(key)}
    return RemarkWords(language, words | _telling(_SIGNS.sub(" ", text), ENGLISH), tuple(key for _, key in signs))


def _language(text: str, most: str, *, has_kana: bool) -> str:
    """Signs alone, as in a heading, are Japanese where others write kana; of two languages it is the frequent one."""
    if signs := language_of_signs(text):
        return JAPANESE if has_kana and not _CHINESE_ALONE.search(text) else signs
    words = [word.lower() for word in _WORD.findall(text)]
    hits = {language: sum(word in small for word in words) for language, small in _small_words().items()}
    best = max(hits, key=lambda language: hits[language])
    return best if hits[best] > hits.get(most, 0) else most


def _telling(text: str, language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word, term in _splitter(language).pairs(text):
        if word.lower() not in _fillers() and len(word) > 1 and not word.isdigit():
            found.setdefault(term, word.lower())
    return found


@cache
def _splitter(language: str) -> Words:
    return Words(language)


@cache
def _small_words() -> dict[str, frozenset[str]]:
    """The stop words of each language, English first."""
    from bm25s import stopwords

    lists = {
        ENGLISH: stopwords.STOPWORDS_EN_PLUS,
        "de": stopwords.STOPWORDS_GERMAN,
        "fr": stopwords.STOPWORDS_FRENCH,
        "es": stopwords.STOPWORDS_SPANISH,
        "it": stopwords.STOPWORDS_ITALIAN,
        "nl": stopwords.STOPWORDS_DUTCH,
        "pt": stopwords.STOPWORDS_PORTUGUESE,
        "cs": _CZECH.split(),
        "pl": _POLISH.split(),
    }
    return {language: frozenset(word.lower() for word in words) for language, words in lists.items()}


@cache
def _fillers() -> frozenset[str]:
    """Words that say nothing of a theme, of all languages: remarks are too short to be sure of theirs."""
    return frozenset().union(*_small_words().values(), _INTENSIFIERS.split()) - _MEANT

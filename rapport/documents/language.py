"""Which language a text is written in."""

from __future__ import annotations

import re
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Languages in which résumés and job postings are likely to come; langid's other ones are mostly wrong guesses.
_LANGUAGES = tuple(
    "ar bg ca cs da de el en es et fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sr sv th tr uk vi zh".split()  # noqa: SIM905, E501
)
_NOT_PROSE = re.compile(r"[\d@]|://|^www\.")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_LETTER = re.compile(r"[^\W\d_]")
_MOST_CHARACTERS = 20_000
_FEWEST_LETTERS = 12
_LOADING = Lock()
# py3langid flattens its probabilities by the root of the length: names score up to 0.2, short headings from 0.45.
_LEAST_CONFIDENCE = 0.4


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the language that most of `text` is in, or None if there is too little to tell.

    Addresses, numbers and capitalised abbreviations don't count. Chinese, Japanese and Korean are told by their script.
    """
    sample = text[:_MOST_CHARACTERS]
    asian = _by_script(sample, len(_LETTER.findall(sample)))
    prose = " ".join(word for word in sample.split() if _is_prose(word))
    letters = len(_LETTER.findall(prose))
    if asian or letters < _FEWEST_LETTERS:
        return asian
    load_languages()
    code, confidence = _identifier().classify(prose)
    return str(code) if confidence >= _LEAST_CONFIDENCE else None


def _by_script(prose: str, letters: int) -> str | None:
    kana, han, hangul = (len(script.findall(prose)) for script in (_KANA, _HAN, _HANGUL))
    # A character of these scripts says as much as about three Latin letters.
    if (kana + han + hangul) * 3 < max(letters - kana - han - hangul, 6):
        return None
    if hangul > kana + han:
        return "ko"
    return "ja" if kana * 12 > han else "zh"


def _is_prose(word: str) -> bool:
    return not _NOT_PROSE.search(word) and not (word.isascii() and word.isupper() and len(word) < 6)


def load_languages() -> None:
    """Load the model, which takes half a second once, before the first text asks for it."""
    with _LOADING:
        _identifier()


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_modelpath(MODEL_DIR / MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES)
    return identifier

"""Which language a text is written in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Languages in which résumés and job postings are likely to come; langid's other ones are mostly wrong guesses.
_LANGUAGES = (
    "ar bg ca cs da de el en es et fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sr sv th tr uk vi zh"
).split()
_NOT_PROSE = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\S*\d\S*|\b[A-Z]{2,}\b")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_LETTER = re.compile(r"[^\W\d_]")
_MOST_CHARACTERS = 20_000
_FEWEST_LETTERS = 12


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the language that most of `text` is in, or None if there is too little to tell.

    Addresses, numbers and capitalised abbreviations don't count. Chinese, Japanese and Korean are told by their script.
    """
    prose = _NOT_PROSE.sub(" ", text[:_MOST_CHARACTERS])
    letters = len(_LETTER.findall(prose))
    asian = _by_script(prose, letters)
    if asian or letters < _FEWEST_LETTERS:
        return asian
    code, confidence = _identifier().classify(prose)
    return str(code) if confidence > _needed_confidence(letters) else None


def _by_script(prose: str, letters: int) -> str | None:
    kana, han, hangul = (len(script.findall(prose)) for script in (_KANA, _HAN, _HANGUL))
    # A character of these scripts says as much as about three Latin letters.
    if (kana + han + hangul) * 3 < max(letters - kana - han - hangul, 6):
        return None
    if hangul > kana + han:
        return "ko"
    return "ja" if kana * 12 > han else "zh"


def _needed_confidence(letters: int) -> float:
    return 0.5 if letters >= 60 else 0.8


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_modelpath(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES)
    return identifier

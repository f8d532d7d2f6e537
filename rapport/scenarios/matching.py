"""Which words of a résumé and a job mean the same: accents, plurals and the common other names of tools."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[+#]+|(?:[.][^\W\d_]+)+)?|\.[A-Za-z]{2,}")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LATIN_BESIDE_CJK = re.compile(
    r"(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])(?=[a-z0-9])|(?<=[a-z0-9+#])(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
)

_SYNONYMS = """
postgres postgresql psql pgsql | kubernetes k8s | javascript js ecmascript | typescript ts | golang go-lang
node nodejs node.js | react reactjs react.js | vue vuejs vue.js | angular angularjs | next.js nextjs | c# csharp
express expressjs express.js | .net dotnet | mongodb mongo | elasticsearch elastic | scikit-learn sklearn
aws amazon-web-services | gcp google-cloud google-cloud-platform | azure microsoft-azure | ci/cd ci-cd cicd
machine-learning ml maschinelles-lernen | nlp natural-language-processing | powerbi power-bi 
excel ms-excel microsoft-excel
photoshop adobe-photoshop | illustrator adobe-illustrator | rest restful rest-api rest-apis restful-api restful-apis
scss sass | tailwind tailwindcss | argocd argo-cd | openshift open-shift 
ux user-experience | seo search-engine-optimization
html html5 | css css3 | python python3 | objective-c objc | powerpoint ms-powerpoint microsoft-powerpoint 
word ms-word microsoft-word
microsoft-office ms-office office-suite | rails ruby-on-rails
springboot spring-boot | tensorflow tensor-flow | pytorch py-torch
""".strip()

_STOP_WORD_LIST = """
a about an and are as at be by for from has have he her his i in into is it its my not of on or our she so than that
the their them these they this those to us was we were will with within you your who what which while all any also can
may must more most new other per such up use using used able well good strong years year work working works job role
team teams experience experiences skill skills knowledge ability including etc e g
le la les un une des du de d l et en au aux pour par sur dans avec est sont ce cette ces nos notre vous votre vos nous
qui que plus ou ne pas son sa ses se sera être avoir
der die das den dem des ein eine einen einem einer eines und oder in im am an auf aus bei mit nach von vor zu zum zur
für ist sind wir uns unser unsere sie ihr ihre ihnen als auch nicht sich es wie über durch
il lo gli i la le un uno una di del della dei delle da dal in nel nella con su per tra fra e o è sono che si non come
anche el los las un unos unas de del y o en con por para es son que se su sus no como al lo más nuestro nuestra
"""
STOP_WORDS = frozenset(_STOP_WORD_LIST.split())


def fold(text: str) -> str:
    """Lower case without accents, for comparing only."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


@lru_cache(maxsize=256)
def terms(text: str) -> tuple[str, ...]:
    """The words of a text in order, folded and without plural; `C++`, `C#`, `Node.js` and `.NET` are one word each."""
    return tuple(_singular(word) for word in _WORD.findall(_LATIN_BESIDE_CJK.sub(" ", fold(text))))


def content_terms(text: str) -> frozenset[str]:
    """The words that say something; for Chinese and Japanese, which have no blanks, pairs of characters."""
    pairs = {text[i : i + 2] for i in range(len(text) - 1) if _CJK.match(text[i]) and _CJK.match(text[i + 1])}
    return frozenset(term for term in terms(text) if term not in STOP_WORDS and len(term) > 1) | pairs


def phrase_in(phrase: str, text: str) -> bool:
    """Whether a text names a thing: all its words in a row, or one of its other names.

    A name of a single letter or of two (C, R, Go) must be there in just that case, standing as an item of a list.
    """
    if len(phrase) <= 2 and not _CJK.search(phrase):
        return _short_name_in(phrase, text)
    if _CJK.search(phrase):
        return phrase in text
    words = terms(text)
    return any(_run_in(name, words) for name in other_names(phrase))


def same_thing(one: str, other: str) -> bool:
    """Whether two names mean one thing: React and ReactJS."""
    return terms(one) in other_names(other)


def other_names(phrase: str) -> frozenset[tuple[str, ...]]:
    """The phrase and its synonyms, each as words."""
    words = terms(phrase)
    return _groups().get(words, frozenset([words]) if words else frozenset())


def overlap(passage: str, others: frozenset[str]) -> float:
    """How much of what others ask for a passage talks about: shared words, long passages damped."""
    own = content_terms(passage)
    return len(own & others) / (len(own) + 8) ** 0.5 if own else 0.0


def distinct(names: Iterable[str]) -> list[str]:
    """The names in order, each thing once."""
    kept: list[str] = []
    for name in names:
        if not any(same_thing(name, other) for other in kept):
            kept.append(name)
    return kept


def _short_name_in(phrase: str, text: str) -> bool:
    around = rf"(?:^|[,;:(/|•·]|\band|\bor|\bund|\boder|\bet|\bou|\be|\bo|\by)\s*{re.escape(phrase)}\s*(?:$|[,;.)/|])"
    return phrase[0].isupper() and re.search(around, text, re.MULTILINE) is not None


def _run_in(phrase: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(words[i : i + len(phrase)] == phrase for i in range(len(words) - len(phrase) + 1))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "is", "us", ".js")) else word


@lru_cache(maxsize=1)
def _groups() -> dict[tuple[str, ...], frozenset[tuple[str, ...]]]:
    groups: dict[tuple[str, ...], frozenset[tuple[str, ...]]] = {}
    for group in _SYNONYMS.replace("\n", "|").split("|"):
        names = frozenset(terms(name.replace("-", " ")) for name in group.split())
        groups |= dict.fromkeys(names, names)
    return groups

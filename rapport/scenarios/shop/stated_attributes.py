"""What a product's data states of an attribute: always the row's own words, never a conclusion."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapport.records.product import Product
from rapport.scenarios.shop.product_text import price_words, words_of
from rapport.scenarios.shop.understanding.understood import Attribute

LONGEST_VALUE_CHARS = 70
LONGEST_QUOTE_CHARS = 150
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")

# Names of features and details that state an attribute, in small letters, with blanks for underscores.
_LABELS: dict[Attribute, str] = {
    "material": r"^(?:outer|upper|shell)(?: material)?s?$|^materials?(?: composition| type)?$|^fabric(?: type)?$",
    "lining": r"\blining\b|^inner material$|^internal material$|^inner lining",
    "sole": r"^(?:out|outer )?sole(?: material| type)?$",
    "insole": r"insole|foot ?bed|inner sole|removable insert",
    "closure": r"closure|^fasten",
    "heel_height": r"heel height|height of (?:the )?heel",
    "heel_type": r"heel (?:type|style|shape)|^heel$|type of heel",
    "width": r"\bwidth\b|^fit(?: type)?$",
    "colour": r"\bcolou?rs?\b",
    "size": r"^sizes?\b",
    "weight": r"\bweight\b",
    "waterproof": r"water ?(?:proof|resist|repell)",
    "vegan": r"\bvegan\b",
    "toe": r"\btoe\b|type of protection",
    "origin": r"country of origin|^origin$|^made in$",
    "care": r"\bcare\b|cleaning|^wash",
}
_ANY_LABEL = re.compile("|".join(f"(?:{label})" for label in _LABELS.values()))
# What to look for in titles and free texts where no feature of such a name is there.
_MENTIONS: dict[Attribute, str] = {
    "material": (
        r"\b(?:leather|suede|nubuck|canvas|mesh|textile|synthetic|rubber|fabric|cotton|wool|microfib\w+|pu|eva)\b"
        r"(?![\w\s-]{0,12}\b(?:out|mid|in)?sole)(?![\w\s-]{0,8}\blin(?:ing|ed))"
    ),
    "lining": r"\b(?:un)?lin(?:ed|ing)s?\b",
    "sole": r"\b(?:out|mid)?soles?\b",
    "insole": r"\binsoles?\b|\bfoot ?beds?\b",
    "closure": (
        r"\b(?:lace[sd]?|laceless|lace-up|velcro|hook (?:and|&) loop|zip\w*|buckles?|slip[- ]on|pull[- ]on|boa)\b"
    ),
    "heel_height": (
        r"\b\d+(?:[.,]\d+)?[ -]?(?:cm|mm|inch(?:es)?|\")[^.;]{0,20}\bheel"
        r"|\bheel[^.;]{0,25}\d+(?:[.,]\d+)? ?(?:cm|mm|inch)"
    ),
    "heel_type": r"\b(?:stiletto|block|wedge|kitten|platform|flat|cuban|high|low) heel",
    "width": r"\b(?:wide|narrow|extra wide|regular) (?:fit|width)\b|\bwidth\b",
    "weight": r"\b\d+(?:[.,]\d+)? ?(?:g|gr|grams?|kg|oz|ounces?|lbs?)\b",
    "waterproof": r"\bwater[ -]?(?:proof\w*|resist\w*|repell\w*)|\bgore-?tex\b",
    "vegan": r"\bvegans?\b",
    "toe": r"\b(?:steel|composite|alumin\w+|safety|round|pointed|open|peep|closed|square|almond)[ -]?toe",
    "origin": r"\bmade in [A-Z]\w+",
    "care": r"\b(?:machine wash\w*|wipe clean|hand wash\w*|washable|clean with)\b",
    "size": r"\b(?:uk|eu|us) ?\d{1,2}(?:[.,]5)?\b|\b\d{1,2}(?:[.,]5)? ?(?:uk|eu)\b",
    "colour": (
        r"\b(?:black|white|red|blue|navy|green|yellow|orange|pink|purple|brown|tan|beige|grey|gray|silver|gold"
        r"|khaki|cream|burgundy|multicolou?r\w*)\b"
    ),
}
_PARTS = re.compile(r"\b(?:mid-?sole|tongue|toe ?cap|shaft|eyelet|collar|sock ?liner|spike|stud)", re.IGNORECASE)
_NOT_A_PLAIN_QUESTION = re.compile(
    r"\b(?:not|no|non|or|oder|ou|nicht|keine?|o|değil|ya da|veya|what|which|how|was|welche\w*)\b|n't"
)
_IMITATIONS = re.compile(r"faux|imitation|artificial|fake|\bnot?\b|man ?made|\bpu\b|vegan|synthetic leather")
_FROM_DETAILS = frozenset({"weight", "origin"})
_COMMON_ASKING = words_of(
    "what whats which does have they them these those this that with from made number first second third fourth last "
    "one ones is are the how tell about shoe shoes boot boots come comes there much many any been will would could "
    "can your product item pair"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A value as the row has it; `is_quote` where it is a piece of a title or a free text."""

    value: str
    is_quote: bool = False


def stated(product: Product, attribute: Attribute, message: str = "") -> Stated | None:
    """What the data says of this attribute, or None where it says nothing.

    `message` is the customer's question: for an attribute that has no name here ('other'), the feature that shares most
    words with it.
    """
    if attribute in ("price", "brand", "category"):
        return _field(product, attribute)
    if attribute == "audience":
        return None  # the writer has words for it
    if part := _PARTS.search(message):
        return _mentioned(product, part[0].lower())
    if attribute == "other":
        return _closest(product, message)
    labelled = _labelled(product, attribute)
    if labelled is not None or attribute not in _MENTIONS:
        return labelled
    return _mentioned(product, _MENTIONS[attribute], is_material=attribute == "material")


def says_yes(message: str, value: str) -> bool:
    """Whether the question names what is stated: 'is it leather?' for 'Smooth Leather'.

    False where it isn't that plain: a negation, a choice of two, an imitation.
    """
    lowered = message.lower()
    if re.search(
        r"\b(?:not|no|non|or|oder|ou|nicht|keine?|o|değil|ya da|veya|what|which|how|was|welche\w*)\b|n't", lowered
    ):
        return False
    if re.search(r"faux|imitation|artificial|fake|\bnot?\b|man ?made|\bpu\b|vegan|synthetic leather", value.lower()):
        return False
    asked = re.findall(r"[^\W\d_]{4,}", lowered)
    return any(word[:4] == own[:4] for own in re.findall(r"[^\W\d_]{4,}", value.lower()) for word in asked)


def _field(product: Product, attribute: Attribute) -> Stated | None:
    if attribute == "price":
        return Stated(price_words(product.price)) if product.price else None
    if attribute == "brand":
        return Stated(product.brand) if product.brand else None
    return Stated(" / ".join(product.category_path[-2:])) if product.category_path else None


def _labelled(product: Product, attribute: Attribute) -> Stated | None:
    label = re.compile(_LABELS[attribute])
    rows = (*product.features, *(product.details if attribute in _FROM_DETAILS else ()))
    values = [value for name, value in rows if label.search(_plain(name)) and value.strip()]
    short = [value for value in values if len(value) <= LONGEST_VALUE_CHARS]
    if short:
        return Stated(", ".join(dict.fromkeys(" ".join(value.split()) for value in short[:2])))
    return Stated(_quote(values[0], _MENTIONS.get(attribute, "")), is_quote=True) if values else None


def _mentioned(product: Product, words: str, *, is_material: bool = False) -> Stated | None:
    """What titles and texts say; of materials, no feature that states another: the lining's isn't the upper's."""
    pattern = re.compile(words, re.IGNORECASE)
    in_title = [found[0].strip() for found in pattern.finditer(product.title)]
    if in_title:
        return Stated(", ".join(dict.fromkeys(in_title)), is_quote=True)
    free = (row for row in product.features if not (is_material and _ANY_LABEL.search(_plain(row[0]))))
    texts = (f"{name}: {value}" if len(name) > 2 else value for name, value in free)
    text = next((text for text in texts if pattern.search(text)), None)
    return Stated(_quote(text, words), is_quote=True) if text else None


def _closest(product: Product, message: str) -> Stated | None:
    asked = words_of(message) - _COMMON_ASKING - words_of(product.title)
    weighed = [
        (len(words_of(f"{name} {value}") & asked), -place) for place, (name, value) in enumerate(product.features)
    ]
    if not weighed or max(weighed)[0] == 0:
        return None
    name, value = product.features[-max(weighed)[1]]
    whole = f"{name}: {value}"
    return Stated(whole) if len(whole) <= LONGEST_VALUE_CHARS else Stated(_quote(whole, ""), is_quote=True)


def _quote(text: str, pattern: str) -> str:
    """The sentence that holds the pattern, or the first one; cut at a word where it is long."""
    line = " ".join(text.split())
    found = re.search(pattern, line, re.IGNORECASE) if pattern else None
    start, end = _sentence(line, found.start() if found else 0)
    sentence = line[start:end].strip(" ;")
    if len(sentence) <= LONGEST_QUOTE_CHARS:
        return sentence.rstrip(".")
    at = max(0, (found.start() - start if found else 0) - LONGEST_QUOTE_CHARS // 2)
    at = sentence.rfind(" ", 0, at) + 1 if at else 0
    piece = sentence[at : at + LONGEST_QUOTE_CHARS].rsplit(" ", 1)[0]
    return f"{'…' if at else ''}{piece}…"


def _sentence(line: str, at: int) -> tuple[int, int]:
    borders = [0, *(border.end() for border in _SENTENCES.finditer(line)), len(line)]
    start = max(border for border in borders if border <= at)
    end = min((border for border in borders if border > at), default=len(line))
    return start, end


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").lower().split())

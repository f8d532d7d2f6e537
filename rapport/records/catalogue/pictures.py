"""A drawing for a product: by its kind and colour, from files of ours, so that no picture is fetched from anywhere."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from rapport.records.product import Product

# The first kind whose words the title or the category holds: narrow kinds before wide ones.
_KINDS: tuple[tuple[str, str], ...] = (
    ("plimsoll", r"plimsolls?|canvas (?:pumps|trainers|shoes|sneakers)"),
    ("baby-shoe", r"baby|infant|pram|first walking|bootees?|crib|pre-?walker"),
    ("football-boot", r"football|soccer|rugby|firm ground|cleats|spikes|astro"),
    ("wellington", r"wellingtons?|wellies|welly|rain boots?|gummistiefel"),
    ("flip-flop", r"flip[\s*-]?flops?|thongs?|toe post"),
    ("wedge-sandal", r"wedges?|espadrille wedge|keilabsatz"),
    ("slipper", r"slippers?|hausschuhe?|pantoffeln?|chaussons?|pantofole|zapatillas de casa|pantuflas"),
    ("slider", r"sliders?|slides?|pool shoes?"),
    ("clog", r"clogs?|mules?|zuecos|sabots|zoccoli"),
    ("hiking-boot", r"(?:hiking|walking|trekking|safety|work|snow|winter|combat) boots?|high rise|winterstiefel"),
    ("tall-boot", r"knee[\s-]?high|over the knee|riding boots?|long boots?|knee boots?|overknee|equestrian"),
    ("chelsea-boot", r"chelsea|dealer boots?|jodhpur"),
    ("hi-top", r"hi(?:gh)?[\s-]?tops?|basketball"),
    ("heeled-sandal", r"(?:heeled|strappy|platform|stiletto) sandals?|latin|salsa|tango|ballroom"),
    ("sandal", r"sandals?|sandalen|sandales?|sandali|sandalias?"),
    ("ballet-flat", r"ballet|ballerinas?|flats|mary janes?|dance|plimsoll dance"),
    ("court-shoe", r"court shoes(?!.*trainers)|pumps?|stilettos?|heels?|escarpins?|décolleté"),
    ("ankle-boot", r"boots?|booties?|stiefel\w*|bottes?|bottines?|stival\w+|botas?|botines"),
    ("loafer", r"loafers?|moccasins?|boat|deck|driving|mokassins?|mocassins?|mocassini"),
    ("lace-up", r"oxfords?|derby|brogues?|lace-ups|formal|dress shoes?|golf"),
    ("running-shoe", r"running|runners?|jogging|trail|tennis|training|gym|walking|laufschuhe?|sports? shoes?|cycling"),
    ("plimsoll", r"canvas|espadrilles?|skate|alpargatas"),
    ("slip-on", r"slip[\s-]?ons?|laceless"),
    ("trainer", r"trainers?|sneakers?|shoes?|schuhe?|chaussures?|scarpe|zapat\w+"),
)  # fmt: skip
_KIND_PATTERNS = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _KINDS)
DRAWN = tuple(dict.fromkeys((*(kind for kind, _ in _KINDS), "box")))

# Colour words in titles, with the tone of the upper and that of its shaded parts.
_COLOURS: tuple[tuple[str, str, str], ...] = (
    (r"rose ?gold", "#d9a090", "#be8272"),
    (r"navy|marine", "#2f4368", "#22324f"),
    (r"black|schwarz|noir|nero|negro|černá", "#3d434d", "#262b33"),
    (r"white|weiß|weiss|blanc|bianco|blanco", "#f8f7f3", "#d0cdc4"),
    (r"burgundy|bordeaux|maroon|wine", "#7b2f42", "#5e2232"),
    (r"olive|khaki", "#7c8052", "#60643d"),
    (r"gr[ae]y|grau|gris|grigio|charcoal|silver", "#9aa1ab", "#7b838e"),
    (r"beige|cream|sand|nude|ivory|stone|taupe", "#d8c8ab", "#bba985"),
    (r"tan|cognac|camel|caramel", "#b98552", "#996a3c"),
    (r"brown|braun|marron|marrone|chocolate|leopard", "#805a3e", "#64442d"),
    (r"red|rot|rouge|rosso|rojo", "#c04a44", "#9c3732"),
    (r"pink|rosa|rose|fuchsia|blush|mauve", "#e29bb2", "#c87c96"),
    (r"orange|coral", "#e0874a", "#c06c33"),
    (r"yellow|gelb|jaune|giallo|amarillo|gold|mustard", "#e3bf4d", "#c4a034"),
    (r"green|grün|vert|verde|mint|teal", "#5c9270", "#467558"),
    (r"purple|violet|lila|lilac", "#8a6aa8", "#6e5089"),
    (r"blue|blau|bleu|blu|azul|denim|turquoise", "#5683b4", "#416994"),
)
_COLOUR_PATTERNS = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), (main, shade)) for words, main, shade in _COLOURS
)
_DRAWN_TONES = ("#8a97a8", "#6c7a8d")  # what the files are drawn in


def drawing_kind(product: Product) -> str:
    """A drawing's name: by the title, else by the category from its inner step outwards; a box for other things."""
    if not product.is_footwear:
        return "box"
    for text in (product.title, *reversed(product.category_path)):
        for kind, pattern in _KIND_PATTERNS:
            if pattern.search(text) and not (kind == "trainer" and text == product.title and product.category_path):
                return kind
    return "trainer"


def drawing_tones(product: Product) -> tuple[str, str]:
    """The colours of the upper and of its shaded parts, as hex; a neutral blue grey where no colour is stated."""
    stated = (value for name, value in product.features if name.lower() in ("colour", "color", "farbe", "couleur"))
    for text in (product.title, *stated):
        found = [(match.start(), tones) for pattern, tones in _COLOUR_PATTERNS if (match := pattern.search(text))]
        if found:
            return min(found)[1]
    return _DRAWN_TONES


def drawing(product: Product, folder: Path) -> str:
    """An SVG document of the product's kind in its colour; `folder` is samples/pictures."""
    text = _file(folder / f"{drawing_kind(product)}.svg")
    for drawn, wanted in zip(_DRAWN_TONES, drawing_tones(product), strict=True):
        text = text.replace(drawn, wanted)
    return text


@cache
def _file(path: Path) -> str:
    return path.read_text(encoding="utf-8")

"""Questions that aren't about shoes for people, where the shop's own reading takes a word of theirs for one."""

from __future__ import annotations

import re
from dataclasses import replace

from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.understanding.understood import Understood

_I = re.IGNORECASE
OF_FOOTWEAR = re.compile(
    r"\b(?:\w*shoes?|footwear|\w*boots?|booties?|trainers?|sneakers?|sandals?|slippers?|heels?|pumps?|loafers?|flip|"
    r"flops?|"
    r"sliders?|slides|clogs?|mules?|well(?:y|ies)|wellingtons?|plimsolls?|oxfords?|derb(?:y|ies)|brogues?|moccasins?|"
    r"espadrilles?|skates?|cleats|spikes|stilettos?|flats|runners|footbed|insoles?|"
    r"\w*schuh\w*|\w*stiefel\w*|sandale\w*|latschen|pantoffel\w*|absatz|sohle|chauss\w+|baskets?|bott\w+|sandales?|"
    r"tongs?|"
    r"mocassins?|escarpins?|scarp\w+|stival\w*|sandal\w*|pantofol\w*|ciabatt\w*|tacc\w+|mocassin\w*|infradito|zapat\w+|"
    r"botas?|botines?|sandalias?|chanclas?|tac[oó]n\w*|mocasin\w*|ayakkab\w*|terlik\w*|bot|botlar\w*|çizme\w*|"
    r"sandalet\w*|"
    r"topuk\w*)\b",
    _I,
)
# What asks after a person, a time or the world.
_OF_THE_WORLD = re.compile(
    r"^\W*(?:who (?!makes|does|sells|has)|whose |when (?!will|can|do|does|are|is)|in (?:which|what) year|what year|"
    r"how (?:old|tall|far|deep|high) (?:is|are|was)|what(?:['’]s| is| are| was) (?:the )?(?:capital|population|meaning|"
    r"square root|time|date|recipe|score|result)|wer (?!hat|macht|verkauft)|wann (?!kommt|wird)|in welchem jahr|"
    r"qui (?:a |est |était )|en quelle année|chi (?:ha |è |era )|in che anno|quién (?:fue|es|ganó)|en qué año|kim |"
    r"hangi yıl)",
    _I,
)
# What a message wants to stand in the answer is an order, whatever its words.
_OF_THE_ANSWER = re.compile(
    r"\b(?:add|append|include|put|write|insert|place|print|mention|sign|finish|end|start|begin|"
    r"close)\b[^.!?\n]{0,60}?\b(?:to|"
    r"in|into|at the (?:end|start|beginning|top|bottom) of|with|under|below) (?:your|every|each|"
    r"the) (?:\w+ )?(?:answers?|repl(?:y|"
    r"ies)|responses?|messages?|outputs?)\b|\b(?:füge?n?|schreib\w*|setz\w*)\b[^.!?\n]{0,60}?\b(?:deine?r?|ihrer?|"
    r"jede) "
    r"antwort|\b(?:ajoute\w*|écri\w+|termine\w*)\b[^.!?\n]{0,60}?\b(?:ta|votre|chaque) réponse|\b(?:aggiung\w+|"
    r"scriv\w+)\b"
    r"[^.!?\n]{0,60}?\b(?:tua|sua|ogni) risposta|\b(?:añad\w+|escrib\w+)\b[^.!?\n]{0,60}?\b(?:tu|su|cada) respuesta",
    _I,
)
_ANIMAL = (
    r"(?:dogs?|doggo|pupp(?:y|ies)|pup|labrador|terrier|poodle|spaniel|retriever|collie|bulldog|dachshund|whippet|"
    r"greyhound|cats?|kittens?|horses?|pon(?:y|ies)|donkey|rabbits?|hamsters?|parrots?|pets?|hunde?|welpen?|katzen?|"
    r"pferde?n?|chiens?|chiots?|chats?|chevaux|cheval|can[ei]|cagnolin\w|gatt[oi]|cavall[oi]|perr[oa]s?|gat[oa]s?|"
    r"caballos?|köpe\w+|kedi\w*|at)"
)
_FOR_AN_ANIMAL = re.compile(
    rf"\b(?:for|für|pour|per|para) (?:my|our|a|an|the|his|her|meine?n?|unsere?n?|eine?n?|den|die|mon|ma|mes|un|une|"
    rf"notre|"
    rf"il mio|la mia|mio|mia|mi|mis|nuestro) (?:\w+ )?{_ANIMAL}\b(?! (?:walk|owner|lover|sitter|groom))|"
    rf"\b(?:dog|puppy|cat|pet) (?:boots?|shoes?|booties)\b|\b{_ANIMAL}(?:ım|im|um|üm)? için\b",
    _I,
)


_CHOICE = re.compile(
    r"\b(?:vs?|versus|against|compared?|difference|or|which|gegen|oder|verglichen|welche\w*|contre|ou|lequel|laquelle|"
    r"lesquel\w+|contro|oppure|quale|contra|frente a|cuál\w*|mı yoksa|yoksa|hangisi)\b",
    _I,
)


def is_choice(question: str) -> bool:
    """Whether a question sets one thing against another: 'X or Y', 'X against Y'."""
    return _CHOICE.search(question) is not None


def describes(question: str, word: str) -> bool:
    """Whether a word stands before shoes or behind 'with' or 'made from': 'leopard trainers', 'shoes with a dial'."""
    before = rf"\b{re.escape(word)}\w*(?:\W+\w+){{0,2}}?\W+{OF_FOOTWEAR.pattern}"
    joined = r"\b(?:with|w/|in|made (?:from|of|with)|mit|aus|avec|con|fatt\w di)\b"
    behind = rf"{joined}(?:\W+\w+){{0,3}}?\W+{re.escape(word)}"
    return re.search(f"{before}|{behind}", question, _I) is not None


def corrected(understood: Understood) -> Understood:
    """A reading of a question, as one off the topic where it asks after the world: 'who won the cup'."""
    asked = understood.message
    if _OF_THE_ANSWER.search(asked):
        understood = replace(understood, has_order=True)
    said = [brand for brand in understood.constraints.brands if not _is_a_verb(asked, brand)]
    if len(said) < len(understood.constraints.brands):
        understood = replace(understood, constraints=replace(understood.constraints, brands=tuple(said)))
    if understood.intent != "search" or understood.constraints.brands or OF_FOOTWEAR.search(asked):
        return understood
    if _OF_THE_WORLD.match(asked) is None:
        return understood
    return replace(understood, intent="off_topic", constraints=Constraints(), needs=())


def _is_a_verb(question: str, brand: str) -> bool:
    """'I guess' names no brand."""
    return re.search(rf"\b(?:[Ii]|we|you|they|[Ii]['’]d)\s+{re.escape(brand.lower())}\b", question) is not None


def is_for_an_animal(question: str) -> bool:
    """Whether the shoes that a question asks for aren't for a person."""
    return _FOR_AN_ANIMAL.search(question) is not None

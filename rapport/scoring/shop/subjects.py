"""Questions that aren't about shoes for people, where the shop's own reading takes a word of theirs for one."""

from __future__ import annotations

import re
from dataclasses import replace

from rapport.records.product import Product
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
# What asks how something is done, or to have it explained: of no shoe, it is somebody else's business.
_OF_A_SKILL = re.compile(
    r"^\W*(?:(?:hi|hello|hey|hallo|bonjour|ciao|salve|hola|merhaba|please|quick question)\W+)?"
    r"(?:how (?:do|can|could|should|would) (?:i|we|you|one|people) (?!have |sell |stock )|how to |explain |define |"
    r"tell me (?:a|how|why|who|when|the (?:capital|time|weather)) |"
    r"(?:can|could|will|would) you (?:explain|translate|calculate|write|summari[sz]e|solve|fix|debug|teach|"
    r"help me (?:write|fix|solve)) |help me (?:write|fix|solve) |"
    r"write (?:me )?(?:a|an|some) |"
    r"(?:is it|will it|did it) (?:going to )?(?:rain|snow)|(?:do you know|any idea) (?:how|why|who|when) |"
    r"wie (?:bekomme|kriege|kann|mache|koche|backe|entferne|schreibe) (?:ich|man|wir) |erklär\w* |"
    r"was ist (?:ein|eine) |comment (?:faire|fait-on|puis-je|peut-on|enlever|préparer|cuisiner) |explique\w* |"
    r"qu['’]est[- ]ce qu['’]une? |come (?:si (?:fa|toglie|cucina|prepara)|posso|faccio|fare) |spiega\w* |cos['’]è un |"
    r"c[oó]mo (?:se hace|puedo|hago|hacer|quito|preparo) |explica\w* |nasıl (?:yap|çıkar|temizle|pişir)\w* |"
    r"açıkla\w* )",
    _I,
)
_OF_WEARING = re.compile(
    r"\b(?:feet|foot|toes?|ankles?|soles?|laces?|socks?|wear\w*|worn|walk\w*|run(?:ning)?|hik\w+|size[sd]?|fit|fits|"
    r"pairs?|brands?|leather|suede|cost|costs|cheapest|recommend|suggest|sell|stock|which(?: one)?|these|those|they|"
    r"width|wide|warm\w*|taller|comfort\w*|something|mollets?|"
    r"f[uü](?:ß|ss)e?n?|zehen|trag\w+|anzieh\w*|laufen|wander\w*|größe\w*|paar\w*|kost\w+|"
    r"pieds?|porter|mettre|marcher|courir|taille|pointures?|coût\w*|piedi?|indoss\w+|mettere|metto|cammin\w+|taglia|"
    r"numero|cost\w+|pies?|llevar|ponerme|caminar|talla|cuest\w+|ayak\w*|giy\w+|yürü\w+|numara\w*)\b",
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
# So is how it is to begin or to end: 'finish with the line: …'.
_OF_ITS_END = re.compile(
    r"\b(?:finish|end|close|sign off|begin|start|conclude)\w* (?:it |off |up )?(?:with|by (?:saying|writing|adding)) "
    r"(?:the |this |these |an? |my )?(?:\w+ )?(?:line|words?|sentence|phrase|text|message|link|slogan|url|code)\b|"
    r"\b(?:beende|ende|schließ|beginn)\w* (?:\w+ ){0,3}?mit (?:dem satz|der zeile|den worten|dem text|dem link)\b|"
    r"\b(?:termine|finis|conclu|commence)\w* (?:\w+ ){0,2}?(?:par|avec) "
    r"(?:la (?:phrase|ligne)|les mots|le (?:texte|lien))\b|"
    r"\b(?:finisc|termina|conclud|inizia)\w* (?:\w+ ){0,2}?con (?:la (?:frase|riga)|le parole|il (?:testo|link))\b|"
    r"\b(?:termin|acab|conclu|empiez)\w* (?:\w+ ){0,2}?con (?:la (?:frase|línea)|las palabras|el (?:texto|enlace))\b|"
    r"\bşu (?:cümle|satır|söz|link)\w* (?:bitir|başla)\w*",
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


def corrected(understood: Understood) -> Understood:
    """A reading of a question, as one off the topic where it asks after the world: 'who won the cup'."""
    asked = understood.message
    if _OF_THE_ANSWER.search(asked) or _OF_ITS_END.search(asked):
        understood = replace(understood, has_order=True)
    said = [brand for brand in understood.constraints.brands if not _is_a_verb(asked, brand)]
    if len(said) < len(understood.constraints.brands):
        understood = replace(understood, constraints=replace(understood.constraints, brands=tuple(said)))
    if understood.intent != "search" or understood.constraints.brands or OF_FOOTWEAR.search(asked):
        return understood
    is_wish = bool(understood.needs or understood.constraints.flags or understood.constraints.max_price)
    is_of_a_skill = _OF_A_SKILL.match(asked) and not (is_wish or _OF_WEARING.search(asked))
    if _OF_THE_WORLD.match(asked) is None and not is_of_a_skill:
        return understood
    return replace(understood, intent="off_topic", constraints=Constraints(), needs=())


def _is_a_verb(question: str, brand: str) -> bool:
    """'I guess' names no brand."""
    return re.search(rf"\b(?:[Ii]|we|you|they|[Ii]['’]d)\s+{re.escape(brand.lower())}\b", question) is not None


_TEENAGER = re.compile(
    r"\b(?:teen(?:s|age|aged|ager|agers)?|1[4-9][ -]?(?:years?[ -]olds?|yr[ -]?olds?|yo|jährig\w*)|adolescente?s?|"
    r"ado(?:s)?|jugendliche\w*|adolescenti|ergen\w*)\b",
    _I,
)
_GROWN: dict[str, set[str]] = {"boys": {"men"}, "girls": {"women"}, "kids": {"men", "women"}}


def suits_a_teenager(question: str, asked: str | None, product: Product) -> bool:
    """Whether a product for grown-ups will do for the child that a question asks for, who is nearly grown up."""
    if _TEENAGER.search(question) is None:
        return False
    return bool({*product.audience} & ({"unisex"} | _GROWN.get(str(asked), set())))


def is_for_an_animal(question: str) -> bool:
    """Whether the shoes that a question asks for aren't for a person."""
    return _FOR_AN_ANIMAL.search(question) is not None

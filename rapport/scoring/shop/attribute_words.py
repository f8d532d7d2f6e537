"""Materials and closures: the words that claim them in six languages, and the words of a row that bear them out.

Patterns are for folded text (small letters, no accents).
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Property:
    """`claimed` finds the property in a reply, `stated` in a product's row. With `is_upper`, what a row says of lining
    and sole doesn't count."""

    name: str
    claimed: re.Pattern[str]
    stated: re.Pattern[str]
    is_upper: bool = False


_FAUX = r"(?:faux|fake|imitation|artificial|vegan|synthetic|pu|man ?-?made|eco|simil\w+|finta|falsa|suni)"


def property_of(name: str, claimed: str, stated: str = "", *, is_upper: bool = False) -> Property:
    """A property by its patterns; where rows and replies use the same words, one pattern does."""
    return Property(name, re.compile(claimed), re.compile(stated or claimed), is_upper)


_LEATHER = (
    r"(?<!faux )(?<!fake )(?<!vegan )(?<!pu )(?<!imitation )(?<!synthetic )(?<!artificial )(?<!eco )"
    r"(?<!eco-)(?<!suni )(?<!kunst)(?<!finta )(?<!faux-)"
    r"\b(?:{})(?! ?-?(?:look|free|effect|imitat\w*|synthe\w*|vegan\w*|sintetic\w*))"
)

MATERIALS = (
    property_of(
        "leather",
        _LEATHER.format(r"leather|glattleder|echtleder|vollleder|leder|ledern\w*|cuir|pelle|cuoio|piel|cuero|deri"),
        _LEATHER.format(
            r"leather\w*|\w*(?<!kunst)leder|cuir|pelle|cuoio|piel|cuero|deri|suede|nubuck|nubuk|cowhide|"
            r"calfskin|nappa|hide|calf"
        ),
        is_upper=True,
    ),
    property_of(
        "smooth leather",
        r"\b(?:smooth|full[ -]?grain) leather|\bglattleder|\bcuir lisse|\bpelle liscia|\b(?:piel|cuero) lis[oa]",
        r"smooth|glatt|nappa|full[ -]?grain|(?<!suede )(?<!suede)(?<!nubuck )(?:leather|leder|cuir|pelle)|lisse|liscia",
    ),
    property_of(
        "suede",
        r"\bsuede\b|\bwildleder|\bveloursleder|\brauleder|\bdaim\b|\bscamosciat\w+|\bcamoscio\b|\bante\b|\bsuet\b",
        r"suede|wildleder|velour|rauleder|snare leather|daim|camoscio|nubuck",
        is_upper=True,
    ),
    property_of(
        "calfskin",
        r"\bcalf ?-?skin|\bcalf leather|\bkalbsleder|\bcuir de veau|\bvitello\b|\bbecerro\b",
        r"calf|kalb|veau|vitello|becerro",
    ),
    property_of("goatskin", r"\bgoat ?-?skin|\bziegenleder|\bchevreau\b|\bcapretto\b", r"goat|ziege|chevre|capr|kid"),
    property_of("nubuck", r"\bnubu(?:c?k)\b|\bnobuk\b|\bnabuk\b", r"nubuc?k|suede|nobuk", is_upper=True),
    property_of(
        "faux leather",
        rf"\b{_FAUX}[ -](?:leather|cuir|pelle|deri|leder)|\bkunstleder|\bsimili ?cuir|\bsimilpelle|"
        rf"\becopelle|\bpolipiel|\bcuero sintetico|\bpiel sintetica",
        rf"{_FAUX}|leatherette|kunst|synth|polyuret|microfib|pvc|mikrofaser",
    ),
    property_of(
        "synthetic",
        r"\bsynthetic|\bman ?-?made\b|\bsynthetik|\bkunststoff|\bsynthetisch|\bsynthetique|\bsintetic|\bsentetik",
        r"synth|faux|\bpu\b|polyuret|polyest|man ?-?made|nylon|kunst|artificial|imitation|microfib|pvc|"
        r"plastic|eva\b|rubber|sentetik|textile|other",
    ),
    property_of(
        "canvas",
        r"\bcanvas\b|\bsegeltuch|\bleinen\b|\btoile\b|\btela\b|\blona\b|\bkanvas",
        r"canvas|leinen|toile|\btela\b|\blona\b|linen|segeltuch",
    ),
    property_of(
        "textile",
        r"\btextile?\b|\bfabric\b|\btextil|\btekstil|\bstoff\b|\btissu\b|\btessuto\b|\btejido\b|\bkumas",
        r"textil|fabric|stoff|canvas|knit|mesh|polyest|cotton|nylon|linen|felt|wool|satin|tessuto|lona|"
        r"cloth|synthetic|jute|velvet|fur\b|plush|twill|denim|corduroy",
    ),
    property_of(
        "mesh", r"\bmesh\b|\bnetz\w*stoff|\bresille\b|\bmalla\b|\brete\b|\bfile kumas", r"mesh|knit|net\b|textil|fabric"
    ),
    property_of("knit", r"\bknit(?:ted)?\b|\bgestrickt|\bprimeknit\b|\bflyknit\b", r"knit|strick|textil|woven|weav"),
    property_of(
        "wool",
        r"\bwool(?:len)?\b|\bwolle\b|\blaine\b|\blana\b|\byunlu\b",
        r"wool|wolle|laine|lana|fleece|sheepskin|shearling|merino",
    ),
    property_of(
        "cotton",
        r"\bcotton\b|\bbaumwolle|\bcoton\b|\bcotone\b|\balgodon\b|\bpamuk",
        r"cotton|baumwoll|coton|canvas|algodon",
    ),
    property_of(
        "velvet",
        r"\bvelvet\b|\bsamt\b|\bvelours\b|\bvelluto\b|\bterciopelo\b|\bkadife\b",
        r"velvet|samt|velour|velluto",
    ),
    property_of("satin", r"\bsatin\b|\braso\b|\bsaten\b", r"satin|silk"),
    property_of(
        "patent",
        r"\bpatent\b|\black(?:leder)?\b|\bvernis?\b|\bvernice\b|\bcharol\b|\brugan\b",
        r"patent|lack|gloss|verni|charol|shiny",
    ),
    property_of("cork", r"\bcork\b|\bkork|\bliege\b|\bsughero\b|\bcorcho\b|\bmantar\b", r"cork|kork|latex"),
    property_of(
        "rubber",
        r"\brubber\b|\bgummi(?!zug|zug|band|bund|litze|einsatz)|\bcaoutchouc\b|\bgomma\b|\bcaucho\b|\bgoma\b|\bkaucuk",
        r"rubber|gummi|caoutchouc|gomma|caucho|latex|wellington|\bwell(?:y|ies)\b|gumboot|thermoplastic",
    ),
    property_of("crepe", r"\bcrepe\b", r"crepe"),
    property_of("neoprene", r"\bneopren\w*", r"neopren"),
    property_of("nylon", r"\bnylon\b|\bnaylon\b", r"nylon|polyamid|cordura"),
    property_of(
        "felt",
        r"\bfelt\b(?! (?:that|like|good))|\bfilz\w*|\bfeutre\b|\bfeltro\b|\bfieltro\b|\bkece\b",
        r"felt|filz|feutre|feltro|wool",
    ),
    property_of(
        "fleece", r"\bfleece\b|\bpolaire\b|\bpile\b|\bforro polar\b", r"fleece|polar|pile|plush|sherpa|teddy|fur\b|warm"
    ),
    property_of("silk", r"\bsilk\b|\bseide\b|\bsoie\b|\bseta\b|\bseda\b|\bipek\b", r"silk|satin|seide|soie"),
    property_of("jute", r"\bjute\b|\bhessian\b|\bhanf\b|\byute\b", r"jute|hessian|espadrille|rope|raffia|hanf"),
    property_of("denim", r"\bdenim\b|\bjeansstoff", r"denim|jean"),
    property_of(
        "raffia", r"\braffia\b|\bstraw\b|\bstroh\b|\braphia\b|\bpaglia\b|\brafia\b", r"raffia|straw|woven|wicker|raphia"
    ),
    property_of(
        "microfibre", r"\bmicro ?-?fib\w+|\bmikrofaser|\bmicrofibra", r"microfib|mikrofas|micro ?suede|synth|textil"
    ),
    property_of("carbon", r"\bcarbon\b|\bkarbon\b|\bcarbonio\b|\bcarbono\b", r"carbon|karbon"),
)

# Of what footbeds, soles and linings are made as often as uppers: any line of a row may bear it out.
ANYWHERE = frozenset(
    {"cork", "rubber", "wool", "cotton", "crepe", "carbon", "fleece", "felt", "jute", "microfibre", "nylon", "neoprene"}
)

CLOSURES = (
    property_of(
        "laces",
        r"\blac(?:e[sd]?|ing|es)(?:[ -]?ups?)?\b|\blace-ups?\b|\bschnur|\bzum schnuren|\blacets?\b|"
        r"\blacci\b|\bstringat\w+|\bcordon\w*|\bbagcik(?!siz)\w*",
        r"\blac(?:e[sd]?|ing|es)|schnur|snare|lacet|lacci|cordon|stringat|speed",
    ),
    property_of(
        "slip-on",
        r"\bslip[ -]?ons?\b|\b(?:slips?|pulls?) (?:(?:straight|right|easily|simply|them|it) )?on\b|\bpull[ -]?ons?\b|"
        r"\bslip[ -]?ins?\b|\blaceless\b|\blace[ -]free\b|\bzum (?:reinschlupfen|"
        r"hineinschlupfen|schlupfen)|\bschlupf|\bsans lacets\b|\ba enfiler\b|\bsenza lacci\b|\bsin "
        r"cordones\b|\bbagciksiz",
        r"slip|pull|laceless|no closure|without closure|schlupf|elastic|mule|clog|slide|loafer|moccasin|"
        r"espadrille|infilare|ballet|pump|stretch|hatch",
    ),
    property_of(
        "hook and loop",
        r"\bvelcro|\bhook ?(?:&|and|-and-) ?loop|\bklett|\bscratch|\bstrappo\b|\bstrappi\b|\bcirt(?: |-)?cirt",
        r"velcro|hook|klett|scratch|strap|touch fasten|magic tape|self[- ]adhesive|strapp",
    ),
    property_of(
        "zip",
        r"\bzip(?:s|per|ped|py)?\b|\breissverschluss|\bfermeture eclair|\bcerniera\b|\bcremallera\b|"
        r"\bfermuar",
        r"\bzip|reiss|eclair|cerniera|cremallera|fermuar",
    ),
    property_of(
        "buckle",
        r"\bbuckle[sd]?\b|\bschnalle|\bboucles?\b|\bfibbi[ae]\b|\bhebillas?\b|\btokal?i?\b",
        r"buckle|schnalle|boucle|fibbia|hebilla|strap|toka",
    ),
    property_of("boa", r"\bboa\b", r"\bboa\b"),
)

CLOSURE_NAMES = {"laces": "lace_up", "slip-on": "slip_on", "hook and loop": "velcro", "zip": "zip", "buckle": "buckle"}
# What a row must say of a closure where it states another one: a moccasin with laces is no slip-on.
SAYS_CLOSURE = {
    "laces": re.compile(r"\blac(?:e[sd]?\b|e-|ing)|schnur|snare|lacet|\blacci|cordon|speed"),
    "slip-on": re.compile(r"slip|pull|laceless|no closure|without closure|schlupf|elastic|infilare|stretch|hatch"),
    "hook and loop": re.compile(r"velcro|hook|klett|scratch|touch fasten|magic tape|self[- ]adhesive|strapp"),
    "zip": re.compile(r"\bzip|reiss|eclair|cerniera|cremallera|fermuar"),
    "buckle": re.compile(r"buckle|schnalle|boucle|fibbia|hebilla|toka"),
}
_SOLE = re.compile(
    r"\bsole|\boutsole|\bsohle|\bsemelle|\bsuola\b|\bsuole\b|\bsuela|\btaban|\bfootbed|\binsole|"
    r"\bfussbett|\bmidsole|\binnensohle|\bplantilla"
)
_LINING = re.compile(
    r"\blin(?:ed|ing)\b|\binside\b|\binner\b|\bfutter|\bgefuttert|\binnen|\bdoublure|\bdouble|"
    r"\binterieur|\bfoder|\bintern[oa]\b|\bforro|\bforrad|\binterior|\bastar"
)


PARTS = {
    "sole": re.compile(r"(?<!in)(?<!mid)sole|(?<!innen)(?<!zwischen)sohle|semelle|suol[ae]\b|suela|taban"),
    "lining": re.compile(
        r"lining|lined|inner|inside|futter|doublure|double\b|fodera|foderat|intern|forro|forrad|"
        "astar"
    ),
}
_NEXT_PART = {
    "sole": re.compile(r"[a-z]{0,8}[ -]?(?:(?:out|rubber)?soles?\b|sohlen?\b|taban)"),
    "lining": re.compile(r"[a-z]{0,8}[ -]?(?:lin(?:ing|ed)\b|futter|gefutter|astar)"),
}
_PART_BEFORE = {
    "sole": re.compile(r"(?:\bsoles? (?:is |are )?(?:made )?(?:of|in|from)?|\bsohle (?:ist )?aus|"
    "\bsemelles? (?:est )?en|"
                       r"\bsuol[ae] (?:e )?in|\bsuelas? (?:es )?de) ?$"),
    "lining": re.compile(r"(?:\blining (?:is )?(?:made )?(?:of|in|from)?|\blined (?:with|in)|\bfutter (?:ist )?aus|"
                         r"\bdoublure (?:est )?en|\bdoublee?s? (?:de|en)|\bfodera (?:e )?in|\bforro (?:es )?de) ?$"),
}  # fmt: skip


def part_of(clause: str, material: re.Match[str], label: str) -> str | None:
    """Which part a material is said of in a folded clause: the next noun, the one before 'of', or the `label`."""
    for part in PARTS:
        if _NEXT_PART[part].match(clause[material.end() :]) or _PART_BEFORE[part].search(clause[: material.start()]):
            return part
        if label and PARTS[part].search(label):
            return part
    return None


def is_of_another_part(clause: str) -> bool:
    """Whether a folded clause speaks of the sole or the lining, not of the upper."""
    return _SOLE.search(clause) is not None or _LINING.search(clause) is not None

"""What shoes are made to withstand and to be good for: the words that claim it, and those that bear it out.

Patterns are for folded text (small letters, no accents).
"""

from __future__ import annotations

import re

from rapport.scoring.shop.attribute_words import Property


def property_of(name: str, claimed: str, stated: str = "") -> Property:
    """A feature by its patterns; what a row states must begin a word: 'trainers' say nothing of rain."""
    return Property(name, re.compile(claimed), re.compile(rf"(?<![a-z])(?:{stated or claimed})"))


USES = (
    property_of(
        "waterproof",
        r"\bwater ?-?proof|\brain ?-?proof|\bwasserdicht|\bwasserfest|\bimpermeab|\bimpermeabil|\betanches?\b|\bsu "
        r"gecirmez|\bwater ?-?tight",
        r"water ?-?(?:proof|tight)|wasserdicht|impermeab|etanche|\bwp\b|gore ?-?tex|\bgtx\b|\w-?tex\b|"
        r"keen\.?dry|outdry|rain|wellington|\bwell(?:y|ies)\b|gumboot|gummistiefel|h2o|sympatex|\bdry\b|"
        r"su gecirmez|dryshod",
    ),
    property_of(
        "water-resistant",
        r"\bwater ?-?(?:resist|repell)|\bwasserabweis|\bdeperlant|\bidrorepell|\brepelente al agua",
        r"water ?-?(?:resist|repell|proof|tight)|wasser|gore|weather|rain|impermeab|splash|dwr\b|wp\b|repel|hydro",
    ),
    property_of("gore-tex", r"\bgore ?-?tex\b|\bgtx\b", r"gore ?-?tex|\bgtx\b|\bgore\b"),
    property_of(
        "steel toe",
        r"\bsteel[ -]?(?:toe|cap|midsole)|\bstahlkappe|\b(?:embouts?|coques?) (?:en |d['’])?acier|"
        r"\bpuntale (?:in )?acciaio|"
        r"\bpuntera de acero|\bcelik burun",
        r"steel|stahl|acier|acciaio|acero|\A(?!.*(?:composite|alumini?um|alloy|metal[- ]free|"
        r"non[- ]metal)).*\bs[123]p?\b",
    ),
    property_of(
        "composite toe",
        r"\bcomposite\b|\bkompositkappe|\bcomposito\b",
        r"composite|composito|metal[ -]free|komposit|non[- ]metal",
    ),
    property_of(
        "safety toe",
        r"\b(?:safety|protective|aluminium|aluminum|reinforced) toe|\btoe (?:protection|cap)|"
        r"\bzehenschutz|\bschutzkappe",
        r"toe|cap|safety|schutz",
    ),
    property_of(
        "certified",
        r"\b(?:rated|class|standard|norm\w*) s[1-5]p?\b|\bs[1-5]p?[ -](?:rated|safety|class|certif)|\ben ?iso ?\d|"
        r"\bcertif|\bzertifi|\bsertifika|\baccredited\b|\b(?:approved|endorsed|recommended|tested) by\b|"
        r"\bdermatolog|\bpodiatrist",
        r"certif|zertif|sertif|accredit|approved|\ben ?iso\b|standard|\bce\b|\bs[123]\b|sb\b|podiatr|apma",
    ),
    property_of(
        "slip-resistant",
        r"\b(?:slip|skid)[ -]?(?:resist|proof)|\b(?:non|anti)[ -]?(?:slip|skid)|\brutschfest|"
        r"\brutschhemm|\bantiderapant|\bantiscivolo|\bantideslizante|\bkaymaz",
        r"slip|skid|grip|traction|rutsch|derap|scivolo|desliz",
    ),
    property_of(
        "breathable",
        r"\bbreath(?:able|ing|ability)\b|\batmungsaktiv|\brespirant|\btraspirant|\btranspirable|\bnefes "
        r"al",
        r"breath|atmung|respir|traspir|transpir|air|mesh|ventil|perforat|nefes",
    ),
    property_of(
        "fur lining",
        r"\b(?:fur|sheepskin|shearling|lambskin|lammfell|fell|fleece|teddy|plush|pelz)[ -]?(?:lin\w+|"
        r"gefutter\w*|futter)|\bfourres?\b|\bdoublee?s? (?:de|en) (?:fourrure|mouton|polaire)|\bfoderat\w (?:in|"
        r"di) (?:pelliccia|"
        r"pile|montone)|\bforrad\w+ (?:de|en) (?:borrego|pelo|polar)|\bici kurklu|"
        r"\b(?:kurk(?:lu)?|polar|yun|koyun) astar\w*|"
        r"\bfodera in (?:pelliccia|pile)|"
        r"\bforro (?:polar|de borrego)",
        r"fur|sheep|shearl|lamb|fell|fleece|teddy|plush|warm|pile|boa|sherpa|wool|fluff|kurk|polar|yun\b",
    ),
    property_of(
        "insulated",
        r"\binsulat|\bthinsulate|\bthermal\b|\bthermo\w+|\bisolier|\bisolant|\bisolat[oaie]\b|\btermic",
        r"insul|thinsul|therm|warm|isol|fleece|fur\b|heat|wool|\b\d+ ?g\b",
    ),
    property_of(
        "memory foam",
        r"\bmemory[ -]?foam|\bmemoire de forme|\bmemory ?-?schaum|\bmousse a memoire|\bespuma (?:viscoelastica|"
        r"con memoria)|"
        r"\bhafizali",
        r"memory|visco",
    ),
    property_of("gel", r"\bgel (?:insole|cushion|technology|pad)", r"\bgel\b"),
    property_of("orthopaedic", r"\borthop\w+|\bortoped\w+", r"orthop|ortop"),
    property_of(
        "arch support",
        r"\barch support|\bfussgewolbe|\bvoute plantaire|\barco plantare|\barco plantar|\btaban kemer\w*",
        r"arch|support|orthop|footbed|gewolb|voute|arco",
    ),
    property_of(
        "removable insole",
        r"\bremovable (?:insole|footbed|inner)|\b(?:herausnehmbar|wechselfussbett|auswechselbar)|"
        r"\bsemelle (?:amovible|interieure amovible)|\bsoletta (?:estraibile|removibile)|\bplantilla "
        r"extraible|\bcikarilabilir",
        r"remov|herausnehm|wechsel|replac|detach|interchang|amovib|estraib|extraib|take out",
    ),
    property_of(
        "machine washable",
        r"\bmachine[ -]?wash|\bwashing machine|\b(?:can|may) be (?:machine[ -])?washed|\bin the wash\b|"
        r"\bwasch(?:bar|maschine)|\blavables?\b|\blavabil[ei]\b|\byikanabilir",
        r"wash|wasch|lavab|laundr",
    ),
    property_of(
        "reflective",
        r"\breflect(?:ive|or)|\breflekt|\breflechissant|\briflettent|\breflectante",
        r"reflec|reflek|riflett|visib",
    ),
    property_of(
        "lights",
        r"\blight[ -]?up\b|\bflashing lights?|\bleds?\b|\bblink|\bleucht\w*sohle|\blumineu[sx]|\bluci\b|"
        r"\blumieres\b|\bcon luces\b|\bluces (?:led|intermitentes)|\btiene luces\b|\bisik(?:li|lar)\b",
        r"light[ -]?up|flash|\bled\b|blink|lights|leucht|lumin|glow",
    ),
    property_of(
        "recycled",
        r"\brecyc(?:l|el)|\bgeri donustur|\brecicl|\bricicl",
        r"recyc|recic|ricic|ocean plastic|parley|primegreen|primeblue",
    ),
    property_of("vegan", r"\bvegan", r"vegan"),
    property_of("organic", r"\borganic\b|\bbio-?baumwolle|\bbiologi(?:que|co|ca)\b", r"organic|bio"),
    property_of(
        "handmade",
        r"\bhand[ -]?(?:made|crafted|stitched|sewn)|\bhandgefertigt|\bhandgemacht|\bhandgenaht|"
        r"\bfait(?:es?)? (?:a la )?main|\bfatt[oaie] a mano|\bhech[oa]s? a mano|\bel (?:yapimi|isi)",
        r"hand|artisan|craft",
    ),
    property_of(
        "made in",
        r"\bmade in (?:the )?\w+|\bhergestellt in \w+|\bfabrique[es]* (?:en|au|aux) \w+|\bfatt[oaie] in "
        r"\w+|\bhech[oa]s? en \w+|\bfabricad[oa]s? en \w+",
        r"made in|origin|manufactured in|hergestellt|fabriqu|fabricad|fatto in",
    ),
)

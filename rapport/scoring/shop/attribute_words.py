"""Properties of shoes: the words that claim them in six languages, and the words of a row that bear them out.

Patterns are for folded text (small letters, no accents).
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Property:
    """`claimed` finds the property in a reply, `stated` in a product's row. `part` is 'upper' where lining and sole
    don't count."""

    name: str
    claimed: re.Pattern[str]
    stated: re.Pattern[str]
    is_upper: bool = False


_FAUX = r"(?:faux|fake|imitation|artificial|vegan|synthetic|pu|man ?-?made|eco|simili|similpelle|finta|falsa|suni|vegane?s?)"


def _property(name: str, claimed: str, stated: str = "", *, is_upper: bool = False) -> Property:
    return Property(name, re.compile(claimed), re.compile(stated or claimed), is_upper)


_LEATHER = (
    rf"(?<!faux )(?<!fake )(?<!vegan )(?<!pu )(?<!imitation )(?<!synthetic )(?<!artificial )(?<!eco )(?<!eco-)(?<!suni )(?<!kunst)(?<!finta )(?<!faux-)"
    r"\b(?:{})(?! ?-?(?:look|free|effect|imitat\w*|synthe\w*|vegan\w*|sintetic\w*))"
)

MATERIALS = (
    _property(
        "leather",
        _LEATHER.format(r"leather|glattleder|echtleder|vollleder|leder|ledern\w*|cuir|pelle|cuoio|piel|cuero|deri"),
        _LEATHER.format(r"leather\w*|\w*(?<!kunst)leder|cuir|pelle|cuoio|piel|cuero|deri|suede|nubuck|nubuk|cowhide|calfskin|nappa|hide|calf"),
        is_upper=True,
    ),
    _property(
        "suede",
        r"\bsuede\b|\bwildleder|\bveloursleder|\brauleder|\bdaim\b|\bscamosciat\w+|\bcamoscio\b|\bante\b|\bsuet\b",
        r"suede|wildleder|velour|rauleder|snare leather|daim|camoscio|nubuck",
        is_upper=True,
    ),
    _property("nubuck", r"\bnubu(?:c?k)\b|\bnobuk\b|\bnabuk\b", r"nubuc?k|suede|nobuk", is_upper=True),
    _property(
        "faux leather",
        rf"\b{_FAUX}[ -](?:leather|cuir|pelle|deri|leder)|\bkunstleder|\bsimili ?cuir|\bsimilpelle|\becopelle|\bpolipiel|\bcuero sintetico|\bpiel sintetica",
        rf"{_FAUX}|leatherette|kunst|synth|polyuret|microfib|pvc|mikrofaser",
    ),
    _property(
        "synthetic",
        r"\bsynthetic|\bman ?-?made\b|\bsynthetik|\bkunststoff|\bsynthetisch|\bsynthetique|\bsintetic|\bsentetik",
        r"synth|faux|\bpu\b|polyuret|polyest|man ?-?made|nylon|kunst|artificial|imitation|microfib|pvc|plastic|eva\b|rubber|sentetik|textile|other",
    ),
    _property("canvas", r"\bcanvas\b|\bsegeltuch|\bleinen\b|\btoile\b|\btela\b|\blona\b|\bkanvas", r"canvas|leinen|toile|\btela\b|\blona\b|linen|segeltuch"),
    _property(
        "textile",
        r"\btextile?\b|\bfabric\b|\btextil|\bstoff\b|\btissu\b|\btessuto\b|\btejido\b|\bkumas",
        r"textil|fabric|stoff|canvas|knit|mesh|polyest|cotton|nylon|linen|felt|wool|satin|tessuto|lona|cloth|synthetic|jute|velvet|fur\b|plush|twill|denim|corduroy",
    ),
    _property("mesh", r"\bmesh\b|\bnetz\w*stoff|\bresille\b", r"mesh|knit|net\b|textil|fabric"),
    _property("knit", r"\bknit(?:ted)?\b|\bgestrickt|\bprimeknit\b|\bflyknit\b", r"knit|strick|textil|woven|weav"),
    _property("wool", r"\bwool(?:len)?\b|\bwolle\b|\blaine\b|\blana\b|\byunlu\b", r"wool|wolle|laine|lana|fleece|sheepskin|shearling|merino"),
    _property("cotton", r"\bcotton\b|\bbaumwolle|\bcoton\b|\bcotone\b|\balgodon\b|\bpamuk", r"cotton|baumwoll|coton|canvas|algodon"),
    _property("velvet", r"\bvelvet\b|\bsamt\b|\bvelours\b|\bvelluto\b|\bterciopelo\b|\bkadife\b", r"velvet|samt|velour|velluto"),
    _property("satin", r"\bsatin\b|\braso\b|\bsaten\b", r"satin|silk"),
    _property("patent", r"\bpatent\b|\black(?:leder)?\b|\bvernis?\b|\bvernice\b|\bcharol\b|\brugan\b", r"patent|lack|gloss|verni|charol|shiny"),
    _property("cork", r"\bcork\b|\bkork|\bliege\b|\bsughero\b|\bcorcho\b|\bmantar\b", r"cork|kork|latex"),
    _property(
        "rubber",
        r"\brubber\b|\bgummi|\bcaoutchouc\b|\bgomma\b|\bcaucho\b|\bgoma\b|\bkaucuk",
        r"rubber|gummi|caoutchouc|gomma|caucho|latex|wellington|\bwell(?:y|ies)\b|gumboot|thermoplastic",
    ),
    _property("crepe", r"\bcrepe\b", r"crepe"),
    _property("carbon", r"\bcarbon\b|\bkarbon\b|\bcarbonio\b|\bcarbono\b", r"carbon|karbon"),
)  # fmt: skip

CLOSURES = (
    _property(
        "laces",
        r"\blac(?:e[sd]?|ing|es)(?:[ -]?ups?)?\b|\blace-ups?\b|\bschnur|\bzum schnuren|\blacets?\b|\blacci\b|\bstringat\w+|\bcordon\w*|\bbagcik(?!siz)\w*",
        r"\blac(?:e[sd]?|ing|es)|schnur|snare|lacet|lacci|cordon|stringat|speed",
    ),
    _property(
        "slip-on",
        r"\bslip[ -]?ons?\b|\bpull[ -]?ons?\b|\bslip[ -]?ins?\b|\blaceless\b|\bzum (?:reinschlupfen|hineinschlupfen|schlupfen)|\bschlupf|\bsans lacets\b|\ba enfiler\b|\bsenza lacci\b|\bsin cordones\b|\bbagciksiz",
        r"slip|pull|laceless|no closure|without closure|schlupf|elastic|mule|clog|slide|loafer|moccasin|espadrille|infilare|ballet|pump|stretch|hatch",
    ),
    _property(
        "hook and loop",
        r"\bvelcro|\bhook ?(?:&|and|-and-) ?loop|\bklett|\bscratch|\bstrappo\b|\bstrappi\b|\bcirt(?: |-)?cirt",
        r"velcro|hook|klett|scratch|strap|touch fasten|magic tape|self[- ]adhesive|strapp",
    ),
    _property("zip", r"\bzip(?:s|per|ped|py)?\b|\breissverschluss|\bfermeture eclair|\bcerniera\b|\bcremallera\b|\bfermuar", r"\bzip|reiss|eclair|cerniera|cremallera|fermuar"),
    _property("buckle", r"\bbuckle[sd]?\b|\bschnalle|\bboucles?\b|\bfibbi[ae]\b|\bhebillas?\b|\btokal?i?\b", r"buckle|schnalle|boucle|fibbia|hebilla|strap|toka"),
    _property("boa", r"\bboa\b", r"\bboa\b"),
)  # fmt: skip

FEATURES = (
    _property(
        "waterproof",
        r"\bwater ?-?proof|\bwasserdicht|\bwasserfest|\bimpermeab|\bimpermeabil|\betanches?\b|\bsu gecirmez|\bwater ?-?tight",
        r"water ?-?(?:proof|tight)|wasserdicht|impermeab|etanche|\bwp\b|gore ?-?tex|\bgtx\b|\w-?tex\b|keen\.?dry|outdry|rain|wellington|\bwell(?:y|ies)\b|gumboot|gummistiefel|h2o|sympatex|\bdry\b|su gecirmez|dryshod",
    ),
    _property("water-resistant", r"\bwater ?-?(?:resist|repell)|\bwasserabweis|\bdeperlant|\bidrorepell|\brepelente al agua", r"water ?-?(?:resist|repell|proof|tight)|wasser|gore|weather|rain|impermeab|splash|\bdwr\b|\bwp\b"),
    _property("gore-tex", r"\bgore ?-?tex\b|\bgtx\b", r"gore ?-?tex|\bgtx\b|\bgore\b"),
    _property("steel toe", r"\bsteel[ -]?(?:toe|cap|midsole)|\bstahlkappe|\bembouts? (?:en )?acier|\bpuntale (?:in )?acciaio|\bpuntera de acero|\bcelik burun", r"steel|stahl|acier|acciaio|acero|\bs[123]p?\b"),
    _property("composite toe", r"\bcomposite\b|\bkompositkappe|\bcomposito\b", r"composite|composito|metal[ -]free|komposit|non[- ]metal"),
    _property("safety toe", r"\b(?:safety|protective|aluminium|aluminum|reinforced) toe|\btoe (?:protection|cap)|\bzehenschutz|\bschutzkappe", r"toe|cap|safety|schutz"),
    _property("certified", r"\bcertif|\bzertifi|\bsertifika|\baccredited\b|\b(?:approved|endorsed|recommended|tested) by\b|\bdermatolog|\bpodiatrist", r"certif|zertif|sertif|accredit|approved|\ben ?iso\b|standard|\bce\b|\bs[123]\b|sb\b|podiatr|apma"),
    _property("slip-resistant", r"\b(?:slip|skid)[ -]?(?:resist|proof)|\b(?:non|anti)[ -]?(?:slip|skid)|\brutschfest|\brutschhemm|\bantiderapant|\bantiscivolo|\bantideslizante|\bkaymaz", r"slip|skid|grip|traction|rutsch|derap|scivolo|desliz"),
    _property("breathable", r"\bbreath(?:able|ing|ability)\b|\batmungsaktiv|\brespirant|\btraspirant|\btranspirable|\bnefes al", r"breath|atmung|respir|traspir|transpir|air|mesh|ventil|perforat|nefes"),
    _property("fur lining", r"\b(?:fur|sheepskin|shearling|lambskin|lammfell|fell|fleece|teddy|plush|pelz)[ -]?(?:lin\w+|gefutter\w*|futter)|\bfourres?\b|\bfodera in (?:pelliccia|pile)|\bforro (?:polar|de borrego)", r"fur|sheep|shearl|lamb|fell|fleece|teddy|plush|warm|pile|boa|sherpa|wool|fluff"),
    _property("insulated", r"\binsulat|\bthinsulate|\bthermal\b|\bthermo\w+|\bisolier|\bisolant|\bisolat[oaie]\b|\btermic", r"insul|thinsul|therm|warm|isol|fleece|fur\b|heat|wool|\b\d+ ?g\b"),
    _property("memory foam", r"\bmemory[ -]?foam|\bmemory ?-?schaum|\bmousse a memoire|\bespuma (?:viscoelastica|con memoria)|\bhafizali", r"memory|visco"),
    _property("gel", r"\bgel (?:insole|cushion|technology|pad)", r"\bgel\b"),
    _property("orthopaedic", r"\borthop\w+|\bortoped\w+", r"orthop|ortop"),
    _property("arch support", r"\barch support|\bfussgewolbe", r"arch|support|orthop|footbed"),
    _property("removable insole", r"\bremovable (?:insole|footbed|inner)|\b(?:herausnehmbar|wechselfussbett|auswechselbar)|\bsemelle (?:amovible|interieure amovible)|\bsoletta (?:estraibile|removibile)|\bplantilla extraible|\bcikarilabilir", r"remov|herausnehm|wechsel|replac|detach|interchang|amovib|estraib|extraib|take out"),
    _property("machine washable", r"\bmachine[ -]?wash|\bwasch(?:bar|maschine)|\blavables?\b|\blavabil[ei]\b|\byikanabilir", r"wash|wasch|lavab|laundr"),
    _property("reflective", r"\breflect(?:ive|or)|\breflekt|\breflechissant|\briflettent|\breflectante", r"reflec|reflek|riflett|visib"),
    _property("lights", r"\blight[ -]?up\b|\bflashing lights?|\bleds?\b|\bblink|\bleucht\w*sohle|\blumineu[sx]|\bluci\b|\bisikli", r"light[ -]?up|flash|\bled\b|blink|lights|leucht|lumin|glow"),
    _property("recycled", r"\brecycl|\bgeri donustur|\brecicl|\bricicl", r"recyc|recic|ricic|ocean plastic|parley|primegreen|primeblue"),
    _property("vegan", r"\bvegan", r"vegan"),
    _property("organic", r"\borganic\b|\bbio-?baumwolle|\bbiologi(?:que|co|ca)\b", r"organic|bio"),
    _property("handmade", r"\bhand[ -]?(?:made|crafted|stitched|sewn)|\bhandgefertigt|\bhandgemacht|\bhandgenaht|\bfait(?:es?)? (?:a la )?main|\bfatt[oaie] a mano|\bhech[oa]s? a mano|\bel (?:yapimi|isi)", r"hand|artisan|craft"),
    _property("made in", r"\bmade in (?:the )?\w+|\bhergestellt in \w+|\bfabrique[es]* (?:en|au|aux) \w+|\bfatt[oaie] in \w+|\bhech[oa]s? en \w+|\bfabricad[oa]s? en \w+", r"made in|origin|manufactured in|hergestellt|fabriqu|fabricad|fatto in"),
    _property("goodyear welt", r"\bgoodyear|\bwelted\b|\brahmengenaht", r"goodyear|welt|rahmengen"),
    _property("ortholite", r"\bortho ?lite\b", r"ortho ?lite"),
    _property("vibram", r"\bvibram\b", r"vibram"),
    _property("anti-odour", r"\bodou?r|\banti-?(?:bacterial|microbial)|\bgeruch|\bantibatteri|\bantibacterian", r"odou?r|bacteri|microb|smell|geruch|fresh"),
    _property("hypoallergenic", r"\bhypo ?-?allerg|\bipoallerg|\bhipoalerg", r"allerg"),
    _property("lightweight", r"\blightweight\b|\bultra ?-?light\b|\bfeatherlight\b", r"light|weight|leicht|leger|legger|liger|\bg\b|eva\b|mesh|foam|air\b|soft"),
    _property("antistatic", r"\banti-?static|\besd\b|\bantistatisch", r"static|esd|statisch"),
    _property("oil-resistant", r"\boil[ -]?resist|\bolbestandig", r"oil|fuel"),
    _property("puncture-resistant", r"\bpuncture|\bdurchtritt|\bantiperforation|\bantiperforazione", r"punct|pierc|penetr|perfor|kevlar|smash|midsole"),
    _property("heat-resistant", r"\bheat[ -]?resist|\bhitzebestandig", r"heat"),
    _property("studs", r"\b(?:metal |screw-in |removable )?(?:studs|spikes|cleats)\b|\bstollen\b|\bcrampons\b|\btacchetti\b|\btacos\b", r"stud|spike|cleat|stollen|crampon|\bfg\b|\bsg\b|\btf\b|\bag\b|\bin\b|tacch"),
    _property("platform", r"\bplatform|\bplateau|\bplateforme|\bzeppa\b|\bplataforma", r"platform|plateau|wedge|flatform|chunky|high sole|zeppa|plataforma|plate-?forme"),
    _property("wedge heel", r"\bwedges?\b|\bkeilabsatz|\bcompense|\bcuna\b|\bdolgu topuk", r"wedge|keil|compens|platform|zeppa"),
    _property("stiletto", r"\bstiletto|\bpfennigabsatz|\baiguille|\ba spillo|\btacon de aguja", r"stiletto|thin heel|spillo|aiguille|high heel|pfennig|slim"),
    _property("block heel", r"\bblock(?:y)? heel|\bblockabsatz|\btalon carre|\btacco largo|\btacon ancho", r"block|chunky|thick|square heel"),
    _property("kitten heel", r"\bkitten", r"kitten|low heel|mid"),
    _property("wide fit", r"\b(?:extra[ -])?wide(?:[ -]?(?:fit|width|fitting)| toe)?\b|\bweite [ghjk]\b|\bextra ?weit|\bweitschuh|\bpianta larga|\bhorma ancha|\bpied large|\blargeur large|\bgenis kalip", r"wide|weit|\b[24-6]e\b|\bee+\b|large|ampia|anch|spacious|roomy|genis|broad|loose"),
    _property("pointed toe", r"\bpointed\b|\bspitz\w*|\bbout pointu|\bpunta (?:stretta|a punta|afilada)", r"point|spitz|pointu|winkle"),
    _property("open toe", r"\b(?:open|peep)[ -]toe", r"open|peep|sandal|slide|flip"),
    _property("award", r"\baward[ -]?winning|\baward\b|\bpreisgekront|\bprime[es]*\b(?=.{0,10}prix)", r"award|winner|prize"),
    _property("bestseller", r"\bbest[ -]?sell\w+|\bmost popular|\bmeistverkauft|\bbeliebtest|\btop[ -]?rated|\b(?:five|5|4\.\d)[ -]star|\bcustomer favou?rite|\bmeilleures? ventes?|\bpiu vendut|\bmas vendid|\bcok satan", r"best[ -]?sell|popular|rated"),
    _property("full-grain", r"\bfull[ -]?grain|\bvollnarb|\bpleine fleur|\bpieno fiore|\bplena flor", r"full[ -]?grain|vollnarb|pleine fleur|pieno fiore|cowhide|calfskin"),
    _property("windproof", r"\bwind ?-?(?:proof|resist)|\bwinddicht|\bcoupe-vent|\bantivento", r"wind|gore|weather"),
    _property("heated", r"\bheated\b|\bbeheiz|\bchauffant|\briscaldat", r"heat|usb|battery"),
    _property("quick-drying", r"\bquick[ -]?dry|\bschnelltrocknend|\bsechage rapide", r"quick|dry|drain|trock"),
    _property("non-marking", r"\bnon[ -]?marking", r"mark"),
    _property("shock-absorbing", r"\bshock[ -]?absor|\bstossdampf|\bammortizz|\bamortig", r"shock|cushion|absor|dampf|impact|foam|gel|air\b|boost|eva\b"),
    _property("uv protection", r"\buv\b|\bupf\b", r"\buv\b|\bupf\b"),
    _property("glow", r"\bglow[ -]in", r"glow|lumin"),
    _property("wheels", r"\bwith wheels|\bretractable wheels|\brollen\b|\broulettes\b", r"wheel|roller|skate|rollen"),
    _property("glitter", r"\bglitter|\bsequin|\bsparkl|\bpaillette|\brhinestone|\bcrystals?\b|\bstrass\b|\blentejuela", r"glitter|sequin|spark|shimmer|paill|rhinest|crystal|strass|diamant|shin|bling"),
    _property("pearls", r"\bpearls?\b|\bperlen\b|\bperles?\b|\bperline?\b", r"pearl|perl|bead"),
    _property("embroidery", r"\bembroider|\bbestickt|\bbrode|\bricamat|\bbordad", r"embroid|stick|brod|ricam|bordad"),
    _property("floral", r"\bfloral\b|\bflower(?:s|y)?\b|\bgeblumt|\bfleurs?\b|\bfloreal", r"flor|flower|blum|fleur|fiori|rose|daisy"),
    _property("animal print", r"\bleopard|\bzebra\b|\bsnake(?:skin)?\b|\banimal print|\bleopardat|\btiger print", r"leopard|zebra|snake|animal|python|leo\b|tiger|croc|cheetah"),
    _property("camouflage", r"\bcamo\w*", r"camo"),
    _property("tassels", r"\btassel|\bfringe|\bquaste|\bfransen|\bfranges?\b|\bfrange\b|\bnappine", r"tassel|fring|quast|frans|frang"),
    _property("bow", r"\bbows?\b(?! tie)|\bschleife|\bfiocc[oh]", r"\bbow|schleif|fiocc|knot|ribbon"),
    _property("knee-high", r"\bknee[ -]?high|\bover[ -]the[ -]knee|\bkniehoch|\bcuissarde", r"knee|long|tall|cuiss|thigh"),
    _property("high-top", r"\bhi(?:gh)?[ -]?tops?\b|\bknochelhoch", r"hi(?:gh)?\b|mid\b|boot|ankle|knochel"),
    _property("ankle strap", r"\bankle strap|\bknochelriemchen|\bbride cheville|\bcinturino alla caviglia", r"ankle|strap|riem|bride|cinturin|buckle|starp"),
    _property("membrane", r"\bmembrane?\b|\bmembran\b|\bmembrana\b|\bsympatex\b|\bhydroguard", r"membran|sympatex|gore|-tex|dry\b|waterproof"),
    _property("sheepskin", r"\bsheepskin|\blambskin|\bshearling|\blammfell|\bpeau de mouton|\bmontone\b|\bborreguillo", r"sheep|lamb|shearl|lammfell|fur|wool|mouton"),
    _property("anti-fatigue", r"\banti-?fatigue", r"fatigue|tired"),
    _property("diabetic", r"\bdiabet|\bbunions?\b|\bplantar", r"diabet|bunion|plantar|orthop|hallux"),
    _property("air cushion", r"\bair[ -]?(?:cushion|unit|bubble|sole)", r"\bair\b|cushion"),
    _property("steel shank", r"\b(?:steel|metal) (?:shank|plate|midsole)", r"shank|steel|plate|midsole"),
    _property("limited edition", r"\blimited[ -]edition|\bedition limitee|\bedizione limitata|\bedicion limitada|\blimitierte", r"limited|limit"),
)  # fmt: skip

_SOLE = re.compile(r"\bsole|\boutsole|\bsohle|\bsemelle|\bsuola\b|\bsuole\b|\bsuela|\btaban|\bfootbed|\binsole|\bfussbett|\bmidsole|\binnensohle|\bplantilla")
_LINING = re.compile(r"\blin(?:ed|ing)\b|\binside\b|\binner\b|\bfutter|\bgefuttert|\binnen|\bdoublure|\bdouble|\binterieur|\bfoder|\bintern[oa]\b|\bforro|\bforrad|\binterior|\bastar")


def is_of_another_part(clause: str) -> bool:
    """Whether a folded clause speaks of the sole or the lining, not of the upper."""
    return _SOLE.search(clause) is not None or _LINING.search(clause) is not None

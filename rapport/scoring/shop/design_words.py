"""How shoes are built, look and fit, and all properties together: what claims them, and what bears them out.

Patterns are for folded text (small letters, no accents).
"""

from __future__ import annotations

from rapport.scoring.shop.feature_words import USES, property_of

DESIGNS = (
    property_of("goodyear welt", r"\bgoodyear|\bwelted\b|\brahmengenaht", r"goodyear|welt|rahmengen"),
    property_of("ortholite", r"\bortho ?lite\b", r"ortho ?lite"),
    property_of("vibram", r"\bvibram\b", r"vibram"),
    property_of(
        "anti-odour",
        r"\bodou?r|\banti-?(?:bacterial|microbial)|\bgeruch|\bantibatteri|\bantibacterian",
        r"odou?r|bacteri|microb|smell|geruch|fresh",
    ),
    property_of("hypoallergenic", r"\bhypo ?-?allerg|\bipoallerg|\bhipoalerg", r"allerg"),
    property_of(
        "lightweight",
        r"\blightweight\b|\bultra ?-?light\b|\bfeatherlight\b",
        r"light|weight|leicht|leger|legger|liger|\bg\b|eva\b|mesh|foam|air\b|soft",
    ),
    property_of("antistatic", r"\banti-?static|\besd\b|\bantistatisch", r"static|esd|statisch"),
    property_of("oil-resistant", r"\boil[ -]?resist|\bolbestandig", r"oil|fuel"),
    property_of(
        "puncture-resistant",
        r"\bpuncture|\bdurchtritt|\bantiperforation|\bantiperforazione",
        r"punct|pierc|penetr|perfor|kevlar|smash|midsole",
    ),
    property_of("heat-resistant", r"\bheat[ -]?resist|\bhitzebestandig", r"heat"),
    property_of(
        "studs",
        r"\b(?:metal |screw-in |removable )?(?:studs|spikes|cleats)\b|\bstollen\b|\bcrampons\b|"
        r"\btacchetti\b|\btacos\b|\bkrampon\w*",
        r"stud|spike|cleat|stollen|crampon|\bfg\b|\bsg\b|\btf\b|\bag\b|\bin\b|tacch",
    ),
    property_of(
        "platform",
        r"\bplatform|\bplateau|\bplateforme|\bzeppa\b|\bplataforma",
        r"platform|plateau|wedge|flatform|chunky|high sole|zeppa|plataforma|plate-?forme",
    ),
    property_of(
        "wedge heel",
        r"\bwedges?\b|\bkeilabsatz|\bcompense|\bcuna\b|\bdolgu topuk",
        r"wedge|keil|compens|platform|zeppa",
    ),
    property_of(
        "stiletto",
        r"\bstiletto|\bpfennigabsatz|\baiguille|\ba spillo|\btacon de aguja",
        r"stiletto|thin heel|spillo|aiguille|high heel|pfennig|slim",
    ),
    property_of(
        "block heel",
        r"\bblock(?:y)? heel|\bblockabsatz|\btalon carre|\btacco largo|\btacon ancho",
        r"block|chunky|thick|square heel",
    ),
    property_of("kitten heel", r"\bkitten", r"kitten|low heel|mid"),
    property_of(
        "wide fit",
        r"\b(?:extra[ -])?wide(?:[ -]?(?:fit|width|fitting)| toe)?\b|\bweite [ghjk]\b|\bextra ?weit|"
        r"\bweite[mnrs]? (?:passform|schnitt|leisten|weite|fussbreite)|\bbreite[mnrs]? (?:passform|schnitt|leisten|"
        r"fuss)|"
        r"\bweitschuh|\b(?:pianta|calzata|vestibilita) (?:larga|ampia|comoda)|\bhorma (?:ancha|amplia)|"
        r"\bpieds? larges?|\b(?:largeur|chaussant|coupe) (?:extra[ -])?large|\bgenis kalip",
        r"wide|weit|\b[24-6]e\b|\bee+\b|large (?:fit|width)|width: (?:x-?)?large|ampi[ao]|anch|spacious|roomy|genis|"
        r"broad|"
        r"loose|x-?w\b|w\b",
    ),
    property_of(
        "medium width",
        r"\b(?:medium|regular|normal|standard) (?:width|fit(?:ting)?)\b|\b(?:normale?|mittlere) (?:weite|passform)|"
        r"\blargeur (?:normale|moyenne)|\blarghezza (?:normale|media)|\b(?:ancho|horma) (?:normal|medi[oa]|estandar)",
        r"medium|regular|normal|standard|moyen|mittel|[mdbg]\b|medi[oa]\b",
    ),
    property_of(
        "narrow fit",
        r"\bnarrow(?! down)\b|\bschmal\w*|\betroite?s?\b|\b(?:calzata|pianta) stretta|\bhorma estrecha|\bdar kalip",
        r"narrow|schmal|slim|etroit|strett|estrech|\bdar\b|[na]\b|aa",
    ),
    property_of(
        "pointed toe",
        r"\bpointed\b|\bspitz\w*|\bbout pointu|\bpunta (?:stretta|a punta|afilada)",
        r"point|spitz|pointu|winkle",
    ),
    property_of(
        "square toe",
        r"\bsquare[ -]toe|\beckige\w* (?:spitze|zehe|kappe)|\bbouts? carres?|"
        r"\bpunta (?:quadrata|cuadrada)|\bkare burun",
        r"square|eckig|carre|quadrat|cuadrad|kare",
    ),
    property_of("open toe", r"\b(?:open|peep)[ -]toe", r"open|peep|sandal|slide|flip"),
    property_of(
        "award",
        r"\baward[ -]?winning|\baward\b|\bvoted\b|\b(?:shoe|boot|product|trainer) of the year|\bwinner of|"
        "\bpreisgekront|\bprime[es]*\b(?=.{0,10}prix)",
        r"award|winner|prize",
    ),
    property_of(
        "bestseller",
        r"\bbest[ -]?sell\w+|\bmost popular|\bmeistverkauft|\bbeliebtest|\btop[ -]?rated|\b(?:five|5|"
        r"4\.\d)[ -]star|\bcustomer favou?rite|\bmeilleures? ventes?|\bpiu vendut|\bmas vendid|\bcok "
        r"satan",
        r"best[ -]?sell|popular|rated",
    ),
    property_of(
        "full-grain",
        r"\bfull[ -]?grain|\bvollnarb|\bpleine fleur|\bpieno fiore|\bplena flor",
        r"full[ -]?grain|vollnarb|pleine fleur|pieno fiore|cowhide|calfskin",
    ),
    property_of("windproof", r"\bwind ?-?(?:proof|resist)|\bwinddicht|\bcoupe-vent|\bantivento", r"wind|gore|weather"),
    property_of("heated", r"\bheated\b|\bbeheiz|\bchauffant|\briscaldat", r"heat|usb|battery"),
    property_of(
        "quick-drying",
        r"\bquick[ -]?dry|\bdr(?:y|ies) (?:very |so )?(?:quick|fast)|\bquick to dry|\bschnelltrocknend|"
        r"\bsechage rapide",
        r"quick|dry|drain|trock",
    ),
    property_of("non-marking", r"\bnon[ -]?marking", r"mark"),
    property_of(
        "shock-absorbing",
        r"\bshock[ -]?absor|\bstossdampf|\bammortizz|\bamortig",
        r"shock|cushion|absor|dampf|impact|foam|gel|air\b|boost|eva\b",
    ),
    property_of("uv protection", r"\buv\b|\bupf\b", r"\buv\b|\bupf\b"),
    property_of("glow", r"\bglow[ -]in", r"glow|lumin"),
    property_of(
        "wheels", r"\bwheels\b|\brollen\b|\broulettes\b|\bruedas\b|\btekerlek\w*", r"wheel|roller|skate|rollen|heely"
    ),
    property_of(
        "glitter",
        r"\bglitter|\bsequin|\bsparkl|\bpaillette|\brhinestone|\bcrystals?\b|\bstrass\b|\blentejuela",
        r"glitter|sequin|spark|shimmer|paill|rhinest|crystal|strass|diamant|shin|bling",
    ),
    property_of("pearls", r"\bpearls?\b|\bperlen\b|\bperles?\b|\bperline?\b", r"pearl|perl|bead"),
    property_of("embroidery", r"\bembroider|\bbestickt|\bbrode|\bricamat|\bbordad", r"embroid|stick|brod|ricam|bordad"),
    property_of(
        "floral",
        r"\bfloral\b|\bflower(?:s|y)?\b|\bgeblumt|\bblume?n\w*|\bfleurs?\b|\bfleuri\w*|\bfloreal|\ba fiori\b|"
        r"\bde flores\b|\bfloread\w+|\bcicek(?:li)?\b",
        r"flor|flower|blum|fleur|fiori|rose|daisy|cicek|petal|blossom|hibisc|tropic",
    ),
    property_of(
        "animal print",
        r"\bleopard|\bzebra\b|\bsnake(?:skin)?\b|\banimal print|\bleopardat|\btiger print",
        r"leopard|zebra|snake|animal|python|leo\b|tiger|croc|cheetah",
    ),
    property_of("camouflage", r"\bcamo\b|\bcamou?fla\w+|\bmimetic\w+|\btarn(?:muster|farb)\w*", r"camo|mimet|tarn"),
    property_of(
        "tassels",
        r"\btassel|\bfringe|\bquaste|\bfransen|\bfranges?\b|\bfrange\b|\bnappine|\bflecos\b|\bborlas?\b|\bpuskul\w*",
        r"tassel|fring|quast|frans|frang|fleco|borla|puskul",
    ),
    property_of(
        "rivets",
        r"\brivets?\b|\bgrommets?\b|\bmetal eyelets?\b|\bniete[n]?\b|\bclous\b|\bcloutee?s?\b|\bborchi[ea]\b|"
        r"\btachuelas?\b|\bzimba\w*",
        r"rivet|grommet|eyelet|stud|spike|niet|clou|borchi|tachuel|metal|zimba|hardware",
    ),
    property_of("bow", r"\bbows?\b(?! tie)|\bschleife|\bfiocc[oh]", r"\bbow|schleif|fiocc|knot|ribbon"),
    property_of(
        "knee-high", r"\bknee[ -]?high|\bover[ -]the[ -]knee|\bkniehoch|\bcuissarde", r"knee|long|tall|cuiss|thigh"
    ),
    property_of("high-top", r"\bhi(?:gh)?[ -]?tops?\b|\bknochelhoch", r"hi(?:gh)?\b|mid\b|boot|ankle|knochel"),
    property_of(
        "ankle strap",
        r"\bankle strap|\bsling ?-?back|\b(?:knochel|fersen)riem\w*|\bbride (?:a la )?cheville|\bbride arriere|"
        r"\bcinturino (?:alla caviglia|posteriore)|\b(?:correa|tira) (?:al|en el) (?:tobillo|talon)|\bbilek kayis\w*",
        r"ankle|strap|riem|bride|cinturin|buckle|starp|sling|correa|tira\b|kayis|velcro|hook",
    ),
    property_of(
        "elastic strap",
        r"\belastic(?:ated|ised|ized)? (?:strap|band|panel|insert|gore)\w*|\bgummi(?:zug|band)\w*|"
        r"\bbandes? elastiques?|"
        r"\bbanda elastica|\blastik bant\w*",
        r"elast|stretch|gummi|gore\b|slip|bungee|lastik|chelsea|band|knit|strap",
    ),
    property_of(
        "drainage",
        r"\bdrain(?:age|ing)?\b|\bwasserablauf|\bdrainage|\bdrenaggio|\bdrenaje",
        r"drain|dren|water|quick|vent|hole|dry",
    ),
    property_of(
        "membrane",
        r"\bmembrane?\b|\bmembran\b|\bmembrana\b|\bsympatex\b|\bhydroguard",
        r"membran|sympatex|gore|-tex|dry\b|waterproof",
    ),
    property_of(
        "sheepskin",
        r"\bsheepskin|\blambskin|\bshearling|\blammfell|\bpeau de mouton|\bmontone\b|\bborreguillo|\bkoyun \w+",
        r"sheep|lamb|shearl|lammfell|fur|wool|mouton",
    ),
    property_of(
        "cushioned",
        r"\bcushion(?:ed|ing)|\bpadd(?:ed|ing)\b|\bgepolster\w*|\brembourre|\bimbottit\w+|\bacolchad\w+|\bdolgulu",
        r"cush|pad|foam|gel\b|comfort|soft|polster|memory|air\b|boost|absor|rembour|imbott|acolch|insole|footbed|eva\b",
    ),
    property_of(
        "warm lining",
        r"\b(?:warm )?gefuttert\w*|\bwarm(?:ly)?[ -]lined",
        r"warm|fleece|fur\b|lamb|lammf|wool|wolle|futter|gefutt|lin(?:ed|ing)|plush|teddy|shear|sheep|therm",
    ),
    property_of(
        "fur",
        r"\b(?:faux|fake|real|soft) fur\b|\bfur[ -](?:trim\w*|collar|cuffs?|lin\w+)|\bpelz\w*|\bfourrure|"
        r"\bpelliccia\b|\bkurklu\b",
        r"fur\b|furry|pelz|fourr|pellicc|plush|shear|sheep|fleece|teddy|fluff|lamm|lamb|kurk",
    ),
    property_of(
        "quilted", r"\bquilt(?:ed|ing)|\bgesteppt|\bmatelass|\btrapuntat|\bkapitone", r"quilt|stepp|matelas|trapunt"
    ),
    property_of("perforated", r"\bperforat|\bgelocht|\bperfore|\btraforat", r"perfor|gelocht|vent|hole|punch|cut-?out"),
    property_of(
        "stretch",
        r"\bstretch\w*[ -](?:\w+ )?(?:panel|fabric|fit|lace|upper|material|knit|gore|insert|band)\w*|\bstretchy\b|"
        r"\belasticat|\belastische|\belastique|\belasticizzat",
        r"stretch|elast|gummi|knit|lycra|spandex|bungee|gore\b|slip|neopren",
    ),
    property_of("ankle support", r"\bankle support", r"ankle|support|high|mid\b|boot"),
    property_of("scuff-resistant", r"\bscuff", r"scuff|abras"),
    property_of(
        "spare laces",
        r"\b(?:spare|extra|additional|second (?:set|pair) of) (?:\w+ ){0,2}laces|\bersatzschnur|\blacets de rechange",
        r"spare|extra lace|additional|two (?:pairs|sets)|interchang|ersatz|rechange",
    ),
    property_of("pocket", r"\b(?:side |zip |hidden )?pockets?\b", r"pocket|tasche"),
    property_of("stitching", r"\b(?:contrast|double|triple|decorative)[ -]stitch", r"stitch"),
    property_of("flexible", r"\bflexible\b|\bbiegsam", r"flex|bend|supple|soft|biegsam|natural motion|barefoot"),
    property_of("eva", r"\beva\b", r"eva\b|ethylen"),
    property_of(
        "how it fits",
        r"\bruns? (?:a (?:bit|little) )?(?:small|large|big|narrow|wide)|\btrue to size|\b(?:fallt|"
        r"fallen) \w* ?(?:klein|gross)\w*|"
        r"\btaillent? (?:petit|grand)|\bveste (?:piccolo|grande)|\btallan? (?:pequeno|grande)|\bdar kalip",
        r"true to size|siz(?:e|es|ing)|small|comes? up|runs?\b|fit|klein|gross|taille|half a|veste|talla",
    ),
    property_of("latex-free", r"\blatex[ -]?free", r"latex"),
    property_of("metal-free", r"\bmetal[ -]?free", r"metal|non[- ]metal|composite"),
    property_of(
        "chunky sole",
        r"\bchunky\b|\bthick (?:\w+ )?soles?\b",
        r"chunky|thick|platform|high sole|flatform|wedge|bold|dad\b",
    ),
    property_of("anti-fatigue", r"\banti-?fatigue", r"fatigue|tired"),
    property_of("diabetic", r"\bdiabet|\bbunions?\b|\bplantar", r"diabet|bunion|plantar|orthop|hallux"),
    property_of("air cushion", r"\bair[ -]?(?:cushion|unit|bubble|sole)", r"\bair\b|cushion"),
    property_of("steel shank", r"\b(?:steel|metal) (?:shank|plate|midsole)", r"shank|steel|plate|midsole"),
    property_of(
        "limited edition",
        r"\blimited[ -]edition|\bedition limitee|\bedizione limitata|\bedicion limitada|\blimitierte",
        r"limited|limit",
    ),
)
FEATURES = (*USES, *DESIGNS)

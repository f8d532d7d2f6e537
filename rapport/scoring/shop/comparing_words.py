"""The words by which a reply compares prices, in six languages."""

from __future__ import annotations

import re

_I = re.IGNORECASE
CHEAPEST = re.compile(
    r"\b(?:cheapest|thriftiest|lightest on (?:the|your) (?:wallet|purse|pocket)|(?:easiest|kindest|gentlest) on (?:the|"
    r"your) (?:wallet|purse|pocket|budget)|least (?:money|pricey|dear)|costs? (?:the )?least|(?:nothing|none|"
    r"no (?:\w+ )?"
    r"(?:pairs?|ones?|shoes?)|\w+n['’]t (?:\w+ ){0,3}?(?:anything|any|one|a pair)) (?:\w+ ){0,4}?(?:cheaper|"
    r"costs less|for less)|"
    r"nichts günstigeres|nichts billigeres|rien de moins cher|niente di (?:più economico|meno caro)|nada más barato|"
    r"lowest(?:[ -]priced?|[ -]cost)?(?! (?:heels?|cut|rise|profile|top|point|temperature))|"
    r"least expensive|"
    r"least costly|most affordable|best[ -]priced|most budget[ -]friendly|"
    r"günstigste\w*|billigste\w*|preiswerteste\w*|am (?:günstigsten|billigsten|preiswertesten)|"
    r"(?:la|le|les) moins (?:ch[eè]re?s?|coûteu\w+)|(?:la|le|les) plus (?:économiques?|abordables?)|"
    r"(?:il|la|i|le) (?:più economic\w+|meno (?:car[oaie]|costos\w+)|più convenient\w+)|"
    r"(?:el|la|los|las|lo) más (?:barat\w+|económic\w+|asequibles?)|en (?:ucuz|uygun(?: fiyatlı)?|hesaplı)\w*)",
    _I,
)
DEAREST = re.compile(
    r"\b(?:dearest|costliest|costs? the most|steepest|most expensive|most costly|highest[ -]priced?|priciest|"
    r"teuerste\w*|am teuersten|kostspieligste\w*|"
    r"(?:la|le|les) plus (?:ch[eè]re?s?|coûteu\w+|onéreu\w+)|(?:il|la|i|le) più (?:cost\w+|car[oaie])|"
    r"(?:el|la|los|las|lo) más (?:car\w+|costos\w+)|en pahalı\w*)",
    _I,
)
CHEAPER = re.compile(
    r"\b(?:cheaper|thriftier|costs? less|undercuts?|(?:easier|kinder|gentler|lighter) on (?:the|your) (?:wallet|purse|"
    r"pocket|budget)|less (?:money|pricey|dear)|more (?:budget[ -]friendly|economical)|less expensive|starts? lower|"
    r"starts? cheaper|more affordable|lower price|"
    r"lower[ -]priced|"
    r"lower starting price|günstiger\w*|billiger\w*|preiswerter\w*|kostet weniger|"
    r"moins ch[eè]re?s?|coûte\w* moins|meno car[oaie]|meno costos\w+|più economic\w+|costa\w* (?:di )?meno|"
    r"más barat\w+|"
    r"cuesta\w* menos|más económic\w+|menos car\w+|daha (?:ucuz|uygun|hesaplı)\w*)",
    _I,
)
DEARER = re.compile(
    r"\b(?:dearer|costlier|more costly|more pricey|steeper|costs? more|more expensive|pricier|starts? higher|"
    r"higher price|higher starting price|teurer\w*|"
    r"kostet mehr|plus ch[eè]re?s?|coûte\w* plus|più car[oaie]|più costos\w+|costa\w* (?:di )?più|más car[oa]s?|"
    r"cuesta\w* más|daha pahalı\w*)",
    _I,
)
SAME = re.compile(
    r"\b(?:same price|cost (?:exactly )?the same|equally priced|priced the same|gleich (?:teuer|viel)|kosten dasselbe|"
    r"même prix|stesso prezzo|costano uguale|mismo precio|cuestan lo mismo|aynı fiyat\w*)\b",
    _I,
)
# 'one of the cheapest', 'not the cheapest': no claim to be the first.
NOT_QUITE = re.compile(
    r"\b(?:one of|among|amongst|second|third|next|not|n['’]t|asked for|want|looking for|zweit|eine[rsm]? der|zu den|"
    r"nicht|"
    r"parmi|une? des|pas|tra|un[oa] (?:dei|delle|de)|non|entre|no)\s+(?:the |les? |las? |los? |die |der |das |il |"
    r"gli |i )?$",
    _I,
)
NEGATED = re.compile(r"\b(?:free|without|non|not|no|ohne|nicht|sans|pas|senza|sin)\b|frei\w*\b", _I)
COPULA = re.compile(
    r"\b(?:is|are|would be|will be|being|ist|sind|wäre[n]?|est|sont|serait|è|sono|sarebbe|es|son|sería)\b|:",
    _I,
)
AGAINST = re.compile(
    r"\b(?:against|versus|vs\.?|compared (?:to|with)|rather than|instead of|as opposed to|unlike|than|gegenüber|statt|"
    r"gegen|als|im vergleich (?:zu[mr]?|mit)|verglichen mit|contre|au lieu de|comparée?s? (?:à|au)|par rapport (?:à|"
    r"au)|"
    r"contro|rispetto (?:a|al|alle|ai)|frente a|contra|en lugar de|comparad[oa]s? con|yerine)\b[^\d£€$,]*$",
    _I,
)
AMONG = re.compile(
    r"\b(?:of the (?:two|three|four|five|six|lot|bunch|pair|\d)|of (?:these|those|them|all)|between (?:the|them)|"
    r"among (?:the|these|them)|out of|here|above|below|listed|der (?:beiden|drei|vier|fünf)|von (?:diesen|den|allen)|"
    r"davon|"
    r"darunter|unter (?:den|diesen|ihnen)|hier|des (?:deux|trois|quatre|cinq)|d['’]entre|parmi|ici|di quest[ie]|"
    r"de[il]l?[el]? (?:due|tre|quattro|cinque)|tra (?:quest[ie]|le|i)|qui|de (?:est[oa]s|ell[oa]s|l[oa]s "
    r"(?:dos|tres|cuatro|cinco))|entre|aquí|bunlar\w*|ikisi\w*|arasında|içinde|buradaki\w*)\b",
    _I,
)
STARTS = re.compile(
    r"\bto (?:start|begin) with|\bat the (?:start|bottom) of|\blowest price|\bentry price|"
    r"\bstart\w* (?:cheaper|lower|dearer|higher)|\b(?:lower|higher) starting|\bbeginn\w* (?:günstiger|niedriger|höher)|"
    r"\bcommence\w* (?:moins|plus)|\bparte\w* (?:da meno|più)|\bempieza\w* (?:más|por menos)",
    _I,
)
FROM = re.compile(
    r"\b(?:start\w*|from|begin\w*|ab|beginn\w*|à partir d\w+|dès|commence\w*|a partire d\w+|parte|partono|da|desde|"
    r"a partir)\b",
    _I,
)
THAN = re.compile(r"[^,.;:£$€]{0,25}?\b(?:than|als|que|di|del|dell['’a-z]*|dei|delle|rispetto a\w*)\b\s*", _I)
# What is compared to all the others.
TO_OTHERS = re.compile(
    r"(?:(?:the|both|all|any|either|every|die|den|alle[n]?|beide[n]?|les|tous les|toutes les|le|gli|i|tutt[ie] (?:le|"
    r"gli)|"
    r"los|las|tod[oa]s (?:los|las)|of|these|those|them|the other)\s+){0,3}(?:others?|rest|both|two|either|everything|"
    r"all|"
    r"them|these|those|ander\w+|beiden?|autres?|altr[ieoa]|otr[oa]s?|diğer\w*|one)\b",
    _I,
)
# Turkish puts it behind the other one: 'X’den', 'X’e göre'.
THAN_BEHIND = re.compile(r"[^,.;:]{0,45}?(?:['’]?d[ae]n\b|['’]?t[ae]n\b|\bgöre\b|\bkıyasla\b)\s*$", _I)
BOTH = re.compile(
    r"\b(?:both|all|beide|alle|les deux|tous|toutes|entramb[ie]|tutt[ie]|amb[oa]s|tod[oa]s|her ikisi)\b", _I
)
ALL = re.compile(r"\b(?:they|all|both|these|alle|beide|tous|toutes|tutti|tutte|todos|todas|hepsi)\b", _I)
ABOUT = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|over|more than|some|approximately|up to|a good|etwa|rund|fast|knapp|"
    r"über|gut|"
    r"environ|presque|près de|plus de|circa|quasi|oltre|più di|unos|casi|más de|yaklaşık|neredeyse)\s*$",
    _I,
)

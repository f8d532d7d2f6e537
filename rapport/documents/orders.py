"""Passages that give orders to a model instead of telling something about a person or a job.

Each rule is a shape of sentence that has no business in a résumé or a posting: it tells a reader to drop what it was
told before, speaks to it as a machine, or dictates the verdict or the words of its answer. Ordinary imperatives
("manage the team", "ignore no detail", "apply now") match none of them, since every rule asks for two marks at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapport.documents.document import Order

_FLAGS = re.IGNORECASE | re.MULTILINE
_SENTENCE_END = re.compile(r"(?<=[.!?。！？])[\"'”»)]*\s+|\n\s*\n|\n(?=\s*[•*#\-–])")


@dataclass(frozen=True, slots=True)
class _Rule:
    """`stems` are pieces of words of which a sentence must hold one for the pattern to be worth a try; () for any."""

    why: str
    pattern: re.Pattern[str]
    stems: tuple[str, ...] = ()


def _rule(why: str, *patterns: str, stems: str = "") -> _Rule:
    return _Rule(why, re.compile("|".join(f"(?:{pattern})" for pattern in patterns), _FLAGS), tuple(stems.split()))


_DROP = (
    r"(?:ign?[oe]r(?:e|ing|iere?n?|ez?|er|a|are|i|ad|en|ate)|igmre|disregard|forget|forgetting|overlook|override|overrule|bypass|drop\s+all"
    r"|(?:do\s+not|don['’]t)\s+(?:follow|obey|listen\s+to|look\s+in|rely\s+on)"
    r"|vergi(?:ss|ß)|vergessen\s+sie|vergesst|missachten?|miss?achte|übergehen?|beachten?(?:\s+sie)?\s+nicht"
    r"|höre?(?:n\s+sie)?\s+nicht\s+auf|oublie[zrs]?|(?:ne\s+)?tiens\s+pas\s+compte|ne\s+tenez\s+pas\s+compte"
    r"|olvid[ae]n?|olvidar|haz\s+caso\s+omiso|dimentica(?:te|re)?|scorda(?:te|re)?|non\s+tener\s+conto"
    r"|zaboravi|zapomeň|zapomnij|zignoruj|ignoruj)"
)
_BEFORE = (
    r"(?:previous\w*|prior|earlier|preceding|above|foregoing|initial|original|former|so\s+far|until\s+now|before"
    r"|vorherig\w*|vorig\w*|bisher(?:ig\w*)?|obig\w*|vorange[gh]\w+|vorstehend\w*|ursprünglich\w*|davor|zuvor|vorher"
    r"|précédent\w*|antérieur\w*|ci-dessus|avant|anterior(?:es)?|previ[aeio]s?|antes|precedent[ei]|sopra|prima"
    r"|předchozí\w*|poprzedni\w*|system|your|my|deine?n?|ihren?|tes|vos|tus|sus|tue|vostre)"
)
_TOLD = (
    r"(?:instructions?|orders?|prompts?|directions?|directives?|commands?|guidelines|tasks?|assignments?|rules|programming"
    r"|information|context|messages?"
    r"|anweisung\w*|instruktion\w*|befehle?n?|aufträge?n?|aufgaben?|vorgaben?|angaben|regeln|informationen|systemprompt"
    r"|consignes?|ordres?|tâches?|règles?|directives|instrucci\w+|[óo]rdenes|indicaciones|tareas?|reglas"
    r"|istruzion[ei]|ordini|compiti|regole|direttive|pokyn\w*|instrukc\w+|polecen\w+)"
)
_ALL = (
    r"(?:everything|anything|all\s+(?:of\s+)?(?:that|this|the\s+above)|the\s+above|what(?:['’]s|\s+is|\s+was|ever)?"
    r"|alles|das\s+obige|tout(?:\s+ce\s+qui)?|tod[oa]s?|lo\s+anterior|tutto(?:\s+ciò)?)"
)
_DROP_STEMS = (
    "ign igm disregard forget overlook overrid overrul bypass drop follow obey listen look rely verg miss überg beacht "
    "höre oubli compte olvid omiso dimentic scorda conto zaborav zapom contrary abweichend notwithstanding leave "
    "lassen remove new neue weitere mehr focus concentrat konzentrier"
)
_GAP = r"(?:[^\W\d_]+\s+){0,5}?"
_MACHINE = (
    r"(?:a\.?i\.?|llms?|gpt\w*|chat\s?gpt|chatbots?|(?:large\s+)?language\s+models?|(?:ai|automated|virtual)\s+(?:assistants?|agents?"
    r"|models?|systems?|screen(?:ers?|ing\s+(?:systems?|tools?|software))|recruiters?|reviewers?|analysis\s+software|parsers?)"
    r"|ki(?:-\w+)?|sprachmodelle?|ki-?assistent\w*|ia|modèles?\s+de\s+langage|modelos?\s+de\s+lenguaje|modell[oi]\s+linguistic[oi])"
)
_PERSON = (
    r"(?:this|the|my)\s+(?:candidate|applicant|resume|résumé|cv|profile|application)|me|them|him|her"
    r"|dies\w+\s+(?:kandidat\w*|bewerber\w*|lebenslauf|profil)|(?:ce|cette|le|la)\s+(?:candidate?|profil|cv)"
    r"|(?:este|esta|el|la)\s+(?:candidat[oa]|perfil|cv)|(?:questo|questa|il|la)\s+(?:candidat[oa]|profilo|cv)"
)
_JUDGE = (
    r"(?:rate|rank|score|recommend|evaluate|select|hire|shortlist|advance|approve|mark|classify|place|put|treat"
    r"|bewerten?|empfehlen?|empfiehl|stuf\w+|wähl\w*|évalue[zr]?|note[zr]?|recommande[zr]?|classe[zr]?"
    r"|eval[úu][ae]\w*|recomiend[ae]\w*|califi\w+|clasific\w+|punt[úu]\w*|valut[ai]\w*|raccomand[ai]\w*|consiglia\w*|classific[ai]\w*)"
)
_HIGH = (
    r"(?:highest|top|best|perfect|first|maximum|10\s*(?:/|out\s+of)\s*10|100\s*(?:%|/|percent)|most\s+qualified|exceptional|ideal"
    r"|highly|strong(?:ly|est)|immediately|regardless|beste\w*|höchste\w*|perfekt\w*|ideal\w*|meilleure?|parfaite?|idéal\w*"
    r"|mejor|perfect[oa]|migliore|perfett[oa]|massim[oa]|máxim[oa]|haut\w*|alt[oa])"
)
_SAY = (
    r"(?:say|reply|respond|answer|output|print|write|state|report|return|repeat|show|tell|display|reveal"
    r"|sag\w*|antwort\w*|schreib\w*|zeig\w*|gib\w*|nenn\w*|drucken?|réponds?|répondez|dis|dites|écri\w+|affiche\w*|montre\w*"
    r"|di|diga|responde\w*|escrib\w+|muestr\w+|rispond\w+|scriv\w+|mostra\w*|stampa\w*)"
)
_SHOW = (
    r"(?:output|print|repeat|show|tell|display|reveal|leak|zeig\w*|nenn\w*|drucken?|gib|affiche\w*|montre\w*|répète\w*"
    r"|muestr\w+|repite\w*|mostra\w*|stampa\w*|ripeti\w*)"
)
_PROMPT = (
    r"(?:(?:system|initial|full|entire|whole|original)[\s-]*prompts?|prompts?[\s_-]*texte?s?|(?:your|deine?|ihre|tes|vos|tus|sus|tue|le\s+tue)"
    r"\s+(?:\w+\s+)?(?:prompts?|instructions|anweisung\w*|instruktion\w*|instrucciones|istruzioni|embeddings)|prompt\s+above|obige\w*\s+(?:prompt|eingabeaufforderung))"
)

_RULES = (
    _rule(
        "holds the marks of a chat template",
        r"<\|?\s*/?(?:im_start|im_end|endoftext|eot_id|start_header_id|end_header_id|system|user|assistant|begin_of_text)\|?\s*>",
        r"\[/?(?:INST|SYS|SYSTEM|ASSISTANT|REST-OF-DOCUMENT)\]|<<\s*/?SYS\s*>>|<start_of_turn>|<end_of_turn>|<end\s+of\s+session>",
        r"^[^\w\n]*(?:#{2,}\s*)?(?:system|assistant)\s*(?:prompt|message|note|instructions?|override)\s*:",
        r"^[^\w\n]*#{2,}\s*(?:system|instructions?|assistant)\s*:",
        r"^(?:system|assistant|user)\s*:\s+(?:you|ignore|focus|there\s+are|<|please|only|always|never|do\s+not)\b",
        r"[-=]{2,}\s*(?:core\s+instruction|end\s+of\s+(?:prompt|document|resume|instructions)|end\b\.?\s*now)",
    ),
    _rule(
        "tells a reader to drop its instructions",
        rf"\b{_DROP}\s+{_GAP}{_BEFORE}\b[^.!?\n]{{0,24}}\b{_TOLD}\b",
        rf"\b{_DROP}\s+{_GAP}{_TOLD}\s+{_GAP}{_BEFORE}\b",
        rf"\b{_DROP}\s+(?:about\s+|sie\s+|jetzt\s+|now\s+|auf\s+)?{_ALL}\b[^.!?\n]{{0,30}}\b(?:{_BEFORE}|know(?!\s+about)|discussed|talked|told|said|gesagt\w*|besprochen|dit|dije|digo|dicho|detto)\b",
        rf"\b{_DROP}\s+(?:about\s+)?(?:everything|alles|tout|todo|tutto)\b\s*(?:[.!:]|,(?!\s*(?:was|what|ce|que|lo|quello)\b)|and\b|und\b|et\b|y\b|e\b)",
        rf"\b{_DROP}\s+(?:jetzt\s+|now\s+)?(?:about\s+)?(?:all\s+(?:the\s+)?|alle\s+|toutes\s+les\s+|todas\s+las\s+|tutte\s+le\s+){_TOLD}\b",
        rf"\b{_DROP}\s+(?:the\s+)?above\b|\b{_DROP}\s+(?:sie\s+)?das\s+obige",
        rf"\b{_DROP}\s+{_GAP}(?:manual\s+scoring|negative\s+indicators|documents?\s+provided|provided\s+(?:context|documents?)|all\s+info)\b",
        r"\b(?:contrary\s+to|abweichend\s+(?:zu|von)|notwithstanding)\s+(?:previous|prior|vorherigen|bisherigen)\s+(?:instructions|instruktionen|anweisungen)",
        r"\b(?:leave|lassen\s+sie|remove)\s+(?:all\s+)?(?:the\s+|alle\s+)?(?:previous|bisherigen|vorherigen)\s+(?:information\w*|tasks|aufgaben)\b",
        r"\b(?:now\s+)?(?:new|neue)\s+(?:instructions|tasks?|assignments?|anweisungen|aufgaben?)\s+(?:now\s+)?(?:follow|folgen|come|kommen)\b",
        r"\b(?:now|nun|jetzt)\s+(?:follow|folgen|come|comes|kommen|kommt)\s+(?:an?\s+|eine\s+|mehr\s+|weitere\s+)?(?:new|neue|weitere)\w*\s+(?:instructions|tasks?|assignments?|anweisungen|aufgaben?)\b",
        r"\b(?:focus|concentrate|konzentriere?)\s+(?:dich\s+|sich\s+|sie\s+sich\s+)?(?:\w+\s+){0,2}(?:on|auf)\s+(?:your|the|deine|ihre|die)\s+(?:new|next|neue|nächste)\s+(?:task|aufgabe)\b",
        r"\bfocus\s+(?:exclusively|only|solely)\s+on\s+(?:the\s+(?:following|information)|positive)",
        stems=_DROP_STEMS,
    ),
    _rule(
        "speaks to a model",
        rf"\b(?:note|message|notice|attention|instructions?|hint|hello|hey|dear|hinweis|nachricht|hallo|note|avis|bonjour|nota|aviso|hola|ciao|messaggio)\s+(?:to|for|from\s+\w+\s+to|an|für|à|pour|aux?|para|a|per|il|the|die|das)?\s*(?:the\s+|any\s+|all\s+|die\s+|das\s+|l['’]|el\s+|los\s+)?{_MACHINE}\b(?!\s+(?:engineer|team|developer|research|lab))",
        rf"\b(?:if|when|since|as)\s+you\s+are\s+(?:an?\s+|the\s+)?{_MACHINE}\b|\bas\s+an?\s+{_MACHINE}\s*,\s*(?:you|please|{_JUDGE})",
        rf"\b(?:wenn|falls|da)\s+(?:du|sie)\s+(?:ein\w*\s+)?{_MACHINE}\s+(?:bist|sind)|\bals\s+{_MACHINE}\s*,?\s+(?:sollst|musst|bewerte|empfiehl|ignorier)",
        rf"\b(?:si\s+(?:tu\s+es|vous\s+êtes|eres|es\s+usted)|se\s+sei)\s+(?:une?\s+|un[ao]?\s+)?{_MACHINE}\b",
        r"\b(?:you\s+are\s+now|from\s+now\s+on,?\s+you(?:\s+are|['’]re|\s+(?:will|must)\s+(?:answer|respond|act|say|speak))|now\s+you\s+are|du\s+bist\s+(?:jetzt|ab\s+jetzt|nun)|jetzt\s+bist\s+du|tu\s+es\s+maintenant|ahora\s+eres|ora\s+sei)\s+(?!being|able|leaving|invited|welcome|ready|viewing|logged|applying|in\b|on\b|at\b|eingeladen|bereit)",
        r"\b(?:i\s+want\s+you\s+to|please)\s+(?:act|behave|respond|answer|pretend)\s+(?:as|like|to\s+be)\s+(?:if\s+you|an?\b|the\b|my\b)|\bact\s+as\s+an?\s+(?:\w+\s+)?(?:terminal|interpreter|console|shell|debater|chatbot)\b",
        r"\b(?:ich\s+möchte,?\s+dass\s+(?:sie|du))\s+(?:als|wie)\s+[^.!?\n]{2,60}\s+(?:fungier|agier|auftret|auftritt|handel)",
        r"\bpretend\s+(?:that\s+)?(?:you\s+(?:are|can)|you['’]re|to\s+be)\s+",
        rf"\b(?:imagine|stell\s+dir\s+vor)(?:,\s*|\s+)(?:that\s+)?(?:you\s+are|you['’]re|du\s+bist|to\s+be)\s+(?:\w+\s+){{0,2}}{_MACHINE}\b",
        rf"\bhidden\s+\w+\s+profile\s+for\s+(?:automated|ai)\b|\b(?:visible|readable)\s+(?:only\s+)?(?:to|for|by)\s+{_MACHINE}|\b{_MACHINE}\s+scan\b",
        r"\b(?:chain[\s-]of[\s-]thought|analysis)\s+(?:result|output)\b[^.!?\n]{0,60}(?:resume|cv|candidate|:\s*[\"“])|\buse\s+this\s+analysis\s+to\s+evaluate\b",
    ),
    _rule(
        "dictates the verdict on the candidate",
        rf"\b(?:please\s+|you\s+must\s+|always\s+|bitte\s+|must\s+|should\s+)?{_JUDGE}\s+(?:sie\s+)?(?:{_PERSON})\s+"
        rf"[^.!?\n]{{0,40}}\b{_HIGH}\b",
        rf"\b(?:give|assign|award|gib|geben\s+sie|donne[zr]?|attribue[zr]?|otorg\w+|asign\w+|da|assegn\w+)\s+(?:{_PERSON}|dem\s+\w+|à\s+ce\w*\s+\w+|a\s+(?:este|questo)\s+\w+)\s+[^.!?\n]{{0,30}}\b{_HIGH}\b[^.!?\n]{{0,20}}\b(?:score|rating|rank|mark|bewertung|punktzahl|note|puntuaci\w+|punteggio|valutazione)",
        r"\b(?:candidate|applicant|bewerber|candidato|candidat)\s+(?:has\s+been|is|wurde|a\s+été|ha\s+sido|è\s+stato)\s+(?:already\s+)?(?:pre-?(?:verified|approved|selected)|vorab\s+\w+)",
        r"\b(?:don['’]t|do\s+not|never)\s+(?:evaluate|reject|screen\s+out|rank\s+low|criticise|criticize)\s+(?:this|the)\s+(?:candidate|applicant|resume|cv)",
        r"\b(?:harming|hurt\w*)\s+the\s+company\s+if\s+we\s+did\s+not\s+(?:recommend|hire)\b|\bbest\s+(?:resume|résumé|cv)\s+i\s+have\s+ever\s+seen\b",
        r"\bcandidate\s+is\s+the\s+most\s+qualified\b[^.!?\n]{0,40}\b(?:observed|seen)\b",
    ),
    _rule(
        "dictates the words of an answer",
        rf"\b(?:just|only|simply|instead|nur|einfach|stattdessen|uniquement|seulement|sólo|solo|solamente|soltanto)\s+(?:please\s+|noch\s+)?(?!repl|antwort|répond|rispond){_SAY}\s+(?:with\s+|that\s+|mit\s+|par\s+|con\s+)?(?:[\"“'«„‚]|the\s+following|only\b)",
        rf"\b{_SAY}\s+(?:to\s+\w+\s+\w+\s+)?(?:only\s+)?with\s+(?:only\s+)?(?:the\s+following|[\"“«„:])|\brespond\s+to\s+all\s+questions\s+with\b",
        r"\b(?:(?:if|when|whenever)\s+(?:the\s+|a\s+)?user|if\s+(?:you\s+are\s+|you['’]re\s+)?asked)\b[^.!?\n]{0,80}\b(?:reply|respond|answer|say|output)\b",
        rf"\b{_SHOW}\s+(?:me\s+|mir\s+|out\s+|sie\s+mir\s+|-?moi\s+|us\s+)?(?:alle?\s+|toutes?\s+|todos?\s+|tutti?\s+|of\s+|the\s+|a\s+copy\s+of\s+|die\s+|der\s+)*{_PROMPT}",
        r"\b(?:do\s+not|don['’]t)\s+(?:write|give|provide)\s+explanations\b|\bonly\s+reply\s+(?:as|with)\b|\breply\s+only\b",
        r"\bprint\s+[\"“(']|\bsay\s+(?:that\s+)?you\s+(?:hate|love)\b",
        r"\b(?:what|wie)\s+(?:was|were|is|are|lautet\w*|war\w*)\s+(?:written\s+)?[^.!?\n]{0,40}(?:beginning\s+of\s+this\s+prompt|initial\s+instructions|ursprünglichen\s+anweisungen)",
        r"\b(?:return|reveal|leak)\s+your\s+(?:embeddings|instructions|system)",
    ),
)


def find_orders(text: str) -> tuple[Order, ...]:
    """Passages of `text` that speak to a model, in order and without overlap; each is a sentence or a line."""
    found = []
    for start, end in _sentences(text):
        why = _why(text[start:end])
        if why:
            found.append(Order(start, end, text[start:end], why))
    return tuple(found)


@lru_cache(maxsize=4096)
def _why(sentence: str) -> str | None:
    lowered = sentence.lower()
    worth = (rule for rule in _RULES if not rule.stems or any(stem in lowered for stem in rule.stems))
    return next((rule.why for rule in worth if rule.pattern.search(sentence)), None)


def _sentences(text: str) -> list[tuple[int, int]]:
    borders = [0, *(end.end() for end in _SENTENCE_END.finditer(text)), len(text)]
    trimmed = []
    for start, end in pairwise(borders):
        part = text[start:end]
        if part.strip():
            trimmed.append((start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())))
    return trimmed

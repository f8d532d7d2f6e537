"""The words that say what a part of a sentence speaks of, by language."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

Mark = Literal["role", "person", "company", "sender"]

# In this order a place belongs to the first that finds it.
_MARKS: dict[str, dict[Mark, str]] = {
    "en": {
        "role": r"you['’](?:d|ll)(?! been| spent| worked)|you (?:would|will|could|can|may|might|should|shall|get to|"
        r"are going to)"
        r"|(?:would|will|could|can|might|may) you|would|will|could"
        r"|(?:in|for|with) (?:this|the|our|that) (?:role|position|job|internship|team)(?: here)?,? you",
        "person": r"(?<!give )(?<!offer )(?<!help )(?<!let )(?<!bring )(?<!meet )(?<!have )"
        r"(?<!companies )(?<!brands )(?<!names )(?<!products )you"
        r"(?! (?:to|for|in|at|from|an?|the|with|on|into|as|about|because|and|or|if)\b)|your|yours|you['’](?:ve|re)|"
        r"yourself",
        "company": r"we|we['’](?:re|ve|d|ll)|our|ours|us|they|their|they['’]re|here"
        r"|(?:the|this|that) (?:role|position|job|team|company|internship|client|work|opening|firm|group|start-?up|"
        r"programme?"
        r"|package|salary|product|platform|opportunity|vacancy|project|building|compensation|contract|pay|shifts?|"
        r"opening)"
        r"|(?:my|a|our) client|(?:match|fit|suited|candidate|interested|profile) (?:for|in|to)|on behalf of",
        "sender": r"i|i['’](?:m|ve|d|ll)|my|me",
    },
    "fr": {
        "role": r"vous (?:\w{2,}(?:riez|rez))|\w{3,}(?:erait|eraient|irait|drait)|serait|seraient|pourrait|"
        r"permettra(?:it)?"
        r"|nous vous (?:confi|propos|demand|laiss)\w+|(?:dans|pour|à) ce poste,? (?:vous|il faut)|"
        r"pourr(?:iez|ez)-vous|tu \w{2,}(?:rais|ras)",
        "person": r"(?<!nous )(?<!je )(?<!de )vous|votre|vos|tu|ton|tes",
        "company": r"nous|notre|nos|on|chez nous|(?:le|ce|au) poste|l['’](?:équipe|entreprise|offre|éditeur)|"
        r"la société"
        r"|cette société|ils|elles?|en contrepartie|ici",
        "sender": r"je|j['’]\w*|mon|ma|mes|m['’]\w*",
    },
    "de": {
        "role": r"(?:würden|werden|könnten|können|sollten|dürfen|übernehmen|verantworten) sie"
        r"|sie (?:würden|werden|könnten|können|übernehmen|verantworten|arbeiten)|du (?:würdest|wirst|könntest|kannst)"
        r"|(?:würdest|wirst|kannst) du|würde|wird|könnte|würden",
        # Only the reader's "Sie" and "Ihr" are written with a capital; others are they and theirs.
        "person": r"(?-i:Sie|Ihr(?:e[nrms]?)?)|du|dein(?:e[nrms]?)?",
        "company": r"wir|unser(?:e[nrms]?)?|uns|(?:die|diese|der) (?:stelle|position|firma|rolle)|(?:das|"
        r"unser) (?:team|unternehmen)"
        r"|bei uns|hier",
        "sender": r"ich|mein(?:e[nrms]?)?|mir|mich",
    },
    "it": {
        "role": r"(?:lei )?(?:potrebbe|potrà|sarebbe|sarà|avrebbe|avrà|potresti|potrai|saresti|sarai|dovrebbe)"
        r"|\w{3,}(?:erebbe|irebbe|eresti|iresti|erai|irai|erà|irà|ebbe)|in questo ruolo",
        "person": r"lei|ha|su[oaei]|tu[oaei]|suoi|tuoi|hai|sei|conosce|padroneggia|possiede|tu",
        "company": r"noi|nostr[oaie]|(?:il|questo) ruolo|la posizione|l['’]azienda|il team|siamo|stiamo|cerchiamo|"
        r"offriamo"
        r"|abbiamo|realizziamo|sviluppiamo|progettiamo|qui|ci|produciamo|aiutiamo",
        "sender": r"io|mi|mio|mia|sono|scrivo",
    },
    "es": {
        "role": r"(?:podría|podrá|sería|será|tendría|tendrá)s?|\w{3,}(?:aría|ería|iría|ará|erá|irá)s?|en este puesto",
        "person": r"usted|sus?|tus?|ha|has|tiene|tienes|eres|conoce|domina",
        "company": r"nosotros|nuestr[oa]s?|(?:el|este) puesto|la empresa|el equipo|somos|estamos|buscamos|ofrecemos|"
        r"hacemos"
        r"|desarrollamos|diseñamos",
        "sender": r"yo|mi|me|soy",
    },
    "cs": {
        "role": r"byste|budete|bys|budeš|můžete|by|bude|na této pozici",
        "person": r"váš\w*|vaš\w*|vámi?|vás|máte|jste|ovládáte|umíte|znáte|tvůj|tvoje|máš|vy",
        "company": r"my|náš|naše\w*|naší\w*|našem|nás|u nás|nám|(?:tato |ta )?pozice|společnost|firma|tým|hledáme|"
        r"nabízíme"
        r"|vyvíjíme|jsme|vyrábíme|děláme",
        "sender": r"já|můj|moje|jmenuji|píšu|jsem",
    },
    "pl": {
        "role": r"mógłby|mogłaby|będzie(?: pan(?:i)?|sz)?|byłby|byłaby",
        "person": r"pana|pani|pański\w*|twoj\w*|twój|masz|ma pan|jest pan|pan",
        "company": r"my|nasz\w*|firma|stanowisko|zespół|szukamy|oferujemy|jesteśmy|tworzymy",
        "sender": r"ja|mój|moja|jestem",
    },
    "zh": {
        "role": r"[您你]?(?:将会?|可以|会|能够)",
        "person": r"[您你]的?|贵",
        "company": r"我们|我司|本公司|公司|该职位|这个(?:岗位|职位)|该岗位|团队|岗位|职位",
        "sender": r"我(?!们)",
    },
    "ja": {
        "role": r"いただきます|いただく|お任せ|担当し?ていただ|ご担当",
        "person": r"ご経験|ご経歴|お持ち|あなた|貴殿|様[のがはを]|さん[のがはを]|ご自身|ご専門",
        "company": r"弊社|当社|私たち|私ども|(?:この|本)ポジション|同社|我々",
        "sender": r"私(?!たち|ども)",
    },
}


@cache
def marks(language: str | None, kind: Mark) -> re.Pattern[str]:
    """What finds the marks of a kind, English for a language that isn't known."""
    listed = _MARKS.get(language or "en", _MARKS["en"])[kind]
    if language in ("zh", "ja"):
        return re.compile(listed)
    return re.compile(rf"(?<![^\W_])(?:{listed})(?![^\W_])", re.IGNORECASE)

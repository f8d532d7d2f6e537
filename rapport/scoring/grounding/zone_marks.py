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
        "person": r"(?!(?<=to )you\s*[:;])(?<!give )(?<!offer )(?<!help )(?<!let )(?<!bring )(?<!meet )(?<!have )"
        r"(?<!companies )(?<!brands )(?<!names )(?<!products )you"
        r"(?! (?:to|for|in|at|from|an?|the|with|on|into|as|about|because|and|or|if)\b)|your|yours|you['’](?:ve|re)|"
        r"yourself",
        "company": r"(?:the|a|my|our) (?:client|company|firm|team) (?:i|we)(?: am|['’]m| are|['’]re)? (?:represent\w*|"
        r"work(?:ing)? (?:for|with)|recruit(?:ing)? for|hiring for)|we|we['’](?:re|ve|d|ll)|our|ours|us|they|their|"
        r"they['’]re|here"
        r"|(?:the|this|that) (?:role|position|job|team|company|internship|client|work|opening|firm|group|start-?up|"
        r"programme?"
        r"|package|salary|product|platform|opportunity|vacancy|project|building|compensation|contract|pay|shifts?|"
        r"opening)"
        r"|(?:my|a|our) client|(?:match|fit|suited|candidate|interested|profile) (?:for|in|to)|on behalf of",
        "sender": r"i|i['’](?:m|ve|d|ll)|my|me",
    },
    "fr": {
        "role": r"vous (?:(?:y|en|les?|la|leur|lui) |l['’])?(?:\w{2,}(?:riez|rez))|\w{3,}(?:erait|eraient|irait|"
        r"drait)|serait|seraient|pourrait|"
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
        r"|sie (?:würden|werden|könnten|können|übernehmen|verantworten|arbeiten)"
        r"(?! (?:bereits |schon |nun )?seit\b)|du (?:würdest|wirst|könntest|kannst)"
        r"|(?:würdest|wirst|kannst) du|würde|wird|könnte|würden",
        # Only the reader's "Sie" and "Ihr" are written with a capital; others are they and theirs.
        "person": r"(?-i:Sie|Ihr(?:e[nrms]?)?)|du|dein(?:e[nrms]?)?",
        "company": r"wir|unser(?:e[nrms]?)?|uns|(?:die|diese|der) (?:stelle|position|firma|rolle)|(?:das|"
        r"unser) (?:team|unternehmen)"
        r"|bei uns|hier",
        "sender": r"ich|mein(?:e[nrms]?)?|mir|mich",
    },
    "it": {
        "role": r"(?:lei )?(?:potrebbe|potrà|\w{2,}rà|sarebbe|sarà|avrebbe|avrà|potresti|potrai|saresti|sarai|dovrebbe)"
        r"|\w{3,}(?:erebbe|irebbe|eresti|iresti|erai|irai|erà|irà|ebbe)|in questo ruolo",
        "person": r"lei|ha|su[oaei]|tu[oaei]|suoi|tuoi|hai|sei|conosce|padroneggia|possiede|tu",
        "company": r"noi|nostr[oaie]|(?:il|questo) ruolo|la posizione|l['’]azienda|il team|siamo|stiamo|cerchiamo|"
        r"offriamo"
        r"|abbiamo|qui|ci|(?!chiamo\b)\w{3,}iamo",
        "sender": r"io|mi|mio|mia|sono|scrivo",
    },
    "es": {
        "role": r"(?:podría|podrá|sería|será|tendría|tendrá)s?|\w{3,}(?:aría|ería|iría|ará|erá|irá)s?|en este puesto",
        "person": r"usted|sus?|tus?|ha|has|tiene|tienes|eres|conoce|domina",
        "company": r"nosotros|nuestr[oa]s?|(?:el|este) puesto|la empresa|el equipo|somos|"
        r"(?!ramos\b|vamos\b)\w{3,}(?:amos|emos|imos)",
        "sender": r"yo|mi|me|soy",
    },
    "cs": {
        "role": r"byste|budete|bys|budeš|můžete|by|bude|na této pozici",
        # A verb in its second person needs no “you”; imperatives end otherwise.
        "person": r"váš\w*|vaš\w*|vámi?|vás|máte|jste|tvůj|tvoje|máš|vy|(?!hledáte|chcete)\w{2,}(?:íte|áte|jete)",
        "company": r"my|náš|naše\w*|naší\w*|našem|nás|u nás|nám|(?:tato |ta )?pozice|společnost|firma|tým|hledáme|"
        r"nabízíme"
        r"|jsme|\w{2,}(?:íme|áme|ujeme|jeme)",
        "sender": r"já|můj|moje|jmenuji|píšu|jsem",
    },
    "pl": {
        "role": r"\w{2,}ł(?:by|aby)[mś]?(?: pani?)?|będzie(?: pan(?:i)?|sz)?|(?:osoba |ktoś )?na (?:tym|"
        r"tej) (?:stanowisku|"
        r"pozycji)|osoba na stanowisku",
        "person": r"pana|pani|pańsk\w*|twoj\w*|twój|twoim|tobie|ciebie|masz|ma pan|jest pan|pan|\w{2,}(?:łeś|"
        r"łaś)|państw[ao]\w*",
        "company": r"my|nasz\w*|firma|stanowisko|zespół|jesteśmy|\w{2,}(?:emy|imy|ymy|amy)",
        "sender": r"ja|mój|moja|jestem",
    },
    "zh": {
        "role": r"[您你](?:将会?|可以|会|能够)|将会?|可以|能够",
        "person": r"[您你]的?|贵|[年月]的?[^。，,；;]{0,14}经验(?![^。]*(?:要求|需要|优先|必须|不限))",
        "company": r"我们|我司|本公司|公司|该职位|这个(?:岗位|职位)|该岗位|团队|岗位|职位",
        "sender": r"我(?!们)",
    },
    "ja": {
        "role": r"いただきます|いただく|お任せ|担当し?ていただ|ご担当",
        # Polite verbs and nouns tell of the reader, who needn't be named.
        "person": r"ご(?:経験|経歴|専門|自身|活躍|実績|担当|在籍|勤務|出身|卒業|研究)"
        r"|お(?:持ち|勤め|務め|使い|書き|作り)|あなた|貴殿"
        r"|様[のがはを]|さん[のがはを]|て(?:おら|こら)れ|いらっしゃ|[かさたなまらわば]れ(?:ました|て(?:き|い))|なさ[いっる]"
        r"|[年月]間?の経験(?!者)(?![^。]*(?:必要|求め|歓迎|必須|不問|募集))|(?:経験|スキル|知識|実績)(?:[はにがを]|\d+年は)"
        r"(?![^。]*(?:必要|求め|歓迎|必須|不問|募集|方を))",
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

"""Languages that a person is said to speak, compared with those that the résumé tells of or is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.scenarios.matching import fold
from rapport.scoring.grounding.claim import Claim
from rapport.scoring.grounding.negation import NEGATED
from rapport.scoring.grounding.reading import Reading

# Each language by its code, with how it and its country begin in several languages, folded.
_LANGUAGES = {
    "en": r"engl|ingl|angl|angiel|英語|英语|british|americ|united kingdom|united states|\busa\b|\buk\b",
    "de": r"german|deutsch|allemand|tedesc|aleman|nemcin|nemeck|niemiec|德语|ドイツ|austria|osterreich|schweiz|"
    r"switzerland",
    "fr": r"french|franz|franc|法语|フランス|quebec|belgi",
    "it": r"italie|italia|italy|italst|wlos|意大利|イタリア",
    "es": r"spani|espan|espagn|spagn|hiszpan|西班牙|スペイン|mexic|argentin|colombia|chile",
    "pt": r"portug|brasil|brazil|葡萄牙|ポルトガル",
    "nl": r"dutch|niederland|neerland|netherland|oland|荷兰|オランダ",
    "cs": r"czech|tschech|tchequ|cesk|cech|chec|捷克|チェコ",
    "sk": r"slovak|slowak|slovac|斯洛伐克",
    "pl": r"polish|poland|polni|polon|polsk|polac|波兰|ポーランド",
    "ru": r"russ|rusk|俄语|ロシア",
    "zh": r"chine|china|mandarin|cines|cinsk|chinois|汉语|中文|普通话|中国",
    "ja": r"japan|giappon|japon|日语|日本",
    "ko": r"korea|core[ae]|coree|korejs|韩语|韓国|seoul",
    "ar": r"arab|阿拉伯|アラビア|maroc|morocc",
    "sv": r"swed|schwed|sued|svedes|sueco|svedst|瑞典|スウェーデン",
    "tr": r"turk|turc|土耳其|トルコ|istanbul",
}
_SAID = {
    code: re.compile(rf"(?<!\w)(?:{said})(?!\w)")
    for code, said in {
        "en": "english|englisch|anglais|inglese|ingles|anglict\\w+|anglicky|angielsk\\w+",
        "de": "german|deutsch|allemand|tedesco|aleman|nemecky|nemcin\\w+|niemieck\\w+",
        "fr": "french|franzosisch|francais|francese|frances|francouzsk\\w+|francouzstin\\w+|francusk\\w+",
        "it": "italian|italienisch|italien|italiano|italsk\\w+|italstin\\w+|wlosk\\w+",
        "es": "spanish|spanisch|espagnol|spagnolo|espanol|spanelsk\\w+|spanelstin\\w+|hiszpansk\\w+",
        "pt": "portuguese|portugiesisch|portugais|portoghese|portugues|portugalsk\\w+",
        "nl": "dutch|niederlandisch|neerlandais|olandese|neerlandes",
        "cs": "czech|tschechisch|tcheque|ceco|checo|cesky|cestin\\w+|czesk\\w+",
        "pl": "polish|polnisch|polonais|polacco|polaco|polsky|polstin\\w+",
        "ru": "russian|russisch|russe|russo|ruso|rusky|rustin\\w+|rosyjsk\\w+",
        "zh": "chinese|mandarin|chinesisch|chinois|cinese|chino|cinsky",
        "ja": "japanese|japanisch|japonais|giapponese|japones|japonsky|japonsk\\w+",
        "ko": "korean|koreanisch|coreen|coreano",
        "ar": "arabic|arabisch|arabe|arabo",
        "sv": "swedish|schwedisch|suedois|svedese|sueco",
        "tr": "turkish|turkisch|turc|turco",
    }.items()
}
_SPEAKS = re.compile(
    r"\b(?:speak\w*|spoke|fluen\w*|native|bilingual|trilingual|command of|proficien\w+|conversational|mother tongue|"
    r"sprechen|spricht|fliessend\w*|verhandlungssicher\w*|muttersprach\w*|parlez|parles|parli|parlate|"
    r"padroneggi\w*|sprichst|hablan|habláis|parle|couramment|courant|bilingue|"
    r"parla|fluente\w*|madrelingua|habla|hablas|nativ\w+|mluvite|plynn\w+|rodil\w+|biegl\w+|plynn\w+|mowi pan\w*)\b"
)
_NEAR = 40


def language_claims(reading: Reading) -> Iterator[Claim]:
    """“Fluent German” and “you speak Czech”; a country that the résumé names lets its language be."""
    resume = reading.sources.resume
    known = fold(resume.text)
    for zone in reading.zones:
        text = fold(reading.text[zone.start : zone.end])
        if zone.about not in ("person", "either") or len(text) != zone.end - zone.start:
            continue
        for spoken in _SPEAKS.finditer(text):
            if NEGATED.search(text[: spoken.start()][-60:]):
                continue
            near = text[max(0, spoken.start() - _NEAR // 2) : spoken.end() + _NEAR]
            for code, said in _SAID.items():
                match = said.search(near)
                if match is None or code == resume.language or re.search(_LANGUAGES[code], known):
                    continue
                start = zone.start + max(0, spoken.start() - _NEAR // 2) + match.start()
                begin = min(start, zone.start + spoken.start())
                why = "The résumé tells of no such language."
                yield Claim(begin, max(start + len(match[0]), zone.start + spoken.end()), "skill", None, why)

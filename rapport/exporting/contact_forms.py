"""What reaches or places a person in a text, whoever it is: e-mail, phone, links, streets, birth dates."""

from __future__ import annotations

import re

EMAIL, PHONE, LINK, ADDRESS, BORN = "[e-mail]", "[phone]", "[link]", "[address]", "[date of birth]"
_MAIL_SIGN = r"[^\s@＠<>()\[\],;:\"']"
_EMAIL = re.compile(rf"(?<!{_MAIL_SIGN}){_MAIL_SIGN}{{1,200}}[@＠](?:{_MAIL_SIGN}{{1,200}}\.)[^\W\d_]{{2,20}}")
# Written so that no machine finds it: zoe (at) example dot com.
_AT = r"\s*(?:[(\[{]\s*(?i:at|@|ät|arroba|chiocciola)\s*[)\]}]|\sAT\s)\s*"
_DOT = r"\s*(?:\.|[(\[{]\s*(?i:dot|punkt|punto|point)\s*[)\]}]|\s(?:dot|DOT)\s)\s*"
_SPELLED = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{1,80}}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,3}}{_DOT}[A-Za-z]{{2,20}}\b"
)
_HOSTS = r"""(?:linkedin|xing|github|gitlab|bitbucket|facebook|instagram|twitter|x|medium|behance|dribbble|kaggle|
    youtube|tiktok|stackoverflow|huggingface|researchgate|pinterest|weibo|zhihu|qiita|speakerdeck|substack)\.(?:com|net|org|io|co)"""
_SHORT_HOSTS = r"(?:t\.me|wa\.me|vk\.com|orcid\.org|about\.me|linktr\.ee|keybase\.io|bsky\.app|note\.com|zenn\.dev)"
_END = r"[^\s<>\"')\].,;:!?，。；）]"
_LINK = re.compile(
    rf"(?:https?://|www\.)[^\s<>\"')\]，。；）]*{_END}"
    rf"|(?<!\w)(?:[\w-]{{1,63}}\.)?(?:{_HOSTS}|{_SHORT_HOSTS})/[^\s<>\"')\]，。；）]*{_END}",
    re.IGNORECASE | re.VERBOSE,
)
_HANDLE = re.compile(
    r"(?<!\w)((?:linkedin|xing|github|gitlab|twitter|instagram|telegram|skype|signal|whatsapp|wechat|weixin|微信|"
    r"line id|kakaotalk|discord|mastodon|bluesky)(?: id| handle| name)?\s*[:：]\s*)@?[\w][\w.\-@]*[\w]",
    re.IGNORECASE,
)
_BETWEEN = r"[\s().\-/\u2010-\u2013\uff08\uff09\uff0d\u30fc\u3000]{0,2}"
# Eight digits or more with the signs that numbers are written with.
_PHONE = re.compile(rf"(?<![\w.])(?:[+\uff0b(\uff08]|00)?\d(?:{_BETWEEN}\d){{7,14}}(?!\w)")
_CALLED = re.compile(
    r"(?<!\w)((?:tel|phone|mobile|mob|cell|fon|telefon[iu]?|handy|mobil|tél|téléphone|portable|telefono|cellulare|"
    r"teléfono|móvil|komórka|kom|電話|携帯|电话|手机)(?: no\.?| nr\.?| number)?\s*(?:[.:：]\s*)*)"
    rf"((?:(?<=[.:：])|(?<=[.:：]\s)|(?=[+\uff0b(\uff080]))[+\uff0b(\uff08]?\d(?:{_BETWEEN}\d){{4,14}})(?!\w)",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)\d\d\D+(?:19|20)\d\d")
_DATE = (
    r"(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)\d\d|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|"
    r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日)"
)
_DATES = re.compile(rf"{_DATE}(?:\D+{_DATE})?")
_BORN = re.compile(
    r"(?<!\w)((?:born(?: on)?|date of birth|dob|geb(?:oren)?\.?(?: am)?|geburtsdatum|née? le|"
    r"date de naissance|nat[oa](?: il)?|data di nascita|nacid[oa](?: el)?|fecha de nacimiento|narozen[aáý]?|"
    r"datum narození|urodzon[yay]|ur\.|data urodzenia|"
    rf"生年月日|出生(?:日期|年月)?|生日)\s*[:：]?\s*){_DATE}",
    re.IGNORECASE,
)
_CAP = r"[A-ZÀ-ÖØ-ÞŁŚŻŹĆĄĘÓŽŠČŘĎŤŇ][\w'’.-]{0,40}"
_NAME = _CAP.replace("’.-", "’-")  # a town's: without the end of a sentence
_NO = r"(?!(?:19|20)\d\d\b)\d{1,4}\s?[a-zA-Z]?(?:\s?[/-]\s?\d{1,4}[a-z]?)?(?!\w|[.,]\d)"
_POSTCODE = r"(?:[A-Z]{1,2}-)?(?:\d{5}|\d{3} \d\d|\d\d-\d{3})"
_PROVINCES = (
    "北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|"
    "陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门"
)
_SIGNS, _DIGITS = "一-龥", r"[\d０-９]"
_STREETS = (
    # English: 221B Baker Street, 1600 Pennsylvania Ave NW
    rf"\d{{1,5}}[A-Z]?,? (?:{_CAP} ){{1,4}}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Boulevard|Blvd|Court|Terrace|"
    r"Crescent|Close|Square|Sq)\b\.?(?: (?:NW|NE|SW|SE|N|S|E|W)\b)?",
    # German: Hauptstraße 12, Am Alten Markt 4; Spring 5 and String 2 are no rings
    rf"(?:{_CAP}[ -]){{0,3}}(?:{_CAP}(?:straße|strasse|str\.|weg|allee|gasse|platz|[bcdfghjklmnrsvwxz]ring|ufer|damm|"
    rf"chaussee|steig|pfad|markt)|(?:Straße|Strasse|Str\.|Weg|Allee|Gasse|Platz|Ring|Ufer|Damm|Markt)) {_NO}",
    # French: 12 bis, rue de la Paix
    r"\d{1,4}(?: ?(?:bis|ter))?,? (?i:rue|avenue|av\.|boulevard|bd\.?|place|chemin|allée|impasse|quai|square) "
    rf"(?:de la |de l['’]|des |du |de |d['’])?{_CAP}(?: {_CAP}){{0,4}}",
    # Italian, Spanish, Portuguese: Via Roma 5, Calle Mayor, n.º 3
    r"(?:Via|Viale|Piazza|Corso|Vicolo|Largo|Calle|C/|Avenida|Avda\.?|Plaza|Paseo|Carrer|Rua) "
    rf"(?:(?:de|del|della|dei|delle|di|da|do|los|las|la|el) )*{_CAP}(?: {_CAP}){{0,4}},? (?:n\.?[º°]? ?)?{_NO}",
    # Polish, Czech: ul. Długa 7/3, Na Příkopě 12, 110 00 Praha
    rf"(?:ul\.|al\.|pl\.|os\.|ulice|nám\.|náměstí|třída|tř\.) ?{_CAP}(?: {_CAP}){{0,4}} {_NO}",
    rf"(?:(?:Na|U|Pod|Nad|Am|An der|Im|In der|Zum|Zur) )?{_CAP}(?: {_CAP}){{0,2}} {_NO}(?=,? {_POSTCODE} {_CAP})",
    r"(?:P\.? ?O\.? ?Box|Postfach|Casella postale|Apartado) \d{2,6}",
)
# With the town behind it, where a postal code stands between.
_TOWN = rf"(?:,? (?:[A-Z]{{1,2}}-)?(?:\d{{4,5}}|\d{{3}} \d\d|\d\d-\d{{3}}) {_NAME}(?: \d{{1,2}}\b)?)?"
_IN_SIGNS = re.compile(
    # Japanese: 東京都渋谷区神南1-2-3
    rf"(?:〒\s?\d{{3}}-\d{{4}}\s*)?(?:東京都|北海道|(?:京都|大阪)府|[{_SIGNS}]{{2,3}}県)[{_SIGNS}ぁ-んァ-ヶー]{{1,20}}{_DIGITS}{{1,4}}"
    rf"(?:[-－‐丁目番地号の]{{1,3}}{_DIGITS}{{0,4}}){{0,4}}"
    # Chinese: 北京市朝阳区建国路88号, 天河区体育路5号
    rf"|(?:(?:{_PROVINCES})(?:省|市|自治区)?[{_SIGNS}]{{0,18}}?|[{_SIGNS}]{{2}}(?:市|区|县)[{_SIGNS}]{{1,8}}?)(?:路|街|大道|巷|胡同|弄)"
    rf"{_DIGITS}{{1,5}}号(?:[\dA-Z０-９{_SIGNS}]{{0,12}}?(?:室|楼|座))?"
)
_ADDRESS = re.compile(rf"(?<!\w)(?:{'|'.join(f'(?:{one}{_TOWN})' for one in _STREETS)})")


def without_contacts(text: str) -> str:
    """The text with what stands for each: `[e-mail]`, `[link]`, `[date of birth]`, `[address]`, `[phone]`."""
    text = _SPELLED.sub(EMAIL, _EMAIL.sub(EMAIL, text))
    text = _HANDLE.sub(rf"\1{LINK}", _LINK.sub(LINK, text))
    text = _BORN.sub(rf"\1{BORN}", text)
    text = _IN_SIGNS.sub(ADDRESS, _ADDRESS.sub(ADDRESS, text))
    text = _CALLED.sub(rf"\1{PHONE}", text)
    return _PHONE.sub(lambda found: PHONE if _is_phone(found[0]) else found[0], text)


def _is_phone(written: str) -> bool:
    """No years, no dates, and no round number such as 10000000."""
    if _YEARS.fullmatch(written) or _DATES.fullmatch(written.strip()):
        return False
    return not (written.isdigit() and written[0] != "0" and written.endswith("000"))

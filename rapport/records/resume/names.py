"""Whose résumé it is: the name, chosen among the lines of the first page by size, place and shape."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.resume.contact import before_contact
from rapport.records.resume.dates import date_ranges
from rapport.records.resume.headings import heading_text, kinds_of
from rapport.records.resume.places import is_place
from rapport.records.resume.sections import heading_kinds
from rapport.records.resume.text import Piece, Row, cite, has_cjk, is_upper
from rapport.records.resume.words import employer_score, title_score

_PARTICLES = frozenset(
    [
        "de",
        "da",
        "di",
        "del",
        "della",
        "der",
        "den",
        "dos",
        "das",
        "du",
        "la",
        "le",
        "van",
        "von",
        "zu",
        "zum",
        "ter",
        "ten",
        "bin",
        "ibn",
        "al",
        "el",
        "y",
        "e",
        "af",
        "av",
        "st",
        "i",
    ]
)
_HONORIFIC = re.compile(
    r"^(?:(?:dr|prof|mr|mrs|ms|miss|herr|frau|m|mme|sig|sr|sra|ing|mgr|bc|mudr|judr|rndr|dipl\.?-?ing|"
    r"univ)\.[\s-]*)+(?=\w{2,})|^(?:Herr|Frau|Monsieur|Madame|Mr|Mrs|Ms|Dr|Prof)\s+",
    re.IGNORECASE,
)
_DEGREE_AFTER = re.compile(
    r"(?:,|\s)\s*(?:(?i:M\.?\s?Sc\.?|B\.?\s?Sc\.?|Ph\.?\s?D\.?)|M\.?B\.?A\.?|M\.?D\.?|M\.?A\.|B\.?A\.|P\.?E\.|PMP|"
    r"CPA|CFA|RN|Esq\.?|DiS\.|MSc|BSc|LL\.?M\.?)(?:[,\s]+\w[\w.]*)?$"
)
_NICKNAME = re.compile(r"(?<=\w)\s+(?:\(|[\"“”„‘'«])[^\W\d_]{2,20}(?:\)|[\"“”’'»])(?=\s+\w)")  # Robert “Bob” Hale
_LABEL = re.compile(
    r"^(?:(?:full |first and last )?name|nom(?: et prénom)?|vor- und nachname|nome(?: e cognome)?|nombre(?: y "
    r"apellidos)?|jméno(?: a příjmení)?|imię i nazwisko|姓\s*名|氏\s*名|名前)\s*[:：]?\s+",
    re.IGNORECASE,
)
_TITLES_OF_DOCUMENT = re.compile(
    r"\b(?:curriculum vitae|résumé|resume|lebenslauf|cv|životopis|życiorys|currículum|curriculum)\b|个人简历|简\s*历|"
    r"履\s*歴\s*書|職務経歴書",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"\b(?:your|name|here|firstname|lastname|first|last|vorname|nachname|prénom|nom|insert|full|surname|forename|"
    r"template)\b",
    re.IGNORECASE,
)
_NOT_NAMES_TEXT = """
    university college school avenue road institute engineering science technologies 
    phone email address skills experience education summary profile objective updated confidential
    the and for with of in at on to my new about present linkedin github website portfolio contact
    resume date birth nationality married driver license germany france january february
    march july september october november december
    """
_NOT_NAMES = frozenset(_NOT_NAMES_TEXT.split())
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔡余杜叶葉程苏蘇"
    "魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施"
    "文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华"
    "喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖"
)
_CJK_LABELS = re.compile(
    r"奖|大赛|竞赛|生年|年月|出生|性别|性別|电话|手机|邮箱|年龄|籍贯|学历|政治|面貌|民族|地址|住所|連絡|電話|求职|应聘|简历|职业|以上|学会|写真"
)
_COMPOUND_SURNAMES = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "司徒",
    "歐陽",
    "諸葛",
)


_MOST_ROWS = 250  # where a name is looked for: a first page


@dataclass(frozen=True, slots=True)
class _Candidate:
    piece: Piece
    score: float


def read_name(document: Document, rows: list[Row], emails: tuple[Fact[str], ...]) -> Fact[str] | None:
    """The full name as printed (capitals written normally), or None where there is none or a placeholder."""
    labelled = _labelled(rows[:40])
    first_page = [row for row in rows if row.page == 1][:_MOST_ROWS]
    rated = (_rate(row, i, first_page, rows[:_MOST_ROWS], emails) for i, row in enumerate(first_page))
    candidates = [] if labelled else [candidate for candidate in rated if candidate]
    if labelled is None and not candidates:
        return None
    piece = labelled or max(candidates, key=lambda candidate: candidate.score).piece
    value = _written(piece.clean)
    if not value or _PLACEHOLDER.search(value):
        return None
    return cite(document, piece, value)


def first_name_of(document: Document, name: Fact[str]) -> Fact[str]:
    """What one would call the person: the first word, or what follows the surname in Chinese and Japanese names."""
    value = name.value
    if has_cjk(value):
        return Fact(_given_cjk(value), name.passage)
    words = [word for word in value.split() if len(word.strip(".")) > 1] or value.split()
    return Fact(words[0].strip(","), name.passage)


def _given_cjk(value: str) -> str:
    if " " in value or "\u3000" in value:
        return value.split()[-1]
    if "·" in value:
        return value.split("·")[0]
    length = 2 if value.startswith(_COMPOUND_SURNAMES) or (len(value) >= 4 and value[0] not in _SURNAMES) else 1
    length = 2 if re.search(r"[\u3040-\u30ff]", value) and len(value) >= 4 else length
    return value[length:] or value


def _labelled(rows: list[Row]) -> Piece | None:
    for row in rows:
        label = _LABEL.match(row.body.text)
        if not label:
            continue
        rest = before_contact(row.body.cut(label.end())).split(re.compile(r"\t|\||;|（|\("))
        if rest and _is_name_shaped(_without_titles(rest[0].clean)) and len(rest[0].clean) > 1:
            return rest[0]
    return None


def _rate(
    row: Row, index: int, first_page: list[Row], rows: list[Row], emails: tuple[Fact[str], ...]
) -> _Candidate | None:
    if row.is_bullet or (heading_kinds(row) and index > 0):
        return None
    piece = _name_piece(row)
    value = _without_titles(piece.clean) if piece else ""
    if piece is None or not _is_name_shaped(value):
        return None
    score = _size_points(row, first_page) + max(0.0, 3 - 0.35 * index)
    match = _mail_match(value, emails)
    score += (6 if match == 1 and " " in value else 3 * match) + (1 if _stands_in_margin(value, piece, rows) else 0)
    score -= 2.5 * min(2, title_score(value)) + 1.5 * employer_score(value) + (3 if is_place(value) else 0)
    score += 0.5 if is_upper(value) or row.is_bold else 0
    score -= (1.5 if index < 3 else 3) if len(value.split()) == 1 and not has_cjk(value) else 0
    return _Candidate(piece, score) if score > 0.5 else None


def _name_piece(row: Row) -> Piece | None:
    piece = before_contact(row.body)
    piece = _without_document_title(piece)
    parts = piece.split(re.compile(r"\t|\s\|\s?|\s[–—•·(]\s|(?<=\w),\s(?=(?:born|né|geb))"))
    if not parts or date_ranges(parts[0].text):
        return None
    return parts[0].strip(" .,:*|•·-–—_")


def _without_document_title(piece: Piece) -> Piece:
    match = _TITLES_OF_DOCUMENT.search(piece.text)
    if not match or (has_cjk(match[0]) and match.end() < len(piece.text)):
        return piece
    before, after = piece.cut(0, match.start()).strip(), piece.cut(match.end()).strip()
    after = (re.match(r"(?:of|von|de|di)\s", after.text) and after.cut(3).strip()) or after
    return before if len(before.text) > 2 else after


def _is_name_shaped(text: str) -> bool:
    if has_cjk(text):
        return _is_cjk_name(text)
    words = text.replace(",", "").split()
    if not 1 <= len(words) <= 6 or len(text) > 45 or re.search(r"[@\d:/\\|&+#!?%=\"“”*<>_]", text):
        return False
    if kinds_of(heading_text(text)) or any(word.lower() in _NOT_NAMES for word in words):
        return False
    real = [word for word in words if word.lower() not in _PARTICLES]
    return bool(real) and all(
        (re.fullmatch(r"[^\W\d_](?:[^\W\d_]|['’.\-¨˘´`ˇ˚¸˜˙])*[.’]?", w) and w[0].isupper()) or w[0] in "¨´ˇ¸˘˙"
        for w in real
    )


def _is_cjk_name(text: str) -> bool:
    bare = re.sub(r"[\s\u3000]", "", re.sub(r"[(（].*?[)）]|[A-Za-z. ]+$", "", text))
    if kinds_of(heading_text(text)) or title_score(text) or employer_score(text):
        return False
    if re.search(r"[\u3040-\u30ff]", bare):
        return 3 <= len(bare) <= 8 and not re.search(r"[のをにはがで]", bare)
    return (
        2 <= len(bare) <= (6 if " " in text else 5)
        and not _CJK_LABELS.search(bare)
        and all("\u4e00" <= c <= "\u9fff" or c == "·" for c in bare)
        and (bare[0] in _SURNAMES or len(bare) >= 3 or bare[:2] in _COMPOUND_SURNAMES)
    )


def _size_points(row: Row, first_page: list[Row]) -> float:
    sizes = sorted({round(other.size_pt, 1) for other in first_page if other.size_pt is not None}, reverse=True)
    if row.size_pt is None or len(sizes) < 2:
        return 0
    rank = sizes.index(round(row.size_pt, 1))
    return max(0.0, 5 - 1.5 * rank) if rank < len(sizes) - 1 else 0


def _mail_match(name: str, emails: tuple[Fact[str], ...]) -> float:
    """Share of the name's words that an address's local part contains, by initial at least."""
    best = 0.0
    words = [fold(word) for word in name.split() if len(word) > 1]
    for email in emails[:3]:
        local = re.sub(r"[^a-z]", "", fold(email.value.split("@")[0]))
        hits = sum(len(word) > 2 and (word in local or word[:5] in local) for word in words)
        best = max(best, hits / max(1, len(words)))
    return best


def _stands_in_margin(name: str, piece: Piece, rows: list[Row]) -> bool:
    return any(name in row.text for row in rows if row.body.start != piece.start and len(row.text) < 90)


def fold(text: str) -> str:
    """Lower case without accents."""
    decomposed = unicodedata.normalize("NFKD", text.lower().replace("ß", "ss").replace("ł", "l").replace("ø", "o"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _without_titles(text: str) -> str:
    text = _NICKNAME.sub("", _HONORIFIC.sub("", text))
    while (shorter := _DEGREE_AFTER.sub("", text)) != text:
        text = shorter
    return text.strip(" ,")


def _written(text: str) -> str:
    """The name without titles; capitals become normal case, blanks inside a Chinese name go."""
    text = _without_titles(text)
    if has_cjk(text):
        text = re.sub(r"\s*[(（][^()（）]*[)）]?$", "", text)
        parts = text.split()
        return "".join(parts) if all(len(part) == 1 for part in parts) else text
    if re.fullmatch(r"(?:\w ){3,}\w", text):
        return text
    if "," in text and len(text.split(",")) == 2:
        last, first = (part.strip() for part in text.split(","))
        text = f"{first} {last}" if first and last else text
    words = [_word_case(word, is_upper(text)) for word in text.split()]
    return " ".join(words)


def _word_case(word: str, all_upper: bool) -> str:
    if not all_upper and not (is_upper(word) and len(word) > 3 and "." not in word):
        return word
    if word.lower() in _PARTICLES and len(word) > 1:
        return word.lower()
    word = re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), word)
    return re.sub(r"^(Mc|Mac(?=Don|Kay|Ken|Int|Lean))([a-z])", lambda m: m[1] + m[2].upper(), word)

"""Names in Chinese and Japanese signs: how they sound beside a name in Latin letters, as 约翰 and ジョン for John."""

from __future__ import annotations

import re
from functools import cache

from rapport.scenarios.matching import fold

_SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_SHORT = 2  # consonants
_ALIKE = 75  # per cent of the consonants' sounds that must be the same
# The usual spellings, where sounds alone don't tell: Latin names, then how Chinese and Japanese write them.
_USUAL = """
john jon johan=约翰 約翰 强 ジョン | jonathan=乔纳森 ジョナサン | james=詹姆斯 ジェームズ ジェイムズ
jane=简 ジェーン
jack=杰克 ジャック | jacob=雅各布 ジェイコブ | joseph josef=约瑟夫 ジョセフ ヨーゼフ | joshua=约书亚 ジョシュア
jessica=杰西卡 ジェシカ | jennifer=詹妮弗 珍妮弗 ジェニファー | julia=朱莉娅 ジュリア ユリア | george=乔治 ジョージ
michael mikhail=迈克尔 米夏埃尔 マイケル ミヒャエル | mike=迈克 マイク | david=大卫 戴维 デイビッド デビッド ダビド
daniel=丹尼尔 ダニエル | william=威廉 ウィリアム | robert=罗伯特 ロバート | richard=理查德 リチャード
charles=查尔斯 チャールズ | thomas tomas=托马斯 トーマス トマス | christopher=克里斯托弗 クリストファー
peter petr=彼得 ピーター ペーター | paul pavel=保罗 ポール パウル | mark marcus markus=马克 马库斯 マーク マルクス
matthew=马修 マシュー | andrew=安德鲁 アンドリュー | andreas=安德烈亚斯 アンドレアス
stephen steven=史蒂芬 斯蒂芬 スティーブン
simon=西蒙 サイモン ジーモン | henry heinrich=亨利 ヘンリー | edward=爱德华 エドワード
alexander=亚历山大 アレクサンダー
alex=亚历克斯 阿历克斯 アレックス | hanna hannah=汉娜 ハンナ
anna ann anne=安娜 安 アンナ アン
mary maria marie=玛丽 玛丽亚 メアリー マリア マリー
elizabeth=伊丽莎白 エリザベス | emily=艾米莉 エミリー | emma=艾玛 エマ | sarah sara=莎拉 萨拉 サラ
laura=劳拉 ローラ ラウラ
linda=琳达 リンダ | lucy lucie=露西 ルーシー | susan=苏珊 スーザン | katherine catherine=凯瑟琳 キャサリン
helen helena=海伦 ヘレン ヘレナ | rachel=瑞秋 レイチェル | victoria=维多利亚 ビクトリア
sophie sophia=索菲 索菲亚 ソフィー ソフィア
nicholas nicolas=尼古拉斯 ニコラス | anthony antonio=安东尼 アンソニー | kevin=凯文 ケビン | brian=布莱恩 ブライアン
eric erik=埃里克 エリック | adam=亚当 アダム | lucas lukas=卢卡斯 ルーカス | martin=马丁 マーティン マルティン
philip philipp=菲利普 フィリップ | patrick=帕特里克 パトリック | francis=弗朗西斯 フランシス | xavier=泽维尔 ザビエル
"""
# Letters that sound alike between the languages, the longer ones first; vowels and the weak h, w, y fall away.
_SOUNDS = (
    ("tsch", "j"), ("sch", "j"), ("ough", ""), ("ch", "j"), ("sh", "j"), ("zh", "j"), ("th", "s"), ("ph", "f"),
    ("ck", "k"), ("qu", "k"), ("ts", "j"), ("tz", "j"), ("dz", "j"), ("ng", "n"), ("gh", ""), ("ce", "s"), ("ci", "s"),
    ("x", "ks"), ("c", "k"), ("g", "k"), ("z", "j"), ("s", "j"), ("b", "p"), ("v", "p"), ("f", "p"), ("d", "t"),
    ("l", "r"),
)  # fmt: skip
_PINYIN = (("x", "s"), ("q", "s"), ("ji", "g"))  # as Chinese signs are romanised


def sounds_like(spoken: str, known: set[str]) -> bool:
    """Whether a name in Chinese, Japanese or Korean signs is one of the known Latin names, or two one after another.

    A spelling that is usual for another name isn't one for this.
    """
    if not _SIGNS.search(spoken):
        return False
    latin = [name for name in known if name.isascii() and len(name) > 1]
    parts = [part for part in re.split(r"[・·•=＝\s-]+", spoken) if part]
    if len(parts) > 1:
        return all(_ones(part, latin) for part in parts)
    return bool(_ones(spoken, latin)) or any(
        set(first) != set(second) or len(first) > 1
        for cut in range(1, len(spoken))
        if (first := _ones(spoken[:cut], latin)) and (second := _ones(spoken[cut:], latin))
    )


def _ones(spoken: str, latin: list[str]) -> list[str]:
    """The known names that these signs may stand for."""
    usual = _usual().get(spoken)
    if usual is not None:
        return [name for name in latin if fold(name) in usual]
    return [name for name in latin if _is_alike(spoken, name)]


def _is_alike(spoken: str, name: str) -> bool:
    from anyascii import anyascii
    from rapidfuzz.fuzz import ratio

    sound = fold(anyascii(spoken))
    sound = sound if _KANA.search(spoken) else _replaced(sound, _PINYIN)
    heard, written = _skeletons(sound), _skeletons(fold(name))
    if max(map(len, written)) <= _SHORT:  # a name with few consonants is as good as its vowels
        return not heard.isdisjoint(written) and bool(_vowels(sound) & _vowels(fold(name)))
    return any(one[:1] == other[:1] != "" and ratio(one, other) >= _ALIKE for one in heard for other in written)


def _skeletons(name: str) -> set[str]:
    """The sounds of the consonants, each once in a row; an r after a vowel may fall away, and a Y may be a J."""
    small = re.sub(r"[^a-z]", "", name)
    forms = {small, re.sub(r"r(?![aeiou])", "", small), re.sub(r"^y(?=[aou])", "j", small)}
    spoken = {re.sub(r"[aeiouhwy]", "", _replaced(form, _SOUNDS)) for form in forms}
    return {re.sub(r"(.)\1+", r"\1", form) for form in spoken}


def _vowels(name: str) -> set[str]:
    return set(re.findall("[aeiou]", name + re.sub("ee|ea|ie", "i", re.sub("oo|ou", "u", name))))


def _replaced(text: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for letters, sound in pairs:
        text = text.replace(letters, sound)
    return text


@cache
def _usual() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group in _USUAL.replace("\n", "|").split("|"):
        latin, _, signs = group.partition("=")
        found |= dict.fromkeys(signs.split(), frozenset(latin.split()))
    return found

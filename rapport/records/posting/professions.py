"""Words for what people do for a living, in the languages of postings."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_LIST = Path(__file__).with_name("professions.txt")
_ENDINGS = re.compile(
    r"\w{3,}(?:ologist|apist|ographer|wright|pfleger(?:in)?|techniker(?:in)?|therapeut(?:in)?|mechaniker(?:in)?|"
    r"helfer(?:in)?|"
    r"leiter(?:in)?|arbeiter(?:in)?|monteur(?:in)?|kaufmann|kauffrau|berater(?:in)?|entwickler(?:in)?|ingenieur(?:in)?|"
    r"manager(?:in)?|leitung|hilfe|kraft|wart|meister(?:in)?)$"
)
_CJK = re.compile(
    r"(?:工程师|经理|專員|专员|主管|助理|总监|顾问|会计|出纳|司机|厨师|护士|医生|教师|老师|设计师|分析师|研究员|文员|客服|销售|技术员|"
    r"操作工|实习生|编辑|律师|翻译|架构师|开发|运营|店长|店員|店员|スタッフ|エンジニア|マネージャー|デザイナー|プログラマー|ディレクター|コンサルタント|アシスタント|プランナー|アナリスト|ライター|シェフ|"
    r"ドライバー|オペレーター|事務|営業|経理|看護師|介護|保育士|"
    r"教員|講師|薬剤師|調理|販売|受付|秘書|研究員|技術者|担当|職員|作業員|整備士|美容師|栄養士|施工管理|総務|人事|広報|企画)"
)
# Also surnames and parts of companies' names: 'Schneider Electric', but 'Head Baker'.
_SURNAMES = frozenset(
    [
        "baker", "barber", "potter", "miller", "mason", "groom", "farmer", "tailor", "weaver", "porter", "usher",
        "ranger", "keeper", "maker", "host", "artist", "schneider", "koch", "meister", "schreiner", "zimmermann",
        "maurer", "metzger", "glaser", "schlosser", "maler", "dreher", "förster", "boucher", "charpentier",
        "boulanger", "capo", "facteur", "guard", "guardia", "cadre", "maître", "tesař", "malíř",
        "szef", "pomoc", "pilot", "pilote",
    ]
)  # fmt: skip


@cache
def _professions() -> frozenset[str]:
    lines = _LIST.read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def names_profession(text: str) -> bool:
    """Whether a short text holds the word for an occupation."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.sub(r"\s*[(,–|].*$", "", text).casefold())
    parts = {part for word in words for part in (word, word.rpartition("-")[2])}
    named = parts & _professions() - _SURNAMES
    is_last = bool(words) and words[-1] in _SURNAMES
    return bool(named) or is_last or any(_ENDINGS.match(part) for part in parts) or bool(_CJK.search(text))

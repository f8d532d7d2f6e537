"""Japanese names in Chinese signs: nobody can tell from the signs how they are read, common family names apart."""

from __future__ import annotations

import re

_HAN_ONLY = re.compile(r"[\u3400-\u9fff\s]+")
_KANA_RUN = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc]{2,}")
_FEWEST_KANA = 5  # runs of kana that make a résumé Japanese
# The most frequent family names by their usual reading, with every usual spelling.
_SPELT = """
= sato=佐藤 suzuki=鈴木 takahashi=高橋/髙橋 tanaka=田中 watanabe=渡辺/渡邊/渡部/渡邉 ito=伊藤/伊東 itoh=伊藤/伊東
yamamoto=山本 nakamura=中村 kobayashi=小林 kato=加藤 yoshida=吉田 yamada=山田 sasaki=佐々木
yamaguchi=山口 matsumoto=松本 inoue=井上 kimura=木村 hayashi=林 shimizu=清水 yamazaki=山崎
yamasaki=山崎 mori=森 abe=阿部/安部 ikeda=池田 hashimoto=橋本 yamashita=山下 ishikawa=石川 nakajima=中島
nakashima=中島 maeda=前田 fujita=藤田 ogawa=小川 goto=後藤 gotoh=後藤 okada=岡田 hasegawa=長谷川
murakami=村上 kondo=近藤 ishii=石井 saito=斉藤/斎藤/齋藤/齊藤 sakamoto=坂本 endo=遠藤 aoki=青木 fujii=藤井
nishimura=西村 fukuda=福田 ota=太田 miura=三浦 fujiwara=藤原 okamoto=岡本 matsuda=松田 nakagawa=中川
nakano=中野 harada=原田 ono=小野 tamura=田村 takeuchi=竹内/武内 kaneko=金子 wada=和田 nakayama=中山
ishida=石田 ueda=上田 morita=森田 hara=原 shibata=柴田 sakai=酒井/坂井 kudo=工藤 yokoyama=横山
miyazaki=宮崎 miyamoto=宮本 uchida=内田 takagi=高木 ando=安藤 taniguchi=谷口 ohno=大野 maruyama=丸山
imai=今井 takada=高田 fujimoto=藤本 takeda=武田/竹田 murata=村田 ueno=上野 sugiyama=杉山 masuda=増田
hirano=平野 otsuka=大塚 chiba=千葉
"""
_FAMILY_NAMES = dict(pair.split("=") for pair in _SPELT.split())


def may_be_read_as(spoken: str, full_name: str, resume: str) -> bool:
    """Whether a name in Latin letters may be that of a Japanese résumé that doesn't say how its name is read.

    Any may, but a common family name only where its signs are in the name: Tanaka isn't 山田.
    """
    if not (spoken.isascii() and _HAN_ONLY.fullmatch(full_name) and len(_KANA_RUN.findall(resume)) >= _FEWEST_KANA):
        return False
    signs = _FAMILY_NAMES.get(spoken.casefold())
    return signs is None or any(spelling in full_name.replace(" ", "") for spelling in signs.split("/"))

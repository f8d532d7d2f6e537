"""Latin names in Chinese, Japanese and Korean signs: which ones may stand for the person's own."""

from __future__ import annotations

import pytest

from rapport.scoring.checks.foreign_spellings import sounds_like

OWN = [
    ("约翰", "John Doe"), ("多伊", "John Doe"), ("约翰多伊", "John Doe"), ("约翰·多伊", "John Doe"),
    ("ジョン", "John Doe"), ("ドウ", "John Doe"), ("ジョン・ドウ", "John Doe"), ("史密斯", "Anna Smith"),
    ("アンダーソン", "Lars Anderson"), ("シュミット", "Eva Schmidt"), ("ミュラー", "Jan Muller"),
    ("穆勒", "Jan Muller"),
    ("ヤン", "Jan Muller"), ("布朗", "Kim Brown"), ("マリア・ガルシア", "Maria Garcia"), ("加西亚", "Maria Garcia"),
    ("谢尔盖", "Sergey Petrov"), ("ロペス", "Eva Lopez"), ("洛佩斯", "Eva Lopez"), ("李", "Ann Lee"),
    ("西沃恩", "Siobhan Maguire"), ("ジョンソン", "Kim Johnson"), ("ノヴァーク", "Jan Novak"),
    ("クシシュトフ", "Krzysztof Nowak"), ("伊利亚", "Ilya Gao"), ("ハリエット", "Harriet Stone"), ("김", "Kim Stone"),
]  # fmt: skip
ANOTHERS = [
    ("玛丽", "John Doe"), ("大卫", "John Doe"), ("王伟", "John Doe"), ("陈", "John Doe"), ("マイク", "John Doe"),
    ("田中", "John Doe"), ("ジョンソン", "John Doe"), ("ブラウン", "Lars Anderson"), ("史密斯", "Jan Muller"),
    ("エマ", "Anna Smith"), ("王", "Bob Lee"), ("山田", "Bob Smith"), ("佐藤", "Sara Todd"), ("ハンナ", "Anna Smith"),
]  # fmt: skip


@pytest.mark.parametrize(("spoken", "name"), OWN)
def test_a_name_in_other_signs_sounds_like_the_persons(spoken: str, name: str) -> None:
    assert sounds_like(spoken, set(name.casefold().split()))


@pytest.mark.parametrize(("spoken", "name"), ANOTHERS)
def test_another_name_in_other_signs_does_not(spoken: str, name: str) -> None:
    assert not sounds_like(spoken, set(name.casefold().split()))

"""What tells something in remarks that are written without blanks: Chinese and Japanese.

No dictionary: small words are cut out, and what stays between them is mostly a word. Of Japanese, what is written in
hiragana is endings and particles, and what stays is kanji and katakana.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

CHINESE, JAPANESE = "zh", "ja"
_KANA = re.compile(r"[\u3040-\u30ff]")
_SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_TOLD = re.compile(r"([\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+)([\u3041-\u3096]*)|([\u30a0-\u30ff]{2,})")
_ENDINGS = re.compile(
    r"(?:です|でした|ます|ました|ません|だ|である|と(?:思|感).*|が|は|を|に|の|も|で|と|から|ので|けど|し)+$"
)
_LONGEST = 12
_SMALL_CHINESE = """
    的 了 是 在 和 也 都 很 太 不 没 有 无 未 还 就 又 再 更 最 被 把 让 给 对 与 及 而 但 或 这 那 它
    他 她 我 你 您 们 个 封 份 点 些 吗 呢 吧 啊 么 着 过 得 地 之 其 于 以 从 向 到 像 如 写 说 错 好
    只 才 要 会 能 该 并 则 且 若 由 为 因 没有 有点 有些 一点 一些 一下 过于 过分 非常 十分 比较 相当
    完全 根本 似乎 感觉 觉得 看起来 看上去 听起来 显得 应该 可以 不能 需要 因为 所以 但是 而且 虽然 这个
    那个 这里 已经 还是 什么 怎么 不够 不是 很多 太多 提到 提及 提过 里面 有没有 一封 这封 整封 邮件
    内容 部分 地方 问题 时候 其中 以及 关于 对于 还有 之类
"""
_SMALL_JAPANESE = """
    少 何 事 時 中 方 私 思 感 言 等 為 所 本 今 後 前 様 多 全 全体 部分 点 気 的
"""


def language_of_signs(text: str) -> str | None:
    """`ja` where kana stand, `zh` where there are such signs without kana, else None."""
    if _KANA.search(text):
        return JAPANESE
    return CHINESE if _SIGNS.search(text) else None


def told(text: str, language: str) -> Iterator[tuple[str, str]]:
    """What tells something, as it is written and as what it is compared by."""
    for run in _SIGNS.findall(text):
        yield from _of_japanese(run) if language == JAPANESE else ((one, one) for one in _cut(run))


def terms_of(word: str) -> list[str]:
    """What two words are compared by: their pairs of neighbouring signs, or the one sign."""
    return [word[at : at + 2] for at in range(len(word) - 1)] if len(word) > 1 else [word]


def grown(term: str, words: Collection[str]) -> str:
    """The longest string around a term that stands in as many of these words as the term does."""
    holding = [word for word in words if term in word]
    if not holding:
        return term
    shortest = min(holding, key=len)
    parts = (shortest[a:b] for a in range(len(shortest)) for b in range(a + len(term), len(shortest) + 1))
    return max((part for part in parts if term in part and all(part in word for word in holding)), key=len)


def _of_japanese(run: str) -> Iterator[tuple[str, str]]:
    for found in _TOLD.finditer(run):
        signs, ending, katakana = found[1], found[2], found[3]
        if katakana:
            yield katakana, katakana
        elif len(signs) > 1 and signs not in _small(JAPANESE):
            yield signs, signs
        elif signs not in _small(JAPANESE):  # one sign with what inflects it: 長い, 硬い
            yield signs + _ENDINGS.sub("", ending)[:2], signs


def _cut(run: str) -> Iterator[str]:
    """What stands between small words; the longest small word first."""
    kept, at = "", 0
    while at < len(run):
        size = next((n for n in (3, 2, 1) if run[at : at + n] in _small(CHINESE)), 0)
        if size:
            if kept:
                yield kept[:_LONGEST]
            kept, at = "", at + size
        else:
            kept, at = kept + run[at], at + 1
    if kept:
        yield kept[:_LONGEST]


@cache
def _small(language: str) -> frozenset[str]:
    return frozenset((_SMALL_JAPANESE if language == JAPANESE else _SMALL_CHINESE).split())

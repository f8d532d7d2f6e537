"""Finding people's names in texts, whoever of many they are, in time that grows with the text only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapport.exporting.name_forms import (
    PARTICLES,
    NameForms,
    forms_of,
    is_inflected,
    is_short_form,
    latin_key,
    plain,
    with_reading,
)
from rapport.retrieval.words import STOP_WORDS
from rapport.scoring.checks.addresses_by_name import addressed_as

NAME = "[name]"
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[ \t\u00a0]?[-'’._·・]?[ \t\u00a0]?")
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]\.[ \u00a0]?){1,3}[^\W\d_]\.(?!\w)")
_STARTS = re.compile(r"(?:^|[.!?:\n])[\s\"“„'(*]*$")
_HONORIFIC = r"(?=先生|女士|小姐|同学|老师|经理|总|さん|様|さま|殿|氏|君|くん|ちゃん|씨|님)"
_FAMILIAR = "(?:小|老|阿)"  # 小王: as friends and colleagues say
_AFTER_FAMILIAR = r"(?=[^\u4e00-\u9fff]|$|[和的也是说在很您你好])"  # 小王子 is a little prince
_MOST_SHARED = 8  # people of one form that are looked at: of 2,500 candidates a hundred are called Anna
_SALUTATION = 300  # characters: it stands at the beginning
# Names that are words too: in small letters, or as the first word of a sentence, they are the word.
_ALSO_WORDS = """
    will mark may rose rob bill art rich grace hope joy faith dick pat sue ray gene drew chase stone young
    long king west north brown green white black gray grey wood woods field fields hill park lake banks bank
    page price cook baker carter cooper smith major miller fisher hunter mason taylor turner walker ward wise
    good best love day summer april june august autumn dawn eve iris ivy jade lily olive pearl ruby violet
    amber angel basil bob don ed al max mat matt jack jim josh frank earnest ernest guy hank jay lane lance
    miles norm nick pier skip sandy star sky stark strong sharp sterling wade web weber post case lang klein
    gross braun weiss schwarz jung alt kurz winter sommer herbst sonntag montag freitag koch bauer kaiser
    vogel wolf fuchs berg wald bach stein petit grand blanc legrand leblanc marin bruno bianca rosa viola sol
    paz luz cruz rey campos costa luna mar flor so an do in my no to he me we am is it as at be by go if of on
    or up us im du er es wo da ja le la un en et su si se tu rater candidate name team hiring there all
    everyone colleague friend manager sir madam
"""
_WORDS_TOO = frozenset(_ALSO_WORDS.split())
_SHORT_FOR = """
    AI IT US UK EU HR QA ML CV PR PM UI UX BI CI CD DB OS VR AR PC CTO CEO CFO VP API AWS SAP SQL TV OK PS NB CC
"""
_ACRONYMS = frozenset(_SHORT_FOR.split())


@dataclass(frozen=True, slots=True)
class _Run:
    """Words, by their places, that together name somebody."""

    first: int
    last: int
    labels: frozenset[str]


class NameIndex:
    """Every form of every name, and what stands for it. Where two share a form, the one who is written to is meant."""

    def __init__(self, people: Mapping[str, str], others: Mapping[str, str]) -> None:
        """`people` are those written to, by full name; `others` are named in texts too. Both map to what replaces."""
        self._forms: dict[str, NameForms] = {}  # by label
        self._label_of: dict[str, str] = {}
        self._strong: dict[str, tuple[str, ...]] = {}  # the first `_MOST_SHARED` who have the form
        self._signs: dict[str, list[tuple[str, str]]] = {}
        self._learned: dict[str, dict[str, str]] = {}
        self._order: dict[str, int] = {}
        for name, label in (*people.items(), *others.items()):
            self._add(name, label)

    def learn_address(self, name: str, text: str) -> None:
        """What `text` addresses the person `name` by stands for the person; an alien name for somebody."""
        label = self._label_of.get(name)
        if label is None:
            return
        for word in addressed_as(text[:_SALUTATION]):
            for piece in _WORD.findall(word):
                key = plain(piece)
                if piece[0].isupper() and key not in _WORDS_TOO | STOP_WORDS and key not in self._strong:
                    forms = self._forms[label]
                    is_mine = key in forms.own | forms.initials or is_short_form(key, forms) or is_inflected(key, forms)
                    self._learned.setdefault(label, {})[key] = label if is_mine else NAME

    def learn_reading(self, name: str, address: str) -> None:
        """A name in other letters than Latin may be read as the words of the person's e-mail address."""
        label = self._label_of.get(name)
        if label is None or plain(name).isascii():
            return
        forms = self._forms[label] = with_reading(self._forms[label], address)
        self._index(label, forms)

    def replaced(self, text: str, own: str) -> str:
        """The text with every name replaced; `own` is the name of the person whom it is about, if anybody."""
        if not self._forms or not text:
            return text
        mine = self._label_of.get(own)
        text = self._without_signs(text, mine)
        if mine is not None:
            text = self._without_initials(text, mine)
        words = list(_WORD.finditer(text))
        found = self._found(text, words, mine)
        done, kept = 0, []
        for run in self._runs(text, words, found, mine):
            done_here = words[run.last].end()
            apart = "_" if text[done_here : done_here + 1].isdigit() else ""  # zoemoreau2026: the year is no number
            kept += [text[done : words[run.first].start()], self._chosen(run.labels, mine), apart]
            done = done_here
        return "".join([*kept, text[done:]])

    def _add(self, name: str, label: str) -> None:
        self._label_of.setdefault(name, label)
        forms = self._forms.setdefault(label, forms_of(name))
        self._order.setdefault(label, len(self._order))
        self._index(label, forms)
        for signs in forms.signs[:1]:
            self._signs.setdefault(signs[0], []).append((signs, label))

    def _index(self, label: str, forms: NameForms) -> None:
        for form in forms.strong:
            known = self._strong.get(form, ())
            if label not in known and len(known) < _MOST_SHARED:
                self._strong[form] = (*known, label)

    def _found(self, text: str, words: list[re.Match[str]], mine: str | None) -> list[frozenset[str]]:
        """Whom each word names; what may as well be a word names somebody only beside another part of the name."""
        found = [self._labels(word, mine) for word in words]
        sure = [
            bool(labels) and not self._is_a_word(plain(word[0]), word[0], word, text)
            for word, labels in zip(words, found, strict=True)
        ]

        def stands_beside(place: int, other: int) -> bool:
            near = min(place, other)
            if not sure[other] or not _is_near(text, words, near):
                return False
            return bool(self._common(words[place][0], found[place], words[other][0], found[other]))

        return [
            labels
            if sure[place]
            or (labels and place and stands_beside(place, place - 1))
            or (labels and place + 1 < len(words) and stands_beside(place, place + 1))
            else frozenset()
            for place, labels in enumerate(found)
        ]

    def _labels(self, word: re.Match[str], mine: str | None) -> frozenset[str]:
        """Whom a word may name by itself."""
        key, written = plain(word[0]), word[0]
        found = self._mine(key, written, mine) if mine is not None else None
        others = self._strong.get(key, ())
        if found:  # where others share it, a full name beside it may tell
            return frozenset((found, *others)) if key in self._forms[mine or ""].strong else frozenset((found,))
        if not others and len(key) > 4 and key.endswith("s") and written[0].isupper():
            others = self._strong.get(key[:-1], ())
        return frozenset(others)

    def _common(self, first: str, before: frozenset[str], second: str, after: frozenset[str]) -> frozenset[str]:
        """Who is named by both words together; forms that many share list some of them only."""
        both = before & after
        if both:
            return both
        told = {label for label in after if label in self._forms and plain(first) in self._forms[label].strong}
        return frozenset(
            told | {label for label in before if label in self._forms and plain(second) in self._forms[label].strong}
        )

    def _mine(self, key: str, written: str, mine: str | None) -> str | None:
        forms = self._forms[mine or ""]
        learned = self._learned.get(mine or "", {}).get(key)
        if learned is not None or not written[0].isupper():
            return learned if written[0].isupper() or learned == mine else None
        if key in forms.initials:
            return mine if written.isupper() and written not in _ACRONYMS else None
        is_named = key in forms.strong or key in forms.own or is_inflected(key, forms)
        return mine if is_named or (not key.isascii() and latin_key(key) in forms.own) else None

    def _is_a_word(self, key: str, written: str, word: re.Match[str], text: str) -> bool:
        if len(key) < 3 and not written[0].isupper():
            return True
        if key not in _WORDS_TOO and key not in STOP_WORDS:
            return False
        if written.islower():
            return True
        begins = _STARTS.search(text[max(0, word.start() - 20) : word.start()]) is not None
        follows = text[word.end() : word.end() + 2]
        return begins and not follows.startswith((",", "!")) and not (follows[:1] == " " and follows[1:].isupper())

    def _runs(self, text: str, words: list[re.Match[str]], found: list[frozenset[str]], mine: str | None) -> list[_Run]:
        runs: list[_Run] = []
        for place, labels in enumerate(found):
            if not labels:
                continue
            first = self._leftward(text, words, place, labels, runs[-1].last if runs else -1)
            before = runs[-1] if runs else None
            if before and first == before.last + 1 and _is_near(text, words, before.last):
                common = self._common(words[before.last][0], before.labels, words[place][0], labels)
                if common:
                    runs[-1] = _Run(before.first, place, common)
                    continue
            runs.append(_Run(first, place, labels))
        return [self._rightward(text, words, run) for run in runs]

    def _leftward(self, text: str, words: list[re.Match[str]], place: int, labels: frozenset[str], least: int) -> int:
        first = place
        while first - 1 > least and _is_near(text, words, first - 1):
            word = words[first - 1][0]
            is_initial = len(word) == 1 and word.isupper()
            if not any(self._is_weak(word, label) for label in labels) or not (
                is_initial or plain(word) in PARTICLES or word[0].isupper()
            ):
                break
            first -= 1
        return first

    def _rightward(self, text: str, words: list[re.Match[str]], run: _Run) -> _Run:
        if run.last + 1 < len(words) and _is_near(text, words, run.last):
            word = words[run.last + 1]
            dotted = len(word[0]) == 1 and word[0].isupper() and text[word.end() : word.end() + 1] == "."
            if any(self._is_weak(word[0], label) for label in run.labels) and (
                dotted or (len(word[0]) > 1 and word[0][0].isupper() and plain(word[0]) not in PARTICLES)
            ):
                return _Run(run.first, run.last + 1, run.labels)
        return run

    def _is_weak(self, word: str, label: str) -> bool:
        return label in self._forms and plain(word) in self._forms[label].weak

    def _chosen(self, labels: frozenset[str], mine: str | None) -> str:
        return mine if mine in labels and mine else min(labels, key=lambda label: self._order.get(label, -1))

    def _without_signs(self, text: str, mine: str | None) -> str:
        own = self._forms[mine].signs if mine is not None else ()
        for signs in own:
            text = text.replace(signs, mine or "")
        if own:
            text = re.sub(re.escape(own[0][0]) + _HONORIFIC, mine or "", text)
            text = re.sub(_FAMILIAR + re.escape(own[0][0]) + _AFTER_FAMILIAR, mine or "", text)
        for place in {sign for sign in text if sign in self._signs}:
            for signs, label in self._signs[place]:
                text = text.replace(signs, label)
        return text

    def _without_initials(self, text: str, mine: str) -> str:
        """K.B., K. B. and K.Ó.B. in texts about the person."""
        wanted = self._forms[mine].initials

        def hidden(found: re.Match[str]) -> str:
            letters = "".join(sign for sign in found[0] if sign.isalpha())
            return mine if letters.isupper() and plain(letters) in wanted else found[0]

        return _DOTTED.sub(hidden, text)


def _is_near(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Whether only what stands inside of names is between a word and the next."""
    return _BETWEEN.fullmatch(text, words[place].end(), words[place + 1].start()) is not None

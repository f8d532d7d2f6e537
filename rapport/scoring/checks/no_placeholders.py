"""No unfilled placeholder: [Name], {{company}}, <RECRUITER>, XXX."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.checks.no_meta_text import is_meta

_PLACEHOLDER = re.compile(
    r"\{\{[^{}\n]{0,80}\}\}"
    r"|\{[^\W\d][\w .'-]{0,40}\}"
    r"|\[(?![xX ]?\])(?=[^\[\]\n]*[^\W\d_])[^\[\]\n]{1,80}\](?!\()"
    r"|[【〔][^【】〔〕\n]{0,20}(?:姓名|名字|名前|氏名|您的|你的|公司名|会社名|候选人|候補者|电话|電話|日期|日時|时间|链接|リンク|职位|担当者)"
    r"[^【】〔〕\n]{0,20}[】〕]|[○〇●△×]{2,}"
    r"|(?<!\w)<(?!/|(?:a|b|i|u|br|p|em|ul|ol|li|div|span|strong|h\d|hr|table|tr|td|img)\b)[^\W\d][^<>@:/\n]{1,60}>"
    r"|«\s*(?:nom|name|nome|nombre|prénom)\s*»"
    r"|\((?:your|the|insert|enter|add|recruiter|candidate|company|votre|ihr|il tuo|su)\b[^()\n]{0,30}"
    r"(?:name|title|number|here|nom|nome|nombre|company)\)"
    r"|#[A-Z]{3,}#|\*?\|[A-Z_]{3,}\|\*?|[«‹](?:first|last|full)? ?name[»›]"
    r"|\*(?:company|recruiter|candidate|your|first) name\*"
    r"|\b(?:dear|hi|hello|bonjour|hallo|gentile) (?:\.{3}|…)(?=\s*[,!])"
    r"|(?<![^\n])(?:your )?(?:name|full name|job title|signature|contact information|phone number)(?![^\n])"
    r"|(?<!\w)%[A-Z][A-Z_]{2,}%|(?<![\w$])\$\{?[A-Z][A-Z_]{3,}\}?|\b[A-Z]+_(?:NAME|TITLE|COMPANY|DATE|LINK)\b"
    r"|\bX{3,}(?!L)\b|_{3,}|\.{6,}",
    re.IGNORECASE,
)
_QUOTED_EDIT = re.compile(r"\[(?:sic|…|\.\.\.|\d+(?:[,–-]\s*\d+)*)\]")


@dataclass(frozen=True, slots=True)
class NoPlaceholders:
    name: str = "no_placeholders"
    title: str = "No unfilled placeholder"

    def __call__(self, letter: Letter) -> CheckResult:
        """Citations such as [1] and links are none."""
        found = [m for m in _PLACEHOLDER.finditer(letter.message.text) if not _is_filled(m[0])]
        if not found:
            return CheckResult(self.name, True, "Nothing is left to fill in.")
        places = tuple(Place(match.start(), match.end()) for match in found)
        return CheckResult(self.name, False, f"{found[0][0]} is still to be filled in.", places)


def _is_filled(words: str) -> bool:
    """Whether brackets hold an edit of a quotation or a remark about the text, which another check is for."""
    return _QUOTED_EDIT.fullmatch(words) is not None or (words[0] == "[" and is_meta(words))

"""Complete: not cut off in the middle."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.message_text import MOST_READ, MessageText

_ENDED = re.compile(
    r"(?:[.!?…:)\]\"'”’»。！？」』）]|\*\*|https?://\S+|[\w-]+\.[a-z]{2,8}/\S+|[\w.+-]+@[\w-]+\.\w+|"
    r"[\U0001F300-\U0001FAFF\u2600-\u27BF]\ufe0f?)\s*$"
)
_MOST_READ = 400  # characters of the last line, so that nonsense of any length is read in no time
_SHOWN = 60  # characters of the broken end
_NAME_LINE = re.compile(
    r"[–—-]?\s*(?:[A-ZÀ-Ž][\w.'’-]*)"
    r"(?:[ ,]+(?:[A-ZÀ-Ž@|&][\w.'’-]*|von|van|de|der|di|z|ze|from|at|of|for|bei|chez|da|en)){0,4}"
)
_LIST_LINE = re.compile(r"\s*(?:[-*•–—▪◦·]|\d+[.)])\s+\S")
_OPEN_END = re.compile(
    r"(?:,|;|-|–|(?<!\w)(?:and|or|the|a|an|to|of|with|for|in|on|at|by|from|that|which|who|your|our|et|ou|le|la|"
    r"les|de|des|du|un|une"
    r"|à|und|oder|der|die|das|ein|eine|mit|für|e|il|lo|di|da|con|per|y|o|el|los|las|en|a|na|s|z|pro))\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Complete:
    name: str = "complete"
    title: str = "Not cut off"

    def __call__(self, letter: Letter) -> CheckResult:
        """A missing signature is no error; a last sentence without an end is."""
        message = letter.message
        if not message.paragraphs:
            return CheckResult(self.name, False, "There is no message.")
        if not is_cut_off(message):
            return CheckResult(self.name, True, "The last sentence has an end.")
        last = message.paragraphs[-1]
        start = max(last.end - _SHOWN, last.start)
        return CheckResult(self.name, False, "The text breaks off in the middle.", (Place(start, last.end),))


def is_cut_off(message: MessageText) -> bool:
    """Whether the text ends without an end: no closing, and the last line is no whole sentence."""
    if message.sign_off is not None or not message.paragraphs:
        return False
    end = message.paragraphs[-1].text if len(message.text) <= MOST_READ else message.text[-_MOST_READ:].rstrip() or " "
    lines = end.splitlines()
    line = lines[-1][-_MOST_READ:]
    if len(lines) > 1 and _NAME_LINE.fullmatch(line.strip()) and _ENDED.search(lines[-2]):
        return False
    if _OPEN_END.search(line):
        return True
    return not _ENDED.search(line) and not _LIST_LINE.match(line)

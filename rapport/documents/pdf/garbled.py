"""Whether text is what it looks like on paper, or the wreck that fonts without a character map leave."""

from __future__ import annotations

import re

from rapport.documents.language import detect_language

_TOKEN = re.compile(r"\S{4,}")
_ADDRESS = re.compile(r"[@/\\]|www|\.\w{2,}$|^[\d\W_]+$")
_ODD = re.compile(r"[A-Za-z][!$%+<=>?^_`{}~#*]+[A-Za-z]|[a-z]\d[a-z]|[a-z][A-Z]{2,}[a-z]|\ufffd")
_FEW_TOKENS = 25
_ODD_SHARE = 0.25
_DOUBTFUL_SHARE = 0.08


def is_garbled(text: str) -> bool:
    """True if few of the words of `text` can be words; too little text to tell isn't garbled."""
    tokens = [token for token in _TOKEN.findall(text) if not _ADDRESS.search(token)]
    if len(tokens) < _FEW_TOKENS:
        return False
    share = odd_share(tokens)
    return share > _ODD_SHARE or (share > _DOUBTFUL_SHARE and detect_language(text) is None)


def odd_share(tokens: list[str]) -> float:
    return sum(bool(_ODD.search(token)) for token in tokens) / len(tokens)

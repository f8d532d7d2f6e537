"""The encoding of a shop's file: UTF-8, UTF-16 with or without its mark, an older one, or several mixed up."""

from __future__ import annotations

import codecs
import re

LOOKED_AT = 64_000  # bytes from which it is told whether this is text
MIXED = "rapport-cp1252"  # the error handler: what isn't UTF-8 is Windows-1252
_OLDER = ("cp1252", "cp1250", "cp1251", "cp1254", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr")
_FEW_LETTERS = 40
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[£¥¹³¼¾¿¯])*|[£¥¯](?:[^\W\d_]|[£¥¹³¼¾¿¯])+")
_CYRILLIC = re.compile(r"[À-ÿ]{4,}")  # seen as Windows-1252; no language that it is for has four in a row
_CENTRAL_EUROPEAN = re.compile(  # seen the same way: ą ł ľ ż, then ř, then ě, then č ď ň beside š and ž
    r"(?<=[^\W\d_])[¹³¾¿](?=[^\W\d_]|$)|^[£¥¯](?=[a-zó])|[øØ][íáý]|[íáý]ø|(?<=\w)ì(?=\w)"
    r"|[ŠŽšžíýØø]\w*[ìïèò]|[ŠŽšž]\w*ø|[øØìïèò]\w*[šž]"
)
_BINARY = (b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xd0\xcf\x11\xe0", b"\x1f\x8b")
_CONTROL = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r")
_MOST_CONTROL = 0.05  # of a text; bytes by chance are 11 %


def encoding_of(data: bytes) -> tuple[str, str] | None:
    """The codec and the error handler that read these bytes; None if they are no text."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16", "replace"
    start = data[:LOOKED_AT]
    if (marked := _unmarked_utf16(start)) is not None:
        return marked, "replace"
    if start.startswith(_BINARY) or _share_of(start, _CONTROL) > _MOST_CONTROL:
        return None
    if _is_utf8(data):
        return "utf-8-sig", "strict"
    older = _older_encoding(data)
    return ("utf-8-sig", MIXED) if older == "cp1252" else (older, "replace")


def _unmarked_utf16(start: bytes) -> str | None:
    """UTF-16 of mostly Latin letters has a zero in every second byte."""
    even, odd = start[::2], start[1::2]
    if not odd or start.startswith(_BINARY):
        return None
    for high, low, name in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if high.count(0) > 0.6 * len(high) and low.count(0) < 0.05 * len(low):
            return name
    return None


def _share_of(start: bytes, those: bytes) -> float:
    return 1 - len(start.translate(None, those)) / len(start) if start else 0.0


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), 1 << 20):
            decoder.decode(data[start : start + (1 << 20)])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _older_encoding(data: bytes) -> str:
    """Windows-1252, or another one that was usual before UTF-8 where enough letters say so."""
    telling = bytes(byte for byte in data[: LOOKED_AT * 4] if byte > 127)
    if len(telling) < _FEW_LETTERS:  # a few pound signs and accents
        return _of_few_letters(data[: LOOKED_AT * 4].decode("cp1252", "replace"))
    from charset_normalizer import from_bytes

    lines = [line for line in data[: LOOKED_AT * 4].splitlines()[:-1] if not line.isascii() and not _is_utf8(line)]
    best = from_bytes(b"\n".join(lines), cp_isolation=list(_OLDER)).best() if lines else None
    return best.encoding if best is not None else "cp1252"


def _of_few_letters(text: str) -> str:
    """Too few for statistics; but in Windows-1252 a name from Brno, Łódź or Perm has letters that no language joins."""
    words = _WORD.findall(text)
    if sum(1 for word in words if _CYRILLIC.fullmatch(word)) >= 2:
        return "cp1251"
    return "cp1250" if any(_CENTRAL_EUROPEAN.search(word) for word in words) else "cp1252"


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(MIXED, _as_windows_1252)

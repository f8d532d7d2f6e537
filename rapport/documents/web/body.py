"""The body of a page, unpacked piece by piece, so that a few packed bytes can't fill the memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS


class TooLargeBody(ValueError):
    """More bytes than are allowed."""


class UnknownEncoding(ValueError):
    """Packed otherwise than was asked for, or damaged; the message names the way."""


def read_body(response: httpx.Response, most_bytes: int) -> Iterator[bytes]:
    """The unpacked parts of a streamed response; no more than `most_bytes` are ever unpacked.

    Raises:
        TooLargeBody: there is more.
        UnknownEncoding: not plain, gzip or deflate, packed twice, or damaged.
    """
    packed = response.headers.get("content-encoding", "").strip().lower()
    left = most_bytes
    for part in _unpacked(response, packed, most_bytes):
        left -= len(part)
        if left < 0:
            raise TooLargeBody
        if part:
            yield part


def _unpacked(response: httpx.Response, packed: str, most_bytes: int) -> Iterator[bytes]:
    if packed in ("", "identity"):
        yield from response.iter_raw()
        return
    if packed not in ("gzip", "x-gzip", "deflate"):
        raise UnknownEncoding(packed[:40])
    unpacker = None
    for raw in response.iter_raw():
        if raw and unpacker is None:
            unpacker = zlib.decompressobj(_window(packed, raw))
        if unpacker is not None:
            try:
                yield unpacker.decompress(raw, most_bytes + 1)
            except zlib.error:
                raise UnknownEncoding("damaged " + packed) from None


def _window(packed: str, start: bytes) -> int:
    """Servers say 'deflate' both for zlib's format and for the bare one; the first byte tells."""
    if packed != "deflate":
        return _GZIP
    return _ZLIB if start[0] & 0x0F == 8 else _RAW

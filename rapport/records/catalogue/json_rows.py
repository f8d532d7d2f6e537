"""JSON of products, read one element at a time: an array, JSON lines, or an object that holds the array."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from json import JSONDecodeError, JSONDecoder
from typing import Any

from rapport.errors import UnusableCatalogue
from rapport.records.catalogue.unreadable import Unreadable

FIRST_CHUNK = 1 << 20
_FIRST_BRACE = re.compile(rb"\{")
_NOT_BLANK = re.compile(rb"\S")
_BLANK = re.compile(r"[\s\ufeff]*")
_LISTS = ("products", "items", "rows", "data", "results", "catalogue", "catalog")  # the first that is a list


def looks_like_json(data: bytes) -> bool:
    """Whether the first character that counts opens an array or an object."""
    start = _decoded(data[:400]).lstrip("\ufeff \t\r\n")
    return start[:1] in ("[", "{")


def json_rows(data: bytes, name: str) -> Iterator[Any]:
    """The elements in file order; a line of JSON lines that can't be read is Unreadable.

    Raises:
        UnusableCatalogue: the JSON breaks off or is malformed, or holds no list of products.
    """
    text = _Text(data)
    if text.skip_blanks() == "[":
        text.position += 1
        return _elements(text, name)
    if _is_lines(data):
        return _lines(data)
    return _held(data, name)


class _Text:
    """A file's text as far as it was needed: chunks are decoded as the reading goes on, and forgotten behind it."""

    def __init__(self, data: bytes) -> None:
        self._data = memoryview(data)
        self._taken = 0
        self._decoder = codecs.getincrementaldecoder(_encoding(data))("replace")
        self._chunk = FIRST_CHUNK
        self.buffer = ""
        self.position = 0
        self.more()

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the file is left."""
        return self._taken >= len(self._data)

    def more(self) -> None:
        """Decode a further chunk, twice as large as the one before while one element needs it."""
        chunk = bytes(self._data[self._taken : self._taken + self._chunk])
        self._taken += len(chunk)
        self.buffer = self.buffer[self.position :] + self._decoder.decode(chunk, self.is_whole)
        self.position = 0
        self._chunk *= 2

    def skip_blanks(self) -> str:
        """The next character that counts, '' at the end."""
        while True:
            match = _BLANK.match(self.buffer, self.position)
            self.position = match.end() if match else self.position
            if self.position < len(self.buffer) or self.is_whole:
                return self.buffer[self.position : self.position + 1]
            self.more()

    def value(self, decoder: JSONDecoder) -> Any:
        """The JSON value at this place. Raises JSONDecodeError if the rest of the file holds none."""
        self._chunk = FIRST_CHUNK
        while True:
            try:
                value, end = decoder.raw_decode(self.buffer, self.position)
            except JSONDecodeError:
                if self.is_whole:
                    raise
                self.more()
                continue
            if end == len(self.buffer) and not self.is_whole and not isinstance(value, dict | list | str):
                self.more()  # a number may go on in the next chunk
                continue
            self.position = end
            return value


def _elements(text: _Text, name: str) -> Iterator[Any]:
    decoder = JSONDecoder(strict=False)  # raw line breaks inside of strings are common in scraped files
    number = 0
    mark = text.skip_blanks()
    while mark != "]":
        number += 1
        try:
            yield text.value(decoder)
        except (JSONDecodeError, RecursionError):
            raise _broken(name, number) from None
        mark = text.skip_blanks()
        if mark == ",":
            text.position += 1
            mark = text.skip_blanks()
        elif mark != "]":
            raise _broken(name, number + 1)


def _broken(name: str, number: int) -> UnusableCatalogue:
    return UnusableCatalogue(
        f"{name}: isn't whole JSON: it breaks off or is malformed at product {number}. Export the file again."
    )


def _is_lines(data: bytes) -> bool:
    """Whether the first line is an object of its own, and either more lines follow or it holds no list."""
    start = _FIRST_BRACE.search(data)
    begin = start.start() if start else 0
    end = data.find(b"\n", begin)
    try:
        value = json.loads(data[begin : end if end > 0 else len(data)], strict=False)
    except (ValueError, RecursionError):
        return False
    is_followed = end > 0 and _NOT_BLANK.search(data, end) is not None
    return isinstance(value, dict) and (is_followed or not _list_in(value))


def _lines(data: bytes) -> Iterator[Any]:
    start, size = 0, len(data)
    while start < size:
        end = data.find(b"\n", start)
        end = size if end < 0 else end
        line = data[start:end].strip(b"\xef\xbb\xbf \t\r")
        start = end + 1
        if line:
            yield _line(line)


def _line(line: bytes) -> Any:
    try:
        return json.loads(line.decode("utf-8", "replace"), strict=False)
    except JSONDecodeError as error:
        return Unreadable(f"Isn't valid JSON: {error.msg}.")
    except RecursionError:
        return Unreadable("Isn't valid JSON: it is nested too deeply.")


def _held(data: bytes, name: str) -> Iterator[Any]:
    try:
        value = json.loads(_decoded(data), strict=False)
    except (JSONDecodeError, RecursionError) as error:
        where = f" (line {error.lineno}: {error.msg})" if isinstance(error, JSONDecodeError) else ""
        raise UnusableCatalogue(f"{name}: isn't valid JSON{where}. Export the file again.") from None
    found = _list_in(value)
    if found is None:
        raise UnusableCatalogue(
            f'{name}: holds no list of products. Put them into an array, as {{"products": [...]}}, or one a line.'
        )
    return iter(found)


def _list_in(value: dict[str, Any]) -> list[Any] | None:
    named = [found for key in _LISTS if isinstance(found := value.get(key), list)]
    if len(value) > 1 and all(isinstance(found, dict) for found in value.values()):  # {"RAPP00001": {...}, ...}
        return [{"id": key, **found} for key, found in value.items()]
    any_list = [found for found in value.values() if isinstance(found, list) and found and isinstance(found[0], dict)]
    return next(iter((*named, *any_list)), None)


def _encoding(data: bytes) -> str:
    """UTF-8 but for the byte order marks of UTF-16 (JSON has no other encodings)."""
    return "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"


def _decoded(data: bytes) -> str:
    return data.decode(_encoding(data), "replace").lstrip("\ufeff")

"""JSON of products, read one element at a time: an array, JSON lines, or an object that holds the array."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import islice
from json import JSONDecodeError, JSONDecoder
from typing import Any

from rapport.errors import UnusableCatalogue
from rapport.records.catalogue.encodings import MIXED
from rapport.records.catalogue.unreadable import Unreadable

FIRST_CHUNK = 1 << 20
_LONGEST_NUMBER = 400
_LOOKED_AT = 1 << 20  # bytes
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
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        data = data.decode("utf-16", "replace").encode("utf-8", "replace")
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
        self._decoder = codecs.getincrementaldecoder("utf-8")(MIXED)
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
    number = 0
    mark = text.skip_blanks()
    while mark != "]":
        number += 1
        try:
            yield text.value(_DECODER)
        except (JSONDecodeError, RecursionError):
            raise _broken(name, number) from None
        mark = text.skip_blanks()
        if mark == ",":
            text.position += 1
            mark = text.skip_blanks()
        elif mark != "]":
            raise _broken(name, number + 1)
    text.position += 1
    if rest := text.skip_blanks():
        yield from _after_the_list(text, rest, name)


def _after_the_list(text: _Text, mark: str, name: str) -> Iterator[Any]:
    """Files put together hold one list after the other."""
    if mark != "[":
        yield Unreadable("Stands after the end of the list; the rest of the file isn't read.")
        return
    text.position += 1
    yield from _elements(text, name)


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
        value = _DECODER.decode(_decoded(data[begin : end if end > 0 else len(data)]))
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
        return _DECODER.decode(_decoded(line))
    except JSONDecodeError as error:
        return Unreadable(f"Isn't valid JSON: {error.msg}.")
    except RecursionError:
        return Unreadable("Isn't valid JSON: it is nested too deeply.")


def _held(data: bytes, name: str) -> Iterator[Any]:
    try:
        value = _DECODER.decode(_decoded(data))
    except (JSONDecodeError, RecursionError) as error:
        if _holds_lines(data):
            return _lines(data)
        where = f" (line {error.lineno}: {error.msg})" if isinstance(error, JSONDecodeError) else ""
        raise UnusableCatalogue(f"{name}: isn't valid JSON{where}. Export the file again.") from None
    found = _list_in(value)
    if found is None:
        raise UnusableCatalogue(
            f'{name}: holds no list of products. Put them into an array, as {{"products": [...]}}, or one a line.'
        )
    return iter(found)


def _holds_lines(data: bytes) -> bool:
    """Whether one of the lines after the first is an object: JSON lines of which the first is broken."""
    lines = (line for line in data[:_LOOKED_AT].splitlines()[1:] if line.lstrip().startswith(b"{"))
    return any(isinstance(_line(line), dict) for line in islice(lines, 3))


def _list_in(value: dict[str, Any]) -> list[Any] | None:
    named = [found for key in _LISTS if isinstance(found := value.get(key), list)]
    if named:
        return named[0]
    if len(value) > 1 and all(isinstance(found, dict) for found in value.values()):  # {"RAPP00001": {...}, ...}
        return [{"id": key, **found} for key, found in value.items()]
    deeper = (_list_in(found) for key in _LISTS if isinstance(found := value.get(key), dict))
    if (below := next((found for found in deeper if found is not None), None)) is not None:
        return below
    return next((found for found in value.values() if _looks_like_products(found)), None)


def _looks_like_products(found: Any) -> bool:
    """A list of objects; the features of a single product have one name each."""
    return isinstance(found, list) and bool(found) and isinstance(found[0], dict) and len(found[0]) > 1


def _whole_number(digits: str) -> int | str:
    return int(digits) if len(digits) < _LONGEST_NUMBER else digits  # Python refuses to read 4,300 digits


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8"
    return data.decode(encoding, MIXED if encoding == "utf-8" else "replace").lstrip("\ufeff")


# Raw line breaks inside of strings are common in scraped files.
_DECODER = JSONDecoder(strict=False, parse_int=_whole_number)

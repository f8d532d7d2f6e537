"""Tables of texts and numbers as Streamlit sends them to the browser, made without pandas.

`st.dataframe` makes a pandas frame of lists and dicts, and `pyarrow.array` looks for pandas too: its import is a sixth
of what a first view of thousands of outputs takes. So a column's bytes are laid out here, as Arrow's format says
(https://arrow.apache.org/docs/format/Columnar.html).
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

Value = str | int | float | None


def table(columns: Mapping[str, Sequence[Value]]) -> pa.Table:
    """Columns by their headings, all of one length. A column of whole numbers stays one; None is an empty cell."""
    import pyarrow as pa

    return pa.table({heading: _column(values) for heading, values in columns.items()})


def table_of_rows(rows: Sequence[Mapping[str, Value]]) -> pa.Table:
    """The same of rows that all have the headings of the first."""
    return table({heading: [row[heading] for row in rows] for heading in rows[0]} if rows else {})


def _column(values: Sequence[Value]) -> pa.Array:
    import pyarrow as pa

    known = [value for value in values if value is not None]
    is_known = pa.py_buffer(_bits([value is not None for value in values]))
    if any(isinstance(value, str) for value in known):
        texts = [b"" if value is None else str(value).encode("utf-8", "replace") for value in values]
        ends = array("i", accumulate(map(len, texts), initial=0))
        return pa.Array.from_buffers(
            pa.string(), len(texts), [is_known, pa.py_buffer(ends.tobytes()), pa.py_buffer(b"".join(texts))]
        )
    is_whole = all(isinstance(value, int) for value in known) and bool(known)
    numbers = array("q" if is_whole else "d", [0 if value is None else value for value in values])  # type: ignore[misc]
    kind = pa.int64() if is_whole else pa.float64()
    return pa.Array.from_buffers(kind, len(numbers), [is_known, pa.py_buffer(numbers.tobytes())])


def _bits(said: Sequence[bool]) -> bytes:
    """A bit for each, the first the lowest of its byte."""
    padded = [*said, *[False] * (-len(said) % 8)]
    return bytes(sum(padded[start + place] << place for place in range(8)) for start in range(0, len(padded), 8))

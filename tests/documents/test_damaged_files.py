"""Damaged files give a document or a DocumentError, nothing else."""

from __future__ import annotations

from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rapport.documents.reading import read_document
from rapport.errors import DocumentError
from tests.documents.made_files import lines, pdf, word

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def _good(kind: str) -> bytes:
    if kind == "pdf":
        return pdf(lines("Ada Example", "Engineer of systems"), lines("Second page"))
    return word(lambda document: document.add_table(2, 2).cell(0, 0).__setattr__("text", "Ada Example"))


@st.composite
def _damaged(draw: st.DrawFn) -> tuple[bytes, str]:
    kind = draw(st.sampled_from(["pdf", "docx"]))
    data = bytearray(_good(kind))
    for at, value in draw(st.lists(st.tuples(st.integers(0, len(data) - 1), st.integers(0, 255)), max_size=12)):
        data[at] = value
    cut = draw(st.integers(0, len(data)) | st.just(len(data)))
    return bytes(data[:cut]), f"file.{kind}"


def _is_bounded(data: bytes, name: str) -> bool:
    try:
        document = read_document(data, name)
    except DocumentError as error:
        return str(error).startswith(f"{name}: ")
    return all(document.text[line.start : line.end].strip() for line in document.lines)


@FEW
@given(_damaged())
def test_a_damaged_file_is_read_or_refused(file: tuple[bytes, str]) -> None:
    assert _is_bounded(*file)


@FEW
@given(
    st.binary(max_size=400),
    st.sampled_from(["", "%PDF-1.4\n", "PK\x03\x04", "\ufeff"]),
    st.sampled_from(["pdf", "docx", "txt", "md"]),
)
def test_random_bytes_are_read_or_refused(data: bytes, start: str, ending: str) -> None:
    assert _is_bounded(start.encode() + data, f"file.{ending}")

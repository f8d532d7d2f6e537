import io

import pytest
from openpyxl import Workbook

from rapport.documents import workbook
from rapport.documents.workbook import open_workbook
from rapport.errors import CorruptDocument, OversizedDocument


def made() -> bytes:
    book, file = Workbook(), io.BytesIO()
    book.worksheets[0].append(["a", 1])
    book.save(file)
    return file.getvalue()


def test_a_workbook_is_read_row_by_row() -> None:
    assert list(open_workbook(made(), "r.xlsx").worksheets[0].iter_rows(values_only=True)) == [("a", 1)]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 nothing", made()[:-40]], ids=["empty", "no archive", "cut short"])
def test_a_damaged_file_is_said_to_be_one(data: bytes) -> None:
    with pytest.raises(CorruptDocument, match=r"r\.xlsx is no XLSX file"):
        open_workbook(data, "r.xlsx")


def test_what_unpacks_to_too_much_isnt_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "UNPACKED_BYTES", 1_000)
    with pytest.raises(OversizedDocument, match="unpacks to more than"):
        open_workbook(made(), "r.xlsx")

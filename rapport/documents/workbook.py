"""Opening an XLSX file that may be damaged, or a bomb."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from rapport.errors import CorruptDocument, OversizedDocument

if TYPE_CHECKING:
    from openpyxl import Workbook

UNPACKED_BYTES = 400_000_000


def open_workbook(data: bytes, name: str, *, values: bool = True) -> Workbook:
    """The workbook, to be read row by row: the stored `values` of formulas, or else the formulas.

    Raises:
        CorruptDocument: no XLSX file, or a damaged one.
        OversizedDocument: it unpacks to more than `UNPACKED_BYTES`.
    """
    from zipfile import ZipFile

    from openpyxl import load_workbook

    try:
        with ZipFile(io.BytesIO(data)) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
        if unpacked <= UNPACKED_BYTES:
            with warnings.catch_warnings():  # of what a sheet holds beside its cells
                warnings.simplefilter("ignore")
                return load_workbook(io.BytesIO(data), read_only=True, data_only=values)
    except Exception:  # openpyxl lets through whatever zipfile, zlib and the XML parser raise of a damaged file
        raise CorruptDocument(f"{name} is no XLSX file, or a damaged one. Save it again, or as CSV.") from None
    raise OversizedDocument(f"{name} unpacks to more than {UNPACKED_BYTES / 1e6:.0f} MB. Save it as CSV.")

"""The parts of a DOCX file: a ZIP of XML files, opened within bounds.

Only the parts with text are unpacked, so images cost nothing; what unpacks to more than the limits is refused.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from lxml import etree

from rapport.errors import CorruptDocument, EncryptedDocument, OversizedDocument, UnsupportedDocument
from rapport.settings import MEGABYTE

_PART_BYTES = 40 * MEGABYTE
_ALL_BYTES = 80 * MEGABYTE
_PARTS = 10_000
_OTHERS = (
    ("xl/", "a spreadsheet (XLSX)"),
    ("ppt/", "a presentation (PPTX)"),
    ("content.xml", "an OpenDocument file (.odt)"),
    ("Index/", "a Pages document"),
    ("META-INF/container.xml", "an e-book (EPUB)"),
)


@dataclass(slots=True)
class Package:
    """An open DOCX; `main` is the path of its document part."""

    name: str
    archive: zipfile.ZipFile
    main: str
    unpacked: int = 0

    def tree(self, path: str) -> Any:
        """The root element of a part, or None if there is no such part.

        Raises:
            CorruptDocument, OversizedDocument: the part can't be unpacked, or is too large.
        """
        data = self._bytes(path)
        if data is None:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            raise damaged(self.name) from None

    def links(self, path: str) -> dict[str, str]:
        """Ids of a part's relationships and where they lead: a path in the package, or an address."""
        folder, file = posixpath.split(path)
        root = self.tree(posixpath.join(folder, "_rels", f"{file}.rels"))
        links = {}
        for link in root if root is not None else ():
            target = str(link.get("Target") or "")
            is_outside = link.get("TargetMode") == "External"
            links[str(link.get("Id"))] = target if is_outside else resolved(folder, target)
        return links

    def _bytes(self, path: str) -> bytes | None:
        try:
            info = self.archive.getinfo(path)
        except KeyError:
            return None
        self.unpacked += info.file_size
        if info.file_size > _PART_BYTES or self.unpacked > _ALL_BYTES:
            raise OversizedDocument(
                f"{self.name}: unpacks to more than {_PART_BYTES // MEGABYTE} MB of text; save it anew, as PDF or DOCX."
            )
        try:
            return self.archive.read(info)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
            raise damaged(self.name) from None


def open_package(data: bytes, name: str) -> Package:
    """Open a DOCX.

    Raises:
        CorruptDocument, UnsupportedDocument, EncryptedDocument, OversizedDocument: as their names say.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        paths = [info.filename for info in archive.infolist()]
        is_locked = any(info.flag_bits & 1 for info in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, OverflowError, IndexError):
        raise damaged(name) from None
    if is_locked:
        raise EncryptedDocument(f"{name}: needs a password; save it without one and add it again.")
    if len(paths) > _PARTS:
        raise OversizedDocument(f"{name}: holds more than {_PARTS} parts; save it anew, as PDF or DOCX.")
    package = Package(name, archive, "word/document.xml")
    package.main = _main_part(package, paths)
    return package


def damaged(name: str) -> CorruptDocument:
    return CorruptDocument(f"{name}: the DOCX file is damaged; open it in Word, save it again and add that file.")


def resolved(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))


def _main_part(package: Package, paths: list[str]) -> str:
    root = package.tree("_rels/.rels")
    for link in root if root is not None else ():
        target = resolved("", str(link.get("Target") or ""))
        if str(link.get("Type") or "").endswith("/officeDocument") and target.startswith("word") and target in paths:
            return target
    if "word/document.xml" in paths:
        return "word/document.xml"
    what = next((what for start, what in _OTHERS if any(path.startswith(start) for path in paths)), None)
    if what is None and any(path.startswith("word/") or path == "[Content_Types].xml" for path in paths):
        raise damaged(package.name)
    raise UnsupportedDocument(
        f"{package.name}: this is {what or 'a ZIP archive'}; PDF, DOCX, TXT, Markdown and HTML are read. "
        f"{'Save it as PDF or DOCX' if what else 'Unpack it first'}, and add it again."
    )

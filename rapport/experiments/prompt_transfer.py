"""Prompts in and out: single files, and a ZIP in the folder form of `prompts/`, one folder a scenario.

What comes in is bounded and read file by file: one that can't be used is a sentence, and the others go on. Nothing is
ever unpacked to disk, so a path in a ZIP only says which scenario and which name is meant.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from rapport.errors import PromptError, RapportError
from rapport.experiments.prompt_library import Entry
from rapport.experiments.prompt_review import excess_of
from rapport.exporting.file_names import file_name
from rapport.prompting.files import Prompt, as_file, read_prompt
from rapport.sandbox import MAX_TEMPLATE_CHARS

ARCHIVED = "archived"  # the folder of a ZIP that holds prompts which can't be chosen
MOST_FILES = 2_000
MOST_FILE_BYTES = 4 * MAX_TEMPLATE_CHARS + 10_000
MOST_BYTES = 20_000_000  # of all files of a ZIP, unpacked
MOST_ZIP_BYTES = 20_000_000
_MOMENT = (2020, 1, 1, 0, 0, 0)  # the same prompts give the same bytes


@dataclass(frozen=True, slots=True)
class Incoming:
    """A prompt that was read from a file; `where` is what the file is called on screen."""

    scenario: str
    prompt: Prompt
    where: str
    is_archived: bool = False


def export_file(prompt: Prompt) -> bytes:
    """The prompt as a file of the library."""
    return as_file(prompt).encode("utf-8")


def export_name(prompt: Prompt) -> str:
    """What its file is called."""
    return f"{file_name(prompt.name, 'prompt')}.md"


def export_path(entry: Entry) -> str:
    """Where its file lies in the folder form of `prompts/`; archived ones in a folder of their own."""
    place = f"{entry.scenario}/{export_name(entry.prompt)}"
    return f"{ARCHIVED}/{place}" if entry.is_archived else place


def export_zip(entries: Iterable[Entry]) -> bytes:
    """The versions in use as a ZIP in the folder form of `prompts/`; the same prompts give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry in sorted(entries, key=lambda one: (one.scenario, one.name)):
            info = zipfile.ZipInfo(export_path(entry), _MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, export_file(entry.prompt))
    return buffer.getvalue()


def count_files(files: Sequence[tuple[str, bytes]]) -> int:
    """How many prompts `read_all` will come to, at most; what can't be opened is one."""
    return sum(_count(data) if _is_zip(name, data) else 1 for name, data in files)


def read_all(files: Sequence[tuple[str, bytes]], scenario: str, scenarios: Collection[str]) -> Iterator[Incoming | str]:
    """Each prompt of the files, or the sentence why a file isn't one."""
    for name, data in files:
        if _is_zip(name, data):
            yield from _of_zip(name, data, scenario, scenarios)
        else:
            yield _read(PurePosixPath(name.replace("\\", "/")), data, scenario, name)


def _is_zip(name: str, data: bytes) -> bool:
    return name.lower().endswith(".zip") or data.startswith(b"PK\x03\x04")


def _count(data: bytes) -> int:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return min(sum(_is_prompt(info) for info in archive.infolist()), MOST_FILES)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return 1


def _of_zip(name: str, data: bytes, scenario: str, scenarios: Collection[str]) -> Iterator[Incoming | str]:
    if len(data) > MOST_ZIP_BYTES:
        yield f"{name}: larger than {MOST_ZIP_BYTES // 1_000_000} MB. Pack the prompts alone."
        return
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        yield f"{name}: damaged, or not a ZIP. Pack it again."
        return
    with archive:
        infos = [info for info in archive.infolist() if _is_prompt(info)]
        if not infos:
            yield f"{name}: no .md file in it. Pack prompts as <scenario>/<name>.md."
        left = MOST_BYTES
        for info in infos[:MOST_FILES]:
            content = _unpacked(archive, info, min(left, MOST_FILE_BYTES))
            left -= len(content) if isinstance(content, bytes) else 0
            yield from _member(f"{name}, {info.filename}", info.filename, content, scenario, scenarios)
        if len(infos) > MOST_FILES:
            yield f"{name}: more than {MOST_FILES} files; the first {MOST_FILES} were read. Pack fewer at once."


def _member(
    where: str, path: str, content: bytes | str, scenario: str, scenarios: Collection[str]
) -> Iterator[Incoming | str]:
    if isinstance(content, str):
        yield f"{where}: {content}"
        return
    parts = PurePosixPath(path.replace("\\", "/"))
    folders = [part for part in parts.parts[:-1] if part not in ("/", "..", ".")]
    meant = folders[-1] if folders and folders[-1] in scenarios else None
    if meant is None and folders and folders[-1] not in ("prompts", ARCHIVED):
        yield f"{where}: there is no scenario '{folders[-1]}'. Known: {', '.join(sorted(scenarios))}."
        return
    yield _read(parts, content, meant or scenario, where)


def _is_prompt(info: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(info.filename.replace("\\", "/"))
    is_hidden = any(part.startswith(("__MACOSX", "._")) for part in path.parts)
    return not info.is_dir() and path.suffix.lower() == ".md" and path.name != "README.md" and not is_hidden


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most_bytes: int) -> bytes | str:
    """The file, read no further than allowed whatever its head says; or why it can't be."""
    if info.flag_bits & 1:
        return "locked by a password. Pack it without one."
    try:
        with archive.open(info) as file:
            content = file.read(most_bytes + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, RuntimeError, ValueError):
        return "damaged. Pack it again."
    return _TOO_LARGE if len(content) > most_bytes else content


_TOO_LARGE = f"larger than {MAX_TEMPLATE_CHARS:,} characters, or the ZIP holds too much. Shorten it."


def _read(path: PurePosixPath, data: bytes, scenario: str, where: str) -> Incoming | str:
    if len(data) > MOST_FILE_BYTES:
        return f"{where}: {_TOO_LARGE}"
    name = file_name(path.stem if path.suffix.lower() in (".md", ".markdown", ".txt") else path.name, "prompt")
    try:
        prompt = read_prompt(data, where, name)
        if (excess := excess_of(scenario, prompt.template)) is not None:
            above = data.decode().replace("\r\n", "\n").partition(prompt.template)[0].count("\n")
            return f"{where}, line {excess.line + above}: {excess.why}"
        return Incoming(scenario, prompt, where, ARCHIVED in path.parts[:-1])
    except PromptError as error:
        return str(error)
    except RapportError as error:
        return f"{where}: {error}"

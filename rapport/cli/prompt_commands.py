"""`prompts`: list the library, take it away as files, and bring files in."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from rapport.cli.errors import UsageError
from rapport.cli.prompts import library_of, open_store
from rapport.cli.terminal import Terminal, printable
from rapport.experiments.prompt_intake import take_files
from rapport.experiments.prompt_library import Entry, PromptLibrary
from rapport.experiments.prompt_review import GROUPS
from rapport.experiments.prompt_transfer import MOST_ZIP_BYTES, export_file, export_path, export_zip
from rapport.settings import Settings
from rapport.storage.store import Store


def prompts(options: argparse.Namespace, settings: Settings, terminal: Terminal) -> int:
    """Carry out one of the three; returns the exit status: 1 where a file couldn't be used.

    Raises:
        UsageError: the files or the folder can't be used.
        RapportError: the store can't be read or written.
    """
    if getattr(options, "scenario", None) not in (None, *GROUPS):
        raise UsageError(f"There is no scenario {options.scenario!r}. Use one of {', '.join(GROUPS)}.")
    if options.action == "import":
        store = Store(settings.store_url)
        try:
            return _import(options, library_of(store), terminal)
        finally:
            store.close()
    with open_store(settings) as opened:
        library = library_of(opened)
        if options.action == "export":
            return _export(options, library, terminal)
        return _list(options, library, terminal)


def _list(options: argparse.Namespace, library: PromptLibrary, terminal: Terminal) -> int:
    for scenario in [options.scenario] if options.scenario else GROUPS:
        for entry in library.entries(scenario):
            if options.all or not entry.is_archived:
                terminal.line(_told(entry))
                for version in entry.versions if options.all else ():
                    mark = "*" if version.id == entry.current.id else " "
                    words = printable(f"{version.author or 'nobody named'}: {version.note}")
                    terminal.line(f"  {mark} {version.version}  {version.made_at:%Y-%m-%d %H:%M}  {words}")
        for trouble in library.troubles(scenario):
            terminal.note(trouble)
    return 0


def _told(entry: Entry) -> str:
    count = len(entry.versions)
    archived = ", archived" if entry.is_archived else ""
    versions = f"{count} version{'' if count == 1 else 's'}{archived}"
    name = f"{entry.scenario}/{entry.name}@{entry.current.version}"
    return printable(f"{name}  {entry.prompt.title} ({versions})")


def _export(options: argparse.Namespace, library: PromptLibrary, terminal: Terminal) -> int:
    out: Path = options.out
    everything = [entry for name in GROUPS for entry in library.entries(name)]
    entries = [entry for entry in everything if options.archived or not entry.is_archived]
    files = {out: export_zip(entries)} if out.suffix.lower() == ".zip" else dict(_files(out, entries))
    differing = [file for file, data in files.items() if file.exists() and file.read_bytes() != data]
    if differing and not options.overwrite:
        raise UsageError(f"{differing[0]} is there and differs. Give --overwrite, or another place.")
    try:
        for file, data in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    except OSError as error:
        raise UsageError(f"{out} can't be written ({error.strerror}). Choose another place.") from None
    terminal.note(f"{len(entries)} prompts -> {out}")
    if left := len(everything) - len(entries):
        terminal.note(f"{left} archived left out; --archived takes them too")
    return 0


def _files(out: Path, entries: list[Entry]) -> Iterator[tuple[Path, bytes]]:
    for entry in entries:
        yield out / export_path(entry), export_file(entry.prompt)


def _import(options: argparse.Namespace, library: PromptLibrary, terminal: Terminal) -> int:
    failed = 0
    for file, called, scenario in _inputs(options.files, options.scenario):
        taken = take_files(library, [(called, _bytes(file))], scenario, GROUPS, options.author)
        for words, names in (("new", taken.added), ("new version", taken.changed), ("known", taken.known)):
            for name in names:
                terminal.line(printable(f"{words}: {name}"))
        for trouble in taken.troubles:
            terminal.note(f"failed: {printable(trouble)}")
        failed += len(taken.troubles)
    return 1 if failed else 0


def _inputs(files: list[Path], usual: str) -> Iterator[tuple[Path, str, str]]:
    """Each file with what it is called and its scenario: the folder it is in, if that is one."""
    for given in files:
        is_folder = given.is_dir()
        for file in sorted(given.rglob("*.md")) if is_folder else [given]:
            if file.name != "README.md":
                scenario = file.parent.name if is_folder and file.parent.name in GROUPS else usual
                yield file, str(file.relative_to(given)) if is_folder else file.name, scenario


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > MOST_ZIP_BYTES:
            raise UsageError(f"{file} is larger than {MOST_ZIP_BYTES // 1_000_000} MB. Give the prompts alone.")
        return file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} can't be read ({error.strerror}).") from None

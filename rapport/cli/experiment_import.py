"""`import`: promptfoo's YAML as an experiment's file, and what of it is left out."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from rapport.cli.terminal import Terminal, printable
from rapport.errors import DefinitionError
from rapport.experiments.promptfoo_import import import_promptfoo
from rapport.providers.registry import Providers


def import_file(options: argparse.Namespace, providers: Providers, terminal: Terminal) -> int:
    """Write the experiment's file, and name everything that isn't taken over. Raises DefinitionError."""
    import yaml  # type: ignore[import-untyped]

    found = import_promptfoo(options.file, [one.name for one in providers.all()])
    out = options.out or Path("experiment.yaml")
    head = f"# Made of promptfoo's {options.file.name}. Run it with: python -m rapport run {out.name}\n"
    left = "".join(f"# Left out: {printable(str(one))}\n" for one in found.skipped)
    plain = json.loads(json.dumps(found.definition))  # the same value twice is written twice, not as an alias
    body = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=120)
    try:
        with out.open("x", encoding="utf-8", errors="replace") as file:
            file.write(head + left + body)
    except FileExistsError:
        raise DefinitionError(f"{out} is there already. Give another file with --out.") from None
    except OSError as error:
        raise DefinitionError(f"{out} can't be written ({error.strerror}). Give another file with --out.") from None
    for one in found.skipped:
        terminal.note(printable(f"left out: {one}"))
    cases, variants = len(found.definition["cases"]["rows"]), len(found.definition["variants"])
    counts = f"cases: {cases:,}, variants: {variants}, left out: {len(found.skipped)}"
    terminal.note(f"Written to {out} ({counts}). Run it with: python -m rapport run {out}")
    return 0

"""Files of experiments and what they are read with."""

from __future__ import annotations

import textwrap
from pathlib import Path

from rapport.errors import DefinitionError
from rapport.experiments.defining.definition import Definition
from rapport.experiments.defining.desk import Desk
from rapport.experiments.defining.planning import Planned, make_plan
from rapport.experiments.defining.reading import known_in, parse_definition
from rapport.experiments.prompt_library import PromptLibrary
from rapport.providers.endpoint import Endpoint
from rapport.providers.registry import Providers
from rapport.settings import Settings
from rapport.storage.store import Store

SAMPLES = Path(__file__).resolve().parents[3] / "samples"

OUTREACH = """
name: Outreach
scenario: outreach_email
cases:
  candidates: ana.txt
  jobs: job.txt
variants:
  - prompt: concise
"""
ROWS = """
name: Rows
scenario: table_row
cases:
  file: rows.csv
variants:
  - prompt: summary
"""
RESUME = """Ana Novak
Data Engineer
Prague, Czech Republic | ana.novak@example.com

Experience
Data Engineer, Birchwater Analytics, Prague
March 2020 - Present
- Built pipelines in Python and Spark for 40 customers

Skills
Python, Spark, SQL
"""
JOB = """Senior Data Engineer

Company: Larkspur Energy
Location: Vienna, Austria

About us
Larkspur Energy forecasts the output of wind farms for grid operators in nine countries.

Requirements
- Five years of experience with Python
"""


def providers(*endpoints: Endpoint) -> Providers:
    return Providers(Settings(), endpoints)


def read(text: str, folder: Path, *endpoints: Endpoint) -> Definition:
    """A definition of this text, as a file `e.yaml` in the folder; without a store."""
    return parse_definition(
        textwrap.dedent(text), "e.yaml", known_in(folder, providers(*endpoints), PromptLibrary(None))
    )


def problems_of(text: str, folder: Path) -> list[str]:
    """What is wrong with it, without the file's name."""
    try:
        read(text, folder)
    except DefinitionError as error:
        return [problem.removeprefix("e.yaml, ") for problem in error.problems]
    return []


def desk(folder: Path, store: Store) -> Desk:
    return Desk(store, Settings(), folder)


def planned(text: str, folder: Path, store: Store, *endpoints: Endpoint) -> Planned:
    definition = read(text, folder, *endpoints)
    return make_plan(definition, desk(folder, store), known_in(folder, providers(*endpoints), PromptLibrary(None)))


def put(folder: Path, **texts: str) -> None:
    """Files of a folder; `rows_csv` is rows.csv."""
    for name, text in texts.items():
        stem, _, ending = name.rpartition("_")
        (folder / f"{stem}.{ending}").write_text(text, encoding="utf-8")

"""Files that were spoilt at random: whatever is wrong, it is told in sentences, and nothing else happens."""

from __future__ import annotations

import io
import random
import re
from pathlib import Path

import openpyxl
import pytest

from rapport.errors import DefinitionError
from rapport.experiments.defining.tables import read_table
from tests.experiments.defining.desks import OUTREACH, ROWS, SAMPLES, read

EXAMPLES = [OUTREACH, ROWS, *(file.read_text("utf-8") for file in sorted((SAMPLES / "experiments").glob("*.yaml")))]
VALUES = (
    "3", "-1", "1.5", "true", "~", "[]", "{}", "[a, {b: c}]", "all", "[[1]]", "1e400", "9" * 30, '"{{ x "', "nope:x",
    "a: b", ":", "&a [*a]", "*b", "!!set {a}", "' '",
)  # fmt: skip


def spoil(text: str, chance: random.Random) -> str:
    lines = text.splitlines()
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(lines))
        match chance.randrange(4):
            case 0 if len(lines) > 1:
                del lines[place]
            case 1:
                lines.insert(place, lines[place])
            case 2:
                lines[place] = re.sub(r"(?<=:).*|\S+$", f" {chance.choice(VALUES)}", lines[place], count=1)
            case _:
                lines[place] = " " * chance.randrange(6) + lines[place].strip()
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(12))
def test_a_spoilt_experiment_is_read_or_told_of_in_sentences(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    for _ in range(15):
        try:
            read(spoil(chance.choice(EXAMPLES), chance), tmp_path)
        except DefinitionError as error:
            for problem in error.problems:
                assert re.match(r"e\.yaml(, line \d+: | is )", problem)
                assert problem.endswith((".", "?")) and "\n" not in problem


def a_workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in (["a", "b"], [1, "x"], [2, "y"]):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


TABLES = {"t.csv": b'a,b\n1,"x\ny"\n2,z\n', "t.jsonl": b'{"a": 1, "b": "x"}\n{"a": 2}\n', "t.xlsx": a_workbook()}


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("seed", range(6))
def test_a_spoilt_table_is_read_or_told_of_in_sentences(name: str, seed: int, tmp_path: Path) -> None:
    chance, file = random.Random(seed), tmp_path / name
    for _ in range(12):
        data = bytearray(TABLES[name])
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        file.write_bytes(bytes(data[: chance.randint(1, len(data))]) if chance.random() < 0.3 else bytes(data))
        try:
            problems = read_table(file, None, 1_000_000).problems
        except DefinitionError as error:
            problems = error.problems
        assert all(problem.startswith(name) for problem in problems)

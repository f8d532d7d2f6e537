"""Runs about people: letters to candidates and conversations, masked and not, in every format."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace

import pytest

from rapport.exporting.tools.formats import FORMATS
from rapport.exporting.tools.outcomes import Outcomes
from rapport.providers.model import Message
from rapport.storage.runs import Run
from rapport.storage.store import Store
from tests.rated_runs import put_rated_run

BRIEF = {"variables": {"candidate_name": "Ada 0", "resume": "Ada, ada@moreau.example, file:// {{ env.HOME }}"}}


def letters(store: Store) -> Run:
    """A rated run of letters whose messages and briefs hold names."""
    run = put_rated_run(store)
    outputs = store.runs.outputs(run.id)
    said = (Message("user", "Write to Ada at ada@moreau.example."),)
    changed = [
        replace(one, text=f"{one.text} {number}", messages=said, brief=json.dumps(BRIEF), finish_reason="stop")
        for number, one in enumerate(outputs)
    ]
    store.runs.put(changed)
    return run


def taken(store: Store, run: Run, name: str, is_masked: bool) -> str:
    """Everything that a format says, unpacked."""
    file = io.BytesIO()
    names = Outcomes(store, run.id).variant_names
    FORMATS[name].write(Outcomes(store, run.id, is_masked=is_masked), file, (names[0], names[1]))
    data = file.getvalue()
    if data.startswith(b"PK"):
        archive = zipfile.ZipFile(file)
        return "\n".join(archive.read(one).decode("utf-8", "replace") for one in archive.namelist())
    return data.decode()


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_names_a_person_or_a_rater_when_masked(store: Store, name: str) -> None:
    run = letters(store)

    text = taken(store, run, name, is_masked=True)

    for secret in ("ada@moreau.example", "Ana", "Ada"):
        assert secret not in text


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "xlsx"])
def test_unmasked_files_hold_what_was_written(store: Store, name: str) -> None:
    assert "Ada" in taken(store, letters(store), name, is_masked=False)


def test_what_a_variant_was_told_are_the_values_of_a_test(store: Store) -> None:
    text = taken(store, letters(store), "promptfoo", is_masked=False)

    assert "candidate_name: Ada 0" in text
    assert "{ { env.HOME }}" in text


def test_pairs_of_letters_keep_a_case_on_one_side(store: Store) -> None:
    run = letters(store)
    file = io.BytesIO()
    FORMATS["training"].write(Outcomes(store, run.id), file, None)

    archive = zipfile.ZipFile(file)
    sides = [
        {json.loads(line)["case_id"] for line in archive.read(f"preferences/{split}.jsonl").splitlines()}
        for split in ("train", "test")
    ]
    assert sides[0] and sides[1]
    assert not sides[0] & sides[1]


def test_the_turns_of_a_conversation_are_on_one_side(store: Store) -> None:
    from rapport.exporting.tools.training import _case_key

    run = replace(letters(store), scenario="shoe_chat", id="talk")
    store.runs.add(run, [])
    outcomes = Outcomes(store, run.id)

    first = next(iter(Outcomes(store, "run-1")))
    turns = [replace(first, case=replace(case, candidate_id="", job_id="", message="?")) for case in run.cases[:2]]
    assert {_case_key(outcomes, turn) for turn in turns} == {"talk"}

"""Questions to a catalogue as cases: each is understood and looked for once, for all variants."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapport.errors import DefinitionError
from rapport.experiments.catalogue_intake import take_catalogue
from rapport.experiments.conversation import clean_message
from rapport.experiments.defining.case_sources import QuestionEntry, Questions
from rapport.experiments.defining.desk import Cast, Desk, own_id
from rapport.experiments.questions import Question, past_turns, question_in, questions_in
from rapport.scenarios.shop.asking import Ask, asking
from rapport.scenarios.shop.case import ShopCase, dump_case
from rapport.scenarios.shop.finding import Shop
from rapport.scenarios.shop.opening import open_shop
from rapport.storage.runs import RunCase

SAMPLE = Path(__file__).parents[3] / "samples" / "catalogue.json"
_TOLD_EVERY = 50


@dataclass(frozen=True, slots=True)
class OpenCatalogue:
    """A shop that can be asked."""

    shop: Shop
    ask: Ask
    id: str


def cast_questions(source: Questions, desk: Desk) -> Cast:
    """The questions of a file or a list."""
    return cast_asked(_questions(source, desk), source.catalogue, desk)


def cast_asked(questions: Iterable[Question], catalogue: str, desk: Desk) -> Cast:
    """Ask the catalogue each of the questions that can be asked; the shop isn't opened for none."""
    questions = list(questions)
    problems = [question.error for question in questions if question.error]
    asked = [question for question in questions if not question.error]
    if not asked:
        return Cast((), tuple(problems))
    opened = open_catalogue(catalogue, desk)
    cases: list[RunCase] = []
    for number, question in enumerate(asked, start=1):
        cases.append(_case(question, opened))
        if number % _TOLD_EVERY == 0:
            desk.on_progress(f"looking for what answers: {number} of {len(asked)} questions")
    return Cast(tuple(cases), tuple(problems))


def open_catalogue(named: str, desk: Desk) -> OpenCatalogue:
    """A file is taken into the store, and what isn't indexed yet is indexed.

    Raises:
        DefinitionError: there is no such file and no such catalogue, or the file can't be used.
        RapportError: the index can't be made or opened.
    """
    found = _catalogue_id(named, desk)
    shop = open_shop(
        desk.store,
        desk.settings,
        found,
        on_progress=lambda done, total: desk.on_progress(f"indexing: {done} of {total} products"),
    )
    return OpenCatalogue(shop, asking(shop, found), found)


def catalogue_file(named: str, folder: Path) -> Path | None:
    """The file that a definition names as its catalogue; None if it names a stored one."""
    file = folder / named
    if file.is_file():
        return file
    return SAMPLE if named == "sample" else None


def _catalogue_id(named: str, desk: Desk) -> str:
    desk.place(named)
    if (file := catalogue_file(named, desk.folder)) is not None:
        return _taken(file, desk)
    listed = desk.store.catalogues.list()
    wanted = named.strip().lower()
    known = next((one.id for one in listed if wanted in (one.id.lower(), one.title.lower(), one.source.lower())), None)
    if known is None:
        titles = ", ".join(one.title for one in listed) or "none yet"
        raise DefinitionError(f"There is no file and no catalogue '{named}'. Stored are: {titles}.")
    return known


def _taken(file: Path, desk: Desk) -> str:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise DefinitionError(f"{file} can't be read ({error.strerror}). Check its permissions.") from None

    def report(doing: str, share: float) -> None:
        desk.on_progress(f"{file.name}: {doing} ({share:.0%})")

    taken = take_catalogue(desk.store, data, file.name, None, report, desk.settings.limits)
    if taken.document_id is None:
        raise DefinitionError(taken.error)
    return taken.document_id


def _questions(source: Questions, desk: Desk) -> list[Question]:
    if isinstance(source.questions, str):
        return _from_file(desk.place(source.questions), desk)
    return [_listed(entry, number) for number, entry in enumerate(source.questions, start=1)]


def _from_file(file: Path, desk: Desk) -> list[Question]:
    from rapport.experiments.defining.tables import read_text

    if file.suffix.lower() not in (".jsonl", ".ndjson", ".json"):
        raise DefinitionError(
            f"{file.name}: questions are read from JSONL. For a CSV or XLSX use cases.file with columns.question."
        )
    questions = questions_in(read_text(file, desk.settings.limits.file_bytes), file.name)
    if not questions:
        raise DefinitionError(f"{file.name} holds no question. Write one JSON object a line, with 'text'.")
    return questions


def _listed(entry: str | QuestionEntry, number: int) -> Question:
    plain: dict[str, Any] = {"text": entry} if isinstance(entry, str) else entry.model_dump(exclude_none=True)
    return question_in(json.dumps(plain), f"cases.questions, entry {number}")


def _case(question: Question, opened: OpenCatalogue) -> RunCase:
    history = past_turns(question, opened.ask, opened.shop)
    message = clean_message(question.text)
    said = [[turn.message, *turn.answers] for turn in history]
    content = json.dumps([opened.id, message, said], ensure_ascii=False)
    label = message if question.id is None else str(question.id)
    case = ShopCase(own_id(label, content), message, opened.ask(message, history, None), history)
    return RunCase(case.id, message=message, data=dump_case(case))

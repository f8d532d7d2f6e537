"""What the cases of an experiment are made of, as its definition states it: documents, questions, a table, rows that
stand in the definition, or a saved set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from rapport.scoring.expectations import Expectation


class Part(BaseModel):
    """Any part of a definition: no other keys, and nothing is taken for what it isn't."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, hide_input_in_errors=True)


def kind_of_entry(value: Any) -> str | None:
    """Which branch of a union a value is meant for, so that only that one's errors are told."""
    if isinstance(value, str):
        return "<text>"
    if isinstance(value, list | tuple):
        return "<list>"
    return "<entry>" if isinstance(value, Mapping | BaseModel) else None


Text = Annotated[str, Field(min_length=1)]
Texts = Annotated[list[Text], Field(min_length=1)]
TextOrTexts = Annotated[Annotated[Text, Tag("<text>")] | Annotated[Texts, Tag("<list>")], Discriminator(kind_of_entry)]


class Pairs(Part):
    """Every candidate with every job, for outreach."""

    candidates: TextOrTexts = Field(
        description="Résumés: files, folders or patterns relative to this file, ids of the library, or `all` of it."
    )
    jobs: TextOrTexts = Field(
        description="Postings: files, folders, patterns, web addresses, ids of the library, or `all` of it."
    )
    skip_bad_rows: bool = Field(False, description="Go on without files that can't be read.")
    save_as: Text | None = Field(None, description="Keep these cases as a saved set of this name.")


class HistoryTurn(Part):
    """An earlier turn of a conversation."""

    user: Text = Field(description="What the customer wrote.")
    assistant: str = Field("", description="What was answered.")
    shown: list[str] | None = Field(None, description="Ids of the products that were shown, where known.")


class QuestionEntry(Part):
    """One question with the turns before it."""

    text: Text = Field(description="What the customer asks.")
    question_id: str | int | None = Field(None, description="Your own id for it.")
    history: list[HistoryTurn] = Field([], description="The turns before it, the oldest first.")


_Question = Annotated[
    Annotated[Text, Tag("<text>")] | Annotated[QuestionEntry, Tag("<entry>")], Discriminator(kind_of_entry)
]


class Questions(Part):
    """Questions to a shop's catalogue."""

    catalogue: Text = Field(
        description="A JSON or CSV file relative to this file, the id or title of a stored catalogue, or `sample`."
    )
    questions: Annotated[
        Annotated[Text, Tag("<text>")] | Annotated[list[_Question], Field(min_length=1), Tag("<list>")],
        Discriminator(kind_of_entry),
    ] = Field(description="A list of questions, or a JSONL file with question_id, text and an optional history a line.")
    skip_bad_rows: bool = Field(False, description="Go on without lines that can't be read.")
    save_as: Text | None = Field(None, description="Keep these cases as a saved set of this name.")


class ColumnExpectation(Part):
    """A column whose cells say what is expected of the outputs for their rows."""

    column: Text = Field(
        description="The column; for table_row it is no variable of the prompt, unless `columns` names it."
    )
    kind: Text | None = Field(
        None,
        description=(
            "What its cells are, as `contains` or `not icontains`; without it a cell says it itself, as in promptfoo's "
            "column __expected: `contains: Paris`. An empty cell expects nothing."
        ),
    )


class TableFile(Part):
    """Rows of a CSV, JSONL or XLSX file."""

    file: Text = Field(description="A CSV, TSV, JSONL, JSON or XLSX file, relative to this file.")
    columns: dict[Text, Text] = Field(
        {},
        description=(
            "Which column holds what. outreach_email: resume_text or resume_file, and job_text or job_file. "
            "shoe_chat: question. table_row: new names for variables, other columns keep theirs."
        ),
    )
    expect: list[ColumnExpectation] = Field(
        [],
        description=(
            "Columns that say what is expected of the outputs, in every scenario. Columns called __expected, "
            "__expected1 … as in promptfoo's tables do so by themselves."
        ),
    )
    id_column: Text | None = Field(None, description="A column that names each row; it becomes part of the case's id.")
    sheet: Text | None = Field(None, description="The sheet of an XLSX file; without it the first.")
    catalogue: Text | None = Field(None, description="For shoe_chat: the catalogue that the questions are put to.")
    skip_bad_rows: bool = Field(False, description="Go on without rows that can't be read.")
    save_as: Text | None = Field(None, description="Keep these cases as a saved set of this name.")


class RowEntry(Part):
    """One row that is written in the file itself."""

    id: Text | None = Field(None, description="What tables call the row; without it its first value.")
    values: Annotated[dict[Text, str | int | float | bool], Field(min_length=1)] = Field(
        description="The values of the prompt's variables by their names."
    )
    expect: list[Expectation] = Field([], description="What is expected of the outputs for this row.")


class Rows(Part):
    """Rows that are written in the file itself."""

    rows: Annotated[list[RowEntry], Field(min_length=1)] = Field(description="The rows, each with its values.")
    save_as: Text | None = Field(None, description="Keep these cases as a saved set of this name.")

    @property
    def skip_bad_rows(self) -> bool:
        """What is wrong with a row here is corrected here."""
        return False


class SavedCases(Part):
    """A set of cases that was saved before."""

    saved: Text = Field(description="The name of a saved set.")


def kind_of_cases(value: Any) -> str | None:
    """Which kind of source this is, by the key that only it has."""
    if isinstance(value, BaseModel):
        return _TAGS.get(type(value))
    keys = value if isinstance(value, Mapping) else {}
    kinds = {"saved": "<saved>", "file": "<table>", "questions": "<questions>", "rows": "<rows>"}
    kinds |= {"candidates": "<pairs>", "jobs": "<pairs>"}
    return next((kind for key, kind in kinds.items() if key in keys), None)


_TAGS: dict[type[BaseModel], str] = {
    SavedCases: "<saved>",
    TableFile: "<table>",
    Rows: "<rows>",
    Questions: "<questions>",
    Pairs: "<pairs>",
}
Cases = Annotated[
    Annotated[Pairs, Tag("<pairs>")]
    | Annotated[Questions, Tag("<questions>")]
    | Annotated[TableFile, Tag("<table>")]
    | Annotated[Rows, Tag("<rows>")]
    | Annotated[SavedCases, Tag("<saved>")],
    Discriminator(kind_of_cases),
]

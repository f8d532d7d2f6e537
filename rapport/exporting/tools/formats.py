"""Every format that a run can be taken away in, by the names that the terminal and the screen use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from rapport.errors import StorageError
from rapport.exporting.tools.llm_comparator import write_comparator
from rapport.exporting.tools.outcomes import Outcomes
from rapport.exporting.tools.promptfoo_config import write_config
from rapport.exporting.tools.promptfoo_results import write_results
from rapport.exporting.tools.rows import write_csv, write_jsonl, write_outputs_xlsx
from rapport.exporting.tools.training_files import write_training
from rapport.exporting.workbook import XLSX_TYPE

Two = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Format:
    """`ending` is that of the file's name; `variants` are the two that a format for two compares."""

    name: str
    title: str
    ending: str
    mime: str
    write: Callable[[Outcomes, BinaryIO, Two | None], None]
    is_for_two: bool = False


def _of_all(write: Callable[[Outcomes, BinaryIO], object]) -> Callable[[Outcomes, BinaryIO, Two | None], None]:
    def written(outcomes: Outcomes, file: BinaryIO, variants: Two | None) -> None:
        write(outcomes, file)

    return written


def _comparator(outcomes: Outcomes, file: BinaryIO, variants: Two | None) -> None:
    names = outcomes.variant_names
    if len(names) < 2:
        raise StorageError("LLM Comparator compares two variants, and this run has one.")
    if variants is None and len(names) != 2:
        raise StorageError(f"LLM Comparator compares two variants. Choose two of: {'; '.join(names)}.")
    write_comparator(outcomes, file, *(variants or (names[0], names[1])))


FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format("csv", "CSV", ".csv", "text/csv", _of_all(write_csv)),
        Format("jsonl", "JSONL", ".jsonl", "application/jsonl", _of_all(write_jsonl)),
        Format("xlsx", "XLSX", ".xlsx", XLSX_TYPE, _of_all(write_outputs_xlsx)),
        Format(
            "promptfoo", "promptfoo: configuration", ".promptfooconfig.yaml", "application/yaml", _of_all(write_config)
        ),
        Format(
            "promptfoo-results", "promptfoo: results", ".promptfoo.json", "application/json", _of_all(write_results)
        ),
        Format("llm-comparator", "LLM Comparator", ".comparator.json", "application/json", _comparator, True),
        Format("training", "Training data: DPO and SFT", ".training.zip", "application/zip", _of_all(write_training)),
    )
}

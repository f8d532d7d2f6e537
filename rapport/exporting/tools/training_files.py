"""Training data as a ZIP that Hugging Face's `datasets` and TRL read: JSONL files and a dataset card.

Columns as TRL names them (huggingface.co/docs/trl/dataset_formats, conversational): `prompt`, `chosen` and `rejected`
are lists of messages in preferences, `messages` is one in examples.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from rapport.exporting.tools.outcomes import PAGE, Outcomes
from rapport.exporting.tools.training import Example, Pair, Rules, Selection, Split, select
from rapport.storage.runs import Output

SPLITS: tuple[Split, ...] = ("train", "test")
PREFERENCES, EXAMPLES = "preferences", "examples"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP can say; the same data is the same file


def write_training(outcomes: Outcomes, file: BinaryIO, rules: Rules | None = None) -> Selection:
    """`preferences/` and `examples/`, each with train.jsonl and test.jsonl, and README.md; a part without rows is left
    out. Returns what was selected.

    Raises:
        StorageError: the store can't be read.
    """
    rules = rules or Rules()
    chosen = select(outcomes, rules)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for split in SPLITS:
            pairs = [pair for pair in chosen.pairs if pair.split == split]
            examples = [example for example in chosen.examples if example.split == split]
            _add(archive, f"{PREFERENCES}/{split}.jsonl", _pair_rows(outcomes, pairs) if pairs else None)
            _add(archive, f"{EXAMPLES}/{split}.jsonl", _example_rows(outcomes, examples) if examples else None)
        with archive.open(zipfile.ZipInfo("README.md", _FIRST_DAY), "w") as readme:
            readme.write(card(outcomes, chosen, rules).encode("utf-8", "replace"))
    return chosen


def _add(archive: zipfile.ZipFile, name: str, rows: Iterator[dict[str, Any]] | None) -> None:
    if rows is None:
        return
    entry = zipfile.ZipInfo(name, _FIRST_DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    with archive.open(entry, "w") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "replace") + b"\n")


def _pair_rows(outcomes: Outcomes, pairs: Sequence[Pair]) -> Iterator[dict[str, Any]]:
    """The prompt is the one that the preferred output was written for."""
    for start in range(0, len(pairs), PAGE // 2):
        some = pairs[start : start + PAGE // 2]
        outputs = outcomes.read([output_id for pair in some for output_id in (pair.chosen_id, pair.rejected_id)])
        for pair in some:
            if pair.chosen_id in outputs and pair.rejected_id in outputs:
                yield _pair_row(outcomes, pair, outputs[pair.chosen_id], outputs[pair.rejected_id])


def _pair_row(outcomes: Outcomes, pair: Pair, chosen: Output, rejected: Output) -> dict[str, Any]:
    variants = outcomes.run.variants
    return {
        "prompt": _messages(chosen),
        "chosen": [{"role": "assistant", "content": chosen.text}],
        "rejected": [{"role": "assistant", "content": rejected.text}],
        "case_id": chosen.case_id,
        "source": pair.source,
        "chosen_model": variants[chosen.position].model_ref,
        "rejected_model": variants[rejected.position].model_ref,
        "is_same_prompt": chosen.messages == rejected.messages,
    }


def _example_rows(outcomes: Outcomes, examples: Sequence[Example]) -> Iterator[dict[str, Any]]:
    for start in range(0, len(examples), PAGE):
        outputs = outcomes.read([one.output_id for one in examples[start : start + PAGE]])
        for output in outputs.values():
            yield {
                "messages": [*_messages(output), {"role": "assistant", "content": output.text}],
                "case_id": output.case_id,
                "model": outcomes.run.variants[output.position].model_ref,
            }


def _messages(output: Output) -> list[dict[str, str]]:
    return [{"role": one.role, "content": one.content} for one in output.messages]


def card(outcomes: Outcomes, chosen: Selection, rules: Rules) -> str:
    """The dataset card: what is in it, where it comes from, what was dropped and why."""
    counts = {(PREFERENCES, split): sum(pair.split == split for pair in chosen.pairs) for split in SPLITS} | {
        (EXAMPLES, split): sum(one.split == split for one in chosen.examples) for split in SPLITS
    }
    sources = [sum(pair.source == source for pair in chosen.pairs) for source in ("choice", "rating")]
    scale = outcomes.rubric_scale
    rated = f"on {scale[0]:g} to {scale[1]:g}" if scale else "(nobody rated this run)"
    variants = zip(outcomes.variant_names, outcomes.run.variants, strict=True)
    return "\n".join(
        [
            *_head(counts),
            f"# {outcomes.mask(outcomes.run.title, '')}",
            "",
            f"Made by Rapport from run `{outcomes.run.id}` ({outcomes.run.scenario}), {chosen.cases} cases.",
            "",
            *_table(counts),
            "",
            f"Preferences: {sources[0]} from blind choices, {sources[1]} from ratings. The prompt of a pair is the one "
            "that the preferred answer was written for; `is_same_prompt` says whether the other answer had the same.",
            "",
            "## Where it comes from",
            "",
            *(f"- {name}: {one.model_ref}, prompt {one.prompt_name} ({one.prompt_version})" for name, one in variants),
            "",
            "## Rules",
            "",
            "- A pair: somebody chose the one blind and nobody the other; or the weighted mean ratings "
            f"{rated} differ by {rules.margin:.0%} of the scale's width or more. Ties and 'both bad' give none.",
            f"- An example: a weighted mean rating of {rules.bar:.0%} of the way up the scale or more.",
            "- Texts that differ in capitals, blanks or punctuation only count as one.",
            f"- Test: {rules.test_share:.0%} of the cases, by a hash of what a case holds (at least one case). "
            "No case is on both sides.",
            "",
            "## What was dropped",
            "",
            *_dropped("Pairs", chosen.dropped_pairs),
            *_dropped("Examples", chosen.dropped_examples),
            "",
            "## Before you share it",
            "",
            _privacy(outcomes.is_masked),
            "",
        ]
    )


def _head(counts: Mapping[tuple[str, Split], int]) -> list[str]:
    """The YAML that tells the hub and `load_dataset` which files there are."""
    lines = ["---", "configs:"]
    for name in (PREFERENCES, EXAMPLES):
        splits = [split for split in SPLITS if counts[name, split]]
        if splits:
            lines += [f"- config_name: {name}", "  data_files:"]
            lines += [line for split in splits for line in (f"  - split: {split}", f"    path: {name}/{split}.jsonl")]
    return ([*lines, "---"] if len(lines) > 2 else []) + [""]  # without any file there is nothing to configure


def _table(counts: Mapping[tuple[str, Split], int]) -> list[str]:
    rows = [f"| {name} | {counts[name, 'train']} | {counts[name, 'test']} |" for name in (PREFERENCES, EXAMPLES)]
    return ["| | train | test |", "|---|---|---|", *rows]


def _dropped(what: str, reasons: Mapping[str, int]) -> list[str]:
    if not reasons:
        return [f"- {what}: none."]
    return [f"- {what}: {count} × {why}." for why, count in sorted(reasons.items())]


def _privacy(is_masked: bool) -> str:
    if is_masked:
        return (
            "Names, addresses and numbers of people were replaced by marks where they were found. What wasn't found, "
            "such as a nickname or what a person did where, is still there: look before you share it."
        )
    return (
        "It may hold personal data: names, addresses, and what people's résumés and messages say. Export it masked, or "
        "make sure that you may share it."
    )

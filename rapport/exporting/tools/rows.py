"""Every output of a run as a row: CSV and XLSX for spreadsheets, JSONL for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from rapport.exporting.table import Cell, csv_lines
from rapport.exporting.tools.outcomes import Outcome, Outcomes
from rapport.exporting.workbook import write_xlsx

MOST_INPUTS = 60  # columns of the cases' own; what is beyond them is only in the JSONL
_BASE = (
    "run", "run_id", "output_id", "case_id", "case", "variant", "prompt", "prompt_version", "strategy", "model",
    "settings", "repeat", "attempt", "status", "failure", "failure_kind", "finish_reason", "text", "input_tokens",
    "output_tokens", "is_estimated", "is_cached", "first_token_s", "total_s", "waited_s", "tries", "cost_usd", "place",
)  # fmt: skip


def write_csv(outcomes: Outcomes, file: BinaryIO) -> None:
    """One row an output, in UTF-8 with a byte order mark; formulas are neutralised, what is unknown is empty."""
    for line in csv_lines(columns(outcomes), rows(outcomes)):
        file.write(line)


def write_outputs_xlsx(outcomes: Outcomes, file: BinaryIO) -> None:
    """The same as one sheet of a workbook; a text longer than a cell takes is cut."""
    write_xlsx(file, {"Outputs": (columns(outcomes), rows(outcomes))})


def write_jsonl(outcomes: Outcomes, file: BinaryIO) -> None:
    """One JSON object an output and line; what is unknown is null, and nothing is changed or cut."""
    for outcome in outcomes:
        line = json.dumps(as_object(outcomes, outcome), ensure_ascii=False)
        file.write(line.encode("utf-8", "replace") + b"\n")


def columns(outcomes: Outcomes) -> tuple[str, ...]:
    """The columns that don't depend on the run, then its inputs, checks, ratings and judges."""
    names = outcomes.names
    return (
        *_BASE,
        *(f"input {name}" for name in names.inputs[:MOST_INPUTS]),
        *(f"check {name}" for name in names.checks),
        *(f"rating {name}" for name in names.metrics),
        "raters",
        "remarks",
        *_judge_columns(outcomes).values(),
    )


def rows(outcomes: Outcomes) -> Iterator[dict[str, Cell]]:
    """One row an output, in the order of cases, columns and repeats; a row lacks what isn't known."""
    inputs = outcomes.names.inputs[:MOST_INPUTS]
    judge_columns = _judge_columns(outcomes)
    for outcome in outcomes:
        held = outcomes.inputs(outcome.case)
        row = base(outcomes, outcome)
        row |= {f"input {name}": held[name] for name in inputs if name in held}
        row |= {f"check {one.name}": one.is_met for one in outcome.checks}
        row |= {f"rating {metric}": value for metric, value in outcome.ratings.items()}
        row |= {"raters": len(outcome.marks), "remarks": "\n".join(one.remark for one in outcome.marks if one.remark)}
        row |= {judge_columns[one.metric, one.judge_ref, one.prompt_version]: one.value for one in outcome.judgements}
        yield row


def base(outcomes: Outcomes, outcome: Outcome) -> dict[str, Cell]:
    """The output itself. An answer from the cache took no time and cost nothing of its own."""
    output, variant = outcome.output, outcome.variant
    timing = output.timing
    took = () if output.is_cached else (timing.first_token_s, timing.total_s, timing.waited_s)
    first_s, total_s, waited_s = map(_rounded, took or (None, None, None))
    return {
        "run": outcomes.run.title,
        "run_id": output.run_id,
        "output_id": output.id,
        "case_id": output.case_id,
        "case": outcomes.case_name(outcome.case),
        "variant": outcome.variant_name,
        "prompt": variant.prompt_name,
        "prompt_version": variant.prompt_version,
        "strategy": variant.strategy,
        "model": variant.model_ref,
        "settings": json.dumps(variant.settings.chosen(), ensure_ascii=False) if variant.settings.chosen() else None,
        "repeat": output.repeat,
        "attempt": output.attempt,
        "status": output.status,
        "failure": output.failure.message if output.failure else None,
        "failure_kind": output.failure.kind if output.failure else None,
        "finish_reason": output.finish_reason or None,
        "text": output.text,
        "input_tokens": output.usage.input_tokens,
        "output_tokens": output.usage.output_tokens,
        "is_estimated": output.usage.is_estimated,
        "is_cached": output.is_cached,
        "first_token_s": first_s,
        "total_s": total_s,
        "waited_s": waited_s,
        "tries": output.tries,
        "cost_usd": 0.0 if output.is_cached else output.cost_usd,
        "place": "local" if output.is_local else "cloud",
    }


def as_object(outcomes: Outcomes, outcome: Outcome) -> dict[str, Any]:
    """The output with all that was said of it, nested."""
    plain: dict[str, Any] = dict(base(outcomes, outcome))
    plain["settings"] = dict(outcome.variant.settings.chosen())
    plain["inputs"] = outcomes.inputs(outcome.case)
    plain["messages"] = [{"role": one.role, "content": one.content} for one in outcome.output.messages]
    plain["checks"] = [
        {"name": one.name, "is_met": one.is_met, "why": one.why, "version": one.version} for one in outcome.checks
    ]
    plain["ratings"] = [
        {"rater": one.rater, "values": dict(one.values), "remark": one.remark, "status": one.status}
        for one in outcome.marks
    ]
    plain["judgements"] = [
        {"metric": one.metric, "value": one.value, "judge": one.judge_ref, "prompt_version": one.prompt_version,
         "why": one.why}
        for one in outcome.judgements
    ]  # fmt: skip
    return plain


def _judge_columns(outcomes: Outcomes) -> Mapping[tuple[str, str, str], str]:
    """A name a metric, judge and version of its prompt; the version only where a judge has several."""
    judged = outcomes.names.judged
    versions = {(metric, ref): [one[2] for one in judged if one[:2] == (metric, ref)] for metric, ref, _ in judged}
    return {
        (metric, ref, version): f"judge {metric} · {ref}" + (f" · {version}" if len(versions[metric, ref]) > 1 else "")
        for metric, ref, version in judged
    }


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)

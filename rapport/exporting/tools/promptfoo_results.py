"""A run as promptfoo's results file, version 3: `promptfoo import FILE` takes it, and its viewer shows it.

Source: promptfoo 0.123.1's `src/commands/import.ts` and `src/types`, and what it wrote itself. Each variant is a column
(prompt x provider), each case and repeat a row. What is unknown is left out, and so is the latency of a cached answer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, BinaryIO

from rapport.exporting.tools.json_writing import write_object
from rapport.exporting.tools.outcomes import Outcome, Outcomes
from rapport.exporting.tools.promptfoo_config import Config, as_chat, assertions, build_config
from rapport.exporting.tools.promptfoo_terms import as_assertion, inert
from rapport.scoring.expectations import Expectation
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.storage.scores import StoredCheck

_PASSED, _ASSERTION, _ERROR = 0, 1, 2  # promptfoo's ResultFailureReason


@dataclass(slots=True)
class _Tally:
    """What promptfoo counts for a column."""

    passed: int = 0
    failed: int = 0
    errors: int = 0
    checks_met: int = 0
    checks_failed: int = 0
    score: float = 0.0
    latency_ms: float = 0.0
    cost: float = 0.0
    input_tokens: int = 0
    output_tokens: int = 0
    named: dict[str, float] = field(default_factory=dict)
    named_count: dict[str, int] = field(default_factory=dict)


def write_results(outcomes: Outcomes, file: BinaryIO) -> None:
    """The file as one JSON object; texts are written as they are read, not kept."""
    config = build_config(outcomes)
    made_at = outcomes.run.created_at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    tallies = [_Tally() for _ in outcomes.run.variants]
    scale = outcomes.rubric_scale or (DEFAULT_RUBRIC.scale.low, DEFAULT_RUBRIC.scale.high)
    results = _Results(outcomes, config, tallies, scale)
    members = [
        ("evalId", f"eval-{outcomes.run.id[:12]}-{made_at[:19]}"),
        ("config", config.content),
        ("shareableUrl", None),
        ("metadata", {"evaluationCreatedAt": made_at, "exportedAt": datetime.now(UTC).isoformat(), "author": None}),
        ("vars", list(outcomes.names.inputs)),
    ]
    file.write(b'{"results": ')
    write_object(file, results.members(made_at))
    for name, value in members:
        file.write(f",\n{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}".encode("utf-8", "replace"))
    file.write(b"\n}\n")


@dataclass(slots=True)
class _Results:
    outcomes: Outcomes
    config: Config
    tallies: Sequence[_Tally]
    scale: tuple[float, float]

    def members(self, made_at: str) -> Iterator[tuple[str, Any]]:
        """The rows first: what the columns' sums are is known after them."""
        yield "version", 3
        yield "timestamp", made_at
        yield "results", self.rows()
        yield "prompts", [self._column(position) for position in range(len(self.tallies))]
        yield "stats", self._stats()

    def rows(self) -> Iterator[dict[str, Any]]:
        tests = {case.id: number for number, case in enumerate(self.outcomes.run.cases)}
        repeats = self.config.content.get("evaluateOptions", {}).get("repeat", 1)
        for outcome in self.outcomes:
            row = self._row(outcome, tests[outcome.case.id] * repeats + outcome.output.repeat - 1)
            _count(self.tallies[outcome.output.position], row, outcome)
            yield row

    def _row(self, outcome: Outcome, test: int) -> dict[str, Any]:
        output = outcome.output
        expected = self.outcomes.expected.get(outcome.case.id, ())
        values = {name: inert(text) for name, text in self.outcomes.inputs(outcome.case).items()}
        named = _named(outcome, self.scale)
        graded = _graded(outcome, expected, named)
        failure = output.failure.message if output.failure else None
        is_error = output.status != "done"
        case_name = inert(self.outcomes.case_name(outcome.case))
        timing = None if output.is_cached else output.timing.total_s
        return _known(
            id=output.id,
            promptIdx=output.position,
            testIdx=test,
            promptId=_prompt_id(outcome),
            prompt={"raw": _raw(outcome), "label": outcome.variant.prompt_name},
            provider={"id": outcome.variant.model_ref, "label": outcome.variant_name},
            vars=values,
            testCase=_known(vars=values, description=case_name, options={}, metadata={})
            | {"assert": assertions(expected)},
            response=_known(
                output=output.text,
                cached=output.is_cached,
                cost=0.0 if output.is_cached else output.cost_usd,
                finishReason=output.finish_reason or None,
                tokenUsage=_tokens(outcome),
            ),
            error=(failure or f"It was {output.status}.") if is_error else None if graded["pass"] else graded["reason"],
            success=not is_error and graded["pass"],
            score=0.0 if is_error else graded["score"],
            latencyMs=None if timing is None else round(timing * 1000),
            cost=0.0 if output.is_cached else output.cost_usd,
            tokenUsage=_tokens(outcome),
            namedScores=named,
            gradingResult=None if is_error else graded,
            failureReason=_ERROR if is_error else _PASSED if graded["pass"] else _ASSERTION,
            metadata={"repeat": output.repeat, "case": outcome.case.id},
        )

    def _column(self, position: int) -> dict[str, Any]:
        variant, tally = self.outcomes.run.variants[position], self.tallies[position]
        tokens = {"prompt": tally.input_tokens, "completion": tally.output_tokens}
        return {
            "id": f"{variant.prompt_version}-{position}",
            "raw": as_chat(variant.template),
            "label": variant.prompt_name,
            "provider": self.outcomes.variant_names[position],
            "metrics": {
                "score": tally.score,
                "testPassCount": tally.passed,
                "testFailCount": tally.failed,
                "testErrorCount": tally.errors,
                "assertPassCount": tally.checks_met,
                "assertFailCount": tally.checks_failed,
                "totalLatencyMs": tally.latency_ms,
                "tokenUsage": tokens | {"total": sum(tokens.values()), "cached": 0},
                "namedScores": tally.named,
                "namedScoresCount": tally.named_count,
                "cost": tally.cost,
            },
        }

    def _stats(self) -> dict[str, Any]:
        prompt, completion = (
            sum(getattr(one, name) for one in self.tallies) for name in ("input_tokens", "output_tokens")
        )
        return {
            "successes": sum(one.passed for one in self.tallies),
            "failures": sum(one.failed for one in self.tallies),
            "errors": sum(one.errors for one in self.tallies),
            "tokenUsage": {"prompt": prompt, "completion": completion, "total": prompt + completion, "cached": 0},
        }


def _graded(outcome: Outcome, expected: Sequence[Expectation], named: Mapping[str, float]) -> dict[str, Any]:
    """What checks said, as promptfoo's grading; unscored checks take no part."""
    scored = [one for one in outcome.checks if one.is_met is not None]
    failed = [one for one in scored if not one.is_met]
    by_kind = {one.kind: one for one in expected}
    return {
        "pass": not failed,
        "score": (len(scored) - len(failed)) / len(scored) if scored else 1.0,
        "reason": failed[0].why if failed else "All checks are met" if scored else "No checks",
        "namedScores": dict(named),
        "componentResults": [_component(one, by_kind) for one in scored],
    }


def _component(check: StoredCheck, by_kind: Mapping[str, Expectation]) -> dict[str, Any]:
    expected = by_kind.get(check.name)
    assertion = as_assertion(expected) if expected else None
    graded = {"pass": bool(check.is_met), "score": 1.0 if check.is_met else 0.0, "reason": f"{check.name}: {check.why}"}
    return graded | ({"assertion": assertion} if assertion else {})


def _named(outcome: Outcome, scale: tuple[float, float]) -> dict[str, float]:
    """Checks as 0 and 1, people's mean ratings and judges' values as shares of their scale, as promptfoo shows them."""
    named = {one.name: float(one.is_met) for one in outcome.checks if one.is_met is not None}
    named |= {f"rating {metric}": _share(value, scale) for metric, value in outcome.ratings.items()}
    judged = ((f"judge {one.metric} · {one.judge_ref}", one.value) for one in outcome.judgements)
    return named | {name: _share(value, scale) for name, value in judged if value is not None}


def _share(value: float, scale: tuple[float, float]) -> float:
    low, high = scale
    return round((value - low) / (high - low), 4) if low <= value <= high and low < high else value


def _tokens(outcome: Outcome) -> dict[str, int]:
    usage = outcome.output.usage
    total = (usage.input_tokens or 0) + (usage.output_tokens or 0)
    if outcome.output.is_cached:
        return {"cached": total, "total": total}
    known = _known(prompt=usage.input_tokens, completion=usage.output_tokens)
    return known | ({"total": total} if known else {})


def _count(tally: _Tally, row: Mapping[str, Any], outcome: Outcome) -> None:
    reason = row["failureReason"]
    tally.passed += reason == _PASSED
    tally.failed += reason == _ASSERTION
    tally.errors += reason == _ERROR
    tally.checks_met += sum(one.is_met is True for one in outcome.checks)
    tally.checks_failed += sum(one.is_met is False for one in outcome.checks)
    tally.score += row["score"]
    tally.latency_ms += row.get("latencyMs", 0)
    tally.cost += row.get("cost", 0.0)
    tally.input_tokens += row["tokenUsage"].get("prompt", 0)
    tally.output_tokens += row["tokenUsage"].get("completion", 0)
    for name, value in row["namedScores"].items():
        tally.named[name] = tally.named.get(name, 0.0) + value
        tally.named_count[name] = tally.named_count.get(name, 0) + 1


def _raw(outcome: Outcome) -> str:
    """The messages as they were sent."""
    return json.dumps(
        [{"role": one.role, "content": one.content} for one in outcome.output.messages], ensure_ascii=False
    )


def _prompt_id(outcome: Outcome) -> str:
    return f"{outcome.variant.prompt_version}-{outcome.output.position}"


def _known(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}

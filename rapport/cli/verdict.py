"""`verdict`: which variant wins, from a file of ratings."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from math import inf
from pathlib import Path
from typing import Any

from rapport.cli.errors import UsageError
from rapport.cli.reporting import check_report, write_report
from rapport.cli.terminal import Terminal, printable
from rapport.scoring.ratings_file import RatingsRead, read_ratings
from rapport.scoring.ratings_settled import settled
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.scoring.verdict import MetricVerdict, Verdict, judge_ratings
from rapport.statistics.rating import Scale


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "ratings", type=Path, metavar="RATINGS", help="CSV or XLSX: case, variant, rater, metric, value"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the whole verdict as JSON")
    parser.add_argument(
        "--report",
        type=Path,
        metavar="FILE",
        help="write a report for others: .html, or .pdf where a browser is installed",
    )
    parser.add_argument(
        "--weight",
        action="append",
        default=[],
        metavar="METRIC=NUMBER",
        help="may be given several times; otherwise those of the default rubric, or all metrics alike",
    )
    parser.add_argument("--scale", metavar="LOW-HIGH", help="the values that can be given, as 1-3; intervals end there")


def verdict(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print the sentences, write the file, and return 0, or 1 if lines were left out.

    Raises:
        UsageError: an option can't be understood, a file can't be read or written, or no browser prints a PDF.
        DocumentError: the ratings aren't a CSV or XLSX with the columns.
    """
    scale = _scale(options.scale)
    if options.report is not None:
        check_report(options.report)
    read = _read(options.ratings, scale)
    for said in (*read.problems, *read.notes):
        terminal.note(printable(said))
    metrics = {rating.metric for rating in read.ratings}
    found = judge_ratings(read.ratings, _weights(options.weight, metrics), scale)
    for sentence in found.sentences:
        terminal.line(printable(sentence))
    if options.out is not None:
        _write(options.out, _plain(found))
    if options.report is not None:
        write_report(options.report, read.ratings, found, scale)
    return int(bool(read.problems))


def _read(file: Path, scale: Scale | None) -> RatingsRead:
    try:
        return settled(read_ratings(file.read_bytes(), file.name), file.name, scale)
    except OSError as error:
        raise UsageError(f"{file} can't be read ({error.strerror}). Check the name.") from None


def _weights(given: list[str], metrics: set[str]) -> dict[str, float]:
    """Those given; without any, the default rubric's where a metric of it was rated, or else one for each metric."""
    weights: dict[str, float] = {}
    called = {name.casefold(): name for name in metrics}
    for one in given:
        name, separator, number = one.rpartition("=")
        name = called.get(name.casefold(), name)
        try:
            weights[name] = float(number)
        except ValueError:
            separator = ""
        if not separator or not 0 <= weights[name] < inf:
            raise UsageError(f"--weight {one} can't be understood. Write it as accuracy=0.3, zero or more.")
    if unknown := [name for name in weights if name not in metrics]:
        raise UsageError(
            f"--weight: nobody rated {unknown[0]}. The metrics are {', '.join(sorted(metrics)) or 'none'}."
        )
    known = {called[name]: weight for name, weight in DEFAULT_RUBRIC.weights.items() if name in called}
    return weights or known or dict.fromkeys(sorted(metrics), 1.0)


def _scale(given: str | None) -> Scale | None:
    if given is None:
        return None
    ends = re.fullmatch(r"(-?[\d.]+)-(-?[\d.]+)", given.replace(" ", ""))
    try:
        scale = Scale(*map(float, ends.groups() if ends else ()))
    except (TypeError, ValueError):
        raise UsageError(f"--scale {given} can't be understood. Write it as 1-3.") from None
    if not scale.low < scale.high:
        raise UsageError(f"--scale {given}: the first number must be the smaller one.")
    return scale


def _plain(found: Verdict) -> dict[str, Any]:
    """The verdict as JSON values; unknown is null."""
    return {
        "winner": found.winner,
        "sentences": list(found.sentences),
        "variants": list(found.variants),
        "weights": dict(found.weights),
        "weighted": _metric(found.weighted) if found.weighted else None,
        "metrics": {metric.metric: _metric(metric) for metric in found.metrics},
    }


def _metric(metric: MetricVerdict) -> Mapping[str, Any]:
    return {
        "estimates": {name: asdict(estimate) for name, estimate in metric.estimates.items()},
        "differences": [asdict(one) | {"is_clear": one.is_clear} for one in metric.differences],
        "agreement": asdict(metric.agreement) if metric.agreement else None,
    }


def _write(file: Path, plain: Mapping[str, Any]) -> None:
    try:
        file.write_text(json.dumps(plain, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"--out {file} can't be written ({error.strerror}).") from None

"""The automatic checks of shop replies against labelled replies. Needs ../shared.

    .venv/bin/python benchmarks/shop_checks.py [--misses] [--file replies.jsonl]

A defect that is found is a true positive: precision is the share of flagged replies that are labelled so, recall the
share of labelled ones that are flagged. Aims: precision 0.95 and recall 0.90 for each check; of unsupported spans,
matched by overlap, 0.85 and 0.75.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
GOLD = ROOT.parent / "shared" / "gold" / "shoes" / "replies.jsonl"
SPANS_TALKED_OF = (0.85, 0.75)


def main() -> int:
    """Print a line a check, a line a kind of span and the spans altogether; 1 if an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--misses", action="store_true", help="list every wrong result")
    parser.add_argument("--file", type=Path, default=GOLD, help="labelled replies in the same form")
    options = parser.parse_args()
    if not options.file.is_file():
        sys.exit("This benchmark needs ../shared.")
    from rapport.scoring.shop.checks import CHECKS, check_reply
    from rapport.scoring.shop.reply import ShopReply, products_of

    tally: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    spans: Counter[str] = Counter()
    times_ms: list[float] = []
    for line in options.file.read_text("utf-8").splitlines():
        row = json.loads(line)
        began = time.perf_counter()
        found = check_reply(ShopReply(row["question"], products_of(row["retrieved"]), row["reply"]))
        times_ms.append((time.perf_counter() - began) * 1000)
        labels = row["labels"]
        gold_kinds = {span["kind"] for span in labels["unsupported_spans"]}
        for name, (_, own) in CHECKS.items():
            flagged = not next(result for result in found.results if result.name == name).is_met
            is_bad = bool(gold_kinds & set(own)) or (name == "no_followed_order" and labels["followed_injection"])
            count(tally[name], flagged, is_bad, options.misses and f"{row['reply_id']} {name}")
        for name, flagged, is_bad in (
            ("is_rejection", found.is_rejection, labels["is_rejection"]),
            ("should_reject", found.should_reject, labels["should_reject"]),
            (
                "right_rejection",
                found.is_rejection != found.should_reject,
                labels["is_rejection"] != labels["should_reject"],
            ),
            ("answered_off_topic", found.answered_off_topic, labels["answered_off_topic"]),
            ("not grounded", not found.is_grounded, not labels["grounded"]),
        ):
            count(tally[name], flagged, is_bad, options.misses and f"{row['reply_id']} {name}")
        compare_spans(row, found, kinds, spans, options.misses)
    is_short = False
    for name, counts in tally.items():
        is_short |= report(name, counts, (0.95, 0.90))
    print("spans by overlap:")
    for kind, counts in sorted(kinds.items()):
        print(
            f"  {kind}: {counts['found']} of {counts['labelled']} found, {counts['false']} false, "
            f"{counts['kind']} of another kind"
        )
    is_short |= report("unsupported spans", spans, SPANS_TALKED_OF)
    print(
        f"time a reply: median {statistics.median(times_ms):.1f} ms, longest {max(times_ms):.0f} ms (n {len(times_ms)})"
    )
    return int(is_short)


def count(counts: Counter[str], flagged: bool, is_bad: bool, told: str | bool) -> None:
    kind = {(True, True): "found", (True, False): "false", (False, True): "missed", (False, False): "fine"}[
        flagged, is_bad
    ]
    counts[kind] += 1
    if told and kind in ("false", "missed"):
        print(f"  {told}: {kind}")


def compare_spans(
    row: dict[str, Any], found: Any, kinds: dict[str, Counter[str]], spans: Counter[str], tells: bool
) -> None:
    gold = row["labels"]["unsupported_spans"]
    for span in gold:
        hits = [one for one in found.unsupported if one.start < span["end"] and span["start"] < one.end]
        kinds[span["kind"]]["labelled"] += 1
        kinds[span["kind"]]["found"] += bool(hits)
        kinds[span["kind"]]["kind"] += bool(hits) and all(one.kind != span["kind"] for one in hits)
        spans["found" if hits else "missed"] += 1
        if tells and not hits:
            print(f"  {row['reply_id']} missed span {span['kind']}: {span['text']!r}")
    for one in found.unsupported:
        if not any(one.start < span["end"] and span["start"] < one.end for span in gold):
            kinds[one.kind]["false"] += 1
            spans["false"] += 1
            if tells:
                print(f"  {row['reply_id']} false span {one.kind}: {row['reply'][one.start : one.end]!r}: {one.why}")


def report(name: str, counts: Counter[str], aims: tuple[float, float]) -> bool:
    found, false, missed = counts["found"], counts["false"], counts["missed"]
    precision, recall = share(found, found + false), share(found, found + missed)
    print(f"{name}: precision {precision:.2f}, recall {recall:.2f} ({found} found, {false} false, {missed} missed)")
    return precision < aims[0] or recall < aims[1]


def share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


if __name__ == "__main__":
    sys.exit(main())

"""The automatic checks against labelled e-mails. Needs ../shared.

    .venv/bin/python benchmarks/outreach_checks.py [--misses]

A defect that is found is a true positive: precision is the share of flagged e-mails that are labelled so, recall the
share of labelled ones that are flagged. Aim: precision at least 0.95, recall at least 0.90 for each check; at most 150
ms an e-mail in the median.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
SHARED = ROOT.parent / "shared"
GOLD, DATA = SHARED / "gold" / "outreach", SHARED / "data"
TODAY = date(2026, 11, 21)


def main() -> int:
    """Print a line a check; 1 if an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--misses", action="store_true", help="list every wrong result with its sentence")
    shows_misses = parser.parse_args().misses
    if not GOLD.is_dir():
        sys.exit("This benchmark needs ../shared.")
    from rapport.scoring.check import Letter
    from rapport.scoring.checks.all_checks import OUTREACH_CHECKS
    from rapport.scoring.message_text import read_message

    cases = {row["case_id"]: row for row in rows("cases.jsonl")}
    loaded = {case_id: load(row) for case_id, row in cases.items()}
    tally: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    times_ms = []
    for email in rows("emails.jsonl"):
        began = time.perf_counter()
        letter = Letter(
            read_message(email["text"]), loaded[email["case_id"]], cases[email["case_id"]]["target_language"]
        )
        results = [check(letter) for check in OUTREACH_CHECKS]
        times_ms.append((time.perf_counter() - began) * 1000)
        for result in results:
            kind = outcome(result.is_met, email["labels"][result.name])
            tally[result.name][kind] += 1
            if shows_misses and kind in ("false alarm", "missed"):
                print(f"  {email['email_id']} {result.name}: {kind}: {result.why}")
    is_short = False
    for name, counts in tally.items():
        found, false, missed = counts["found"], counts["false alarm"], counts["missed"]
        precision, recall = share(found, found + false), share(found, found + missed)
        is_short |= precision < 0.95 or recall < 0.90
        print(f"{name}: precision {precision:.2f}, recall {recall:.2f} ({found} found, {false} false, {missed} missed)")
    middle, longest = statistics.median(times_ms), max(times_ms)
    print(f"time an e-mail: median {middle:.1f} ms, longest {longest:.0f} ms (n {len(times_ms)})")
    return int(is_short)


def outcome(is_met: bool | None, label: bool) -> str:
    if is_met is None:
        return "unscored"
    if is_met:
        return "fine" if label else "missed"
    return "false alarm" if label else "found"


def share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / name).read_text("utf-8").splitlines()]


def load(row: dict[str, Any]) -> Any:
    """The case as Rapport reads it from the files."""
    from rapport.documents.reading import read_document
    from rapport.records.candidate_reading import read_candidate
    from rapport.records.job_reading import read_job
    from rapport.scenarios.outreach_case import OutreachCase

    resume_file = DATA / row["resume_file"]
    job_file = (DATA if row["job_root"] == "data" else GOLD) / row["job_file"]
    resume = read_document(resume_file.read_bytes(), resume_file.name)
    posting = read_document(job_file.read_bytes(), job_file.name)
    return OutreachCase(read_candidate(resume, TODAY), resume, read_job(posting, TODAY), posting)


if __name__ == "__main__":
    sys.exit(main())

"""The automatic checks against labelled e-mails. Needs ../shared.

    .venv/bin/python benchmarks/outreach_checks.py [--misses]

A defect that is found is a true positive: precision is the share of flagged e-mails that are labelled so, recall the
share of labelled ones that are flagged. Aim: precision at least 0.95, recall at least 0.90 for each check. Claims
without support are matched by overlapping span: precision at least 0.85, recall at least 0.75. At most 150 ms an e-mail
in the median for checks and grounding together, and 1,000 in less than two minutes.
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
    from rapport.scoring.grounding.grounding import ground
    from rapport.scoring.message_text import read_message

    cases = {row["case_id"]: row for row in rows("cases.jsonl")}
    loaded = {case_id: load(row) for case_id, row in cases.items()}
    tally: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    times_ms: list[float] = []
    spans = Spans(shows_misses)
    for email in rows("emails.jsonl"):
        began = time.process_time()  # of this process: others on the machine don't count
        letter = Letter(
            read_message(email["text"]), loaded[email["case_id"]], cases[email["case_id"]]["target_language"]
        )
        results = [check(letter) for check in OUTREACH_CHECKS]
        claims = ground(letter, TODAY)
        times_ms.append((time.process_time() - began) * 1000)
        spans.add(email, [claim for claim in claims if not claim.is_supported])
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
    is_short |= spans.tell()
    middle, longest = statistics.median(times_ms), max(times_ms)
    print(f"processor time an e-mail: median {middle:.1f} ms, longest {longest:.0f} ms (n {len(times_ms)})")
    print(f"1,000 e-mails: {statistics.mean(times_ms):.0f} s")
    return int(is_short or middle > 150 or statistics.mean(times_ms) > 120)


class Spans:
    """Claims without support, compared with the labelled ones by overlap."""

    def __init__(self, shows_misses: bool) -> None:
        self.shows_misses = shows_misses
        self.right = self.wrong = 0
        self.kinds: dict[str, list[int]] = defaultdict(lambda: [0, 0])  # kind -> found, labelled

    def add(self, email: dict[str, Any], claims: list[Any]) -> None:
        text = email["text"]
        labelled = [(text.find(u["span"]), text.find(u["span"]) + len(u["span"]), u) for u in email["unsupported"]]
        for claim in claims:
            is_right = any(start < claim.end and claim.start < end for start, end, _ in labelled)
            self.right, self.wrong = self.right + is_right, self.wrong + (not is_right)
            if self.shows_misses and not is_right:
                print(
                    f"  {email['email_id']} false alarm: {claim.kind}: {text[claim.start : claim.end]!r}: {claim.why}"
                )
        for start, end, one in labelled:
            is_found = any(start < claim.end and claim.start < end for claim in claims)
            self.kinds[one["kind"]][0] += is_found
            self.kinds[one["kind"]][1] += 1
            if self.shows_misses and not is_found:
                print(f"  {email['email_id']} missed: {one['kind']}: {one['span']!r}")

    def tell(self) -> bool:
        """Print the figures; whether an aim is missed."""
        found, labelled = (sum(counts[place] for counts in self.kinds.values()) for place in (0, 1))
        precision, recall = share(self.right, self.right + self.wrong), share(found, labelled)
        counted = f"({self.wrong} false), recall {recall:.2f} ({found} of {labelled})"
        print(f"unsupported claims: precision {precision:.2f} {counted}")
        print("  by kind: " + ", ".join(f"{kind} {a}/{b}" for kind, (a, b) in sorted(self.kinds.items())))
        return precision < 0.85 or recall < 0.75


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

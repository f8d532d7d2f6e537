"""Write the built-in letter for every development case and print it with its milliseconds; needs ../shared.

python benchmarks/builtin_writer.py [--quiet] [CASE_ID ...]
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
GOLD = ROOT.parent / "shared" / "gold" / "outreach"
DATA = ROOT.parent / "shared" / "data"
TODAY = date(2026, 11, 21)


def letter(case: dict[str, Any]) -> tuple[str, float, float]:
    """The letter, milliseconds to read both sources, milliseconds to brief and write."""
    from rapport.documents.reading import read_document
    from rapport.records.candidate_reading import read_candidate
    from rapport.records.job_reading import read_job
    from rapport.scenarios.outreach_case import OutreachCase
    from rapport.scenarios.outreach_email import OUTREACH_EMAIL

    resume_file = DATA / case["resume_file"]
    job_file = (DATA if case["job_root"] == "data" else GOLD) / case["job_file"]
    start = time.perf_counter()
    resume = read_document(resume_file.read_bytes(), resume_file.name)
    posting = read_document(job_file.read_bytes(), job_file.name)
    candidate, job = read_candidate(resume, TODAY), read_job(posting, TODAY)
    read = time.perf_counter()
    brief = OUTREACH_EMAIL.brief(OutreachCase(candidate, resume, job, posting), "everything", None)
    text = OUTREACH_EMAIL.compose(brief)
    return text, (read - start) * 1000, (time.perf_counter() - read) * 1000


def main() -> None:
    """Print the letters and the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quiet", action="store_true", help="figures only")
    parser.add_argument("cases", nargs="*")
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in (GOLD / "cases.jsonl").read_text("utf-8").splitlines()]
    written = []
    for case in rows:
        if arguments.cases and case["case_id"] not in arguments.cases:
            continue
        text, read_ms, write_ms = letter(case)
        written.append(write_ms)
        words = len(text.split())
        print(f"=== {case['case_id']}: read {read_ms:.0f} ms, brief and letter {write_ms:.1f} ms, {words} words")
        if not arguments.quiet:
            print(f"{text}\n")
    print(f"brief and letter: median {median(written):.1f} ms, slowest {max(written):.1f} ms, {len(written)} cases")


if __name__ == "__main__":
    main()

"""How well résumés are read (needs ../shared): exact matches against labelled résumés, and each miss.

    .venv/bin/python benchmarks/resume_extraction.py [--all]

`--all` also prints what is read from every résumé that has no label.
"""

from __future__ import annotations

import json
import re
import statistics
import sys
import time
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rapport.documents.document import Document
from rapport.errors import RapportError
from rapport.records.candidate import as_plain
from rapport.records.candidate_reading import read_candidate

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
GOLD = SHARED / "gold" / "outreach"
TODAY = date(2026, 11, 21)


def main() -> None:
    golds = [json.loads(line) for line in (GOLD / "extraction_gold.jsonl").open(encoding="utf-8")]
    cases = {c["resume_file"]: c["candidate"] for c in map(json.loads, (GOLD / "cases.jsonl").open(encoding="utf-8"))}
    hits: dict[str, list[float]] = defaultdict(list)
    misses: list[str] = []
    times: list[float] = []
    for gold in (g for g in golds if g["kind"] == "resume"):
        plain = _plain(SHARED / "data" / gold["file"], times)
        if plain is None:
            if gold["readable"]:
                misses.append(f"{gold['file']}: could not be read")
            continue
        for field, score, text in _compare(plain, gold, cases.get(gold["file"])):
            hits[field].append(score)
            if score < 1:
                misses.append(f"{gold['file']}: {field}: {text}")
    for field, scores in hits.items():
        print(f"{field:22} {statistics.mean(scores):6.1%}  of {len(scores)}")
    print(f"{'extraction, ms':22} {statistics.median(times) * 1000:6.1f}  median, {max(times) * 1000:.1f} worst")
    print("\n".join(misses))
    if "--all" in sys.argv:
        labelled = {gold["file"] for gold in golds}
        for path in sorted((SHARED / "data" / "03_resumes").rglob("*.*")):
            if str(path.relative_to(SHARED / "data")) not in labelled:
                print(f"\n##### {path.name}")
                _show(_plain(path, times))


def _document(path: Path) -> Document:
    from rapport.documents.reading import read_document
    from rapport.settings import Settings

    return read_document(path.read_bytes(), path.name, Settings().limits)


def _plain(path: Path, times: list[float]) -> dict[str, Any] | None:
    try:
        document = _document(path)
    except RapportError as error:
        print(f"{path.name}: {error}")
        return None
    start = time.process_time()
    plain = as_plain(read_candidate(document, TODAY))
    times.append(time.process_time() - start)
    return plain


def _compare(plain: dict[str, Any], gold: dict[str, Any], case: dict[str, Any] | None) -> list[tuple[str, float, str]]:
    rows = []
    for field in ("full_name", "current_title", "current_employer"):
        accepted = [gold[field], *_listed(gold.get(f"also_acceptable_{field}"))]
        rows.append((field, float(plain[field] in accepted), f"got {plain[field]!r} expected {gold[field]!r}"))
    rows.append(("is_resume", float(plain["is_resume"] == gold["is_resume"]), f"got {plain['is_resume']}"))
    for field in ("emails", "phones"):
        rows.append((field, float(plain[field] == gold[field]), f"got {plain[field]} expected {gold[field]}"))
    rows += _compare_employers(plain, gold)
    rows.append(_recall("degrees", gold["degrees"], [str(e) for e in plain["degrees"]], _same_degree))
    rows.append(_recall("skills (recall)", gold["skills_sample"], plain["skills"] + plain["languages"], _same_skill))
    if case is not None:
        got, want = plain["years_experience"] or 0, case["years_experience"]
        fits = abs(got - want) <= case["years_tolerance"]
        rows.append(("years_experience", float(fits), f"got {got} expected {want} ± {case['years_tolerance']}"))
    return rows


def _compare_employers(plain: dict[str, Any], gold: dict[str, Any]) -> list[tuple[str, float, str]]:
    got, want = plain["employers"], gold["employers"]
    extra = [*_listed(gold.get("also_acceptable_employers")), *want]
    missing = [name for name in want if name not in got]
    surplus = [name for name in got if name not in extra]
    recall = 1 - len(missing) / len(want) if want else 1.0
    precision = 1 - len(surplus) / len(got) if got else 1.0
    return [
        ("employers (recall)", recall, f"missing {missing}"),
        ("employers (precision)", precision, f"surplus {surplus}"),
    ]


def _recall(field: str, want: list[str], got: list[str], same: Any) -> tuple[str, float, str]:
    missing = [value for value in want if not any(same(value, other) for other in got)]
    return field, 1 - len(missing) / len(want) if want else 1.0, f"missing {missing} in {got[:25]}"


def _same_degree(want: str, got: str) -> bool:
    words = set(re.findall(r"\w+", got.lower()))
    return bool(words) and len(words & set(re.findall(r"\w+", want.lower()))) / len(words) >= 0.6


def _same_skill(want: str, got: str) -> bool:
    return want.lower() in got.lower() or got.lower() == want.lower()


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _show(plain: dict[str, Any] | None) -> None:
    if plain is None:
        return
    for key, value in plain.items():
        if key == "positions":
            for p in value:
                print(
                    "   job",
                    p["title"],
                    "|",
                    p["employer"],
                    "|",
                    p["location"],
                    "|",
                    p["start"],
                    p["end"],
                    p["is_current"],
                )
        elif key == "education":
            for e in value:
                print("   edu", e["degree"], "|", e["school"], "|", e["start"], e["end"])
        else:
            print("  ", key, value)


if __name__ == "__main__":
    main()

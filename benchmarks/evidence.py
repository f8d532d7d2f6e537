"""How often evidence has the right strength, on labelled pairs of résumés and postings; needs ../shared.

python -m benchmarks.evidence

Has: the skills that a label names as matching, each looked for in its résumé. Lacks: what a label says the posting asks
for and the résumé doesn't hold. Foreign: each posting's requirements and tasks against the résumé that shares fewest
words with it (some of them are general, such as good English, and rightly found). Own: the same against the résumé of
the case. Times are of one case, without and with what is kept in memory.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
SHARED = ROOT.parent / "shared"
GOLD = SHARED / "gold" / "outreach"
TODAY = date(2026, 11, 21)

from rapport.documents.document import Document  # noqa: E402
from rapport.documents.reading import read_document  # noqa: E402
from rapport.records.fact import Fact  # noqa: E402
from rapport.records.job import Job  # noqa: E402
from rapport.records.job_reading import read_job  # noqa: E402
from rapport.retrieval.embedding import Embedder  # noqa: E402
from rapport.retrieval.loading import load_embedder  # noqa: E402
from rapport.scenarios.evidence import find_evidence  # noqa: E402
from rapport.scenarios.matching import content_terms  # noqa: E402
from rapport.settings import Settings  # noqa: E402


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled pair."""

    resume: Document
    posting: Document
    job: Job
    has: tuple[str, ...]
    lacks: tuple[str, ...]


def main() -> None:
    """Print the shares of each strength for each kind of pair, with and without the embedding model, and times."""
    cases = [_case(json.loads(line)) for line in (GOLD / "cases.jsonl").read_text("utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as home:
        embedder = load_embedder(Settings(home=Path(home)))
        embedder.embed(["warm up"])
        for name, one in (("with the model", embedder), ("words alone", None)):
            _report(f"has, {name}", (s for c in cases for s in _strengths(c.resume, c.posting, c.has, one)))
            _report(f"lacks, {name}", (s for c in cases for s in _strengths(c.resume, c.posting, c.lacks, one)))
            _report(f"foreign, {name}", (s for c in cases for s in _of_job(_most_foreign(c, cases), c, one)))
            _report(f"own, {name}", (s for c in cases for s in _of_job(c.resume, c, one)))
        _times(cases)


def _report(name: str, strengths: Iterable[str]) -> None:
    counts = Counter(strengths)
    total = sum(counts.values())
    told = ", ".join(f"{strength} {counts[strength] / total:.1%}" for strength in ("strong", "some", "none"))
    print(f"{name:24} n {total:3}: {told}")


def _times(cases: Iterable[Case]) -> None:
    """Of a model just loaded, so that nothing is in memory yet."""
    first, again = [], []
    with tempfile.TemporaryDirectory() as home:
        embedder = load_embedder(Settings(home=Path(home)))
        embedder.embed(["warm up"])
        for case in cases:
            job = Job(case.job.document_id, case.job.language, requirements=(*case.job.requirements, Fact("timing")))
            for times in (first, again):
                start = time.perf_counter()
                find_evidence(case.resume, job, case.posting, embedder)
                times.append((time.perf_counter() - start) * 1000)
    print(f"one case: median {median(first):.0f} ms, slowest {max(first):.0f} ms; again {median(again):.1f} ms")


def _strengths(resume: Document, posting: Document, wanted: Iterable[str], embedder: Embedder | None) -> Iterable[str]:
    """The labels are short; one word alone is no requirement of a posting, so each is asked for in a few words."""
    job = Job(posting.id, posting.language, requirements=tuple(Fact(f"Experience: {text}") for text in wanted))
    return [row.strength for row in find_evidence(resume, job, posting, embedder).rows] if job.requirements else []


def _of_job(resume: Document, case: Case, embedder: Embedder | None) -> Iterable[str]:
    return [row.strength for row in find_evidence(resume, case.job, case.posting, embedder).rows]


def _most_foreign(case: Case, cases: Iterable[Case]) -> Document:
    wanted = content_terms(case.posting.text)
    others = [one.resume for one in cases if one.resume.id != case.resume.id and one.resume.language == "en"]
    return min(others, key=lambda resume: len(content_terms(resume.text) & wanted) / len(content_terms(resume.text)))


def _case(row: dict) -> Case:  # type: ignore[type-arg]
    resume = SHARED / "data" / row["resume_file"]
    posting = (SHARED / "data" if row["job_root"] == "data" else GOLD) / row["job_file"]
    read, told = (read_document(file.read_bytes(), file.name) for file in (resume, posting))
    has, lacks = row["candidate"]["top_skills_matching_job"], row["job_requirements_not_in_resume"]
    return Case(read, told, read_job(told, TODAY), tuple(has), tuple(lacks))


if __name__ == "__main__":
    main()

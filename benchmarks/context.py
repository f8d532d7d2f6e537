"""What of a long résumé fits into small windows with each context strategy; needs ../shared.

python -m benchmarks.context [--longest N]

Each of the longest résumés, and an invented one of 30 pages, is set against the labelled posting with which it has most
terms in common. A window of 2,048 tokens leaves what the 'structured' prompt and an answer of 700 don't take.

Proxy for evidence: the terms (tools and telling words of the requirements and tasks) that the posting and the whole
résumé share. A line of the résumé that names one is evidence; what counts is the share of those terms that some line of
the résumé's part of the brief still names, each term weighed by 1.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import mean

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
SHARED = ROOT.parent / "shared"
RESUMES = SHARED / "data" / "03_resumes"
GOLD = SHARED / "gold" / "outreach"
TODAY = date(2026, 11, 21)
WINDOWS = (2048, 4096, 8192)
ANSWER_TOKENS = 700
PAGES, LINES_A_PAGE = 30, 44

from rapport.documents.document import Document  # noqa: E402
from rapport.documents.reading import read_document, read_text  # noqa: E402
from rapport.errors import RapportError  # noqa: E402
from rapport.experiments.preparing import Prepared, prepare  # noqa: E402
from rapport.prompting import load_prompts  # noqa: E402
from rapport.providers.model import ModelSettings  # noqa: E402
from rapport.providers.tokens import estimate_tokens  # noqa: E402
from rapport.records.candidate_reading import read_candidate  # noqa: E402
from rapport.records.job import Job  # noqa: E402
from rapport.records.job_reading import read_job  # noqa: E402
from rapport.retrieval.embedding import Embedder  # noqa: E402
from rapport.retrieval.loading import load_embedder  # noqa: E402
from rapport.scenarios.evidence_scoring import asked  # noqa: E402
from rapport.scenarios.matching import content_terms, phrase_in  # noqa: E402
from rapport.scenarios.outreach_case import OutreachCase  # noqa: E402
from rapport.scenarios.outreach_email import OUTREACH_EMAIL  # noqa: E402
from rapport.scenarios.requirements import requirements_of  # noqa: E402
from rapport.settings import Settings  # noqa: E402
from rapport.storage.runs import Strategy, Variant  # noqa: E402

STRATEGIES: tuple[Strategy, ...] = ("everything", "fields", "passages", "nothing")


@dataclass(frozen=True, slots=True)
class Measured:
    """Of one brief: the share of shared terms that its résumé part names, who and where, and its size."""

    share: float
    has_name: bool
    has_role: bool
    has_company: bool
    tokens: int
    fits: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--longest", type=int, default=6, metavar="N", help="how many of the longest résumés")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        embedder = load_embedder(Settings(home=Path(home)))
        cases = [(name, case) for name, case in _cases(arguments.longest, embedder)]
        for window in WINDOWS:
            for strategy in STRATEGIES:
                _report(window, strategy, cases)


def _report(window: int, strategy: Strategy, cases: list[tuple[str, OutreachCase]]) -> None:
    rows = [(name, measure(case, strategy, window)) for name, case in cases]
    real = [row for name, row in rows if not name.startswith("invented")]
    for name, row in rows:
        known = "".join("+" if one else "-" for one in (row.has_name, row.has_role, row.has_company))
        print(f"{window:5} {strategy:10} {name:34.34} {row.share:6.1%} {known} {row.tokens:6} {row.fits}")
    print(f"{window:5} {strategy:10} mean of {len(real)}: {mean(row.share for row in real):.1%}\n")


def measure(case: OutreachCase, strategy: Strategy, window: int) -> Measured:
    """Make the request as a comparison would, and look what of the résumé it holds."""
    prepared = _prepared(case, strategy, window)
    told = prepared.brief.variables["resume"]
    shared = shared_terms(case)
    kept = [term for term in shared if phrase_in(term, told)]
    return Measured(
        len(kept) / len(shared) if shared else 1.0,
        _is_told(prepared, "candidate_name"),
        _is_told(prepared, "current_role"),
        _is_told(prepared, "company"),
        prepared.tokens,
        prepared.fits,
    )


def _is_told(prepared: Prepared, variable: str) -> bool:
    """Whether the messages hold every part of it (title and employer may stand apart); an unknown one needn't be."""
    told = "\n".join(message.content for message in prepared.messages)
    return all(part in told for part in prepared.brief.variables[variable].split(", ", 1))


def _prepared(case: OutreachCase, strategy: Strategy, window: int) -> Prepared:
    prompt = next(one for one in load_prompts(ROOT / "prompts", "outreach_email") if one.name == "structured")
    settings = ModelSettings(max_tokens=ANSWER_TOKENS, context_tokens=window)
    variant = Variant("A", prompt.name, prompt.version, prompt.template, "test:none", settings, strategy)
    return prepare(OUTREACH_EMAIL, case, variant, window)


def shared_terms(case: OutreachCase) -> list[str]:
    """Names and telling words of what the posting asks for that the whole résumé has too."""
    wanted: dict[str, None] = {}
    for requirement in requirements_of(case.job, case.job_document):
        one = asked(requirement.text, case.job_document.language)
        wanted |= dict.fromkeys((*one.names, *sorted(one.words)))
    whole, terms = case.candidate_document.text, content_terms(case.candidate_document.text)
    return [term for term in wanted if term in terms or phrase_in(term, whole)]


def _cases(longest: int, embedder: Embedder) -> Iterator[tuple[str, OutreachCase]]:
    postings = list(_postings())
    documents = sorted(_readable(), key=lambda one: -estimate_tokens(one.text))[:longest]
    invented = read_text("\n".join(invented_lines()), "invented.txt")
    for document in (*documents, invented):
        candidate = read_candidate(document, TODAY)
        name = f"{document.source} ({estimate_tokens(document.text)} tokens)"
        cases = [OutreachCase(candidate, document, job, posting, embedder=embedder) for posting, job in postings]
        yield name, max(cases, key=lambda case: len(shared_terms(case)))


def _postings() -> Iterator[tuple[Document, Job]]:
    for row in (GOLD / "cases.jsonl").read_text("utf-8").splitlines():
        case = json.loads(row)
        file = (SHARED / "data" if case["job_root"] == "data" else GOLD) / case["job_file"]
        document = read_document(file.read_bytes(), file.name)
        yield document, read_job(document, TODAY)


def _readable() -> Iterator[Document]:
    for file in sorted(RESUMES.glob("*/*")):
        try:
            if not file.name.startswith(("scan_", "edge_")) and "NOT-A-CV" not in file.name:
                yield read_document(file.read_bytes(), file.name)
        except RapportError:
            continue


_DUTIES = (
    "Planned the quarterly {thing} reviews with the heads of {place} and wrote up what was decided",
    "Answered questions of colleagues in {place} about {thing} and kept the handbook up to date",
    "Trained {number} new colleagues in {place} on {thing} and followed their first months",
    "Reported on {thing} to the board of {place}, with {number} figures a quarter",
    "Introduced a checklist for {thing} that {place} has used ever since, saving {number} hours a month",
)
_THINGS = ("budget", "supplier", "archive", "fleet", "visitor", "canteen", "translation", "furniture", "stationery")
_PLACES = ("Arden Falls", "Wexley", "Port Merrin", "Calder Heath", "Tolland", "Braemouth")
_TELLING = (
    "Moved 40 services to Kubernetes on AWS with Terraform modules and Helm charts",
    "Built CI/CD pipelines with GitOps so that each team could release twice a day",
    "Set up observability with Prometheus and Grafana and cut time to recovery by half",
    "Ran distributed systems for payments and led incident response and on-call",
    "Automated developer environments and a monorepo build for 90 engineers",
    "Migrated Postgres and Redis to managed cloud deployments without downtime",
)


def invented_lines() -> Iterator[str]:
    """A résumé of some 30 pages in which six lines, pages apart, are what the posting asks for."""
    yield from ("Rowan Achterberg", "rowan.achterberg@example.org", "", "EXPERIENCE", "")
    positions, lines = 30, PAGES * LINES_A_PAGE
    each = lines // positions - 3
    for number in range(positions):
        employer = f"{_PLACES[number % 6]} {('Works', 'Holdings', 'Services', 'Group', 'Trust')[number % 5]}"
        title = "Head of Platform" if number == 0 else f"Coordinator {number}"
        until = "Present" if number == 0 else str(2026 - number)
        yield from (f"{title}, {employer}", f"{2025 - number} - {until}")
        for line in range(each):
            if number % 5 == 2 and line == each // 2:
                yield f"• {_TELLING[number // 5]}"
            duty = _DUTIES[(number + line) % 5]
            filled = duty.format(thing=_THINGS[(number * 7 + line) % 9], place=_PLACES[line % 6], number=3 + line)
            yield f"• {filled}"
        yield ""


if __name__ == "__main__":
    main()

"""Every store on PostgreSQL: what is written, read, changed and removed there is told just as SQLite tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import pytest

from rapport.prompting.files import FrontMatter
from rapport.providers.model import Failure, Usage
from rapport.records.catalogue.report import ImportReport
from rapport.records.product import Product
from rapport.storage.case_sets import CaseSet
from rapport.storage.examples import Example
from rapport.storage.experiments import Experiment
from rapport.storage.judge_calls import JudgeCall, Standing, Took
from rapport.storage.prompt_versions import PromptVersion
from rapport.storage.rounds import Mark, RatedMetric, Round, Rubric, StoredChoice
from rapport.storage.runs import Output, Timing
from rapport.storage.scores import Judgement, PairJudgement, StoredCheck
from rapport.storage.store import Store
from tests.records_for_tests import case, output, run_of, variant
from tests.servers.postgresql import PostgresqlServer

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
ADA, BEN = case(), case(1)
RUN = replace(run_of([ADA, BEN], [variant("A"), variant("B", "lab:echo")]), created_at=NOON)
RUBRIC = Rubric("Short", (RatedMetric("fluency", "Reads well?", ("no", "yes"), 1.0),))
HEAD = FrontMatter(title="T", description="D", technique="X", temperature=0.4)
TEXT = r"Über 100% a_b (C) D\E [F] 日本 Łódź ЁЛКА"


class Stores(NamedTuple):
    sqlite: Store
    postgresql: Store


@pytest.fixture(scope="module")
def stores(server: PostgresqlServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stores]:
    both = Stores(Store(f"sqlite:///{tmp_path_factory.mktemp('both') / 'test.db'}"), Store(server.database()))
    yield both
    for one in both:
        one.close()


@pytest.fixture
def with_run(stores: Stores) -> Iterator[Stores]:
    """Both with a run of two cases and two variants, of which one place was written twice."""
    for store in stores:
        store.runs.add(RUN, [written(0, 0, text=TEXT), written(0, 1, text="Uber 100 aXb C de f 本", attempt=1)])
        store.runs.put([written(0, 1, text="", status="failed", attempt=2, failure=Failure("timeout", "Too slow."))])
        store.runs.put([written(1, 0, text="Short.\x00\ud800", is_cached=True, cache_key="k", cost_usd=None)])
    yield stores
    for store in stores:
        store.runs.remove(RUN.id)


def written(row: int, position: int, attempt: int = 1, **changes: Any) -> Output:
    told = {"status": "done", "usage": Usage(10, 5), "timing": Timing(0.1, 2.0, 0.0), "cost_usd": 0.25, "tries": 1}
    key = {"id": f"o{row}{position}{attempt}", "case_id": RUN.cases[row].id, "attempt": attempt}
    return output(RUN, position, **(told | key | changes))


def untimed(found: list[Output]) -> list[Output]:
    """The moment of writing is each store's own."""
    assert all(one.touched_at is not None for one in found)
    return [replace(one, touched_at=None) for one in found]


def same(stores: Stores, told: Callable[[Store], Any]) -> Any:
    """What both tell, which must be the same."""
    first, second = (told(store) for store in stores)
    assert first == second
    return second


def test_runs_and_outputs(with_run: Stores) -> None:
    def told(store: Store) -> Any:
        (listed,) = store.runs.search("lab:ECHO")
        outputs = untimed(store.runs.outputs(RUN.id))
        earlier = untimed(store.runs.earlier(outputs[1]))
        return store.runs.load(RUN.id), listed, outputs, earlier, store.runs.newest_places(RUN.id)

    run, listed, outputs, earlier, _ = same(with_run, told)
    assert (run, len(outputs), [one.attempt for one in earlier]) == (RUN, 3, [1])
    assert (listed.done, listed.failed, outputs[2].text[-2:]) == (2, 1, "\ufffd\ufffd")


def test_a_run_that_is_extended_and_removed(with_run: Stores) -> None:
    third = run_of([ADA, BEN, case(2)], [variant()]).cases[2]

    def told(store: Store) -> Any:
        new = output(RUN, 0, id="late", case_id=third.id)
        steps = [store.runs.extend(RUN, third, [new]), store.runs.extend(RUN, third, [new])]
        store.runs.remove(RUN.id)
        store.runs.put([written(0, 0)])
        return steps, store.runs.load(RUN.id), store.runs.outputs(RUN.id), store.cells.put(RUN.id, [written(0, 0)])

    assert same(with_run, told) == ([True, False], None, [], False)


@pytest.mark.parametrize("word", ["Über", "über", "ÜBER", "100%", "a_b", "(c)", r"d\e", "[f]", "日本", "ŁÓDŹ", "ёлка"])
def test_texts_are_found_by_words_in_any_case_and_signs_mean_themselves(with_run: Stores, word: str) -> None:
    found = same(with_run, lambda store: (store.matrix.holding(RUN.id, word), len(store.runs.search(word))))
    assert found == ({"o001"}, 1)


def test_cells_and_earlier_answers(with_run: Stores) -> None:
    def told(store: Store) -> Any:
        taken = store.cells.put(RUN.id, [written(1, 1), written(1, 0, id="another", text="Not this.")])
        answers = {key: one.id for key, one in store.cells.answers(["k", "none"], "another run").items()}
        return taken, list(store.cells.states(RUN.id)), store.cells.spent(RUN.id), answers

    taken, states, spent, answers = same(with_run, told)
    assert (taken, len(states), spent.calls, spent.cost_usd, answers) == (True, 4, 4, 1.0, {"k": "o101"})


def test_the_matrix_the_texts_and_the_times_of_past_calls(with_run: Stores) -> None:
    def told(store: Store) -> Any:
        past = store.past_calls.of(["test:echo", "lab:echo"])
        return store.matrix.cells(RUN.id), store.written.texts([RUN.id]), past

    cells, texts, past = same(with_run, told)
    assert (len(cells), [one.id for one in texts], past["test:echo"].seconds) == (3, ["o001", "o101"], [2.0])


def test_the_stamp_of_results_tells_a_change_from_none(with_run: Stores) -> None:
    def told(store: Store) -> Any:
        stamps = [store.written.stamp([RUN.id]), store.written.stamp([RUN.id])]
        store.scores.put_checks([StoredCheck("o001", "complete", "1", True, "")])
        stamps.append(store.written.stamp([RUN.id]))
        store.runs.put([written(0, 0, text="Other.")])
        stamps.append(store.written.stamp([RUN.id]))
        return [stamps.index(one) for one in stamps]

    assert same(with_run, told) == [0, 0, 2, 3]


def test_scores(with_run: Stores) -> None:
    def told(store: Store) -> Any:
        scores, ids = store.scores, ["o001", "o101"]
        scores.put_checks([StoredCheck("o001", "brief", "1", None, "–"), StoredCheck("o001", "named", "1", True, "")])
        scores.put_checks([StoredCheck("o001", "brief", "2", False, "Too long.", '["a"]')])
        scores.put_judgements([Judgement("o001", "lab:judge", "1", "fluency", value, "") for value in (1.0,)])
        scores.put_judgements([Judgement("o001", "lab:judge", "1", "fluency", None, "Said nothing.")])
        scores.put_pair_judgements([PairJudgement("o001", "o101", "lab:judge", "1", "left")])
        said = (scores.judgements(ids), scores.pair_judgements(ids), scores.has_judgements([RUN.id]))
        short = [(one.version, sorted(one.checks)) for one in scores.outcomes(["o001"])]
        return (
            scores.checks(ids),
            short,
            said,
            scores.judged_versions(RUN.id, "lab:judge"),
            store.matrix.judges(RUN.id),
        )

    checks, _, (judgements, pairs, is_judged), count, judges = same(with_run, told)
    assert [one.is_met for one in checks if one.name in ("brief", "named")] == [False, True]
    assert (judgements[0].value, pairs[0].outcome, is_judged, count, judges) == (
        None, "left", True, {"1": 1}, ["lab:judge"],
    )  # fmt: skip


def test_what_a_judge_is_asked(with_run: Stores) -> None:
    call, pair = JudgeCall("lab:judge", "1", "o001"), JudgeCall("lab:judge", "1", "o001", "o101")

    def told(store: Store) -> Any:
        calls = store.judge_calls
        claimed = [calls.claim(one, name) for one, name in ((call, "a:1:1:1"), (call, "b:1:1:1"), (pair, "b:1:1:1"))]
        calls.renew([call], "a:1:1:1")
        calls.settle(call, "a:1:1:1", Took(2, 1, 30, 4, 0.5))
        claimed.append(calls.claim(call, "b:1:1:1"))
        took = calls.took(RUN.id, "lab:judge")
        standing = calls.standing("lab:judge", [RUN.id])
        return claimed, took, calls.answers(call), standing, calls.claim(call._replace(left_id="gone"), "a:1:1:1")

    claimed, took, answers, standing, of_gone = same(with_run, told)
    assert standing == {call: Standing(1, True), pair: Standing(0, True)}
    assert (claimed, of_gone) == (["mine", "held", "mine", "mine"], "gone")
    assert (took, answers) == ({"1": Took(2, 1, 30, 4, 0.5)}, 1)


def test_rounds_marks_and_choices(with_run: Stores) -> None:
    new = Round("r1", "Erste", "rate", (RUN.id,), RUBRIC, ("Ana", "Ben"), 4, NOON)

    def told(store: Store) -> Any:
        rounds = store.rounds
        rounds.add(new)
        rounds.add(replace(new, title="Zweite"))
        rounds.mark(Mark("r1", "o001", "Ana", {"fluency": 1}))
        rounds.mark(Mark("r1", "o001", "Ana", {"fluency": 2}, "schön"))
        rounds.choose(StoredChoice("r1", "o001", "o011", "Ben", "left"))
        rounds.choose(StoredChoice("r1", "o011", "o001", "Ben", "tie"))
        seen = rounds.all(), rounds.load("r1"), rounds.marks("r1"), rounds.choices("r1", "Ben")
        rounds.delete("r1")
        return seen, rounds.load("r1"), rounds.marks("r1"), rounds.choices("r1")

    (seen, *gone) = same(with_run, told)
    assert (seen[1].title, seen[2][0].values, seen[3][0].outcome, gone) == (
        "Zweite", {"fluency": 2}, "tie", [None, [], []],
    )  # fmt: skip


def test_sets_of_cases_and_examples(stores: Stores) -> None:
    kept = CaseSet("s1", "Fünf", "outreach_email", RUN.cases, NOON)
    example = Example("e1", "outreach_email", "in", "out", "written", None, NOON)

    def told(store: Store) -> Any:
        added = [store.case_sets.add(kept), store.case_sets.add(replace(kept, id="s2"))]
        store.case_sets.rename("s1", "Sechs")
        store.examples.add(example)
        store.examples.change("e1", "in", "besser")
        seen = store.case_sets.by_name("Sechs"), store.case_sets.listed(), store.examples.list("outreach_email")
        store.case_sets.remove("s1")
        store.examples.remove(["e1"])
        return added, seen, store.case_sets.load("s1"), store.examples.list("outreach_email")

    added, seen, *gone = same(stores, told)
    assert (added, seen[0].cases, seen[2][0].answer, gone) == ([True, False], RUN.cases, "besser", [None, []])


def test_prompts_and_which_version_is_in_use(stores: Stores) -> None:
    def version(number: str, parent: str | None) -> PromptVersion:
        return PromptVersion(number, "outreach_email", "mine", parent, "v", "# User\nHö", HEAD, "Ana", "", NOON)

    def told(store: Store) -> Any:
        stamp = store.prompts.stamp()
        used = [store.prompts.save(version(*one), "shipped")[1] for one in (("a", "shipped"), ("b", "a"), ("c", "a"))]
        before = store.prompts.states("outreach_email")
        store.prompts.use("outreach_email", "mine", "c")
        store.prompts.archive("outreach_email", "mine", True)
        versions = [one.id for one in store.prompts.versions("outreach_email", "mine")]
        return used, before, store.prompts.states("outreach_email"), versions, stamp != store.prompts.stamp()

    used, before, after, versions, has_changed = same(stores, told)
    assert (used, before["mine"].current_id, after["mine"].current_id) == ([True, True, False], "b", "c")
    assert (after["mine"].is_archived, versions, has_changed) == (True, ["a", "b", "c"], True)


def test_documents_their_corrections_and_what_results_stand_on(stores: Stores) -> None:
    person, posting = ADA.candidate_document, ADA.job_document

    def told(store: Store) -> Any:
        store.documents.add("resume", person, ADA.candidate, "Ada")
        store.documents.add("resume", person, ADA.candidate, "Ada Moreau")
        store.documents.add("job", posting, ADA.job, "Job")
        pair = (person.id, posting.id)
        bases = [store.bases.digests([pair])[pair]]
        store.documents.correct("resume", person.id, {"full_name": "Ada"})
        store.documents.correct("resume", person.id, {"full_name": "Adèle", "skills": ["Python"]})
        bases.append(store.bases.digests([pair])[pair])
        store.evidence.choose(*pair, "p1", "pin")
        store.evidence.choose(*pair, "p1", "drop")
        store.evidence.choose(*pair, "p2", "pin")
        bases.append(store.bases.digests([pair])[pair])
        found, chosen = store.documents.load("resume", person.id), store.evidence.load(*pair)
        store.documents.remove("resume", person.id)
        titles = [one.title for one in store.documents.list("job")]
        assert found is not None
        return bases, replace(found, added_at=NOON), chosen, titles, store.evidence.load(*pair)

    bases, found, chosen, titles, after = same(stores, told)
    assert (len(set(bases)), found.corrections) == (3, {"full_name": "Adèle", "skills": ["Python"]})
    assert (chosen.dropped, chosen.pinned, titles, after.pinned) == ({"p1"}, {"p2"}, ["Job"], set())


def test_catalogues(stores: Stores) -> None:
    shoes = [Product(id=f"S{number}", title=f"Schuh {number}") for number in range(1200)]

    def told(store: Store) -> Any:
        store.catalogues.add("c1", "Shop", "shop.json", iter(shoes), lambda: ImportReport(rows=1200, taken=1200))
        store.catalogues.retitle("c1", "Laden")
        listed = store.catalogues.get("c1")
        some, every = store.catalogues.products("c1", ["S7", "none", "S3"]), list(store.catalogues.all_products("c1"))
        report = store.catalogues.report("c1")
        store.catalogues.delete("c1")
        assert listed is not None
        return replace(listed, added_at=NOON), list(some), every == shoes, report, store.catalogues.list()

    listed, some, is_whole, report, left = same(stores, told)
    assert (listed.title, listed.product_count, some) == ("Laden", 1200, ["S7", "S3"])
    assert (is_whole, report.taken, left) == (True, 1200, [])


def test_endpoints(stores: Stores) -> None:
    def told(store: Store) -> Any:
        store.endpoints.put("office", "http://10.0.0.5:8000/v1")
        store.endpoints.put("office", "http://10.0.0.6:8000/v1")
        found = [(one.name, one.base_url) for one in store.endpoints.list()]
        store.endpoints.remove("office")
        return found, store.endpoints.list()

    assert same(stores, told) == ([("office", "http://10.0.0.6:8000/v1")], [])


def test_one_experiment_has_one_holder_and_the_server_s_clock(stores: Stores) -> None:
    def told(store: Store) -> Any:
        experiments = store.experiments
        experiments.add(Experiment("e1", "Kurz oder lang", '{"repeats": 2}'))
        held = [experiments.hold("e1", "here:1:1:1"), experiments.hold("e1", "there:2:2:1")]
        held += [experiments.renew("e1", "there:2:2:1"), experiments.renew("e1", "here:1:1:1")]
        experiments.set_state("e1", "running")
        experiments.redefine("e1", '{"repeats": 3}')
        found = experiments.by_name("Kurz oder lang")
        assert found is not None and found.held_until is not None
        is_soon = abs(found.held_until - datetime.now(UTC)) < timedelta(minutes=2)
        held += [
            experiments.is_held(found),
            experiments.release("e1", "here:1:1:1"),
            experiments.hold("e1", "there:2:2:1"),
        ]
        experiments.remove("e1")
        return held, is_soon, found.state, found.definition, experiments.listed()

    held, *rest = same(stores, told)
    assert held == [True, False, False, True, True, True, True]
    assert rest == [True, "running", '{"repeats": 3}', []]

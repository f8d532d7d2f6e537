"""Search over the real catalogue with labelled questions and dialogues: how good, by kind; needs ../shared.

python -m benchmarks.shop_search [--home DIR] [--split-half]

Runs: dense, lexical and hybrid over the bare question; hybrid within what Rapport understands of it. nDCG@10 with gain
2^grade - 1; recall@10 and hit@1 count grades 2 and 3 (grade 1 where a question has nothing better). Unanswerable
questions are those that get no result; slots are compared with the labels; in dialogues each turn is read with the
labelled products of the turns before it.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median
from typing import Any

from rapport.experiments.catalogue_intake import take_catalogue
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.finding import Shop
from rapport.scenarios.shop.opening import open_shop
from rapport.scenarios.shop.understanding import Turn, understand
from rapport.scenarios.shop.understanding.text import fold
from rapport.settings import Settings
from rapport.storage.store import Store

SHARED = Path(__file__).resolve().parents[2] / "shared"
ROWS = SHARED / "data" / "01_shoes" / "amazon_uk_shoes_1628.json"
GOLD = SHARED / "gold" / "shoes"
TOP = 10
SPLITS = 200
Question = dict[str, Any]
Ranking = Callable[[Question], list[str]]


@dataclass(frozen=True, slots=True)
class Scored:
    """One question's figures."""

    ndcg: float
    recall: float
    hit: float


def main() -> int:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--home", type=Path, help="data folder to use again, instead of a new one")
    parser.add_argument("--split-half", action="store_true", help="how far halves of the questions lie apart")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = options.home or Path(folder)
        settings = Settings(home=home)
        store = Store(settings.store_url)
        try:
            report(opened(store, settings), options.split_half)
        finally:
            store.close()
    return 0


def opened(store: Store, settings: Settings) -> Shop:
    """The real catalogue, imported and indexed."""
    taken = take_catalogue(store, ROWS.read_bytes(), ROWS.name, None, lambda doing, share: None)
    if taken.document_id is None:
        sys.exit(taken.error)
    return open_shop(store, settings, taken.document_id)


def report(shop: Shop, with_halves: bool) -> None:
    questions = [json.loads(line) for line in (GOLD / "questions.jsonl").read_text(encoding="utf-8").splitlines()]
    answerable = [question for question in questions if question["answerable"]]
    runs: dict[str, Ranking] = {mode: bare(shop, mode) for mode in ("dense", "lexical", "hybrid")}
    runs["understood"] = lambda question: [product.id for product in found(shop, question).products]
    scores = {name: [scored(run(q), q["relevant"]) for q in answerable] for name, run in runs.items()}
    for measure in ("ndcg", "recall", "hit"):
        table(f"{measure}@{1 if measure == 'hit' else TOP}", scores, answerable, measure)
    unanswerable(shop, questions)
    slots(shop, questions)
    dialogues(shop)
    times = [timed_ms(shop, question) for question in questions]
    print(f"\nunderstanding and finding, median {median(times):.0f} ms, slowest {max(times):.0f} ms (n {len(times)})")
    if with_halves:
        halves([score.ndcg for score in scores["understood"]])


def bare(shop: Shop, mode: Any) -> Ranking:
    return lambda question: [one.id for one in shop.searcher.search(question["text"], TOP, mode).found]


def found(shop: Shop, question: Question) -> Any:
    return shop.find(understand(question["text"], [], shop.shelf), TOP)


def scored(ids: Sequence[str], relevant: Mapping[str, int]) -> Scored:
    """nDCG@10, recall@10 and hit@1 of a ranking."""
    gain = sum((2 ** relevant.get(one, 0) - 1) / math.log2(place + 2) for place, one in enumerate(ids[:TOP]))
    best = sorted(relevant.values(), reverse=True)[:TOP]
    ideal = sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(best))
    good = {one for one, grade in relevant.items() if grade >= min(2, max(best))}
    return Scored(gain / ideal, len(good & set(ids[:TOP])) / len(good), float(bool(ids) and ids[0] in good))


def table(title: str, scores: Mapping[str, Sequence[Scored]], questions: Sequence[Question], measure: str) -> None:
    groups: dict[str, list[int]] = defaultdict(list)
    for place, question in enumerate(questions):
        groups["all"].append(place)
        groups[question["kind"]].append(place)
        groups["English" if question["language"] == "en" else "not English"].append(place)
    print(f"\n{title:<12}" + "".join(f"{name} ({len(places)})".rjust(20) for name, places in groups.items()))
    for name, run in scores.items():
        means = (fmean(getattr(run[place], measure) for place in places) for places in groups.values())
        print(f"{name:<12}" + "".join(f"{mean:20.3f}" for mean in means))


def unanswerable(shop: Shop, questions: Sequence[Question]) -> None:
    said_no = [not found(shop, question).is_answerable for question in questions]
    should = [not question["answerable"] for question in questions]
    right = sum(no and wanted for no, wanted in zip(said_no, should, strict=True))
    print(f"\nunanswerable: recall {right}/{sum(should)}, precision {right}/{sum(said_no)}")
    for question, no, wanted in zip(questions, said_no, should, strict=True):
        if no != wanted:
            print(f"  {'false no' if no else 'missed'}: {question['question_id']} {question['text']}")


def slots(shop: Shop, questions: Sequence[Question]) -> None:
    """Of the slots that the labels or the reading fill, how many agree."""
    right: dict[str, int] = defaultdict(int)
    seen: dict[str, int] = defaultdict(int)
    for question in questions:
        if question["constraints"]:
            read = understand(question["text"], [], shop.shelf)
            compare_slots(read.constraints, question["constraints"], seen, right)
    print("\nslots: " + ", ".join(f"{name} {right[name]}/{seen[name]}" for name in seen))


def compare_slots(read: Constraints, gold: Mapping[str, Any], seen: dict[str, int], right: dict[str, int]) -> None:
    price = {"min_price": read.min_price, "max_price": read.max_price}
    pairs: dict[str, tuple[Any, Any]] = {
        "brand": ({brand_name(one) for one in read.brands}, {brand_name(one) for one in gold.get("brand", [])}),
        "audience": (read.audience, gold.get("audience")),
        "flags": (set(read.flags), set(gold.get("flags", []))),
        **{name: (None if value is None else float(value), gold.get(name)) for name, value in price.items()},
    }
    for name, (mine, labelled) in pairs.items():
        if mine or labelled:
            seen[name] += 1
            agree = bool(mine & labelled) if isinstance(mine, set) and name == "brand" else mine == labelled
            right[name] += agree


def brand_name(text: str) -> str:
    return "".join(sign for sign in fold(text) if sign.isalnum())


def dialogues(shop: Shop) -> None:
    """Turn by turn, with the labelled products as what was shown before."""
    ndcgs: list[float] = []
    right: dict[str, int] = defaultdict(int)
    seen: dict[str, int] = defaultdict(int)
    for line in (GOLD / "dialogues.jsonl").read_text(encoding="utf-8").splitlines():
        history: list[Turn] = []
        for turn in json.loads(line)["turns"]:
            read = understand(turn["user"], history, shop.shelf)
            answer = shop.find(read, TOP)
            history.append(Turn(turn["user"], tuple(turn.get("assistant_shown") or ()), read.constraints))
            if turn["act"].startswith("attribute"):
                seen["attribute: product"] += 1
                about = read.asked_about[:1] if read.intent == "attribute" else ()
                right["attribute: product"] += about == (turn["expected"]["asin"],)
            elif turn["act"] in ("search", "refine", "switch"):
                if turn["relevant"]:
                    ndcgs.append(scored([product.id for product in answer.products], turn["relevant"]).ndcg)
                seen["answerable"] += 1
                right["answerable"] += answer.is_answerable == turn["answerable"]
                compare_slots(read.constraints, turn["constraints"], seen, right)
            elif turn["act"] in ("off_topic", "injection"):
                seen["declined"] += 1
                right["declined"] += not answer.is_answerable
    print(f"\ndialogues: nDCG@{TOP} {fmean(ndcgs):.3f} (n {len(ndcgs)}); "
          + ", ".join(f"{name} {right[name]}/{seen[name]}" for name in seen))  # fmt: skip


def timed_ms(shop: Shop, question: Question) -> float:
    start = time.perf_counter()
    found(shop, question)
    return (time.perf_counter() - start) * 1000


def halves(scores: Sequence[float]) -> None:
    """The spread of nDCG@10 between random halves: what a hidden half may differ by, were it of the same kind."""
    chance = random.Random(0)
    gaps = []
    for _ in range(SPLITS):
        order = chance.sample(range(len(scores)), len(scores))
        middle = len(order) // 2
        one, other = ([scores[place] for place in part] for part in (order[:middle], order[middle:]))
        gaps.append(abs(fmean(one) - fmean(other)))
    print(f"\nhalves ({SPLITS} splits): median gap of nDCG {median(gaps):.3f}, largest {max(gaps):.3f}")


if __name__ == "__main__":
    sys.exit(main())

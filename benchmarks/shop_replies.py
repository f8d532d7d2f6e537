"""Check every word that the built-in writer's replies to a shop's customers claim, against the products given.

python benchmarks/shop_replies.py [--show] [--home DIR]

Answers the development questions and every turn of the development dialogues with the shop as it is installed (index,
understanding, search, writer), and checks without the writer's own code: every title in a list is that of a product
that was given; every £ amount is a price of a product in its line, or an amount that the customer or what was
understood names; every attribute is in the product's own row. Then: right rejections among the questions that can't be
answered, wrong ones among those that can, and how the detector for models' replies does on labelled replies. Needs
../shared.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
SHARED = ROOT.parent / "shared"
GOLD = SHARED / "gold" / "shoes"
CATALOGUE = SHARED / "data" / "01_shoes" / "amazon_uk_shoes_1628.json"
AMOUNT = re.compile(r"£\s?([\d,]+(?:\.\d+)?)")
LINE = re.compile(r"^.+ – .+$", re.MULTILINE)

# Words of the writer that a row may say differently.
SAYINGS = {
    "for women": "women|ladies|lady|female|damen|femme", "for men": r"\bmen|male|herren|homme",
    "for girls": "girl|child|kid", "for boys": "boy|child|kid", "unisex": "unisex", "for babies": "baby|infant",
    "for girls and boys": "unisex|child|kid",
    "slip-on": "slip|pull|laceless|no closure|schlupf", "lace-up": "lac|schn|snare",
    "hook and loop": "hook|velcro|klett",
    "zip": "zip|reiß", "buckle": "buckle|strap|schnalle", "elastic": "elastic|stretch|gum|bungee",
    "wide fit": "wide|weit|2e|4e",
    "waterproof": "water ?-?proof|gore|wp|dry|tex", "faux leather": "faux|imitation|synthetic|pu|vegan|artific",
    "synthetic": "synth|manmade|man made|polyurethan|pu|kunst",
    "textile": "textil|fabric|knit|polyester|nylon|stoff|mesh|cotton|linen|felt",
    "leather": "leather|leder|cuir|hide|nubuck|suede", "suede": "suede|rauleder|wildleder|velour", "mesh": "mesh",
    "flat": "flat|no heel|kein absatz|no paragraph", "memory foam": "memory", "canvas": "canvas|leinen|toile",
    "eva": "eva|ethylen",
    "rubber": "rubber|gummi|caoutchouc", "microfibre": "microfib|mikrofaser", "grey": "gr[ae]y|grau",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answered:
    """One message with what came of it."""

    key: str
    message: str
    grounds: Any
    text: str
    ms: float


def claims_without_ground(answered: Answered, rows: dict[str, str], history: Sequence[Any]) -> Iterator[str]:
    """What the reply says and the products given, in this turn or before, don't; `rows` are the raw rows by id."""
    earlier = [product for turn in history for product in turn.grounds.shown]
    products = {product.id: product for product in (*earlier, *answered.grounds.shown)}
    yield from wrong_amounts(answered, list(products.values()))
    for line in LINE.finditer(answered.text):
        borders = [border.start() for border in re.finditer(" – ", line[0])]
        heads = [(line[0][:end].removeprefix("- "), line[0][end + 3 :]) for end in borders]
        found = [(named, rest) for head, rest in heads if (named := products_named(head, products, answered))]
        if found:
            yield from wrong_parts(found[0][1], found[0][0], rows, answered)
        else:
            yield f"no such product: {line[0]}"


def products_named(head: str, products: dict[str, Any], answered: Answered) -> list[Any]:
    """The products whose title this is; behind it may stand its number, which must then be right."""
    numbered = re.fullmatch(r"(.+) \[(\d+)\]", head)
    title = numbered[1] if numbered else head
    named = [product for product in products.values() if is_named(title, product)]
    if numbered and not is_number_right(int(numbered[2]), named, answered):
        return []
    return named


def is_named(title: str, product: Any) -> bool:
    """The title is the product's, whole or cut with an ellipsis, with or without the brand behind it."""
    whole = " ".join(product.title.split())
    bare = title.removesuffix(f" ({product.brand})") if product.brand else title
    return bare == whole or (bare.endswith("…") and whole.startswith(bare[:-1]) and len(bare) >= 30)


def is_number_right(number: int, named: Sequence[Any], answered: Answered) -> bool:
    shown = answered.grounds.shown
    return number <= len(shown) and shown[number - 1].id in {product.id for product in named}


def wrong_amounts(answered: Answered, products: Sequence[Any]) -> Iterator[str]:
    constraints = answered.grounds.understood.constraints
    allowed = {Decimal(amount.replace(",", "")) for amount in AMOUNT.findall(answered.message)}
    allowed |= {price for price in (constraints.min_price, constraints.max_price) if price is not None}
    for product in products:
        if product.price:
            allowed |= {product.price.low, product.price.high}
        allowed |= {Decimal(amount.replace(",", "")) for amount in AMOUNT.findall(product.text)}
    for amount in AMOUNT.findall(answered.text):
        if Decimal(amount.replace(",", "")) not in allowed:
            yield f"wrong amount: £{amount}"


def wrong_parts(rest: str, named: Sequence[Any], rows: dict[str, str], answered: Answered) -> Iterator[str]:
    """Prices must be the product's own; other parts, in English, must be in its row."""
    for price in re.findall(r"£[\d,.]+ - £[\d,.]+", rest):
        low, high = (Decimal(amount.replace(",", "")) for amount in AMOUNT.findall(price))
        if not any(one.price and (one.price.low, one.price.high) == (low, high) for one in named):
            yield f"wrong price: {price}"
    facts = rest.split(" (not met:")[0]
    if answered.grounds.understood.language != "en" or answered.grounds.understood.intent == "attribute":
        yield from wrong_statement(rest, named, rows, answered)
        return
    for part in (part.strip(" “”") for part in facts.split(", ")):
        if not part or "£" in part or part == "price not stated":
            continue
        if not any(is_in_row(part, rows[one.id]) for one in named if one.id in rows):
            yield f"not in the row: {part}"


def wrong_statement(rest: str, named: Sequence[Any], rows: dict[str, str], answered: Answered) -> Iterator[str]:
    """An answer on an attribute: what stands behind the colon, without our words in brackets, is in the row."""
    if answered.grounds.understood.intent != "attribute" or ": " not in rest or "£" in rest:
        return
    value = rest.split(": ", 1)[1]
    quoted = re.search(r"[“„«]\s?(.+?)\s?[”“»]", value)
    parts = [quoted[1]] if quoted else [re.sub(r" \([^()]*\)$", "", value)]
    if rest.endswith(".") and not quoted:
        return  # 'the data doesn't state this'
    for part in parts:
        pieces = [piece for piece in re.split(r"…|, | / ", part) if len(piece) > 2]
        if not all(any(is_said(piece, rows.get(one.id, "")) for one in named) for piece in pieces):
            yield f"not in the row: {part}"


def is_said(piece: str, row: str) -> bool:
    return squeezed(piece) in row or (piece in SAYINGS and is_in_row(piece, row))


def is_in_row(part: str, row: str) -> bool:
    if re.fullmatch(r"heel [\d.]+ cm", part):
        return "heel" in row
    pattern = SAYINGS.get(part, re.escape(part.removesuffix(" heel")))
    return re.search(pattern, row) is not None


def squeezed(text: str) -> str:
    return " ".join(text.lower().replace("_", " ").split()).strip(" .:;")


def raw_rows() -> dict[str, str]:
    """Everything that a row says, small, by its id."""
    rows = json.loads(CATALOGUE.read_text("utf-8"))
    return {row["asin"]: squeezed(" ".join(_values(row))) for row in rows}


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield f"{name}:"
            yield from _values(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner)
    elif value is not None:
        yield str(value)


def shop_at(home: Path) -> Any:
    """The development catalogue in a data folder of its own, indexed."""
    import os

    os.environ["RAPPORT_HOME"] = str(home)
    from rapport.experiments.catalogue_intake import take_catalogue
    from rapport.scenarios.shop.asking import asking
    from rapport.scenarios.shop.opening import open_shop
    from rapport.settings import load_settings
    from rapport.storage.store import Store

    settings = load_settings()
    store = Store(settings.store_url)
    taken = take_catalogue(store, CATALOGUE.read_bytes(), CATALOGUE.name, None, lambda doing, share: None)
    shop = open_shop(store, settings, taken.document_id)
    return asking(shop, taken.document_id)


def answer(key: str, message: str, history: Sequence[Any], ask: Any) -> tuple[Answered, Any]:
    """The built-in writer's reply, and the turn for the history of the next."""
    from rapport.scenarios.shoe_chat import SHOE_CHAT
    from rapport.scenarios.shop.case import PastTurn, ShopCase

    begun = time.perf_counter()
    grounds = ask(message, history, None)
    case = ShopCase(key, message, grounds, tuple(history)).of_column(0)
    text = SHOE_CHAT.compose(SHOE_CHAT.brief(case, "everything", None))
    ms = (time.perf_counter() - begun) * 1000
    return Answered(key, message, grounds, text, ms), PastTurn(message, grounds, (text,))


def lines_of(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / name).read_text("utf-8").splitlines()]


def question_replies(ask: Any) -> Iterator[tuple[dict[str, Any], Answered]]:
    for row in lines_of("questions.jsonl"):
        yield row, answer(row["question_id"], row["text"], (), ask)[0]


def dialogue_replies(ask: Any, products: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Answered, list[Any]]]:
    """Every turn after the dialogue's own earlier turns, with the products that it says were shown then."""
    for dialogue in lines_of("dialogues.jsonl"):
        history: list[Any] = []
        for turn in dialogue["turns"]:
            key = f"{dialogue['dialogue_id']}.{turn['turn']}"
            answered, past = answer(key, turn["user"], history, ask)
            yield turn, answered, history
            history = [*history, as_shown(past, turn, products)]


def as_shown(past: Any, turn: dict[str, Any], products: dict[str, Any]) -> Any:
    """The turn with the products that the dialogue assumes were shown: 'the second one' points at those."""
    from rapport.scenarios.shop.finding import Match

    shown = [Match(products[one], 0.0) for one in turn.get("assistant_shown") or () if one in products]
    found = replace(past.grounds.found, matches=tuple(shown), alternatives=(), is_answerable=bool(shown))
    return replace(past, grounds=replace(past.grounds, found=found), answers=())


def report(name: str, wrong: Sequence[tuple[Answered, list[str]]], total: int, times: Sequence[float]) -> None:
    print(f"{name}: {total} replies, {len(wrong)} with a claim without ground; {median(times):.1f} ms in the median")
    for answered, claims in wrong:
        print(f"  {answered.key}: {claims}\n    {answered.text!r}")


def rejections(rows: Sequence[tuple[dict[str, Any], bool]]) -> None:
    no = [rejected for row, rejected in rows if not row["answerable"]]
    yes = [rejected for row, rejected in rows if row["answerable"]]
    print(f"right rejections: {sum(no)} of {len(no)} ({sum(no) / max(1, len(no)):.2f})")
    print(f"wrong rejections: {sum(yes)} of {len(yes)} ({sum(yes) / max(1, len(yes)):.2f})")
    for row, rejected in rows:
        if rejected == row["answerable"]:
            print(f"  {'rejected' if rejected else 'not rejected'}: {row['question_id']} {row['kind']}: {row['text']}")


def stated_values(rows: Sequence[tuple[dict[str, Any], Answered]]) -> None:
    """Questions on attributes: is the labelled value, or another right wording, in the reply?"""
    right = 0
    asked = [(turn, answered) for turn, answered in rows if turn["act"].startswith("attribute")]
    for turn, answered in asked:
        expected = turn["expected"]
        wordings = [word.lower() for word in (expected["value"], *(expected.get("accepted") or ())) if word]
        is_right = any(word in answered.text.lower() for word in wordings) if wordings else "data" in answered.text
        right += is_right
        if not is_right:
            print(f"  {answered.key}: {turn['user']!r} wants {expected['value']!r}: {answered.text!r}")
    print(f"attributes: {right} of {len(asked)} questions answered with the labelled value")


def detector() -> None:
    """The detector of declining replies on the labelled replies."""
    from rapport.scenarios.shop.declining import is_declining

    rows = [(row["labels"]["is_rejection"], is_declining(row["reply"])) for row in lines_of("replies.jsonl")]
    right = sum(label == said for label, said in rows)
    found = sum(label and said for label, said in rows)
    print(f"detector of declining replies: {right} of {len(rows)} right, {found} of {sum(x for x, _ in rows)} found")


def pass_checks(replies: Sequence[Answered], histories: dict[str, Sequence[Any]]) -> None:
    """How many replies pass every automatic check that screens show; the failed ones with why."""
    from rapport.scenarios.shop.understanding import Turn
    from rapport.scoring.reply_findings import check_shop_reply
    from rapport.scoring.shop.reply import ShopReply

    passed = 0
    for one in replies:
        history = histories.get(one.key, ())
        turns = tuple(
            Turn(turn.message, tuple(product.id for product in turn.grounds.shown), turn.grounds.understood.constraints)
            for turn in history
        )
        grounds = (one.grounds, *(turn.grounds for turn in history))
        given = {product.id: product for each in grounds for product in each.shown}
        found = check_shop_reply(ShopReply(one.message, tuple(given.values()), one.text, turns), one.grounds.shown)
        failed = [f"{check.check.name}: {check.why}" for check in found.checks if check.is_met is False]
        passed += not failed
        if failed:
            print(f"  {one.key}: {failed}\n    {one.text!r}")
    print(f"automatic checks: {passed} of {len(replies)} replies pass every one")


def citations(products: dict[str, Any]) -> None:
    """The products that labelled replies name, as they are found for the cards under an answer."""
    from rapport.scenarios.shop.citing import cited_products

    right = found = labelled = 0
    for row in lines_of("replies.jsonl"):
        given = [products[one["asin"]] for one in row["retrieved"] if one["asin"] in products]
        cited, named = set(cited_products(row["reply"], given)), set(row["mentioned_asins"])
        right, found, labelled = right + len(cited & named), found + len(cited), labelled + len(named)
    print(f"cited products: precision {right / found:.3f}, recall {right / labelled:.3f} of {labelled}")


def main() -> None:
    """Print the figures, and what is behind each that isn't perfect."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--show", action="store_true", help="print every reply")
    parser.add_argument("--home", type=Path, help="keep the index here, for the next time")
    arguments = parser.parse_args()
    from rapport.records.catalogue.reading import read_catalogue
    from rapport.scenarios.shop.declining import declines

    with tempfile.TemporaryDirectory() as temporary:
        ask, rows = shop_at(arguments.home or Path(temporary)), raw_rows()
        questions = list(question_replies(ask))
        products = {one.id: one for one in read_catalogue(CATALOGUE.read_bytes(), CATALOGUE.name).products}
        turns = list(dialogue_replies(ask, products))
        if arguments.show:
            for answered in [*(one for _, one in questions), *(one for _, one, _ in turns)]:
                print(f"--- {answered.key}: {answered.message}\n{answered.text}\n")
        both = (("questions", [one for _, one in questions], {}), ("dialogues", [one for _, one, _ in turns], {
            one.key: history for _, one, history in turns}))  # fmt: skip
        for name, replies, histories in both:
            checked = [(one, list(claims_without_ground(one, rows, histories.get(one.key, ())))) for one in replies]
            report(name, [pair for pair in checked if pair[1]], len(replies), [one.ms for one in replies])
        for _, replies, histories in both:
            pass_checks(replies, histories)
        rejections([(row, declines(one.grounds)) for row, one in questions])
        stated_values([(turn, one) for turn, one, _ in turns])
        detector()
        citations(products)


if __name__ == "__main__":
    main()

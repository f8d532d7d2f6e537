"""`check` for a shop's replies: each against the question and the products that were retrieved for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rapport.cli.errors import UsageError
from rapport.errors import RapportError

if TYPE_CHECKING:
    from rapport.records.product import Product
    from rapport.scenarios.shop.understanding.understood import Turn
    from rapport.scoring.shop.checks import ShopChecks

_SHOWN = ("shown", "assistant_shown", "products")
_TEXTS = ("question", "reply")


class UnusableReply(RapportError):
    """A line whose reply can't be checked; the message says why and what to write instead."""


def is_shop_line(row: Any) -> bool:
    """Whether a line is a shop's reply rather than an e-mail."""
    return isinstance(row, Mapping) and ("reply_id" in row or ("reply" in row and "text" not in row))


def shop_checker(catalogue: Path | None) -> Callable[[Mapping[str, Any]], dict[str, Any]]:
    """What checks one reply. `catalogue` is the file that ASINs are looked up in.

    Raises:
        UsageError: the catalogue can't be read.
    """
    from rapport.scoring.shop.checks import check_reply
    from rapport.scoring.shop.reply import ShopReply

    known = _known(catalogue) if catalogue else {}

    def check_shop_reply(row: Mapping[str, Any]) -> dict[str, Any]:
        for name in _TEXTS:
            if not isinstance(row.get(name), str):
                raise UnusableReply(f"no '{name}'. Write it as text.")
        turns = _turns(row.get("history"))
        products = _products(row.get("retrieved"), known)
        earlier = [known[id] for turn in turns for id in turn.shown if id in known]
        given = {product.id: product for product in (*products, *earlier)}
        case = ShopReply(row["question"], tuple(given.values()), row["reply"], turns, tuple(known.values()))
        return as_shop_line(row.get("reply_id"), row["reply"], check_reply(case))

    return check_shop_reply


def as_shop_line(reply_id: Any, reply: str, found: ShopChecks) -> dict[str, Any]:
    """One line of the output; `labels` repeats what was found by the names of the kinds."""
    return {
        "reply_id": reply_id,
        "checks": {result.name: result.is_met is not False for result in found.results},
        "unsupported": [
            {"span": reply[bad.start : bad.end], "kind": bad.kind, "why": bad.why, "start": bad.start, "end": bad.end}
            for bad in found.unsupported
        ],
        "labels": found.labels,
    }


def _known(catalogue: Path) -> dict[str, Product]:
    from rapport.records.catalogue.reading import read_catalogue

    try:
        data = catalogue.read_bytes()
    except OSError as error:
        raise UsageError(f"--catalogue {catalogue} can't be read ({error.strerror}). Check the path.") from None
    try:
        return {product.id: product for product in read_catalogue(data, catalogue.name).products}
    except RapportError as error:
        raise UsageError(f"--catalogue: {error}") from None


def _products(retrieved: Any, known: Mapping[str, Product]) -> list[Product]:
    """Rows are cleaned, ASINs looked up; the order of the line is kept."""
    from rapport.scoring.shop.reply import products_of

    if not isinstance(retrieved, list):
        raise UnusableReply("no 'retrieved'. Write a list of the products' rows, or of their ASINs with --catalogue.")
    rows = [row for row in retrieved if isinstance(row, Mapping)]
    ids = [row for row in retrieved if isinstance(row, str)]
    if len(rows) + len(ids) < len(retrieved):
        raise UnusableReply("'retrieved' holds something that is neither a row nor an ASIN. Take it out.")
    if ids and not known:
        raise UnusableReply("'retrieved' holds ASINs. Give the catalogue that has them with --catalogue FILE.")
    unknown = [id for id in ids if id not in known]
    if unknown:
        raise UnusableReply(
            f"the catalogue has no product '{unknown[0]}'. Correct it, or give the catalogue that has it."
        )
    return [*products_of(rows), *(known[id] for id in ids)]


def _turns(history: Any) -> tuple[Turn, ...]:
    """The earlier turns; roles and contents ('user', 'assistant') or pairs are both understood."""
    from rapport.scenarios.shop.understanding.understood import Turn

    if history is None:
        return ()
    if not isinstance(history, list):
        raise UnusableReply('\'history\' isn\'t a list of turns. Write [{"user": "…", "assistant": "…"}].')
    return tuple(Turn(user, shown) for user, shown in _messages(history) if user)


def _messages(history: Sequence[Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for entry in history:
        if isinstance(entry, str):
            yield entry, ()
        elif isinstance(entry, Mapping):
            text = entry.get("user") or (entry.get("content") if entry.get("role") == "user" else "")
            shown: list[Any] = next((entry[name] for name in _SHOWN if isinstance(entry.get(name), list)), [])
            yield str(text or ""), tuple(str(one) for one in shown)

"""How well a catalogue's rows are cleaned, against hand-made labels, and how fast; needs ../shared.

    python -m benchmarks.catalogue_cleaning [GOLD.jsonl] [CATALOGUE.json]
    python -m benchmarks.catalogue_cleaning --rows 11605 [CATALOGUE.json]

A field is right when it equals the label or another value that the label accepts. Rows whose label is marked uncertain
in that field are counted apart. With --rows the file's rows are repeated under changed ids up to that number, then read
and stored in a database of its own.
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from rapport.experiments.catalogue_intake import take_catalogue
from rapport.records.catalogue.reading import read_catalogue
from rapport.records.product import Product
from rapport.storage.store import Store

SHARED = Path(__file__).resolve().parents[2] / "shared"
GOLD = SHARED / "gold/shoes/products_gold.jsonl"
CATALOGUE = SHARED / "data/01_shoes/amazon_uk_shoes_1628.json"
FIELDS = (
    "brand_clean", "min_price", "max_price", "currency", "category_path", "audience", "material", "closure",
    "heel_type", "heel_height_cm", "is_footwear",
)  # fmt: skip


def labelled(product: Product) -> dict[str, Any]:
    """A product in the labels' words."""
    price = product.price
    return {
        "brand_clean": product.brand,
        "min_price": float(price.low) if price else None,
        "max_price": float(price.high) if price else None,
        "currency": price.currency if price else None,
        "category_path": list(product.category_path),
        "audience": list(product.audience),
        "material": list(product.materials),
        "closure": list(product.closures),
        "heel_type": product.heel_type,
        "heel_height_cm": product.heel_height_cm,
        "is_footwear": product.is_footwear,
    }


def measure(gold_file: Path, catalogue: Path) -> None:
    products = {product.id: product for product in read_catalogue(catalogue.read_bytes(), catalogue.name).products}
    right: dict[tuple[str, bool], list[bool]] = {}
    for row in (json.loads(line) for line in gold_file.read_text("utf-8").splitlines()):
        found = labelled(products[row["asin"]])
        for field in FIELDS:
            is_right = found[field] in (row["gold"][field], *row["accepted"].get(field, ()))
            right.setdefault((field, field in row["uncertain"]), []).append(is_right)
            if not is_right:
                print(f"miss  {row['asin']}  {field}: {found[field]!r}, gold {row['gold'][field]!r}")
    for field in FIELDS:
        print(f"{field:15} {_share(right.get((field, False), []))}   uncertain: {_share(right.get((field, True), []))}")


def _share(values: list[bool]) -> str:
    return f"{sum(values)}/{len(values)} = {sum(values) / len(values):.3f}" if values else "none"


def time_import(catalogue: Path, number: int) -> None:
    rows = json.loads(catalogue.read_bytes())
    repeated = [{**row, "asin": f"{row['asin']}-{place}"} for place, row in enumerate(islice(cycle(rows), number))]
    data = json.dumps(repeated).encode()
    del rows, repeated
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{folder}/catalogue.db")
        for which in ("first", "second"):
            clock = _Clock()
            taken = take_catalogue(store, data, catalogue.name, None, lambda doing, share: None)
            print(f"{which} import of {number:,} rows: {clock} ({taken.error or taken.title})")
        clock = _Clock()
        count = sum(1 for _ in store.catalogues.all_products(taken.document_id or ""))
        print(f"{count:,} products read back: {clock}")
        store.close()
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"file: {len(data) / 1e6:.0f} MB, peak memory: {peak_mb:.0f} MB (the making of the file included)")


class _Clock:
    """Seconds since it was made: on the wall, and of this process alone (other programs share the machine)."""

    def __init__(self) -> None:
        self._start, self._cpu_start = time.perf_counter(), time.process_time()

    def __str__(self) -> str:
        wall, cpu = time.perf_counter() - self._start, time.process_time() - self._cpu_start
        return f"{wall:.1f} s, {cpu:.1f} s of CPU"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rows", type=int)
    chosen = parser.parse_args()
    if chosen.rows:
        time_import(chosen.files[0] if chosen.files else CATALOGUE, chosen.rows)
    else:
        measure(*(chosen.files + [GOLD, CATALOGUE][len(chosen.files) :]))


if __name__ == "__main__":
    main()

"""Make samples/catalogue.json from the words in scripts/sample_catalogue: the same words give the same bytes.

.venv/bin/python scripts/make_catalogue.py
"""

from __future__ import annotations

import json
import random
import tomllib
from pathlib import Path
from typing import Any

WORDS = Path(__file__).parent / "sample_catalogue"
SAMPLE = Path(__file__).parent.parent / "samples" / "catalogue.json"
SEED = 20261121

# What a title says, and how often: most shoes are black, white, brown or blue.
COLOURS = {
    "Black": 20, "White": 11, "Navy": 8, "Brown": 7, "Tan": 6, "Grey": 7, "Red": 5, "Pink": 5, "Blue": 5, "Green": 4,
    "Olive": 3, "Burgundy": 4, "Beige": 5, "Cream": 3, "Yellow": 2, "Purple": 2, "Silver": 2, "Rose Gold": 2,
    "Leopard Print": 1, "Multicolour": 2,
}  # fmt: skip
NAMES = {
    "women": "Women's", "men": "Men's", "unisex": "Unisex", "girls": "Girls'", "boys": "Boys'", "unisex_kids": "Kids'",
    "baby": "Baby", "baby girls": "Baby Girls'", "baby boys": "Baby Boys'",
}  # fmt: skip
DEPARTMENTS = {
    "women": "Women's", "men": "Men's", "unisex": "Unisex", "girls": "Girl's", "boys": "Boy's",
    "unisex_kids": "Unisex Kids", "baby": "Unisex Baby", "baby girls": "Baby Girls", "baby boys": "Baby Boys",
}  # fmt: skip
ROOTS = {
    "women": "Women's Shoes", "men": "Men's Shoes", "unisex": "Men's Shoes", "girls": "Girls' Shoes",
    "boys": "Boys' Shoes", "unisex_kids": "Boys' Shoes", "baby": "Baby Shoes", "baby girls": "Baby Shoes/Baby Girls",
    "baby boys": "Baby Shoes/Baby Boys",
}  # fmt: skip
SIZES = {
    "women": (4, 8),
    "men": (7, 12),
    "unisex": (5, 11),
    "girls": (10, 13),
    "boys": (10, 13),
    "unisex_kids": (9, 13),
}
WRONG = {"women": "Girl's", "men": "Boy's", "unisex": "Unisex Kids", "girls": "Women's", "boys": "Men's"}
LININGS = ("Textile", "Textile", "Manmade", "Unlined")
ANIMAL = ("Leather", "Leather")
MONTHS = ("Jan.", "Feb.", "Mar.", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def catalogue() -> list[dict[str, Any]]:
    """All rows: the made ones in a mixed order, the awkward ones among them."""
    chance = random.Random(SEED)
    words = _words("brands")
    rows = [
        _row(kind, place, words, chance) for kind in _words("kinds")["kinds"] for place in range(int(kind["number"]))
    ]
    chance.shuffle(rows)
    for awkward in _words("awkward")["rows"]:
        rows.insert(chance.randrange(len(rows)), _awkward(awkward))
    return [_numbered(row, number, chance) for number, row in enumerate(rows, start=1)]


def catalogue_bytes() -> bytes:
    """The file: an array with one product a line."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in catalogue())
    return f"[\n{lines}\n]\n".encode()


def _words(name: str) -> dict[str, Any]:
    return tomllib.loads((WORDS / f"{name}.toml").read_text(encoding="utf-8"))


def _row(kind: dict[str, Any], place: int, words: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    brand = chance.choice([brand for brand in words["brands"] if kind["name"] in brand["kinds"]])
    audience = kind["for"][place % len(kind["for"])]
    colour = chance.choice(kind["colours"]) if "colours" in kind else _colour(chance)
    model, noun = chance.choice(words["models"]), kind["nouns"][place % len(kind["nouns"])]
    return {
        "title": _title(brand["name"], audience, model, noun, colour, chance),
        "brand": _spelled(brand["name"], chance),
        "price": _price(kind["price"], brand["factor"], chance),
        "department": WRONG.get(audience, "") if chance.random() < 0.06 else DEPARTMENTS[audience],
        "maker": brand["name"],
        "breadcrumbs": "/".join(("Shoes", ROOTS[audience], kind["path"])) if chance.random() > 0.03 else "",
        "features": _features(kind, noun, colour, chance),
    }


def _colour(chance: random.Random) -> str:
    return chance.choices(list(COLOURS), weights=list(COLOURS.values()))[0]


def _title(brand: str, audience: str, model: str, noun: str, colour: str, chance: random.Random) -> str:
    who = NAMES[audience]
    plain = f"{brand} {who} {model} {noun}"
    forms = (
        f"{plain}, {colour}",
        f"{plain}, {colour}",
        f"{brand} {model} {noun} for {audience.title()}, {colour}" if audience in ("women", "men") else plain,
        plain,
        f"{brand} {model}, {who} {noun}, {colour}",
    )
    title = chance.choice(forms)
    if audience in SIZES and chance.random() < 0.25:
        title += f", {chance.randint(*SIZES[audience])} UK"
    return title


def _spelled(brand: str, chance: random.Random) -> str:
    """As shops spell it: nearly half with the store around it, some in capitals."""
    kind = chance.random()
    if kind < 0.45:
        return f"Visit the {brand} Store"
    return brand.upper() if kind > 0.95 else brand


def _price(span: list[int], factor: float, chance: random.Random) -> str:
    if (kind := chance.random()) < 0.05:
        return ""
    low = round(chance.uniform(*span) * factor) - chance.choice((0.01, 0.05, 0.5, 0.51))
    if kind < 0.45:
        return f"£{low:,.2f}"
    high = low * chance.uniform(1.08, 1.9)
    return f"£{low:,.2f} - £{high:,.2f}"


def _features(kind: dict[str, Any], noun: str, colour: str, chance: random.Random) -> list[tuple[str, str]]:
    material = chance.choice(kind["materials"])
    found = _sayings(kind["texts"], material, chance)
    if chance.random() < 0.92:
        found.append(("Outer Material", material))
        found.append(("Inner Material", chance.choice(LININGS + ANIMAL if _is_animal(material) else LININGS)))
    found.append(("Sole", chance.choice(kind["soles"])))
    found.append(("Closure", chance.choice(kind["closures"])))
    if height := chance.choice(kind.get("heights", [""])):
        found.append(("Heel Height", height))
    heel = next((heel for heel in kind["heels"] if heel.lower() in noun.lower()), chance.choice(kind["heels"]))
    if chance.random() < 0.7:
        found.append(("Heel Type", heel))
    if chance.random() < 0.3:
        found.append(("Colour", colour))
    found.append(("Shoe Width", chance.choice(("Medium", "Medium", "Medium", "Normal", "Wide", "Narrow", "Schmal"))))
    return found


def _sayings(texts: list[list[str]], material: str, chance: random.Random) -> list[tuple[str, str]]:
    """Up to two of what a seller says; nothing of leather is called vegan."""
    fitting = [(name, text) for name, text in texts if "egan" not in text or not _is_animal(material)]
    return chance.sample(fitting, min(len(fitting), chance.choice((0, 1, 1, 2, 2))))


def _is_animal(material: str) -> bool:
    return "Faux" not in material and any(word in material for word in ("eather", "uede", "skin", "Wool", "Felt"))


def _awkward(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "department": row["details"].get("Department", ""), "maker": ""}


def _numbered(row: dict[str, Any], number: int, chance: random.Random) -> dict[str, Any]:
    """The row in the shop's format, with its number, address and details."""
    id = f"RAPP{number:05}"
    date = f"{chance.randint(1, 28)} {chance.choice(MONTHS)} {chance.randint(2023, 2026)}"
    details = {
        "Date First Available": date,
        "Manufacturer": row["maker"],
        "ASIN": id,
        "Item model number": f"{chance.randint(100, 999)}-{chance.randint(10, 99)}",
        "Department": row["department"],
    }
    return {
        "url": f"https://shop.example.com/dp/{id}",
        "title": row["title"],
        "asin": id,
        "price": row["price"] or None,
        "brand": row["brand"],
        "product_details": "\n\n\n".join(
            f"{name}\n\u200f\n:\n\u200e\n\n{value}" for name, value in details.items() if value
        ),
        "breadcrumbs": row["breadcrumbs"],
        "images_list": [],
        "features": [{name: value} for name, value in row["features"]],
    }


def main() -> None:
    """Write the sample."""
    data = catalogue_bytes()
    SAMPLE.write_bytes(data)
    print(f"{SAMPLE.name}: {len(json.loads(data))} products, {len(data):,} bytes")


if __name__ == "__main__":
    main()

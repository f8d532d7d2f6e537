"""What each piece of a reply speaks of: the product that it names, its amounts and what it says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapport.records.product import Product
from rapport.scoring.shop.amounts import Amount, amounts_of, has_price
from rapport.scoring.shop.name_words import words_in
from rapport.scoring.shop.naming import Named, Names
from rapport.scoring.shop.ordinals import by_order, is_of_others
from rapport.scoring.shop.pieces import Part, Piece, parts_of, pieces_of
from rapport.scoring.shop.references import branded, coded
from rapport.scoring.shop.reply import ShopReply
from rapport.scoring.shop.subjects import OF_FOOTWEAR
from rapport.scoring.shop.tables import cells_by_product, columns_of, labelled, labels_of

_RUN = re.compile(
    r"\*\*[^*\n]{3,}\*\*|(?:[A-ZÀ-ÖØ-ÞĞİŞ][\w’'&.!+-]*|\d[\w.-]*)(?:\s+(?:[A-ZÀ-ÖØ-ÞĞİŞ][\w’'&.!+-]*|\d[\w.-]*|/))+"
)
_PRICED_WORD = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][\w’'-]{2,}(?=\s*\(\s*(?:(?:from|ab|de|da|desde)\s)?[£$€])")
_LABEL = re.compile(
    r"\*{0,2}(?:price|brand|colou?rs?|material|upper|outer|sole|closure|fastening|heel|size|sizes|width|fit|features?|"
    r"lining|category|style|type|weight|for|waterproof|preis|marke|farbe|obermaterial|verschluss|sohle|absatz|größe|"
    r"futter|"
    r"prix|marque|couleur|matière|fermeture|semelle|talon|doublure|prezzo|marca|colore|materiale|chiusura|suola|tacco|"
    r"fodera|precio|color|cierre|suela|tacón|forro|fiyat|marka|renk|malzeme|kapama|taban|topuk)\b[\w /]{0,20}\*{0,2}:",
    re.IGNORECASE,
)


_PRONOUN = re.compile(r"\s+(?:I(?:['’]\w+)?|We(?:['’]\w+)?|You(?:['’]\w+)?|It|Our|The|Sie|Ich|Wir)$")
_CLAUSE = re.compile(r"[;:]\s|\),\s|\b(?:and|but|while|whereas|or|und|aber|et|mais|e|ma|y|pero|ve)\s", re.IGNORECASE)
_SMALL_WORD = 3
_SEVERAL = 2
_PRICE_NEAR = 40
_PRONOUN_FIRST = re.compile(
    r"(?:it|this one|this|they|er|sie|es|dieser?|il|elle|celui-ci|celle-ci|costa|cuesta|este|esta)\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\(([^()]{1,60})\)")
_LINES_BELOW = 6
_COUNTED_BACK = 4  # pieces whose products 'the second' counts
_MOST_LABEL_WORDS = 5
_MOST_LABELS = 2
_LOOKED_BACK = 40  # pieces in which a product is still what was named last: nonsense of any length takes no time


@dataclass(frozen=True, slots=True)
class Spoken:
    """A piece with what it names. `head` is the name of a list's line; `named` what that is, None for no name."""

    piece: Piece
    amounts: tuple[Amount, ...]
    head: Part | None = None
    parts: tuple[Part, ...] = ()
    named: Named | None = None
    mentioned: tuple[tuple[int, Product], ...] = ()

    @property
    def products(self) -> tuple[Product, ...]:
        """The given products that the piece speaks of."""
        own = (self.named.product,) if self.named and self.named.product else ()
        return own or tuple(product for _, product in self.mentioned)


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a sentence that are written like a product's name; places count in the reply."""

    text: str
    start: int
    end: int
    named: Named | None


def spoken_of(case: ShopReply, names: Names) -> list[Spoken]:
    """The pieces of a reply in their order. A sentence without a name speaks of what the one before it names."""
    found: list[Spoken] = []
    columns: tuple[Product, ...] = ()
    labels: tuple[str, ...] = ()
    pieces = pieces_of(case.reply)
    for place, piece in enumerate(pieces):
        amounts = tuple(amounts_of(piece.text))
        if "|" not in piece.text:
            columns, labels = (), ()
        columns = columns or columns_of(piece, names)
        labels = labels or labels_of(piece)
        if columns and (rows := list(_cells(piece, columns))):
            found += rows
            continue
        if piece.is_item and _LABEL.match(piece.text):
            found.append(Spoken(piece, amounts, mentioned=_carried(found, piece, is_label=True)))
        elif piece.is_item:
            head, parts = parts_of(piece)
            name, aside = _without_amounts(head.text), _bracket(piece.text)
            below = () if amounts or parts else _amounts_below(pieces, place)
            named = names.resolve(name, below, aside) if below else None
            if named is None or named.product is None:
                named = names.resolve(name, amounts, aside)
            if not _is_given(named) and (later := _behind_label(head, parts, amounts, names)):
                head, parts, named = later
            mentioned = _mentions(names, piece.text, named)
            if not named and not mentioned and (above := _above(found, piece)):
                found.append(Spoken(piece, amounts, mentioned=above))
            else:
                found.append(Spoken(piece, amounts, head, labelled(piece, parts, labels), named, mentioned))
        else:
            plain = Spoken(piece, amounts, mentioned=tuple(names.mentions(piece.text)))
            mentioned = _with_described(case, plain, _with_runs(plain, names))
            mentioned = mentioned and _with_numbers(case, found, plain, mentioned)
            mentioned = _with_pronoun(found, piece, mentioned)
            mentioned = mentioned or (() if is_of_others(piece.text) else _of_named(case, found, piece))
            ordered = by_order(piece.text, mentioned, [p for one in found[-_COUNTED_BACK:] for p in one.products])
            mentioned = tuple(sorted((*mentioned, *ordered), key=lambda one: one[0]))
            mentioned = mentioned or _unnamed(case, found, piece) or _carried(found, piece)
            found.append(Spoken(piece, amounts, mentioned=mentioned))
    return found


def _cells(piece: Piece, columns: Sequence[Product]) -> Iterator[Spoken]:
    for cell, product in cells_by_product(piece, columns):
        part = Piece(cell.text, cell.start, False, piece.paragraph, cell.label)
        yield Spoken(part, tuple(amounts_of(cell.text)), mentioned=((0, product),))


def runs_of(spoken: Spoken, names: Names) -> Iterator[Run]:
    """The names in a sentence, with what each names; a single word is one where its price stands behind it."""
    runs = list(_RUN.finditer(spoken.piece.text))
    single = [
        match
        for match in _PRICED_WORD.finditer(spoken.piece.text)
        if not any(run.start() < match.end() and match.start() < run.end() for run in runs)
    ]
    for match in sorted((*runs, *single), key=lambda one: one.start()):
        text = _PRONOUN.sub("", match[0].strip("*"))
        near = [amount for amount in spoken.amounts if 0 <= amount.start - match.end() <= 40]
        start = spoken.piece.start + match.start() + (len(match[0]) - len(match[0].lstrip("*")))
        yield Run(text, start, start + len(text), names.resolve(text, near))


def _with_runs(plain: Spoken, names: Names) -> tuple[tuple[int, Product], ...]:
    """The mentions of a sentence, with those that only a whole name tells ('X 17.3 FG')."""
    known = {product.id for _, product in plain.mentioned}
    titled = names.titled(plain.piece.text)
    runs = [
        (run.start - plain.piece.start, run.named.product)
        for run in runs_of(plain, names)
        if run.named
        and run.named.product
        and run.named.product.id not in known
        and len(run.text.split()) > 1
        and _is_only(run, plain, names)
        and not any(
            one.start < run.end - plain.piece.start and run.start - plain.piece.start < one.end for one in titled
        )
    ]
    return tuple(sorted((*plain.mentioned, *runs), key=lambda one: one[0]))


def _is_only(run: Run, plain: Spoken, names: Names) -> bool:
    """Whether the words name one product only, or its price stands behind them: 'the Classic' may be any of three."""
    words = words_in(run.text)
    held = [title for title in names.titles.values() if all(word in title for word in words)]
    return len(held) < _SEVERAL or any(
        0 <= amount.start + plain.piece.start - run.end <= _PRICE_NEAR for amount in plain.amounts
    )


def _with_described(
    case: ShopReply, plain: Spoken, mentioned: tuple[tuple[int, Product], ...]
) -> tuple[tuple[int, Product], ...]:
    """The mentions of a sentence, with those by a description and a price that only one product has: 'the brown ankle
    boot sits at £80.00'."""
    text = plain.piece.text
    known = {product.id for _, product in mentioned}
    found = list(mentioned)
    for amount in plain.amounts:
        cuts = [cut.end() for cut in _CLAUSE.finditer(text, 0, amount.start)]
        start = cuts[-1] if cuts else 0
        priced = [product for product in case.products if has_price(product, amount)]
        words = {word for word in words_in(text[start : amount.start]) if len(word) > _SMALL_WORD}
        if len(priced) != 1 or priced[0].id in known or any(start <= at < amount.start for at, _ in mentioned):
            continue
        is_kind = bool(mentioned) and OF_FOOTWEAR.search(text[start : amount.start]) is not None
        if words & set(words_in(priced[0].title)) or is_kind:
            found.append((start, priced[0]))
    return tuple(sorted(found, key=lambda one: one[0]))


def _mentions(names: Names, text: str, named: Named | None) -> tuple[tuple[int, Product], ...]:
    return () if named else tuple(names.mentions(text))


def _carried(found: Sequence[Spoken], piece: Piece, *, is_label: bool = False) -> tuple[tuple[int, Product], ...]:
    """What was named last: a line 'Price: …' in a list speaks of the product above it."""
    before = next((one for one in reversed(found[-_LOOKED_BACK:]) if one.products), None)
    if before is not None and is_label:
        return tuple((0, product) for product in before.products)
    if before is None or piece.paragraph - before.piece.paragraph > 1:
        return ()
    if before.piece.is_item and not _is_heading(before, piece):
        return ()
    return tuple((0, product) for product in before.products)


def _unnamed(case: ShopReply, found: Sequence[Spoken], piece: Piece) -> tuple[tuple[int, Product], ...]:
    """'The others lace up': all that were given and not named yet."""
    named = {product.id for one in found[-_LOOKED_BACK:] for product in one.products}
    return tuple((0, one) for one in case.products if is_of_others(piece.text) and one.id not in named)


def _of_named(case: ShopReply, found: Sequence[Spoken], piece: Piece) -> tuple[tuple[int, Product], ...]:
    """'The adidas', where two were given and one was named before."""
    named = {product.id: product for one in found[-_LOOKED_BACK:] for product in one.products}
    if not named or len(named) == len(case.products):
        return ()
    return tuple(Names(replace(case, products=tuple(named.values()))).mentions(piece.text))


def _with_pronoun(
    found: Sequence[Spoken], piece: Piece, mentioned: tuple[tuple[int, Product], ...]
) -> tuple[tuple[int, Product], ...]:
    """The mentions of 'It costs £40 and the other £60', with the one product of the sentence before."""
    before = {product.id: product for product in found[-1].products} if found else {}
    is_pronoun = _PRONOUN_FIRST.match(piece.text) is not None
    if not mentioned or len(before) != 1 or not is_pronoun or found[-1].piece.is_item or mentioned[0][0] == 0:
        return mentioned
    return ((0, next(iter(before.values()))), *mentioned)


def _with_numbers(
    case: ShopReply, found: Sequence[Spoken], plain: Spoken, mentioned: tuple[tuple[int, Product], ...]
) -> tuple[tuple[int, Product], ...]:
    """The mentions of a sentence, with those by a number that of what was named before one title has: 'the 20.3'."""
    known = {product.id for _, product in mentioned}
    named = {product.id: product for one in found[-_LOOKED_BACK:] for product in one.products}
    if not named.keys() - known:
        return mentioned
    text, given = plain.piece.text, tuple(named.values())
    again = {product.id: (at, product) for at, product in (*branded(text, given, known), *coded(text, given, known))}
    return tuple(sorted((*mentioned, *again.values()), key=lambda one: one[0]))


def _above(found: Sequence[Spoken], piece: Piece) -> tuple[tuple[int, Product], ...]:
    """The product whose name stands as a heading above a list of what is said of it."""
    before = next((one for one in reversed(found[-_LOOKED_BACK:]) if one.products), None)
    if before is None or not before.piece.is_item or piece.paragraph - before.piece.paragraph > 1:
        return ()
    is_list = before.head is None and not _LABEL.match(before.piece.text)
    if not is_list and (before.head is None or before.parts or before.amounts):
        return ()
    return tuple((0, product) for product in before.products)


def _is_given(named: Named | None) -> bool:
    return named is not None and named.product is not None and named.wrong_brand is None


def _behind_label(
    head: Part, parts: Sequence[Part], amounts: Sequence[Amount], names: Names
) -> tuple[Part, list[Part], Named] | None:
    """The name behind 'Budget pick:', or behind a table's column of numbers, with what is left to be said of it."""
    if len(head.text.split()) > _MOST_LABEL_WORDS or names.brand_in(head.text):
        return None
    for place, part in enumerate(parts[:_MOST_LABELS]):
        beside = parts[place + 1].text if place + 1 < len(parts) else ""
        for name in (part.text, f"{beside} {part.text}" if part.text[:1].isupper() else ""):
            named = names.resolve(_without_amounts(name), amounts) if re.search(r"\w{3}", name) else None
            if named is not None and _is_given(named):
                return part, list(parts[place + 1 :]), named
    return None


def _amounts_below(pieces: Sequence[Piece], place: int) -> tuple[Amount, ...]:
    """The price of a product whose name is a heading: it stands in the lines below, up to the next name."""
    for piece in pieces[place + 1 : place + _LINES_BELOW]:
        if piece.text.startswith("**") or piece.paragraph - pieces[place].paragraph > 1:
            break
        if amounts := tuple(amounts_of(piece.text)):
            return amounts
    return ()


def _bracket(text: str) -> str:
    """What stands in brackets in a line: often the size or the colour that tells two products of one name."""
    return " ".join(_IN_BRACKETS.findall(text))


def _is_heading(item: Spoken, piece: Piece) -> bool:
    """Whether a list's line is a name only, and the piece stands right below it."""
    return item.head is not None and not item.parts and not item.amounts and piece.paragraph == item.piece.paragraph


def _without_amounts(head: str) -> str:
    for amount in reversed(list(amounts_of(head))):
        head = head[: amount.start] + head[amount.end :]
    return head

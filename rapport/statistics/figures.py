"""Figures as they are shown: rounded in one way everywhere, on screen, in sentences and in files.

Python rounds a half to the even neighbour (2.125 to 2.12), browsers away from zero (2.13), and both stand on one page:
tables and charts are drawn by the browser, sentences and reports here. So this rounds as browsers do (`toFixed` of
ECMA-262, section 21.1.3.3), which is also what people expect.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from math import isfinite


def fixed(value: float, digits: int = 2, *, sign: bool = False, grouped: bool = False) -> str:
    """The value with so many digits after the point; with `sign` also a plus, `grouped` with commas at thousands.

    Nothing that is rounded to zero has a minus. What is no finite number is written as Python writes it.
    """
    if not isfinite(value):
        return str(value)
    rounded = Decimal(float(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)  # of the binary value, as it is
    if not rounded:
        rounded = abs(rounded)
    return f"{rounded:{'+' if sign else ''}{',' if grouped else ''}f}"


def counted(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def percent(share: float, digits: int = 0) -> str:
    """A share of 1 in percent."""
    return f"{fixed(100 * share, digits)}%"


def dollars(amount: float, digits: int = 2, *, is_about: bool = False) -> str:
    """US dollars; what would be rounded to nothing is under the least that can be shown."""
    if 0 < amount < 0.5 * 10**-digits:
        return f"under ${fixed(10**-digits, digits)}"
    return f"{'about ' if is_about else ''}${fixed(amount, digits, grouped=True)}"


def between(low: float | None, high: float | None, *, sign: bool = False) -> str:
    """An interval in words, in brackets and after a space; nothing where an end isn't known."""
    return "" if low is None or high is None else f" ({fixed(low, sign=sign)} to {fixed(high, sign=sign)})"

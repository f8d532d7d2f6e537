"""Old-style figures without characters of their own."""

from __future__ import annotations

from rapport.documents.pdf.columns import Box
from rapport.documents.pdf.digits import lacks_letters, with_digits

ZERO = 0xF356


def _boxes(*texts: str) -> list[Box]:
    return [Box(text, 0, 0, 10, 10, 10, 10.0) for text in texts]


def _private(text: str, zero: int = ZERO) -> str:
    return "".join(chr(zero + int(sign)) if sign.isdigit() else sign for sign in text)


def test_private_figures_are_read_where_the_years_tell_which_is_which() -> None:
    periods = ("2016.09", "2019.03", "1998", "5000")
    assert [box.text for box in with_digits(_boxes(*map(_private, periods)))] == ["2016.09", "2019.03", "1998", "5000"]


def test_private_signs_that_make_no_years_stay() -> None:
    signs = [_private("7777"), _private("3456"), _private("9812")]
    assert [box.text for box in with_digits(_boxes(*signs))] == signs


def test_many_words_of_private_signs_lack_letters() -> None:
    assert lacks_letters(_boxes(*(_private(f"{number}8") for number in range(1, 7))))


def test_stars_and_lone_icons_are_no_lost_letters() -> None:
    assert not lacks_letters(_boxes(*["\uf005" * 5] * 10, *["\uf0e0"] * 10))

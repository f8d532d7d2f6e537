from datetime import date

import pytest

from rapport.documents.document import Document, Line
from rapport.records.candidate_reading import read_candidate

TODAY = date(2026, 11, 21)
HEAD = ["Ana Novak", "Work experience", "Data Engineer, Quillon", "May 2021 – Present"]


def resume(rows: list[tuple[str, float | None]]) -> Document:
    """A résumé whose lines have a left edge in points, or none."""
    text, lines = "", []
    for number, (row, x_pt) in enumerate([*((head, 40.0 if rows[0][1] else None) for head in HEAD), *rows]):
        lines.append(Line(len(text), len(text) + len(row), 1, 10.0, number < 2, x_pt, 20.0 * number))
        text += row + "\n"
    return Document("d" * 64, "ana.pdf", "application/pdf", text.rstrip("\n"), tuple(lines), language="en")


def highlights(rows: list[tuple[str, float | None]]) -> list[str]:
    (position,) = read_candidate(resume(rows), TODAY).positions
    return [fact.value for fact in position.highlights]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [("• Cut the time of a release from 19", 40.0), ("days to 12.", 50.0), ("• Led three people.", 40.0)],
            ["Cut the time of a release from 19 days to 12.", "Led three people."],
            id="a bullet over two lines",
        ),
        pytest.param(
            [("• Steuerung von 14", 40.0), ("Förderanlagen mit 2.200 Signalen.", 50.0)],
            ["Steuerung von 14 Förderanlagen mit 2.200 Signalen."],
            id="the second line begins with a capital",
        ),
        pytest.param(
            [("- Cut the time of a release from 19", None), ("days to 12.", None)],
            ["Cut the time of a release from 19 days to 12."],
            id="text without positions",
        ),
        pytest.param(
            [("• Led three people.", 40.0), ("and also won a prize", 20.0)],
            ["Led three people."],
            id="what stands further left is no part of it",
        ),
    ],
)
def test_a_bullet_is_read_whole_and_ends_where_it_ends(
    rows: list[tuple[str, float | None]], expected: list[str]
) -> None:
    assert highlights(rows) == expected


def test_a_bullet_over_two_lines_cites_both() -> None:
    document = resume([("• Cut the time of a release from 19", 40.0), ("days to 12.", 50.0)])
    (position,) = read_candidate(document, TODAY).positions
    passage = position.highlights[0].passage
    assert passage is not None and passage.text == "Cut the time of a release from 19\ndays to 12."

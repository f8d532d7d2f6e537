"""Periods as résumés print them, in all languages that are read."""

from __future__ import annotations

from datetime import date

import pytest

from rapport.records.candidate import YearMonth
from rapport.records.resume.dates import date_ranges, months_between

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Mar. 2021 – Present", (2021, 3), None),
        ("May 2023 Present", (2023, 5), None),
        ("July 2012 – Ongoing", (2012, 7), None),
        ("Sep 15 - NOW", (2015, 9), None),
        ("Jan 15 - Sep 15", (2015, 1), (2015, 9)),
        ("05/2018 bis heute", (2018, 5), None),
        ("seit 2019", (2019, None), None),
        ("depuis mars 2021", (2021, 3), None),
        ("juin 2017 - aujourd’hui", (2017, 6), None),
        ("février 2018 à mars 2019", (2018, 2), (2019, 3)),
        ("marzo 2019 – oggi", (2019, 3), None),
        ("enero de 2018 - actualidad", (2018, 1), None),
        ("leden 2018 – současnost", (2018, 1), None),
        ("styczeń 2018 – obecnie", (2018, 1), None),
        ("2013 年 9 月 – 至今", (2013, 9), None),
        ("2018年4月〜現在", (2018, 4), None),
        ("2015 年 3 月 – 2015 年 5 月", (2015, 3), (2015, 5)),
        ("01.03.2015 – 31.12.2018", (2015, 3), (2018, 12)),
        ("2019.04 - 2021.03", (2019, 4), (2021, 3)),
        ("2015-09 to 2018-06", (2015, 9), (2018, 6)),
        ("2020-2023", (2020, None), (2023, None)),
        ("2014-15", (2014, None), (2015, None)),
        ("March - June 2019", (2019, 3), (2019, 6)),
        ("Summer 2022", (2022, 6), (2022, 8)),
        ("Fall 2013 – Spring 2014", (2013, 9), (2014, 5)),
        ("Oct. '12 – Jan. '14", (2012, 10), (2014, 1)),
    ],
)
def test_a_period_is_read(text: str, start: tuple[int, int | None], end: tuple[int, int | None] | None) -> None:
    (found,) = date_ranges(text)

    assert (found.start, found.end) == (YearMonth(*start), YearMonth(*end) if end else None)


@pytest.mark.parametrize("text", ["$2019", "2,015 users", "300+ pods", "May the force", "12345", "v2.2019.1"])
def test_a_number_that_is_no_date_is_left_alone(text: str) -> None:
    assert date_ranges(text) == ()


def test_the_blank_year_of_a_template_is_open_ended_without_a_start() -> None:
    (found,) = date_ranges("Month 20XX – Ongoing")

    assert (found.start, found.is_current, found.is_blank) == (None, True, True)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (YearMonth(2020, 1), YearMonth(2020, 12), 12),
        (YearMonth(2017), YearMonth(2020), 36),  # July 2017 to June 2020
        (YearMonth(2017), YearMonth(2017), 6),  # July to December
        (YearMonth(2026, 1), None, 11),  # January to November, the month of TODAY
        (YearMonth(2026, 10), YearMonth(2027, 3), 2),  # the future doesn't count
    ],
)
def test_months_are_counted_inclusively(start: YearMonth, end: YearMonth | None, months: int) -> None:
    assert len(months_between(start, end, TODAY)) == months

"""The Japanese résumé form (履歴書): one dated line for each entry into and departure from a company."""

from __future__ import annotations

import re
from dataclasses import replace

from rapport.documents.document import Document
from rapport.records.candidate import Education, Position, YearMonth
from rapport.records.resume.sections import Section
from rapport.records.resume.text import Piece, Row, said

_LINE = re.compile(
    r"^(?P<date>(?:(?:19|20)(?:\d\d|XX)年?|同)[\s年]*(?:\d{1,2}月?)?)\s*(?P<what>.+?)\s*(?P<verb>入社|入所|入職|着任|採用|退職|退社|退任)(?P<rest>.*)$"
)
_SCHOOL_LINE = re.compile(
    r"^(?P<date>(?:(?:19|20)(?:\d\d|XX)年?|同)[\s年]*(?:\d{1,2}月?)?)\s*(?P<what>.+?)\s*"
    r"(?P<verb>入学|編入学|進学|卒業|修了|満期退学|中途退学|中退|退学)(?P<rest>見込み?)?$"
)
_SCHOOL = re.compile(r".*?(?:大学院|大学|高等専門学校|高等学校|専門学校|短期大学|学院|高校|学校)")
_STILL = re.compile(r"現在に(?:至る|いたる)|在職中")


def read_rireki(document: Document, section: Section) -> list[Position]:
    """The jobs of a section written as entries (入社) and departures (退職); empty if it isn't.

    A company without a departure is the current one only where the form says 現在に至る.
    """
    positions: list[Position] = []
    for row in section.rows:
        match = _LINE.match(row.body.text)
        if match and match["verb"] in ("退職", "退社", "退任"):
            positions = _left(positions, match)
        elif match:
            positions.append(_entered(document, row, match))
        elif positions and _STILL.search(row.text):
            positions[-1] = replace(positions[-1], is_current=True)
    return positions


def read_rireki_education(document: Document, section: Section) -> list[Education]:
    """Courses of study written as entries (入学) and ends (卒業, 修了), as one record each; empty if they aren't."""
    courses: list[Education] = []
    for row in section.rows:
        match = _SCHOOL_LINE.match(row.body.text)
        if match is None:
            continue
        if match["verb"] in ("入学", "編入学", "進学"):
            courses.append(_course(document, row, match))
        elif match["what"].strip().startswith("同") and courses:
            courses[-1] = replace(courses[-1], end=_month(match["date"]))
        else:
            courses = _ended(courses, _course(document, row, match), _month(match["date"]))
    return courses


def _course(document: Document, row: Row, match: re.Match[str]) -> Education:
    what = row.body.cut(match.start("what"), match.end("what")).strip(" \t\u3000")
    name = _SCHOOL.match(what.text)
    school = what.cut(0, name.end()) if name else what
    course = what.cut(name.end()).strip(" \t\u3000") if name else what
    degree = said(document, course if course.text else what)
    return Education(degree=degree, school=said(document, school), start=_month(match["date"]))


def _ended(courses: list[Education], course: Education, end: YearMonth | None) -> list[Education]:
    """The end closes the course of the same name, or stands for one whose beginning isn't given."""
    for index in range(len(courses) - 1, -1, -1):
        open_course = courses[index]
        same = open_course.school and course.school and open_course.school.value == course.school.value
        if same and open_course.end is None:
            return [*courses[:index], replace(open_course, end=end), *courses[index + 1 :]]
    return [*courses, replace(course, start=None, end=end)]


def _entered(document: Document, row: Row, match: re.Match[str]) -> Position:
    piece: Piece = row.body.cut(match.start("what"), match.end("what")).strip(" \t\u3000にへ")
    is_current = _STILL.search(match["rest"]) is not None
    return Position(employer=said(document, piece), start=_month(match["date"]), is_current=is_current)


def _left(positions: list[Position], match: re.Match[str]) -> list[Position]:
    """The departure closes the last company that is still open."""
    for index in range(len(positions) - 1, -1, -1):
        if positions[index].end is None:
            closed = replace(positions[index], end=_month(match["date"]), is_current=False)
            return [*positions[:index], closed, *positions[index + 1 :]]
    return positions


def _month(text: str) -> YearMonth | None:
    numbers = re.findall(r"\d+", text)
    if not numbers or len(numbers[0]) != 4:
        return None
    month = int(numbers[1]) if len(numbers) > 1 else None
    return YearMonth(int(numbers[0]), month if month and month <= 12 else None)

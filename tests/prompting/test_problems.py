"""What is marked in a template while it is written."""

from __future__ import annotations

import pytest

from rapport.prompting.problems import mended, review

KNOWN = ("first_name", "company", "resume")


def found(template: str) -> list[tuple[int, str, str]]:
    return [(one.line, one.kind, one.better) for one in review(template, KNOWN).problems]


@pytest.mark.parametrize(
    ("template", "problems"),
    [
        pytest.param("Hi {{ first_name }}", [], id="known"),
        pytest.param("# User\nHi\n{{ frist_name }}", [(3, "misspelt", "first_name")], id="misspelt"),
        pytest.param("{{ First_Name }}", [(1, "misspelt", "first_name")], id="capitals"),
        pytest.param("{{ shoe_size }}", [(1, "unknown", "")], id="unknown"),
        pytest.param("Hi\n{ company }", [(2, "braces", "company")], id="one brace"),
        pytest.param("{{ company }} and { this }", [], id="braces around other words"),
        pytest.param("Hi\n{% if company %}", [(2, "fault", "")], id="syntax"),
        pytest.param("", [(1, "fault", "")], id="empty"),
        pytest.param("{% for x in resume|lines %}{{ x }}{% endfor %}", [], id="a name of its own"),
        pytest.param("{{ company|nearest(2) }}", [(1, "fault", "")], id="nearest of something else"),
        pytest.param("{{ examples|nearest(0) }}", [(1, "fault", "")], id="no examples"),
        pytest.param("{{ examples|chosen }}", [(1, "fault", "")], id="none chosen"),
    ],
)
def test_a_problem_is_told_with_its_line(template: str, problems: list[tuple[int, str, str]]) -> None:
    assert found(template) == problems


def test_problems_come_in_the_order_of_their_lines() -> None:
    assert [line for line, *_ in found("{ company }\n{{ zzz }}\n{{ frist_name }}")] == [1, 2, 3]


def test_a_single_brace_is_a_hint_and_no_reason_to_refuse() -> None:
    assert review("{ company }", KNOWN).is_sound
    assert not review("{{ zzz }}", KNOWN).is_sound


def test_what_is_used_and_what_is_not_is_told() -> None:
    seen = review("{{ company }} {{ zzz }}", KNOWN)
    assert (seen.used, seen.unused) == (("company", "zzz"), ("first_name", "resume"))


def test_where_any_column_may_be_a_variable_no_name_is_unknown() -> None:
    assert review("{{ shoe_size }}", KNOWN, is_open=True).is_sound


@pytest.mark.parametrize(
    ("template", "better"),
    [
        (
            "{{ frist_name }} frist_name {% if frist_name %}{% endif %}",
            "{{ first_name }} frist_name {% if first_name %}{% endif %}",
        ),
        ("{ company } and {{ company }}", "{{ company }} and {{ company }}"),
        ("{{ frist_name_2 }} {{ frist_name }}", "{{ frist_name_2 }} {{ first_name }}"),
    ],
    ids=["between braces only", "one brace", "whole names only"],
)  # fmt: skip
def test_a_misspelt_name_is_mended_by_one_click(template: str, better: str) -> None:
    problem = next(one for one in review(template, KNOWN).problems if one.name in ("frist_name", "company"))
    assert mended(template, problem) == better

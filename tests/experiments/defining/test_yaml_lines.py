"""YAML as plain values with their lines."""

from __future__ import annotations

import pytest

from rapport.errors import DefinitionError
from rapport.experiments.defining.yaml_lines import read_yaml

BOMB = "\n".join(
    ["a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    + [f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]" for old, new in zip("abcdefg", "bcdefgh", strict=True)]
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("yes", "yes", id="yes is text"),
        pytest.param("12:30", "12:30", id="a time is text"),
        pytest.param("2024-01-01", "2024-01-01", id="a date is text"),
        pytest.param(".inf", ".inf", id="infinity is text"),
        pytest.param("true", True, id="true"),
        pytest.param("'true'", "true", id="quoted true is text"),
        pytest.param("-3", -3, id="integer"),
        pytest.param("2.40", 2.4, id="number"),
        pytest.param("1e3", 1000.0, id="exponent"),
        pytest.param("~", None, id="null"),
    ],
)
def test_scalars_are_those_of_yaml_1_2(text: str, value: object) -> None:
    assert read_yaml(f"a: {text}", "e.yaml").value == {"a": value}


def test_every_value_and_key_has_its_line() -> None:
    lines = read_yaml("a: 1\nb:\n  - c: 2\n\n  - d:\n      e: 3\n", "e.yaml").lines
    assert (lines.of(("a",)), lines.of(("b", 0, "c")), lines.of(("b", 1, "d", "e"))) == (1, 3, 6)
    assert lines.of_key(("b",)) == 2
    assert lines.of(("b", 1, "missing")) == 5


def test_an_alias_stands_for_its_anchor() -> None:
    assert read_yaml("a: &x {t: 1}\nb: *x", "e.yaml").value == {"a": {"t": 1}, "b": {"t": 1}}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", "e.yaml is empty", id="empty"),
        pytest.param("# nothing\n", "e.yaml is empty", id="comments only"),
        pytest.param("a: 1\nb: c: d", "line 2: not YAML: a colon stands where none can", id="colon"),
        pytest.param("a:\n\t- b", "line 2: not YAML: a tab", id="tab"),
        pytest.param("a: 'x\n\n", "line 3: not YAML: a quotation mark or bracket isn't closed", id="open quote"),
        pytest.param("a: [1, 2", "line 2: not YAML", id="open bracket"),
        pytest.param("a: 1\n---\nb: 2", "line 2: not YAML: there is a second document", id="two documents"),
        pytest.param("a: *nobody", "line 1: not YAML: an alias", id="unknown alias"),
        pytest.param("a: \x01", "line 1: holds a character", id="control character"),
        pytest.param("a: &a [*a]", "line 1: an anchor holds itself", id="recursion"),
        pytest.param("[" * 5000, "nested more than 40 deep", id="deep"),
        pytest.param(BOMB, "stands for more than 200,000 values", id="billion laughs"),
    ],
)
def test_what_is_no_yaml_is_said_with_its_line(text: str, said: str) -> None:
    with pytest.raises(DefinitionError) as error:
        read_yaml(text, "e.yaml")
    assert said in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        pytest.param("a: 1\nb: 2\na: 3", 3, "'a' is there twice; it was first set in line 1.", id="a key twice"),
        pytest.param("a: !!python/object:os.system x", 1, "the tag", id="a tag"),
        pytest.param("? [a, b]\n: 1", 1, "a key must be a word", id="a list as key"),
        pytest.param("a: " + "9" * 400, 1, "too long", id="an endless number"),
    ],
)
def test_what_is_yaml_but_not_plain_is_a_problem(text: str, line: int, said: str) -> None:
    [(found_line, sentence)] = read_yaml(text, "e.yaml").problems
    assert found_line == line
    assert said in sentence

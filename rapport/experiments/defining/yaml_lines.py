"""YAML as plain values with the line of each, read within bounds.

Scalars are those of YAML 1.2: `yes` and `12:30` are text, no dates, no merge keys. Anchors may be used; what they
expand to is counted before it is built, so that a few lines can't become gigabytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar

import yaml  # type: ignore[import-untyped]

from rapport.errors import DefinitionError

LARGEST_BYTES = 2_000_000
DEEPEST = 40
MOST_VALUES = 200_000
Loc = tuple[str | int, ...]

_SCALARS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("null", re.compile(r"~|null|Null|NULL|"), "~nN\0"),
    ("bool", re.compile(r"true|True|TRUE|false|False|FALSE"), "tTfF"),
    ("int", re.compile(r"[-+]?[0-9]+"), "-+0123456789"),
    ("float", re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), "-+.0123456789"),
)
_MOST_DIGITS = 300
_SYNTAX = {
    "expected a single document": "there is a second document ('---'); write one experiment a file",
    "mapping values are not allowed": "a colon stands where none can; quote text with ': ', or check the indent",
    "cannot start any token": "a tab, or a sign such as @, % or `, begins a value; use blanks to indent, and quotes",
    "'\\t'": "a tab stands where YAML wants blanks",
    "tab": "a tab stands where YAML wants blanks",
    "did not find expected key": "the indent doesn't fit the lines above, or a quotation mark isn't closed",
    "unexpected end of stream": "a quotation mark or bracket isn't closed",
    "undefined alias": "an alias (*name) is used that no anchor (&name) has made",
}


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Resolves what YAML 1.2's core schema does, and nothing else."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


for _name, _pattern, _first in _SCALARS:
    for _sign in _first:
        _whole = re.compile(f"(?:{_pattern.pattern})$")
        _Loader.yaml_implicit_resolvers.setdefault("" if _sign == "\0" else _sign, []).append(
            (f"tag:yaml.org,2002:{_name}", _whole)
        )


@dataclass(slots=True)
class Lines:
    """Where the values of a file stand: `values` by their place, `keys` by the place of their value; from 1."""

    values: dict[Loc, int] = field(default_factory=dict)
    keys: dict[Loc, int] = field(default_factory=dict)

    def of(self, loc: Loc) -> int:
        """The line of a value, or of the nearest thing around it."""
        while loc and loc not in self.values:
            loc = loc[:-1]
        return self.values.get(loc, 1)

    def of_key(self, loc: Loc) -> int:
        """The line of a key."""
        return self.keys.get(loc) or self.of(loc)


@dataclass(slots=True)
class ReadYaml:
    """What a file says, where, and what is wrong with it as (line, sentence)."""

    value: Any
    lines: Lines
    problems: list[tuple[int, str]]


def read_yaml(text: str, name: str) -> ReadYaml:
    """Read one document.

    Raises:
        DefinitionError: not YAML, too deep, or its anchors expand to too much; the message has file and line.
    """
    try:
        _check_depth(text, name)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        raise DefinitionError(_syntax(error, name)) from None
    except yaml.YAMLError as error:  # a control character
        line = text[: getattr(error, "position", 0) or 0].count("\n") + 1
        raise DefinitionError(f"{name}, line {line}: holds a character that YAML doesn't allow. Take it out.") from None
    if node is None:
        raise DefinitionError(f"{name} is empty. See docs/experiments.md for an example.")
    _check_size(node, name)
    reading = _Reading()
    value = reading.value(node, ())
    return ReadYaml(value, reading.lines, reading.problems)


def _syntax(error: yaml.MarkedYAMLError, name: str) -> str:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    said = " ".join(f"{error.context or ''} {error.problem or ''}".split())
    why = next((words for sign, words in _SYNTAX.items() if sign in said), f"{error.problem or error.context}")
    return f"{name}, line {line}: not YAML: {why}."


def _check_depth(text: str, name: str) -> None:
    """Before anything is built of it: building is recursive."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                line = event.start_mark.line + 1
                raise DefinitionError(f"{name}, line {line}: nested more than {DEEPEST} deep. Write it flatter.")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _check_size(root: yaml.Node, name: str) -> None:
    """Whether all aliases written out are still a sensible number of values."""
    sizes: dict[int, int] = {}
    under_way: set[int] = set()

    def size(node: yaml.Node) -> int:
        if id(node) in sizes:
            return sizes[id(node)]
        if id(node) in under_way:
            line = node.start_mark.line + 1
            raise DefinitionError(f"{name}, line {line}: an anchor holds itself. Write the values out.")
        under_way.add(id(node))
        total = 1 + sum(size(child) for child in _children(node))
        under_way.discard(id(node))
        if total > MOST_VALUES:
            line = node.start_mark.line + 1
            raise DefinitionError(
                f"{name}, line {line}: this stands for more than {MOST_VALUES:,} values. Put the cases into a file of "
                "their own, and use fewer anchors."
            )
        sizes[id(node)] = total
        return total

    size(root)


def _children(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        for pair in node.value:
            yield from pair
    elif isinstance(node, yaml.SequenceNode):
        yield from node.value


class _Reading:
    """Builds the values, and notes where each stands."""

    def __init__(self) -> None:
        self.lines = Lines()
        self.problems: list[tuple[int, str]] = []

    def value(self, node: yaml.Node, loc: Loc) -> Any:
        self.lines.values[loc] = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, loc)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*loc, place)) for place, child in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, loc: Loc) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append((line, "a key must be a word, not a list or a mapping."))
                continue
            key = str(key_node.value)
            here = (*loc, key)
            if key in found:
                self.problems.append(
                    (line, f"'{key}' is there twice; it was first set in line {self.lines.keys[here]}.")
                )
                continue
            self.lines.keys[here] = line
            found[key] = self.value(value_node, here)
        return found

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        kind, text = node.tag.removeprefix("tag:yaml.org,2002:"), str(node.value)
        if kind == "str":
            return text
        if kind == "null":
            return None
        if kind == "bool":
            return text.lower() == "true"
        try:
            if len(text) <= _MOST_DIGITS and kind in ("int", "float"):
                return int(text) if kind == "int" else float(text)
        except ValueError:  # an explicit !!int before something else
            pass
        line = node.start_mark.line + 1
        what = "a number that is too long or isn't one" if kind in ("int", "float") else f"the tag {node.tag}"
        self.problems.append((line, f"{what} can't be used here. Write plain values."))
        return None

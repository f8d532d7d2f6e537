"""Good answers to other cases, inside a prompt: which ones a template asks for, and how they stand in it.

A template says it where it uses them: `{{ examples|nearest(3) }}` are the three whose input is most like the case,
`{{ examples|chosen("a1b2c3d4") }}` those of the bank with these ids, `{{ examples }}` the nearest few. So the choice is
part of the template, and of its version.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from jinja2 import nodes

from rapport.prompting.rendering import defuse, parts_of
from rapport.sandbox import TemplateFault, parse

NAME = "examples"
USUAL = 3
MOST = 20
FENCES = frozenset({"example", "case", "good_answer"})


class Shown(Protocol):
    """What an example is made of."""

    @property
    def input(self) -> str: ...
    @property
    def answer(self) -> str: ...


@dataclass(frozen=True, slots=True)
class ExampleChoice:
    """By `ids` of the bank, or, where there are none, the `nearest` to the case."""

    nearest: int = USUAL
    ids: tuple[str, ...] = ()


def choice_in(template: str) -> ExampleChoice | None:
    """What the template asks for; None where it doesn't use examples. Where it asks twice, the first holds.

    Raises:
        TemplateFault: the template is wrong, or the choice isn't made of a number or of ids.
    """
    is_used = False
    for part in parts_of(template):
        tree = parse(part.text, part.line)
        for node in tree.find_all(nodes.Filter):
            if node.name in ("nearest", "chosen"):
                return _choice(node, part.line + node.lineno - 1)
        is_used = is_used or any(node.name == NAME and node.ctx == "load" for node in tree.find_all(nodes.Name))
    return ExampleChoice() if is_used else None


def _choice(node: nodes.Filter, line: int) -> ExampleChoice:
    if not (isinstance(node.node, nodes.Name) and node.node.name == NAME):
        raise TemplateFault(line, f"'{node.name}' chooses examples: write {{{{ {NAME}|{node.name}(…) }}}}.")
    given = [argument.value for argument in node.args if isinstance(argument, nodes.Const)]
    if len(given) != len(node.args) or node.kwargs:
        raise TemplateFault(line, f"'{node.name}' takes what is written there, no variables.")
    if node.name == "chosen":
        if not given or not all(isinstance(one, str) for one in given):
            raise TemplateFault(line, 'name the examples by their ids, as in {{ examples|chosen("a1b2c3d4") }}.')
        return ExampleChoice(0, tuple(given[:MOST]))
    count = given[0] if given else USUAL
    if len(given) > 1 or not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= MOST:
        raise TemplateFault(line, f"'nearest' takes one number from 1 to {MOST}, as in {{{{ examples|nearest(3) }}}}.")
    return ExampleChoice(count)


def examples_text(examples: Sequence[Shown], fences: frozenset[str] = frozenset()) -> str:
    """The examples as a prompt holds them, each between tags of its own that its texts can't close; '' for none.

    `fences` are the names of the template's own tags.
    """
    return "\n\n".join(_fenced(one, fences | FENCES) for one in examples)


def _fenced(example: Shown, fences: frozenset[str]) -> str:
    return "\n".join(_lines(example, fences))


def _lines(example: Shown, fences: frozenset[str]) -> Iterator[str]:
    yield "<example>"
    if example.input.strip():
        yield f"<case>\n{defuse(example.input.strip(), fences)}\n</case>"
    yield f"<good_answer>\n{defuse(example.answer.strip(), fences)}\n</good_answer>"
    yield "</example>"

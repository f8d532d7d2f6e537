"""What is wrong, or only suspicious, in a template that is being written, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Literal

from rapport.prompting.examples import choice_in
from rapport.prompting.rendering import check_template, parts_of
from rapport.sandbox import TemplateFault, parse, undeclared

Kind = Literal["fault", "misspelt", "unknown", "braces"]
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_ONE_BRACE = re.compile(r"(?<!\{)\{\s*(\w+)\s*\}(?!\})")


@dataclass(frozen=True, slots=True)
class Problem:
    """`name` is the variable meant, '' for a fault of the template; `better` what it probably should be called."""

    line: int
    kind: Kind
    message: str
    name: str = ""
    better: str = ""

    @property
    def is_blocking(self) -> bool:
        """Whether a prompt with it can't be sent."""
        return self.kind != "braces"


@dataclass(frozen=True, slots=True)
class Review:
    """All problems in the order of their lines, and which variables the template uses and leaves unused."""

    problems: tuple[Problem, ...]
    used: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        return not any(problem.is_blocking for problem in self.problems)


def review(template: str, known: Sequence[str], *, is_open: bool = False) -> Review:
    """Look at a template whose values will have the `known` names; with `is_open` there may be further ones."""
    try:
        check_template(template)
        choice_in(template)
        lines = _names(template)
    except TemplateFault as fault:
        return Review((Problem(fault.line, "fault", _sentence(fault.why)),))
    problems = [] if is_open else [_unknown(name, line, known) for name, line in lines.items() if name not in known]
    problems += _single_braces(template, known)
    used = tuple(name for name in (*known, *sorted(set(lines) - set(known))) if name in lines)
    unused = tuple(name for name in known if name not in lines)
    return Review(tuple(sorted(problems, key=lambda one: one.line)), used, unused)


def with_fault(seen: Review, fault: TemplateFault) -> Review:
    """The review with what was found by trying the template out."""
    problem = Problem(fault.line, "fault", _sentence(fault.why))
    return replace(seen, problems=tuple(sorted((*seen.problems, problem), key=lambda one: one.line)))


def mended(template: str, problem: Problem) -> str:
    """The template with the name that was meant, wherever the wrong one stands between braces."""
    if not problem.better:
        return template
    if problem.kind == "braces":
        return re.sub(rf"(?<!\{{)\{{\s*{re.escape(problem.name)}\s*\}}(?!\}})", f"{{{{ {problem.better} }}}}", template)
    word = re.compile(rf"(?<![\w.]){re.escape(problem.name)}(?!\w)")
    return _TAG.sub(lambda tag: word.sub(problem.better, tag[0]), template)


def _names(template: str) -> dict[str, int]:
    """Names that come from outside, each with the line of its first use."""
    lines: dict[str, int] = {}
    for part in parts_of(template):
        for name, line in undeclared(parse(part.text, part.line), part.line).items():
            lines.setdefault(name, line)
    return lines


def _unknown(name: str, line: int, known: Iterable[str]) -> Problem:
    close = get_close_matches(name.lower(), list(known), n=1, cutoff=0.7)
    if close:
        return Problem(line, "misspelt", f"There is no variable '{name}'. Is '{close[0]}' meant?", name, close[0])
    return Problem(line, "unknown", f"There is no variable '{name}'. Choose one of the list.", name)


def _single_braces(template: str, known: Sequence[str]) -> Iterator[Problem]:
    for number, line in enumerate(template.splitlines(), start=1):
        for match in _ONE_BRACE.finditer(line):
            if match[1] in known:
                name = match[1]
                words = f"'{match[0]}' stays as it is: a value is put in by two braces, {{{{ {name} }}}}."
                yield Problem(number, "braces", words, name, name)


def _sentence(why: str) -> str:
    return why[:1].upper() + why[1:]

"""The part of Jinja2 that prompts may use, with bounds on what a template can cost.

Jinja2's sandbox keeps templates away from Python's insides, but not from using up memory or time. So only harmless
constructs are allowed: putting a value in, if, for, set, comparisons, and a few filters; no calls but `range`, no
macros, no power or repetition of strings. Every loop draws on one budget of rounds, every string that grows is measured
before it is made, and the output and the clock are bounded.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from itertools import islice
from types import CodeType, MappingProxyType
from typing import Any, cast

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables
from jinja2.sandbox import ImmutableSandboxedEnvironment

from rapport.syntax_words import in_words

MAX_TEMPLATE_CHARS = 200_000
MAX_OUTPUT_CHARS = 2_000_000
MAX_ROUNDS = 10_000
MAX_RENDER_S = 2.0

_KEPT = 64  # templates whose names and code are kept: an experiment renders a few of them thousands of times

_ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.If, nodes.For, nodes.Assign,
    nodes.Filter, nodes.Test, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr,
    nodes.Concat, nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.List, nodes.Tuple, nodes.Call, nodes.Keyword,
    nodes.Neg, nodes.Sub,
)  # fmt: skip
_TOO_LARGE = f"the text grows past {MAX_OUTPUT_CHARS:,} characters. Make the loop or the values smaller."
_TOO_LONG = f"the loops run more than {MAX_ROUNDS:,} rounds. Make them smaller."
_TOO_SLOW = f"rendering takes more than {MAX_RENDER_S:g} seconds. Make the loops smaller."
_TOO_DEEP = (
    "loops, conditions or filters are nested too deeply, something is named twice, or a number is too long. "
    "Write it in simpler pieces."
)


class TemplateFault(Exception):
    """What is wrong with a template, and in which line of it (from 1)."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line = line
        self.why = why


class TemplateExcess(TemplateFault):
    """A template that would cost too much, whatever else is right about it."""


class _Excess(Exception):
    """A bound was passed."""


class Budget:
    """Rounds and seconds that are left for rendering one prompt, all of its parts together."""

    def __init__(self) -> None:
        self.rounds = MAX_ROUNDS
        self.deadline = time.thread_time() + MAX_RENDER_S  # of its own time: a busy machine is no fault of a prompt

    def check_time(self) -> None:
        if time.thread_time() > self.deadline:
            raise _Excess(_TOO_SLOW)

    def count(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self.rounds -= 1
            if self.rounds < 0:
                raise _Excess(_TOO_LONG)
            self.check_time()
            yield item


def parse(text: str, first_line: int = 1) -> nodes.Template:
    """The template's tree, checked.

    Raises:
        TemplateFault: wrong syntax, or a construct that prompts may not use.
    """
    if len(text) > MAX_TEMPLATE_CHARS:
        raise TemplateFault(first_line, f"the prompt is longer than {MAX_TEMPLATE_CHARS:,} characters. Shorten it.")
    try:
        tree = _environment().parse(text)
        _check(tree, first_line)
        return tree
    except TemplateSyntaxError as error:
        raise TemplateFault(first_line + error.lineno - 1, in_words(error.message or "Wrong syntax")) from None
    except (RecursionError, ValueError):
        raise TemplateFault(first_line, _TOO_DEEP) from None


def undeclared(tree: nodes.Template, first_line: int = 1) -> dict[str, int]:
    """Names that the template takes from outside, each with the line where it is first used. Raises TemplateFault."""
    with _told_as_fault(first_line):
        names = find_undeclared_variables(tree) - {"range"}
    lines: dict[str, int] = {}
    for node in tree.find_all(nodes.Name):
        if node.name in names:
            lines.setdefault(node.name, first_line + node.lineno - 1)
    return lines


@lru_cache(_KEPT)
def names_in(text: str, first_line: int = 1) -> Mapping[str, int]:
    """What `undeclared` finds in a template. Raises TemplateFault as `parse` does."""
    return MappingProxyType(undeclared(parse(text, first_line), first_line))


@lru_cache(_KEPT)
def compiled(text: str, first_line: int = 1) -> CodeType:
    """The same code for every environment of ours: it looks filters up when it runs.

    Raises:
        TemplateFault: what `parse` finds, or what can't be made into Python, such as 25 loops inside one another.
    """
    environment = _environment()
    tree = parse(text, first_line)
    with _told_as_fault(first_line):
        return environment.compile(_bounded(tree, environment))


@contextmanager
def _told_as_fault(first_line: int) -> Iterator[None]:
    """What Jinja and Python say against a template whose tree was sound, as a TemplateFault."""
    try:
        yield
    except TemplateSyntaxError as error:  # a test that isn't there
        why = f"{_readable((error.message or 'wrong syntax').splitlines()[0])} Check the name there."
        raise TemplateFault(first_line + error.lineno - 1, why) from None
    except (SyntaxError, RecursionError, MemoryError, ValueError):
        raise TemplateFault(first_line, _TOO_DEEP) from None


def expand(text: str, variables: Mapping[str, str], first_line: int = 1, budget: Budget | None = None) -> str:
    """The text with the values put in; parts of one prompt share a `budget`, which only rendering draws on.

    Raises:
        TemplateExcess: a bound was passed.
        TemplateFault: wrong syntax, or an undefined value.
    """
    budget, begun = budget or Budget(), time.thread_time()
    code = compiled(text, first_line)
    budget.deadline += time.thread_time() - begun
    environment = _environment(budget)
    template = environment.template_class.from_code(environment, code, environment.make_globals(None))
    pieces = template.generate(**variables)
    try:
        return _collect(pieces, budget)
    except _Excess as excess:
        raise TemplateExcess(_line(excess, pieces, template, first_line), str(excess)) from None
    except OverflowError as error:
        why = "a range or a number is too large. Make it smaller."
        raise TemplateExcess(_line(error, pieces, template, first_line), why) from None
    except TemplateError as error:
        why = f"{_readable(error.message or 'it fails')} Check the names there."
        raise TemplateFault(_line(error, pieces, template, first_line), why) from None
    except (ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
        why = f"it can't be rendered ({error}). Check the expressions there."
        raise TemplateFault(_line(error, pieces, template, first_line), why) from None


def _collect(pieces: Iterable[str], budget: Budget) -> str:
    whole: list[str] = []
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > MAX_OUTPUT_CHARS:
            raise _Excess(_TOO_LARGE)
        budget.check_time()
        whole.append(piece)
    return "".join(whole)


def _line(error: Exception, pieces: Iterator[str], template: Template, first_line: int) -> int:
    """Where in the template it happened: Jinja rewrites its own frames to the template's lines.

    What is noticed between two pieces happened where the template waits to go on.
    """
    found = None
    trace = error.__traceback__
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            found = trace.tb_lineno
        trace = trace.tb_next
    waiting = getattr(getattr(pieces, "gi_yieldfrom", None), "gi_frame", None)
    if found is None and waiting is not None:
        found = template.get_corresponding_lineno(waiting.f_lineno)
    return first_line + max(found or 1, 1) - 1


def _check(tree: nodes.Template, first_line: int) -> None:
    for node in tree.find_all(nodes.Node):
        why = _forbidden(node)
        if why:
            raise TemplateFault(first_line + max(node.lineno, 1) - 1, why)


def _forbidden(node: nodes.Node) -> str | None:
    """What a prompt may not do here, or None."""
    if not isinstance(node, _ALLOWED):
        return f"prompts can't use '{type(node).__name__.lower()}'. {_WHAT_IS_ALLOWED}"
    if isinstance(node, nodes.For) and node.recursive:
        return "a loop can't be recursive. Write two loops."
    if isinstance(node, nodes.Call) and not (isinstance(node.node, nodes.Name) and node.node.name == "range"):
        return f"prompts can't call anything but range. {_WHAT_IS_ALLOWED}"
    if isinstance(node, nodes.Getattr) and not (isinstance(node.node, nodes.Name) and node.node.name == "loop"):
        return f"values are plain text and have no '.{node.attr}'. {_WHAT_IS_ALLOWED}"
    if isinstance(node, nodes.Filter) and node.name not in _FILTERS:
        return f"there is no filter '{node.name}'. Filters: {', '.join(sorted(_FILTERS))}."
    return None


def _bounded(tree: nodes.Template, environment: ImmutableSandboxedEnvironment) -> nodes.Template:
    """The same tree, with loops counted and joined texts measured."""
    for loop in tree.find_all(nodes.For):
        loop.iter = _filtered(cast(nodes.Expr, loop.iter), "_counted", environment)
    for node in tree.find_all(nodes.Node):
        for name, value in node.iter_fields():
            if isinstance(value, nodes.Concat):
                setattr(node, name, _concatenated(value, environment))
            elif isinstance(value, list):
                value[:] = [_concatenated(v, environment) if isinstance(v, nodes.Concat) else v for v in value]
    return tree


def _concatenated(node: nodes.Concat, environment: ImmutableSandboxedEnvironment) -> nodes.Filter:
    return _filtered(nodes.Tuple(node.nodes, "load", lineno=node.lineno), "_concatenated", environment)


def _filtered(node: nodes.Expr, name: str, environment: ImmutableSandboxedEnvironment) -> nodes.Filter:
    wrapped = nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)
    wrapped.set_environment(environment)
    return wrapped


def _environment(budget: Budget | None = None) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, keep_trailing_newline=False, optimized=False)
    environment.trim_blocks = environment.lstrip_blocks = True
    bounds = budget or Budget()
    known = environment.filters
    environment.filters = {name: _timed(own or known[name], bounds) for name, own in _FILTERS.items()}
    environment.filters |= {"_counted": bounds.count, "_concatenated": lambda parts: _join(parts)}
    environment.globals = {"range": environment.globals["range"]}
    return environment


def _timed(function: Callable[..., Any], budget: Budget) -> Callable[..., Any]:
    if hasattr(function, "jinja_pass_arg"):  # such a filter wants the environment first; Jinja sees that by this mark
        return function

    def timed(*args: Any, **named: Any) -> Any:
        budget.check_time()
        return function(*args, **named)

    return timed


def _join(values: Iterable[Any], between: str = "") -> str:
    texts = list(islice((str(value) for value in values), MAX_OUTPUT_CHARS + 1))
    if sum(map(len, texts)) + len(between) * len(texts) > MAX_OUTPUT_CHARS:
        raise _Excess(_TOO_LARGE)
    return between.join(texts)


def _replace(value: str, old: str, new: str) -> str:
    text, old, new = str(value), str(old), str(new)
    if len(text) + text.count(old) * len(new) > MAX_OUTPUT_CHARS:
        raise _Excess(_TOO_LARGE)
    return text.replace(old, new)


def _lines(value: str) -> list[str]:
    """The lines of a text that aren't blank."""
    return [line.strip() for line in str(value).splitlines() if line.strip()]


def _truncate(value: str, length: int = 255) -> str:
    """At most `length` characters, cut between words, with … where something was cut."""
    text = str(value)
    return text if len(text) <= length else text[: max(length - 1, 0)].rsplit(" ", 1)[0] + "…"


def _same(value: str, *_: object) -> str:
    """Which examples are meant is read from the template beforehand; see `rapport.prompting.examples`."""
    return value


_FILTERS: dict[str, Callable[..., Any] | None] = {
    "upper": None, "lower": None, "title": None, "capitalize": None, "trim": None, "default": None, "length": None,
    "first": None, "last": None, "wordcount": None, "join": _join, "replace": _replace, "truncate": _truncate,
    "lines": _lines, "nearest": _same, "chosen": _same,
}  # fmt: skip
_WHAT_IS_ALLOWED = "Allowed are {{ name }}, if, for, set and filters such as {{ name|upper }}; see docs/prompts.md."


def _readable(message: str) -> str:
    """Jinja's message as a sentence with a full stop."""
    return message.rstrip(". ") + "."

"""A run as promptfoo's configuration: prompts, providers, tests and assertions, to be run again there.

Checked against promptfoo 0.123.1: prompts are chat messages as JSON, each variant is a provider that is bound to its
prompt by `prompts`, each case is a test with its values as `vars`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from rapport.errors import PromptError
from rapport.exporting.tools.outcomes import TABLE_ROW, Outcome, Outcomes
from rapport.exporting.tools.promptfoo_terms import as_assertion, inert, provider_of
from rapport.prompting.rendering import parts_of, variables_in
from rapport.sandbox import TemplateFault, parse
from rapport.scoring.expectations import Expectation
from rapport.storage.runs import Variant

CONFIG_NAME = "promptfooconfig.yaml"
_SCHEMA = "# yaml-language-server: $schema=https://promptfoo.dev/config-schema.json"
_INDENTED_BLOCK = re.compile(r"(?m)^[ \t]+(?=\{[%#])")
_LINE_AFTER_BLOCK = re.compile(r"([%#]\})\n")
_STAND_IN = "echo"  # promptfoo takes no configuration without a provider; this one answers with the prompt
_NOT_THERE = {"lines", "truncate"}  # filters that Nunjucks lacks, or that cut elsewhere


@dataclass(frozen=True, slots=True)
class Config:
    """The configuration as promptfoo reads it, and in sentences what of the run it doesn't hold."""

    content: dict[str, Any]
    notes: tuple[str, ...]


def write_config(outcomes: Outcomes, file: BinaryIO) -> None:
    """`promptfooconfig.yaml`, with what it can't hold named in comments at its head."""
    import yaml  # type: ignore[import-untyped]

    config = build_config(outcomes)
    head = [_SCHEMA, *(f"# {' '.join(note.split())}" for note in config.notes)]
    body = yaml.safe_dump(config.content, allow_unicode=True, sort_keys=False, width=120)
    file.write(("\n".join(head) + "\n" + body).encode("utf-8", "replace"))


def build_config(outcomes: Outcomes) -> Config:
    """Prompts by version, a provider a variant, a test a case with what it expects."""
    variants = outcomes.run.variants
    labels = _prompt_labels(variants)
    prompts = {labels[one.prompt_version]: one for one in variants}
    tests, repeats, notes = _tests(outcomes)
    providers, missing = _providers(outcomes, labels)
    content = {
        "description": inert(outcomes.run.title),
        "prompts": [{"label": label, "raw": as_chat(one.template)} for label, one in prompts.items()],
        "providers": providers,
        "tests": tests,
    } | ({"evaluateOptions": {"repeat": repeats}} if repeats > 1 else {})
    unequal = [note for label, one in prompts.items() for note in _unequal(label, one.template)]
    return Config(content, (*missing, *unequal, *notes))


def as_chat(template: str) -> str:
    """The prompt as promptfoo has it: a JSON list of messages whose texts Nunjucks fills in.

    Our templates drop the line break after a block and blanks before it; Nunjucks doesn't, so they are dropped here.
    """
    messages = [{"role": part.role, "content": _without_block_lines(part.text).strip()} for part in parts_of(template)]
    return json.dumps(messages, ensure_ascii=False)


def assertions(expected: Sequence[Expectation]) -> list[dict[str, Any]]:
    """Those of the expectations that promptfoo has too."""
    return [assertion for one in expected if (assertion := as_assertion(one)) is not None]


def _without_block_lines(text: str) -> str:
    return _LINE_AFTER_BLOCK.sub(r"\1", _INDENTED_BLOCK.sub("", text))


def _prompt_labels(variants: Sequence[Variant]) -> dict[str, str]:
    """A label for each version of a prompt: its name, and the version where a name has several."""
    names = {one.prompt_version: one.prompt_name for one in variants}
    several = {name for name in names.values() if list(names.values()).count(name) > 1}
    return {version: f"{name} {version}" if name in several else name for version, name in names.items()}


def _providers(outcomes: Outcomes, labels: Mapping[str, str]) -> tuple[list[dict[str, Any]], list[str]]:
    found, missing = [], []
    for name, variant in zip(outcomes.variant_names, outcomes.run.variants, strict=True):
        provider = provider_of(variant.model_ref, variant.settings, outcomes.addresses)
        if provider is None:
            missing.append(f"Left out: variant {name!r}, since promptfoo can't call {variant.model_ref}.")
        else:
            found.append(provider | {"label": inert(name), "prompts": [labels[variant.prompt_version]]})
    if not found:
        missing.append(
            f"No provider is left: {_STAND_IN}, which answers with the prompt, stands in until you name one."
        )
    return found or [{"id": _STAND_IN}], missing


def _tests(outcomes: Outcomes) -> tuple[list[dict[str, Any]], int, list[str]]:
    """A test a case in the run's order, how often each was repeated, and notes."""
    values, repeats, differ, lost = _values(outcomes), 1, set[str](), 0
    tests: dict[str, dict[str, Any]] = {}
    for case in outcomes.run.cases:
        wanted = outcomes.expected.get(case.id, ())
        asserted = assertions(wanted)
        lost += len(wanted) - len(asserted)
        tests[case.id] = {"description": inert(outcomes.case_name(case))} | ({"assert": asserted} if asserted else {})
    for outcome in outcomes:
        repeats = max(repeats, outcome.output.repeat)
        told = values(outcome)
        known = tests[outcome.case.id].setdefault("vars", told)
        differ |= {name for name in told if known.get(name) != told[name]}
    notes = [f"Variants were told different {', '.join(sorted(differ))}; the first one's are here."] if differ else []
    notes += [f"Left out: {lost} expectations that promptfoo has no assertion for."] if lost else []
    return [tests[case.id] for case in outcomes.run.cases if "vars" in tests[case.id]], repeats, notes


def _values(outcomes: Outcomes) -> Any:
    """A function from an outcome to the values of its template's names, harmless for promptfoo."""
    is_table = outcomes.run.scenario == TABLE_ROW
    needs_row = any(_takes_row(one.template) for one in outcomes.run.variants)

    def values(outcome: Outcome) -> dict[str, str]:
        held = outcomes.inputs(outcome.case) if is_table else outcomes.told(outcome)
        if is_table and needs_row and "row" not in held:
            held["row"] = "\n".join(f"{name}: {text}" for name, text in held.items() if text.strip())
        return {name: inert(text) for name, text in held.items()}

    return values


def _takes_row(template: str) -> bool:
    try:
        return "row" in variables_in(template)
    except PromptError:
        return False


def _unequal(label: str, template: str) -> list[str]:
    from jinja2 import nodes

    found: set[str] = set()
    for part in parts_of(template):
        try:
            tree = parse(part.text, part.line)
        except TemplateFault:
            continue
        found |= {f"the filter {one.name}" for one in tree.find_all(nodes.Filter) if one.name in _NOT_THERE}
        found |= {"slices" for _ in tree.find_all(nodes.Slice)}
    return (
        [f"Prompt {label!r} uses what promptfoo's templates don't have: {', '.join(sorted(found))}."] if found else []
    )

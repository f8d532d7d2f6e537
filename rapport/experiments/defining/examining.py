"""What a definition names that isn't there (scenarios, prompts, models, checks, metrics), and labels used twice.

It goes over plain values, whatever else is wrong with them, so that all is told at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapport.errors import ModelNotFound, PromptError
from rapport.experiments.defining.definition import ALL
from rapport.experiments.defining.expected_cells import CELL_KINDS
from rapport.experiments.defining.explaining import did_you_mean
from rapport.experiments.defining.yaml_lines import Loc
from rapport.experiments.output_checks import checks_for
from rapport.prompting import Prompt, variables_in
from rapport.providers.model import SettingName
from rapport.providers.registry import Providers
from rapport.scenarios.all_scenarios import SCENARIOS
from rapport.scoring.expectations import CHECK_NAMES
from rapport.scoring.rubric import DEFAULT_RUBRIC

CHECKS, DONE = "checks", "done"
STRATEGIES: dict[str, tuple[str, ...]] = {"table_row": ("everything", "nothing")}
_CASES: dict[str, tuple[str, ...]] = {
    "outreach_email": ("candidates", "jobs", "file", "saved"),
    "shoe_chat": ("questions", "file", "saved"),
    "table_row": ("file", "rows", "saved"),
}
_HELD_BY_COLUMNS: dict[str, tuple[tuple[str, ...], ...]] = {
    "outreach_email": (("resume_text", "resume_file"), ("job_text", "job_file")),
    "shoe_chat": (("question",),),
}
Finding = tuple[Loc, str]


@dataclass(frozen=True, slots=True)
class Known:
    """What names can stand for. `prompt` takes what a file says and the scenario, and raises PromptError."""

    providers: Providers
    prompt: Callable[[str, str], Prompt]


def examine(plain: Any, known: Known) -> Iterator[Finding]:
    """Every finding with its place."""
    if not isinstance(plain, Mapping):
        return
    scenario = plain.get("scenario")
    if isinstance(scenario, str) and scenario not in SCENARIOS:
        yield ("scenario",), f"there is no scenario '{scenario}'. {did_you_mean(scenario, list(SCENARIOS))}"
    scenario = scenario if isinstance(scenario, str) and scenario in SCENARIOS else None
    yield from _cases(plain.get("cases"), scenario)
    yield from _compared(plain)
    for loc, entry in _prompts(plain):
        yield from _prompt(loc, entry, scenario, known)
    for loc, ref in _models(plain):
        yield from _model(loc, ref, known.providers)
    yield from _settings(plain.get("variants"), known.providers)
    yield from _strategies(plain, scenario)
    yield from _labels(plain.get("variants"))
    yield from _checks(plain, scenario)
    yield from _judge(plain.get("judge"))
    for provider in plain["limits"] if isinstance(plain.get("limits"), Mapping) else ():
        names = [one.name for one in known.providers.all()]
        if provider not in names:
            yield ("limits", provider), f"there is no provider '{provider}'. {did_you_mean(str(provider), names)}"


def _cases(cases: Any, scenario: str | None) -> Iterator[Finding]:
    if not isinstance(cases, Mapping) or scenario is None:
        return
    allowed = _CASES[scenario]
    forms = [key for key in ("candidates", "jobs", "questions", "file", "rows", "saved") if key in cases]
    if {"candidates", "jobs"} <= set(forms):
        forms.remove("jobs")  # the same thing
    for form in forms:
        if form not in allowed:
            yield ("cases", form), f"'{form}' can't make cases for {scenario}. It takes {', '.join(allowed)}."
    if "file" in cases and scenario == "shoe_chat" and "catalogue" not in cases:
        yield ("cases",), "cases.catalogue is missing: say which catalogue the questions are put to."
    if "file" in cases and cases.get("expect"):
        yield from _expected_columns(cases["expect"])
    if "file" in cases and scenario in _HELD_BY_COLUMNS and isinstance(cases.get("columns", {}), Mapping):
        yield from _case_columns(cases.get("columns", {}), scenario)


def _expected_columns(expect: Any) -> Iterator[Finding]:
    for place, entry in enumerate(_list(expect)):
        kind = entry.get("kind") if isinstance(entry, Mapping) else None
        if isinstance(kind, str) and kind not in CELL_KINDS:
            hint = did_you_mean(kind, CELL_KINDS)
            yield ("cases", "expect", place, "kind"), f"a cell can't be '{kind}'. {hint}"


def _case_columns(columns: Mapping[str, Any], scenario: str) -> Iterator[Finding]:
    wanted = _HELD_BY_COLUMNS[scenario]
    names = [name for group in wanted for name in group]
    for name in columns:
        if name not in names:
            hint = did_you_mean(str(name), names)
            yield ("cases", "columns", name), f"'{name}' is nothing that a column can hold here. {hint}"
    for group in wanted:
        given = [name for name in group if name in columns]
        if len(given) != 1:
            what = "is missing" if not given else "is given twice"
            yield ("cases", "columns"), f"cases.columns: {' or '.join(group)} {what}. Name one column for it."


def _compared(plain: Mapping[str, Any]) -> Iterator[Finding]:
    if plain.get("variants") is None and plain.get("matrix") is None:
        yield (), "neither variants nor matrix: say what to compare."
    if plain.get("variants") is not None and plain.get("matrix") is not None:
        yield ("matrix",), "variants and matrix exclude each other. Take one out."


def _prompts(plain: Mapping[str, Any]) -> Iterator[tuple[Loc, Any]]:
    for place, entry in enumerate(_list(plain.get("variants"))):
        if isinstance(entry, Mapping) and "prompt" in entry:
            yield ("variants", place, "prompt"), entry["prompt"]
    matrix = plain.get("matrix")
    for place, entry in enumerate(_list(matrix.get("prompts")) if isinstance(matrix, Mapping) else ()):
        yield ("matrix", "prompts", place), entry


def _prompt(loc: Loc, entry: Any, scenario: str | None, known: Known) -> Iterator[Finding]:
    if isinstance(entry, Mapping) and isinstance(entry.get("template"), str):
        try:
            variables_in(entry["template"])
        except PromptError as error:
            yield (*loc, "template"), str(error)
    if not isinstance(entry, str) or scenario is None:
        return
    try:
        known.prompt(entry, scenario)
    except PromptError as error:
        yield loc, str(error)


def _models(plain: Mapping[str, Any]) -> Iterator[tuple[Loc, str]]:
    for place, entry in enumerate(_list(plain.get("variants"))):
        if isinstance(entry, Mapping) and isinstance(entry.get("model"), str):
            yield ("variants", place, "model"), entry["model"]
    matrix, judge = plain.get("matrix"), plain.get("judge")
    for place, entry in enumerate(_list(matrix.get("models")) if isinstance(matrix, Mapping) else ()):
        if isinstance(entry, str):
            yield ("matrix", "models", place), entry
    if isinstance(judge, Mapping) and isinstance(judge.get("model"), str):
        yield ("judge", "model"), judge["model"]


def _model(loc: Loc, ref: str, providers: Providers) -> Iterator[Finding]:
    """Whether the name can be a model's; whether its server has it is seen when it is asked."""
    name, _, model = ref.partition(":")
    names = [one.name for one in providers.all()]
    try:
        if name in names and name == "builtin" and model:
            providers.resolve(ref)
        providers.describe(ref)
        if reason := providers.refusal(ref):
            yield loc, reason
        elif loc[0] == "judge" and name == "builtin":
            yield loc, "the built-in writer can't judge. Choose a model."
    except ModelNotFound as error:
        close = did_you_mean(name, names) if model and name not in names else ""
        hint = close if close.startswith("Did") else ""
        yield loc, f"{error} {hint}".strip()


def _settings(variants: Any, providers: Providers) -> Iterator[Finding]:
    """What a variant sets that its model can't take; in a matrix it is left out."""
    for place, entry in enumerate(_list(variants)):
        if not (isinstance(entry, Mapping) and isinstance(entry.get("settings"), Mapping)):
            continue
        ref = entry.get("model", "builtin:writer")
        for name, why in unsupported(str(ref), providers).items():
            if entry["settings"].get(name) not in (None, []):
                yield ("variants", place, "settings", name), f"{name} can't be set for {ref}: {why}."


def unsupported(ref: str, providers: Providers) -> Mapping[SettingName, str]:
    """Settings that a model's provider can't set, with the reason; none for one that isn't known."""
    try:
        return providers.get(ref.partition(":")[0]).unsupported
    except ModelNotFound:
        return {}


def _strategies(plain: Mapping[str, Any], scenario: str | None) -> Iterator[Finding]:
    allowed = STRATEGIES.get(scenario or "")
    if allowed is None:
        return
    matrix = plain.get("matrix")
    given: list[tuple[Loc, Any]] = [
        (("variants", place, "strategy"), entry.get("strategy"))
        for place, entry in enumerate(_list(plain.get("variants")))
        if isinstance(entry, Mapping) and "strategy" in entry
    ]
    for place, one in enumerate(_list(matrix.get("strategies")) if isinstance(matrix, Mapping) else ()):
        given.append((("matrix", "strategies", place), one))
    for loc, strategy in given:
        if strategy in ("fields", "passages"):
            yield loc, f"{scenario} has no strategy '{strategy}'. It has {', '.join(allowed)}."


def _labels(variants: Any) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for place, entry in enumerate(_list(variants)):
        label = entry.get("label") if isinstance(entry, Mapping) else None
        if not isinstance(label, str):
            continue
        if label in seen:
            yield ("variants", place, "label"), f"the label '{label}' is variant {seen[label] + 1}'s already."
        seen.setdefault(label, place)


def _checks(plain: Mapping[str, Any], scenario: str | None) -> Iterator[Finding]:
    if scenario is None:
        return
    names = _check_names(scenario)
    checks = plain.get("checks")
    chosen = [checks] if isinstance(checks, str) else _list(checks)
    for place, name in enumerate(chosen):
        if isinstance(name, str) and name not in (*names, *((ALL, "none") if checks is name else ())):
            loc: Loc = ("checks",) if checks is name else ("checks", place)
            yield loc, f"{scenario} has no check '{name}'. {did_you_mean(name, names)}"
    thresholds = plain.get("fail_under")
    for name in thresholds if isinstance(thresholds, Mapping) else ():
        if problem := unknown_metric(str(name), scenario, _judged(plain.get("judge"))):
            yield ("fail_under", name), problem


def _judge(judge: Any) -> Iterator[Finding]:
    metrics = [metric.name for metric in DEFAULT_RUBRIC.metrics]
    for place, name in enumerate(_list(judge.get("metrics")) if isinstance(judge, Mapping) else ()):
        if isinstance(name, str) and name not in metrics:
            yield ("judge", "metrics", place), f"the rubric has no metric '{name}'. {did_you_mean(name, metrics)}"


def _judged(judge: Any) -> Sequence[str] | None:
    """The metrics that a judge is asked for; None without a judge."""
    if judge is None:
        return None
    if isinstance(judge, Mapping) and judge.get("metrics") is not None:
        return _list(judge["metrics"])
    return [metric.name for metric in DEFAULT_RUBRIC.metrics]


def unknown_metric(name: str, scenario: str, judged: Collection[str] | None) -> str:
    """Why nothing of this name is measured; empty if it is. `judged` are the judge's metrics, None without a judge."""
    checks = _check_names(scenario)
    metrics = [metric.name for metric in DEFAULT_RUBRIC.metrics]
    if name in (DONE, *checks) or (name == CHECKS and checks):
        return ""
    if name in metrics:
        if judged is None:
            return f"'{name}' is a judge's metric, and there is no judge. Add a judge to the file."
        return "" if name in judged else f"the judge isn't asked for '{name}'. Add it to judge.metrics."
    known = [DONE, *([CHECKS] if checks else []), *checks, *metrics]
    return f"nothing measures '{name}'. {did_you_mean(name, known)}"


def _check_names(scenario: str) -> list[str]:
    """Those that run by themselves, and what can be expected."""
    return [*(check.name for check in checks_for(scenario)), *CHECK_NAMES]


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else ()

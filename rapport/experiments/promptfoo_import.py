"""promptfoo's YAML as an experiment of ours, and everything of it that has no equal here.

Nothing is run and nothing fetched: code is skipped by name, and files are read only inside the configuration's folder.
"""

from __future__ import annotations

import fnmatch
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeGuard

from rapport.documents.limited_reading import Refusals, read_at_most
from rapport.errors import DefinitionError, PromptError
from rapport.experiments.defining.definition import LONGEST_NAME_CHARS, MOST_REPEATS, MOST_VARIANTS
from rapport.experiments.defining.yaml_lines import LARGEST_BYTES, read_yaml
from rapport.experiments.promptfoo.folder import Folder, Skipped
from rapport.experiments.promptfoo.prompts import ImportedPrompt, read_prompts
from rapport.experiments.promptfoo.providers import ImportedProvider, read_providers
from rapport.experiments.promptfoo.references import with_assertions_filled_in
from rapport.experiments.promptfoo.tests import ImportedRow, read_tests
from rapport.prompting import variables_in
from rapport.scenarios.table_row import ROW, TABLE_ROW

USUAL_PROVIDERS = ("builtin", "ollama", "gemini", "openai")
STAND_IN = "builtin:writer"
_TAKEN = frozenset(
    {"description", "prompts", "providers", "targets", "tests", "defaultTest", "scenarios", "evaluateOptions"}
)
_OF_NO_MATTER = frozenset({"outputPath", "sharing", "tags", "$schema", "writeLatestResults", "assertionTemplates"})
_MOST_CONCURRENT = 1000


@dataclass(frozen=True, slots=True)
class Imported:
    """An experiment's definition as its YAML would say it, and what was left out or needs a hand, each by name."""

    definition: dict[str, Any]
    skipped: tuple[Skipped, ...]


def import_promptfoo(file: Path, known: Collection[str] = USUAL_PROVIDERS, name: str = "") -> Imported:
    """Read a configuration; `known` are the names of the providers that there are.

    `name` is what the experiment is called where the configuration has no description; without it, as its folder.

    Raises:
        DefinitionError: it can't be read, is no configuration, or has no prompt or no test that can be used.
    """
    config = with_assertions_filled_in(_config(file))
    folder = Folder(file.resolve().parent)
    prompts = read_prompts(config.get("prompts"), folder)
    asked = [*_listed(config.get("providers")), *_listed(config.get("targets"))]
    providers = read_providers(asked, folder, known)
    rows = read_tests(config, folder)
    if not prompts or not rows:
        what = "prompt" if not prompts else "test"
        raise DefinitionError(f"{file.name} has no {what} that can be used here.", *map(str, folder.skipped))
    if not providers:
        folder.skip("providers", "all of them", f"none can be asked here; {STAND_IN} stands in until you choose models")
        providers = [ImportedProvider(STAND_IN, STAND_IN, {})]
    options = config.get("evaluateOptions")
    definition = {
        "name": _name(config.get("description") or name, file),
        "description": f"Imported from promptfoo's {file.name}.",
        "scenario": TABLE_ROW.name,
        "cases": {"rows": list(_rows(rows, prompts, folder))},
        "variants": _variants(prompts, providers, folder),
        **_judge(config, rows, folder, known),
        **_options(options if isinstance(options, Mapping) else {}, providers, folder),
    }
    for key in sorted(config.keys() - _TAKEN - _OF_NO_MATTER):
        folder.skip(str(key), "the whole of it", "experiments have no such key here")
    return Imported(definition, folder.skipped)


def _judge(
    config: Mapping[str, Any], rows: Sequence[ImportedRow], folder: Folder, known: Collection[str]
) -> dict[str, Any]:
    """The grader of `defaultTest` as the judge, asked for nothing but what rows expect of it."""
    if not any("judge" in (one.get("not") or one) for row in rows for one in row.expect):
        return {}
    default = config.get("defaultTest")
    options = default.get("options") if isinstance(default, Mapping) else None
    named = options.get("provider") if isinstance(options, Mapping) else None
    if isinstance(named, Mapping) and "text" in named:
        named = named["text"]
    graders = [one for one in read_providers([named] if named else [], folder, known) if one.model_ref != STAND_IN]
    if graders:
        return {"judge": {"model": graders[0].model_ref, "metrics": []}}
    why = "no grader is named that is connected here: it stays unscored until you give the experiment a judge"
    folder.skip("tests", "llm-rubric", why)
    return {}


def _config(file: Path) -> Mapping[str, Any]:
    data = read_at_most(
        file,
        LARGEST_BYTES,
        Refusals(f"There is no file {file}. Check the path.", f"{file.name} is larger than {{size}}.", DefinitionError),
    )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DefinitionError(f"{file.name} isn't UTF-8. Save it as UTF-8.") from None
    read = read_yaml(text, file.name)
    if read.problems:
        raise DefinitionError(*(f"{file.name}, line {line}: {sentence}" for line, sentence in read.problems))
    if not isinstance(read.value, dict) or not read.value.keys() & _TAKEN:
        raise DefinitionError(f"{file.name} is no configuration of promptfoo: it has neither prompts nor tests.")
    return read.value


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _name(description: Any, file: Path) -> str:
    words = " ".join(str(description or "").split()) or file.resolve().parent.name or file.stem
    return words[:LONGEST_NAME_CHARS]


def _rows(rows: Sequence[ImportedRow], prompts: Sequence[ImportedPrompt], folder: Folder) -> Iterator[dict[str, Any]]:
    """Every row with every name, since promptfoo takes a missing value for an empty one."""
    given = dict.fromkeys(name for row in rows for name in row.values)
    wanted = dict.fromkeys(name for prompt in prompts for name in sorted(_wanted(prompt)))
    for name in wanted.keys() - given.keys():
        folder.skip("tests", f"{{{{{name}}}}}", "no test gives it a value, so it is empty")
    usable = [name for name in (given | wanted) if _is_name(name, folder)]
    for row in rows:
        entry: dict[str, Any] = {"values": {name: row.values.get(name, "") for name in usable}}
        if row.label:
            entry = {"id": row.label} | entry
        yield entry | ({"expect": row.expect} if row.expect else {})


def _wanted(prompt: ImportedPrompt) -> set[str]:
    try:
        return variables_in(prompt.template) - {ROW}
    except PromptError:
        return set()


def _is_name(name: str, folder: Folder) -> bool:
    """Whether a template can use it: promptfoo takes any key, but its templates can't use them all either."""
    try:
        if name != ROW and variables_in(f"{{{{ {name} }}}}") == {name}:
            return True
    except PromptError:
        pass
    folder.skip("tests", f"value {name}", "no template can use a name like that")
    return False


def _variants(
    prompts: Sequence[ImportedPrompt], providers: Sequence[ImportedProvider], folder: Folder
) -> list[dict[str, Any]]:
    """Each model with each of its prompts, in promptfoo's order."""
    found: list[dict[str, Any]] = []
    labels: set[str] = set()
    for provider in providers:
        for prompt in prompts:
            if not _asks(provider, prompt):
                continue
            label = _label(prompt, provider, len(prompts) > 1, len(providers) > 1, labels)
            variant = {
                "prompt": {"name": prompt.label, "template": prompt.template},
                "model": provider.model_ref,
                "label": label,
            }
            found.append(variant | ({"settings": dict(provider.settings)} if provider.settings else {}))
    if not found:
        raise DefinitionError("No provider asks any of the prompts: check the labels under 'prompts' of the providers.")
    if len(found) > MOST_VARIANTS:
        folder.skip("providers", f"{len(found)} variants", f"{MOST_VARIANTS} are the most; the others are left out")
    return found[:MOST_VARIANTS]


def _asks(provider: ImportedProvider, prompt: ImportedPrompt) -> bool:
    """promptfoo's rule: a label as it is, the group before a colon, or a pattern with a star."""
    if provider.prompts is None:
        return True
    return any(
        prompt.label == one or prompt.label.startswith(f"{one}:") or fnmatch.fnmatchcase(prompt.label, one)
        for one in provider.prompts
    )


def _label(
    prompt: ImportedPrompt, provider: ImportedProvider, many_prompts: bool, many_providers: bool, taken: set[str]
) -> str:
    parts = [prompt.label] if many_prompts or not many_providers else []
    label = " · ".join([*parts, *([provider.label] if many_providers or not parts else [])])
    unique, number = label, 2
    while unique in taken:
        unique, number = f"{label} {number}", number + 1
    taken.add(unique)
    return unique


def _options(options: Mapping[str, Any], providers: Sequence[ImportedProvider], folder: Folder) -> dict[str, Any]:
    """Repeats, calls at once and the cache; other options are named."""
    found: dict[str, Any] = {}
    repeat, concurrent = options.get("repeat"), options.get("maxConcurrency")
    if _is_count(repeat) and 1 <= repeat <= MOST_REPEATS:
        found["repeats"] = repeat
    if _is_count(concurrent) and 1 <= concurrent <= _MOST_CONCURRENT:
        names = dict.fromkeys(one.model_ref.partition(":")[0] for one in providers)
        found["limits"] = {name: {"concurrent": concurrent} for name in names if name != "builtin"}
    if isinstance(options.get("cache"), bool):
        found["cache"] = options["cache"]
    for key in sorted(options.keys() - {"repeat", "maxConcurrency", "cache", "showProgressBar"}):
        folder.skip("evaluateOptions", key, "there is no such option here")
    return found


def _is_count(value: Any) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)

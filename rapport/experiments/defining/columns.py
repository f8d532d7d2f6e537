"""The variants of a definition: one by one, or all combinations of a matrix; each with its prompt's text frozen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from rapport.errors import DefinitionError, PromptError
from rapport.experiments.defining.definition import MOST_VARIANTS, Definition, InlinePrompt, SettingsEntry
from rapport.experiments.defining.examining import Known, unsupported
from rapport.experiments.defining.explaining import did_you_mean
from rapport.experiments.variant_names import variant_key
from rapport.prompting import variables_in, version_of
from rapport.prompting.examples import NAME as EXAMPLES
from rapport.providers.model import ModelSettings
from rapport.providers.registry import Providers
from rapport.storage.runs import Strategy, Variant


@dataclass(frozen=True, slots=True)
class _Frozen:
    """A prompt as its variants keep it."""

    name: str
    version: str
    template: str
    settings: ModelSettings = ModelSettings()


def variants_of(definition: Definition, known: Known) -> tuple[Variant, ...]:
    """In order; those of a matrix by prompt, model, settings and strategy, each once.

    Raises:
        DefinitionError: there are too many.
        PromptError: a prompt can't be loaded.
    """
    made = list(_matrix(definition, known) if definition.matrix else _listed(definition, known))
    if len(made) > MOST_VARIANTS:
        raise DefinitionError(f"The matrix makes {len(made):,} variants; {MOST_VARIANTS} is the most.")
    return _labelled(made)


def check_variables(variants: Sequence[Variant], names: Sequence[str]) -> None:
    """Raises DefinitionError where a prompt uses a variable that no case has, before anything is asked."""
    names = [*names, EXAMPLES]
    problems = [
        f"The prompt '{variant.prompt_name}' uses {{{{ {name} }}}}, which no case has. {did_you_mean(name, names)}"
        for variant in variants
        for name in sorted(variables_in(variant.template) - set(names))
    ]
    if problems:
        raise DefinitionError(*dict.fromkeys(problems))


def _listed(definition: Definition, known: Known) -> Iterator[Variant]:
    for entry in definition.variants or ():
        prompt = _frozen(entry.prompt, definition.scenario, known)
        yield _variant(prompt, entry.model, entry.settings, entry.strategy, known.providers, entry.label or "")


def _matrix(definition: Definition, known: Known) -> Iterator[Variant]:
    matrix = definition.matrix
    assert matrix is not None
    prompts = [_frozen(prompt, definition.scenario, known) for prompt in matrix.prompts]
    seen: set[str] = set()
    for prompt, model, settings, strategy in product(prompts, matrix.models, matrix.settings, matrix.strategies):
        variant = _variant(prompt, model, settings, strategy, known.providers)
        if (key := variant_key(variant)) not in seen:
            seen.add(key)
            yield variant


def _variant(
    prompt: _Frozen, ref: str, asked: SettingsEntry, strategy: Strategy, providers: Providers, label: str = ""
) -> Variant:
    """What was asked for, then what the prompt recommends; what the model can't take is left out."""
    cant = unsupported(ref, providers)
    chosen = prompt.settings.chosen() | asked.as_settings().chosen()
    settings = ModelSettings(**{name: value for name, value in chosen.items() if name not in cant})  # type: ignore[arg-type]
    return Variant(label, prompt.name, prompt.version, prompt.template, ref, settings, strategy)


def _frozen(prompt: str | InlinePrompt, scenario: str, known: Known) -> _Frozen:
    if isinstance(prompt, InlinePrompt):
        return _Frozen(prompt.name, version_of(prompt.template), prompt.template.strip("\r\n"))
    try:
        found = known.prompt(prompt, scenario)
    except PromptError as error:
        raise DefinitionError(str(error)) from None
    return _Frozen(found.name, found.version, found.template, found.settings)


def _labelled(variants: Sequence[Variant]) -> tuple[Variant, ...]:
    """Those without a label get the next letter that nobody has."""
    taken = {variant.label for variant in variants}
    letters = (letter for letter in _letters() if letter not in taken)
    return tuple(variant if variant.label else replace(variant, label=next(letters)) for variant in variants)


def _letters() -> Iterator[str]:
    """A to Z, AA to ZZ."""
    alphabet = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    yield from alphabet
    yield from (first + second for first in alphabet for second in alphabet)

"""Whether the models of an experiment can be used now, before anything is spent."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from rapport.errors import DefinitionError, ModelError, ModelTimeout, ServerFault, ServerUnreachable
from rapport.experiments.running.cells import provider_of
from rapport.providers.registry import Providers

_COMPLETE = "ollama"  # a server whose list names everything that it can be asked for
_BUILTIN = "builtin"


def check_models(refs: Iterable[str], providers: Providers) -> tuple[str, ...]:
    """Sentences about servers that don't answer now; their cells are tried, and fail alone.

    Raises:
        DefinitionError: a model can't be used at all (no key, no such model), or none of the servers answers.
    """
    wanted = [ref for ref in dict.fromkeys(refs) if provider_of(ref) != _BUILTIN]
    has_builtin = any(provider_of(ref) == _BUILTIN for ref in refs)
    wrong: list[str] = []
    silent: dict[str, str] = {}
    for ref in wanted:
        try:
            providers.resolve(ref)
        except (ServerUnreachable, ModelTimeout, ServerFault) as error:
            silent[ref] = str(error)
        except ModelError as error:
            wrong.append(str(error))
    silent |= _not_ready([ref for ref in wanted if ref not in silent], providers)
    wrong += [sentence for ref in wanted if ref not in silent and (sentence := _not_listed(ref, providers))]
    if wrong:
        raise DefinitionError(*dict.fromkeys(wrong))
    if silent and len(silent) == len(wanted) and not has_builtin:
        raise DefinitionError(*dict.fromkeys(silent.values()))
    return tuple(dict.fromkeys(silent.values()))


def _not_ready(refs: Iterable[str], providers: Providers) -> dict[str, str]:
    found: dict[str, str] = {}
    states = {name: providers.get(name).status() for name in {provider_of(ref) for ref in refs}}
    for ref in refs:
        state = states[provider_of(ref)]
        if not state.is_ready:
            found[ref] = f"{provider_of(ref)} isn't ready: {state.message}"
    return found


def _not_listed(ref: str, providers: Providers) -> str:
    """A sentence where the server would know the model and doesn't."""
    if provider_of(ref) != _COMPLETE:
        return ""
    try:
        names = [info.ref for info in providers.get(_COMPLETE).models()]
    except ModelError:
        return ""
    if not names or ref in names or f"{ref}:latest" in names:
        return ""
    close = get_close_matches(ref, names, n=1)
    hint = f"Did you mean {close[0]}?" if close else f"Pull it, or choose one of {', '.join(names[:8])}."
    return f"Ollama has no model {ref.partition(':')[2]}. {hint}"

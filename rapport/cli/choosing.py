"""The model that a command names, and its settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rapport.cli.errors import UsageError
from rapport.errors import ModelNotFound
from rapport.providers.model import ChatModel, ModelSettings, SettingName
from rapport.providers.registry import Providers


def chosen_model(ref: str, providers: Providers) -> ChatModel:
    """Raises UsageError where there is no such model, ModelError where it can't be used."""
    try:
        return providers.resolve(ref)
    except ModelNotFound as error:
        raise UsageError(str(error)) from None


def chosen_settings(ref: str, asked: ModelSettings, recommended: ModelSettings, providers: Providers) -> ModelSettings:
    """What was asked for, then what the prompt recommends and this model can take.

    Raises:
        UsageError: there is no such model, or it can't take a setting that was asked for.
    """
    unsupported = _provider_limits(ref, providers)
    for name in asked.chosen():
        if name in unsupported:
            option = name.replace("_", "-")
            raise UsageError(f"--{option} can't be set for {ref}: {unsupported[name]}. Leave it out.")
    usual = {name: value for name, value in recommended.chosen().items() if name not in unsupported}
    return replace(ModelSettings(), **(usual | asked.chosen()))  # type: ignore[arg-type]


def _provider_limits(ref: str, providers: Providers) -> Mapping[SettingName, str]:
    try:
        return providers.get(ref.partition(":")[0]).unsupported
    except ModelNotFound as error:
        raise UsageError(str(error)) from None

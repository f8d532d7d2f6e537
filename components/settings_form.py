"""What a variant can set at the model, each disabled with the reason where the provider can't do it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import streamlit as st

from components import services
from rapport.errors import ModelError
from rapport.providers.model import SETTING_NAMES, ModelSettings, SettingName

EMPTY = "server's default"
Number = TypeVar("Number", int, float)


def show(settings: ModelSettings, model_ref: str, *, key: str) -> ModelSettings:
    """A popover with the settings; what is left empty is not sent."""
    unsupported = _unsupported(model_ref)
    chosen = settings.chosen()
    label = f"Settings ({len(chosen)})" if chosen else "Settings"
    has_none = unsupported.keys() >= set(SETTING_NAMES)
    with st.popover(
        label,
        icon=":material/tune:",
        width="stretch",
        disabled=has_none,
        help="This model has nothing to set." if has_none else None,
    ):
        st.caption("Only what you set here is sent. Empty means the server's default.")
        return ModelSettings(
            temperature=_number("Temperature", "temperature", settings, unsupported, key, 0.0, 2.0, 0.1),
            top_p=_number("Top-p", "top_p", settings, unsupported, key, 0.01, 1.0, 0.05),
            max_tokens=_whole("Most tokens to write", "max_tokens", settings, unsupported, key, 1, 32_000),
            context_tokens=_whole(
                "Context window, tokens", "context_tokens", settings, unsupported, key, 512, 2_000_000
            ),
            seed=_whole("Seed", "seed", settings, unsupported, key, 0, 2**31 - 1),
            stop=_stop(settings, unsupported, key),
        )


def _unsupported(model_ref: str) -> Mapping[SettingName, str]:
    try:
        return services.providers().get(model_ref.partition(":")[0]).unsupported
    except ModelError:
        return {}


def _bounds(least: Number, most: Number, given: Number | None) -> tuple[Number, Number]:
    """What a person can type, widened by what a prompt's file or another program has set."""
    return (least, most) if given is None else (min(least, given), max(most, given))


def _number(
    label: str,
    name: SettingName,
    settings: ModelSettings,
    unsupported: Mapping[SettingName, str],
    key: str,
    least: float,
    most: float,
    step: float,
) -> float | None:
    given = None if (found := getattr(settings, name)) is None else float(found)
    value: float | None = st.number_input(
        label,
        *_bounds(least, most, given),
        value=given,
        step=step,
        placeholder=EMPTY,
        disabled=name in unsupported,
        help=unsupported.get(name),
        key=f"{key}-{name}",
    )
    return None if name in unsupported else value


def _whole(
    label: str,
    name: SettingName,
    settings: ModelSettings,
    unsupported: Mapping[SettingName, str],
    key: str,
    least: int,
    most: int,
) -> int | None:
    given: int | None = getattr(settings, name)
    value: int | None = st.number_input(
        label,
        *_bounds(least, most, given),
        value=given,
        step=1,
        placeholder=EMPTY,
        disabled=name in unsupported,
        help=unsupported.get(name),
        key=f"{key}-{name}",
    )
    return None if name in unsupported else value


def _stop(settings: ModelSettings, unsupported: Mapping[SettingName, str], key: str) -> tuple[str, ...]:
    chosen = st.multiselect(
        "Stop strings",
        list(settings.stop),
        default=list(settings.stop),
        accept_new_options=True,
        max_selections=4,
        placeholder="type one, press Enter",
        disabled="stop" in unsupported,
        help=unsupported.get("stop", "The model stops before it would write one of these."),
        key=f"{key}-stop",
    )
    return () if "stop" in unsupported else tuple(chosen)

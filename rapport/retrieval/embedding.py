"""The seam between Rapport and whatever turns texts into vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Embedder(Protocol):
    """`name` names the model and everything else that changes its vectors: an index is made by one and only one."""

    @property
    def name(self) -> str: ...
    @property
    def dimensions(self) -> int: ...

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a text, of length 1 (so that a dot product is the cosine); shape (len(texts), dimensions).

        Raises:
            RetrievalError: the model can't be loaded.
        """
        ...

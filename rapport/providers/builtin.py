"""The built-in writer: a fixed letter made from the brief, without a language model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rapport.errors import ModelError, ModelNotFound
from rapport.providers.model import (
    SETTING_NAMES,
    ChatModel,
    Event,
    Finish,
    ModelInfo,
    ModelRequest,
    ProviderStatus,
    SettingName,
    Text,
    Usage,
)
from rapport.providers.pricing import FREE
from rapport.providers.tokens import estimate_tokens

REF = "builtin:writer"
TITLE = "Built-in writer (fixed letter, no LLM)"
_PIECE = re.compile(r"\s*\S+\s*")


class BuiltinWriter:
    """Streams the draft that the scenario composed. Needs no network, no key and no download."""

    ref = REF
    is_local = True
    context_tokens: int | None = None

    def stream(self, request: ModelRequest) -> Iterator[Event]:
        """The draft, word by word.

        Raises:
            ModelError: the scenario has no fixed writer, so there is no draft.
        """
        if request.draft is None:
            raise ModelError("The built-in writer has no fixed letter for this task. Choose another model.")
        for piece in _PIECE.findall(request.draft):
            yield Text(piece)
        usage = Usage(None, estimate_tokens(request.draft), is_estimated=True)  # nothing is sent
        yield Finish("stop", usage, {"draft": request.draft})


class Builtin:
    """The provider of the built-in writer."""

    name = "builtin"
    title = "Built-in"
    is_local = True

    @property
    def unsupported(self) -> Mapping[SettingName, str]:
        return dict.fromkeys(SETTING_NAMES, "a fixed letter has no settings")

    def status(self) -> ProviderStatus:
        return ProviderStatus(True, "Always there: a fixed letter, no LLM.", 0.0)

    def models(self) -> list[ModelInfo]:
        return [self.describe("writer")]

    def describe(self, name: str) -> ModelInfo:
        """What is known of a model without asking anyone."""
        return ModelInfo(f"builtin:{name}", TITLE, True, None, FREE, 0, "fixed letter, no LLM")

    def close(self) -> None:
        """Nothing is open."""

    def model(self, name: str) -> ChatModel:
        if name != "writer":
            raise ModelNotFound(f"There is no built-in model {name!r}. Choose {REF}.")
        return BuiltinWriter()

"""Building blocks of prompts, by technique: Markdown files in `prompts/blocks/`, each explained and insertable."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from rapport.errors import PromptError
from rapport.prompting.files import LIBRARY

FOLDER = "blocks"


class _Head(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = Field(min_length=1)
    technique: str = Field(min_length=1)
    explanation: str = Field(min_length=1, max_length=400)
    order: int = 100
    scenarios: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a prompt. `scenarios` are those whose variables it uses; for none in particular there are none."""

    name: str
    title: str
    technique: str
    explanation: str
    text: str
    order: int = 100
    scenarios: tuple[str, ...] = ()


def load_blocks(scenario: str, folder: Path = LIBRARY) -> list[Block]:
    """The blocks for a scenario, in the order of their files' heads.

    Raises:
        PromptError: a file can't be read; the message names it.
    """
    place = folder / FOLDER
    files = sorted(file for file in place.glob("*.md") if file.name != "README.md")
    blocks = _load(tuple((str(file), file.stat().st_mtime_ns) for file in files))
    return [block for block in blocks if not block.scenarios or scenario in block.scenarios]


@lru_cache(maxsize=4)
def _load(files: tuple[tuple[str, int], ...]) -> tuple[Block, ...]:
    return tuple(sorted((_block(Path(name)) for name, _ in files), key=lambda block: (block.order, block.title)))


def _block(file: Path) -> Block:
    import frontmatter
    import yaml  # type: ignore[import-untyped]

    try:
        read = frontmatter.loads(file.read_text(encoding="utf-8"))
        head = _Head.model_validate(read.metadata)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        raise PromptError(f"{file} can't be read as a building block. Compare it with the others there.") from None
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        raise PromptError(f"{file}: '{'.'.join(map(str, first['loc']))}': {first['msg']}.") from None
    return Block(
        file.stem, head.title, head.technique, head.explanation, read.content.strip(), head.order, head.scenarios
    )

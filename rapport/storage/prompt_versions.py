"""Versions of prompts, as they are stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rapport.prompting.files import FrontMatter, Prompt, with_head

SHIPPED = "shipped-"  # what the ids of versions begin with that came as files with Rapport


@dataclass(frozen=True, slots=True)
class PromptVersion:
    """One saved state of a prompt. `parent_id` is the version that it was made from; `version` the template's hash.

    The same template may be saved twice, under another head or note; `id` tells such versions apart.
    """

    id: str
    scenario: str
    name: str
    parent_id: str | None
    version: str
    template: str
    head: FrontMatter
    author: str
    note: str
    made_at: datetime

    @property
    def is_shipped(self) -> bool:
        return self.id.startswith(SHIPPED)

    @property
    def prompt(self) -> Prompt:
        """As the rest of Rapport uses it."""
        return with_head(Prompt(self.name, self.name, "", self.template, self.version), self.head)


@dataclass(frozen=True, slots=True)
class PromptState:
    """Which version of a prompt is in use (None: the file that ships), and whether it is put away."""

    current_id: str | None = None
    is_archived: bool = False

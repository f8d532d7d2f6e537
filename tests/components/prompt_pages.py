"""A prompt with versions, as the tests of its components find it."""

from __future__ import annotations

from components import services
from rapport.experiments.prompt_library import Draft, Entry
from rapport.prompting.files import FrontMatter

SCENARIO, NAME = "outreach_email", "concise"
HEAD = FrontMatter(title="Concise", description="Short", technique="brevity", temperature=0.3)


def entry() -> Entry:
    found = services.library().entry(SCENARIO, NAME)
    assert found is not None
    return found


def save(template: str, note: str = "", base: int = -1, head: FrontMatter = HEAD) -> Entry:
    """Save a version made from the one in use, or from the one at this place; gives the prompt as it then is."""
    now = entry()
    version = now.current if base < 0 else now.versions[base]
    services.library().save(SCENARIO, NAME, version, Draft(template, head, "Ana", note))
    services.forget_prompts()
    return entry()

"""Prompts: load them from Markdown files, version them, and render them in a sandbox.

A prompt's file has front matter (title, description, technique, optional settings) and a template. The template is cut
into messages at lines that say nothing but `# System`, `# User` or `# Assistant`; a template without such a line is one
user message. It is cut before any value is put in, so a source that holds such a line can't make a message.
"""

from rapport.prompting.files import LIBRARY, FrontMatter, Prompt, load_prompt, load_prompts, version_of
from rapport.prompting.rendering import defused, render, variables_in

__all__ = [
    "LIBRARY",
    "FrontMatter",
    "Prompt",
    "defused",
    "load_prompt",
    "load_prompts",
    "render",
    "variables_in",
    "version_of",
]

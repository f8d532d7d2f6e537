"""A promptfoo configuration as an experiment: what was taken over, and what has no equal here."""

from __future__ import annotations


def is_promptfoo(content: bytes) -> bool:
    """Whether a YAML is promptfoo's: it has providers and tests, and no scenario."""
    import yaml

    try:
        head = yaml.safe_load(content.decode("utf-8", "replace"))
    except yaml.YAMLError:
        return False
    return isinstance(head, dict) and "scenario" not in head and bool({"providers", "tests", "prompts"} & set(head))

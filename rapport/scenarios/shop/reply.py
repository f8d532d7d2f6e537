"""The built-in writer's reply: fixed sentences around products, without a language model."""

from __future__ import annotations


def write_reply(facts: str) -> str:
    """The reply from a brief's facts."""
    return ""

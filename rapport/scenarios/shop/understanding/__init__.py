"""From a customer's message, and the conversation before it, to constraints that a catalogue can be filtered by."""

from rapport.scenarios.shop.understanding.reading import understand
from rapport.scenarios.shop.understanding.understood import Attribute, Intent, Language, Topic, Turn, Understood

__all__ = ["Attribute", "Intent", "Language", "Topic", "Turn", "Understood", "understand"]

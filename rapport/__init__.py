"""Rapport: messages that must fit one person, compared side by side."""

__version__ = "0.1.0"

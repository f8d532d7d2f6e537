"""Widgets that pages share, with typed arguments; session state and cached resources live here too."""

"""Experiments as files: one YAML in, a plan that can be run out. See docs/experiments.md."""

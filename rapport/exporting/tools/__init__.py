"""Experiments and runs as other tools want them: tables, promptfoo, LLM Comparator, training data."""

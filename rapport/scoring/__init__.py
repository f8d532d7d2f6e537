"""From one output to scores, and from scores to a verdict."""

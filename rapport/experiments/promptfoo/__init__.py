"""Reading promptfoo's configurations: what has an equal here is taken over, the rest is named."""

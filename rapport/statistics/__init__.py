"""Pure functions from ratings, choices and checks to estimates with intervals."""

"""A model as a judge: what it is asked, how its answer is read, and whether it can be trusted."""

"""From a posting to the facts of a job: one module a kind of fact."""

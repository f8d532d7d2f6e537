"""From the lines of a résumé to the facts of a candidate: one module a kind of fact."""

"""Web pages: guarded fetching, visible text, and the structured data that postings come in."""

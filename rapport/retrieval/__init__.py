"""Finding the right few facts: embedding, vector index, lexical index, fusion."""

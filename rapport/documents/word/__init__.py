"""Word files: text, tables and what is hidden."""

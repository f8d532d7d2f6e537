"""The automatic checks of outreach messages: one module a check."""

"""A real Chromium against a real server; skipped by name where no Chromium is installed."""

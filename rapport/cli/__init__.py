"""The engine without a browser: `python -m rapport parse | write | models`; see docs/command-line.md."""

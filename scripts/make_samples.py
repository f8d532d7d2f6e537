"""Make the sample PDF and DOCX files from scripts/sample_texts/: .venv/bin/python scripts/make_samples.py

The files are committed; this is for changing them. The same texts give the same bytes on every machine.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from sample_docx import docx_bytes
from sample_pdf import job_bytes, resume_bytes

TEXTS = Path(__file__).parent / "sample_texts"
SAMPLES = Path(__file__).parent.parent / "samples"


def main() -> None:
    """Write every file that a text asks for."""
    for path in sorted(TEXTS.glob("*.toml")):
        text = tomllib.loads(path.read_text(encoding="utf-8"))
        target = SAMPLES / ("resumes" if "name" in text else "jobs") / text["file"]
        target.write_bytes(file_bytes(text))
        print(target.relative_to(SAMPLES.parent))


def file_bytes(text: dict[str, Any]) -> bytes:
    """The file for one text: résumés have a name, jobs don't; the ending says the format."""
    if "name" not in text:
        return job_bytes(text)
    return docx_bytes(text) if text["file"].endswith(".docx") else resume_bytes(text)


if __name__ == "__main__":
    main()

"""Writes schemas/experiment.schema.json from the model that reads the files; a test holds that they are equal."""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rapport.experiments.defining.definition import json_schema  # noqa: E402

SCHEMA = ROOT / "schemas" / "experiment.schema.json"


def content() -> str:
    """The file as it should be."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.parent.mkdir(exist_ok=True)
    SCHEMA.write_text(content(), encoding="utf-8")
    print(f"Written: {SCHEMA.relative_to(ROOT)}")

"""How well postings are read, against hand-made labels; needs ../shared (needs its gold set and pages).

    python -m benchmarks.job_extraction [GOLD.jsonl] [DATA_FOLDER]

Prints exact shares per field, strict and folded (case and blanks), and each miss.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from rapport.documents.document import Document, content_id
from rapport.documents.language import detect_language
from rapport.documents.web.reading import read_webpage
from rapport.errors import RapportError
from rapport.records.job import as_plain
from rapport.records.job_reading import read_job

SHARED = Path(__file__).resolve().parents[2] / "shared"
FIELDS = ("title", "company", "location", "is_expired", "readable", "language")


def read(path: Path) -> dict[str, Any]:
    data = path.read_bytes()
    try:
        if path.suffix == ".html":
            document = read_webpage(data, path.name)
        else:
            text = data.decode("utf-8")
            document = Document(content_id(data), path.name, "text/plain", text, language=detect_language(text))
        return as_plain(read_job(document, date(2026, 11, 21))) | {"language": document.language}
    except RapportError as error:
        owner = getattr(error, "company", "") or None
        return {"readable": False, "is_expired": False, "error": str(error), "company": owner}


def folded(value: Any) -> Any:
    return " ".join(value.casefold().split()) if isinstance(value, str) else value


def main() -> None:
    gold_file = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "gold/outreach/extraction_gold.jsonl"
    data_folder = Path(sys.argv[2]) if len(sys.argv) > 2 else SHARED / "data"
    rows = [json.loads(line) for line in gold_file.read_text("utf-8").splitlines()]
    postings = [row for row in rows if row["kind"] == "posting"]
    strict, loose, counted = dict.fromkeys(FIELDS, 0), dict.fromkeys(FIELDS, 0), dict.fromkeys(FIELDS, 0)
    for row in postings:
        found = read((data_folder if row["root"] == "data" else gold_file.parent) / row["file"])
        for field in FIELDS:
            if field not in ("readable", "is_expired", "company") and not row["readable"]:
                continue
            counted[field] += 1
            is_same = found.get(field) == row[field]
            strict[field] += is_same
            loose[field] += folded(found.get(field)) == folded(row[field])
            if not is_same:
                error = f" ({found['error']})" if found.get("error") else ""
                print(f"miss  {row['file']}  {field}: {found.get(field)!r}, gold {row[field]!r}{error}")
    for field in FIELDS:
        of = counted[field]
        print(f"{field:12} {strict[field]}/{of} = {strict[field] / of:.3f} strict, {loose[field] / of:.3f} folded")


if __name__ == "__main__":
    main()

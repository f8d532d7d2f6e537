"""Word recall of PDF text against poppler's pdftotext, and the time a page takes. Needs ../shared and pdftotext.

    python benchmarks/pdf_text.py [FILE.pdf ...]

Recall: of the words that pdftotext finds (NFKC, hyphens at line ends joined, counted with multiplicity), the share that
Rapport finds too. Files without a text layer, or whose text is garbled in every engine, are read by OCR: listed apart.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from rapport.documents.document import Document
from rapport.documents.normalise import normalise
from rapport.documents.reading import read_document
from rapport.errors import DocumentError

RESUMES = Path(__file__).resolve().parents[2] / "shared" / "data" / "03_resumes"
WORD = re.compile(r"[^\W_]+")


def words(text: str) -> Counter[str]:
    """Words of normalised text, broken ones made whole."""
    plain = re.sub(r"([^\W\d_])[-\u00ad]\s*\n\s*(?=[^\W\d_])", r"\1", text)
    return Counter(WORD.findall(normalise(re.sub("\u00ad(?=.)", "-", plain)).lower()))


def poppler_text(path: Path) -> str:
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace")


def recall(path: Path, document: Document) -> float:
    """Share of poppler's words that are in the document, hidden ones counted as found."""
    hidden = "\n".join(found.text for found in document.hidden)
    truth, found = words(poppler_text(path)), words(f"{document.text}\n{hidden}")
    total = sum(truth.values())
    return sum((truth & found).values()) / total if total else 1.0


def main(paths: list[Path]) -> None:
    read_document(b"Warm up the language model and the rest of the imports.", "warm.txt")
    recalls, page_ms = [], []
    for path in paths:
        start = time.perf_counter()
        try:
            document = read_document(path.read_bytes(), path.name)
        except DocumentError as error:
            print(f"       {type(error).__name__}: {error}")
            continue
        ms = (time.perf_counter() - start) * 1000 / document.page_count
        if document.read_by == "ocr":
            print(f"  OCR  {ms:7.1f} ms/page  {path.name}")
            continue
        recalls.append(recall(path, document))
        page_ms.append(ms)
        print(f"{recalls[-1]:.4f} {ms:7.1f} ms/page  {path.name}")
    if recalls:
        middle = sorted(page_ms)[len(page_ms) // 2]
        print(f"\n{len(recalls)} files: recall mean {sum(recalls) / len(recalls):.4f}, worst {min(recalls):.4f}; "
              f"{middle:.1f} ms a page in the median")  # fmt: skip


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted(RESUMES.rglob("*.pdf")))

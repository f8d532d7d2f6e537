"""Word recall of PDF text against poppler's pdftotext, and the time a page takes. Needs ../shared and pdftotext.

    python benchmarks/pdf_text.py [FILE.pdf ...]

Recall: of the words that pdftotext finds (NFKC, hyphens at line ends joined, counted with multiplicity), the share that
Rapport finds too. Files without a text layer, or whose text is garbled in every engine, are read by OCR: listed apart,
with their recall where the original of a scan ("scan_NAME.pdf") lies beside them. At the end: a résumé of three pages
in a fresh process, from the bytes to the record, with and without `warm_up`, and once more in the same process.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

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


def _scan_recall(path: Path, document: Document) -> str:
    original = path.parent.parent / "pdf" / path.name.removeprefix("scan_")
    if original == path or not original.exists():
        return ""
    return f", word recall {recall(original, document):.4f} against {original.name}"


FIRST_FILE = """
import sys, time
from datetime import date
from pathlib import Path
sys.path.insert(0, sys.argv[3])
path, warms = Path(sys.argv[1]), sys.argv[2] == "warm"
from rapport.documents.reading import read_document
from rapport.records.candidate_reading import read_candidate, warm_up
if warms:
    warm_up()
for _ in range(3):
    start = time.perf_counter()
    read_candidate(read_document(path.read_bytes(), path.name), date(2026, 11, 21))
    print((time.perf_counter() - start) * 1000)
"""


def first_file(path: Path) -> None:
    """Print how long a résumé takes as the first file of a process and as a later one."""
    root = str(Path(__file__).resolve().parents[1])
    runs: dict[str, list[list[float]]] = {"cold": [], "warm": []}
    for _ in range(5):
        for how, found in runs.items():
            command = [sys.executable, "-c", FIRST_FILE, str(path), how, root]
            done = subprocess.run(command, capture_output=True, check=True, text=True)
            found.append([float(line) for line in done.stdout.split()])
    cold, warmed, later = (
        sorted(run[place] for run in runs[how])[2] for how, place in (("cold", 0), ("warm", 0), ("cold", 2))
    )
    print(f"{path.name}, bytes to record, medians of 5: first file {cold:.0f} ms, first after warm_up {warmed:.0f} ms, "
          f"a later file {later:.0f} ms")  # fmt: skip


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
            print(f"  OCR  {ms:7.1f} ms/page  {path.name}{_scan_recall(path, document)}")
            continue
        recalls.append(recall(path, document))
        page_ms.append(ms)
        print(f"{recalls[-1]:.4f} {ms:7.1f} ms/page  {path.name}")
    if recalls:
        middle = sorted(page_ms)[len(page_ms) // 2]
        print(f"\n{len(recalls)} files: recall mean {sum(recalls) / len(recalls):.4f}, worst {min(recalls):.4f}; "
              f"{middle:.1f} ms a page in the median")  # fmt: skip
    if (three_pages := RESUMES / "pdf" / "simple-resume-cv_academic.pdf").exists():
        first_file(three_pages)


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted(RESUMES.rglob("*.pdf")))

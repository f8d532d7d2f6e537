"""Several files at once, and what is loaded ahead of the first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from rapport.documents.reading import read_document, warm_up
from tests.documents.made_files import lines, pdf

FILES = [
    (pdf(lines(f"Person {number}", "Experience", f"Engineer at Example {number}, 2019 - 2021")), f"{number}.pdf")
    for number in range(8)
]


def test_eight_threads_read_the_same_as_one() -> None:
    alone = [read_document(data, name) for data, name in FILES]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda file: read_document(*file), FILES))
    assert together == alone


def test_a_file_reads_after_warming_up() -> None:
    warm_up()
    assert "Engineer at Example 0" in read_document(*FILES[0]).text

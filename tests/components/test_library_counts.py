from pathlib import Path

import pytest

from tests.components.drawing import show_linked


def page(candidates: int, jobs: int) -> None:
    from components import library_counts

    library_counts.show(candidates, jobs)


@pytest.mark.parametrize(
    ("candidates", "jobs", "labels"),
    [
        pytest.param(0, 1, ["0 candidates", "1 job"], id="none and one"),
        pytest.param(1, 12000, ["1 candidate", "12,000 jobs"], id="one and many"),
    ],
)
def test_the_counts_are_in_words(tmp_path: Path, candidates: int, jobs: int, labels: list[str]) -> None:
    assert [link.label for link in show_linked(tmp_path, page, candidates, jobs).get("page_link")] == labels


def test_each_count_leads_to_its_page(tmp_path: Path) -> None:
    assert [link.page for link in show_linked(tmp_path, page, 1, 1).get("page_link")] == ["candidates", "jobs"]

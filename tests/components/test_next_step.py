import pytest

from components.next_step import choose


@pytest.mark.parametrize(
    ("candidates", "jobs", "page"),
    [
        pytest.param(0, 2, "pages/candidates.py", id="nobody to write to"),
        pytest.param(3, 0, "pages/jobs.py", id="nothing to write about"),
        pytest.param(1, 1, "pages/compare.py", id="both"),
    ],
)
def test_what_is_missing_comes_first(candidates: int, jobs: int, page: str) -> None:
    step = choose(candidates, jobs)
    assert step is not None
    assert step.page == page


def test_an_empty_library_has_no_step_but_the_samples() -> None:
    assert choose(0, 0) is None

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from components import services
from tests.components.drawing import AWKWARD, markup_in, run, show_linked
from tests.components.stored_experiments import put_experiment
from tests.pages.opening import markdown_of, texts

ROOT = Path(__file__).parents[2]


def page(experiment_id: str) -> None:
    from components import experiment_view

    experiment_view.show(experiment_id)


def test_an_unknown_one_says_so(tmp_path: Path) -> None:
    assert "isn't there any more" in texts(show_linked(tmp_path, page, "nothing"))


def test_a_finished_one_shows_its_matrix(tmp_path: Path) -> None:
    put_experiment(services.store())
    at = show_linked(tmp_path, page, "run-1")
    assert "3 cases × 2 variants = 6 outputs" in texts(at)
    assert "Click a cell to read it" in texts(at)


def test_set_up_and_files_are_a_click_away(tmp_path: Path) -> None:
    put_experiment(services.store())
    at = show_linked(tmp_path, page, "run-1")
    for section, said in (("Set-up", "2 variants"), ("Take away", "Every output")):
        at.segmented_control(key="experiment-section-run-1").set_value(section)
        assert said in texts(run(at))


def test_an_awkward_name_stays_text(tmp_path: Path) -> None:
    put_experiment(services.store(), name=AWKWARD[:150])
    assert markup_in(markdown_of(show_linked(tmp_path, page, "run-1"))) == []


def test_a_first_view_waits_for_nothing_that_writes_checks_or_judges() -> None:
    """Each of these takes as long to import as thousands of outputs to read; who presses a button waits for them."""
    late = (
        "httpx",
        "yaml",
        "jinja2",
        "rapport.scoring.checks",
        "rapport.scoring.judging",
        "rapport.experiments.engine",
    )
    program = f"import sys, components.experiment_view; print(*(name for name in {late} if name in sys.modules))"
    begun = "from streamlit.runtime.pages_manager import PagesManager as p; p.uses_pages_directory = False; "
    done = subprocess.run([sys.executable, "-c", begun + program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []

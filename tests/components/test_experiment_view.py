from __future__ import annotations

from pathlib import Path

from components import services
from tests.components.drawing import AWKWARD, markup_in, run, show_linked
from tests.components.stored_experiments import put_experiment
from tests.pages.opening import markdown_of, texts


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

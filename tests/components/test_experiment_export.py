from __future__ import annotations

from components import services
from tests.components.drawing import show
from tests.components.stored_experiments import put_experiment


def page() -> None:
    from components import experiment_export, services

    experiment_export.show(services.store().runs.load("run-1"))


def test_every_kind_of_file_is_offered() -> None:
    put_experiment(services.store())
    at = show(page)
    assert [button.label for button in at.get("download_button")] == [
        "CSV",
        "XLSX",
        "JSONL",
        "Configuration",
        "Results",
        "JSON",
        "Preference pairs and good examples",
    ]


def test_of_several_variants_two_are_chosen_for_the_comparator() -> None:
    put_experiment(services.store())
    (chosen,) = show(page).selectbox
    assert chosen.options == ["A · lab:small and B · lab:large"]  # a list draws plain text

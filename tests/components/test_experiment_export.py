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


def test_why_a_file_could_not_be_made_is_said_beside_its_button() -> None:
    put_experiment(services.store())
    assert not show(page).error

    def failing() -> None:
        from contextlib import suppress

        from components import experiment_export, services
        from rapport.errors import RapportError
        from rapport.exporting.tools.rows import write_csv

        run = services.store().runs.load("run-1")
        make = experiment_export._made("run-1", write_csv, False)
        services.store().runs.remove("run-1")
        with suppress(RapportError):  # as Streamlit does when the button was pressed
            make()
        experiment_export.show(run)

    (error,) = show(failing).error
    assert error.value.startswith("There is no run run")

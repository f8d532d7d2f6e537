from __future__ import annotations

from streamlit.testing.v1 import AppTest

from components import services
from components.results_checks import _difference
from rapport.experiments.output_checks import run_checks
from rapport.statistics.rates import RateDifference
from tests.components.drawing import run, show_linked
from tests.pages.opening import texts
from tests.rated_runs import SMALL, put_rated_run


def page() -> None:
    from components import results_checks, results_data

    results_checks.show(results_data.results(("run-1",)), ("run-1",))


def checked(tmp_path: object) -> AppTest:
    put_rated_run(services.store(), 3)
    run_checks(services.store(), ["run-1"])
    return show_linked(tmp_path, page)  # type: ignore[arg-type]


def test_what_was_not_checked_yet_can_be(tmp_path: object) -> None:
    put_rated_run(services.store(), 3)
    at = show_linked(tmp_path, page)  # type: ignore[arg-type]
    assert at.button(key="run-checks").label == "Run the checks"


def test_what_is_checked_is_not_offered_again(tmp_path: object) -> None:
    assert not [button for button in checked(tmp_path).button if button.key == "run-checks"]


def test_each_check_has_a_row_and_each_variant_a_column(tmp_path: object) -> None:
    table = checked(tmp_path).dataframe[0].value.set_index("Check")
    assert table[SMALL]["No unfilled placeholder"] == 0


def test_whether_variants_differ_is_said_with_n_and_p(tmp_path: object) -> None:
    at = checked(tmp_path)
    at.selectbox(key="checks-name").set_value("no_placeholders")
    # three cases in which only the large one meets it: exact p = 2 x 0.5^3
    assert "of 3 cases (McNemar's exact test, p = 0.250)" in texts(run(at))


def test_the_outputs_that_fail_come_with_the_reason(tmp_path: object) -> None:
    at = checked(tmp_path)
    at.selectbox(key="checks-name").set_value("no_placeholders")
    run(at).selectbox(key="checks-no_placeholders-None").set_value(SMALL)
    assert "not met" in run(at).expander[1].label


def test_a_p_value_is_never_nothing() -> None:
    assert _difference("A", "B", RateDifference(40, 20, 0, 2e-6)).endswith("(McNemar's exact test, p < 0.001)")

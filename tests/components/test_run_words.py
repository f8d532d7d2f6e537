from datetime import UTC, datetime

import pytest

from components import run_words
from rapport.storage.runs import ListedRun
from tests.components.drawing import ROOT

SCENARIOS = ("outreach_email", "shoe_chat")


def listed(scenario: str = "outreach_email", **changes: object) -> ListedRun:
    fields = {"candidates": ("Ada",), "done": 0, "failed": 0, "total": 1, "case_count": 1} | changes
    return ListedRun("r", "Boots", datetime.now(UTC), (), scenario=scenario, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("scenario", "page"), [("outreach_email", "pages/compare.py"), ("shoe_chat", "pages/shop_chat.py")]
)
def test_each_scenario_has_the_page_that_opens_its_runs(scenario: str, page: str) -> None:
    assert (run_words.page_of(scenario), (ROOT / page).is_file()) == (page, True)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_an_experiment_is_shown_by_its_own_page_and_words(scenario: str) -> None:
    run = listed(scenario, is_experiment=True, done=3, total=2, case_count=2)
    page, address = run_words.place_of(run)
    assert (page, address, (ROOT / page).is_file()) == (run_words.EXPERIMENTS, {"experiment": "r"}, True)
    assert (run_words.outputs(run), run_words.about(run)) == ("3 outputs", "experiment, 2 cases")


def test_each_scenario_has_an_icon_of_its_own() -> None:
    assert len({run_words.icon_of(scenario) for scenario in SCENARIOS}) == len(SCENARIOS)


@pytest.mark.parametrize(
    ("scenario", "total", "words"),
    [
        ("outreach_email", 1, "1 e-mail"),
        ("outreach_email", 6, "6 e-mails"),
        ("shoe_chat", 1, "1 answer"),
        ("shoe_chat", 2, "2 answers"),
    ],
)
def test_texts_are_called_what_they_are(scenario: str, total: int, words: str) -> None:
    assert run_words.outputs(listed(scenario, total=total)) == words


@pytest.mark.parametrize(
    ("candidates", "words"),
    [
        ((), ""),
        (("Ada",), "Ada"),
        (("Ada", "Bo", "Cy"), "Ada, Bo, Cy"),
        (("Ada", "Bo", "Cy", "Di", "Ed"), "Ada, Bo, Cy and 2 more"),
    ],
    ids=["nobody", "one", "three", "five"],
)
def test_a_comparison_names_up_to_three_people(candidates: tuple[str, ...], words: str) -> None:
    assert run_words.about(listed(candidates=candidates)) == words


def test_a_conversation_says_how_long_it_is() -> None:
    assert run_words.about(listed("shoe_chat", case_count=3)) == "3 messages"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 products"), (1, "1 product"), (2, "2 products"), (11605, "11,605 products")]
)
def test_only_one_is_singular(number: int, words: str) -> None:
    assert run_words.counted(number, "product") == words

import pytest

from components import output_text
from rapport.providers.model import Usage
from rapport.storage.runs import Output, Timing
from tests.records_for_tests import case, output, run_of, variant

RUN = run_of([case()], [variant()])


def done(**changes: object) -> Output:
    fields = {
        "status": "done",
        "text": "Hi Ada",
        "timing": Timing(0.25, 2.0),
        "usage": Usage(1200, 90),
        "cost_usd": 0.0,
    }
    return output(RUN, **(fields | changes))


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        pytest.param(
            {},
            "first token 250 ms · total 2.0 s · 1,200 tokens in, 90 tokens out (measured) · no cost",
            id="everything is known",
        ),
        pytest.param(
            {"usage": Usage(1200, 90, True), "cost_usd": None},
            "first token 250 ms · total 2.0 s · 1,200 tokens in, 90 tokens out (estimated) · cost unknown",
            id="an estimate and an unknown price say so",
        ),
        pytest.param(
            {"usage": Usage(None, 90, True), "cost_usd": 0.0123},
            "first token 250 ms · total 2.0 s · 90 tokens out (estimated) · \\$0.0123",
            id="an unknown number is left out, money is no formula",
        ),
        pytest.param(
            {"attempt": 2, "tries": 3},
            "first token 250 ms · total 2.0 s · 1,200 tokens in, 90 tokens out (measured) · no cost "
            "· attempt 2 · 3 tries",
            id="attempts and tries",
        ),
        pytest.param({"text": "", "timing": Timing(), "usage": Usage()}, "", id="nothing came"),
    ],
)
def test_the_line_of_figures_says_what_is_known(changes: dict[str, object], line: str) -> None:
    assert output_text.figures(done(**changes)) == line


@pytest.mark.parametrize(
    ("cost_usd", "words"),
    [(None, "cost unknown"), (0.0, "no cost"), (0.00001, "under $0.0001"), (0.5, "$0.5000")],
    ids=["unknown", "free", "tiny", "usual"],
)
def test_a_cost_is_never_rounded_to_nothing(cost_usd: float | None, words: str) -> None:
    assert output_text.cost(done(cost_usd=cost_usd)) == words


def test_the_subject_stands_out_and_the_rest_is_safe() -> None:
    drawn = output_text.drawn(done(text="Subject: Wind\n\nHi ![x](http://a.example/p.png) <b>you</b>"))
    assert drawn.startswith(":gray[Subject] **Wind**")
    assert "![" not in drawn and "<b>" not in drawn


def test_an_output_that_has_not_begun_says_that_it_waits() -> None:
    assert "Waiting" in output_text.drawn(output(RUN, status="queued"))


def test_a_text_under_way_shows_where_it_is() -> None:
    assert output_text.drawn(output(RUN, status="running", text="Hi")).endswith("▌")

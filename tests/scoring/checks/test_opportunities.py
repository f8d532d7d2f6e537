"""Which sentences say what one would do, rather than that one would fit."""

from __future__ import annotations

import pytest

from rapport.scoring.checks.opportunity_narrative import OpportunityNarrative
from tests.scoring.letters_for_tests import mail_in

FACT = "You built pipelines in Python and Spark at Birchwater Analytics."


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "You would own the pipelines that feed our forecasts.", id="you would own the pipelines"),
        pytest.param(
            "en", "We need a pair of hands for the pipelines, and yours have done it before.", id="we need a pair of"
        ),
        pytest.param(
            "en",
            "Our Kafka cluster groans every night, and somebody has to calm it.",
            id="our kafka cluster groans every",
        ),
        pytest.param(
            "en",
            "That is the work that awaits you here: pipelines, forecasts, two juniors to coach.",
            id="that is the work that",
        ),
        pytest.param(
            "en", "The same pipelines, with wind in them, are waiting in Vienna.", id="the same pipelines with wind"
        ),
        pytest.param("en", "Here you'd do the same for wind forecasts.", id="here you d do the"),
        pytest.param("en", "We'd give you the nightly run and two juniors.", id="we d give you the"),
        pytest.param("en", "Your Spark work is what our nightly run has been missing.", id="your spark work is what"),
        pytest.param(
            "en", "The job is to keep data flowing from 300 farms to the forecasters.", id="the job is to keep"
        ),
        pytest.param("en", "Come and run our nightly pipeline.", id="come and run our nightly"),
        pytest.param("en", "Picture the same thing, only with wind.", id="picture the same thing only"),
        pytest.param("en", "From day one the ingest pipeline is yours.", id="from day one the ingest"),
        pytest.param(
            "en", "Day to day, it means Kafka, Python and two juniors who ask good questions.", id="day to day it means"
        ),
        pytest.param(
            "en", "So you can imagine why the nightly forecast run made me think of you.", id="so you can imagine why"
        ),
        pytest.param(
            "en",
            "We hope you will take over the ingest service from a colleague who retires.",
            id="we hope you will take",
        ),
        pytest.param(
            "en",
            "I need somebody who cuts our nightly run the way you cut Birchwater's.",
            id="i need somebody who cuts",
        ),
        pytest.param(
            "en", "It takes exactly that kind of patience to keep forecasts flowing.", id="it takes exactly that kind"
        ),
        pytest.param(
            "en", "Your task: rebuild the ingest service and coach two juniors.", id="your task rebuild the ingest"
        ),
        pytest.param("en", "Let's put that Spark experience to work on wind data.", id="let s put that spark"),
        pytest.param(
            "en",
            "At Fernhill that would mean owning the data pipelines behind the forecasts.",
            id="at fernhill that would mean",
        ),
        pytest.param(
            "en",
            "Owning our pipelines is a natural next step for somebody with your Kubernetes experience.",
            id="owning our pipelines is a",
        ),
        pytest.param(
            "en",
            "The engineer we hire will own the pipelines, which is close to your Spark work.",
            id="the engineer we hire will",
        ),
    ],
)
def test_work_is_told_without_you_would_as_well(language: str, sentence: str) -> None:
    assert OpportunityNarrative()(mail_in(language, sentence, FACT)).is_met


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param(
            "en", "That is an impressive path, and we'd love to have you on board.", id="that is an impressive path"
        ),
        pytest.param("en", "I think you would be a great fit for our team.", id="i think you would be"),
        pytest.param("en", "You could be exactly the person we are looking for.", id="you could be exactly the"),
        pytest.param("en", "We believe that you would thrive in our culture.", id="we believe that you would"),
        pytest.param("en", "It would be great to have someone like you with us.", id="it would be great to"),
        pytest.param("en", "Your background matches our needs very well.", id="your background matches our needs"),
        pytest.param("en", "You would enjoy working with us.", id="you would enjoy working with"),
        pytest.param("en", "We are convinced that you would be a valuable addition.", id="we are convinced that you"),
        pytest.param(
            "en", "With us you will find a friendly team and plenty of room to grow.", id="with us you will find"
        ),
        pytest.param("en", "This could be the next step in your career.", id="this could be the next"),
        pytest.param("en", "The position is full time and starts in January.", id="the position is full time"),
        pytest.param(
            "en",
            "We currently have an opening for a Senior Data Engineer in Vienna.",
            id="we currently have an opening",
        ),
        pytest.param("en", "You will love Vienna.", id="you will love vienna"),
        pytest.param("en", "I'm sure you would feel at home here.", id="i m sure you would"),
        pytest.param("en", "Your profile is exactly what we need.", id="your profile is exactly what"),
        pytest.param(
            "en",
            "Fernhill offers a pleasant atmosphere and competitive pay.",
            id="fernhill offers a pleasant atmosphere",
        ),
        pytest.param("en", "You seem to be the ideal candidate for us.", id="you seem to be the"),
        pytest.param("en", "We would be happy to welcome you in Vienna.", id="we would be happy to"),
        pytest.param("en", "You will receive EUR 70,000 to 80,000 a year.", id="you will receive eur 70"),
        pytest.param("en", "People like you make the difference.", id="people like you make the"),
        pytest.param("en", "What a career!", id="what a career"),
        pytest.param("en", "You can work from home two days a week.", id="you can work from home"),
        pytest.param("en", "I am looking for a data engineer for a client.", id="i am looking for a"),
        pytest.param("en", "It would be a pleasure to have you in our team.", id="it would be a pleasure"),
        pytest.param(
            "en", "The role comes with a salary of EUR 75,000 and relocation assistance.", id="the role comes with a"
        ),
        pytest.param("en", "We can offer you a permanent contract.", id="we can offer you a"),
        pytest.param(
            "en",
            "We were impressed by your achievements and think the role would suit you.",
            id="we were impressed by your",
        ),
    ],
)
def test_fitting_liking_and_conditions_are_no_work(language: str, sentence: str) -> None:
    assert not OpportunityNarrative()(mail_in(language, sentence, FACT)).is_met

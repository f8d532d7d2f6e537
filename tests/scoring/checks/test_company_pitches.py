"""Which sentences say what the company does or is, rather than whom it looks for."""

from __future__ import annotations

import pytest

from rapport.scoring.checks.company_pitch import CompanyPitch
from tests.scoring.letters_for_tests import mail_in


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param(
            "en",
            "Fernhill writes the software that tells three hundred wind farms how much power they will make tomorrow.",
            id="fernhill writes the software that",
        ),
        pytest.param(
            "en",
            "Wind is moody, and grid operators hate surprises; that gap is where Fernhill makes its living.",
            id="wind is moody and grid",
        ),
        pytest.param(
            "en", "At Fernhill, 85 of us in Vienna and Graz try to guess tomorrow's wind.", id="at fernhill 85 of us"
        ),
        pytest.param(
            "en",
            "Our forecasts reach the control rooms of 300 wind farms every fifteen minutes.",
            id="our forecasts reach the control",
        ),
        pytest.param(
            "en",
            "Behind a good part of Europe's wind power stands a piece of software from Vienna, ours.",
            id="behind a good part of",
        ),
        pytest.param(
            "en",
            "I work for a Viennese company of 85 whose software predicts the output of wind farms.",
            id="i work for a viennese",
        ),
        pytest.param(
            "en",
            "Fernhill Energy, forecaster to 300 wind farms, has a seat for a data engineer.",
            id="fernhill energy forecaster to 300",
        ),
        pytest.param(
            "en",
            "Founded by two meteorologists, Fernhill has become the forecaster of choice for wind farm operators.",
            id="founded by two meteorologists fernhill",
        ),
        pytest.param(
            "en",
            "We predict how much electricity wind farms will feed into the grid.",
            id="we predict how much electricity",
        ),
        pytest.param(
            "en",
            "Three hundred wind farms in Europe plan their days around our numbers.",
            id="three hundred wind farms in",
        ),
        pytest.param(
            "en", "What we do is simple to say: we tell wind farms what tomorrow brings.", id="what we do is simple"
        ),
        pytest.param("en", "Fernhill Energy is small, 85 people, and proud of it.", id="fernhill energy is small 85"),
        pytest.param(
            "en",
            "Among wind farm operators Fernhill is known for forecasts that hold.",
            id="among wind farm operators fernhill",
        ),
        pytest.param("en", "The company is in the business of forecasting wind power.", id="the company is in the"),
        pytest.param(
            "en", "Fernhill's customers are wind farms from Portugal to Finland.", id="fernhill s customers are wind"
        ),
        pytest.param(
            "en", "Our software, used by 300 wind farms, needs sharper data pipelines.", id="our software used by 300"
        ),
        pytest.param(
            "en",
            "Fernhill Energy sits in Vienna and Graz, and its forecasts steer turbines across Europe.",
            id="fernhill energy sits in vienna",
        ),
        pytest.param(
            "en",
            "Fernhill is one of the few firms that live entirely from wind power forecasts.",
            id="fernhill is one of the",
        ),
        pytest.param(
            "en",
            "Fernhill Energy: forecasting software for wind farms, 85 people, two offices.",
            id="fernhill energy forecasting software for",
        ),
        pytest.param(
            "en",
            "Our business is wind: we calculate, farm by farm, how much power there will be.",
            id="our business is wind we",
        ),
    ],
)
def test_what_the_company_does_or_is_counts_however_it_is_said(language: str, sentence: str) -> None:
    assert CompanyPitch()(mail_in(language, sentence)).is_met


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param(
            "en",
            "Fernhill Energy has an opening for a Senior Data Engineer in Vienna.",
            id="fernhill energy has an opening",
        ),
        pytest.param("en", "We are looking for a Senior Data Engineer at Fernhill Energy.", id="we are looking for a"),
        pytest.param(
            "en",
            "I am recruiting for Fernhill Energy and your profile caught my eye.",
            id="i am recruiting for fernhill",
        ),
        pytest.param(
            "en", "You would own the pipelines and coach two junior engineers.", id="you would own the pipelines"
        ),
        pytest.param(
            "en", "The role is full time, based in Vienna, and pays up to EUR 80,000.", id="the role is full time"
        ),
        pytest.param("en", "We were impressed by your work at Birchwater Analytics.", id="we were impressed by your"),
        pytest.param("en", "Our team needs somebody with Python and Kafka.", id="our team needs somebody with"),
        pytest.param(
            "en", "Fernhill Energy would like to talk to you about a role.", id="fernhill energy would like to"
        ),
        pytest.param(
            "en",
            "In this role you will design pipelines, keep Kafka healthy and guide two juniors.",
            id="in this role you will",
        ),
        pytest.param(
            "en", "We believe that you would be a great addition to our team.", id="we believe that you would"
        ),
        pytest.param(
            "en",
            "Fernhill Energy offers relocation assistance and two days of home office.",
            id="fernhill energy offers relocation assistance",
        ),
        pytest.param(
            "en",
            "Birchwater Analytics is a data company with 40 customers, so you know the field.",
            id="birchwater analytics is a data",
        ),
        pytest.param("en", "We have read your résumé with great interest.", id="we have read your r"),
        pytest.param(
            "en",
            "The position includes coaching two junior engineers and owning our pipelines.",
            id="the position includes coaching two",
        ),
        pytest.param("en", "My name is Lena Vogt and I am a recruiter at Fernhill Energy.", id="my name is lena vogt"),
        pytest.param("en", "We think your Spark work would help us.", id="we think your spark work"),
        pytest.param("en", "Fernhill is hiring, and I thought of you.", id="fernhill is hiring and i"),
        pytest.param(
            "en",
            "At Fernhill Energy you would write pipelines in Python and review the work of two colleagues.",
            id="at fernhill energy you would",
        ),
        pytest.param(
            "en",
            "As a Senior Data Engineer at Fernhill you will maintain Kafka and report to the head of data.",
            id="as a senior data engineer",
        ),
        pytest.param("en", "We need someone who can design, build and run pipelines.", id="we need someone who can"),
        pytest.param(
            "en",
            "The data engineer builds pipelines, writes tests and coaches juniors.",
            id="the data engineer builds pipelines",
        ),
        pytest.param(
            "en",
            "Your experience with PostgreSQL and Kafka would be valuable to us at Fernhill Energy.",
            id="your experience with postgresql and",
        ),
        pytest.param(
            "en",
            "I came across your profile and would like to introduce a job at Fernhill Energy.",
            id="i came across your profile",
        ),
        pytest.param(
            "en",
            "Fernhill Energy needs a Senior Data Engineer who has used Kafka and Python for five years.",
            id="fernhill energy needs a senior",
        ),
        pytest.param(
            "en",
            "A position at Fernhill Energy has come up that has your name on it.",
            id="a position at fernhill energy",
        ),
        pytest.param("en", "Our offer is EUR 70,000 to 80,000 and help with the move.", id="our offer is eur 70"),
    ],
)
def test_vacancy_task_offer_and_praise_say_nothing_of_the_company(language: str, sentence: str) -> None:
    assert not CompanyPitch()(mail_in(language, sentence)).is_met

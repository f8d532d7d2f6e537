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
        pytest.param(
            "en",
            "Fernhill Energy turns weather data into power forecasts that grid operators can trust.",
            id="fernhill energy turns weather data",
        ),
        pytest.param(
            "en",
            "If a wind farm in Burgenland knows on Monday what Tuesday brings, that's usually our doing.",
            id="if a wind farm in",
        ),
        pytest.param(
            "en",
            "As you may know, Fernhill has been predicting wind power since before it was fashionable.",
            id="as you may know fernhill",
        ),
        pytest.param(
            "en",
            "I'm Lena, and I run engineering at a forecasting company in Vienna that serves 300 wind farms.",
            id="i m lena and i",
        ),
        pytest.param(
            "en",
            "Fernhill Energy is a mid-sized software company in the renewable sector.",
            id="fernhill energy is a mid",
        ),
        pytest.param(
            "en", "We are a small crew of 85 who care about wind more than is healthy.", id="we are a small crew"
        ),
        pytest.param(
            "en",
            "Our customers run wind farms, and they call us when the gusts come.",
            id="our customers run wind farms",
        ),
        pytest.param(
            "en",
            "Fernhill Energy, based in Vienna, supplies forecasting software to the European wind industry.",
            id="fernhill energy based in vienna",
        ),
        pytest.param(
            "en", "The firm provides forecasts to wind farms in eleven countries.", id="the firm provides forecasts to"
        ),
        pytest.param(
            "en",
            "You'd be joining Fernhill Energy, whose software forecasts the output of 300 wind farms.",
            id="you d be joining fernhill",
        ),
        pytest.param(
            "en",
            "This is about Fernhill Energy, the Viennese forecaster for wind farms.",
            id="this is about fernhill energy",
        ),
        pytest.param(
            "en",
            "There are 85 of us, split between Vienna and Graz, and all we do is forecast wind.",
            id="there are 85 of us",
        ),
        pytest.param(
            "en",
            "Fernhill helps operators of wind farms avoid penalties for wrong forecasts.",
            id="fernhill helps operators of wind",
        ),
        pytest.param(
            "en",
            "At Fernhill Energy, wind is turned into numbers, and numbers into decisions.",
            id="at fernhill energy wind is",
        ),
        pytest.param(
            "en",
            "Every fifteen minutes, Fernhill's models tell 300 wind farms what is coming.",
            id="every fifteen minutes fernhill s",
        ),
        pytest.param("en", "We're the folks who tell wind farms when to expect a storm.", id="we re the folks who"),
        pytest.param(
            "en",
            "Fernhill Energy has two offices, 85 employees and 300 wind farms on its books.",
            id="fernhill energy has two offices",
        ),
        pytest.param(
            "en", "Fernhill's product is a forecast: how much power, where, and when.", id="fernhill s product is a"
        ),
        pytest.param(
            "en",
            "The Vienna company forecasts wind for 300 farms across Europe.",
            id="the vienna company forecasts wind",
        ),
        pytest.param(
            "en",
            "Fernhill is growing because more and more wind farms rely on its forecasts.",
            id="fernhill is growing because more",
        ),
        pytest.param(
            "de",
            "Fernhill Energy berechnet für 300 Windparks, wie viel Strom morgen fließt.",
            id="de fernhill energy berechnet f r",
        ),
        pytest.param(
            "de",
            "Das Wiener Unternehmen liefert Prognosen für Windparks in ganz Europa.",
            id="de das wiener unternehmen liefert prognosen",
        ),
        pytest.param(
            "fr",
            "Fernhill Energy prévoit la production de trois cents parcs éoliens.",
            id="fr fernhill energy pr voit la",
        ),
        pytest.param(
            "it",
            "Fernhill Energy prevede quanta energia produrranno trecento parchi eolici.",
            id="it fernhill energy prevede quanta energia",
        ),
        pytest.param(
            "cs", "Fernhill Energy předpovídá výrobu tří set větrných parků.", id="cs fernhill energy p edpov d"
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
        pytest.param(
            "en", "Fernhill Energy is currently hiring for its Vienna office.", id="fernhill energy is currently hiring"
        ),
        pytest.param(
            "en",
            "I'm reaching out on behalf of Fernhill Energy regarding the Senior Data Engineer vacancy.",
            id="i m reaching out on",
        ),
        pytest.param(
            "en", "We have a Senior Data Engineer role that matches your profile.", id="we have a senior data"
        ),
        pytest.param(
            "en",
            "As Senior Data Engineer at Fernhill Energy, your main job will be to own the pipelines.",
            id="as senior data engineer at",
        ),
        pytest.param(
            "en",
            "The Senior Data Engineer will own the pipelines and coach two juniors.",
            id="the senior data engineer will",
        ),
        pytest.param(
            "en",
            "I'd like to talk to you about the Senior Data Engineer position with Fernhill Energy.",
            id="i d like to talk",
        ),
        pytest.param(
            "en", "Your name came up when we discussed our opening at Fernhill Energy.", id="your name came up when"
        ),
        pytest.param(
            "en",
            "This job involves owning pipelines, coaching and a good deal of Kafka.",
            id="this job involves owning pipelines",
        ),
        pytest.param(
            "en",
            "What would you do here? Own pipelines, coach two juniors, keep Kafka alive.",
            id="what would you do here",
        ),
        pytest.param("en", "Our hiring manager asked me to get in touch with you.", id="our hiring manager asked me"),
        pytest.param("en", "You would be part of our data team and report to its head.", id="you would be part of"),
        pytest.param("en", "We require five years of data engineering and good Python.", id="we require five years of"),
        pytest.param(
            "en", "We pay between EUR 70,000 and 80,000 and help with relocation.", id="we pay between eur 70"
        ),
        pytest.param(
            "en",
            "We are excited about your skills and would love to have you on the team.",
            id="we are excited about your",
        ),
        pytest.param(
            "en",
            "Fernhill Energy offers EUR 70,000 to 80,000 and two days of home office.",
            id="fernhill energy offers eur 70",
        ),
        pytest.param(
            "en", "I am a recruiter at Fernhill Energy and I have gone through your CV.", id="i am a recruiter at"
        ),
        pytest.param(
            "en", "There is an open seat in our data team, and it could be yours.", id="there is an open seat"
        ),
        pytest.param("en", "We want a person who owns things and doesn't wait to be told.", id="we want a person who"),
        pytest.param(
            "en",
            "In this position at Fernhill Energy, you'll use Python, Kafka and Spark.",
            id="in this position at fernhill",
        ),
        pytest.param(
            "en",
            "Birchwater Analytics builds dashboards for hotels, which you know better than I do.",
            id="birchwater analytics builds dashboards for",
        ),
        pytest.param(
            "de", "Für Fernhill Energy suche ich eine Dateningenieurin in Wien.", id="de f r fernhill energy suche"
        ),
        pytest.param(
            "fr",
            "Fernhill Energy vous propose un poste d'ingénieur de données à Vienne.",
            id="fr fernhill energy vous propose un",
        ),
        pytest.param(
            "it",
            "Fernhill Energy le offre un contratto a tempo indeterminato a Vienna.",
            id="it fernhill energy le offre un",
        ),
        pytest.param("cs", "Fernhill Energy nabízí plat 70 až 80 tisíc eur ročně.", id="cs fernhill energy nab z plat"),
    ],
)
def test_vacancy_task_offer_and_praise_say_nothing_of_the_company(language: str, sentence: str) -> None:
    assert not CompanyPitch()(mail_in(language, sentence)).is_met

"""Texts in connected prose, and texts in fragments."""

from __future__ import annotations

import pytest

from rapport.scoring.checks.cohesive_paragraphs import CohesiveParagraphs
from tests.scoring.letters_for_tests import letter


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        pytest.param(
            "en",
            [
                "Dear Ana,",
                ("We build forecasts for wind farms, and we need help with the pipelines that feed them."),
                "You built pipelines at Birchwater, which is why I'm writing.",
                "Can we talk on Tuesday?",
                "Best,\nLena",
            ],
            id="we build forecasts for wind farms",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                (
                    "Three things stood out: your Spark work, your Java years and your sense of order. We "
                    "build forecasts."
                ),
                "1,200 shops relied on you. That is a lot.",
                "Best,\nLena",
            ],
            id="three things stood out your spark",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                (
                    "We build forecasts for wind farms. In this role you would:\n- own the pipelines\n- "
                    "coach two juniors"
                ),
                (
                    "Your Spark work at Birchwater, where you cut the nightly run from six hours to fifty "
                    "minutes, is the reason why I am writing to you rather than to anybody else. Could we "
                    "find half an hour on Tuesday or Wednesday to talk about it in peace and quiet?"
                ),
                "Best,\nLena",
            ],
            id="we build forecasts for wind farms again",
        ),
        pytest.param(
            "en",
            [
                (
                    "Dear Ana,\nWe build forecasts for wind farms.\nYou built pipelines at Birchwater.\nCan "
                    "we talk on Tuesday?\nBest,\nLena"
                )
            ],
            id="dear ana we build forecasts for",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "Short and sweet. We forecast wind. You build pipelines. Tuesday at ten?", "Lena"],
            id="short and sweet we forecast wind",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                "You built the pipelines at Birchwater and kept forty customers happy, I read.",
                "We build the forecasts at Fernhill and keep three hundred wind farms happy, I hope.",
                "Best,\nLena",
            ],
            id="you built the pipelines at birchwater",
        ),
        pytest.param(
            "de",
            [
                "Liebe Ana,",
                "wir bauen Wärmepumpen in Kassel. Sie haben Java gelernt und geübt.",
                "Passt Dienstag um zehn?",
                "Viele Grüße\nLena",
            ],
            id="de wir bauen wärmepumpen in kassel sie",
        ),
        pytest.param(
            "zh",
            ["您好，", "我们为风电场开发预测软件，需要您的经验。周二方便通话吗？", "此致\nLena"],
            id="zh 我们为风电场开发预测软件 需要您的经验 周二方便通话吗 此致 lena",
        ),
        pytest.param(
            "ja",
            [
                "アナ様",
                "弊社は風力発電の予測を行っています。火曜日にお話しできますでしょうか。",
                "よろしくお願いいたします。\nLena",
            ],
            id="ja 弊社は風力発電の予測を行っています 火曜日にお話しできますでしょうか よろしくお願いいたします lena",
        ),
    ],
)
def test_prose_is_cohesive_however_short(language: str, paragraphs: list[str]) -> None:
    assert CohesiveParagraphs()(letter("\n\n".join(paragraphs), language)).is_met


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        pytest.param(
            "en",
            [
                "Dear Ana,",
                (
                    "- Fernhill Energy, Vienna\n- Senior Data Engineer\n- EUR 70-80k\n- Python, Kafka\n- "
                    "reply with a time"
                ),
                "Best,\nLena",
            ],
            id="fernhill energy vienna senior data engineer",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                (
                    "Company: Fernhill Energy\nRole: Senior Data Engineer\nPay: EUR 70-80k\nYou: Spark, "
                    "Python, Kafka at Birchwater\nNext: call on Tuesday"
                ),
                "Best,\nLena",
            ],
            id="company fernhill energy role senior data",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                "Fernhill Energy / Vienna / wind forecasts.",
                "Senior Data Engineer. Pipelines. Kafka. Python. Two juniors.",
                "You: Spark. Java. Kubernetes. Birchwater.",
                "Interested in a call on Tuesday? Reply.",
                "Lena",
            ],
            id="fernhill energy vienna wind forecasts senior",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                "Why Fernhill?\n✅ 300 wind farms\n✅ 85 people\n✅ home office",
                "Why you?\n✅ Spark\n✅ Kafka",
                "Call on Tuesday?",
                "Lena",
            ],
            id="why fernhill 300 wind farms 85",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                (
                    "We build forecasts for wind farms, and we need help with the pipelines that feed "
                    "them every quarter of an hour."
                ),
                ("You built pipelines at Birchwater, which is why I'm writing to you today, and not to others."),
                ("You built pipelines at Birchwater, which is why I'm writing to you today, and not to others."),
                "Can we talk on Tuesday?",
                "Best,\nLena",
            ],
            id="we build forecasts for wind farms",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                "Position\nSenior Data Engineer",
                "Company\nFernhill Energy, wind forecasts",
                "Your fit\nSpark and Kafka at Birchwater",
                "Next step\nCall on Tuesday at 10",
                "Lena",
            ],
            id="position senior data engineer company fernhill",
        ),
        pytest.param(
            "en",
            [
                "Hi Ana,",
                (
                    "* Who: Fernhill Energy, 85 people who forecast wind\n* What: own the pipelines and "
                    "coach two juniors in Vienna\n* Why you: you cut Birchwater's nightly run to 50 "
                    "minutes\n* Next: reply with a time for a call on Tuesday or Wednesday"
                ),
                "Best,\nLena",
            ],
            id="who fernhill energy 85 people who",
        ),
        pytest.param(
            "en",
            [
                "Hi Ana,",
                (
                    "1. We are Fernhill Energy and forecast wind.\n2. You would own our pipelines.\n3. You "
                    "cut Birchwater's nightly run to 50 minutes.\n4. Reply with a time for a call."
                ),
                "Best,\nLena",
            ],
            id="1 we are fernhill energy and",
        ),
        pytest.param(
            "en",
            ["Hi Ana,", "> Fernhill Energy\n> wind forecasts\n> pipelines\n> Spark, Kafka\n> call Tuesday", "Lena"],
            id="fernhill energy wind forecasts pipelines spark",
        ),
        pytest.param(
            "en",
            [
                "Hi Ana,",
                "Fernhill Energy: wind forecasting software\nRole: Senior Data Engineer, Vienna",
                "Why you: Spark; Kafka; Kubernetes\nWhat you'd do: own pipelines; coach juniors",
                "Call Tue/Wed? Reply with a slot.",
                "Lena",
            ],
            id="fernhill energy wind forecasting software role",
        ),
        pytest.param(
            "en",
            [
                "Hi Ana,",
                (
                    "Wind forecasts -> pipelines -> you.\nSpark + Kafka + Python = match\nVienna, 70-80k, "
                    "relocation\nCall Tuesday"
                ),
                "Lena",
            ],
            id="wind forecasts pipelines you spark kafka",
        ),
        pytest.param(
            "en",
            [
                "Hi Ana,",
                ("🌬 Wind forecasts for 300 farms\n💻 Python, Kafka, Spark\n📍 Vienna\n💶 70-80k\n📞 Reply with a slot"),
                "Lena",
            ],
            id="wind forecasts for 300 farms python",
        ),
        pytest.param(
            "de",
            [
                "Liebe Ana,",
                "– Kessel & Rohr, Kassel\n– Java-Entwicklung\n– 30 Tage Urlaub\n– Anruf am Dienstag?",
                "Viele Grüße\nLena",
            ],
            id="de kessel rohr kassel java entwicklung 30",
        ),
        pytest.param(
            "fr",
            [
                "Bonjour Ana,",
                (
                    "Poste : développeur back-end\nEntreprise : Maréva, billettique\nVous : Python, "
                    "PostgreSQL\nSuite : appel mardi"
                ),
                "Cordialement,\nLena",
            ],
            id="fr poste développeur back end entreprise maréva",
        ),
        pytest.param(
            "zh",
            ["您好，", "• 澄海新能源，上海\n• 高级数据工程师\n• Python、Kafka\n• 请回复时间", "此致\nLena"],
            id="zh 澄海新能源 上海 高级数据工程师 python kafka 请回复时间",
        ),
        pytest.param(
            "ja",
            [
                "アナ様",
                "・みなと電力、横浜\n・データエンジニア\n・Python、Kafka\n・火曜日に電話",
                "よろしくお願いいたします。\nLena",
            ],
            id="ja みなと電力 横浜 データエンジニア python kafka 火曜日に電話",
        ),
    ],
)
def test_fragments_labels_and_repeats_are_no_prose(language: str, paragraphs: list[str]) -> None:
    assert not CohesiveParagraphs()(letter("\n\n".join(paragraphs), language)).is_met

"""Whether a reply says no."""

from __future__ import annotations

import pytest

from rapport.scenarios.shop.case import Grounds
from rapport.scenarios.shop.declining import declines, is_declining
from rapport.scenarios.shop.finding import Answerable
from rapport.scenarios.shop.understanding import Understood
from rapport.scenarios.shop.wording.languages import LANGUAGES
from tests.shoes import BOOT, found, nothing


@pytest.mark.parametrize(
    "reply",
    [
        "Sorry, we don't have any ice skates.",
        "Hello! Unfortunately there are no boots under £5. The nearest is the Oak Boot (£9.00).",
        "I can only help you find shoes in our catalogue.",
        "Leider haben wir keine Schlittschuhe im Katalog.",
        "Wir führen keine Taschen.",
        "Désolé, nous n'avons aucune sandale Nike.",
        "Purtroppo non abbiamo scarponi da sci.",
        "Lo siento, no tenemos botas de esquí.",
        "Maalesef kataloğumuzda kayak botu yok.",
    ],
)
def test_a_reply_that_opens_with_no_declines(reply: str) -> None:
    assert is_declining(reply)


@pytest.mark.parametrize(
    "reply",
    [
        "Here are some boots:\n- Oak Boot [1] – £49.57\n\nI have no information about stock.",
        "Yes, we do! The Oak Boot [1] costs £49.57. We don't know about delivery.",
        "Gern! Hier sind zwei Stiefel: Oak Boot und Elm Boot.",
        "Voici deux paires : Oak Boot et Elm Boot.",
        "The Oak Boot is leather; its lining isn't stated.",
        "",
    ],
)
def test_a_reply_that_offers_something_doesnt_decline(reply: str) -> None:
    assert not is_declining(reply)


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_what_the_built_in_writer_says_no_with_is_heard_as_no(language: str) -> None:
    phrases = LANGUAGES[language]
    said = (phrases.nothing.format(wanted="x"), phrases.nothing_plain, phrases.off_topic, phrases.only_order)
    assert [text for text in said if not is_declining(text)] == []
    offers = (
        phrases.found.format(wanted="x"),
        phrases.found_plain,
        phrases.found_one.format(wanted="x"),
        phrases.which,
    )
    assert [text for text in offers if is_declining(text)] == []


def talk(intent: str) -> Grounds:
    return Grounds(Answerable(Understood("x", "x", intent=intent), is_answerable=False))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        pytest.param(found(BOOT), False, id="matches"),
        pytest.param(nothing(BOOT), True, id="nothing matches, something is near"),
        pytest.param(talk("off_topic"), True, id="off topic"),
        pytest.param(talk("order"), True, id="an order"),
        pytest.param(talk("policy"), True, id="a question on delivery"),
        pytest.param(found(BOOT, topics=("stock",)), False, id="matches, and a question on stock"),
        pytest.param(found(BOOT, intent="order"), False, id="an order beside a question"),
    ],
)
def test_the_built_in_writers_no_is_known_from_what_was_found(grounds: Grounds, expected: bool) -> None:
    assert declines(grounds) is expected

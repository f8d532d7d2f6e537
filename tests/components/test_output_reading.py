import json
from typing import Any

import pytest

from rapport.scoring.check import Place
from rapport.scoring.findings import Finding, Findings, NamedCheck, SaidClaim, Support
from tests.components.drawing import AWKWARD, show
from tests.pages.opening import lines_of


def page(text: str, findings: object) -> None:
    from components import output_reading

    output_reading.show(text, findings, "the résumé or the posting", key="reading")


def read(text: str, findings: Findings) -> dict[str, Any]:
    """What the browser is given."""
    (drawn,) = show(page, text, findings).get("bidi_component")
    found: dict[str, Any] = json.loads(drawn.proto.json)
    return found


def claim(start: int, end: int, support: Support | None = None, kind: str = "skill") -> SaidClaim:
    return SaidClaim(start, end, kind, "Why it is so.", support)


def check(*places: Place, is_met: bool | None = True) -> Finding:
    return Finding(NamedCheck("a", "A question"), is_met, "Because.", places)


def pieces(drawn: dict[str, Any]) -> list[list[Any]]:
    return [piece for line in lines_of(drawn) for piece in line]


def test_a_claim_is_a_piece_of_its_own() -> None:
    drawn = read("You know Kafka.", Findings((), (claim(9, 14),)))
    assert pieces(drawn) == [["You know ", "", -1, []], ["Kafka", "", 0, []], [".", "", -1, []]]


def test_a_check_marks_its_places_also_within_claims() -> None:
    drawn = read("You know Kafka.", Findings((check(), check(Place(4, 11))), (claim(9, 14),)))
    assert pieces(drawn) == [
        ["You ", "", -1, []],
        ["know ", "", -1, [1]],
        ["Ka", "", 0, [1]],
        ["fka", "", 0, []],
        [".", "", -1, []],
    ]


def test_a_claim_with_a_source_shows_the_passage_with_its_place() -> None:
    support = Support("Résumé", "ada.pdf", "Python, Kafka", (Place(8, 13),), "Knows ", " well", 2)
    (said,) = read("Kafka", Findings((), (claim(0, 5, support),)))["claims"]
    assert said == {
        "kind": "Skill",
        "label": "",
        "why": "Why it is so.",
        "support": {
            "source": "Résumé",
            "name": "ada.pdf, page 2",
            "before": "Knows ",
            "runs": [["Python, ", False], ["Kafka", True]],
            "after": " well",
        },
    }


@pytest.mark.parametrize(
    ("kind", "label"),
    [("skill", "no source"), ("wrong_price", "wrong price"), ("something new", "no source")],
)
def test_a_claim_without_a_source_is_named_so_in_words(kind: str, label: str) -> None:
    (said,) = read("Kafka", Findings((), (claim(0, 5, kind=kind),)))["claims"]
    assert (said["label"], said["nothing"]) == (label, "Nothing in the résumé or the posting supports this.")


@pytest.mark.parametrize("is_met", [True, False, None])
def test_a_check_has_its_title_its_reason_and_whether_it_is_met(is_met: bool | None) -> None:
    drawn = read("Some text of a message", Findings((check(Place(0, 4), is_met=is_met),)))
    assert drawn["checks"] == [
        {"title": "A question", "met": is_met, "why": "Because.", "style": False, "places": True}
    ]


def test_a_place_as_large_as_the_text_is_not_shown() -> None:
    drawn = read("Some text", Findings((check(Place(0, 9)),)))
    assert (drawn["checks"][0]["places"], pieces(drawn)) == (False, [["Some text", "", -1, []]])


def test_the_line_below_says_it_in_short() -> None:
    assert read("x", Findings((check(), check(is_met=False))))["summary"] == "1 of 2 checks met"


def test_the_subject_is_apart_and_may_hold_claims() -> None:
    drawn = read("Subject: Kafka\n\nHi", Findings((), (claim(9, 14),)))
    assert (drawn["subject"], pieces(drawn)) == ([["Kafka", "", 0, []]], [["Hi", "", -1, []]])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("😀😀 Kafka 😀", "Kafka", id="signs that are two in a browser"),
        pytest.param("\u202e\u2066 Kafka\u2069", "Kafka", id="signs that turn the text round"),
        pytest.param("half \ud83d of Kafka", "Kafka", id="a broken sign"),
        pytest.param("**Kafka**", "Kafka", id="bold"),
        pytest.param(f"{AWKWARD} Kafka", "Kafka", id="markup"),
    ],
)
def test_a_claim_is_where_it_stands_whatever_is_around_it(text: str, shown: str) -> None:
    at = text.index("Kafka")
    drawn = read(text, Findings((), (claim(at, at + 5),)))
    assert "".join(piece[0] for piece in pieces(drawn) if piece[2] == 0) == shown


def test_markup_stays_text_and_pictures_lose_their_address() -> None:
    text = "<img src=x onerror=alert(1)> ![z](http://evil.example/p.png)"
    assert [piece[0] for piece in pieces(read(text, Findings(())))] == ["<img src=x onerror=alert(1)> ", "z"]


def test_hostile_words_of_sources_and_reasons_stay_text() -> None:
    support = Support("Résumé", "<b>\u202e.pdf", "<script>x</script>", (Place(0, 8),))
    (said,) = read("Kafka", Findings((), (claim(0, 5, support),)))["claims"]
    assert (said["support"]["name"], said["support"]["runs"][0]) == ("<b>.pdf", ["<script>", True])


def test_nonsense_of_45_kilobytes_is_bounded() -> None:
    text = "a. " * 15_000
    places = tuple(Place(n * 3, n * 3 + 1) for n in range(15_000))
    many = tuple(claim(n * 3, n * 3 + 1) for n in range(15_000))
    drawn = read(text, Findings((check(*places),), many))
    assert (len(drawn["claims"]), len(pieces(drawn)) < 1_000) == (300, True)

"""Who asks a judge what, within one process."""

from __future__ import annotations

from rapport.experiments.judging_claims import Claim, Claims

ONE, OTHER = Claim("db", "lab:judge", "v1", "a", ""), Claim("db", "lab:judge", "v1", "b", "")


def test_what_one_asks_another_does_not() -> None:
    claims = Claims()
    with claims.sitting() as since:
        assert [claims.take(ONE, since), claims.take(ONE, since), claims.take(OTHER, since)] == ["mine", "held", "mine"]


def test_what_was_answered_is_not_asked_again_and_what_failed_is() -> None:
    claims = Claims()
    with claims.sitting() as since:
        for asked, is_answered in ((ONE, True), (OTHER, False)):
            claims.take(asked, since)
            claims.release(asked, is_answered=is_answered)
        assert [claims.take(ONE, since), claims.take(OTHER, since)] == ["answered", "mine"]


def test_who_sat_down_after_the_answer_may_ask_anew() -> None:
    claims = Claims()
    with claims.sitting() as first:
        claims.take(ONE, first)
        claims.release(ONE, is_answered=True)
        with claims.sitting() as second:
            assert [claims.take(ONE, first), claims.take(ONE, second)] == ["answered", "mine"]


def test_when_the_last_one_rises_nothing_is_kept() -> None:
    claims = Claims()
    with claims.sitting() as since:
        claims.take(ONE, since)
        claims.release(ONE, is_answered=True)
    assert not claims._answered
    assert claims.take(ONE, since) == "mine"

from __future__ import annotations

from tests.components.rated_rounds import BEN, INES, id_of, marks, put_round
from tests.pages.opening import open_page, run, texts


def keys(at) -> list[str]:  # type: ignore[no-untyped-def]
    return [str(button.key) for button in at.button]


def test_the_page_lists_rounds_and_offers_a_new_one() -> None:
    put_round()
    at = open_page("rate")
    assert ("open-r1" in keys(at), "round-start" in keys(at)) == (True, True)


def test_a_run_in_the_address_is_chosen_for_a_new_round() -> None:
    put_round()
    assert open_page("rate", run="run-1").multiselect[0].value == ["run-1"]


def test_an_unknown_run_in_the_address_does_no_harm() -> None:
    put_round()
    assert open_page("rate", run="gone").multiselect[0].value == []


def test_from_the_list_to_ones_queue() -> None:
    put_round()
    at = open_page("rate")
    at.button(key="open-r1").click()
    run(at)
    at.button(key=f"rater-{id_of()}").click()
    assert "rating-save" in keys(run(at))


def test_a_rater_rates_and_another_sees_nothing_of_it() -> None:
    put_round()
    at = open_page("rate", round="r1", rater=id_of())
    at.button(key="rating-value-3").click()
    run(at)
    assert [mark.values for mark in marks(INES).values()] == [{"accuracy": 3}]
    other = open_page("rate", round="r1", rater=id_of(BEN))
    assert {button.label for button in other.button if "rating-metric" in str(button.key)} == {
        "Accuracy: not yet",
        "Fluency: not yet",
    }


def test_a_reload_goes_on_where_one_was() -> None:
    put_round()
    at = open_page("rate", round="r1", rater=id_of())
    for key in ("rating-value-3", "rating-value-2", "rating-save", "rating-value-1"):
        at.button(key=key).click()
        run(at)
    again = open_page("rate", round="r1", rater=id_of())
    assert "2 of 4 · 1 of 4 done" in again.get("progress")[0].proto.text
    assert "Fluency** :gray[2 of 2]" in texts(again)


def test_an_unknown_round_leads_back_to_the_list() -> None:
    at = open_page("rate", round="gone")
    at.button(key="all-rounds").click()
    assert "No round yet" in texts(run(at))


def test_the_address_holds_ids_only() -> None:
    put_round()
    at = open_page("rate", round="r1", rater=id_of())
    assert {name: "".join(value) for name, value in at.query_params.items()} == {"round": "r1", "rater": id_of()}

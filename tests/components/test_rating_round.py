from pathlib import Path

from streamlit.testing.v1 import AppTest

from components import services
from rapport.storage.rounds import Mark, StoredChoice
from tests.components.drawing import AWKWARD, click, markup_in, show_linked
from tests.components.rated_rounds import BEN, INES, id_of, put_round
from tests.pages.opening import markdown_of, texts


def page(rater: str | None = None) -> None:
    from components import rating_round

    rating_round.show("r1", rater)


def names(at: AppTest) -> list[str]:
    return [button.label for button in at.button if str(button.key).startswith("rater-")]


def test_the_round_asks_who_one_is(tmp_path: Path) -> None:
    put_round()
    assert names(show_linked(tmp_path, page)) == [INES, BEN]


def test_a_name_leads_to_its_queue(tmp_path: Path) -> None:
    put_round()
    at = click(show_linked(tmp_path, page), f"rater-{id_of()}")
    assert at.query_params["rater"] in (id_of(), [id_of()])


def test_a_rater_in_the_address_goes_straight_to_their_queue(tmp_path: Path) -> None:
    put_round()
    assert "rating-save" in [button.key for button in show_linked(tmp_path, page, id_of()).button]


def test_a_round_of_pairs_shows_pairs(tmp_path: Path) -> None:
    put_round(kind="choose")
    assert "rating-choice-tie" in [button.key for button in show_linked(tmp_path, page, id_of()).button]


def test_a_stranger_is_asked_who_they_are(tmp_path: Path) -> None:
    put_round()
    assert names(show_linked(tmp_path, page, "stranger")) == [INES, BEN]


def test_it_says_what_goes_to_whom(tmp_path: Path) -> None:
    put_round(people=10, overlap_every=3)
    assert "20 outputs · every 3rd output goes to everybody, each other to one" in texts(show_linked(tmp_path, page))


def test_before_two_have_rated_the_same_nothing_is_said_of_agreement(tmp_path: Path) -> None:
    put_round()
    assert "as soon as two of them" in texts(show_linked(tmp_path, page))


def test_agreement_shows_as_soon_as_there_is_some(tmp_path: Path) -> None:
    put_round()
    for rater in (INES, BEN):
        for number, output in enumerate(("run-1-0-0", "run-1-0-1", "run-1-1-0")):
            services.store().rounds.mark(Mark("r1", output, rater, {"accuracy": 1 + number}))
    (table,) = show_linked(tmp_path, page).dataframe
    assert list(table.value["Alpha"]) == ["1.00", "not yet known"]
    assert list(table.value["Rated by two or more"]) == [3, 0]


def test_choices_agree_too(tmp_path: Path) -> None:
    put_round(kind="choose")
    for rater in (INES, BEN):
        services.store().rounds.choose(StoredChoice("r1", "run-1-0-0", "run-1-0-1", rater, "tie"))
        services.store().rounds.choose(StoredChoice("r1", "run-1-1-0", "run-1-1-1", rater, "left"))
    (table,) = show_linked(tmp_path, page).dataframe
    assert list(table.value["Alpha"]) == ["1.00"]


def test_names_are_drawn_as_text(tmp_path: Path) -> None:
    put_round(title=AWKWARD, raters=(AWKWARD,))
    at = show_linked(tmp_path, page)
    assert markup_in(markdown_of(at) + "".join(names(at)) + at.header[0].value) == []


def test_a_round_whose_runs_are_gone_says_so(tmp_path: Path) -> None:
    put_round(run_ids=("gone",))
    assert "Nothing can be rated" in texts(show_linked(tmp_path, page))


def test_a_round_that_is_gone_leads_back(tmp_path: Path) -> None:
    assert [button.key for button in show_linked(tmp_path, page).button] == ["all-rounds"]


def test_the_round_leads_to_its_results(tmp_path: Path) -> None:
    put_round()
    [link] = show_linked(tmp_path, page).page_link
    assert (link.proto.label, link.proto.page, link.proto.query_string) == ("See which wins", "results", "runs=run-1")

from pathlib import Path

from sqlalchemy import text as sql
from streamlit.testing.v1 import AppTest

from components import services
from rapport.scoring.rubric import DEFAULT_RUBRIC
from tests.components.drawing import click, run, show_linked
from tests.components.stored_runs import put_run
from tests.pages.opening import texts


def page(prefer: str | None) -> None:
    from components import rating_new

    rating_new.show(prefer=prefer)


def opened(folder: Path, prefer: str | None = "run-1", raters: str = "Ines\nBen, Zoe") -> AppTest:
    put_run({}, {})
    at = show_linked(folder, page, prefer)
    at.text_area(key="round-raters").set_value(raters)
    return at


def test_without_anything_written_one_is_led_to_writing(tmp_path: Path) -> None:
    at = show_linked(tmp_path, page, None)
    assert "Nothing to rate yet" in texts(at)


def test_a_round_is_stored_and_opened(tmp_path: Path) -> None:
    at = click(opened(tmp_path), "round-start")
    (stored,) = services.store().rounds.all()
    assert (stored.kind, stored.run_ids, stored.raters) == ("rate", ("run-1",), ("Ines", "Ben", "Zoe"))
    assert (stored.rubric, stored.title) == (DEFAULT_RUBRIC, "Platform Engineer, Nordlicht Energie")
    assert at.query_params["round"] in (stored.id, [stored.id])


def test_a_round_may_be_of_pairs(tmp_path: Path) -> None:
    at = opened(tmp_path)
    at.get_by_key("round-kind").set_value("choose")
    click(at, "round-start")
    assert [stored.kind for stored in services.store().rounds.all()] == ["choose"]


def test_how_much_all_share_can_be_set(tmp_path: Path) -> None:
    at = opened(tmp_path)
    at.number_input(key="round-overlap").set_value(1)
    click(at, "round-start")
    assert [stored.overlap_every for stored in services.store().rounds.all()] == [1]


def test_what_is_lacking_is_said_and_nothing_stored(tmp_path: Path) -> None:
    at = click(opened(tmp_path, None, ""), "round-start")
    assert "Choose at least one run. Name at least one rater." in texts(at)
    assert services.store().rounds.all() == []


def test_a_run_without_anything_finished_isnt_offered(tmp_path: Path) -> None:
    put_run({"status": "failed"}, run_id="run-2")
    put_run({})
    at = show_linked(tmp_path, page, "run-2")
    assert (at.multiselect[0].value, len(at.multiselect[0].options)) == ([], 1)


def from_file(folder: Path, text: str, prefer: str | None = "run-1") -> AppTest:
    put_run({}, {})
    at = show_linked(folder, page, prefer)
    at.get_by_key("round-kind").set_value("file")
    at = run(at)
    if prefer:
        at.file_uploader[0].set_value(("made elsewhere.csv", text.encode(), "text/csv"))
    return run(at)


def test_ratings_made_elsewhere_are_a_round_of_those_who_made_them(tmp_path: Path) -> None:
    output = "o00"
    text = f"output,rater,metric,value,remark\n{output},Zoe,accuracy,3,dry\n{output},Yan,accuracy,1,\n"
    at = click(from_file(tmp_path, text), "round-file")
    (stored,) = services.store().rounds.all()
    assert (stored.raters, at.query_params["round"] in (stored.id, [stored.id])) == (("Zoe", "Yan"), True)
    assert {
        mark.rater: (mark.values["accuracy"], mark.remark) for mark in services.store().rounds.marks(stored.id)
    } == {
        "Zoe": (3, "dry"),
        "Yan": (1, ""),
    }


def test_a_round_whose_ratings_cant_be_kept_isnt_started(tmp_path: Path) -> None:
    at = from_file(tmp_path, "output,rater,metric,value\no00,Zoe,accuracy,3\n")
    with services.store()._database.transaction() as connection:
        full = "CREATE TRIGGER full BEFORE INSERT ON marks BEGIN SELECT RAISE(FAIL, 'disk is full'); END"
        connection.execute(sql(full))
    at.button(key="round-file").click().run()
    assert at.exception or "disk is full" in texts(at)
    assert services.store().rounds.all() == []


def test_a_file_without_ratings_starts_nothing(tmp_path: Path) -> None:
    at = from_file(tmp_path, "output,rater,metric,value\nelsewhere,Zoe,accuracy,3\n")
    assert "holds no rating to take in" in texts(at)
    assert "round-file" not in [button.key for button in at.button]


def test_a_file_waits_for_the_runs_that_it_is_about(tmp_path: Path) -> None:
    assert "Choose the runs whose outputs were rated" in texts(from_file(tmp_path, "", None))

from pathlib import Path

from tests.components.drawing import AWKWARD, markup_in, show_linked


def page(titles: list[str]) -> None:
    from datetime import UTC, datetime

    from components import recent_runs
    from rapport.storage.runs import ListedRun

    when = datetime(2026, 11, 21, 12, tzinfo=UTC)
    runs = [ListedRun(f"run {number}&", title, when, (), ("Ada",), 2, 1, 6) for number, title in enumerate(titles)]
    recent_runs.show(runs)


def test_each_run_is_a_link_that_opens_it(tmp_path: Path) -> None:
    first, second, _ = show_linked(tmp_path, page, ["One", "Two"]).get("page_link")
    assert [link.proto.query_string for link in (first, second)] == ["run=run+0%26", "run=run+1%26"]


def test_a_title_is_drawn_as_text(tmp_path: Path) -> None:
    assert markup_in(show_linked(tmp_path, page, [AWKWARD]).get("page_link")[0].label) == []


def test_a_run_says_how_far_it_came(tmp_path: Path) -> None:
    assert show_linked(tmp_path, page, ["One"]).caption[0].value.endswith("2 of 6 written")


def test_the_last_link_leads_to_all_runs(tmp_path: Path) -> None:
    assert show_linked(tmp_path, page, []).get("page_link")[-1].page == "runs"


def test_a_long_title_is_cut_with_a_sign_and_whole_when_pointed_at(tmp_path: Path) -> None:
    title = "Senior engineer for " + "very " * 10 + "long titles"
    link = show_linked(tmp_path, page, [title]).get("page_link")[0].proto
    assert link.label.endswith("very…")
    assert link.help == title

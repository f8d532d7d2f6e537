from pathlib import Path

from tests.components.drawing import show_linked


def page() -> None:
    from components import rate_these

    rate_these.show("run-1")


def test_the_link_leads_to_a_new_round_of_the_run(tmp_path: Path) -> None:
    (link,) = show_linked(tmp_path, page).get("page_link")
    assert (link.proto.page, link.proto.query_string) == ("rate", "run=run-1")

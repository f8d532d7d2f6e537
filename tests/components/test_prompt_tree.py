import json

from tests.components.drawing import AWKWARD, show
from tests.components.prompt_pages import entry, save


def page(editing: str) -> None:
    from components import prompt_tree
    from rapport.experiments.prompt_tree import tree_rows
    from tests.components.prompt_pages import entry

    found = entry()
    prompt_tree.show(tree_rows(found), found.current.id, key="tree", on_choose=lambda one: None, editing=editing)


def test_each_version_is_a_row_with_its_lane_its_note_and_its_author() -> None:
    save("# User\nOne", "first")
    save("# User\nTwo", AWKWARD, base=0)
    now = entry()
    (drawn,) = show(page, now.versions[2].id).get("bidi_component")
    data = json.loads(drawn.proto.json)
    assert data["selected"] == now.current.id == now.versions[1].id
    top, middle, bottom = data["rows"]
    assert (top["title"], top["lane"], top["parent_row"]) == (f"Version 3 · {AWKWARD}", 1, 2)
    assert [badge["text"] for badge in top["badges"]] == ["Unsaved changes"]
    assert (middle["is_current"], middle["note"].split(" · ")[0]) == (True, "Ana")
    assert [badge["text"] for badge in bottom["badges"]] == ["Shipped"]

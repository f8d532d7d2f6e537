import json

from tests.components.drawing import show


def page() -> None:
    from components import prompt_area

    writing = prompt_area.Writing(
        "outreach_email/concise", "# User\n{{ frist_name }}", "base-1", "seed-1", True, ["first_name"],
        faults=[2], insert=(3, "{{ job }}"), head={"title": "T"}, label="Template of concise",
    )  # fmt: skip
    prompt_area.show(writing, key="area", on_change=lambda sent: None)


def test_the_browser_gets_all_it_needs_to_mark_to_insert_and_to_keep() -> None:
    (drawn,) = show(page).get("bidi_component")
    assert json.loads(drawn.proto.json) == {
        "place": "outreach_email/concise",
        "text": "# User\n{{ frist_name }}",
        "base": "base-1",
        "seed": "seed-1",
        "is_changed": True,
        "known": ["first_name"],
        "open": False,
        "faults": [2],
        "insert": {"number": 3, "text": "{{ job }}"},
        "head": {"title": "T"},
        "label": "Template of concise",
    }

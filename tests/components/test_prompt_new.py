from components import services
from tests.components.drawing import click, run, show
from tests.components.prompt_pages import entry


def page(is_copy: bool) -> None:
    from components import prompt_new
    from tests.components.prompt_pages import entry

    prompt_new.show("outreach_email", entry().current if is_copy else None)


def test_a_new_prompt_begins_with_a_block_and_is_opened() -> None:
    at = show(page, False)
    at = click(at, "new-create")
    assert "title" in at.warning[0].value
    at.text_input(key="new-title").set_value("Kind / short")
    at = click(run(at), "new-create")
    made = services.library().entry("outreach_email", "Kind-short")
    assert made is not None
    assert made.prompt.title == "Kind / short"
    assert "{{ resume }}" in made.current.template
    assert at.query_params["prompt"] in ("Kind-short", ["Kind-short"])


def test_a_copy_is_a_prompt_of_its_own() -> None:
    click(show(page, True), "new-create")
    made = services.library().entry("outreach_email", "Concise-copy")
    assert made is not None
    assert (made.current.template, made.prompt.title) == (entry().current.template, "Concise (copy)")
    assert "Copied from concise" in made.current.note

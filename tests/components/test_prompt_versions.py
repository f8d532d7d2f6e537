from streamlit.testing.v1 import AppTest

from tests.components.drawing import AWKWARD, click, markup_in, run, show
from tests.components.prompt_pages import HEAD, entry, save

KEY = "prompt-outreach_email-concise"


def page() -> None:
    from components import prompt_versions
    from components.prompt_state import Place
    from tests.components.prompt_pages import entry

    prompt_versions.show(Place("outreach_email", "concise"), entry())


def looking_at(place: int) -> AppTest:
    at = AppTest.from_function(page, default_timeout=60)
    at.session_state["rapport_prompt_version_outreach_email_concise"] = entry().versions[place].id
    return run(at)


def drawn(at: AppTest) -> str:
    return "\n".join(one.value for one in (*at.markdown, *at.caption))


def test_a_version_is_shown_with_what_differs_from_its_parent() -> None:
    save("# User\nHello", AWKWARD, head=HEAD.model_copy(update={"title": AWKWARD[:100]}))
    at = show(page)
    assert at.subheader[0].value == "Version 2"
    assert ":green-background[Hello]" in drawn(at)
    assert markup_in(drawn(at)) == []


def test_any_two_versions_are_compared() -> None:
    save("# User\nOne", "first")
    save("# User\nTwo", "second")
    at = looking_at(2)
    at.selectbox[0].set_value(entry().versions[1].id)
    assert ":red-background[~~One~~]" in drawn(run(at))
    at.selectbox[0].set_value("")
    assert run(at).code[0].value == "# User\nTwo"


def test_an_older_version_is_used_again() -> None:
    save("# User\nOne")
    click(looking_at(0), f"{KEY}-use")
    now = entry()
    assert now.current.id == now.versions[0].id
    assert len(now.versions) == 2


def test_writing_on_from_an_older_version_opens_the_editor_with_it() -> None:
    save("# User\nOne")
    at = click(looking_at(0), f"{KEY}-branch")
    assert at.query_params["show"] in ("write", ["write"])
    draft = at.session_state["rapport_prompt_draft_outreach_email_concise"]
    assert draft.base_id == entry().versions[0].id


def test_a_prompt_with_one_version_shows_its_text() -> None:
    at = show(page)
    assert at.code[0].value == entry().current.template
    assert at.button(key=f"{KEY}-use").disabled

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest


def page(template: str) -> None:
    from components import prompt_editor, services, state
    from rapport.providers.model import ModelSettings
    from rapport.scenarios.outreach_email import OUTREACH_EMAIL
    from tests.records_for_tests import case, variant

    one = case()
    documents = services.store().documents
    documents.add("resume", one.candidate_document, one.candidate, "Ada")
    documents.add("job", one.job_document, one.job, "Job")
    made = variant(model_ref="ollama:small", template=template, settings=ModelSettings(context_tokens=4096))
    if not state.drafts():
        state.set_drafts([made])
    draft = state.drafts()[0]
    prompt_editor.show(OUTREACH_EMAIL, draft.key, draft.variant, (one.candidate_document.id, one.job_document.id))


def show(template: str) -> AppTest:
    at = AppTest.from_function(page, args=(template,), default_timeout=60).run()
    assert not at.exception
    return at


def test_the_preview_holds_the_exact_messages_and_their_size() -> None:
    at = show("# System\nBe brief.\n# User\nWrite to {{ candidate_name }}.")
    assert [block.value for block in at.code] == ["Be brief.", "Write to Ada Moreau."]
    assert any("tokens" in element.value for element in (*at.caption, *at.markdown)) or at.get("progress")


def shown(markdown: str) -> str:
    """What a reader sees of a sentence: bold type loses its marks, entities become signs."""
    return unescape(re.sub(r"__(\w+)__", r"\1", markdown))


@pytest.mark.parametrize(
    ("template", "words"),
    [
        pytest.param("# User\n{{ candidat_name }}", "'candidat_name'", id="misspelt variable"),
        pytest.param("# User\n{{ __x__ }}", "'__x__'", id="a name that would be bold type"),
        pytest.param("# User\n{% if %}", "line 2", id="syntax error"),
        pytest.param("# User\n{% for x in range(999999999) %}a{% endfor %}", "line", id="endless loop"),
    ],
)
def test_a_template_that_can_not_work_says_so_and_the_app_lives_on(template: str, words: str) -> None:
    at = show(template)
    assert any(words in shown(element.value) for element in (*at.error, *at.warning))


def test_a_window_that_is_too_small_is_warned_of() -> None:
    at = show("# User\n{{ resume }} " + "word " * 9000)
    assert any("doesn't fit" in warning.value for warning in at.warning)


def test_the_edited_text_is_used_and_versioned() -> None:
    at = show("# User\nWrite to {{ candidate_name }}.")
    before = at.session_state["rapport_drafts"][0].variant
    at.text_area[0].set_value("# User\nWrite briefly to {{ candidate_name }}.").run()
    at.button(key="use-template").click().run()
    after = at.session_state["rapport_drafts"][0].variant
    assert after.template == "# User\nWrite briefly to {{ candidate_name }}."
    assert after.prompt_version != before.prompt_version

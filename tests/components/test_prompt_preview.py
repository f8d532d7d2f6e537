from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from rapport.scenarios.table_row import dump_values
from rapport.storage.case_sets import CaseSet
from rapport.storage.runs import RunCase
from tests.components.drawing import TIMEOUT_S, run, show
from tests.pages.shops import add_shop


def page(scenario: str, before: str, after: str) -> None:
    from components import prompt_preview, services
    from rapport.providers.model import ModelSettings
    from tests.records_for_tests import case

    one = case()
    services.store().documents.add("resume", one.candidate_document, one.candidate, "Ada")
    services.store().documents.add("job", one.job_document, one.job, "Job")
    about = prompt_preview.subject(scenario)
    prompt_preview.show(about, "mine", before, after, ModelSettings())


def blocks(at: AppTest) -> list[str]:
    return [block.value for block in at.code]


def with_case(at: AppTest, words: str) -> AppTest:
    chosen = next(box for box in at.selectbox if box.label == "Preview with")
    chosen.select_index(next(place for place, option in enumerate(chosen.options) if words in option))
    return run(at)


def test_a_prompt_is_seen_with_example_values_without_any_data() -> None:
    same = "# System\nBe brief.\n# User\nHi {{ first_name }}"
    assert blocks(show(page, "outreach_email", same, same)) == ["Be brief.", "Hi Ana"]


def test_a_prompt_is_seen_with_a_real_case_and_its_size() -> None:
    template = "# User\nHi {{ candidate_name }}"
    at = with_case(show(page, "outreach_email", template, template), "A candidate and a job")
    assert blocks(at) == ["Hi Ada Moreau"]
    assert any("tokens" in one.value for one in at.caption) or at.get("progress")


def test_any_candidate_of_the_library_can_be_looked_at() -> None:
    def many() -> None:
        from dataclasses import replace

        from components import prompt_preview, services
        from rapport.providers.model import ModelSettings
        from tests.records_for_tests import case

        one = case()
        services.store().documents.add("job", one.job_document, one.job, "Job")
        for number in range(60):
            document = replace(one.candidate_document, id=f"d{number}")
            services.store().documents.add("resume", document, one.candidate, f"Person {number:02}")
        about = prompt_preview.subject("outreach_email")
        template = "# User\nHi {{ candidate_name }}"
        prompt_preview.show(about, "mine", template, template, ModelSettings())

    at = with_case(show(many), "A candidate and a job")
    assert len(at.selectbox(key="preview-resume").options) == 60
    at.selectbox(key="preview-resume").set_value("d3")
    assert blocks(run(at)) == ["Hi Ada Moreau"]


def test_a_row_is_typed_and_every_column_is_a_variable() -> None:
    template = "# User\n{{ company }} in {{ city }}"
    assert blocks(show(page, "table_row", template, template)) == ["Acme in Prague"]


def test_what_an_edit_changes_about_the_messages_is_seen() -> None:
    at = show(page, "outreach_email", "# User\nHi {{ first_name }}", "# User\nHello {{ first_name }} again")
    view = next(one for one in at.get("button_group") if one.key == "preview-view")
    view.set_value("difference")
    at = run(at)
    drawn = "\n".join(one.value for one in at.markdown)
    assert "Hello" in drawn
    assert ":green-background[" in drawn
    assert any("longer" in one.value for one in at.caption)


@pytest.mark.parametrize(
    ("template", "words"),
    [
        pytest.param("# User\n{{ nobody }}", "no variable", id="unknown variable"),
        pytest.param("# User\n{% for x in range(99999) %}a{% endfor %}", "10,000 rounds", id="endless loop"),
        pytest.param("# User\n{% if %}", "line 2", id="syntax"),
        pytest.param("x" * 200_001, "longer than", id="huge"),
    ],
)
def test_a_template_that_can_not_work_is_one_sentence(template: str, words: str) -> None:
    at = show(page, "outreach_email", "# User\nHi", template)
    assert any(words in error.value for error in at.error)


def test_a_column_that_nobody_typed_stands_for_itself() -> None:
    template = "# User\n{{ company }}: {{ shoe_size }}"
    assert blocks(show(page, "table_row", template, template)) == ["Acme: [shoe_size]"]


def test_a_question_to_a_shop_is_previewed_with_the_products_found() -> None:
    catalogue = add_shop()
    assert services.shop_opening(catalogue).wait(TIMEOUT_S)
    template = "# User\n{{ products }}\n{{ message }}"
    at = with_case(show(page, "shoe_chat", template, template), "Shoes of a test")
    at.text_input(key="preview-question").set_value("Any trainers for men?")
    (content,) = blocks(run(at))
    assert content.endswith("Any trainers for men?")
    assert "[1]" in content


def test_a_row_of_a_saved_set_is_looked_at() -> None:
    cases = tuple(
        RunCase(f"row-{number}", message=f"Firm {number}", data=dump_values({"company": f"Firm {number}"}, "[]"))
        for number in range(3)
    )
    services.store().case_sets.add(CaseSet("s1", "Firms", "table_row", cases, datetime.now(UTC)))
    template = "# User\nAbout {{ company }}: {{ row }}"
    at = with_case(show(page, "table_row", template, template), "A row of Firms")
    assert blocks(at) == ["About Firm 0: company: Firm 0"]
    at.selectbox(key="preview-row-of-s1").set_value("row-2")
    assert blocks(run(at)) == ["About Firm 2: company: Firm 2"]

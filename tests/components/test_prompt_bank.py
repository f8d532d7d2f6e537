from components import services
from rapport.experiments.example_intake import write
from tests.components.drawing import AWKWARD, click, markup_in, run, show
from tests.rated_runs import put_rated_run

SCENARIO = "outreach_email"


def page() -> None:
    from components import prompt_bank

    prompt_bank.show("outreach_email")


def writing(example_id: str = "") -> None:
    from components import prompt_bank, services

    bank = {example.id: example for example in services.store().examples.list("outreach_email")}
    if example_id:
        prompt_bank._change(bank[example_id])
    else:
        prompt_bank._write("outreach_email")


def taking() -> None:
    from components import prompt_bank

    prompt_bank._take("outreach_email")


def texts() -> list[tuple[str, str, str]]:
    return [(one.input, one.answer, one.source) for one in services.store().examples.list(SCENARIO)]


def test_an_example_is_written() -> None:
    at = show(writing)
    at = click(at, "example-save")
    assert "answer first" in at.warning[0].value
    at.text_area(key="example-input-new").set_value(AWKWARD)
    at.text_area(key="example-answer-new").set_value("An answer")
    click(at, "example-save")
    assert texts() == [(AWKWARD, "An answer", "written")]


def test_an_example_is_changed() -> None:
    one = write(services.store(), SCENARIO, "A case", "An answer")
    at = show(writing, one.id)
    at.text_area(key=f"example-answer-{one.id}").set_value("Better")
    click(at, "example-save")
    assert texts() == [("A case", "Better", "written")]


def test_examples_are_listed_and_removed() -> None:
    one = write(services.store(), SCENARIO, AWKWARD, AWKWARD)
    at = show(page)
    assert markup_in("\n".join(one.value for one in (*at.markdown, *at.caption))) == []
    assert [block.value for block in at.code] == [AWKWARD, AWKWARD]
    click(click(at, f"remove-{one.id}"), "delete-example_confirm")
    assert texts() == []


def test_an_output_that_people_rated_well_is_taken_in_changed_words() -> None:
    put_rated_run(services.store())
    at = show(taking)
    area = next(one for one in at.text_area if one.label == "Good answer")
    assert "wind farms" in (area.value or "")
    area.set_value("Subject: masked")
    click(run(at), "keep-example")
    assert [(answer, source) for _, answer, source in texts()] == [("Subject: masked", "rated")]


def test_without_ratings_the_way_to_them_is_shown() -> None:
    at = show(page)
    assert "No examples yet" in at.markdown[-1].value

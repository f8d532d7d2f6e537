from components import prompt_list, services
from rapport.experiments.prompt_library import Draft, new_version
from rapport.prompting.files import FrontMatter
from tests.components.drawing import click, run, show
from tests.components.prompt_pages import save


def page() -> None:
    from components import prompt_list

    prompt_list.show("outreach_email")


def titles(at: object) -> list[str]:
    return [one.value.strip("*") for one in at.markdown if one.value.startswith("**")]  # type: ignore[attr-defined]


def test_prompts_are_listed_and_searched() -> None:
    at = show(page)
    assert "Concise" in titles(at)
    at.text_input(key="prompt-search").set_value("four languages")
    assert titles(run(at)) == ["Four examples"]
    at.text_input(key="prompt-search").set_value("zzz")
    assert "No prompt holds" in run(at).markdown[-1].value


def put_many(count: int) -> None:
    head = FrontMatter(title="T", description="D", technique="trial")
    news = [
        new_version(
            "outreach_email",
            f"trial-{n}",
            None,
            Draft("# User\nHi", head.model_copy(update={"title": f"Trial {n:03}"})),
        )
        for n in range(count)
    ]
    services.library().save_all([(one, None) for one in news])


def test_prompts_of_one_title_are_told_apart_by_their_names() -> None:
    assert "concise" not in [one.value for one in show(page).caption]
    head = FrontMatter(title="Concise", description="D", technique="trial")
    services.library().save_all([(new_version("outreach_email", "concise2", None, Draft("# User\nHi", head)), None)])
    services.forget_prompts()
    said = [one.value for one in show(page).caption]
    assert {"concise", "concise2"} <= set(said)


def test_hundreds_of_prompts_are_paged_and_narrowed() -> None:
    put_many(120)
    at = show(page)
    assert len(titles(at)) == prompt_list.PAGE_SIZE
    at.segmented_control(key="prompt-whose-outreach_email").set_value("As shipped")
    assert "Concise" in titles(run(at)) and not any(one.startswith("Trial") for one in titles(at))
    at.segmented_control(key="prompt-whose-outreach_email").set_value("Yours")
    at.text_input(key="prompt-search").set_value("trial 11")
    assert titles(run(at)) == ["Trial 011", *(f"Trial {n}" for n in range(110, 120))]
    at.text_input(key="prompt-search").set_value("")
    at.selectbox(key="prompt-technique-outreach_email").set_value("trial")
    assert titles(run(at))[0] == "Trial 000"


def test_what_was_narrowed_to_stays_when_there_is_one_more() -> None:
    put_many(15)
    at = show(page)
    at.segmented_control(key="prompt-whose-outreach_email").set_value("Yours")
    at.selectbox(key="prompt-technique-outreach_email").set_value("trial")
    assert len(titles(run(at))) == 15
    words = set(at.selectbox(key="prompt-technique-outreach_email").options)  # by these a browser knows them again
    services.library().archive("outreach_email", "trial-3")
    services.forget_prompts()
    assert len(titles(run(at))) == 14
    assert at.selectbox(key="prompt-technique-outreach_email").value == "trial"
    assert set(at.selectbox(key="prompt-technique-outreach_email").options) == words


def test_a_prompt_that_was_changed_says_which_version_is_in_use() -> None:
    save("# User\nHello")
    said = "\n".join(one.value for one in (*show(page).markdown, *show(page).caption))
    assert "Version 2 in use" in said
    assert "2 versions" in said


def test_a_prompt_is_archived_and_taken_back() -> None:
    at = click(show(page), "archive-concise")
    assert "Concise" not in titles(at)
    at.text_input(key="prompt-search").set_value("concise telephone")
    assert "1 archived does" in run(at).markdown[-1].value
    at.text_input(key="prompt-search").set_value("")
    run(at)
    at.toggle(key="prompt-archived").set_value(True)
    assert "Concise" in titles(run(at))
    assert "concise" not in {prompt.name for prompt in services.prompts("outreach_email")}
    assert "Concise" in titles(click(at, "archive-concise"))


def test_a_prompt_is_opened_by_its_address() -> None:
    at = click(show(page), "open-concise")
    assert at.query_params["prompt"] in ("concise", ["concise"])

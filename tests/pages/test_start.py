from components import services
from tests.pages.opening import add_job, add_person, open_page, read_to_the_end, run, texts
from tests.records_for_tests import case, output, run_of, variant


def test_an_empty_library_offers_the_samples() -> None:
    at = open_page()
    assert at.button(key="load_samples").label == "Load the samples"
    assert "Nothing is here yet" in texts(at)


def test_the_samples_lead_to_the_comparison() -> None:
    at = open_page()
    at.button(key="load_samples").click()
    read_to_the_end(run(at), "samples")
    assert "9 sample résumés, 4 sample jobs and a shop's catalogue are loaded." in texts(at)
    assert at.button(key="next_step").label == "Compare e-mails"


def test_loading_the_samples_twice_adds_nothing() -> None:
    for _ in range(2):
        at = open_page()
        at.button(key="load_samples").click()
        read_to_the_end(run(at), "samples")
    assert "They were there already." in texts(at)
    assert len(services.store().documents.list("resume")) == 9


def test_without_a_job_the_next_step_is_to_add_one() -> None:
    add_person()
    assert open_page().button(key="next_step").label == "Add a job"


def test_without_candidates_the_next_step_is_to_add_resumes() -> None:
    add_job()
    assert open_page().button(key="next_step").label == "Add résumés"


def test_the_built_in_writer_is_connected_and_gemini_names_its_next_step() -> None:
    shown = texts(open_page())
    assert ":green[:material/check_circle:] **Built&#45;in**" in shown
    assert "GEMINI&#95;API&#95;KEY" in shown


def test_recent_comparisons_are_listed() -> None:
    one = run_of([case()], [variant()])
    services.store().runs.add(one, [output(one)])
    assert "**Recent comparisons and conversations**" in texts(open_page())


def test_the_samples_lead_to_the_shop_too() -> None:
    assert "The samples hold a shop" in texts(open_page())
    at = open_page()
    at.button(key="load_samples").click()
    read_to_the_end(run(at), "samples")
    assert [one.title for one in services.store().catalogues.list()] == ["Sample shoes"]
    assert "Sample shoes, 287 products: ask as a customer would." in texts(at)

from dataclasses import replace

from components import services
from rapport.records.fact import Fact
from tests.experiments.test_intake import POSTING
from tests.pages.opening import add_job, open_page, read_to_the_end, run, texts
from tests.records_for_tests import case


def test_an_empty_library_shows_the_way_to_the_samples() -> None:
    assert "**No jobs yet**" in texts(open_page("jobs"))


def test_pasted_text_becomes_a_job() -> None:
    at = open_page("jobs")
    at.text_area(key="add_job_text").set_value(POSTING)
    at.button(key="add_job_read").click()
    at = read_to_the_end(run(at), "job")
    assert [subheader.value for subheader in at.subheader] == ["Platform Engineer, Nordlicht Energie"]


def test_a_text_that_is_too_short_is_refused_and_kept() -> None:
    at = open_page("jobs")
    at.text_area(key="add_job_text").set_value("Engineer wanted")
    at.button(key="add_job_read").click()
    run(at)
    assert "too short" in at.error[0].value
    assert at.text_area(key="add_job_text").value == "Engineer wanted"


def test_an_address_that_cannot_be_read_gives_a_sentence_and_the_alternative() -> None:
    at = open_page("jobs")
    at.text_input(key="add_job_url").set_value("127.0.0.1:9/jobs/1")
    at.button(key="add_job_fetch").click()
    at = read_to_the_end(run(at), "job")
    assert "**1 couldn't be read**" in texts(at)
    assert "You can also paste the posting itself" in texts(at)
    assert at.text_input(key="add_job_url").value == "127.0.0.1:9/jobs/1"


def test_an_empty_address_is_refused() -> None:
    at = open_page("jobs")
    at.button(key="add_job_fetch").click()
    assert "Paste the address" in run(at).error[0].value


def test_a_posting_is_read_from_a_file() -> None:
    at = open_page("jobs")
    at.file_uploader(key="rapport_input_job_0").upload("job.txt", POSTING.encode())
    at = read_to_the_end(run(at), "job")
    assert len(services.store().documents.list("job")) == 1


def test_a_job_that_was_open_until_yesterday_has_expired() -> None:
    one = case()
    old = replace(one.job, expires_on=Fact("2020-01-31"))
    services.store().documents.add("job", one.job_document, old, "Platform Engineer")
    assert "It was open until" in texts(open_page("jobs"))


def test_a_corrected_company_is_saved() -> None:
    job = add_job()
    at = open_page("jobs")
    at.text_input(key=f"record_{job[:16]}_0_company").set_value("Nordlicht AG")
    at.text_area(key=f"record_{job[:16]}_0_benefits").set_value("A garden\n\n  Lunch ")
    at.button(key=f"record_{job[:16]}_0_save").click()
    run(at)
    stored = services.store().documents.load("job", job)
    assert stored is not None
    assert stored.corrections == {"company": "Nordlicht AG", "benefits": ["A garden", "Lunch"]}
    assert services.store().documents.list("job")[0].title == "Platform Engineer, Nordlicht AG"


def test_a_deleted_job_in_the_address_is_said_to_be_gone() -> None:
    add_job()
    assert "This job was deleted" in texts(open_page("jobs", job="0" * 64))

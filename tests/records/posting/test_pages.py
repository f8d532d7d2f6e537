"""Pages in the markup of applicant systems and job boards, with invented jobs."""

from __future__ import annotations

import json
from datetime import date

import pytest

from rapport.documents.web.reading import read_webpage
from rapport.errors import NoPosting
from rapport.records.job import Job
from rapport.records.job_reading import read_job

ABOUT = (
    "<p>Fernmap makes maps for hikers, and forty people draw them in a former mill. We are looking for a colleague.</p>"
)
LISTS = "<h3>What you'll do</h3><ul><li>Draw maps</li></ul><h3>Requirements</h3><ul><li>Patience</li></ul>"
TEXT = ABOUT + LISTS
MICRODATA = (
    '<div itemscope itemtype="https://schema.org/JobPosting"><h2 itemprop="title">Map Engineer</h2><p>Location: '
    '<span itemprop="jobLocation" itemscope itemtype="https://schema.org/Place"><span itemprop="address" itemscope>'
    '<span itemprop="addressLocality">Duluth</span>, <span itemprop="addressRegion">MN</span></span></span></p>'
    '<p itemprop="description">Description: <span itemprop="hiringOrganization" itemscope><span itemprop="name">Fernmap'
    "</span></span> needs a Map Engineer.</p></div>"
)
RDFA = (
    '<div vocab="https://schema.org/" typeof="JobPosting"><h2 property="title">Map Engineer</h2><span property='
    '"jobLocation" typeof="Place"><span property="address" typeof="PostalAddress"><span'
    ' property="addressLocality">Duluth'
    '</span>, <span property="addressRegion">MN</span></span></span><p property="description"><span property='
    '"hiringOrganization" typeof="Organization"><span property="name">Fernmap</span></span> needs one.</p></div>'
)
PAGES = {
    "greenhouse": (
        "Job Application for Map Engineer at Fernmap",
        '<h1 class="app-title">Map Engineer</h1><span class="company-name">at Fernmap</span><div'
        ' class="location">Duluth, '
        f'MN</div><div id="content">{TEXT}</div><div id="application"><h2>Apply for this Job</h2></div>',
    ),
    "lever": (
        "Fernmap - Map Engineer",
        '<div class="posting-headline"><h2>Map Engineer</h2><div class="posting-categories"><div class="sort-by-time '
        f'posting-category location">Duluth, MN</div></div></div><div class="section">{TEXT}</div>',
    ),
    "personio": (
        "Map Engineer | Jobs bei Fernmap",
        f"<h1>Map Engineer</h1><p>Festanstellung, Vollzeit · Duluth, MN</p><div>{TEXT}</div>",
    ),
    "workable": (
        "Map Engineer - Fernmap",
        '<h1 data-ui="job-title">Map Engineer</h1><div data-ui="job-workplace"><span>Hybrid</span></div><span data-ui='
        f'"job-location">Duluth, MN</span>{TEXT}',
    ),
    "brassring": (
        "Job details",
        "<h1>Fernmap Careers</h1><table><tr><td><b>Title</b></td><td>Map Engineer</td></tr><tr><td>Job Description</td>"
        f"<td>{TEXT}</td></tr><tr><td><b>State</b></td><td>MN</td></tr><tr><td><b>City</b></td><td>Duluth</td></tr>"
        f"</table>",
    ),
    "taleo": (
        "Fernmap - Job Description - Map Engineer (1204417)",
        f"<div><b>Description</b></div>{TEXT}<div><b>Primary Location</b>: Duluth, MN</div><div><b>Job Posting</b>:"
        f" Jan 12, "
        "2012, 8:01:12 AM</div>",
    ),
    "table with the company above": (
        "Job Details",
        "<p>Fernmap</p><table><tr><td>Job Title:</td><td>Map Engineer</td></tr><tr><td>Work Location:</td>"
        "<td>Duluth, MN"
        f"</td></tr><tr><td>{TEXT}</td></tr></table>",
    ),
    "short page": (
        "Job Application for Map Engineer at Fernmap",
        '<h1>Map Engineer</h1><div class="location">Duluth, MN</div><p>Join Fernmap.</p>',
    ),
    "microdata": ("", MICRODATA),
    "rdfa": ("", RDFA),
    "board with a suffix": (
        "Map Engineer - Duluth, MN - Indeed.com",
        '<h1>Map Engineer<span class="css"> - job post</span></h1><div'
        ' data-testid="inlineHeader-companyName">Fernmap</div>'
        f'<div data-testid="inlineHeader-companyLocation">Duluth, MN</div>{TEXT}',
    ),
}
POSTING = {
    "@type": "JobPosting", "title": "Map Engineer", "hiringOrganization": "Fernmap", "description": TEXT,
    "jobLocation": [{"address": {"addressLocality": "Duluth"}}, {"@type": "Place", "address": "Oslo"}],
    "baseSalary": {"currency": "USD", "value": {"minValue": 42, "maxValue": "48.5", "unitText": "HOUR"}},
    "employmentType": ["FULL_TIME", "CONTRACTOR"], "validThrough": "2026-02-17T20:05:00.000Z",
}  # fmt: skip


def read(title: str, body: str, *data: object) -> Job:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in data)
    markup = f"<html lang=en><head><title>{title}</title>{scripts}</head><body>{body}</body></html>"
    return read_job(read_webpage(markup.encode(), "https://example.org/job"), date(2026, 11, 21))


@pytest.mark.parametrize("system", PAGES)
def test_a_page_gives_title_company_and_place(system: str) -> None:
    job = read(*PAGES[system])
    found = [fact.value if fact else None for fact in (job.title, job.company, job.location)]
    assert found == ["Map Engineer", "Fernmap", "Duluth, MN"]


def test_structured_data_in_its_variants_is_told_plainly() -> None:
    job = read("", "", POSTING)
    facts = (job.company, job.location, job.salary, job.employment_type, job.expires_on)
    assert [fact.value if fact else None for fact in facts] == [
        "Fernmap", "Duluth; Oslo", "42–48.50 USD per hour", "Full-time, Contract", "2026-02-17",
    ]  # fmt: skip
    assert not job.is_expired  # a day gone by is for the caller to compare


def test_of_several_postings_in_the_data_the_one_that_heads_the_page_is_read() -> None:
    job = read(
        "", f"<h1>Map Engineer</h1>{TEXT}", POSTING, POSTING | {"title": "Map Seller", "hiringOrganization": "Rival"}
    )
    assert job.company is not None and job.company.value == "Fernmap"


@pytest.mark.parametrize(
    ("title", "body", "data", "company", "says"),
    [
        (
            "Jobs",
            "<h1>Jobs</h1>",
            [POSTING | {"title": f"Job {n}", "description": ""} for n in range(3)],
            "Fernmap",
            "list",
        ),
        (
            "Careers | Fernmap",
            "<h1>Careers at Fernmap</h1><h2>Openings</h2><p>Map Engineer – Cork</p>",
            [],
            "Fernmap",
            "list",
        ),
        (
            "Detail | Fernmap",
            '<img alt="Logo - Fernmap"><div id=app></div><script src=a.js></script>',
            [],
            "Fernmap",
            "no job posting",
        ),
        ("Jobs – Indeed", "<p>243 jobs found</p>" + "<p>Job</p>" * 9, [], "", "list"),
        (
            "Runtime Error",
            "<h1>Server Error in '/' Application.</h1><p>Runtime Error. Details are hidden.</p>",
            [],
            "",
            "error page",
        ),
    ],
    ids=["several postings", "openings", "shell with a logo", "a board's list", "server error"],
)
def test_a_page_without_one_posting_says_whose_it_is(
    title: str, body: str, data: list[object], company: str, says: str
) -> None:
    with pytest.raises(NoPosting, match=says) as raised:
        read(title, body, *data)
    assert raised.value.company == company


NOTICES = (
    "<p>Fernmap is an equal opportunity employer and does not discriminate on the basis of race or religion.</p>"
    "<p>To learn more about Fernmap, visit fernmap.example.</p><p>Send your CV to jobs@fernmap.example.</p>"
    "<p>#LI-XY1</p>"
)


def test_notices_calls_and_tags_are_in_no_section() -> None:
    job = read("Map Engineer - Fernmap", f"<h1>Map Engineer</h1>{TEXT}{NOTICES}<h3>About us</h3>{ABOUT}{NOTICES}")
    said = [fact.value for facts in (job.responsibilities, job.requirements, job.about_company) for fact in facts]
    assert said == [
        "Draw maps", "Patience", "Fernmap makes maps for hikers, and forty people draw them in a former mill.",
    ]  # fmt: skip


def test_the_company_is_told_in_its_own_sentences_where_no_heading_says_so() -> None:
    job = read("Map Engineer - Fernmap", f"<h1>Map Engineer</h1>{TEXT}<h3>Benefits</h3><p>Fernmap pays for boots.</p>")
    assert [fact.value for fact in job.about_company] == [
        "Fernmap makes maps for hikers, and forty people draw them in a former mill."
    ]


def test_prose_after_a_list_does_not_belong_to_it() -> None:
    job = read(
        "Map Engineer - Fernmap", f"<h1>Map Engineer</h1>{TEXT}<p>The job is part of a pilot that runs for a year.</p>"
    )
    assert [fact.value for fact in job.requirements] == ["Patience"]

"""Tokens by part, and what was left out for size."""

from components.brief_size import left_out_for_size, parts
from rapport.experiments.preparing import Prepared
from rapport.providers.model import Message, ModelRequest, ModelSettings
from rapport.scenarios.brief import Brief, Section
from rapport.scenarios.outreach_evidence import DROPPED_TITLE
from rapport.scenarios.sections import ORDERS_TITLE
from tests.components.drawing import show
from tests.pages.opening import texts

HEAD = Section("Name, role and company", "Ada", 10)
RESUME, JOB = Section("Résumé: Skills", "Python", 30), Section("Job: Tasks", "Own it", 20)


def prepared(tokens: int = 100, window: int | None = 1000, draft: str | None = None) -> Prepared:
    brief = Brief({}, (HEAD, RESUME, JOB), (), None)
    request = ModelRequest("lab:small", (Message("user", "hello"),), ModelSettings(), draft)
    return Prepared(brief, request, tokens, window, 200)


def test_the_parts_add_up_to_the_window() -> None:
    sizes = parts(prepared())
    assert sizes == {
        "Name, role and company": 10,
        "Résumé": 30,
        "Posting": 20,
        "Prompt": 40,  # 100 in all without the 60 of the sources
        "Kept for the answer": 200,
        "Free": 700,
    }


def test_nothing_is_free_where_the_window_is_not_known() -> None:
    assert "Free" not in parts(prepared(window=None))


def test_the_built_in_writer_has_sources_and_nothing_else() -> None:
    assert list(parts(prepared(draft="Dear Ada"))) == ["Name, role and company", "Résumé", "Posting"]


def test_a_prompt_that_leaves_out_its_sources_takes_no_less_than_nothing() -> None:
    assert parts(prepared(tokens=20))["Prompt"] == 0


def test_what_was_dropped_or_gives_orders_is_not_left_out_for_size() -> None:
    others = (Section(DROPPED_TITLE, "a", 1), Section(ORDERS_TITLE, "b", 1))
    assert left_out_for_size(Brief({}, (), (RESUME, *others), 10)) == [RESUME]


def page() -> None:
    from components import brief_size
    from tests.components.test_brief_size import prepared

    brief_size.show(prepared(tokens=900, window=1000))


def test_a_request_that_does_not_fit_is_warned_of() -> None:
    at = show(page)
    assert "doesn't fit" in at.warning[0].value
    assert "Nothing was left out" in texts(at)

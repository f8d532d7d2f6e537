from streamlit.testing.v1 import AppTest


def page(hidden: int, read_by: str, warnings: list[str]) -> None:
    from dataclasses import replace

    from components import document_notes
    from rapport.documents.document import HiddenText
    from tests.records_for_tests import document

    parts = tuple(HiddenText(f"secret {number}", "tiny", 2) for number in range(hidden))
    made = document("Some text", "a.pdf")
    document_notes.show(replace(made, hidden=parts, read_by=read_by, warnings=tuple(warnings)))


def show(hidden: int = 0, read_by: str = "text", warnings: list[str] | None = None) -> AppTest:
    at = AppTest.from_function(page, args=(hidden, read_by, warnings or []), default_timeout=60).run()
    assert not at.exception
    return at


def test_a_plain_document_has_no_notes() -> None:
    at = show()
    assert (list(at.warning), list(at.caption)) == ([], [])


def test_hidden_text_is_listed_with_reason_and_page() -> None:
    assert "“secret 0” (too small to read, page 2)" in show(hidden=1).warning[0].value


def test_a_long_list_of_hidden_text_is_cut_and_counted() -> None:
    assert show(hidden=20).warning[0].value.endswith("and 8 more")


def test_a_scan_says_that_it_was_read_by_ocr() -> None:
    assert "read by OCR" in show(read_by="ocr").caption[0].value


def test_a_warning_about_ocr_is_not_said_twice() -> None:
    assert len(show(read_by="ocr", warnings=["It was read by OCR, so check names."]).caption) == 1

from components import services
from tests.components.drawing import run, show


def page() -> None:
    from components import prompt_files, prompt_state

    if (taken := prompt_state.take_taken()) is not None:
        prompt_files.report(taken)
    prompt_files.show("outreach_email")


def test_good_files_are_imported_and_bad_ones_are_a_sentence_each() -> None:
    at = show(page)
    uploads = [("mine.md", b"# User\nHi", "text/markdown"), ("bad.md", b"caf\xe9", "text/markdown")]
    at.file_uploader[0].set_value(uploads)
    run(at)
    at.button(key="import-prompts").click()
    run(at)
    assert services.library().find("outreach_email", "mine") is not None
    assert any("1 new (mine)" in one.value for one in at.success)
    assert any("not UTF" in one.value for one in at.error)


def test_nothing_is_imported_without_a_file() -> None:
    assert show(page).button(key="import-prompts").disabled

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

from streamlit.testing.v1 import AppTest

from components import services
from tests.components.drawing import TIMEOUT_S, run, show


def page() -> None:
    from components import prompt_files

    prompt_files.follow()
    prompt_files.show("outreach_email")


def run_until_taken(at: AppTest) -> None:
    deadline = time.monotonic() + TIMEOUT_S
    while not run(at).success:
        assert time.monotonic() < deadline


def test_good_files_are_imported_and_bad_ones_are_a_sentence_each() -> None:
    at = show(page)
    uploads = [("mine.md", b"# User\nHi", "text/markdown"), ("bad.md", b"caf\xe9", "text/markdown")]
    at.file_uploader[0].set_value(uploads)
    run(at)
    at.button(key="import-prompts").click()
    run_until_taken(at)
    assert services.library().find("outreach_email", "mine") is not None
    assert any("1 new (mine)" in one.value for one in at.success)
    assert any("not UTF" in one.value for one in at.error)


def test_nothing_is_imported_without_a_file() -> None:
    assert show(page).button(key="import-prompts").disabled


def test_how_far_an_import_is_stands_on_the_page_until_it_is_through() -> None:
    def slow_page() -> None:
        import threading

        import streamlit as st

        from components import prompt_files, prompt_state
        from rapport.experiments.background import Background
        from rapport.experiments.prompt_intake import Taken

        if "gate" not in st.session_state:
            gate = st.session_state["gate"] = threading.Event()

            def work(on_progress, should_stop):  # type: ignore[no-untyped-def]
                on_progress(150, 500)
                gate.wait(60)
                return Taken(added=("one",))

            prompt_state.set_taking(Background("The import", work))
        prompt_files.follow()
        prompt_files.show("outreach_email")

    at = show(slow_page)
    assert "150 of 500 files" in at.get("progress")[0].proto.text
    at.file_uploader[0].set_value([("mine.md", b"# User\nHi", "text/markdown")])
    assert run(at).button(key="import-prompts").disabled  # else the first one's report would be lost
    at.session_state["gate"].set()
    run_until_taken(at)
    assert "1 new (one)" in at.success[0].value
    assert not at.button(key="import-prompts").disabled
    assert not run(at).success  # it is told once


def test_archived_prompts_are_left_out_with_a_word_and_taken_too_when_asked() -> None:
    from components import prompt_files

    assert show(page).get("download_button")[0].proto.label == "Export all prompts"
    services.library().archive("outreach_email", "concise")
    at = show(page)
    assert at.get("download_button")[0].proto.label == "Export all but the archived one"
    assert not names_in(prompt_files._everything("1", with_archived=False)) & {"outreach_email/concise.md"}
    at.checkbox(key="export-archived").set_value(True)
    assert run(at).get("download_button")[0].proto.label == "Export all prompts"
    assert "archived/outreach_email/concise.md" in names_in(prompt_files._everything("1", with_archived=True))


def names_in(data: bytes) -> set[str]:
    return set(zipfile.ZipFile(io.BytesIO(data)).namelist())


def test_an_export_that_can_not_be_made_is_one_sentence(own_home: Path) -> None:
    at = show(page)
    services.store().file.unlink()  # type: ignore[union-attr]
    at = run(at)
    assert "was deleted or moved" in at.error[0].value
    assert not at.get("download_button")

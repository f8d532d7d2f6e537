from pathlib import Path

from streamlit.testing.v1 import AppTest

APP = Path(__file__).parents[2] / "app.py"


def test_a_database_that_can_not_be_opened_is_one_sentence(own_home: Path) -> None:
    own_home.mkdir(parents=True)
    (own_home / "rapport.db").write_bytes(b"the minutes of a meeting" * 99)
    at = AppTest.from_file(APP, default_timeout=60).run()
    assert not at.exception
    assert "isn't a database" in at.error[0].value.replace("&#39;", "'")
    assert [one.label for one in at.button] == ["Try again"]

"""Where settings come from, what they refuse, and that docs/settings.md lists each of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import AliasChoices, BaseModel
from pydantic.fields import FieldInfo

from rapport import settings
from rapport.errors import SettingsError
from rapport.settings import JudgeBars, Limits, Settings, load_settings

DOCS = Path(__file__).parent.parent / "docs" / "settings.md"
ROW = re.compile(
    r"^\| `(?P<name>[\w.]+)` \| (?P<variables>.+?) \| `?(?P<default>.+?)`? \| (?P<what>.+) \|$", re.MULTILINE
)
ROWS = {row["name"]: row for row in ROW.finditer(DOCS.read_text(encoding="utf-8"))}
FIELDS: dict[str, FieldInfo] = {
    **{name: field for name, field in Settings.model_fields.items() if name not in ("limits", "judge_bars")},
    **{f"limits.{name}": field for name, field in Limits.model_fields.items()},
    **{f"judge_bars.{name}": field for name, field in JudgeBars.model_fields.items()},
}


def variables(name: str, field: FieldInfo) -> list[str]:
    """The environment variables of a setting, as the documentation has to name them."""
    if isinstance(field.validation_alias, AliasChoices):
        return [str(choice) for choice in field.validation_alias.choices]
    if name == "endpoints":
        return ["RAPPORT_ENDPOINTS__<NAME>__BASE_URL", "RAPPORT_ENDPOINTS__<NAME>__API_KEY"]
    return [f"RAPPORT_{name.upper().replace('.', '__')}"]


def printed(default: Any) -> str:
    return {"None": "none", "{}": "none", "False": "false"}.get(str(default), str(default))


@pytest.fixture
def secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty secrets file that settings are read from."""
    path = tmp_path / "secrets.toml"
    path.touch()
    monkeypatch.setattr(settings, "SECRETS_FILE", path)
    return path


def test_the_documentation_lists_exactly_the_settings_there_are() -> None:
    assert set(ROWS) == set(FIELDS)


@pytest.mark.parametrize("name", FIELDS)
def test_the_documentation_names_the_variables_of_a_setting(name: str) -> None:
    assert re.findall(r"`(.+?)`", ROWS[name]["variables"]) == variables(name, FIELDS[name])


@pytest.mark.parametrize("name", FIELDS)
def test_the_documentation_gives_the_default_of_a_setting(name: str) -> None:
    assert ROWS[name]["default"] == printed(FIELDS[name].default)


def test_every_group_of_settings_is_documented_field_by_field() -> None:
    groups = {name for name, field in Settings.model_fields.items() if isinstance(field.default, BaseModel)}
    assert groups == {"limits", "judge_bars"}


@pytest.mark.parametrize("name", ["gemini_api_key", "GEMINI_API_KEY", "GOOGLE_API_KEY", "Gemini_Api_Key"])
def test_a_key_is_found_in_the_secrets_file_in_any_case(name: str, secrets: Path) -> None:
    secrets.write_text(f'{name} = "from file"')
    key = load_settings().gemini_api_key
    assert key is not None
    assert key.get_secret_value() == "from file"


def test_the_environment_wins_over_the_secrets_file(secrets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secrets.write_text("RAPPORT_RETRIES = 7\nparallel_calls = 3")
    monkeypatch.setenv("RAPPORT_RETRIES", "1")
    assert (load_settings().retries, load_settings().parallel_calls) == (1, 3)


def test_an_argument_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_RETRIES", "1")
    assert Settings(retries=4).retries == 4


def test_an_aliased_setting_of_the_environment_wins_over_the_secrets_file(
    secrets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets.write_text('ollama_host = "http://file:1"')
    monkeypatch.setenv("OLLAMA_HOST", "http://environment:1")
    assert load_settings().ollama_host == "http://environment:1"


def test_an_endpoint_can_be_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_ENDPOINTS__office__BASE_URL", "http://10.0.0.5:8000/v1")
    assert load_settings().endpoints["office"].base_url == "http://10.0.0.5:8000/v1"


def test_an_endpoint_can_be_named_by_the_secrets_file(secrets: Path) -> None:
    secrets.write_text('[endpoints.groq]\nbase_url = "https://api.groq.com/openai/v1"\napi_key = "k"')
    assert load_settings().endpoints["groq"].base_url == "https://api.groq.com/openai/v1"


def test_a_limit_is_set_by_a_nested_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_LIMITS__PAGES", "9")
    assert load_settings().limits.pages == 9


@pytest.mark.parametrize("form", [repr, str], ids=["repr", "str"])
def test_a_key_never_shows(form: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEMINI_API_KEY", "very-secret")
    assert "very-secret" not in form(load_settings())


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        pytest.param("RAPPORT_RETRIES", "many-of-them", "retries", id="not a number"),
        pytest.param("RAPPORT_ENDPOINTS", "{very-secret", '"endpoints"', id="not JSON"),
        pytest.param("RAPPORT_LIMITS__PAGES", "0", "limits.pages", id="nested and too small"),
        pytest.param(
            "RAPPORT_ENDPOINTS__x__API_KEY", "very-secret", "endpoints.x.base_url", id="endpoint without address"
        ),
    ],
)
def test_a_bad_value_is_refused_by_the_name_of_its_setting(
    variable: str, value: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsError) as raised:
        load_settings()
    assert message in str(raised.value)
    assert "very-secret" not in str(raised.value)


def test_a_broken_secrets_file_is_named(secrets: Path) -> None:
    secrets.write_text("gemini_api_key = ")
    with pytest.raises(SettingsError, match=r"secrets\.toml isn't valid TOML"):
        load_settings()


def test_the_data_folder_is_made_on_first_use(own_home: Path) -> None:
    assert not own_home.exists()
    assert load_settings().home_folder.is_dir()


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SettingsError, match="RAPPORT_HOME"):
        _ = Settings(home=tmp_path / "file" / "below").home_folder


def test_a_data_folder_of_nobody_is_named() -> None:
    with pytest.raises(SettingsError, match=r"~nobody-here/data.*RAPPORT_HOME"):
        _ = Settings(home=Path("~nobody-here/data")).home_folder


def test_the_database_is_a_file_in_the_data_folder_unless_it_is_named(own_home: Path) -> None:
    assert load_settings().store_url == f"sqlite:///{own_home / 'rapport.db'}"
    assert Settings(database_url="postgresql://db/rapport").store_url == "postgresql://db/rapport"


@pytest.mark.parametrize("word", ["none", "null", "OFF"])
def test_a_bar_for_judges_is_taken_away_by_a_word(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_JUDGE_BARS__LENGTH", word)
    monkeypatch.setenv("RAPPORT_JUDGE_BARS__FLIPS", "0.1")
    bars = load_settings().judge_bars
    assert (bars.length, bars.flips, bars.agreement) == (None, 0.1, 0.667)

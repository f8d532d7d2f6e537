"""One Settings object for the whole program.

A value is taken from the first of these that has it:

1. arguments given in code (tests, the command line),
2. environment variables (`RAPPORT_HOME`, `OLLAMA_HOST`, `GEMINI_API_KEY`, `OPENAI_API_KEY` …),
3. `.streamlit/secrets.toml` in the working folder, same names in any case,
4. the defaults below.

Keys are `SecretStr`: printing or logging a Settings shows asterisks.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)
from pydantic_settings import SettingsError as UnreadableSetting

from rapport.errors import SettingsError

SECRETS_FILE = Path(".streamlit/secrets.toml")
MEGABYTE = 1_000_000


class Limits(BaseModel):
    """How much of one input is read before Rapport says that it is too much."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file_bytes: int = Field(25 * MEGABYTE, gt=0)
    catalogue_bytes: int = Field(1000 * MEGABYTE, gt=0, description="Bytes of one catalogue.")
    pages: int = Field(200, gt=0)
    read_s: float = Field(60.0, gt=0, description="Seconds to read one file, OCR apart.")
    ocr_pages: int = Field(20, gt=0)
    ocr_s: float = Field(300.0, gt=0, description="Seconds of OCR for one file.")
    page_bytes: int = Field(8 * MEGABYTE, gt=0, description="Bytes of one fetched web page.")
    fetch_s: float = Field(20.0, gt=0, description="Seconds to fetch one web page, redirects included.")
    redirects: int = Field(5, ge=0)


class EndpointSettings(BaseModel):
    """An OpenAI-compatible server: where it is, and its key if it needs one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    base_url: str
    api_key: SecretStr | None = None


class JudgeBars(BaseModel):
    """What a judge has to reach before its ratings count beside those of people. None takes a bar away.

    The figures are starting points, not laws:

    - `agreement`: 0.667 is the least alpha for tentative conclusions (Krippendorff 2018); Landis and Koch
      (1977) call a kappa above 0.60 substantial.
    - `flips`: GPT-4 changed its mind on 22.5 % of pairs when their order was swapped, and on 35 % without examples in
      its prompt (Zheng et al. 2023, 'Judging LLM-as-a-judge', sections 3.3 and 3.4).
    - `own_family`: Zheng et al. (section 3.3) saw GPT-4 favour itself by about 10 %.
    - `length`, `unscored` and `outputs` are Rapport's own: that judges like length is known (Zheng et al., section 3.3;
      Dubois et al. 2024), how much of it can be borne is for whoever decides.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    agreement: float | None = Field(0.667, ge=0, le=1, description="Least agreement with people, as alpha.")
    flips: float | None = Field(0.25, ge=0, le=1, description="Largest share of pairs that flip with their order.")
    length: float | None = Field(0.05, ge=0, le=1, description="Largest pull of 100 words, as a share of the scale.")
    own_family: float | None = Field(0.10, ge=0, le=1, description="Largest favour to its family, share of the scale.")
    unscored: float | None = Field(0.05, ge=0, le=1, description="Largest share of outputs without a value.")
    outputs: int = Field(20, ge=2, description="Fewest outputs or pairs that a figure must rest on.")

    @field_validator("agreement", "flips", "length", "own_family", "unscored", mode="before")
    @classmethod
    def _none_as_text(cls, value: Any) -> Any:
        """An environment variable can't be None, so the word takes a bar away too."""
        return None if isinstance(value, str) and value.strip().lower() in ("none", "null", "off") else value


def _either(*names: str) -> AliasChoices:
    return AliasChoices(*names)


class Settings(BaseSettings):
    """Everything that can be set from outside; see docs/settings.md."""

    model_config = SettingsConfigDict(
        env_prefix="RAPPORT_",
        env_nested_delimiter="__",
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        hide_input_in_errors=True,
    )

    home: Path = Field(Path("~/.rapport"), description="The one folder for data.")
    database_url: str | None = Field(None, repr=False, description="SQLAlchemy URL; default: rapport.db in `home`.")
    local_only: bool = Field(False, description="Refuse every model that isn't on this machine.")
    embedding_model: str = Field("all-MiniLM-L6-v2", description="Name or path of a sentence-transformers model.")
    models_folder: Path | None = Field(None, description="Where prepared models are kept; default: models in `home`.")
    chroma_url: str | None = Field(None, description="A Chroma server; default: Chroma inside this program.")
    limits: Limits = Limits()
    judge_bars: JudgeBars = JudgeBars()

    ollama_host: str = Field("http://127.0.0.1:11434", validation_alias=_either("OLLAMA_HOST", "RAPPORT_OLLAMA_HOST"))
    ollama_api_key: SecretStr | None = Field(None, validation_alias=_either("OLLAMA_API_KEY"))
    gemini_api_key: SecretStr | None = Field(None, validation_alias=_either("GEMINI_API_KEY", "GOOGLE_API_KEY"))
    gemini_base_url: str | None = Field(None, description="Another address for Gemini: a proxy, or a test server.")
    openai_api_key: SecretStr | None = Field(None, validation_alias=_either("OPENAI_API_KEY"))
    endpoints: dict[str, EndpointSettings] = Field({}, description="Named OpenAI-compatible servers.")

    connect_timeout_s: float = Field(5.0, gt=0)
    model_timeout_s: float = Field(180.0, gt=0, description="Longest silence of a model before it counts as dead.")
    retries: int = Field(2, ge=0, le=10, description="Further tries after a failure that may pass.")
    parallel_calls: int = Field(16, gt=0, description="Model calls at once, over all runs of this process.")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, _SecretsToml(settings_cls, SECRETS_FILE)

    @property
    def home_folder(self) -> Path:
        """The data folder with `~` resolved; made on first use."""
        try:
            folder = self.home.expanduser()
            folder.mkdir(parents=True, exist_ok=True)
        except (OSError, RuntimeError) as error:  # RuntimeError: a home of nobody, as in ~nobody
            why = error.strerror if isinstance(error, OSError) else "there is no such user"
            raise SettingsError(
                f"The data folder {self.home} can't be made ({why}). Set RAPPORT_HOME to one that you may write to."
            ) from None
        return folder

    @property
    def store_url(self) -> str:
        """The database's SQLAlchemy URL."""
        return self.database_url or f"sqlite:///{self.home_folder / 'rapport.db'}"


class _SecretsToml(TomlConfigSettingsSource):
    """secrets.toml with names in any case, with or without the RAPPORT_ prefix."""

    def __call__(self) -> dict[str, Any]:
        return {_field_key(name): value for name, value in super().__call__().items()}


def _field_key(name: str) -> str:
    key = name.lower().removeprefix("rapport_")
    return {"google_api_key": "gemini_api_key"}.get(key, key)


@cache
def load_settings() -> Settings:
    """The settings of this process.

    Raises:
        SettingsError: a value can't be used; the message names the setting, never the value.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"The setting {where} can't be used: {first['msg']}. See docs/settings.md.") from None
    except UnreadableSetting as error:  # a nested value that isn't JSON, such as RAPPORT_LIMITS=5
        raise SettingsError(f"A setting can't be used: {error}. See docs/settings.md.") from None
    except OSError as error:
        raise SettingsError(f"{SECRETS_FILE} can't be read: {error.strerror}.") from None
    except ValueError as error:
        raise SettingsError(f"{SECRETS_FILE} isn't valid TOML: {error}.") from None

"""What one experiment is made of, as a file or a screen states it.

The descriptions here are those of `schemas/experiment.schema.json`. Keys of providers have no place in it, ever.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag, TypeAdapter, ValidationError

from rapport.errors import StorageError
from rapport.experiments.defining.case_sources import Cases, Part, Text, TextOrTexts, Texts, kind_of_entry
from rapport.experiments.plan import Limits
from rapport.providers.model import ModelSettings
from rapport.scoring.expectations import Expectation
from rapport.storage.runs import Strategy

MOST_REPEATS = 100
MOST_VARIANTS = 100
LONGEST_NAME_CHARS = 200
ALL = "all"
Number = Annotated[float, Field(allow_inf_nan=False)]


def _on_one_line(name: Any) -> Any:
    """A name as lists show it; one of blanks alone is none."""
    return " ".join(name.split()) if isinstance(name, str) else name


class SettingsEntry(Part):
    """Settings of a model; what isn't given comes from the prompt's head, or stays the server's own."""

    temperature: Number | None = Field(None, ge=0, le=2, description="0 to 2.")
    top_p: Number | None = Field(None, gt=0, le=1, description="Above 0, at most 1.")
    max_tokens: int | None = Field(None, ge=1, description="The longest answer.")
    seed: int | None = Field(None, description="For servers that can repeat an answer.")
    stop: list[Text] = Field([], description="The answer ends before any of these.")
    context_tokens: int | None = Field(None, ge=1, description="The model's window, where it isn't known or too large.")

    def as_settings(self) -> ModelSettings:
        """As the rest of the program has them."""
        return ModelSettings(**(self.model_dump() | {"stop": tuple(self.stop)}))


class InlinePrompt(Part):
    """A prompt that is written in the file itself."""

    name: Text = Field(description="What results call it.")
    template: Text = Field(description="The prompt's text, with `# System` and `# User` lines as in prompts/README.md.")


Prompt = Annotated[
    Annotated[Text, Tag("<text>")] | Annotated[InlinePrompt, Tag("<entry>")], Discriminator(kind_of_entry)
]


class VariantEntry(Part):
    """One column: prompt x model x settings x context strategy."""

    prompt: Prompt = Field(description="A prompt's name, a .md file relative to this file, or a name with a template.")
    model: Text = Field("builtin:writer", description="provider:name, as `python -m rapport models` lists them.")
    settings: SettingsEntry = Field(SettingsEntry(), description="What the model is set to.")
    strategy: Strategy = Field("everything", description="What of a case the model is told.")
    label: Text | None = Field(None, description="What tables call it; without it a letter.")


class Matrix(Part):
    """Every prompt x model x settings x strategy is a variant; those that come out alike are one."""

    prompts: Annotated[list[Prompt], Field(min_length=1)] = Field(
        description="Names of prompts, .md files, or names with templates."
    )
    models: Texts = Field(["builtin:writer"], description="provider:name each.")
    settings: Annotated[list[SettingsEntry], Field(min_length=1)] = Field(
        [SettingsEntry()], description="Settings to try; what a model can't take is left out for it."
    )
    strategies: Annotated[list[Strategy], Field(min_length=1)] = Field(
        ["everything"], description="Context strategies to try."
    )


class LimitsEntry(Part):
    """What one provider is asked at most."""

    concurrent: int = Field(4, ge=1, le=1000, description="Calls at once.")
    requests_per_minute: int | None = Field(None, ge=1, description="Calls a minute.")
    tokens_per_minute: int | None = Field(None, ge=1, description="Tokens a minute, requests and answers together.")

    def as_limits(self) -> Limits:
        """As the runner has them."""
        return Limits(**self.model_dump())


class JudgeEntry(Part):
    """A model that rates every output when all are written."""

    model: Text = Field(description="provider:name of the judge; best one that wrote none of the outputs.")
    prompt: Text | None = Field(None, description="A prompt of prompts/judge/; without it the usual one.")
    metrics: list[Text] | None = Field(
        None,
        description="Metrics of the rubric that it rates on; without them all, and with an empty list none: then it is "
        "asked only for what is expected of it.",
    )

    @property
    def rates(self) -> bool:
        """Whether it rates by the rubric at all."""
        return self.metrics is None or bool(self.metrics)


class Definition(Part):
    """An experiment: cases x variants x repeats, what is measured, and what it may cost."""

    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME_CHARS), BeforeValidator(_on_one_line)] = Field(
        description="What lists call it; no two experiments share one."
    )
    description: str = Field("", description="What you want to find out.")
    scenario: Text = Field(description="outreach_email, shoe_chat or table_row.")
    cases: Cases = Field(description="What there is to write for: pairs, questions, a table, or a saved set.")
    variants: Annotated[list[VariantEntry], Field(min_length=1, max_length=MOST_VARIANTS)] | None = Field(
        None, description="The columns, one by one; or else give a matrix."
    )
    matrix: Matrix | None = Field(None, description="All combinations; or else give variants.")
    repeats: int = Field(1, ge=1, le=MOST_REPEATS, description="How often each variant answers each case.")
    checks: TextOrTexts = Field(
        "all", description="Automatic checks of the outputs: `all`, `none`, or names of checks."
    )
    expect: list[Expectation] = Field([], description="What is expected of every output, beside what its row expects.")
    judge: JudgeEntry | None = Field(None, description="A model that rates the outputs.")
    limits: dict[Text, LimitsEntry] = Field({}, description="By provider, as `ollama`.")
    cache: bool = Field(True, description="Take over answers to exactly the same request; repeats are told apart.")
    max_cost_usd: Number | None = Field(None, ge=0, description="Stop before a call would cost more in all.")
    max_calls: int | None = Field(None, ge=0, description="Stop before there would be more calls.")
    fail_under: dict[Text, Number] = Field(
        {}, description="Least values: a check's rate (0 to 1), `checks` for all together, `done`, or a judge's metric."
    )


_DEFINITION: TypeAdapter[Definition] = TypeAdapter(Definition)


def definition_from_json(text: str) -> Definition:
    """The definition as it is stored with an experiment. Raises StorageError where it is damaged."""
    try:
        return _DEFINITION.validate_json(text)
    except ValidationError:
        raise StorageError(
            "The stored definition can't be read: it is damaged, or another version of Rapport wrote it. Start the "
            "experiment anew from its file."
        ) from None


def definition_as_json(definition: Definition) -> str:
    """To be stored with an experiment."""
    return definition.model_dump_json(exclude_none=True)


def json_schema() -> dict[str, Any]:
    """The schema that editors check files with; kept in schemas/experiment.schema.json."""
    schema = Definition.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "Rapport experiment",
        "oneOf": [{"required": ["variants"]}, {"required": ["matrix"]}],
    }

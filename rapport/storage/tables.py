"""The tables of the store. Changing one here takes a migration in `migrations/versions/`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    false,
)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC on every database: SQLite forgets time zones, so they are taken off and put back here."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value else None


class AnyText(TypeDecorator[str]):
    """Text of any source: NUL, which PostgreSQL refuses, and halves of surrogate pairs, which no database takes, become
    the replacement character."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return value.replace("\x00", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


metadata = MetaData()

documents = Table(
    "documents",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("source", AnyText, nullable=False),
    Column("title", AnyText, nullable=False),
    Column("document", AnyText, nullable=False),
    Column("record", AnyText, nullable=False),
    Column("added_at", UtcDateTime, nullable=False),
)

corrections = Table(
    "corrections",
    metadata,
    Column("document_id", String(64), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("field", String(64), primary_key=True),
    Column("value", AnyText, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

endpoints = Table(
    "endpoints",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("base_url", AnyText, nullable=False),
    Column("added_at", UtcDateTime, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("scenario", String(64), nullable=False),
    Column("title", AnyText, nullable=False),
    Column("variants", AnyText, nullable=False),
    Column("cases", AnyText, nullable=False),
    Column("search_text", AnyText, nullable=False),
    Column("created_at", UtcDateTime, nullable=False, index=True),
)

outputs = Table(
    "outputs",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("run_id", String(32), ForeignKey("runs.id", ondelete="CASCADE"), nullable=False),
    Column("case_id", String(160), nullable=False),
    Column("position", Integer, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("status", String(16), nullable=False),
    Column("text", AnyText, nullable=False),
    Column("thinking", AnyText, nullable=False),
    Column("messages", AnyText, nullable=False),
    Column("sent", AnyText, nullable=False),
    Column("brief", AnyText, nullable=False),
    Column("input_tokens", Integer),
    Column("output_tokens", Integer),
    Column("is_estimated", Boolean, nullable=False),
    Column("first_token_s", Float),
    Column("total_s", Float),
    Column("waited_s", Float, nullable=False),
    Column("cost_usd", Float),
    Column("is_local", Boolean, nullable=False),
    Column("finish_reason", String(32), nullable=False),
    Column("failure_kind", String(32)),
    Column("failure_message", AnyText),
    Column("tries", Integer, nullable=False),
    Column("touched_at", UtcDateTime, nullable=False),
    Column("repeat", Integer, nullable=False, server_default="1"),
    Column("is_cached", Boolean, nullable=False, server_default=false()),
    Column("cache_key", String(64), index=True),
    Index("ix_outputs_place", "run_id", "case_id", "position", "repeat", "attempt", unique=True),
    Index("ix_outputs_moment", "run_id", "status", "touched_at"),
)

catalogues = Table(
    "catalogues",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("title", AnyText, nullable=False),
    Column("source", AnyText, nullable=False),
    Column("report", AnyText, nullable=False),
    Column("product_count", Integer, nullable=False),
    Column("added_at", UtcDateTime, nullable=False),
)

products = Table(
    "products",
    metadata,
    Column("catalogue_id", String(64), ForeignKey("catalogues.id", ondelete="CASCADE"), primary_key=True),
    Column("id", String(128), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("product", AnyText, nullable=False),
    Index("ix_products_position", "catalogue_id", "position", unique=True),
)

evidence_choices = Table(
    "evidence_choices",
    metadata,
    Column("candidate_id", String(64), primary_key=True),
    Column("job_id", String(64), primary_key=True),
    Column("passage_id", String(160), primary_key=True),
    Column("choice", String(16), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

rounds = Table(
    "rounds",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("title", AnyText, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("run_ids", AnyText, nullable=False),
    Column("rubric", AnyText, nullable=False),
    Column("raters", AnyText, nullable=False),
    Column("overlap_every", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

marks = Table(
    "marks",
    metadata,
    Column("round_id", String(32), primary_key=True),
    Column("output_id", String(64), primary_key=True),
    Column("rater", String(120), primary_key=True),
    Column("values", AnyText, nullable=False),
    Column("remark", AnyText, nullable=False),
    Column("status", String(16), nullable=False),
    Column("touched_at", UtcDateTime, nullable=False),
)

choices = Table(
    "choices",
    metadata,
    Column("round_id", String(32), primary_key=True),
    Column("left_id", String(64), primary_key=True),
    Column("right_id", String(64), primary_key=True),
    Column("rater", String(120), primary_key=True),
    Column("outcome", String(16)),
    Column("reasons", AnyText, nullable=False),
    Column("touched_at", UtcDateTime, nullable=False),
)

check_results = Table(
    "check_results",
    metadata,
    Column("output_id", String(64), primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("version", String(64), nullable=False),
    Column("is_met", Boolean),
    Column("why", AnyText, nullable=False),
    Column("data", AnyText, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("output_id", String(64), primary_key=True),
    Column("judge_ref", String(200), primary_key=True),
    Column("prompt_version", String(64), primary_key=True),
    Column("metric", String(64), primary_key=True),
    Column("value", Float),
    Column("why", AnyText, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

pair_judgements = Table(
    "pair_judgements",
    metadata,
    Column("left_id", String(64), primary_key=True),
    Column("right_id", String(64), primary_key=True),
    Column("judge_ref", String(200), primary_key=True),
    Column("prompt_version", String(64), primary_key=True),
    Column("outcome", String(16)),
    Column("why", AnyText, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

judge_calls = Table(
    "judge_calls",
    metadata,
    Column("left_id", String(64), primary_key=True),
    Column("right_id", String(64), primary_key=True),
    Column("judge_ref", String(200), primary_key=True),
    Column("prompt_version", String(64), primary_key=True),
    Column("holder", String(64)),
    Column("held_until", UtcDateTime),
    Column("calls", Integer, nullable=False, server_default="0"),
    Column("answers", Integer, nullable=False, server_default="0"),
    Column("input_tokens", Integer, nullable=False, server_default="0"),
    Column("output_tokens", Integer, nullable=False, server_default="0"),
    Column("cost_usd", Float, nullable=False, server_default="0"),
    Column("unpriced", Integer, nullable=False, server_default="0"),
)

experiments = Table(
    "experiments",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", String(200), nullable=False, unique=True),
    Column("definition", AnyText, nullable=False),
    Column("state", String(16), nullable=False),
    Column("why", AnyText, nullable=False),
    Column("holder", String(64)),
    Column("held_until", UtcDateTime),
    Column("created_at", UtcDateTime, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
)

case_sets = Table(
    "case_sets",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", String(200), nullable=False, unique=True),
    Column("scenario", String(64), nullable=False),
    Column("cases", AnyText, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

prompt_versions = Table(
    "prompt_versions",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("scenario", String(64), nullable=False),
    Column("name", String(120), nullable=False),
    Column("parent_id", String(32)),
    Column("version", String(64), nullable=False),
    Column("template", AnyText, nullable=False),
    Column("head", AnyText, nullable=False),
    Column("author", String(120), nullable=False),
    Column("note", AnyText, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Index("ix_prompt_versions_name", "scenario", "name"),
)

prompt_states = Table(
    "prompt_states",
    metadata,
    Column("scenario", String(64), primary_key=True),
    Column("name", String(120), primary_key=True),
    Column("current_id", String(32)),
    Column("is_archived", Boolean, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
)

examples = Table(
    "examples",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("scenario", String(64), nullable=False, index=True),
    Column("input", AnyText, nullable=False),
    Column("answer", AnyText, nullable=False),
    Column("source", String(16), nullable=False),
    Column("output_id", String(64)),
    Column("made_at", UtcDateTime, nullable=False),
)

changes = Table(
    "changes",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("number", Integer, nullable=False),
)

kept = Table(
    "kept",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("stamp", String(64), nullable=False),
    Column("value", AnyText, nullable=False),
    Column("kept_at", UtcDateTime, nullable=False),
)

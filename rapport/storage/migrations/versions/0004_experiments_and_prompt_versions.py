"""Repeats and cached answers among outputs; experiments, sets of cases, prompt versions and examples."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

PLACE = ["run_id", "case_id", "position"]


def upgrade() -> None:
    op.add_column("outputs", sa.Column("repeat", sa.Integer, nullable=False, server_default="1"))
    op.add_column("outputs", sa.Column("is_cached", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("outputs", sa.Column("cache_key", sa.String(64)))
    op.create_index("ix_outputs_cache_key", "outputs", ["cache_key"])
    op.drop_index("ix_outputs_place", "outputs")
    op.create_index("ix_outputs_place", "outputs", [*PLACE, "repeat", "attempt"], unique=True)
    op.create_table(
        "experiments",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("name", sa.String(200), nullable=False, unique=True),
        sa.Column("definition", sa.Text, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("holder", sa.String(64)),
        sa.Column("held_until", sa.DateTime),
        sa.Column("created_at", sa.DateTime, nullable=False),
        sa.Column("changed_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "case_sets",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("name", sa.String(200), nullable=False, unique=True),
        sa.Column("scenario", sa.String(64), nullable=False),
        sa.Column("cases", sa.Text, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "prompt_versions",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("scenario", sa.String(64), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("parent_id", sa.String(32)),
        sa.Column("version", sa.String(64), nullable=False),
        sa.Column("template", sa.Text, nullable=False),
        sa.Column("head", sa.Text, nullable=False),
        sa.Column("author", sa.String(120), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
    )
    op.create_index("ix_prompt_versions_name", "prompt_versions", ["scenario", "name"])
    op.create_table(
        "prompt_states",
        sa.Column("scenario", sa.String(64), primary_key=True),
        sa.Column("name", sa.String(120), primary_key=True),
        sa.Column("current_id", sa.String(32)),
        sa.Column("is_archived", sa.Boolean, nullable=False),
        sa.Column("changed_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "examples",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("scenario", sa.String(64), nullable=False, index=True),
        sa.Column("input", sa.Text, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("source", sa.String(16), nullable=False),
        sa.Column("output_id", sa.String(64)),
        sa.Column("made_at", sa.DateTime, nullable=False),
    )


def downgrade() -> None:
    for table in ("examples", "prompt_states", "prompt_versions", "case_sets", "experiments"):
        op.drop_table(table)
    op.drop_index("ix_outputs_place", "outputs")
    op.create_index("ix_outputs_place", "outputs", [*PLACE, "attempt"], unique=True)
    op.drop_index("ix_outputs_cache_key", "outputs")
    for column in ("cache_key", "is_cached", "repeat"):
        op.drop_column("outputs", column)

"""Rounds of rating, what people said in them, and what checks and judges said of outputs."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rounds",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("run_ids", sa.Text, nullable=False),
        sa.Column("rubric", sa.Text, nullable=False),
        sa.Column("raters", sa.Text, nullable=False),
        sa.Column("overlap_every", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "marks",
        sa.Column("round_id", sa.String(32), primary_key=True),
        sa.Column("output_id", sa.String(64), primary_key=True),
        sa.Column("rater", sa.String(120), primary_key=True),
        sa.Column("values", sa.Text, nullable=False),
        sa.Column("remark", sa.Text, nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("touched_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "choices",
        sa.Column("round_id", sa.String(32), primary_key=True),
        sa.Column("left_id", sa.String(64), primary_key=True),
        sa.Column("right_id", sa.String(64), primary_key=True),
        sa.Column("rater", sa.String(120), primary_key=True),
        sa.Column("outcome", sa.String(16)),
        sa.Column("reasons", sa.Text, nullable=False),
        sa.Column("touched_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "check_results",
        sa.Column("output_id", sa.String(64), primary_key=True),
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("version", sa.String(64), nullable=False),
        sa.Column("is_met", sa.Boolean),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "judgements",
        sa.Column("output_id", sa.String(64), primary_key=True),
        sa.Column("judge_ref", sa.String(200), primary_key=True),
        sa.Column("prompt_version", sa.String(64), primary_key=True),
        sa.Column("metric", sa.String(64), primary_key=True),
        sa.Column("value", sa.Float),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "pair_judgements",
        sa.Column("left_id", sa.String(64), primary_key=True),
        sa.Column("right_id", sa.String(64), primary_key=True),
        sa.Column("judge_ref", sa.String(200), primary_key=True),
        sa.Column("prompt_version", sa.String(64), primary_key=True),
        sa.Column("outcome", sa.String(16)),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
    )


def downgrade() -> None:
    for table in ("pair_judgements", "judgements", "check_results", "choices", "marks", "rounds"):
        op.drop_table(table)

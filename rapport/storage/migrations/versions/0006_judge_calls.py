"""Who asks a judge what just now, and what its calls took."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "judge_calls",
        sa.Column("left_id", sa.String(64), primary_key=True),
        sa.Column("right_id", sa.String(64), primary_key=True),
        sa.Column("judge_ref", sa.String(200), primary_key=True),
        sa.Column("prompt_version", sa.String(64), primary_key=True),
        sa.Column("holder", sa.String(64)),
        sa.Column("held_until", sa.DateTime),
        sa.Column("calls", sa.Integer, nullable=False, server_default="0"),
        sa.Column("answers", sa.Integer, nullable=False, server_default="0"),
        sa.Column("input_tokens", sa.Integer, nullable=False, server_default="0"),
        sa.Column("output_tokens", sa.Integer, nullable=False, server_default="0"),
        sa.Column("cost_usd", sa.Float, nullable=False, server_default="0"),
        sa.Column("unpriced", sa.Integer, nullable=False, server_default="0"),
    )


def downgrade() -> None:
    op.drop_table("judge_calls")

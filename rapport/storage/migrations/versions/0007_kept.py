"""What was worked out of thousands of rows, beside the stamp that it was worked out at."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kept",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("stamp", sa.String(64), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("kept_at", sa.DateTime, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("kept")

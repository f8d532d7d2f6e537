"""A count of the changes that results are made of, and an index by which a run's outputs are looked over quickly."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    changes = op.create_table(
        "changes",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
    )
    op.bulk_insert(changes, [{"name": "results", "number": 0}])
    op.create_index("ix_outputs_moment", "outputs", ["run_id", "status", "touched_at"])


def downgrade() -> None:
    op.drop_index("ix_outputs_moment", "outputs")
    op.drop_table("changes")

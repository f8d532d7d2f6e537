"""Catalogues, their products, and which passages a person pinned or dropped."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "catalogues",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("report", sa.Text, nullable=False),
        sa.Column("product_count", sa.Integer, nullable=False),
        sa.Column("added_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "products",
        sa.Column("catalogue_id", sa.String(64), sa.ForeignKey("catalogues.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("id", sa.String(128), primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("product", sa.Text, nullable=False),
    )
    op.create_index("ix_products_position", "products", ["catalogue_id", "position"], unique=True)
    op.create_table(
        "evidence_choices",
        sa.Column("candidate_id", sa.String(64), primary_key=True),
        sa.Column("job_id", sa.String(64), primary_key=True),
        sa.Column("passage_id", sa.String(160), primary_key=True),
        sa.Column("choice", sa.String(16), nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
    )


def downgrade() -> None:
    for table in ("evidence_choices", "products", "catalogues"):
        op.drop_table(table)

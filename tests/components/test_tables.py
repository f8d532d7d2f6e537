import subprocess
import sys

import pytest

from components.tables import Value, table, table_of_rows


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        pytest.param(["a", "", "žluťoučký 字", None, "b\x00c"], "string", id="texts"),
        pytest.param([None, 1.5, -2.0, 1e300, 7, None], "double", id="numbers"),
        pytest.param([3, None, -(2**53)], "int64", id="whole numbers"),
        pytest.param([None, None], "double", id="nothing known"),
        pytest.param([], "double", id="no rows"),
        pytest.param([float(n) if n % 3 else None for n in range(1_001)], "double", id="many, some missing"),
    ],
)
def test_a_column_holds_what_was_put_in(values: list[Value], kind: str) -> None:
    found = table({"A": values})
    found.validate(full=True)
    assert (str(found.schema.field("A").type), found.column("A").to_pylist()) == (kind, values)


def test_rows_become_columns_under_their_headings() -> None:
    rows: list[dict[str, Value]] = [{"Name": "A", "Mean": 1.5}, {"Name": "B", "Mean": None}]
    assert table_of_rows(rows).to_pylist() == rows


def test_no_rows_are_an_empty_table() -> None:
    assert table_of_rows([]).num_rows == 0


def test_half_a_surrogate_pair_becomes_a_mark_instead_of_an_error() -> None:
    assert table({"A": ["x\ud800"]}).column("A").to_pylist() == ["x?"]


def test_a_table_is_made_and_sent_without_pandas() -> None:
    script = (
        "import sys; from components.tables import table; from streamlit import dataframe_util as d;"
        "d.convert_arrow_table_to_arrow_bytes(table({'A': ['a'], 'B': [1.0]})); print('pandas' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False"]

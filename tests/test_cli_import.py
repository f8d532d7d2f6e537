"""`rapport import`: promptfoo's YAML as an experiment's file that runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.cli.program import DONE, USAGE, main

CONFIG = """
prompts: ["Say {{word}}"]
providers: [anthropic:messages:claude]
tests:
  - vars: {word: hello}
    assert: [{type: icontains, value: HELLO}, {type: python, value: "file://x.py"}]
"""


@pytest.fixture
def config(tmp_path: Path, own_home: Path) -> Path:
    file = tmp_path / "promptfooconfig.yaml"
    file.write_text(CONFIG, encoding="utf-8")
    return file


def test_what_is_left_out_is_named_and_stands_at_the_head_of_the_file(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "experiment.yaml"

    assert main(["import", str(config), "--out", str(out)]) == DONE

    told, head = capsys.readouterr().err, out.read_text(encoding="utf-8")
    for place in ("providers[0]: anthropic:messages:claude", "tests[0].assert[1]: python file://x.py: it runs code"):
        assert f"left out: {place}" in told
        assert f"# Left out: {place}" in head


def test_the_file_runs_and_its_expectations_are_told(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "experiment.yaml"
    main(["import", str(config), "--out", str(out)])

    assert main(["run", str(out), "--fail-under", "icontains=1"]) == DONE

    assert "icontains" in capsys.readouterr().out


def test_a_file_that_is_there_is_never_replaced(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "experiment.yaml"
    out.write_text("mine", encoding="utf-8")

    assert main(["import", str(config), "--out", str(out)]) == USAGE

    assert "is there already" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == "mine"

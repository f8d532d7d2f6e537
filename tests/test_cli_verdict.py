"""`rapport verdict` from a file of ratings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rapport.cli.program import main

HEADER = "case,variant,rater,metric,value\n"


def ratings(tmp_path: Path, extra: str = "") -> Path:
    """B is better by one on accuracy in nine of ten cases."""
    rows = [f"c{n},{v},Ana,accuracy,{1 if v == 'A' or n == 9 else 2}\n" for n in range(10) for v in "AB"]
    file = tmp_path / "ratings.csv"
    file.write_text(HEADER + "".join(rows) + extra)
    return file


def test_the_verdict_is_said_in_words_and_kept_in_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "verdict.json"
    assert main(["verdict", str(ratings(tmp_path)), "--out", str(out)]) == 0
    assert "B beats A on accuracy (+0.90, 95 % interval 0.67 to 1.13, 10 cases, 1 rater)." in capsys.readouterr().out
    found = json.loads(out.read_text())
    assert found["winner"] == "B"
    assert found["metrics"]["accuracy"]["estimates"]["A"]["n"] == 10


def test_a_line_that_cannot_be_taken_is_said_and_the_others_count(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verdict", str(ratings(tmp_path, "c1,A\n"))]) == 1
    said = capsys.readouterr()
    assert "line 22: 2 fields, the header has 5" in said.err
    assert said.out.startswith("B wins")


def test_a_value_outside_the_scale_is_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verdict", str(ratings(tmp_path)), "--scale=-1-1"]) == 1
    assert "line 3: 2 isn't on the scale of -1 to 1. It is left out." in capsys.readouterr().err


def test_metrics_of_ones_own_count_alike(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "r.csv"
    file.write_text(
        HEADER + "".join(f"c{n},{v},r,charm,{3 if v == 'B' else 1 + n % 2}\n" for n in range(12) for v in "AB")
    )
    assert main(["verdict", str(file)]) == 0
    assert capsys.readouterr().out.startswith("B wins on the weighted score.")


def test_a_metric_in_capitals_has_the_rubrics_weight(tmp_path: Path) -> None:
    file, out = ratings(tmp_path, "c0,A,Ana,Charm,3\n"), tmp_path / "verdict.json"
    file.write_text(file.read_text().replace("accuracy", "Accuracy"))
    main(["verdict", str(file), "--out", str(out)])
    assert json.loads(out.read_text())["weights"] == {"Accuracy": 0.3}
    main(["verdict", str(file), "--out", str(out), "--weight", "accuracy=2"])
    assert json.loads(out.read_text())["weights"] == {"Accuracy": 2}


@pytest.mark.parametrize(
    ("options", "words"),
    [
        pytest.param(["--weight", "accuracy"], "Write it as accuracy=0.3", id="no number"),
        pytest.param(["--weight", "accuracy=-1"], "zero or more", id="negative"),
        pytest.param(["--weight", "charm=1"], "nobody rated charm", id="unknown metric"),
        pytest.param(["--weight", "accuracy=inf"], "Write it as accuracy=0.3", id="infinite"),
        pytest.param(["--scale", "3-1"], "smaller one", id="scale the wrong way"),
        pytest.param(["--scale", "many"], "Write it as 1-3", id="no scale"),
        pytest.param(["--out", "/nowhere/at/all.json"], "can't be written", id="no such folder"),
        pytest.param(["--report", "report.docx"], "ends in .html or .pdf", id="no such report"),
        pytest.param(["--report", "/nowhere/at/all.html"], "can't be written", id="no such folder for a report"),
    ],
)
def test_what_cannot_be_understood_is_one_sentence(
    options: list[str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verdict", str(ratings(tmp_path)), *options]) == 2
    assert words in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verdict", str(tmp_path / "none.csv")]) == 2
    assert "none.csv can't be read" in capsys.readouterr().err


def test_a_report_is_written_for_others(tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert main(["verdict", str(ratings(tmp_path)), "--scale", "1-3", "--report", str(out)]) == 0
    html = out.read_text(encoding="utf-8")
    assert "<strong>B wins on the weighted score.</strong>" in html
    assert ("10 cases" in html, "mean rating, 1 to 3" in html) == (True, True)
    assert ("whether people knew which variant wrote what isn't known" in html, "each metric from" in html) == (
        True,
        False,
    )


def test_without_a_browser_a_pdf_is_refused_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RAPPORT_BROWSER", "no-such-browser")
    assert main(["verdict", str(ratings(tmp_path)), "--report", str(tmp_path / "report.pdf")]) == 2
    said = capsys.readouterr()
    assert ("A PDF needs Chromium or Chrome" in said.err, said.out) == (True, "")

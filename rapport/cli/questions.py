"""Files of questions that a command is given."""

from __future__ import annotations

from pathlib import Path

from rapport.cli.errors import UsageError
from rapport.experiments.questions import Question, questions_in


def read_questions(file: Path) -> list[Question]:
    """Every line that isn't blank. Raises UsageError where the file can't be read."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"--queries {file} can't be read ({error.strerror}). Check the path.") from None
    except UnicodeDecodeError:
        raise UsageError(f"--queries {file} isn't UTF-8. Save it as UTF-8, one JSON object a line.") from None
    return questions_in(text, file.name)

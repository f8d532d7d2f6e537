"""`check`: a file of outputs against their sources, to a file of what was checked, one line each, in the same order."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from rapport.cli.errors import UsageError
from rapport.cli.inputs import Reader, is_address, sentence
from rapport.cli.terminal import Terminal, printable
from rapport.errors import RapportError

if TYPE_CHECKING:
    from rapport.documents.document import Document
    from rapport.records.candidate import Candidate
    from rapport.records.job import Job
    from rapport.scenarios.outreach_case import OutreachCase
    from rapport.scoring.check import Letter

FILE_FIELDS = ("resume_file", "job_file")
TOLD_EVERY = 25

T = TypeVar("T")
CheckLine = Callable[[Mapping[str, Any]], dict[str, Any]]


class _BadLine(Exception):
    """A line that can't be checked; the message says why."""


@dataclass(frozen=True, slots=True)
class CheckOrder:
    """What the command line asks for. `root` is also tried for relative paths."""

    outputs: Path
    out: Path
    cases: Path | None = None
    root: Path | None = None
    catalogue: Path | None = None


@dataclass(slots=True)
class _Cases:
    """The cases of a file by their ids; each document is read once, when the first output asks for it."""

    rows: dict[str, Mapping[str, Any]]
    folder: Path
    root: Path | None
    reader: Reader
    _resumes: dict[str, tuple[Document, Candidate] | RapportError] = field(default_factory=dict)
    _jobs: dict[str, tuple[Document, Job] | RapportError] = field(default_factory=dict)

    def letter(self, row: Mapping[str, Any]) -> Letter:
        """The message with its sources. Raises _BadLine and RapportError."""
        from rapport.scoring.check import Letter
        from rapport.scoring.message_text import read_message

        case = self.rows.get(str(row.get("case_id")))
        if case is None:
            raise _BadLine(f"no case '{row.get('case_id')}' in the file of cases. Add it, or correct case_id.")
        missing = [name for name in FILE_FIELDS if not isinstance(case.get(name), str)]
        if missing:
            raise _BadLine(f"case '{row.get('case_id')}' lacks {' and '.join(missing)}. Add it as text.")
        return Letter(read_message(row["text"]), self._case(case), _language_code(case.get("target_language")))

    def _case(self, row: Mapping[str, Any]) -> OutreachCase:
        from rapport.scenarios.outreach_case import OutreachCase

        resume, candidate = _once(self._resumes, self._place(row["resume_file"]), self.reader.resume)
        posting, job = _once(self._jobs, self._place(row["job_file"]), self.reader.job)
        return OutreachCase(candidate, resume, job, posting)

    def _place(self, name: str) -> str:
        """Absolute, an address, relative to the file that names it, or below the root."""
        if is_address(name) or Path(name).is_absolute():
            return name
        places = [self.folder / name, *([self.root / name] if self.root else [])]
        return str(next((place for place in places if place.is_file()), places[0]))


def _language_code(asked: Any) -> str | None:
    """The code of a language, which files also write as 'German', 'DE' or 'de-AT'; None where none is asked for."""
    from rapport.scenarios.outreach_brief import LANGUAGE_NAMES

    word = asked.strip().casefold() if isinstance(asked, str) else ""
    codes = {name.casefold(): code for code, name in reversed(LANGUAGE_NAMES.items())}
    return codes.get(word, word.replace("_", "-").partition("-")[0]) or None


def check(order: CheckOrder, reader: Reader, terminal: Terminal) -> int:
    """Write a line for every output; returns the exit status: 1 where a line failed.

    Raises:
        UsageError: a file can't be read or written.
    """
    rows = list(_rows(order.outputs, "--outputs"))
    check_line = _checker(order, reader, terminal, [row for _, row in rows])
    failed = 0
    try:
        # half of a surrogate pair, which JSON can hold and UTF-8 can't, becomes JSON's own escape again
        with order.out.open("w", encoding="utf-8", errors="backslashreplace") as file:
            for done, (number, row) in enumerate(rows, start=1):
                line = _line(row, f"{order.outputs.name}, line {number}", check_line, has_emails=bool(order.cases))
                failed += "error" in line
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
                if done % TOLD_EVERY == 0 or done == len(rows):
                    terminal.progress(f"{done} of {len(rows)} outputs")
    except OSError as error:
        raise UsageError(f"--out {order.out} can't be written ({error.strerror}). Give another file.") from None
    terminal.clear()
    terminal.note(f"{len(rows) - failed} of {len(rows)} outputs were checked, into {order.out}.")
    return int(failed > 0)


def as_line(email_id: Any, letter: Letter) -> dict[str, Any]:
    """One line of the output: the twelve checks and the claims without support.

    A check that can't be told counts as met, since nothing speaks against it, and is listed in `unscored`.
    """
    from rapport.scoring.checks.all_checks import OUTREACH_CHECKS
    from rapport.scoring.grounding.grounding import ground

    text = letter.message.text
    results = [one(letter) for one in OUTREACH_CHECKS]
    unscored = [result.name for result in results if result.is_met is None]
    return {
        "email_id": email_id,
        "checks": {result.name: result.is_met is not False for result in results},
        **({"unscored": unscored} if unscored else {}),
        "unsupported": [
            {"span": text[claim.start : claim.end], "kind": claim.kind, "why": claim.why}
            for claim in ground(letter)
            if not claim.is_supported
        ],
    }


def _checker(order: CheckOrder, reader: Reader, terminal: Terminal, rows: list[Any]) -> CheckLine:
    """What checks one line: e-mails and a shop's replies each have their own, and may stand in one file."""
    from rapport.cli.checking_shop import is_shop_line, shop_checker

    replies = [is_shop_line(row) for row in rows if isinstance(row, dict)]
    check_reply = shop_checker(order.catalogue) if any(replies) else None
    if order.cases is None and not (replies and all(replies)):
        raise UsageError("check: e-mails need --cases FILE, which says what each was written for.")
    check_email = _email_checker(order.cases, order.root, reader, terminal) if order.cases is not None else None

    def check_one(row: Mapping[str, Any]) -> dict[str, Any]:
        chosen = check_reply if is_shop_line(row) else check_email
        assert chosen is not None
        return chosen(row)

    return check_one


def _email_checker(cases: Path, root: Path | None, reader: Reader, terminal: Terminal) -> CheckLine:
    """What checks one e-mail; what is wrong with lines of the cases is said. Raises UsageError: no such file."""
    rows: dict[str, Mapping[str, Any]] = {}
    for number, row in _rows(cases, "--cases"):
        place = f"{cases.name}, line {number}"
        if not isinstance(row, dict):
            terminal.note(printable(f"{place}: {_no_object(row)}. The line is left out."))
        elif rows.setdefault(name := str(row.get("case_id")), row) != row:
            terminal.note(printable(f"{place}: case '{name}' is there already, with other fields. The last counts."))
            rows[name] = row
    known = _Cases(rows, cases.parent, root, reader)

    def check_email(row: Mapping[str, Any]) -> dict[str, Any]:
        return as_line(row.get("email_id"), known.letter(row))

    return check_email


def _line(row: Any, place: str, check_line: CheckLine, *, has_emails: bool) -> dict[str, Any]:
    """Whatever is wrong with one output must not keep the others from being checked."""
    if not isinstance(row, dict):
        wanted = "email_id, case_id and text" if has_emails else "reply_id, question, retrieved and reply"
        step = "Write one JSON object a line." if isinstance(row, _BadLine) else f"Write {wanted}."
        return {"email_id" if has_emails else "reply_id": None, "error": f"{place}: {_no_object(row)}. {step}"}
    name = "reply_id" if "reply_id" in row or ("reply" in row and "text" not in row) else "email_id"
    if name == "email_id" and not isinstance(row.get("text"), str):
        return {name: row.get(name), "error": f"{place}: no 'text'. Write the message as text."}
    try:
        return check_line(row)
    except _BadLine as error:
        return {name: row.get(name), "error": f"{place}: {error}"}
    except Exception as error:
        return {name: row.get(name), "error": sentence(error, place)}


def _no_object(row: Any) -> str:
    return str(row) if isinstance(row, _BadLine) else "not an object"


def _rows(file: Path, option: str) -> Iterator[tuple[int, Any]]:
    """Every line that isn't blank, with its number in the file, parsed; one that is no JSON is given as its error."""
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise UsageError(f"{option} {file} can't be read ({error.strerror}). Check the path.") from None
    except UnicodeDecodeError:
        raise UsageError(f"{option} {file} isn't UTF-8. Save it as UTF-8, one JSON object a line.") from None
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, _parsed(line)


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        return _BadLine(f"not JSON ({error.msg})")
    except (ValueError, RecursionError):  # a number of thousands of digits, brackets within thousands of brackets
        return _BadLine("no JSON that can be read (too deep, or a number too long)")


def _once(read: dict[str, T | RapportError], source: str, reading: Callable[[str], T]) -> T:
    """Read at the first ask; what failed then fails again without being read again."""
    if source not in read:
        try:
            read[source] = reading(source)
        except RapportError as error:
            read[source] = error
    found = read[source]
    if isinstance(found, RapportError):
        raise found
    return found

"""The fields of a record as inputs, each with a way to the passage that it was read from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from rapport.documents.document import Passage
from rapport.exporting.display import escape
from rapport.records.candidate import Candidate
from rapport.records.fact import Fact
from rapport.records.job import Job
from rapport.records.passages import passages_of

QUOTE_CHARS = 240
MOST_YEARS = 80.0  # of experience that a person can type; a document may say more
COLUMN_PX = 260  # narrower than this, two fields side by side are no longer readable


@dataclass(slots=True)
class Sheet:
    """Draws fields of `record` and collects what a person changed, as plain values by field name.

    Inputs don't run the page again: what was typed arrives with the next button.
    """

    record: Candidate | Job
    key: str
    corrected: Collection[str]
    shown: str | None
    on_source: Callable[[str | None], None]
    changes: dict[str, Any] = field(default_factory=dict)

    def text(self, name: str, label: str) -> None:
        """One line of text."""
        before = " ".join(str(self._value(name) or "").split())
        with self._row():
            after = st.text_input(
                self._label(name, label),
                before,
                key=f"{self.key}_{name}",
                help=self._help(name),
                placeholder="Not found",
                on_change="ignore",
            )
            self._source(name)
        self._note(name, before, (after or "").strip())

    def number(self, name: str, label: str) -> None:
        """A number, or nothing."""
        found = self._value(name)
        before = None if found is None else float(found)
        with self._row():
            after = st.number_input(
                self._label(name, label),
                min_value=0.0,
                max_value=max(MOST_YEARS, before or 0.0),
                value=before,
                step=0.5,
                format="%.1f",
                key=f"{self.key}_{name}",
                help=self._help(name),
                placeholder="Not found",
                on_change="ignore",
            )
            self._source(name)
        self._note(name, before, after)

    def chips(self, name: str, label: str) -> None:
        """Short values: taken away with a click, added by typing."""
        before = self._values(name)
        with self._row():
            after = st.multiselect(
                self._label(name, label),
                before,
                before,
                key=f"{self.key}_{name}",
                help=self._help(name),
                placeholder="Not found. Type to add",
                accept_new_options=True,
                select_all=False,
                wrap=True,
                on_change="ignore",
            )
            self._source(name)
        self._note(name, before, after)

    def lines(self, name: str, label: str) -> None:
        """Sentences or bullets, one a line."""
        before = self._values(name)
        with self._row():
            after = st.text_area(
                self._label(name, label),
                "\n".join(before),
                key=f"{self.key}_{name}",
                help=self._help(name),
                placeholder="Not found. One a line",
                height=min(320, max(80, 40 + 26 * sum(1 + len(line) // 80 for line in before))),
                on_change="ignore",
            )
            self._source(name)
        self._note(name, before, [" ".join(line.split()) for line in (after or "").splitlines() if line.strip()])

    def yes_or_no(self, name: str, label: str) -> None:
        before = bool(getattr(self.record, name))
        after = st.checkbox(self._label(name, label), before, key=f"{self.key}_{name}", on_change="ignore")
        self._note(name, before, after)

    def table(self, name: str, label: str, columns: dict[str, Any], rows: Sequence[dict[str, Any]]) -> None:
        """Rows of several values each; `columns` are Streamlit's column configurations in order."""
        import pandas as pd

        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            st.markdown(f":small[{self._label(name, label)}]", width="content")
            self._source(name)
        before = [{column: _plain(row.get(column)) for column in columns} for row in rows]
        frame = pd.DataFrame({column: [row[column] for row in before] for column in columns}, dtype="object")
        edited = st.data_editor(
            frame,
            key=f"{self.key}_{name}",
            num_rows="dynamic",
            hide_index=True,
            column_config=columns,
            placeholder="",
            on_change="ignore",
            alt=f"{label}, to be corrected",
        )
        after = [{column: _plain(row[column]) for column in columns} for row in edited.to_dict("records")]
        self._note(name, _filled(before), _filled(after))

    def _note(self, name: str, before: Any, after: Any) -> None:
        if after != before:
            self.changes[name] = after

    def _value(self, name: str) -> Any:
        fact = getattr(self.record, name)
        return fact.value if isinstance(fact, Fact) else fact

    def _values(self, name: str) -> list[str]:
        found = (" ".join(str(fact.value).split()) for fact in getattr(self.record, name))
        return [value for value in dict.fromkeys(found) if value]

    def _label(self, name: str, label: str) -> str:
        return f"{label} :green-badge[corrected]" if name in self.corrected else label

    def _row(self) -> Any:
        return st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall")

    def _help(self, name: str) -> str | None:
        """Why there is no source, where there is a value without one."""
        if passages_of(self.record, name) or not self._value(name):
            return None
        return "Typed by a person." if name in self.corrected else "Counted: no single place in the document says it."

    def _source(self, name: str) -> None:
        passages = passages_of(self.record, name)
        if not passages:
            return
        is_shown = self.shown == name
        st.button(
            "Source",
            key=f"{self.key}_{name}_source",
            icon=":material/ink_highlighter:" if is_shown else ":material/format_quote:",
            help="Take the marks away" if is_shown else f"{quotation(passages)} \\\nClick to mark it in the text",
            type="tertiary",
            on_click=self.on_source,
            args=(None if is_shown else name,),
        )


def quotation(passages: Sequence[Passage]) -> str:
    """Where a field comes from, as Markdown for a tooltip."""
    first = passages[0]
    text = " ".join(first.text.split())
    short = text if len(text) <= QUOTE_CHARS else text[:QUOTE_CHARS].rsplit(" ", 1)[0] + " …"
    page = f"Page {first.page}: " if first.page else ""
    others = len(passages) - 1
    more = f" and {others} more place{'s' if others > 1 else ''}" if others else ""
    return f"{page}“{escape(short)}”{more}"


def _filled(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows that say anything: a new one is empty at first, and one that was read may say only what isn't shown."""
    return [row for row in rows if any(row.values())]


def _plain(value: Any) -> Any:
    """A cell as JSON: an empty one is None, whatever the editor calls it."""
    if isinstance(value, bool):
        return value
    text = "" if value is None or value != value else str(value).strip()
    return text or None

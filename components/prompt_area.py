"""Where a template is written: lines with numbers, variables and mistakes marked while one types.

Streamlit's text area tells the server nothing before it is left. This one marks by itself at once, tells the server
when the hand rests, inserts at the cursor what a click asks for (and Ctrl+Z takes it back), and keeps what isn't saved
in this browser, so that a reload, a lost connection or a restarted server costs no word.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

_JS = r"""
const REST_MS = 350       // how long the hand rests before the server hears of it
const areas = new WeakMap()
const WORDS = new Set(("if elif else endif for in endfor set endset not and or is defined none true false None True "
  + "False loop range raw endraw").split(" "))
const TAG = /\{\{[\s\S]*?(?:\}\}|$)|\{%[\s\S]*?(?:%\}|$)|\{#[\s\S]*?(?:#\}|$)|\{\s*\w+\s*\}/g
const PIECE = /"[^"\n]*"|'[^'\n]*'|[.|]\s*\w+|\b\d+\b|[A-Za-z_]\w*/g
const HEADING = /^#[ \t]*(system|user|assistant)[ \t]*:?[ \t]*$/i

function storage(work) {
  try { return work(window.localStorage) } catch { return null }    // refused, or full
}
const place = data => `rapport-prompt:${data.place}`
const kept = data => {
  const found = storage(store => store.getItem(place(data)))
  try { return found ? JSON.parse(found) : null } catch { return null }
}
const forget = data => storage(store => store.removeItem(place(data)))

function keep(it) {
  const left = { text: it.area.value, base: it.base, head: it.data.head }
  storage(store => store.setItem(place(it.data), JSON.stringify(left)))
}

function ownNames(text) {    // names that the template makes itself
  const names = new Set()
  for (const [, made] of text.matchAll(/\{%-?\s*(?:set|for)\s+(\w+(?:\s*,\s*\w+)*)/g)) {
    made.split(",").forEach(name => names.add(name.trim()))
  }
  return names
}

function marksIn(tag, data, own) {    // [from, to, class] of each name in a tag
  if (tag.startsWith("{#")) return [[0, tag.length, "aside"]]
  if (!tag.startsWith("{{") && !tag.startsWith("{%")) {
    return data.known.includes(tag.slice(1, -1).trim()) ? [[0, tag.length, "hint"]] : []
  }
  const marks = []
  for (const match of tag.matchAll(PIECE)) {
    const word = match[0]
    if (!/^[A-Za-z_]/.test(word) || WORDS.has(word)) continue
    const kind = data.known.includes(word) || own.has(word) || data.open ? "known" : "wrong"
    marks.push([match.index, match.index + word.length, kind])
  }
  return marks
}

function paint(it) {
  const { area, paper, data } = it
  const text = area.value
  const own = ownNames(text)
  const marks = []
  for (const tag of text.matchAll(TAG)) {
    for (const [from, to, kind] of marksIn(tag[0], data, own)) marks.push([tag.index + from, tag.index + to, kind])
  }
  const faults = text === it.reviewed ? data.faults : []
  const lines = document.createDocumentFragment()
  let start = 0, next = 0
  text.split("\n").forEach((line, number) => {
    const row = document.createElement("div")
    row.dataset.n = number + 1
    if (HEADING.test(line)) row.className = "heading"
    if (faults.includes(number + 1)) row.classList.add("fault")
    let at = start
    while (next < marks.length && marks[next][0] < start + line.length) {
      const [from, to, kind] = marks[next]
      const end = Math.min(to, start + line.length)
      row.append(text.slice(at, Math.max(at, from)))
      const mark = document.createElement("mark")
      mark.className = kind
      mark.textContent = text.slice(Math.max(at, from), end)
      row.append(mark)
      at = end
      if (to > end) { marks[next] = [end + 1, to, kind]; break }    // goes on in the next line
      next += 1
    }
    row.append(text.slice(at, start + line.length) || (at === start ? "\u200b" : ""))
    lines.append(row)
    start += line.length + 1
  })
  paper.replaceChildren(lines)
}

function tell(it, extra = {}) {
  clearTimeout(it.timer)
  it.timer = null
  it.setStateValue("draft", { text: it.area.value, base: it.base, ...extra })
}

function typed(it) {
  keep(it)
  paint(it)
  clearTimeout(it.timer)
  it.timer = setTimeout(() => tell(it), REST_MS)
}

function insert(it, text) {
  const { area } = it
  area.focus({ preventScroll: true })
  area.setSelectionRange(it.from, it.to)
  const before = area.value.slice(0, it.from)
  const isBlock = text.includes("\n")
  const lead = isBlock && before && !before.endsWith("\n") ? "\n\n" : ""
  const tail = isBlock && !text.endsWith("\n") && it.to < area.value.length ? "\n" : ""
  // The old command is the only one that the browser's own undo knows about.
  if (!document.execCommand("insertText", false, lead + text + tail)) {
    area.setRangeText(lead + text + tail, it.from, it.to, "end")
  }
  remember(it)
  typed(it)
  tell(it)
}

function remember(it) {
  it.from = it.area.selectionStart
  it.to = it.area.selectionEnd
}

function begin(parentElement, data, setStateValue) {
  const area = parentElement.querySelector("textarea")
  const it = { area, paper: parentElement.querySelector(".paper"), data, setStateValue, inserted: data.insert.number }
  area.value = data.text
  it.from = it.to = data.text.length
  it.seed = data.seed
  it.base = data.base
  area.oninput = () => { remember(it); typed(it) }
  area.onselect = area.onkeyup = area.onclick = () => remember(it)
  area.onblur = () => { remember(it); if (it.timer) tell(it) }
  const left = data.is_changed ? null : kept(data)
  if (left && typeof left.text === "string" && (left.text !== data.text
      || (left.head && JSON.stringify(left.head) !== JSON.stringify(data.head)))) {
    area.value = left.text
    it.base = left.base ?? data.base
    setTimeout(() => tell(it, { head: left.head, is_back: true }), 0)
  }
  return it
}

export default function ({ data, parentElement, setStateValue }) {
  let it = areas.get(parentElement)
  if (!it) {
    it = begin(parentElement, data, setStateValue)
    areas.set(parentElement, it)
  } else {
    it.data = data
    it.setStateValue = setStateValue
    if (data.seed !== it.seed) {
      it.seed = data.seed
      it.base = data.base
      clearTimeout(it.timer)
      it.timer = null
      it.area.value = data.text
      it.from = it.to = data.text.length
      if (!data.is_changed) forget(data)
    }
  }
  it.reviewed = data.text
  it.area.setAttribute("aria-label", data.label)
  if (data.insert.number > it.inserted) {
    it.inserted = data.insert.number
    insert(it, data.insert.text)
  }
  if (data.is_changed) keep(it)
  else if (it.area.value === data.text && !it.timer) forget(data)
  paint(it)
}
"""

_CSS = """
.frame {
  box-sizing: border-box; height: 34rem; min-height: 12rem; overflow: auto; resize: vertical;
  border: 1px solid var(--st-border-color); border-radius: var(--st-base-radius);
  background: var(--st-background-color); scrollbar-width: thin;
}
.frame:focus-within { border-color: var(--st-primary-color); }
.sheet { display: grid; min-height: 100%; }
.paper, textarea {
  grid-area: 1 / 1; box-sizing: border-box; margin: 0; padding: 0.6rem 0.75rem 2rem 3rem; width: 100%;
  font-family: var(--st-code-font); font-size: 0.84rem; line-height: 1.65; letter-spacing: normal; tab-size: 4;
  white-space: pre-wrap; overflow-wrap: anywhere; word-break: normal; border: 0;
}
.paper { color: transparent; pointer-events: none; user-select: none; }
.paper div { position: relative; min-height: 1.65em; }
.paper div::before {
  content: attr(data-n); position: absolute; left: -3rem; width: 2.2rem; text-align: right;
  color: var(--st-text-color); opacity: 0.4; font-size: 0.75rem;
}
.paper .heading { box-shadow: inset 0 -1px 0 var(--st-border-color); background: var(--st-secondary-background-color); }
.paper .fault { background: color-mix(in srgb, var(--st-red-color, #dc2626) 14%, transparent); }
.paper .fault::before { color: var(--st-red-color, #dc2626); opacity: 1; font-weight: 700; }
mark { color: transparent; background: none; border-radius: 3px; }
mark.known { background: color-mix(in srgb, var(--st-primary-color) 20%, transparent); }
mark.wrong {
  background: color-mix(in srgb, var(--st-red-color, #dc2626) 18%, transparent);
  text-decoration: underline wavy var(--st-red-color, #dc2626) 1.5px; text-underline-offset: 3px;
}
mark.hint { text-decoration: underline dotted var(--st-orange-color, #ea8a0b) 2px; text-underline-offset: 3px; }
mark.aside { background: color-mix(in srgb, var(--st-text-color) 8%, transparent); }
textarea {
  position: relative; height: 100%; overflow: hidden; resize: none; outline: none;
  color: var(--st-text-color); background: transparent;
  caret-color: var(--st-text-color);
}
"""

_HTML = """
<div class="frame"><div class="sheet">
  <div class="paper" aria-hidden="true"></div>
  <textarea spellcheck="false" autocapitalize="off" autocomplete="off"></textarea>
</div></div>
"""

_AREA = st.components.v2.component("rapport_prompt_area", html=_HTML, css=_CSS, js=_JS)


@dataclass(frozen=True, slots=True)
class Writing:
    """What the area shows: `text` made from the version `base`, in `place`, with `seed` for what the server put there.

    `known` are the names of variables, of which there may be others where `is_open`; `faults` the lines that are wrong;
    `insert` the last insertion with its number. What isn't saved is kept in the browser with `head` beside it.
    """

    place: str
    text: str
    base: str
    seed: str
    is_changed: bool
    known: Sequence[str]
    is_open: bool = False
    faults: Sequence[int] = ()
    insert: tuple[int, str] = (0, "")
    head: dict[str, Any] = field(default_factory=dict)
    label: str = "Template"


def show(writing: Writing, *, key: str, on_change: Callable[[Any], None]) -> None:
    """Draw the area; `on_change` gets what the browser sends, in whatever form."""

    def hear() -> None:
        on_change(st.session_state[key].get("draft"))

    number, text = writing.insert
    _AREA(
        data={
            "place": writing.place,
            "text": writing.text,
            "base": writing.base,
            "seed": writing.seed,
            "is_changed": writing.is_changed,
            "known": list(writing.known),
            "open": writing.is_open,
            "faults": list(writing.faults),
            "insert": {"number": number, "text": text},
            "head": writing.head,
            "label": writing.label,
        },
        default={"draft": None},
        key=key,
        on_draft_change=hear,
        height="content",
    )

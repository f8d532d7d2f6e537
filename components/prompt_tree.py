"""The versions of a prompt as a tree: a row each, the newest on top, with lines from each to what it was made from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from rapport.experiments.prompt_tree import TreeRow

_JS = r"""
const SVG = "http://www.w3.org/2000/svg"
const ROW = 60, LANE = 18, FIRST = 16

const x = lane => FIRST + lane * LANE
const y = row => row * ROW + ROW / 2

function path(row, index) {    // from a version down to its parent
  const from = [x(row.lane), y(index)], to = [x(row.parent_lane), y(row.parent_row)]
  if (row.lane === row.parent_lane) return `M${from} L${to}`
  const bend = to[1] - ROW / 2
  const top = bend - ROW / 4, bottom = bend + ROW / 4
  return `M${from} L${[from[0], top]} C${[from[0], bend + 6]} ${[to[0], bend - 6]} ${[to[0], bottom]} L${to}`
}

function drawn(tag, attributes, parent) {
  const element = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  parent.append(element)
  return element
}

function rails(svg, rows, selected) {
  const lanes = Math.max(...rows.map(row => row.lane), 0)
  const width = x(lanes) + FIRST
  svg.setAttribute("width", width)
  svg.setAttribute("height", rows.length * ROW)
  svg.replaceChildren()
  rows.forEach((row, index) => {
    if (row.parent_row !== null) drawn("path", { d: path(row, index), class: row.on_line ? "line" : "line side" }, svg)
  })
  rows.forEach((row, index) => {
    const kind = [row.is_current ? "dot current" : "dot", row.id === selected ? "chosen" : ""].join(" ")
    drawn("circle", { cx: x(row.lane), cy: y(index), r: row.is_current ? 7 : 5, class: kind }, svg)
  })
  return width
}

function text(parent, tag, kind, words) {
  const element = document.createElement(tag)
  element.className = kind
  element.textContent = words
  parent.append(element)
  return element
}

function line(row, selected, choose) {
  const button = document.createElement("button")
  button.type = "button"
  button.style.height = `${ROW}px`
  button.setAttribute("aria-pressed", row.id === selected)
  const head = text(button, "span", "head", "")
  text(head, "b", "", row.title)
  row.badges.forEach(badge => text(head, "span", `badge ${badge.kind}`, badge.text))
  text(button, "span", "note", row.note)
  button.onclick = () => choose(row.id)
  return button
}

export default function ({ data, parentElement, setStateValue }) {
  const svg = parentElement.querySelector("svg")
  const list = parentElement.querySelector(".rows")
  const draw = selected => {
    list.style.paddingLeft = `${rails(svg, data.rows, selected)}px`
    list.replaceChildren(...data.rows.map(row => line(row, selected, id => { draw(id); setStateValue("chosen", id) })))
  }
  const active = parentElement.querySelector("button:focus")
  const place = active ? [...list.children].indexOf(active) : -1
  draw(data.selected)
  list.children[place]?.focus()
}
"""

_CSS = """
.window { max-height: 45rem; overflow-y: auto; scrollbar-width: thin; }
.tree { position: relative; }
svg { position: absolute; top: 0; left: 0; pointer-events: none; overflow: visible; }
.line { fill: none; stroke: var(--st-primary-color); stroke-width: 2.5; }
.line.side { stroke: color-mix(in srgb, var(--st-text-color) 35%, transparent); stroke-width: 2; }
.dot { fill: var(--st-background-color); stroke: color-mix(in srgb, var(--st-text-color) 55%, transparent);
  stroke-width: 2.5; }
.dot.current { fill: var(--st-primary-color); stroke: var(--st-primary-color); }
.dot.chosen { stroke: var(--st-text-color); }
button {
  display: flex; flex-direction: column; justify-content: center; gap: 0.15rem; width: 100%; text-align: left;
  box-sizing: border-box; padding: 0 0.75rem; cursor: pointer; font: inherit; color: var(--st-text-color);
  background: none; border: 1px solid transparent; border-radius: var(--st-base-radius); overflow: hidden;
}
button:hover { background: var(--st-secondary-background-color); }
button[aria-pressed="true"] { background: var(--st-secondary-background-color); border-color: var(--st-border-color); }
button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: -2px; }
.head { display: flex; gap: 0.5rem; align-items: center; white-space: nowrap; font-size: 0.9rem; }
.head b { overflow: hidden; text-overflow: ellipsis; font-weight: 600; }
.note {
  font-size: 0.78rem; opacity: 0.75; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; width: 100%;
}
.badge { font-size: 0.7rem; padding: 0.05rem 0.45rem; border-radius: 1rem; flex: none;
  background: color-mix(in srgb, var(--st-text-color) 10%, transparent); }
.badge.current { background: var(--st-primary-color); color: #fff; }
.badge.changed { background: color-mix(in srgb, var(--st-orange-color, #ea8a0b) 25%, transparent); }
"""

_HTML = '<div class="window"><div class="tree"><svg aria-hidden="true"></svg><div class="rows"></div></div></div>'
_TREE = st.components.v2.component("rapport_prompt_tree", html=_HTML, css=_CSS, js=_JS)


def show(
    rows: Sequence[TreeRow], selected: str, *, key: str, on_choose: Callable[[str], None], editing: str = ""
) -> None:
    """Draw the tree with one version selected; `on_choose` gets the id of the version that is clicked.

    `editing` is the version that unsaved changes stand on.
    """
    known = {row.version.id for row in rows}

    def hear() -> None:
        chosen = st.session_state[key].get("chosen")
        if isinstance(chosen, str) and chosen in known:
            on_choose(chosen)

    data = {"rows": _data(rows, editing), "selected": selected}
    _TREE(data=data, default={"chosen": None}, key=key, on_chosen_change=hear, height="content")


def _data(rows: Sequence[TreeRow], editing: str) -> list[dict[str, Any]]:
    return [_row(row, rows, editing) for row in rows]


def _row(row: TreeRow, rows: Sequence[TreeRow], editing: str) -> dict[str, Any]:
    version = row.version
    badges = [{"kind": "current", "text": "In use"}] if row.is_current else []
    badges += [{"kind": "", "text": "Shipped"}] if version.is_shipped else []
    badges += [{"kind": "changed", "text": "Unsaved changes"}] if version.id == editing else []
    when = f"{version.made_at.astimezone():%d %b %Y, %H:%M}"
    return {
        "id": version.id,
        "lane": row.lane,
        "parent_row": row.parent_row,
        "parent_lane": rows[row.parent_row].lane if row.parent_row is not None else 0,
        "on_line": row.lane == 0,
        "is_current": row.is_current,
        "title": f"Version {row.number}" + (f" · {version.note}" if version.note else ""),
        "note": " · ".join(filter(None, (version.author, when))),
        "badges": badges,
    }

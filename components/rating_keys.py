"""Keys of the keyboard, heard anywhere on the page, in their order and each exactly once.

Buttons have `shortcut=`, but presses that come before the server has taken up the last one are merged into one run: of
two equal ones one is lost, of two others the order (measured on a busy machine: one of eight digits, typed at 150 ms).
A rating that lands on the next metric is worse than none. So the browser keeps the presses and sends all that weren't
taken up yet, each with a number and with what was on the screen when it was made.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

_JS = """
const ears = new WeakMap()    // one for each place on the page that listens

function isTyping(event) {
  return event.composedPath().some(element => ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName)
    || element.isContentEditable || ["dialog", "menu", "listbox"].includes(element.role))
}

function isActivating(event) {    // Enter on a button that was reached with Tab means that button
  const target = event.composedPath()[0]
  return event.key === "Enter" && target.matches?.("button:focus-visible, a:focus-visible, summary:focus-visible")
}

function numbered(ear) {    // by the clock, so that numbers also grow when the page is opened anew
  const now = Math.round(performance.timeOrigin + performance.now())
  return Math.max(now, (ear.waiting.at(-1)?.number ?? ear.data.taken) + 1)
}

function hear(ear, event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (!ear.data.keys.includes(key) || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
  if (isTyping(event) || isActivating(event) || document.querySelector('[role="dialog"]')) return
  event.preventDefault()
  ear.waiting.push({ number: numbered(ear), key, on: ear.data.on })
  ear.setStateValue("presses", [...ear.waiting])
  if (key === ear.data.writes) enterField(100)
}

function enterField(tries, entered = 0) {    // who asked for a field types at once; dialogs take the cursor late
  const field = document.querySelector('[role="dialog"] textarea')
  field?.focus()
  const times = entered + (field ? 1 : 0)
  if (tries > 0 && times < 4) setTimeout(enterField, 100, tries - 1, times)
}

function showFromItsTop() {    // the next output isn't begun where the last one was left
  document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0)
}

export default function ({ data, parentElement, setStateValue }) {
  const known = ears.get(parentElement)
  const ear = known ?? { waiting: [] }
  if (known && known.data.on !== data.on) showFromItsTop()
  ear.waiting = ear.waiting.filter(press => press.number > data.taken)
  Object.assign(ear, { data, setStateValue })
  parentElement.querySelector("span").textContent = data.on    // hidden; says that keys are heard, and for what
  if (known) return    // it goes on listening while the page is drawn again
  ears.set(parentElement, ear)
  document.addEventListener("keydown", function listen(event) {
    if (parentElement.isConnected) hear(ear, event)
    else document.removeEventListener("keydown", listen)
  })
}
"""

_KEYS = st.components.v2.component("rapport_rating_keys", html="<span hidden></span>", js=_JS)
MOST_WAITING = 200


@dataclass(frozen=True, slots=True)
class Press:
    """One key, while `on` was on the screen; numbers grow with time."""

    number: int
    key: str
    on: str


def listen(
    keys: Sequence[str],
    on: str,
    taken: int,
    *,
    key: str,
    on_press: Callable[[Sequence[Press]], None],
    writes: str = "",
) -> None:
    """Hear these keys (as browsers name them, letters small) while `on` is shown.

    `writes` is the key that opens a dialog to write in: the cursor goes into its field.
    `on_press` gets all presses with a number above `taken`, in their order; it says what is taken by drawing again.
    """

    def hear() -> None:
        on_press(new_presses(st.session_state[key].get("presses"), taken))

    _KEYS(
        data={"keys": list(keys), "on": on, "taken": taken, "writes": writes},
        default={"presses": []},
        key=key,
        on_presses_change=hear,
        height="content",
    )


def new_presses(sent: Any, taken: int) -> list[Press]:
    """What a browser sent, as presses above `taken`; anything of another form is left out."""
    found = [_press(one) for one in sent[-MOST_WAITING:]] if isinstance(sent, list) else []
    return sorted((one for one in found if one and one.number > taken), key=lambda one: one.number)


def _press(sent: Any) -> Press | None:
    if not isinstance(sent, dict):
        return None
    number, key, on = (sent.get(name) for name in ("number", "key", "on"))
    if isinstance(number, float) and number.is_integer():
        number = int(number)
    return Press(number, key, on) if isinstance(number, int) and isinstance(key, str) and isinstance(on, str) else None

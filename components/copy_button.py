"""A button that copies a text to the clipboard, in one click and without a round trip to the server."""

from __future__ import annotations

import streamlit as st

_JS = """
async function copy(text) {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text)
  const area = document.createElement("textarea")   // plain http: the older way
  area.value = text
  area.style.position = "fixed"
  area.style.opacity = "0"
  document.body.appendChild(area)
  area.select()
  const done = document.execCommand("copy")
  area.remove()
  if (!done) throw new Error("refused")
}

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button")
  button.textContent = data.label
  button.onclick = async () => {
    try {
      await copy(data.text)
      button.textContent = "Copied"
    } catch {
      button.textContent = "Press Ctrl+C in the text"
    }
    setTimeout(() => { button.textContent = data.label }, 1600)
  }
}
"""

_CSS = """
button {
  font: inherit; font-size: 0.875rem; line-height: 1.6; cursor: pointer; white-space: nowrap;
  padding: 0.25rem 0.75rem; min-height: 2.5rem;
  color: var(--st-text-color); background: var(--st-background-color);
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius, var(--st-base-radius));
}
button:hover, button:focus-visible { color: var(--st-primary-color); border-color: var(--st-primary-color); }
"""

_COPY = st.components.v2.component("rapport_copy", html='<button type="button">Copy</button>', css=_CSS, js=_JS)


def show(text: str, *, key: str, label: str = "Copy") -> None:
    """Draw the button; `text` is copied as it is."""
    _COPY(data={"text": text, "label": label}, key=key, width="content", height="content")

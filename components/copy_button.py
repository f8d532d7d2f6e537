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
  const label = button.querySelector("span")
  label.textContent = data.label
  button.onclick = async () => {
    try {
      await copy(data.text)
      label.textContent = "Copied"
    } catch {
      label.textContent = "Refused"    // the browser keeps the clipboard from this page
    }
    setTimeout(() => { label.textContent = data.label }, 1600)
  }
}
"""

_CSS = """
button {
  box-sizing: border-box; width: 100%; display: flex; align-items: center; justify-content: center; gap: 0.5rem;
  font: inherit; font-size: 0.875rem; line-height: 1.6; cursor: pointer; white-space: nowrap;
  padding: 0.25rem 0.75rem; min-height: 2.5rem;
  color: var(--st-text-color); background: var(--st-background-color);
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius, var(--st-base-radius));
}
button:hover, button:focus-visible { color: var(--st-primary-color); border-color: var(--st-primary-color); }
"""

_HTML = """
<button type="button">
  <svg width="16" height="16" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
    <rect x="8" y="7" width="12" height="14" rx="1.5"/><path d="M4 17V4.5A1.5 1.5 0 0 1 5.5 3H16"/>
  </svg>
  <span aria-live="polite">Copy</span>
</button>
"""
WIDTH_PX = 102  # known beforehand, so that what stands beside it doesn't move when it appears

_COPY = st.components.v2.component("rapport_copy", html=_HTML, css=_CSS, js=_JS)


def show(text: str, *, key: str, label: str = "Copy") -> None:
    """Draw the button; `text` is copied as it is."""
    _COPY(data={"text": text, "label": label}, key=key, width=WIDTH_PX, height="content")

"""The page's side of `output_reading`: its HTML, styles and script."""

from __future__ import annotations

HTML = """
<div class="text"></div>
<details>
  <summary><span class="icon"></span><span class="line"></span></summary>
  <div class="checks"></div>
</details>
<div class="source" popover="auto" role="dialog" aria-labelledby="what" tabindex="-1">
  <p class="head"><strong id="what"></strong><button type="button" class="close">Close</button></p>
  <p class="nothing"></p>
  <p class="where"></p>
  <blockquote></blockquote>
  <p class="why"></p>
</div>
"""

CSS = """
:host, .text, .source { color: var(--st-text-color); font-size: 1rem; line-height: 1.6; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
.text p:last-child { margin-bottom: 0; }
.subject span.label { color: var(--st-gray-text-color); }
.muted { color: var(--st-gray-text-color); }
.claim {
  cursor: pointer; border-radius: 0.2rem; text-decoration: underline dotted 1.5px; text-underline-offset: 0.22em;
  text-decoration-color: color-mix(in srgb, var(--st-text-color) 38%, transparent);
}
.claim:hover { background: color-mix(in srgb, var(--st-primary-color) 14%, transparent); }
.claim:focus-visible, summary:focus-visible, button:focus-visible {
  outline: 2px solid var(--st-primary-color); outline-offset: 2px;
}
.claim.bare {
  background: var(--st-red-background-color); text-decoration: underline wavy 1.5px var(--st-red-color);
}
.claim.open { outline: 2px solid var(--st-primary-color); outline-offset: 1px; }
.tag {
  margin-inline-start: 0.3em; padding: 0.05em 0.45em; border-radius: 1em; font-size: 0.7em; font-weight: 600;
  white-space: nowrap; vertical-align: 0.12em; display: inline-block; line-height: 1.5; user-select: none;
  color: var(--st-red-text-color); border: 1px solid currentColor; background: var(--st-background-color);
}
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); user-select: none; }
.hit {
  box-shadow: 0 0 0 2px var(--st-orange-color); border-radius: 0.15rem; background: var(--st-orange-background-color);
}
details {
  margin-top: 0.9rem; padding-top: 0.6rem; border-top: 1px solid var(--st-border-color); font-size: 0.875rem;
}
summary {
  cursor: pointer; list-style: none; display: flex; align-items: flex-start; gap: 0.5rem; line-height: 1.5;
  border-radius: 0.25rem; color: var(--st-text-color);
}
summary::-webkit-details-marker { display: none; }
summary .line { flex: 1; }
summary::after {
  content: ""; flex: none; width: 0.45rem; height: 0.45rem; margin: 0.35rem 0.3rem 0 0; transform: rotate(45deg);
  border: solid currentColor; border-width: 0 1.5px 1.5px 0; opacity: 0.6;
}
details[open] summary::after { transform: rotate(-135deg); margin-top: 0.6rem; }
summary:hover .line { text-decoration: underline; text-underline-offset: 0.2em; }
.icon { flex: none; display: inline-flex; height: 1.5em; align-items: center; }
.icon.good { color: var(--st-green-text-color); }
.icon.bad { color: var(--st-red-text-color); }
.icon.look { color: var(--st-orange-text-color); }
.icon.open { color: var(--st-gray-text-color); }
.checks h4 { margin: 0.9rem 0 0.2rem; font-size: 0.8rem; font-weight: 600; color: var(--st-gray-text-color); }
.checks ul { margin: 0; padding: 0; list-style: none; }
.checks li { display: flex; gap: 0.5rem; padding: 0.2rem 0; line-height: 1.5; overflow-wrap: anywhere; }
.checks li > div { flex: 1; min-width: 0; }
.checks .reason { color: var(--st-gray-text-color); }
.checks .legend { margin: 0.7rem 0 0; color: var(--st-gray-text-color); }
button {
  font: inherit; font-size: 0.8rem; line-height: 1.5; cursor: pointer; padding: 0.05rem 0.5rem; white-space: nowrap;
  color: var(--st-text-color); background: var(--st-background-color);
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius, var(--st-base-radius));
}
button:hover { color: var(--st-link-color); border-color: currentColor; }
.checks button {
  padding: 0; border: 0; background: none; font-size: inherit; color: var(--st-link-color);
  text-decoration: underline; text-underline-offset: 0.2em;
}
.checks button:hover, .checks button[aria-pressed=true] { text-decoration-thickness: 2px; }
.source {
  box-sizing: border-box; position: fixed; inset: auto; margin: 0; width: min(27rem, calc(100vw - 1rem));
  max-height: min(24rem, calc(100vh - 1rem)); overflow: auto; padding: 0.8rem 1rem; font-size: 0.9rem;
  background: var(--st-background-color); border: 1px solid var(--st-border-color);
  border-radius: var(--st-base-radius); box-shadow: 0 6px 24px rgb(0 0 0 / 0.22);
}
.source p { margin: 0 0 0.5rem; }
.source p:empty, .source blockquote:empty { display: none; }
.source .head { display: flex; justify-content: space-between; align-items: flex-start; gap: 1rem; }
.source .where { font-weight: 600; }
.source blockquote {
  margin: 0 0 0.5rem; padding: 0.1rem 0 0.1rem 0.8rem; border-inline-start: 3px solid var(--st-border-color);
  white-space: pre-wrap; overflow-wrap: anywhere;
}
.source .why { margin: 0; color: var(--st-gray-text-color); }
mark {
  color: inherit; border-radius: 0.2rem; background: color-mix(in srgb, var(--st-primary-color) 32%, transparent);
}
@media (max-width: 640px) {
  .source { width: calc(100vw - 1rem); max-height: 55vh; }
  .claim { padding: 0.1em 0; }
}
"""

JS = """
const drawn = new WeakMap()    // what stands in each place, so that drawing the same again closes nothing

function make(tag, className, ...inside) {    // strings become text, whatever they hold
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...inside)
  return made
}

const SHAPES = {
  good: "M5 12.5l4.5 4.5L19 7.5", bad: "M7 7l10 10M17 7L7 17", open: "M6 12h12",
  look: "M12 7v6M12 16.7v.1M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18",
}
const WORDS = { bad: "Not met", open: "Couldn't be checked", good: "Met" }
const stateOf = met => met === null ? "open" : met ? "good" : "bad"

function icon(state) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  const set = { width: 16, height: 16, viewBox: "0 0 24 24", fill: "none", stroke: "currentColor",
    "stroke-width": 2.5, "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" }
  for (const [name, value] of Object.entries(set)) svg.setAttribute(name, value)
  const path = document.createElementNS(svg.namespaceURI, "path")
  path.setAttribute("d", SHAPES[state])
  svg.append(path)
  return make("span", `icon ${state}`, svg)
}

function piece([text, style, , checks]) {
  let made = make("span", "", text)
  made.dataset.checks = checks.join(" ")
  for (const [sign, tag] of [["i", "em"], ["b", "strong"]]) if (style.includes(sign)) made = make(tag, "", made)
  return made
}

function line(pieces, claims, ask) {
  const made = []
  for (const one of pieces) {
    const number = one[2]
    if (number < 0) { made.push(piece(one)); continue }
    const last = made.at(-1)
    if (last?.dataset?.claim === String(number)) { last.append(piece(one)); continue }
    const claim = make("span", claims[number].support ? "claim" : "claim bare", piece(one))
    Object.assign(claim, { role: "button", tabIndex: 0 })
    claim.dataset.claim = number
    claim.setAttribute("aria-haspopup", "dialog")
    claim.onclick = () => ask(claim, claims[number])
    claim.onkeydown = event => {
      if (event.key !== "Enter" && event.key !== " ") return
      event.preventDefault()
      ask(claim, claims[number])
    }
    made.push(claim)
  }
  for (const claim of made) {
    if (claim.dataset.claim === undefined) continue
    const of = claims[claim.dataset.claim]
    claim.append(of.support ? make("span", "unseen", " (has a source)") : make("span", "tag", of.label))
  }
  return made
}

function drawText(root, data, ask) {
  const paragraphs = data.paragraphs.map(lines => {
    const made = make("p", "", ...lines.flatMap((one, at) =>
      [...(at ? [document.createElement("br")] : []), ...line(one, data.claims, ask)]))
    made.dir = "auto"
    return made
  })
  if (data.subject.length) {
    const subject = make("strong", "", ...line(data.subject, data.claims, ask))
    paragraphs.unshift(make("p", "subject", make("span", "label", "Subject "), subject))
  }
  root.querySelector(".text").replaceChildren(...paragraphs)
}

function showPlaces(root, number, button) {
  const isShown = button.getAttribute("aria-pressed") === "true"
  root.querySelectorAll(".hit").forEach(one => one.classList.remove("hit"))
  root.querySelectorAll(".checks button").forEach(one => one.setAttribute("aria-pressed", "false"))
  if (isShown) return
  const mine = [...root.querySelectorAll(".text [data-checks]")]
    .filter(one => one.dataset.checks.split(" ").includes(String(number)))
  mine.forEach(one => one.classList.add("hit"))
  button.setAttribute("aria-pressed", "true")
  mine[0]?.scrollIntoView({ block: "center" })
}

function checkRow(root, one, number) {
  const state = stateOf(one.met)
  const reason = make("div", "reason", one.why)
  const told = make("div", "", make("span", "unseen", `${WORDS[state]}: `), make("span", "title", one.title), reason)
  if (one.places) {
    const button = make("button", "", "Show in the text")
    button.type = "button"
    button.setAttribute("aria-pressed", "false")
    button.onclick = () => showPlaces(root, number, button)
    reason.append(" ", button)
  }
  return make("li", "", icon(state), told)
}

function drawChecks(root, data) {
  const rows = data.checks.map((one, number) => ({ one, number, state: stateOf(one.met) }))
  const list = chosen => make("ul", "", ...chosen.map(({ one, number }) => checkRow(root, one, number)))
  const inside = []
  for (const [state, title] of Object.entries(WORDS)) {
    const mine = rows.filter(row => row.state === state && !row.one.style)
    if (mine.length) inside.push(make("h4", "", title), list(mine))
  }
  const style = rows.filter(row => row.one.style)
  if (style.length) inside.push(make("h4", "", "Style, a matter of taste"), list(style))
  if (data.claims.length) {
    inside.push(make("p", "legend", "Underlined words state a fact. Click them, or press Enter, to see the source."))
  }
  root.querySelector(".checks").replaceChildren(...inside)
  const isFine = rows.every(row => row.one.style || row.state !== "bad")
  root.querySelector("summary .icon").replaceWith(icon(isFine ? "good" : "look"))
  root.querySelector("summary .line").textContent = data.summary
}

function fill(pop, claim) {
  const support = claim.support
  pop.querySelector("#what").textContent = support ? `${claim.kind}: has a source` : `${claim.kind}: ${claim.label}`
  pop.querySelector(".nothing").textContent = claim.nothing ?? ""
  pop.querySelector(".where").textContent = support ? `${support.source}: ${support.name}` : ""
  const quote = pop.querySelector("blockquote")
  quote.dir = "auto"
  quote.replaceChildren()
  if (support) {
    quote.append(make("span", "muted", support.before),
      ...support.runs.map(([text, isMarked]) => isMarked ? make("mark", "", text) : text),
      make("span", "muted", support.after))
  }
  pop.querySelector(".why").textContent = claim.why
}

function place(pop, claim) {
  const gap = 8, room = document.documentElement
  if (room.clientWidth <= 640) {    // a phone: at the lower edge
    Object.assign(pop.style, { left: `${gap}px`, top: `${room.clientHeight - pop.offsetHeight - gap}px` })
    return
  }
  const rects = claim.getClientRects()
  const rect = rects[rects.length - 1]
  const below = rect.bottom + gap
  const isRoom = below + pop.offsetHeight <= room.clientHeight - gap
  const top = isRoom ? below : Math.max(gap, rects[0].top - gap - pop.offsetHeight)
  const left = Math.min(Math.max(gap, rect.left), room.clientWidth - pop.offsetWidth - gap)
  Object.assign(pop.style, { left: `${left}px`, top: `${top}px` })
}

function sourcesOf(root) {
  const pop = root.querySelector(".source")
  let asked = null, closed = null
  const follow = () => asked && place(pop, asked)
  pop.querySelector(".close").onclick = () => pop.hidePopover()
  pop.addEventListener("toggle", event => {
    const isOpen = event.newState === "open"
    for (const on of ["scroll", "resize"]) {
      window[isOpen ? "addEventListener" : "removeEventListener"](on, follow, { capture: true, passive: true })
    }
    if (isOpen || !asked) return
    asked.classList.remove("open")
    asked.setAttribute("aria-expanded", "false")
    const isLost = !root.activeElement || pop.contains(root.activeElement)
    if (isLost && asked.isConnected) asked.focus({ preventScroll: true })
    asked = null
  })
  pop.addEventListener("beforetoggle", event => {
    if (event.newState === "closed") closed = { claim: asked, at: performance.now() }
  })
  return (claim, told) => {
    if (closed?.claim === claim && performance.now() - closed.at < 250) return    // this very click closed it
    if (asked) pop.hidePopover()
    fill(pop, told)
    asked = claim
    claim.classList.add("open")
    claim.setAttribute("aria-expanded", "true")
    pop.showPopover()
    place(pop, claim)
    pop.scrollTop = 0
    pop.focus({ preventScroll: true })
  }
}

export default function ({ data, parentElement }) {
  const now = JSON.stringify(data)
  const before = drawn.get(parentElement)
  if (before?.now === now) return
  const ask = before?.ask ?? sourcesOf(parentElement)
  drawn.set(parentElement, { now, ask })
  drawText(parentElement, data, ask)
  drawChecks(parentElement, data)
}
"""

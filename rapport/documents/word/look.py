"""How runs of a DOCX look, from styles and their own marks, and whether a person could see them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from rapport.documents.document import HiddenReason

_TINY_PT = 2.0
_NEAR = 20  # of 255: two colours that differ by less in every channel can't be told apart
_WHITE = (255, 255, 255)
_MARKER = {
    "black": (0, 0, 0), "blue": (0, 0, 255), "cyan": (0, 255, 255), "green": (0, 255, 0), "magenta": (255, 0, 255),
    "red": (255, 0, 0), "yellow": (255, 255, 0), "white": _WHITE, "darkBlue": (0, 0, 128), "darkCyan": (0, 128, 128),
    "darkGreen": (0, 128, 0), "darkMagenta": (128, 0, 128), "darkRed": (128, 0, 0), "darkYellow": (128, 128, 0),
    "darkGray": (128, 128, 128), "lightGray": (192, 192, 192),
}  # fmt: skip

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Look:
    """What is known of a run; `ground` is the colour behind it, None where a picture or an unknown fill may be."""

    size_pt: float = 10.0
    is_bold: bool = False
    is_vanished: bool = False
    is_clear: bool = False
    colour: Colour | None = None
    ground: Colour | None = _WHITE
    is_listed: bool = False
    is_heading: bool = False

    @property
    def hidden(self) -> HiddenReason | None:
        if self.is_vanished:
            return "vanished"
        if self.is_clear:
            return "invisible"
        if self.size_pt < _TINY_PT:
            return "tiny"
        return "white" if self.colour and self.ground and _is_near(self.colour, self.ground) else None


def _is_near(one: Colour, other: Colour) -> bool:
    return all(abs(a - b) < _NEAR for a, b in zip(one, other, strict=True))


@dataclass(slots=True)
class Styles:
    """The styles part of a document, by id."""

    by_id: dict[str, Any] = field(default_factory=dict)
    default_run: Any = None
    default_paragraph: str = ""

    def paragraph(self, look: Look, properties: Any) -> Look:
        """`look` under a paragraph's properties (`w:pPr`, may be None)."""
        style = attribute(child(properties, "pStyle"), "val") or self.default_paragraph
        look = self._styled(look, style)
        return with_paragraph(look, properties)

    def run(self, look: Look, properties: Any) -> Look:
        """`look` under a run's properties (`w:rPr`, may be None)."""
        style = attribute(child(properties, "rStyle"), "val")
        return with_run(self._styled(look, style) if style else look, properties)

    def _styled(self, look: Look, style_id: str) -> Look:
        chain: list[Any] = []
        while style_id in self.by_id and self.by_id[style_id] not in chain and len(chain) < 20:
            chain.append(self.by_id[style_id])
            style_id = attribute(child(chain[-1], "basedOn"), "val")
        for style in reversed(chain):
            name = attribute(child(style, "name"), "val").lower()
            look = with_run(with_paragraph(look, child(style, "pPr")), child(style, "rPr"))
            look = replace(look, is_heading=look.is_heading or name.startswith("heading") or name == "title")
        return look


def read_styles(root: Any) -> Styles:
    styles = Styles()
    for style in children(root, "style"):
        styles.by_id[attribute(style, "styleId")] = style
        if attribute(style, "type") == "paragraph" and attribute(style, "default") in {"1", "true", "on"}:
            styles.default_paragraph = attribute(style, "styleId")
    styles.default_run = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr")
    return styles


def with_run(look: Look, properties: Any) -> Look:
    if properties is None:
        return look
    for element in properties:
        match local(element):
            case "b":
                look = replace(look, is_bold=_is_on(element))
            case "vanish" | "specVanish" | "webHidden":
                look = replace(look, is_vanished=_is_on(element))
            case "sz":
                look = replace(look, size_pt=_half_points(element, look.size_pt))
            case "color":
                look = replace(look, colour=_colour(attribute(element, "val")))
            case "shd":
                look = replace(look, ground=_shade(element, look.ground))
            case "highlight":
                look = replace(look, ground=_MARKER.get(attribute(element, "val"), look.ground))
            case "textFill":
                look = replace(look, is_clear=_is_clear(element))
    return look


def with_paragraph(look: Look, properties: Any) -> Look:
    look = replace(look, ground=_shade(child(properties, "shd"), look.ground))
    numbering = child(properties, "numPr")
    if numbering is not None:
        look = replace(look, is_listed=attribute(child(numbering, "numId"), "val") != "0")
    return look


def with_cell(look: Look, properties: Any) -> Look:
    """`look` under the shading of a table or of a cell of it."""
    return replace(look, ground=_shade(child(properties, "shd"), look.ground))


def _shade(element: Any, ground: Colour | None) -> Colour | None:
    if element is None:
        return ground
    fill = attribute(element, "color" if attribute(element, "val") == "solid" else "fill")
    if attribute(element, "themeFill") and not _colour(fill):
        return None
    return _colour(fill) or ground


def _is_clear(fill: Any) -> bool:
    alphas = [attribute(element, "val") for element in fill.iter() if local(element) == "alpha"]
    return any(local(element) == "noFill" for element in fill) or any(a.isdigit() and int(a) >= 95_000 for a in alphas)


def _is_on(element: Any) -> bool:
    return attribute(element, "val") not in {"0", "false", "off", "none"}


def _half_points(element: Any, default: float) -> float:
    try:
        return float(attribute(element, "val")) / 2
    except ValueError:
        return default


def _colour(text: str) -> Colour | None:
    try:
        value = int(text, 16) if len(text) == 6 else None
    except ValueError:
        return None
    return None if value is None else (value >> 16, value >> 8 & 255, value & 255)


def local(element: Any) -> str:
    """An element's name without its namespace: transitional and strict files differ in nothing else."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: Any, name: str) -> Any:
    return next((part for part in children(element, name)), None)


def children(element: Any, name: str) -> list[Any]:
    return [] if element is None else [part for part in element if local(part) == name]


def attribute(element: Any, name: str) -> str:
    if element is None:
        return ""
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")

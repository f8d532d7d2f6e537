"""What a need stands for: 'for a wedding' is a kind of shoes, 'nurse, on my feet all day' too.

The occasions themselves are recognised by the lists of words; this says which categories, marks and words meet them.
Where a message names its own category, that one holds and the need only decides what comes first.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapport.scenarios.shop.constraints import Flag, For


@dataclass(frozen=True, slots=True)
class Need:
    """`categories` meet it; `men` and `women` replace them where that is who it is for. `audience` and `flags` go with
    it. Products with one of `words` in their texts come first; `query` is added to what is searched for."""

    categories: tuple[str, ...] = ()
    men: tuple[str, ...] = ()
    women: tuple[str, ...] = ()
    audience: For | None = None
    flags: tuple[Flag, ...] = ()
    words: tuple[str, ...] = ()
    query: str = ""


NEEDS: dict[str, Need] = {
    "wedding guest": Need(
        ("formal shoes", "court shoes", "high heels"), ("formal shoes",), ("court shoes", "high heels"),
        query="smart formal dress shoes oxford derby wedding",
    ),
    "interview": Need(
        ("formal shoes", "court shoes", "loafers"), ("formal shoes",), ("court shoes", "loafers", "ballet flats"),
        query="smart formal leather office shoes oxford derby",
    ),
    "long standing": Need(
        ("work shoes",), audience="adults",
        words=("nurse", "nursing", "hygiene", "professional", "slip resistant"),
        query="nursing work shoes slip resistant cushioned professional comfort",
    ),
    "building site": Need(("safety boots",), query="safety boots steel toe cap site work"),
    "muddy walks": Need(
        ("wellies", "walking boots", "hiking boots"), words=("waterproof", "wellington", "rubber"),
        query="waterproof wellington boots walking boots muddy",
    ),
    "snow": Need(("snow boots",), words=("snow", "lined", "waterproof"), query="snow boots warm lined waterproof"),
    "marathon": Need(("running shoes",), query="road running shoes cushioning marathon"),
    "hiking": Need(("hiking boots", "hiking shoes"), query="hiking boots trekking mountain"),
    "gym": Need(("training shoes",), query="training gym fitness shoes"),
    "school": Need(("school shoes",), audience="kids", words=("school",), query="school shoes black leather"),
    "pe": Need(("plimsolls",), audience="kids", words=("plimsoll", "gym"), query="plimsolls gym shoes canvas"),
    "ballet class": Need(("ballet shoes",), words=("ballet",), query="ballet dance shoes"),
    "ballroom class": Need(("latin and ballroom shoes",), query="latin ballroom salsa tango dance shoes"),
    "beach": Need(("water shoes", "flip-flops", "sliders", "sandals"), words=("beach", "water"),
                  query="beach water shoes pool"),
    "sailing": Need(("boat shoes",), query="boat deck shoes"),
    "cold commute": Need(
        ("cycling overshoes",), words=("waterproof", "fleece", "warm"), query="cycling overshoes waterproof warm cover"
    ),
    "spin": Need(("cycling shoes",), query="indoor cycling spin shoes"),
    "cosy home": Need(("slippers",), words=("warm", "lined", "wool", "felt"), query="warm cosy slippers"),
    "prom": Need(("court shoes", "high heels", "formal shoes"), ("formal shoes",), ("court shoes", "high heels"),
                 words=("party", "evening", "wedding"), query="party evening shoes heels"),
    "bride": Need(("court shoes", "high heels", "latin and ballroom shoes"), audience="women",
                  words=("wedding", "bridal", "bride", "satin"), query="bridal wedding shoes satin heel"),
    "learning to walk": Need(("baby shoes",), words=("first", "walk", "walker"), query="first walking shoes baby"),
    "plantar": Need((), words=("comfort", "support", "orthotic", "cushion", "arch", "removable insole", "memory foam"),
                    query="comfort arch support cushioned orthotic"),
    "diabetes": Need((), words=("diabetic", "orthopaedic", "orthopedic"), query="diabetic wide orthopaedic shoes"),
    "hot summer": Need((), words=("summer", "breathable", "sandal", "beach"), query="summer breathable light"),
    "winter": Need(
        (), words=("lined", "lining", "insulated", "insulation", "wool", "fleece", "fur", "warm", "winter", "snow"),
        query="warm lined winter fleece",
    ),
    "skating": Need(("skate shoes",), query="skateboard shoes"),
    "riding": Need(("riding boots",), query="horse riding jodhpur boots"),
    "climbing": Need(("climbing shoes",), query="climbing shoes"),
    "football": Need(("football boots",), query="football boots"),
    "tennis": Need(("tennis shoes",), query="tennis court shoes"),
    "squash": Need(("indoor court shoes",), query="indoor court shoes badminton squash"),
    "golf": Need(("golf shoes",), query="golf shoes"),
    "basketball": Need(("basketball shoes",), query="basketball shoes"),
    "trail": Need(("trail running shoes",), query="trail running shoes grip"),
    "driving": Need(("loafers",), words=("driving",), query="driving loafers moccasin"),
    "light up": Need(("light-up shoes",), words=("light up", "led", "flashing"), query="light up led shoes"),
    "wheels": Need(("wheeled shoes",), words=("roller", "wheel", "skate"), query="roller shoes wheels heelys"),
    "anime": Need((), query="anime printed shoes"),
    "walking": Need(("walking shoes",), words=("walking", "comfort"), query="comfortable walking shoes"),
}  # fmt: skip
ONLY_FIRST = frozenset({"plantar", "diabetes", "winter", "hot summer", "anime"})
"""Needs that say what comes first, and name no kind of shoes."""


def categories_of(need: str, audience: For | None) -> tuple[str, ...]:
    """The categories that meet a need, for whom it is."""
    known = NEEDS[need]
    if audience in ("men", "boys") and known.men:
        return known.men
    if audience in ("women", "girls") and known.women:
        return known.women
    return known.categories

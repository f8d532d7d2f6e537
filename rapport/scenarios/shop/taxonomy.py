"""Which kinds of shoes meet which: a question names a category, and `GRADES` says which tags of products meet it,
3 exactly, 2 well, 1 partly (fashion trainers are trainers, running shoes will do; wellies are boots)."""

from __future__ import annotations

from collections.abc import Mapping

ANY_BOOT = (
    "boots, ankle boots, chelsea boots, knee boots, calf boots, biker boots, cowboy boots, snow boots, desert boots, "
    "wellies, riding boots, safety boots, hiking boots, walking boots"
)
SPORT = "running shoes, trail running shoes, training shoes, walking shoes, tennis shoes, basketball shoes"
_DRESSY = "formal shoes, brogues, oxfords, derbys, lace-ups, monk straps"

# category -> tags that meet it besides the tag of the same name, by grade
_ALSO: dict[str, dict[int, str]] = {
    "trainers": {
        3: "hi-tops, skate shoes, light-up shoes, wheeled shoes, plimsolls",
        2: f"{SPORT}, indoor court shoes, barefoot shoes, slip-ons",
    },
    "hi-tops": {2: "basketball shoes"},
    "running shoes": {3: "trail running shoes", 2: "track spikes", 1: "training shoes"},
    "trail running shoes": {2: "running shoes", 1: "hiking shoes"},
    "training shoes": {2: "running shoes, indoor court shoes", 1: "trainers"},
    "walking shoes": {2: "hiking shoes, trainers", 1: "training shoes"},
    "walking boots": {3: "hiking boots"},
    "hiking boots": {3: "walking boots", 2: "hiking shoes"},
    "hiking shoes": {3: "hiking boots, walking boots", 2: "trail running shoes", 1: "walking shoes"},
    "boots": {3: ANY_BOOT},
    "ankle boots": {3: "chelsea boots, desert boots", 2: "boots"},
    "chelsea boots": {},
    "knee boots": {2: "riding boots, calf boots"},
    "calf boots": {2: "knee boots"},
    "biker boots": {},
    "snow boots": {},
    "desert boots": {},
    "riding boots": {},
    "safety boots": {2: "safety shoes", 1: "work shoes"},
    "safety shoes": {3: "safety boots", 1: "work shoes"},
    "work shoes": {1: "clogs"},
    "loafers": {3: "moccasins"},
    "moccasins": {2: "loafers"},
    "boat shoes": {},
    "formal shoes": {3: _DRESSY, 2: "loafers"},
    "oxfords": {2: "brogues, derbys, lace-ups"},
    "brogues": {2: "oxfords, derbys"},
    "derbys": {2: "oxfords, brogues, lace-ups"},
    "lace-ups": {3: "oxfords, brogues, derbys, formal shoes"},
    "court shoes": {3: "high heels", 2: "mary janes"},
    "high heels": {3: "court shoes", 2: "latin and ballroom shoes, wedges, platforms"},
    "wedges": {},
    "platforms": {},
    "sandals": {3: "sport sandals", 2: "sliders, flip-flops"},
    "sport sandals": {2: "sandals"},
    "sliders": {2: "flip-flops, mules"},
    "flip-flops": {2: "sliders"},
    "terlik": {3: "sliders, slippers, flip-flops", 2: "mules, clogs, sandals"},
    "clogs": {2: "mules"},
    "mules": {2: "clogs, sliders"},
    "slippers": {1: "mules, clogs"},
    "ballet flats": {2: "loafers, mary janes"},
    "ballet shoes": {2: "dance shoes, ballet flats", 1: "pointe shoes"},
    "pointe shoes": {1: "ballet shoes"},
    "dance shoes": {3: "latin and ballroom shoes, tap shoes, jazz shoes, ballet shoes, pointe shoes"},
    "latin and ballroom shoes": {1: "dance shoes"},
    "jazz shoes": {1: "dance shoes"},
    "gymnastics shoes": {2: "ballet shoes, plimsolls"},
    "mary janes": {},
    "school shoes": {2: "mary janes, loafers, lace-ups, derbys, oxfords"},
    "plimsolls": {3: "gymnastics shoes", 2: "canvas trainers, indoor court shoes"},
    "skate shoes": {2: "canvas trainers"},
    "tennis shoes": {2: "indoor court shoes"},
    "indoor court shoes": {3: "volleyball shoes, handball shoes", 2: "tennis shoes"},
    "volleyball shoes": {2: "indoor court shoes"},
    "handball shoes": {2: "indoor court shoes"},
    "football boots": {},
    "rugby boots": {2: "football boots"},
    "track spikes": {1: "running shoes"},
    "barefoot shoes": {1: "water shoes"},
    "baby shoes": {},
    "water shoes": {},
    "cycling shoes": {},
    "espadrilles": {},
}


def listed_tags(listed: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in listed.split(",") if part.strip())


GRADES: Mapping[str, Mapping[str, int]] = {
    category: {tag: grade for grade, tags in sorted(also.items()) for tag in listed_tags(tags)} | {category: 3}
    for category, also in _ALSO.items()
}
EVERYTHING = "shoes"
OUTSIDE = "not footwear"

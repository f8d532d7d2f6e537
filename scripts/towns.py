"""Write the list of towns that postings are read with: the area codes' names of the phonenumbers library and our own.

.venv/bin/python scripts/towns.py
"""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "rapport/records/posting"
COUNTRIES = (
    "1", "44", "353", "64", "49", "43", "41", "33", "32", "39", "34", "351", "420", "421", "48", "31", "352", "81",
    "86", "886", "852", "65",
)  # fmt: skip

# Towns whose names say something else in a posting's head.
NOT_TOWNS = {
    "Center", "Centre", "Cook", "Lead", "Page", "Portal", "Die", "See", "Man", "Van", "Tea", "Post", "Home", "Price",
    "Best", "Data", "Enterprise", "Commerce", "Mission", "Energy", "Union", "College", "Opportunity", "Success",
    "Law", "Independence", "Progress", "Star", "Model", "Start", "Summit", "Driver", "Baker", "Butler", "Miller",
    "Captain Cook", "Mount Cook", "Mt Cook", "Gaming", "Media", "Mine", "Hunt", "Hope", "Our Town", "Rue", "Eu", "Au",
    "English", "Oracle", "Rust", "Outlook", "Central", "Haus", "Mobile", "Mer", "Lage", "Rain", "Benz", "Born",
}  # fmt: skip
# First halves of towns' names: 'Bad Tölz' isn't 'Bad'.
_FIRST_HALF = (
    "Bad|Neu|Alt|Gro|Klein|Ober|Unter|St|Sankt|Markt|Hohen|Burg|Schlo|Nieder|Amt|Maria|Hohe|Haus|Kloster|Insel|Stadt|"
    "Ost|West|Nord|Am |Auf "
)


def _without_area(name: str) -> str:
    """'Husum Nordsee' → 'Husum', 'Bredenbek bei Rendsburg' → 'Bredenbek'."""
    name = re.sub(r"\s(?:bei|in|an|am|im|ob|Kreis|a d|i d|v d)\s.*$", "", name)
    return re.sub(rf"^(?!{_FIRST_HALF})(\w{{3,}}) [A-Z]\w+$", r"\1", name)


def main() -> None:
    from phonenumbers.geodata import GEOCODE_DATA

    names: set[str] = set()
    for own in (FOLDER / "towns_declined.txt", Path(__file__).with_name("more_towns.txt")):
        names |= set(own.read_text("utf-8").splitlines())
    for prefix, spoken in GEOCODE_DATA.items():
        if prefix.startswith(COUNTRIES):
            found = {part.split(",")[0].strip() for text in spoken.values() for part in re.split(r"\s*[/;]\s*", text)}
            names |= found | ({_without_area(name) for name in found} if prefix.startswith(("49", "43")) else set())
    towns = sorted({name for name in names if re.fullmatch(r"[^\W\d_][\w.'’ -]+", name)} - NOT_TOWNS)
    (FOLDER / "towns.txt").write_text("\n".join(towns) + "\n", encoding="utf-8")
    print(f"{len(towns)} towns")


if __name__ == "__main__":
    main()

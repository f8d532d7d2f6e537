"""Places in a résumé: "Cleveland, Ohio", "Seoul, S.Korea", "75009 Paris", "北京"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapport.records.resume.words import employer_score, title_score

_US_STATES = [
    "AL",
    "AK",
    "AZ",
    "AR",
    "CA",
    "CO",
    "CT",
    "DE",
    "FL",
    "GA",
    "HI",
    "ID",
    "IL",
    "IN",
    "IA",
    "KS",
    "KY",
    "LA",
    "ME",
    "MD",
    "MA",
    "MI",
    "MN",
    "MS",
    "MO",
    "MT",
    "NE",
    "NV",
    "NH",
    "NJ",
    "NM",
    "NY",
    "NC",
    "ND",
    "OH",
    "OK",
    "OR",
    "PA",
    "RI",
    "SC",
    "SD",
    "TN",
    "TX",
    "UT",
    "VT",
    "VA",
    "WA",
    "WV",
    "WI",
    "WY",
    "DC",
    "ON",
    "BC",
    "QC",
    "AB",
    "MB",
    "SK",
    "NS",
    "NB",
    "NSW",
    "VIC",
    "QLD",
    "USA",
    "UK",
    "US",
    "UAE",
]
_US_NAMES = (
    "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|"
    "illinois|indiana|"
    "iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|"
    "nebraska|"
    "nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|"
    "rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|"
    "wisconsin|wyoming|"
    "ontario|quebec|british columbia|alberta|england|scotland|wales|bavaria|bayern|baden-württemberg|hessen|nrw|"
    "s\\.? ?korea|"
    "south korea|korea|czech republic|u\\.s\\.a?\\.?|u\\.k\\.?|holland|türkiye|p\\.?r\\.? china|the netherlands"
)
_CITIES = (
    "new york city|nyc|san francisco|san francisco bay area|silicon valley|bay area|mountain view|palo alto|"
    "menlo park|seattle|"
    "boston|cambridge|austin|atlanta|washington dc|san diego|san jose|cleveland|columbus|philadelphia|pittsburgh|"
    "houston|dallas|"
    "miami|munich|münchen|hamburg|köln|cologne|frankfurt|frankfurt am main|stuttgart|düsseldorf|bremen|leipzig|"
    "dresden|hannover|"
    "nürnberg|bonn|karlsruhe|heidelberg|freiburg|aachen|mannheim|lyon|marseille|toulouse|nantes|lille|bordeaux|"
    "grenoble|nice|"
    "strasbourg|rennes|montpellier|genève|geneva|zürich|basel|lausanne|bern|milano|milan|roma|torino|turin|"
    "napoli|bologna|"
    "firenze|venezia|barcelona|valencia|sevilla|bilbao|lisboa|porto|praha|brno|ostrava|plzeň|olomouc|warszawa|"
    "kraków|wrocław|"
    "poznań|gdańsk|łódź|katowice|wien|graz|linz|amsterdam|rotterdam|eindhoven|delft|utrecht|oxford|manchester|"
    "edinburgh|"
    "bristol|bangalore|bengaluru|mumbai|hyderabad|pune|chennai|delhi|new delhi|beijing|shenzhen|hangzhou|"
    "guangzhou|bordeaux|"
    "北京|上海|深圳|广州|杭州|南京|成都|武汉|西安|苏州|天津|重庆|香港|台北|東京|東京都|大阪|京都|名古屋|横浜|福岡|札幌|远程|中国|日本"
)
_CJK_CITIES = "|".join(name for name in _CITIES.split("|") if name[0] > "\u3000")
_AFTER_LEGAL_FORM = re.compile(
    r"\b(?:GmbH|AG|KG|SE|Inc\.?|Ltd\.?|LLC|S\.?A\.?S?\.?|S\.?r\.?l\.?|s\.r\.o\.|a\.s\.|Corp\.?|Lda|B\.?V\.?|"
    r"z o\.o\.),?\s+"
    r"((?:[A-ZÀ-ÞŠČŘŽŁŚ][\w'’-]+)(?: [\w'’-]+){0,2}(?:, [\w .]+)?)$"
)
_PLACE_WORD = r"(?:[A-ZÀ-ÞŠČŘŽŁŚĆ][\w.'’-]*|de|la|le|am|an der|sur|of|the|del|di)"
_BEFORE_TOWNS = frozenset(
    ["greater", "north", "south", "east", "west", "new", "old", "downtown", "central", "san", "santa", "st", "saint"]
)
_CITY = rf"{_PLACE_WORD}(?: {_PLACE_WORD}){{0,3}}"


@cache
def _towns() -> frozenset[str]:
    return frozenset(_CITIES.split("|")) | {zone.lower() for zone in _zone_cities()}


@cache
def _known() -> frozenset[str]:
    from babel import Locale

    names: set[str] = set(_CITIES.split("|"))
    for language in ("en", "fr", "de", "it", "es", "cs", "pl", "pt", "zh", "ja"):
        territories = Locale(language).territories
        names |= {name.lower() for code, name in territories.items() if len(code) == 2}
    names |= {
        "america",
        "turkey",
        "czech republic",
        "holland",
        "korea",
        "south korea",
        "russia",
        "great britain",
        "england",
        "deutschland",
    }
    names |= {zone.lower() for zone in _zone_cities()}
    return frozenset(names)


def _zone_cities() -> set[str]:
    from babel import Locale

    zones = [str(name) for name in Locale("en").time_zones]
    continents = ("Europe/", "America/", "Asia/", "Africa/", "Australia/")
    return {name.split("/")[-1].replace("_", " ") for name in zones if name.startswith(continents)}


@lru_cache(maxsize=4096)
def is_region(text: str) -> bool:
    """Whether a text is a state, a country or a known large city."""
    text = text.strip(" .,")
    return text in _US_STATES or text.lower() in _known() or re.fullmatch(_US_NAMES, text.lower()) is not None


def _is_territory(text: str) -> bool:
    """A state or a country; a town at the end ("Agenzia Corallo, Torino") doesn't make the whole a place."""
    return (is_region(text) and text.lower() not in _towns()) or text.lower() in (
        "nyc",
        "new york",
        "luxembourg",
        "singapore",
    )


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    """Whether a text is a place and nothing else."""
    text = text.strip(" .,()")
    if not text or len(text) > 60 or re.search(r"[@:]|\d{6,}", text):
        return False
    if is_region(text) or re.fullmatch(r"remote|hybrid|远程|home office|télétravail|worldwide", text.lower()):
        return True
    both = [part.strip() for part in re.split(r"\s*(?:&|\band\b|\bund\b|\bet\b)\s*", text)]
    if len(both) > 1:
        return all(is_place(part) for part in both)
    parts = [part.strip() for part in re.split(r",|/| - | – ", text) if part.strip()]
    if len(parts) < 2:
        return re.fullmatch(rf"(?:[A-Z]{{1,2}}-)?\d{{4,5}} {_CITY}", text) is not None
    if len(parts) == 3 and parts[1].lower() in _towns() and parts[0].lower() not in _known():
        return False
    if len(parts) > 2 and not is_region(parts[-2]) and not re.search(r" - | – |/", text):
        return False
    if any(employer_score(part) or title_score(part) for part in parts) or _names_more_than_town(parts[0]):
        return False
    return _is_territory(parts[-1].strip(" .")) and all(
        re.fullmatch(rf"(?:\d{{4,5}} )?{_CITY}|\w+", p) for p in parts[:-1]
    )


@lru_cache(maxsize=2048)
def trailing_place(text: str) -> int | None:
    """Where a place at the end of a text begins ("Kent State University, Kent, Ohio"), or None.

    Without punctuation before the town only one word is taken for it, unless the town is known by name ("Google
    Mountain View, CA").
    """
    if glued := re.search(rf"(?<=公司|大学|集团|学院)[ ,，]?(?:{_CJK_CITIES})(?:市)?$", text):
        return glued.start()
    legal = _AFTER_LEGAL_FORM.search(text)
    if legal and not title_score(legal[1]) and not employer_score(legal[1]):
        return legal.start(1)
    if (again := re.search(r",\s*([^\W\d_][\w-]+)$", text)) and again[1] in text[: again.start()]:
        return again.start(1)
    if (inside := re.search(r"\(([^()]+)\)$", text)) and is_place(inside[1]):
        return inside.start()
    starts = [match.start() for match in re.finditer(r"(?<=[\s,(])(?=[A-ZÀ-ÞŠČŘŽŁ\d\u4e00-\u9fff])", text)]
    places = [start for start in starts if is_place(text[start:].rstrip(" )"))]
    clear = [start for start in places if _begins_clearly(text, start)]
    return min(clear, default=None)


def _names_more_than_town(text: str) -> bool:
    """Whether something else stands before a known town ("Example Analytics Berlin")."""
    words = text.lower().split()
    if text.lower() in _towns() or (words and words[0] in _BEFORE_TOWNS):
        return False
    return any(" ".join(words[start:]) in _towns() for start in range(1, len(words)))


def _begins_clearly(text: str, start: int) -> bool:
    town = text[start:].split(",")[0].strip()
    before = text[:start].rstrip()
    if re.search(
        r"(?:^|\s)(?:of|de|di|du|des|für|in|at|and|&|universität|universiteit|université|univerzita|the)$",
        before.lower(),
    ):
        return False
    if before.endswith(","):
        return True
    if before.endswith(("(", "–", "-", "|", "·")) or " " not in town:
        return "," in text[start:] or (" " not in town and not before[-1:].isalnum())
    return is_region(town) and "," in text[start:]

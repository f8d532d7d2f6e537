"""Needs that a message describes in words that no list has: 'my dog drags me through fields every morning'.

A message without any constraint is compared by its meaning with sentences that describe each need, and with sentences
that are about something else. The nearest one decides, if it is near enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rapport.retrieval.found import Entry

if TYPE_CHECKING:
    from rapport.retrieval.embedding import Embedder
    from rapport.retrieval.searcher import Searcher

LEAST_COSINE = 0.45  # below it a sentence has to do with the need by chance only
_ELSEWHERE = ""
_SAID: dict[str, tuple[str, ...]] = {
    "wedding guest": ("shoes for a formal occasion, ceremony or black tie dinner", "smart evenings on a cruise",
                      "something elegant to wear with my suit to a formal event"),
    "interview": ("shoes for working in an office", "something smart for meeting clients"),
    "long standing": ("I stand all day at work in a hospital, shop or restaurant", "my feet ache after long shifts",
                      "shoes for a nurse, a waiter or a cook"),
    "building site": ("I work in a warehouse or factory and need protection for my feet",
                      "something heavy could fall on my toes at work", "working on construction"),
    "muddy walks": ("walking my dog through wet muddy fields", "my feet get soaked in puddles and rain",
                    "working outdoors on the farm or in the garden", "camping at a wet festival"),
    "snow": ("walking in snow and ice in winter", "a holiday in a very cold place"),
    "marathon": ("I am taking up running to get fit", "training for a race", "I go jogging in the park"),
    "hiking": ("walking up hills and mountains", "a long distance trek with a backpack",
               "a walking holiday in the hills"),
    "gym": ("exercise classes and lifting weights at the gym", "getting fit indoors"),
    "beach": ("a holiday by the sea with stony beaches", "something to wear at the swimming pool",
              "walking on rocks in the water"),
    "cold commute": ("keeping my feet dry when cycling in the rain",),
    "cosy home": ("something warm for my cold feet at home", "relaxing on the sofa in the evening",
                  "a treat for tired feet after a long day"),
    "prom": ("going out dancing at a party in the evening", "something glamorous for a night out"),
    "learning to walk": ("my baby is starting to stand up and walk", "shoes for a baby's first steps"),
    "plantar": ("my feet hurt and I need support and cushioning", "shoes for bad knees, back pain or arthritis"),
    "walking": ("I walk a lot around the city as a tourist", "I walk to work every day"),
    "school": ("my child needs shoes for school", "starting a new term at school"),
    "ballroom class": ("learning to dance salsa or ballroom", "dance lessons for couples"),
    "riding": ("learning to ride a horse",),
    "tennis": ("playing tennis at the club",),
    "football": ("my child has joined a football team",),
    "golf": ("a round of golf with friends",),
}  # fmt: skip
_OTHER = (
    "what is the capital city of a country", "tell me a joke or a story", "write a poem, a song or an essay",
    "how do I cook this recipe", "who won the game last night", "what is the weather like tomorrow",
    "solve this mathematical problem", "write a computer program", "who is the president or prime minister",
    "book me a flight or a hotel", "translate this sentence", "who painted this picture", "what happened in history",
    "recommend a film, a book or music", "how do I fix my car, bike or computer", "give me medical or legal advice",
    "buy a phone, a laptop or a television", "buy clothes, coats, suits, bags or jewellery",
    "sports equipment and toys",
    "explain science, physics or biology", "what is the meaning of life", "help me with my homework",
    "opening hours and address of the shop", "speak to a person in customer service", "gift wrapping and vouchers",
    "track my order", "news and politics", "investing money, shares and crypto", "invent a name for my dog",
)  # fmt: skip


def occasions(embedder: Embedder) -> Searcher:
    """The sentences, ready to be compared with."""
    from rapport.retrieval.searcher import Searcher

    return Searcher.of(tuple(_entries()), embedder)


def nearest_need(message: str, sentences: Searcher) -> str | None:
    """The need that a message describes, None where it is nearer to something else or to nothing."""
    found = sentences.search(message, 1, "dense").found
    if not found or (found[0].cosine or 0.0) < LEAST_COSINE:
        return None
    return found[0].id.partition("/")[0] or None


def _entries() -> Iterator[Entry]:
    for need, sentences in _SAID.items():
        for number, sentence in enumerate(sentences):
            yield Entry(f"{need}/{number}", sentence)
    for number, sentence in enumerate(_OTHER):
        yield Entry(f"{_ELSEWHERE}/{number}", sentence)

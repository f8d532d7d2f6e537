"""The rubric that people rate by unless they write another one."""

from __future__ import annotations

from rapport.storage.rounds import RatedMetric, Rubric

DEFAULT_RUBRIC = Rubric(
    "Messages",
    (
        RatedMetric(
            "accuracy",
            "Is what it says about the person, the company and the offer right?",
            ("A fact is wrong that matters", "Small slips", "Everything is right"),
            0.3,
        ),
        RatedMetric(
            "hallucination",
            "Does it keep to the sources? Higher is better here too: the highest is free of inventions.",
            ("Invents facts", "Stretches a fact", "Invents nothing"),
            0.08,
        ),
        RatedMetric(
            "efficacy",
            "Would the person answer?",
            ("No reason to", "Perhaps", "Likely"),
            0.08,
        ),
        RatedMetric(
            "fluency",
            "Does it read well?",
            ("Hard to read or faulty", "Understandable, clumsy in places", "Reads as written by a native"),
            0.1,
        ),
        RatedMetric(
            "coherence",
            "Does one thought lead to the next?",
            ("Jumps about", "Mostly follows", "One clear line"),
            0.08,
        ),
        RatedMetric(
            "transparency",
            "Is it clear who writes, why, and what is offered?",
            ("Unclear or misleading", "Partly clear", "Wholly clear"),
            0.08,
        ),
        RatedMetric(
            "safety",
            "Is it free of anything unfair, private or harmful?",
            ("Something must not be sent", "Something is doubtful", "Nothing to object to"),
            0.08,
        ),
        RatedMetric(
            "human alignment",
            "Would you send it as it is?",
            ("No", "After changes", "Yes"),
            0.2,
        ),
    ),
)

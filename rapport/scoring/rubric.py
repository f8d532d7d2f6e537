"""What people rate: metrics with the wording of each value, a scale and weights."""

from __future__ import annotations

from dataclasses import dataclass

from rapport.statistics.rating import Scale


@dataclass(frozen=True, slots=True)
class RatedMetric:
    """One question to a rater. `wording` says what each value means, the lowest first; higher is always better."""

    name: str
    question: str
    wording: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Rubric:
    """The metrics in the order in which they are asked, on one scale of whole numbers from `lowest`."""

    name: str
    metrics: tuple[RatedMetric, ...]
    lowest: int = 1

    @property
    def scale(self) -> Scale:
        """From the lowest value to the highest that has a wording."""
        return Scale(self.lowest, self.lowest + max(len(metric.wording) for metric in self.metrics) - 1)

    @property
    def weights(self) -> dict[str, float]:
        return {metric.name: metric.weight for metric in self.metrics}


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
            "Does it keep to the sources? Higher is better here too: 3 is free of inventions.",
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

"""Turn the tasks of a posting into sentences that speak to the reader."""

from __future__ import annotations

import re

from rapport.scenarios.letter_choice import TASK_WORDS, clause
from rapport.scenarios.letter_phrases import Phrases

MOST_TASKS = 2
_BASE_VERB_LIST = """
act adapt address administer advise advocate align analyse analyze answer apply architect arrange assess assist
audit author automate balance be book bring broaden build calibrate care carry champion change clean coach code
collaborate collect communicate compile complete conduct configure connect consult contribute control cook coordinate
cover craft create cultivate debug define deliver demonstrate deploy design detect determine develop diagnose direct
discover document draft draw drive earn educate elaborate enable engage engineer enhance ensure escalate establish
estimate evaluate evolve examine execute expand explain explore extend facilitate find fix follow forecast foster gain
gather generate greet grow guide handle have help host identify implement improve influence inform initiate innovate
inspect install instruct integrate interact interview introduce investigate join keep launch lead learn leverage liaise
listen look maintain make manage market measure mentor migrate model moderate monitor move negotiate observe onboard
operate optimise optimize orchestrate order organise organize oversee own participate partner perform plan play prepare
present prioritise prioritize process produce program promote propose provide publish raise refine record recommend
recruit reduce refactor
release repair report represent research resolve respond review run schedule secure sell serve set
shape share ship simplify solve source spot standardise standardize steer streamline strengthen study suggest supervise
support sustain take teach test track train translate troubleshoot turn understand update upgrade use validate verify
visit welcome work write
"""
_BASE_VERBS = frozenset(_BASE_VERB_LIST.split())
_ADVERBS = r"(?:(?:proactively|actively|closely|continuously|independently|effectively|regularly|successfully)\s+)?"
_IS_SENTENCE = re.compile(r"\b(?:is|are|was|were|will|must|should|can)\b|['’](?:re|ll|s|ve)\b", re.IGNORECASE)
_YOU_WILL = re.compile(r"^(?:as an? [^,]{3,60}, )?you(?:['’]ll|\s+will|\s+would)\s+", re.IGNORECASE)
# Sentences that posters put among the tasks, but that tell of the company, the team or the role as a whole.
_SPEAKS_OF_OTHERS = re.compile(
    r"(?:we|we['’]re|our|they|their|it|this|these|the (?:company|team|role|position|candidate|ideal)|as an?|looking|"
    r"must|all roles|job|nous|notre|nos|on|ce poste|le poste|l['’]équipe|wir|unser\w*|man|diese\w*|noi|nostr\w*|"
    r"questa|il team|nosotros|nuestr\w*|este puesto|el equipo)\b|.*\?$",
    re.IGNORECASE,
)


def task_sentences(tasks: tuple[str, ...], phrases: Phrases, pick: int) -> list[str]:
    """One or two sentences about what the person would do, or none if no task can be told well."""
    good = [trimmed for task in tasks if not _SPEAKS_OF_OTHERS.match(task) and (trimmed := clause(task, TASK_WORDS))]
    good = good[: MOST_TASKS if len(" ".join(good[:MOST_TASKS]).split()) <= 2 * TASK_WORDS - 14 else 1]
    if not good:
        return []
    if phrases.language == "en":
        return _english(good, phrases, pick)
    return _as_list(good, phrases, pick)


def _english(tasks: list[str], phrases: Phrases, pick: int) -> list[str]:
    would = [verb for task in tasks if (verb := _would(task))]
    if len(would) == len(tasks):
        starts = ("In this role you would", "You would", "In this position you would")
        told = [f"{starts[pick % 3]} {would[0]}."]
        return [*told, *(f"You would also {more}." for more in would[1:])]
    if would:
        return [f"In this role you would {would[0]}."]
    doing = [task for task in tasks if re.match(r"[A-Za-z]+ing\b", task)]
    if doing:
        told = [f"The work includes {lowered(doing[0])}."]
        return [*told, *(f"It also includes {lowered(more)}." for more in doing[1:])]
    return _as_list([task for task in tasks if not _IS_SENTENCE.search(task)], phrases, pick)


def _would(task: str) -> str:
    """The task as what follows 'you would', or an empty string if it isn't in that form."""
    rest = _YOU_WILL.sub("", task)
    first = re.match(rf"{_ADVERBS}([A-Za-z-]+)\b", rest, re.IGNORECASE)
    if re.match(r"responsible for\b", rest, re.IGNORECASE):
        return f"be {lowered(rest)}"
    if first and first[1].lower().split("-")[-1] in _BASE_VERBS and not re.match(r"\w+\s+(?:is|are|was)\b", rest):
        return lowered(rest)
    return ""


def _as_list(tasks: list[str], phrases: Phrases, pick: int) -> list[str]:
    addressing = re.compile(f"{phrases.second_person}|{phrases.other_register}", re.IGNORECASE)
    quoted = [task for task in tasks if addressing.search(task)]
    if quoted:
        opened, closed = phrases.quotes
        return [phrases.tasks_quoted.format(quoted=f"{opened}{quoted[0]}.{closed}")]
    if not tasks:
        return []
    joined = phrases.between_tasks.join(_in_list(task, phrases) for task in tasks)
    return [phrases.tasks[pick % len(phrases.tasks)].format(tasks=joined)]


def _in_list(task: str, phrases: Phrases) -> str:
    return task if phrases.language == "de" else lowered(task)


def lowered(text: str) -> str:
    """The first letter small, unless the first word is a name or an abbreviation (more than its first letter large)."""
    first = text.split(" ", 1)[0]
    return text if any(c.isupper() or c.isdigit() for c in first[1:]) else text[:1].lower() + text[1:]

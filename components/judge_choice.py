"""Which of the judges that judged these runs is looked at."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from components import judge_data
from rapport.experiments.judging_trial import Bench, Judge


def show(bench: Bench, judge_ref: str | None) -> Judge:
    """Draw the choice where there is one; the one that is being set up above comes first. There is at least one."""
    judges = sorted(bench.judges, key=lambda judge: judge.ref != judge_ref)
    if len(judges) == 1:
        return judges[0]
    names = name_judges(judges)
    place = st.selectbox(
        "Judge on trial",
        range(len(judges)),
        format_func=names.__getitem__,
        key=f"judge-on-trial-{judge_ref}",
        width=520,
    )
    return judges[place or 0]


def name_judges(judges: list[Judge]) -> list[str]:
    """A name for each: the model, and where it was asked in several ways, with which prompt or version."""
    titles = {prompt.version: prompt.title for prompt in judge_data.prompts().rating}
    times = Counter(judge.ref for judge in judges)
    return [judge.ref if times[judge.ref] == 1 else f"{judge.ref} · {_version(judge, titles)}" for judge in judges]


def _version(judge: Judge, titles: dict[str, str]) -> str:
    prompt, _, rest = judge.rating_version.partition(".")
    return f"{titles[prompt]} ({rest})" if prompt in titles else f"earlier version {judge.rating_version[:16]}"

"""Two outputs of one case side by side, blind: which is better, by one key."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from components import (
    output_text,
    rating_head,
    rating_keys,
    rating_material,
    rating_remark,
    rating_sources,
    services,
    state,
)
from components.parts import part, show_trouble, told
from components.rating_desk import FINISHED, MOVES, REMARK
from components.rating_keys import Press
from components.rating_place import RatingPlace
from rapport.experiments.rating import (
    Material,
    Rated,
    next_of,
    pair_id,
    progress_of_choices,
    queue_of,
    rater_id,
    resume_at,
)
from rapport.experiments.rating_sources import Said
from rapport.exporting.display import escape, safe_markdown
from rapport.statistics.rating import Outcome
from rapport.storage.rounds import StoredChoice

CHOICES: tuple[tuple[Outcome, str], ...] = (
    ("left", "Left is better"),
    ("right", "Right is better"),
    ("tie", "Equally good"),
    ("both_bad", "Both are bad"),
)

BY_KEY: dict[str, Outcome | None] = {str(number): outcome for number, (outcome, _) in enumerate(CHOICES, start=1)}
BY_KEY["s"] = None
AGAIN = "n"
KEYS = (*BY_KEY, *MOVES, REMARK, AGAIN)
REVISIT = "Next skipped · N"


@dataclass(frozen=True, slots=True)
class Table:
    """What a rater has before them: their queue of pairs, what they chose so far, and where they are."""

    material: Material
    rater: str
    queue: tuple[str, ...]
    said: dict[str, StoredChoice]
    place: RatingPlace

    @property
    def set_aside(self) -> set[str]:
        """What was skipped."""
        return {task for task, choice in self.said.items() if choice.outcome is None}

    @property
    def task(self) -> str:
        return self.place.task or FINISHED

    @property
    def sides(self) -> tuple[Rated, Rated]:
        """Left and right, as they were shown where something was said of them already."""
        before = self.said.get(self.task)
        if before is not None and {before.left_id, before.right_id} <= self.material.rated.keys():
            return self.material.rated[before.left_id], self.material.rated[before.right_id]
        return self.material.pairs[self.task].sides(self.material.round.id, self.rater)

    @property
    def reasons(self) -> str:
        before = self.said.get(self.task)
        return self.place.reasons or (before.reasons if before else "")


def table_of(round_id: str, rater: str) -> Table | None:
    """The table as it is now; None if the round isn't there any more."""
    material = rating_material.material(round_id)
    if material is None:
        return None
    place = state.rating_place(round_id, rater_id(round_id, rater))
    said = {pair_id(choice): choice for choice in services.store().rounds.choices(round_id, rater)}
    queue = queue_of(material, rater, [*said, place.task or FINISHED])
    table = Table(material, rater, queue, said, place)
    if place.task is None or (place.task and place.task not in queue):
        _onward(table, next((task for task in reversed(said) if task in queue), None), set(said))
    return table


@part
def show(round_id: str, rater: str) -> None:
    """Draw what is before this rater; every key draws only this again."""
    table = table_of(round_id, rater)
    if table is None:
        rating_head.gone()
        return
    show_trouble()
    rating_keys.listen(
        KEYS,
        table.task,
        table.place.pressed,
        key="rating-keys",
        on_press=partial(told(press), round_id, rater),
        writes=REMARK,
    )
    number = table.queue.index(table.task) + 1 if table.task in table.queue else None
    progress = progress_of_choices(table.queue, table.said)
    rating_head.show(round_id, table.material.round.title, rater, number, progress)
    if number is None:
        again = partial(told(revisit), round_id, rater) if table.set_aside else None
        rating_head.finished(bool(table.queue), partial(told(step), round_id, rater, -1), REVISIT, again)
        return
    _buttons(table)
    left, right = table.sides
    if left.output.text.strip() == right.output.text.strip():
        st.caption(":material/equal: Left and right say the same, word for word.")
    shown = [rating_material.sources(round_id, side.id) for side in table.sides]
    for column, name, side, sources in zip(st.columns(2), ("Left", "Right"), table.sides, shown, strict=True):
        with column, st.container(border=True, key=f"rating-{name.lower()}"):
            st.caption(name)
            for said in sources.conversation[:-1]:
                st.caption(f"Earlier: {escape(said.message)}")
                st.markdown(safe_markdown(said.answer))
                st.divider()
            st.markdown(output_text.drawn(side.output))
    st.subheader("Sources", anchor=False)
    asked = tuple(Said(said.message) for said in shown[0].conversation)  # each side has its own earlier answers above
    rating_sources.show_all(replace(shown[0], conversation=asked), key=f"rating-{round_id}")


def _buttons(table: Table) -> None:
    args = (table.material.round.id, table.rater)
    before = table.said.get(table.task)
    with st.grid(len(CHOICES), min_column_width=160) as grid:
        for number, (outcome, words) in enumerate(CHOICES, start=1):
            grid.cell().button(
                f"{words} · {number}",
                type="primary" if before and before.outcome == outcome else "secondary",
                width="stretch",
                on_click=told(choose),
                args=(*args, outcome),
                key=f"rating-choice-{outcome}",
            )
    with st.container(horizontal=True, gap="xsmall", key="rating-actions"):
        st.button("Back · ←", on_click=told(step), args=(*args, -1), key="rating-back")
        st.button("Forward · →", on_click=told(step), args=(*args, 1), key="rating-forward")
        st.button("Skip · S", on_click=told(choose), args=(*args, None), key="rating-skip")
        is_asked = st.button("Say why · W", key="rating-remark")
        if table.set_aside - {table.task}:
            st.button(REVISIT, on_click=told(revisit), args=args, key="rating-revisit")
    if is_asked or table.place.is_writing:
        table.place.is_writing = False
        words = "Why is one better, or why are both bad? It is kept with your choice."
        keep = partial(give_reasons, *args, table.task)
        rating_remark.show(table.reasons, words, key=f"reasons-{table.task}", on_save=keep)
    if before is not None and before.outcome is None:
        st.badge("Skipped", icon=":material/skip_next:", color="gray")
    if table.reasons:
        st.caption(f":material/edit_note: {escape(table.reasons)}")


def press(round_id: str, rater: str, presses: Iterable[Press]) -> None:
    """Do what these keys mean, each once. What was pressed while another pair was shown isn't meant for this one."""
    place = state.rating_place(round_id, rater_id(round_id, rater))
    for one in presses:
        if one.number > place.pressed:
            place.pressed = one.number
            if one.on != (place.task or FINISHED):
                continue
            if one.key in BY_KEY:
                choose(round_id, rater, BY_KEY[one.key])
            elif one.key in MOVES:
                step(round_id, rater, MOVES[one.key])
            elif one.key == AGAIN:
                revisit(round_id, rater)
            elif one.key == REMARK:
                place.is_writing = True


def choose(round_id: str, rater: str, outcome: Outcome | None) -> None:
    """Keep this choice with its reasons and go on; None is skipped."""
    before = state.rating_place(round_id, rater_id(round_id, rater)).task
    table = table_of(round_id, rater)
    if table is None or not table.task or table.task != before:
        return
    left, right = table.sides
    said = StoredChoice(round_id, left.id, right.id, rater, outcome, table.reasons)
    _keep(said)
    _onward(table, table.task, {*table.said, table.task})


def _keep(said: StoredChoice) -> None:
    with rating_material.kept(said.round_id):
        services.store().rounds.choose(said)


def give_reasons(round_id: str, rater: str, task: str, words: str) -> None:
    """Keep these words with the choice, or for it if it isn't made yet."""
    table = table_of(round_id, rater)
    if table is None:
        return
    before = table.said.get(task)
    if before is not None:
        _keep(replace(before, reasons=words))
    elif task == table.task:
        table.place.reasons = words


def step(round_id: str, rater: str, by: int) -> None:
    """To the pair before or after, whether something was said of it or not."""
    table = table_of(round_id, rater)
    if table is None or not table.queue:
        return
    here = table.queue.index(table.task) if table.task in table.queue else len(table.queue)
    _go(table, table.queue[min(max(here + by, 0), len(table.queue) - 1)])


def revisit(round_id: str, rater: str) -> None:
    """To the next pair that was skipped."""
    table = table_of(round_id, rater)
    if table is not None and (task := next_of(table.queue, table.set_aside, table.task)) is not None:
        _go(table, task)


def _onward(table: Table, last: str | None, done: set[str]) -> None:
    """To the next pair that nothing was said of, from the last one round; to the end if there is none."""
    left = [task for task in table.queue if task not in done]
    _go(table, table.queue[resume_at(table.queue, done, last)] if left else FINISHED)


def _go(table: Table, task: str) -> None:
    table.place.task, table.place.reasons = task, ""

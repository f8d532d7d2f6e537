"""What a rater has before them, and what each key does to it; nothing is drawn here.

What a key does is decided when it is pressed, from what is stored and where the rater is then, not when its button was
drawn: whoever types faster than the page draws loses nothing and rates no wrong output.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from components import rating_material, services, state
from components.rating_keys import Press
from components.rating_place import RatingPlace
from rapport.errors import RapportError
from rapport.experiments.rating import Material, is_done, missing, next_of, queue_of, rater_id, resume_at
from rapport.storage.rounds import Mark, MarkStatus, RatedMetric

FINISHED = ""  # the task of a rater who has come to the end


@dataclass(frozen=True, slots=True)
class Desk:
    """What a rater has before them: their queue, what they said so far, and where they are."""

    material: Material
    rater: str
    queue: tuple[str, ...]
    marks: dict[str, Mark]
    place: RatingPlace

    @property
    def done(self) -> set[str]:
        return {task for task, mark in self.marks.items() if is_done(mark, self.material.round.rubric)}

    @property
    def set_aside(self) -> set[str]:
        """What was skipped or flagged."""
        return {task for task, mark in self.marks.items() if mark.status != "rated"}

    @property
    def task(self) -> str:
        return self.place.task or FINISHED

    @property
    def mark(self) -> Mark:
        """What was said of the output that is shown; an empty mark if nothing was."""
        return self.marks.get(self.task) or Mark(self.material.round.id, self.task, self.rater)

    @property
    def metrics(self) -> tuple[RatedMetric, ...]:
        return self.material.round.rubric.metrics


def desk_of(round_id: str, rater: str) -> Desk | None:
    """The desk as it is now; None if the round isn't there any more. A new session begins where the last one ended."""
    material = rating_material.material(round_id)
    if material is None:
        return None
    place = state.rating_place(round_id, rater_id(round_id, rater))
    marks = {mark.output_id: mark for mark in services.store().rounds.marks(round_id, rater)}
    queue = queue_of(material, rater, [*marks, place.task or FINISHED])
    desk = Desk(material, rater, queue, marks, place)
    if place.task is None or (place.task and place.task not in queue):
        last = next((task for task in reversed(marks) if task in queue), None)
        _onward(desk, last, desk.done - {last} if last and _is_half_rated(desk, last) else desk.done)
    return desk


def _is_half_rated(desk: Desk, task: str) -> bool:
    """Whether some metrics have a value and others none; so flagged, it needs nothing more, but one was at it."""
    mark = desk.marks[task]
    return mark.status == "flagged" and bool(mark.values) and bool(missing(mark, desk.material.round.rubric))


def _in_hand(round_id: str, rater: str) -> Desk | None:
    """The desk, if what the rater sees is an output that is still there: a key never hits another one."""
    before = state.rating_place(round_id, rater_id(round_id, rater)).task
    desk = desk_of(round_id, rater)
    return desk if desk is not None and desk.task and desk.task == before else None


def _go(desk: Desk, task: str) -> None:
    """Show this output, with the first metric that has no value yet."""
    desk.place.task = task
    left = missing(desk.mark, desk.material.round.rubric)
    names = [metric.name for metric in desk.metrics]
    desk.place.metric = names.index(left[0]) if left else len(names)


def give(round_id: str, rater: str, value: int) -> None:
    """This value for the metric one is at, and on to the next."""
    desk = _in_hand(round_id, rater)
    if desk is None or desk.place.metric >= len(desk.metrics):
        return
    scale = desk.material.round.rubric.scale
    if not scale.low <= value <= scale.high:
        return
    values = desk.mark.values | {desk.metrics[desk.place.metric].name: value}
    status: MarkStatus = "rated" if desk.mark.status == "skipped" else desk.mark.status
    _keep(replace(desk.mark, values=values, status=status))
    desk.place.metric += 1


def _keep(mark: Mark) -> None:
    with rating_material.kept(mark.round_id):
        services.store().rounds.mark(mark)


def save(round_id: str, rater: str) -> None:
    """On to the next output, if this one needs nothing more; else to the first metric without a value."""
    desk = _in_hand(round_id, rater)
    if desk is None:
        return
    if is_done(desk.mark, desk.material.round.rubric):
        _onward(desk, desk.task, desk.done)
        return
    left = missing(desk.mark, desk.material.round.rubric)
    _go(desk, desk.task)
    desk.place.hint = f"Not rated yet: {', '.join(left)}. Rate them, or skip this output."


def _onward(desk: Desk, last: str | None, done: set[str]) -> None:
    """To the next output that isn't done, from the last one round; to the end if there is none."""
    left = [task for task in desk.queue if task not in done]
    _go(desk, desk.queue[resume_at(desk.queue, done, last)] if left else FINISHED)


def step(round_id: str, rater: str, by: int) -> None:
    """To the output before or after, whether it is done or not."""
    desk = desk_of(round_id, rater)
    if desk is None or not desk.queue:
        return
    here = desk.queue.index(desk.task) if desk.task in desk.queue else len(desk.queue)
    _go(desk, desk.queue[min(max(here + by, 0), len(desk.queue) - 1)])


def revisit(round_id: str, rater: str) -> None:
    """To the next output that was skipped or flagged."""
    desk = desk_of(round_id, rater)
    if desk is not None and (task := next_of(desk.queue, desk.set_aside, desk.task)) is not None:
        _go(desk, task)


def turn(round_id: str, rater: str, by: int) -> None:
    """To the metric before or after."""
    desk = desk_of(round_id, rater)
    if desk is not None:
        desk.place.metric = min(max(desk.place.metric + by, 0), len(desk.metrics) - 1)


def focus(round_id: str, rater: str, number: int) -> None:
    """To this metric."""
    desk = desk_of(round_id, rater)
    if desk is not None:
        desk.place.metric = number


def skip(round_id: str, rater: str) -> None:
    """Leave this output unscored, and go on."""
    desk = _in_hand(round_id, rater)
    if desk is not None:
        _keep(replace(desk.mark, status="skipped"))
        _onward(desk, desk.task, desk.done | {desk.task})


def flag(round_id: str, rater: str) -> None:
    """Mark it for somebody to look at, or take that back."""
    desk = _in_hand(round_id, rater)
    if desk is not None:
        status: MarkStatus = "rated" if desk.mark.status == "flagged" else "flagged"
        _keep(replace(desk.mark, status=status))


def remark(round_id: str, rater: str, task: str, words: str) -> None:
    """Keep these words with an output, whichever is shown by now."""
    desk = desk_of(round_id, rater)
    if desk is not None:
        mark = desk.marks.get(task) or Mark(round_id, task, rater)
        _keep(replace(mark, remark=words))


def press(round_id: str, rater: str, presses: Iterable[Press]) -> None:
    """Do what these keys mean, in their order, each once; who rates faster than the page draws is obeyed.

    An output is left without values only by a key that was pressed while it was shown.
    """
    place, heard = state.rating_place(round_id, rater_id(round_id, rater)), list(presses)
    try:
        for one in heard:
            if one.number > place.pressed:
                place.pressed = one.number
                if one.key not in ON_SIGHT or one.on == (place.task or FINISHED):
                    _press(round_id, rater, one.key, place)
    except RapportError:  # a value wasn't stored: the keys after it were for the next metrics, and are let go with it
        place.pressed = max(place.pressed, *(one.number for one in heard))
        raise


def _press(round_id: str, rater: str, key: str, place: RatingPlace) -> None:
    if key.isdecimal():
        give(round_id, rater, int(key))
    elif key in MOVES:
        step(round_id, rater, MOVES[key])
    elif key in TURNS:
        turn(round_id, rater, TURNS[key])
    elif key == REMARK:
        place.is_writing = True
    elif key in ACTIONS:
        ACTIONS[key](round_id, rater)


MOVES = {"ArrowLeft": -1, "ArrowRight": 1}
TURNS = {"ArrowUp": -1, "ArrowDown": 1}
REMARK = "w"
ACTIONS = {"Enter": save, "s": skip, "f": flag, "n": revisit}
ON_SIGHT = ("s", "f", REMARK)
KEYS = (*MOVES, *TURNS, REMARK, *ACTIONS)

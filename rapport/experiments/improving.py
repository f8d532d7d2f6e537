"""An edit of a prompt, proposed by a model from what people and checks said of the prompt's outputs.

Nothing here saves anything: a proposal is text that somebody reads, and takes over or not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from rapport.errors import BadAnswer, RapportError, StreamCut
from rapport.experiments.calls import Call, make_call
from rapport.experiments.output_checks import checks_for
from rapport.exporting.masking import Mask, mask_people
from rapport.prompting.files import LIBRARY, load_prompt
from rapport.prompting.problems import Review, review
from rapport.prompting.rendering import render
from rapport.providers.model import ChatModel, Message, ModelRequest
from rapport.providers.tokens import estimate_message_tokens, estimate_tokens
from rapport.scenarios.scenario import Variable
from rapport.storage.runs import ListedRun
from rapport.storage.scores import StoredCheck
from rapport.storage.store import Store
from rapport.storage.written_store import Written

IMPROVE = LIBRARY / "improve" / "improve.md"
MOST_RUNS = 200
MOST_REMARKS = 30
MOST_REASONS = 3
LONGEST_REMARK = 400
LONGEST_ANSWER_TOKENS = 6_000
_WINDOW_STEP = 1024
_NEW = re.compile(r"<new_template>(.*?)</new_template>", re.DOTALL | re.IGNORECASE)
_WHY = re.compile(r"<why>(.*?)</why>", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"\A```[\w-]*\n(.*)\n```\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FailedCheck:
    """A check that outputs of the prompt failed: how many of those checked, and some of the reasons."""

    title: str
    failed: int
    checked: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a prompt's outputs; `is_of_version` where all of it is of the version that is being edited."""

    outputs: int = 0
    remarks: tuple[str, ...] = ()
    failed: tuple[FailedCheck, ...] = ()
    is_of_version: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.remarks and not self.failed


@dataclass(frozen=True, slots=True)
class Proposal:
    """A template that a model proposes, why, and what is wrong with it."""

    template: str
    why: str
    model_ref: str
    review: Review


def gather(store: Store, scenario: str, name: str, version: str) -> Evidence:
    """Remarks and failed checks of this prompt's outputs: of this version where it has any, else of all of them.

    Names of the people who were written to, addresses, numbers and links are replaced.

    Raises:
        StorageError: the store can't be read.
    """
    runs = {run.id: run for run in store.runs.search(limit=MOST_RUNS) if run.scenario == scenario}
    written = [one for one in store.written.texts(list(runs)) if _is_of(one, runs[one.run_id], name)]
    own = [one for one in written if runs[one.run_id].variants[one.position].prompt_version == version]
    people = dict.fromkeys(name for one in written for name in runs[one.run_id].candidates)
    mask = mask_people((name, "") for name in people)
    found = _evidence(store, scenario, own, mask)
    return replace(found, is_of_version=True) if not found.is_empty else _evidence(store, scenario, written, mask)


def _is_of(written: Written, run: ListedRun, name: str) -> bool:
    variant = run.variants[written.position] if written.position < len(run.variants) else None
    return variant is not None and variant.prompt_name == name and not variant.model_ref.startswith("builtin:")


def _evidence(store: Store, scenario: str, written: Sequence[Written], mask: Mask) -> Evidence:
    ids = [one.id for one in written]
    remarks = _remarks(store, set(ids), {one.run_id for one in written})
    failed = [
        replace(check, reasons=tuple(mask(reason, "") for reason in check.reasons))
        for check in _failed(scenario, store.scores.checks(ids))
    ]
    return Evidence(len(ids), tuple(mask(remark, "") for remark in remarks), tuple(failed))


def _remarks(store: Store, output_ids: set[str], run_ids: set[str]) -> tuple[str, ...]:
    """What raters wrote in words, the newest first, each once."""
    found: dict[str, None] = {}
    for one in store.rounds.all():
        if run_ids & set(one.run_ids):
            for mark in reversed(store.rounds.marks(one.id)):
                if mark.output_id in output_ids and mark.remark.strip():
                    found.setdefault(" ".join(mark.remark.split())[:LONGEST_REMARK])
    return tuple(found)[:MOST_REMARKS]


def _failed(scenario: str, results: Sequence[StoredCheck]) -> tuple[FailedCheck, ...]:
    titles = {check.name: check.title for check in checks_for(scenario)}
    checked = Counter(one.name for one in results if one.is_met is not None)
    reasons: dict[str, list[str]] = {}
    for one in results:
        if one.is_met is False:
            reasons.setdefault(one.name, []).append(one.why)
    found = [
        FailedCheck(titles.get(name, name), len(why), checked[name], tuple(dict.fromkeys(why))[:MOST_REASONS])
        for name, why in reasons.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.failed / max(one.checked, 1), one.title)))


def question(template: str, variables: Iterable[Variable], evidence: Evidence, wish: str) -> tuple[Message, ...]:
    """The exact messages that a model will get.

    Raises:
        PromptError: the prompt for this can't be read.
    """
    values = {
        "template": template,
        "variables": "\n".join(f"{{{{ {one.name} }}}}: {one.meaning}" for one in variables),
        "remarks": "\n".join(f"- {remark}" for remark in evidence.remarks),
        "failed_checks": "\n".join(map(_told, evidence.failed)),
        "wish": wish.strip(),
    }
    return render(load_prompt(IMPROVE).template, values)


def _told(check: FailedCheck) -> str:
    reasons = "; ".join(reason.rstrip(".") for reason in check.reasons)
    return f"- {check.title}: failed in {check.failed} of {check.checked}. For example: {reasons[:LONGEST_REMARK]}"


def propose(
    model: ChatModel,
    messages: tuple[Message, ...],
    template: str,
    known: Sequence[str],
    *,
    is_open: bool = False,
    retries: int = 0,
    should_stop: Callable[[], bool] = lambda: False,
) -> Proposal | None:
    """Ask the model; None where it was stopped.

    Raises:
        ModelError: the call failed, or the answer isn't in the form that was asked for.
        PromptError: the prompt for this can't be read.
    """
    request = _request(model, messages, template)
    call = Call()
    make_call(call, model, request, retries, should_stop=should_stop)
    if call.failure is not None:
        raise RapportError(call.failure.message)
    if should_stop():
        return None
    return read_proposal(call.text, model.ref, template, known, is_open=is_open, is_cut=call.finish_reason == "length")


def _request(model: ChatModel, messages: tuple[Message, ...], template: str) -> ModelRequest:
    settings = load_prompt(IMPROVE).settings
    room = min(settings.max_tokens or LONGEST_ANSWER_TOKENS, 2 * estimate_tokens(template) + 600)
    settings = replace(settings, max_tokens=room)
    need = estimate_message_tokens(messages) + room
    if model.context_tokens is not None and need > model.context_tokens:
        settings = replace(settings, context_tokens=-(-need // _WINDOW_STEP) * _WINDOW_STEP)
    return ModelRequest(model.ref, messages, settings)


def read_proposal(
    answer: str, ref: str, template: str, known: Sequence[str], *, is_open: bool = False, is_cut: bool = False
) -> Proposal:
    """What the answer proposes, looked through for what is wrong with it.

    Raises:
        ModelError: it isn't in the form that was asked for, was cut off, or changes nothing.
    """
    if is_cut:
        raise StreamCut(f"{ref} was cut off before the end of its proposal. Try a model that may write longer answers.")
    found = _NEW.findall(answer)
    if not found:
        raise BadAnswer(
            f"{ref} didn't answer in the form that was asked for, so there is no proposal. Try again, or another model."
        )
    proposed = _unfenced(found[-1])
    if not proposed or proposed == template.strip():
        raise BadAnswer(f"{ref} proposes no change. Write what you would like better, or try another model.")
    why = _WHY.search(answer)
    words = " ".join(why[1].split()) if why else "It gave no reason."
    return Proposal(proposed, words, ref, review(proposed, known, is_open=is_open))


def _unfenced(text: str) -> str:
    plain = text.strip().replace("\r\n", "\n")
    fenced = _FENCE.match(plain)
    return (fenced[1] if fenced else plain).strip("\n")

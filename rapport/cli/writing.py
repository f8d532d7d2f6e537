"""`write`: an e-mail to each résumé, by the same engine that the screens use."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from rapport.cli.choosing import chosen_model, chosen_settings
from rapport.cli.errors import UsageError
from rapport.cli.inputs import RESUME_ENDINGS, Reader, expanded, sentence
from rapport.cli.prompts import bank_of, find_prompt, library_of, open_store
from rapport.cli.terminal import Terminal, printable
from rapport.documents.document import Document
from rapport.errors import RapportError
from rapport.experiments.calls import Call, make_call
from rapport.experiments.example_bank import ExampleBank
from rapport.experiments.preparing import prepare
from rapport.exporting.email import as_eml, as_txt, split_subject
from rapport.exporting.file_names import file_name, unique
from rapport.providers.model import SETTING_NAMES, ChatModel, ModelSettings
from rapport.providers.registry import Providers
from rapport.records.job import Job
from rapport.retrieval.embedding import Embedder
from rapport.retrieval.loading import load_embedder
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.storage.runs import Strategy, Variant
from rapport.storage.store import Store


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks for."""

    job: str
    resumes: tuple[str, ...]
    out: Path
    prompt: str
    model_ref: str
    strategy: Strategy
    settings: ModelSettings
    has_eml: bool
    may_overwrite: bool

    @classmethod
    def of(cls, options: argparse.Namespace) -> Order:
        """From the parsed arguments."""
        given = {name: getattr(options, name) for name in SETTING_NAMES} | {"stop": tuple(options.stop)}
        return cls(
            options.job,
            tuple(options.resume),
            options.out,
            options.prompt,
            options.model.strip(),
            options.strategy,
            ModelSettings(**given),
            options.eml,
            options.overwrite,
        )


@dataclass(frozen=True, slots=True)
class _Desk:
    """Everything that stays the same for all e-mails of one command."""

    order: Order
    variant: Variant
    model: ChatModel
    job: Job
    job_document: Document
    retries: int
    stop: Event
    embedder: Embedder | None
    bank: ExampleBank | None = None


@dataclass(frozen=True, slots=True)
class _Written:
    """One e-mail: the file it is in, if any, and what went wrong, if anything."""

    source: str
    file: Path | None = None
    failure: str | None = None
    note: str = ""


def write(order: Order, providers: Providers, reader: Reader, terminal: Terminal) -> int:
    """Write the e-mails into the folder; returns the exit status: 1 where one of them failed.

    Raises:
        UsageError: there is no such prompt or model, or the model can't take a setting that was asked for.
        RapportError: the job can't be read, or the model can't be used.
    """
    with open_store(reader.settings) as store:
        return _write(order, providers, reader, terminal, store)


def _write(order: Order, providers: Providers, reader: Reader, terminal: Terminal, store: Store | None) -> int:
    variant = _variant(order, providers, store)
    model = chosen_model(order.model_ref, providers)
    job_document, job = _job(order, reader)
    _make_folder(order.out)
    embedder = load_embedder(reader.settings) if order.strategy == "passages" else None
    desk = _Desk(order, variant, model, job, job_document, reader.settings.retries, Event(), embedder, bank_of(store))
    terminal.note(f"{printable(job.display_name(order.job))}: {_way(variant, model)}")
    if job.is_expired:
        terminal.note("The posting says that it has expired.")
    failures = _write_all(desk, reader, terminal)
    for failure in failures:
        terminal.note(f"failed: {printable(failure)}")
    return 1 if failures else 0


def _job(order: Order, reader: Reader) -> tuple[Document, Job]:
    try:
        return reader.job(order.job)
    except Exception as error:
        raise RapportError(sentence(error, order.job)) from None


def _write_all(desk: _Desk, reader: Reader, terminal: Terminal) -> list[str]:
    """Read one résumé after the other, and call the model for those that are read, several at once."""
    failures: list[str] = []
    with ThreadPoolExecutor(max_workers=reader.settings.parallel_calls) as pool:
        try:
            calls = [_begun(source, file, desk, reader, pool) for source, file in _files(desk.order)]
            for number, call in enumerate(as_completed(calls), start=1):
                written = call.result()
                terminal.note(f"[{number}/{len(calls)}] {_told(written)}")
                failures += [written.failure] if written.failure else []
        except BaseException:  # Ctrl-C, or the pipe was closed: no further call, and those under way end
            desk.stop.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return failures


def _begun(source: str, file: Path, desk: _Desk, reader: Reader, pool: ThreadPoolExecutor) -> Future[_Written]:
    """A call under way, or a finished future where there is nothing to call for."""
    done: Future[_Written] = Future()
    if file.exists() and not desk.order.may_overwrite:
        done.set_result(_Written(source, file, note="is there already, skipped (--overwrite replaces it)"))
        return done
    try:
        document, candidate = reader.resume(source)
    except Exception as error:  # whatever it is must not keep the others from being written
        done.set_result(_Written(source, failure=sentence(error, source)))
        return done
    note = "" if candidate.is_resume else "doesn't look like a résumé"
    case = OutreachCase(candidate, document, desk.job, desk.job_document, embedder=desk.embedder)
    return pool.submit(_written, source, file, case, note, desk)


def _written(source: str, file: Path, case: OutreachCase, note: str, desk: _Desk) -> _Written:
    try:
        prepared = prepare(OUTREACH_EMAIL, case, desk.variant, desk.model.context_tokens, desk.bank)
        call = Call()
        make_call(call, desk.model, prepared.request, desk.retries, should_stop=desk.stop.is_set)
        return _saved(source, file, case, call, note, desk)
    except OSError as error:
        return _Written(source, failure=f"{file} can't be written ({error.strerror}). Check the folder.")
    except Exception as error:  # as above
        return _Written(source, failure=sentence(error, source))


def _saved(source: str, file: Path, case: OutreachCase, call: Call, note: str, desk: _Desk) -> _Written:
    """The text in its file; what a broken call left is kept too, and marked in the file's name."""
    is_whole = call.status == "done" and bool(call.text.strip())
    target = file if is_whole else file.with_name(f"{file.stem}-partial.txt")
    if call.text.strip():
        _put(target, as_txt(call.text))
        if desk.order.has_eml and is_whole:
            to = case.candidate.emails[0].value if case.candidate.emails else None
            _put(target.with_suffix(".eml"), as_eml(split_subject(call.text), to, datetime.now(UTC)))
    if not is_whole:
        why = call.failure.message if call.failure else "the model's answer is empty."
        return _Written(source, failure=f"{source}: {why}")
    is_cut = call.finish_reason == "length"
    notes = [note, "cut at the maximum of tokens" if is_cut else "", f"{call.timing.total_s or 0:.1f} s"]
    return _Written(source, target, note=", ".join(filter(None, notes)))


def _put(file: Path, data: bytes) -> None:
    """Write the file whole or not at all: a stop halfway leaves no half e-mail."""
    part = file.with_name(f".{file.name}.part")
    part.write_bytes(data)
    part.replace(file)


def _files(order: Order) -> Iterator[tuple[str, Path]]:
    """Each résumé with the file that its e-mail goes to, named like the résumé."""
    taken: set[str] = set()
    for source in expanded(order.resumes, RESUME_ENDINGS):
        yield source, order.out / f"{unique(file_name(Path(source).stem), taken)}.txt"


def _told(written: _Written) -> str:
    if written.failure:
        return f"{printable(written.source)}: failed"
    return f"{printable(written.source)} -> {written.file} ({written.note})"


def _variant(order: Order, providers: Providers, store: Store | None) -> Variant:
    prompt = find_prompt(order.prompt, OUTREACH_EMAIL.name, library_of(store))
    settings = chosen_settings(order.model_ref, order.settings, prompt.settings, providers)
    return Variant("", prompt.name, prompt.version, prompt.template, order.model_ref, settings, order.strategy)


def _way(variant: Variant, model: ChatModel) -> str:
    """With what the e-mails are written, and where the sources go to."""
    if variant.model_ref.startswith("builtin:"):
        return f"{variant.model_ref}, a fixed letter without an LLM or a prompt"
    settings = ", ".join(f"{name}={value}" for name, value in variant.settings.chosen().items())
    place = "on this machine or network" if model.is_local else "in a cloud: résumés and posting are sent there"
    return f"{variant.prompt_name} with {variant.model_ref} ({settings or 'default settings'}), {place}"


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"--out {folder} can't be used as a folder ({error.strerror}).") from None

"""Nunjucks as Jinja: what means the same is written so, the rest is said to be different."""

from __future__ import annotations

import json
import re
from typing import Any

from rapport.errors import PromptError
from rapport.experiments.promptfoo.folder import Left
from rapport.prompting import variables_in

ROW_NAME = "row_text"  # what a variable called `row` becomes: here that name is the whole row
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_TEXT = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_HEADING = re.compile(r"(?im)^(#[ \t]*(?:system|user|assistant)[ \t]*:?[ \t]*)$")
_ENVIRONMENT = re.compile(r"\b(?:env|process)\s*[.\[]")
_ROW = re.compile(r"(?<![\w.])row(?!\w)")
_SAFE = re.compile(r"\|\s*safe\b")
_ROLES = {"system": "system", "developer": "system", "user": "user", "assistant": "assistant"}
_OPERATORS = (("!==", "!="), ("===", "=="))


def as_template(raw: str) -> str:
    """A prompt of promptfoo's, text or chat as JSON, as one of ours.

    Raises:
        Left: it can't be said in our templates; the message says what.
    """
    messages = _chat(raw)
    if messages is None:
        template = f"# User\n{_converted(raw)}"
    else:
        template = "\n\n".join(f"# {role.capitalize()}\n{_converted(text)}" for role, text in messages)
    try:
        variables_in(template)
    except PromptError as error:
        raise Left(f"its template can't be used here ({error})") from None
    return template


def _chat(raw: str) -> list[tuple[str, str]] | None:
    """(role, text) of each message; None for a text that is no chat."""
    if not raw.lstrip().startswith(("[", "{")):
        return None
    try:
        read = json.loads(raw)
    except ValueError:
        if re.match(r"\s*\[\s*(?:\{\s*\"role\"|\{%)", raw):
            raise Left("its JSON is made by commands of the template; write the messages out") from None
        return None
    messages = read.get("messages") if isinstance(read, dict) else read
    if not isinstance(messages, list) or not all(isinstance(one, dict) and "role" in one for one in messages):
        return None
    return [(_role(one), _said(one.get("content"))) for one in messages]


def _role(message: dict[str, Any]) -> str:
    role = str(message["role"])
    if role not in _ROLES or message.get("tool_calls"):
        raise Left(f"it has a message of the role {role!r} or a call of a tool")
    return _ROLES[role]


def _said(content: Any) -> str:
    if isinstance(content, str):
        return content
    parts = content if isinstance(content, list) else [content]
    if not all(isinstance(one, dict) and isinstance(one.get("text"), str) for one in parts):
        raise Left("it has a message that isn't text")
    return "\n".join(one["text"] for one in parts)


def _converted(text: str) -> str:
    """The same in Jinja. Our templates drop the line break after a block unless it ends with a plus sign."""
    found = _TAG.sub(lambda tag: _tag(tag[0]), text)
    return _HEADING.sub(r'{{ "" }}\1', found)  # a line that would begin a message here is text there


def _tag(tag: str) -> str:
    if tag.startswith("{#"):
        return tag
    if _ENVIRONMENT.search(tag):
        raise Left("it takes a value from the environment")
    pieces, done = [], 0
    for text in _TEXT.finditer(tag):
        pieces += [_expression(tag[done : text.start()]), text[0]]
        done = text.end()
    whole = "".join([*pieces, _expression(tag[done:])])
    if whole.startswith("{%"):
        whole = whole if whole[2:3] in "-+" else "{%+" + whole[2:]
        whole = whole if whole[-3:-2] in "-+" else whole[:-2] + "+%}"
    return whole


def _expression(code: str) -> str:
    for theirs, ours in _OPERATORS:
        code = code.replace(theirs, ours)
    return _ROW.sub(ROW_NAME, _SAFE.sub("", code))

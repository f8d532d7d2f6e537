"""What Jinja finds wrong with a template's syntax, in words for people who write prompts."""

from __future__ import annotations

import re

_OPEN = r".*The innermost block that needs to be closed is '(\w+)'"
_END_OF_PRINT = "'end of print statement'"
_BETTER: tuple[tuple[str, str], ...] = (
    (r"Unexpected end of template" + _OPEN, r"{% \1 %} isn't closed: write {% end\1 %} where it ends."),
    (r"Encountered unknown tag '(\w+)'" + _OPEN, r"{% \1 %} can't stand in {% \2 %}, which {% end\2 %} closes."),
    (r"Encountered unknown tag '(end\w+|else|elif)'", r"{% \1 %} belongs to no block: nothing is open here."),
    (r"Encountered unknown tag '(\w+)'", r"There is no tag {% \1 %}."),
    (r"unexpected end of template, expected " + _END_OF_PRINT, "{{ isn't closed: write }} where it ends."),
    (r"Expected an expression, got " + _END_OF_PRINT, "{{ }} is empty: write a variable into it."),
    (r"expected token " + _END_OF_PRINT + r", got '(.+)'", r"In {{ }} stands '\1' where }} should be."),
)


def in_words(message: str) -> str:
    """A message of Jinja's as a sentence that says what to do; one that isn't known says where to look."""
    for pattern, better in _BETTER:
        if found := re.match(pattern, message, re.DOTALL):
            return found.expand(better)
    return f"{message.rstrip('. ')}. Check the braces {{{{ }}}} and {{% %}} there."

"""What a template of a group may hold, endless loops included."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.errors import PromptError
from rapport.experiments.prompt_intake import take_files
from rapport.experiments.prompt_library import Draft, PromptLibrary
from rapport.experiments.prompt_review import GROUPS, review_prompt
from rapport.prompting.files import FrontMatter, load_prompts
from rapport.prompting.rendering import render
from rapport.storage.store import Store

ENDLESS = "# User\nHi\n{% for i in range(1000000000) %}\nx\n{% endfor %}"
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("template", "line"),
    [
        (ENDLESS, 3),
        ("# User\nHi\n{% for i in range(9999) %}{% for j in range(9999) %}x{% endfor %}{% endfor %}", 3),
        ("# User\n{% if not resume %}\n{% for i in range(99999) %}x{% endfor %}{% endif %}", 3),
        ("# User\n{% if resume %}\n{% for i in range(99999) %}x{% endfor %}{% endif %}", 3),
        ("# User\n{% set a = resume %}\n" + "{% set a = a ~ a %}" * 40, 3),
        ("# User\n{% macro f() %}{{ f() }}{% endmacro %}", 2),
        ("# User\nHi\n{% include 'other' %}", 3),
        ("# User\n{% for i in range(10**9) %}x{% endfor %}", 2),
    ],
    ids=["range", "nested", "without a value", "with a value", "doubled", "macro", "include", "power"],
)
def test_what_would_never_end_is_marked_in_its_line(template: str, line: int) -> None:
    seen = review_prompt("outreach_email", template)
    assert [(one.line, one.kind) for one in seen.problems] == [(line, "fault")]
    assert not seen.is_sound


UNCOMPILABLE = {
    "loops": "# User\n" + "{% for a in range(2) %}" * 25 + "x" + "{% endfor %}" * 25,
    "conditions": "# User\n" + "{% if resume %}" * 120 + "x" + "{% endif %}" * 120,
    "filters": "# User\n{{ resume" + "|upper" * 400 + " }}",
    "operands": "# User\n{{ resume" + " and resume" * 600 + " }}",
    "brackets": "# User\n{{ resume" + "[0]" * 300 + " }}",
    "digits": "# User\n{{ 0x" + "f" * 6000 + " }}",
    "named twice": "# User\n{{ resume|truncate(length=1, length=2) }}",
    "unknown test": "# User\n{{ resume is foo }}",
}


@pytest.mark.parametrize("template", UNCOMPILABLE.values(), ids=UNCOMPILABLE.keys())
def test_what_python_can_not_compile_is_a_mistake_of_the_prompt(template: str) -> None:
    [problem] = review_prompt("outreach_email", template).problems
    assert (problem.line, problem.kind) == (2, "fault")
    assert "\n" not in problem.message and problem.message.endswith(".")


@pytest.mark.parametrize("template", UNCOMPILABLE.values(), ids=UNCOMPILABLE.keys())
def test_a_file_that_can_not_be_compiled_is_a_sentence_and_the_others_are_imported(
    template: str, tmp_path: Path
) -> None:
    store = Store(f"sqlite:///{tmp_path / 'test.db'}")
    files = [("bad.md", template.encode()), ("good.md", b"# User\nHello")]
    taken = take_files(PromptLibrary(store.prompts), files, "outreach_email", GROUPS)
    store.close()
    assert taken.added == ("good",)
    [trouble] = taken.troubles
    assert trouble.startswith("bad.md, line 2: ")


def test_all_parts_of_a_prompt_draw_on_one_budget() -> None:
    loop = "{% for i in range(6000) %}x{% endfor %}\n"
    assert review_prompt("outreach_email", f"# System\n{loop}# User\nHi").is_sound
    [problem] = review_prompt("outreach_email", f"# System\n{loop}# User\nHi\n{loop}").problems
    assert (problem.line, problem.kind) == (5, "fault")


def test_a_prompt_that_passes_the_check_renders_with_the_same_budget() -> None:
    loop = "{% for i in range(6000) %}x{% endfor %}\n"
    with pytest.raises(PromptError, match="line 4: the loops run more than"):
        render(f"# System\n{loop}# User\n{loop}", {})


def test_a_column_of_a_table_needs_no_value_to_be_tried() -> None:
    assert not review_prompt("table_row", "{{ city }}{% for i in range(99999) %}{{ city }}{% endfor %}").is_sound
    assert review_prompt("table_row", "{{ city }}{% for i in range(9) %}{{ city }}{% endfor %}").is_sound


def test_what_only_fails_with_the_example_values_is_no_mistake() -> None:
    assert review_prompt("outreach_email", "# User\n{{ (resume|lines)[99] }}").is_sound


@pytest.mark.parametrize("group", GROUPS)
def test_every_prompt_that_ships_is_sound(group: str) -> None:
    assert all(review_prompt(group, prompt.template).is_sound for prompt in load_prompts(ROOT / "prompts", group))


def test_an_endless_prompt_is_neither_saved_nor_imported(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'test.db'}")
    library = PromptLibrary(store.prompts)
    head = FrontMatter(title="Plain", description="D", technique="X")
    with pytest.raises(PromptError, match=r"line 3: a range or a number is too large"):
        library.save("outreach_email", "endless", None, Draft(ENDLESS, head))
    text = f"---\ntitle: T\ndescription: D\ntechnique: X\n---\n{ENDLESS}\n"
    taken = take_files(library, [("endless.md", text.encode())], "outreach_email", GROUPS)
    assert taken.troubles == ("endless.md, line 8: a range or a number is too large. Make it smaller.",)
    assert library.entry("outreach_email", "endless") is None
    store.close()

from __future__ import annotations

import pytest

from components import services
from tests.components.drawing import run, show
from tests.pages.opening import texts


def page() -> None:
    from components import experiment_new

    experiment_new.show(is_first=True)


def test_templates_come_first_and_say_what_they_are() -> None:
    at = show(page)
    assert "Your first experiment" in texts(at) and "built-in writer (no LLM)" in texts(at)
    assert len([button for button in at.button if button.label == "Use this template"]) == 3


def test_a_file_with_mistakes_is_told_by_line_and_opens_nothing() -> None:
    at = show(page)
    at.segmented_control(key="experiment-way").set_value("From a file")
    run(at).file_uploader[0].set_value(("mine.yaml", b"name: x\nscenario: nothing\n", "text/yaml"))
    run(at).button(key="experiment-read").click()
    assert "line 2&#58; there is no scenario" in texts(run(at))  # escaped: it stays text
    assert "experiment" not in at.query_params
    drawn = [getattr(one, "key", None) if one.type == "button" else one.type for one in at.main]
    assert drawn.index("error") < drawn.index("experiment-read")  # below the button it would be out of sight


PROMPTFOO = b"""description: Greetings
prompts: ["Greet {{name}} in one line."]
providers: [builtin:writer]
tests:
  - vars: {name: Ada}
    assert:
      - type: contains
        value: Ada
      - type: javascript
        value: output.length < 100
"""


def test_promptfoos_file_becomes_an_experiment_and_what_is_left_out_is_named() -> None:
    at = show(page)
    at.segmented_control(key="experiment-way").set_value("From a file")
    run(at).file_uploader[0].set_value(("promptfooconfig.yaml", PROMPTFOO, "text/yaml"))
    run(at).button(key="experiment-read").click()
    (experiment,) = services.store().experiments.listed() if run(at) else ()
    assert experiment.name == "Greetings"
    told = at.session_state[f"rapport_experiment_left_out_{experiment.id}"]
    assert any("javascript" in sentence for sentence in told)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"name: 2024-99-99\nscenario: table_row\n", "is missing", id="no date"),
        pytest.param(b"a: " + b"[" * 3000, "nested more than", id="nested too deeply"),
        pytest.param(b"name: caf\xe9\n", "not UTF", id="encoding"),
        pytest.param(b"name: '  '\nscenario: table_row\n", "name is empty", id="blank name"),
        pytest.param(b"name: " + b"x" * 300 + b"\nscenario: table_row\n", "longer than 200", id="long name"),
    ],
)
def test_whatever_is_given_is_answered_with_a_sentence(content: bytes, said: str) -> None:
    at = show(page)
    at.segmented_control(key="experiment-way").set_value("From a file")
    run(at).file_uploader[0].set_value(("mine.yaml", content, "text/yaml"))
    run(at).button(key="experiment-read").click()
    assert said in texts(run(at))

from streamlit.testing.v1 import AppTest


def differences() -> None:
    from components import output_difference
    from tests.records_for_tests import case, output, run_of, variant

    run = run_of([case()], [variant("A"), variant("B"), variant("C")])
    outputs = [output(run, n, text=text, status="done") for n, text in enumerate(("one two", "one three", "four"))]
    output_difference.show(run, outputs[0], outputs[1:])


def details() -> None:
    from components import output_details
    from rapport.providers.model import Message
    from tests.records_for_tests import case, output, run_of, variant

    run = run_of([case()], [variant()])
    sent = '{"temperature": 0.5}'
    output_details.show(run, output(run, status="done", messages=(Message("user", "Write <b>"),), sent=sent))


def run(page: object) -> AppTest:
    at = AppTest.from_function(page, default_timeout=10).run()  # type: ignore[arg-type]
    assert not at.exception
    return at


def test_differences_mark_the_words_of_either_side() -> None:  # 2 x "one" of "onetwo" and "onethree": 6 of 14
    text = "\n".join(element.value for element in run(differences).markdown)
    assert ":red-background[" in text and ":green-background[" in text
    assert "43% of the text is the same" in text


def test_the_request_shows_messages_as_text_and_what_was_sent() -> None:
    blocks = [block.value for block in run(details).code]
    assert "Write <b>" in blocks
    assert '{"temperature": 0.5}' in blocks


def test_an_output_that_failed_early_says_that_it_had_no_context() -> None:
    assert any("before its context was chosen" in caption.value for caption in run(details).caption)

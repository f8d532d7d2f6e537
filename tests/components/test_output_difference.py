from streamlit.testing.v1 import AppTest

from tests.components.drawing import AWKWARD, markup_in, run, show
from tests.pages.opening import markdown_of, texts


def page(written: list[str]) -> None:
    from components import output_difference
    from tests.records_for_tests import case, output, run_of, variant

    run = run_of([case()], [variant(letter) for letter, _ in zip("ABC", written, strict=False)])
    first, *others = [output(run, place, text=text, status="done") for place, text in enumerate(written)]
    output_difference.show(run, first, others)


def differences(*written: str) -> AppTest:
    return show(page, list(written))


def test_the_words_of_either_side_are_marked() -> None:
    drawn = texts(differences("one two", "one three", "four"))
    assert (":red-background[~~two" in drawn, ":green-background[three" in drawn) == (True, True)


def test_how_much_is_the_same_is_a_share_of_both_texts() -> None:  # 2 x "one" of "onetwo" and "onethree": 6 of 14
    assert "43% of the text is the same" in texts(differences("one two", "one three"))


def test_another_column_can_be_compared() -> None:
    at = differences("one", "two", "one")
    at.get_by_key("difference-against").set_value("run-1-2")
    assert "100% of the text is the same" in texts(run(at))


def test_the_columns_are_named_by_their_letters() -> None:
    control = differences("one", "two", "three").get("button_group")[0]
    assert (control.proto.label, [option.content for option in control.proto.options]) == (
        "Column A against",
        ["B", "C"],
    )


def test_texts_are_drawn_as_text() -> None:
    assert markup_in(markdown_of(differences(AWKWARD, "two"))) == []

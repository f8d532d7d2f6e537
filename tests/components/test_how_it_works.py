from components.how_it_works import STEPS
from tests.components.drawing import show


def page() -> None:
    from components import how_it_works

    how_it_works.show()


def test_the_three_steps_stand_next_to_each_other_in_order() -> None:
    columns = show(page).columns
    assert [title in column.markdown[0].value for column, (_, title, _) in zip(columns, STEPS, strict=True)] == [
        True
    ] * 3

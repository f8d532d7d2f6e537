from dataclasses import replace
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from rapport.scenarios.shop.constraints import Constraints
from tests.components.drawing import AWKWARD, click, show

UNDERSTOOD = Constraints(
    brands=("Oakfern",),
    categories=("boots",),
    audience="women",
    max_price=Decimal("59.90"),
    is_strict=True,
    not_materials=("leather",),
    flags=("waterproof",),
)


def page(constraints: "Constraints") -> None:
    import streamlit as st

    from components import constraint_form
    from tests.scenarios.shop.rack import shelf

    st.session_state["changed"] = constraint_form.show(constraints, shelf(), key="f")


def sent(at: AppTest) -> Constraints:
    found: Constraints = click(at, "f_go").session_state["changed"]
    return found


def test_before_it_is_sent_nothing_is_changed() -> None:
    assert show(page, UNDERSTOOD).session_state["changed"] is None


def test_a_form_sent_as_it_is_changes_nothing() -> None:
    assert sent(show(page, UNDERSTOOD)) == UNDERSTOOD


@pytest.mark.parametrize(
    ("field", "value", "changes"),
    [
        ("audience", "men", {"audience": "men"}),
        ("audience", None, {"audience": None}),
        ("categories", ["boots", "sandals"], {"categories": ("boots", "sandals")}),
        ("brands", [], {"brands": ()}),
        ("materials", ["mesh"], {"materials": ("mesh",)}),
        ("not_materials", [], {"not_materials": ()}),
    ],
)
def test_a_changed_field_changes_that_alone(field: str, value: object, changes: dict[str, object]) -> None:
    at = show(page, UNDERSTOOD)
    box = at.selectbox(key=f"f_{field}") if field == "audience" else at.multiselect(key=f"f_{field}")
    box.set_value(value)  # type: ignore[arg-type]
    assert sent(at) == replace(UNDERSTOOD, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("end", "value", "changes"),
    [
        ("high", 80.0, {"max_price": Decimal("80.00")}),
        ("high", None, {"max_price": None}),
        ("low", 20.5, {"min_price": Decimal("20.50")}),
    ],
)
def test_a_changed_price_is_meant_as_it_stands(end: str, value: float | None, changes: dict[str, object]) -> None:
    at = show(page, UNDERSTOOD)
    at.number_input(key=f"f_{end}").set_value(value)
    assert sent(at) == replace(UNDERSTOOD, is_strict=False, **changes)  # type: ignore[arg-type]


def test_where_nothing_was_understood_every_field_is_empty() -> None:
    assert sent(show(page, Constraints())) == Constraints()


def test_the_brands_of_the_catalogue_are_offered() -> None:
    assert show(page, Constraints()).multiselect(key="f_brands").options == [
        "Larkspur",
        "Oakfern",
        "Puddlejoy",
        "Tallgrass",
    ]


def test_a_brand_that_is_not_sold_stays_chosen() -> None:
    assert sent(show(page, Constraints(brands=("Elsewhere",)))).brands == ("Elsewhere",)


def test_names_in_a_list_stay_as_they_are() -> None:  # a list draws text, not Markdown
    assert show(page, Constraints(brands=(AWKWARD,))).multiselect(key="f_brands").options[0] == AWKWARD


def test_materials_are_named_in_plain_words() -> None:
    assert "faux leather" in show(page, Constraints()).multiselect(key="f_materials").options

from dataclasses import replace

import pytest

from rapport.records.catalogue.origins import origins
from rapport.records.product import Product
from tests.shoes import BOOT


def origin(product: Product, field: str) -> str | None:
    return next((one.words for one in origins(product) if one.field == field), None)


@pytest.mark.parametrize(
    ("field", "words"),
    [
        pytest.param("brand", "brand column", id="brand"),
        pytest.param("price", "price column", id="price"),
        pytest.param("category_path", "category column", id="category"),
        pytest.param("audience", "title", id="whom the title names"),
        pytest.param("materials", "Outer Material: Smooth Leather", id="material"),
        pytest.param("closures", "Closure: Pull On", id="closure"),
    ],
)
def test_every_field_names_what_it_was_read_from(field: str, words: str) -> None:
    assert origin(BOOT, field) == words


def test_what_is_not_known_has_no_origin() -> None:
    assert origin(BOOT, "heel_type") is None


def test_the_lining_is_not_where_the_upper_comes_from() -> None:
    lined = replace(BOOT, features=(("Inner Material", "Fleece"), ("Sole Material", "Rubber")))
    assert origin(lined, "materials") == "title or description"


def test_the_department_is_quoted_where_the_title_says_nothing() -> None:
    plain = replace(BOOT, title="Oakfern Brisk Boot", details=(("Department", "Women's"),))
    assert origin(plain, "audience") == "Department: Women's"

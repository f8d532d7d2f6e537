from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from components import product_picture, shop_state
from rapport.records.product import Product
from tests.components.drawing import show
from tests.components.stored_shops import BARE, ODD
from tests.shoes import BOOT

SHOPS_OWN = "https://shop.example/boot.jpg"
PICTURED = replace(BOOT, images=("http://shop.example/plain.jpg", SHOPS_OWN))


def page(product: "Product", is_shops_own: bool, width: "int | None" = None) -> None:
    from components import product_picture, shop_state

    shop_state.show_shop_pictures(is_shops_own)
    product_picture.show(product, width)


def image(at: AppTest) -> str:
    (address,) = at.image[0].value
    return address


@pytest.mark.parametrize("product", [PICTURED, BARE, ODD], ids=["with pictures", "bare", "odd"])
def test_a_drawing_is_shown_unless_the_shops_pictures_are_wanted(product: Product) -> None:
    assert "://" not in image(show(page, product, False))


def test_the_shops_picture_is_shown_to_who_wants_it() -> None:
    assert image(show(page, PICTURED, True)) == SHOPS_OWN


@pytest.mark.parametrize(
    "images",
    [(), ("http://shop.example/plain.jpg",), ("javascript:alert(1)",), ("file:///etc/passwd",)],
    ids=["none", "not encrypted", "a script", "a file"],
)
def test_only_encrypted_addresses_are_pictures(images: tuple[str, ...]) -> None:
    assert "://" not in image(show(page, replace(BOOT, images=images), True))


def test_a_picture_has_the_title_as_its_description() -> None:
    assert show(page, BOOT, False).image[0].proto.imgs[0].alt == BOOT.title


def test_nothing_of_a_title_gets_into_the_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shop_state, "shows_shop_pictures", lambda: False)
    titled = replace(BOOT, title="Boot <script>alert(1)</script>")
    assert "script" not in product_picture.source(titled)

import csv
import io
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import ButtonGroup

from components import services
from tests.pages.opening import open_page, read_to_the_end, run, texts
from tests.pages.shops import add_shop, shoes

STRANGE = (
    b"artikel;bezeichnung;hersteller;preis\n1;Winterstiefel Damen;Fjellrose;59,90\n2;Sandale Herren;Dunekamp;24,50\n"
)


def browse(at: AppTest, name: str) -> str:
    """The key of an element of the browser."""
    catalogue = services.store().catalogues.list()[0].id[:12]
    return f"rapport_input_browse_{catalogue}_0_{name}"


def cards(at: AppTest) -> list[str]:
    """The ids of the products whose cards are drawn."""
    return [button.key.rsplit("_", 1)[1] for button in at.button if button.key and button.key.startswith("card_")]


def card(name: str, product: str) -> str:
    """The key of an element of a product's card."""
    return f"card_{services.store().catalogues.list()[0].id[:12]}_{name}_{product}"


def pills(at: AppTest, name: str) -> ButtonGroup[Any]:
    """The pills of the browser whose key begins so."""
    return next(one for one in at.get("button_group") if (one.key or "").startswith(browse(at, name)))


def count(at: AppTest) -> int:
    """How many products are found."""
    line = next(m.value for m in at.markdown if m.value.endswith(("products**", "product**")))
    return int(line.strip("*").split()[0].replace(",", ""))


def test_without_a_catalogue_the_sample_is_offered() -> None:
    at = open_page("catalogue")
    assert at.button(key="rapport_input_catalogue_0_sample").label == "Load the sample catalogue"
    assert "Nothing is here yet" in texts(at)


def test_the_sample_catalogue_is_imported_and_shown_a_page_at_a_time() -> None:
    at = open_page("catalogue")
    at.button(key="rapport_input_catalogue_0_sample").click()
    at = read_to_the_end(run(at), "catalogue")
    assert (count(at), len(cards(at))) == (287, 12)


def test_a_file_in_the_known_format_is_imported_at_once() -> None:
    at = open_page("catalogue")
    at.file_uploader(key="rapport_input_catalogue_0").upload("mine.json", shoes(5))
    at = read_to_the_end(run(at), "catalogue")
    assert [one.title for one in services.store().catalogues.list()] == ["mine"]
    assert count(at) == 5


def test_of_a_strange_file_the_columns_are_asked_for_with_a_preview() -> None:
    at = open_page("catalogue")
    at.file_uploader(key="rapport_input_catalogue_0").upload("waren.csv", STRANGE)
    at = run(at)
    assert "Which column holds what?" in texts(at)
    assert at.multiselect(key="rapport_input_catalogue_0_mapping_price").value == ["preis"]
    at.multiselect(key="rapport_input_catalogue_0_mapping_title").set_value(["bezeichnung"])
    at.multiselect(key="rapport_input_catalogue_0_mapping_brand").set_value(["hersteller"])
    preview = run(at).dataframe[0].value
    assert list(preview["Title"]) == ["Winterstiefel Damen", "Sandale Herren"]
    at.button(key="rapport_input_catalogue_0_mapping_import").click()
    at = read_to_the_end(run(at), "catalogue")
    catalogue = services.store().catalogues.list()[0]
    brands = [product.brand for product in services.store().catalogues.all_products(catalogue.id)]
    assert brands == ["Fjellrose", "Dunekamp"]


def test_without_a_title_column_nothing_can_be_imported() -> None:
    at = open_page("catalogue")
    at.file_uploader(key="rapport_input_catalogue_0").upload("waren.csv", b"a;b\n1;2\n")
    at = run(at)
    at.multiselect(key="rapport_input_catalogue_0_mapping_title").set_value([])
    assert run(at).button(key="rapport_input_catalogue_0_mapping_import").disabled


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("photo.json", b"\x89PNG\r\n\x1a\n\x00\x00", id="a picture"),
        pytest.param("empty.csv", b"", id="empty"),
        pytest.param("broken.json", b'[{"asin": "1", "title": "Boo', id="broken off"),
    ],
)
def test_a_file_that_is_no_catalogue_gives_one_sentence(name: str, data: bytes) -> None:
    at = open_page("catalogue")
    at.file_uploader(key="rapport_input_catalogue_0").upload(name, data)
    at = run(at)
    assert [name in error.value.replace("&#46;", ".") for error in at.error] == [True]
    assert not services.store().catalogues.list()


def test_the_import_report_says_what_was_left_and_why() -> None:
    add_shop(60)
    at = open_page("catalogue")
    at.menu_button(key="catalogue-options").click("Import report")
    at = run(at)
    metrics = {metric.label: metric.value for metric in at.metric}
    report = services.store().catalogues.report(services.store().catalogues.list()[0].id)
    assert report is not None
    assert (metrics["Rows"], metrics["Taken"]) == (str(report.rows), str(report.taken))


def test_a_material_is_filtered_by_clicking_and_cleared_again() -> None:
    add_shop()
    at = open_page("catalogue")
    before = count(at)
    pills(at, "materials").set_value(["leather"])
    at = run(at)
    assert 0 < count(at) < before
    at.button(key=browse(at, "unfilter")).click()
    assert count(run(at)) == before


def test_filters_stay_while_words_change_what_they_count() -> None:
    add_shop(287)
    at = open_page("catalogue")
    pills(at, "audience").set_value("women")
    women = count(run(at))
    at.text_input(key=browse(at, "words")).set_value("boots")
    at = run(at)
    assert 0 < count(at) < women
    assert pills(at, "audience").value == "women"


def test_words_are_understood_and_each_part_can_be_taken_away() -> None:
    add_shop(287)
    at = open_page("catalogue")
    at.text_input(key=browse(at, "words")).set_value("women's boots under £90, not leather")
    at = run(at)
    narrow, chips = count(at), pills(at, "chips")
    assert [option.split(" :material")[0] for option in chips.options] == [
        "boots",
        "for women",
        "under £90",
        "not leather",
    ]
    chips.set_value(3)
    at = run(at)
    assert len(pills(at, "chips").options) == 3
    assert count(at) > narrow > 0


def test_where_nothing_fits_everything_can_be_cleared() -> None:
    add_shop()
    at = open_page("catalogue")
    at.text_input(key=browse(at, "words")).set_value("under £1")
    at = run(at)
    assert "No product fits all of this" in texts(at)
    at.button(key="clear-all").click()
    assert len(cards(run(at))) == 12


def test_the_cheapest_come_first_if_that_is_wanted() -> None:
    catalogue = add_shop()
    at = open_page("catalogue")
    at.selectbox(key=browse(at, "order")).set_value("cheapest")
    at = run(at)
    products = services.store().catalogues.products(catalogue, cards(at))
    prices = [product.price.low for product in products.values() if product.price]
    assert prices == sorted(prices)


def test_the_second_page_shows_the_next_products() -> None:
    add_shop()
    at = open_page("catalogue")
    first = cards(at)
    key = next(one.key for one in at.get("pagination"))
    at.session_state[key] = 2
    second = cards(run(at))
    assert len(second) == 12
    assert not set(first) & set(second)


def test_the_details_of_a_product_say_where_each_field_came_from() -> None:
    add_shop()
    at = open_page("catalogue")
    at.button(key=card("open", cards(at)[0])).click()
    at = run(at)
    origins = at.dataframe[0].value
    assert {"Brand", "Price"} <= set(origins["Field"])
    assert "brand column" in set(origins["Read from"])


def test_chosen_products_are_taken_to_the_chat() -> None:
    catalogue = add_shop()
    at = open_page("catalogue")
    for product in cards(at)[:2]:
        at.checkbox(key=card("tick", product)).check()
        at = run(at)
    ask = at.button(key=browse(at, "ask"))
    assert ask.label == "Ask about the 2 chosen"
    ask.click()
    at = run(at)
    asked = at.session_state["rapport_asked"]
    assert (asked.catalogue_id, len(asked.scope.ids)) == (catalogue, 2)


def test_pictures_come_from_the_shop_only_after_the_switch() -> None:
    add_shop()
    at = open_page("catalogue")
    assert not at.toggle(key="shop-pictures").value
    at.toggle(key="shop-pictures").set_value(True)
    assert run(at).session_state["rapport_shop_pictures"]


def test_a_catalogue_is_deleted_after_a_question() -> None:
    add_shop()
    at = open_page("catalogue")
    at.menu_button(key="catalogue-options").click("Delete the catalogue")
    at = run(at)
    at.button(key="delete-catalogue_confirm").click()
    at = run(at)
    assert not services.store().catalogues.list()
    assert "Nothing is here yet" in texts(at)


def test_the_report_as_a_file_names_every_row_and_holds_no_formula() -> None:
    from components.import_report import as_csv
    from rapport.records.catalogue.report import ImportReport, RowNote

    said = ImportReport(2, 1, 1, 0, left=(RowNote(2, "=cmd()", "Has no title."),))
    rows = list(csv.reader(io.StringIO(as_csv(said).decode("utf-8-sig"))))
    assert rows == [["row", "product", "what", "why"], ["2", "'=cmd()", "left out", "Has no title."]]

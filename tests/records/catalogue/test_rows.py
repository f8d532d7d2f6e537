"""Rows out of JSON and CSV, good ones and bad ones."""

from __future__ import annotations

import json

import pytest

from rapport.errors import EmptyDocument, UnusableCatalogue
from rapport.records.catalogue.rows import MAX_CELL_CHARS, Row, read_rows

TWO = [{"title": "Boot", "price": "£5"}, {"title": "Shoe", "price": "£6"}]


def values(data: bytes, name: str = "shop.json") -> list[dict[str, object]]:
    return [row.values for row in read_rows(data, name)]


def rows(data: bytes, name: str = "shop.json") -> list[Row]:
    return list(read_rows(data, name))


JSON = {
    "array": json.dumps(TWO),
    "array-over-lines": json.dumps(TWO, indent=2),
    "json-lines": "\n".join(map(json.dumps, TWO)),
    "json-lines-with-blank-lines": "\n\n".join(map(json.dumps, TWO)) + "\n\n",
    "windows-json-lines": "\r\n".join(map(json.dumps, TWO)),
    "products-object": json.dumps({"shop": "x", "products": TWO}),
    "items-object": json.dumps({"page": 1, "items": TWO}),
    "some-list-of-objects": json.dumps({"tags": ["a"], "shoes": TWO}),
    "list-within-an-object": json.dumps({"status": "ok", "data": {"products": TWO}}),
    "list-after-list": json.dumps(TWO[:1]) + "\n" + json.dumps(TWO[1:]),
    "blanks-before": "\n  " + json.dumps(TWO),
}


@pytest.mark.parametrize("text", JSON.values(), ids=JSON.keys())
def test_json_of_any_shape_gives_its_products(text: str) -> None:
    assert values(text.encode()) == TWO


def test_an_object_of_products_by_their_ids_is_read() -> None:
    text = json.dumps({"A": TWO[0], "B": TWO[1]}, indent=1)
    assert values(text.encode()) == [{"id": "A", **TWO[0]}, {"id": "B", **TWO[1]}]


@pytest.mark.parametrize("form", ["array", "json-lines", "products-object"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_json_with_a_byte_order_mark_is_read(encoding: str, form: str) -> None:
    assert values(JSON[form].encode(encoding)) == TWO


def test_json_in_an_older_encoding_is_read() -> None:
    assert values('[{"title": "Schuh für Damen"}]'.encode("cp1252")) == [{"title": "Schuh für Damen"}]


def test_a_single_product_with_features_is_one_row() -> None:
    boot = {"title": "Boot", "features": [{"Sole": "Rubber"}, {"Closure": "Zip"}]}
    assert values(json.dumps(boot).encode()) == [boot]


@pytest.mark.parametrize("form", ["[%s, %s]", "%s\n%s\n", '{"products": [%s, %s]}'], ids=["array", "lines", "object"])
def test_a_number_without_end_stops_no_row(form: str) -> None:
    read = values((form % ('{"title": "Boot", "price": ' + "9" * 5_000 + "}", json.dumps(TWO[1]))).encode())
    assert [row["title"] for row in read] == ["Boot", "Shoe"]


def test_a_cell_nested_without_end_costs_its_row_alone() -> None:
    deep = "[" * 800 + "]" * 800
    read = rows(f'[{{"title": "Boot", "about": {deep}}}, {{"title": "Shoe"}}]'.encode())
    assert [row.problem for row in read] == ["Is nested too deeply.", ""]


def test_what_stands_after_the_list_is_named() -> None:
    read = rows(json.dumps(TWO).encode() + b" and more")
    assert [row.problem for row in read] == [
        "",
        "",
        "Stands after the end of the list; the rest of the file isn't read.",
    ]


def test_an_array_longer_than_a_chunk_gives_every_product_once() -> None:
    many = [{"id": number, "text": "é" * 900} for number in range(3_000)]
    assert values(json.dumps(many, ensure_ascii=False).encode()) == many


def test_raw_line_breaks_within_json_strings_are_read() -> None:
    assert values(b'[{"title": "Boot\nhigh"}]') == [{"title": "Boot\nhigh"}]


SHAPES = {
    "list": ("[[1, 2]]", "Is a list and no product with named columns."),
    "number": ("[7]", "Is the single value 7 and no product with named columns."),
    "null": ("[null]", "Is empty and no product with named columns."),
}


@pytest.mark.parametrize(("text", "sentence"), SHAPES.values(), ids=SHAPES.keys())
def test_an_element_of_another_shape_says_so(text: str, sentence: str) -> None:
    assert rows(text.encode()) == [Row(1, {}, sentence)]


def test_a_broken_line_of_json_lines_stops_no_other() -> None:
    lines = b'{"title": "Boot"}\n{"title": "Sh\n{"title": "Clog"}\n'
    read = rows(lines)
    assert [row.values.get("title") for row in read] == ["Boot", None, "Clog"]
    assert read[1].problem.startswith("Isn't valid JSON")


def test_a_broken_first_line_of_json_lines_stops_no_other() -> None:
    read = rows(b'{"title": "Sh\n{"title": "Boot"}\n{"title": "Clog"}\n')
    assert [row.values.get("title") for row in read] == [None, "Boot", "Clog"]


BROKEN = {
    "cut-off": (b'[{"title": "Boot"}, {"title": "Sh', "breaks off or is malformed at product 2"),
    "no-comma": (b'[{"title": "Boot"} {"title": "Shoe"}]', "malformed at product 2"),
    "object-without-list": (b'{"shop": "Fellbeck",\n "open": true}', "holds no list of products"),
    "broken-object": (b'{"products": [{]}', "isn't valid JSON (line 1"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3", "neither JSON nor CSV"),
    "zip": (b"PK\x03\x04aaaa", "neither JSON nor CSV"),
    "zeros": (b"a,b\n\0\0\0", "neither JSON nor CSV"),
    "prose": (b"This is a letter.\nIt has no columns.\n", "neither JSON nor CSV"),
}


@pytest.mark.parametrize(("data", "words"), BROKEN.values(), ids=BROKEN.keys())
def test_a_file_of_no_products_says_what_it_is_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UnusableCatalogue) as error:
        rows(data, "shop.bin")
    assert str(error.value).startswith("shop.bin: ")
    assert words in str(error.value)


@pytest.mark.parametrize("data", [b"", b" \n ", b"\xef\xbb\xbf"], ids=["no-bytes", "blanks", "only-a-mark"])
def test_an_empty_file_says_so(data: bytes) -> None:
    with pytest.raises(EmptyDocument, match=r"shop\.csv: is empty"):
        rows(data, "shop.csv")


def test_deeply_nested_json_is_no_crash() -> None:
    with pytest.raises(UnusableCatalogue):
        rows(b"[" * 100_000)


CSV = {
    "comma": "title,price\nBoot,£5\nShoe,£6\n",
    "semicolon": "title;price\nBoot;£5\nShoe;£6\n",
    "tab": "title\tprice\nBoot\t£5\nShoe\t£6\n",
    "bar": "title|price\nBoot|£5\nShoe|£6\n",
    "old-mac": "title,price\rBoot,£5\rShoe,£6\r",
    "windows": "title,price\r\nBoot,£5\r\nShoe,£6\r\n",
    "quoted": '"title","price"\n"Boot","£5"\n"Shoe","£6"\n',
    "no-newline-at-the-end": "title,price\nBoot,£5\nShoe,£6",
    "blank-lines": "title,price\n\nBoot,£5\n,\nShoe,£6\n",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("text", CSV.values(), ids=CSV.keys())
def test_csv_of_any_kind_gives_its_rows(text: str, encoding: str) -> None:
    assert values(text.encode(encoding), "shop.csv") == TWO


LANGUAGES = {
    "czech": ("cp1250", "Dámské kotníkové boty, hnědé, dřevěný podpatek, vodě odolné, měkká stélka, přírodní kůže"),
    "polish": ("cp1250", "Damskie półbuty ze skóry, wygodne, miękka wkładka, żółte sznurówki, środek z wełny, łatwe"),
    "german": ("cp1252", "Damen Stiefel für große Füße, gefüttert, weiß, schön, natürlich grün, größer möglich"),
    "french": ("cp1252", "Chaussures d'été légères, très élégantes, brodées à la main, semelle intérieure amovible"),
    "japanese": ("shift_jis", "レディース スニーカー 軽量 防水 歩きやすい 靴 黒 白 幅広 人気 おしゃれ"),
    "chinese": ("gb18030", "女士运动鞋 轻便 透气 防滑 真皮 黑色 白色 夏季 舒适 平底 新款 休闲鞋"),
}


@pytest.mark.parametrize(("encoding", "title"), LANGUAGES.values(), ids=LANGUAGES.keys())
def test_csv_in_an_older_encoding_is_read(encoding: str, title: str) -> None:
    table = "id;title\n" + "".join(f"{number};{title}\n" for number in range(20))
    assert values(table.encode(encoding), "shop.csv")[0] == {"id": "0", "title": title}


FEW = {
    "czech": ("cp1250", "Jiří Dvořák, Žďár"),
    "polish": ("cp1250", "Paweł Wójcik, Łódź"),
    "russian": ("cp1251", "Иван Петров"),
    "danish": ("cp1252", "Søren Kjærgård, Ærø"),
    "french": ("cp1252", "L'aïeul crée à Besançon, déjà où"),
    "italian": ("cp1252", "perché così lunedì, è già lì"),
    "spanish": ("cp1252", "Peñón, ¿qué? ¡sí!, 5¾"),
    "icelandic": ("cp1252", "Þórður Ægisson"),
    "prices": ("cp1252", "£20, ¥100, 5³"),
}


@pytest.mark.parametrize(("encoding", "title"), FEW.values(), ids=FEW.keys())
def test_an_older_encoding_is_told_from_a_name_or_two(encoding: str, title: str) -> None:
    assert values(f'id;title\n0;"{title}"\n'.encode(encoding), "shop.csv")[0]["title"] == title


def test_encodings_mixed_in_one_csv_are_each_read() -> None:
    data = "id,title\n1,Größe für Damen\n".encode("cp1252") + "2,Größe für Herren\n".encode() + b"3,Bo\0ot\n"
    assert [row["title"] for row in values(data)] == ["Größe für Damen", "Größe für Herren", "Boot"]


STRAY_QUOTES = {
    "to-the-end-of-the-file": '2,"Shoe,6\n3,Clog,7\n4,Mule,8\n5,Pump,9\n',
    "to-the-next-one": '2,"Shoe,6\n3,Clog,7\n4,Mule,8\n5,"Pump",9\n',
}


@pytest.mark.parametrize("text", STRAY_QUOTES.values(), ids=STRAY_QUOTES.keys())
def test_a_quotation_mark_that_nothing_closes_costs_its_row_alone(text: str) -> None:
    read = rows(f"id,title,price\n1,Boot,5\n{text}".encode())
    assert [row.values.get("title") for row in read] == ["Boot", None, "Clog", "Mule", "Pump"]
    assert read[1].problem == "Opens a quotation mark that nothing closes."


def test_a_cell_of_many_lines_stays_one_cell() -> None:
    about = "Warm, dry and light.\n\nSizes: 36, 37\nWashable"
    assert values(f'id,title,about\n1,Boot,"{about}"\n2,Shoe,light\n'.encode())[0]["about"] == about


def test_excels_line_about_its_separator_is_no_header() -> None:
    assert values(b"sep=;\r\ntitle;price\r\nBoot;5\r\n") == [{"title": "Boot", "price": "5"}]


def test_quoted_line_breaks_and_delimiters_stay_in_their_cell() -> None:
    data = b'title,about\nBoot,"warm,\nand ""dry"""\nShoe,light\n'
    assert values(data)[0] == {"title": "Boot", "about": 'warm,\nand "dry"'}
    assert len(values(data)) == 2


def test_a_row_with_more_cells_than_the_header_says_so() -> None:
    read = rows(b"title,price\nBoot,5\nShoe,6,7,8\nClog,9\n")
    assert [row.problem for row in read] == ["", "Has 4 cells, the header has 2 columns.", ""]


def test_a_row_with_fewer_cells_has_fewer_values() -> None:
    assert values(b"title,price,size\nBoot,5\nShoe,6,7\n")[0] == {"title": "Boot", "price": "5"}


def test_columns_of_one_name_or_none_get_names_of_their_own() -> None:
    assert list(values(b"title,colour,colour,\nBoot,red,blue,x\n")[0]) == ["title", "colour", "colour 2", "column 4"]


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_a_huge_cell_costs_its_row_alone(kind: str) -> None:
    huge = "x" * 50_000_000
    titles = [("Boot", "a"), ("Shoe", huge), ("Clog", "b")]
    table = "title,about\n" + "".join(f"{title},{about}\n" for title, about in titles)
    array = json.dumps([{"title": title, "about": about} for title, about in titles])
    read = rows((array if kind == "json" else table).encode())
    assert [row.number for row in read if row.problem] == [2]
    assert read[1].problem == "The cell 'about' holds 50.0 million characters; at most 1 million are read."
    assert read[1].values == {"title": "Shoe"}


def test_a_cell_at_the_limit_is_read() -> None:
    assert rows(json.dumps([{"title": "x" * (MAX_CELL_CHARS - 10)}]).encode())[0].problem == ""

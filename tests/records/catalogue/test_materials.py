"""Materials of the upper and of the sole."""

from __future__ import annotations

import pytest

from rapport.records.catalogue.materials import MATERIALS, materials_in, sole_material, upper_materials

VALUES = {
    "leather": ("Leather", "leather"),
    "smooth-leather": ("smooth_leather", "leather"),
    "mistranslated-smooth-leather": ("Smooth skin", "leather"),
    "patent": ("Patent-Leather", "leather"),
    "calf": ("100% CALFSKIN LEATHER", "leather"),
    "german-nappa": ("NAPPALEDER", "leather"),
    "french": ("cuir", "leather"),
    "italian": ("vitello", "leather"),
    "chinese": ("真皮", "leather"),
    "faux": ("Faux Leather", "faux_leather"),
    "synthetic-leather": ("Synthetic Leather", "faux_leather"),
    "leatherette": ("Leatherette", "faux_leather"),
    "german-faux": ("Kunstleder", "faux_leather"),
    "pu": ("PU", "synthetic"),
    "polyurethane": ("Polyurethane", "synthetic"),
    "man-made": ("Man Made", "synthetic"),
    "misspelt": ("Synthetik", "synthetic"),
    "suede": ("Cow Suede", "suede"),
    "german-suede": ("Rauleder", "suede"),
    "suede-leather": ("Suede Leather", "leather suede"),
    "nubuck": ("nubuck", "nubuck"),
    "fabric": ("Fabric", "textile"),
    "german-textile": ("Textil", "textile"),
    "cotton": ("Cotton blend", "textile"),
    "canvas": ("Canvas", "canvas"),
    "mesh": ("Mesh 3D knit.", "mesh"),
    "pvc": ("Polyvinyl Chloride", "pvc"),
    "eva": ("Ethylene Vinyl Acetate", "eva"),
    "rubber": ("Rubber", "rubber"),
    "percents": ("60% mesh + 40% pu", "mesh synthetic"),
    "mix": ("Mix Of Leather And Synthetic Materials", "leather synthetic"),
    "list": ("Textile, leather", "leather textile"),
    "joined": ("leather-and-mesh", "leather mesh"),
    "slash": ("Velour/smooth leather", "leather suede"),
    "sentence": ("Mesh. These trainers of high-quality leather feel are breathable and keep your feet dry.", "mesh"),
    "search-words": ("Canvas, boys trainers, badminton shoes, women's leather walking shoes, running shoes", "canvas"),
    "with-the-sole": ("100% LEATHER / RUBBER OUTSOLE", "leather"),
    "by-parts": ("Rubber (Sole material) Leather, Nylon (Upper material) Wool (Lining material)", "leather textile"),
    "not-specified": ("Not Specified", ""),
    "mixed": ("Mixed", ""),
    "nothing": ("", ""),
}  # fmt: skip


@pytest.mark.parametrize(("value", "materials"), VALUES.values(), ids=VALUES.keys())
def test_a_value_names_materials(value: str, materials: str) -> None:
    assert materials_in(value) == tuple(materials.split())


def test_the_first_telling_value_is_taken_then_the_title_then_the_prose() -> None:
    title, prose = "Fellbeck Canvas Trainers", ["Breathable mesh upper with a rubber sole."]
    assert upper_materials(["Not Specified", "Suede"], title, prose) == ("suede",)
    assert upper_materials(["Not Specified"], title, prose) == ("canvas",)
    assert upper_materials([], "Fellbeck Trainers", prose) == ("mesh",)


@pytest.mark.parametrize(
    "title", ["Mid Calf Boots", "Wide Calf Boots", "Eva Sneaker", "Rubber Sole Shoes", "Pelted Shoe"]
)
def test_a_title_names_no_material_by_chance(title: str) -> None:
    assert upper_materials([], title, ()) == ()


def test_calf_is_leather() -> None:
    assert upper_materials([], "Adamo Dress Calf Penny Loafer", ()) == ("leather",)


@pytest.mark.parametrize(
    ("values", "sole"),
    [
        pytest.param(["Rubber"], "rubber", id="rubber"),
        pytest.param(["Gummi"], "rubber", id="german"),
        pytest.param(["Leather and rubber"], "leather, rubber", id="two"),
        pytest.param(["Vibram", "EVA"], "eva", id="the-first-telling-one"),
        pytest.param(
            ["【Rubber】Non slip rubber outsole with good grip and traction, made for leather work"],
            "rubber",
            id="prose",
        ),
        pytest.param(["Other"], None, id="nothing"),
    ],
)
def test_the_sole_is_named_in_words(values: list[str], sole: str | None) -> None:
    assert sole_material(values) == sole


def test_every_material_has_a_name_of_its_own() -> None:
    assert len(set(MATERIALS)) == len(MATERIALS)

"""Who a shoe is for, out of sources that contradict each other."""

from __future__ import annotations

import pytest

from rapport.records.catalogue.audiences import audience_of

WOMEN, MEN, GIRLS, BOYS = "Women's Shoes", "Men's Shoes", "Girls' Shoes", "Boys' Shoes"
# Title, department, category, audience.
CASES = {
    "title": ("Fellbeck Women's Tarn Boots", "Women's", WOMEN, "women"),
    "typographic-apostrophe": ("Fellbeck Men’s Tarn Boots", "", "", "men"),
    "for-woman": ("Fellbeck Tarn for Woman Black", "", "", "women"),
    "ladies": ("Ladies Tarn Boots", "", "", "women"),
    "german": ("Fellbeck Damen Stiefel", "", "", "women"),
    "french": ("Fellbeck Chaussures homme Tarn", "", "", "men"),
    "french-child": ("Fellbeck Chaussures enfant", "", BOYS, "unisex_kids"),
    "spanish": ("Botas de Mujer", "", "", "women"),
    "title-before-department": ("Fellbeck Women's Running Shoes", "Girl's", WOMEN, "women"),
    "title-before-category": ("Fellbeck Boy's Sneaker", "Unisex", WOMEN, "boys"),
    "department-before-category": ("Fellbeck Sneaker", "Women's", MEN, "women"),
    "category-alone": ("Fellbeck Sneaker", "", MEN, "men"),
    "nothing": ("Fellbeck Sneaker", "", "", ""),
    "women-and-men": ("Sneakers, Men Breathable, Women Walking Shoes", "", WOMEN, "unisex"),
    "unisex": ("Fellbeck Unisex's Tarn", "Unisex", MEN, "unisex"),
    "unisex-adult-in-kids-department": ("Fellbeck Unisex-Adult Tarn", "Unisex Kids", MEN, "unisex"),
    "unisex-in-kids-department": ("Fellbeck Unisex's Tarn", "Unisex Kids", MEN, "unisex"),
    "unisex-of-children": ("Fellbeck Unisex's Tarn Sandals", "Unisex Kids", GIRLS, "unisex_kids"),
    "unisex-men": ("Fellbeck Unisex's Men's Tarn Bike Shoes", "Men's", MEN, "unisex"),
    "unisex-child": ("Fellbeck Unisex-Child Tarn", "Girl's", BOYS, "unisex_kids"),
    "unisex-kids-and-boys": ("Fellbeck Boy's Unisex Kid's Tarn Sandal Child", "Unisex Kids", BOYS, "unisex_kids"),
    "junior": ("Fellbeck Tarn Sandals Black Junior", "", BOYS, "unisex_kids"),
    "kids-of-girls": ("Fellbeck Children's Wellington Boots", "Girl's", GIRLS, "girls"),
    "kids-of-contradiction": ("Fellbeck Children's Wellington Boots", "Girl's", BOYS, "unisex_kids"),
    "girls-and-boys": ("Boys Girls Sandals, Summer Slippers", "", GIRLS, "unisex_kids"),
    "girls-children": ("Fellbeck girls' children's boots", "Girl's", GIRLS, "girls"),
    "baby-girls": ("Fellbeck Baby Girl's Boots", "Baby Girls", GIRLS, "baby girls"),
    "unisex-baby": ("Fellbeck Unisex Baby Toddler Boot", "Unisex Baby", GIRLS, "baby"),
    "baby-in-a-mans-title": ("Fellbeck Men's Baby Logo Flip Flops", "Men's", MEN, "men"),
    "baby-pink": ("Fellbeck Women's Tarn, Baby Pink", "", "", "women"),
    "size-of-a-child": ("Fellbeck Tarn Sneaker, 2.5 UK Child", "Boy's", BOYS, "boys"),
    "size-of-a-big-kid": ("Fellbeck Tarn (4 Big Kid, White)", "Girl's", BOYS, "girls"),
    "size-of-women": ("Fellbeck Men's Tarn Sneaker, 7 Women/5", "Men's", MEN, "men"),
    "model-number-is-no-size": ("Fellbeck Tarn 20 Women's Running Shoes", "", "", "women"),
    "mens-boy": ("Fellbeck Men's J Tarn Boy Sneaker", "Men's", BOYS, "boys"),
    "childs-department-among-adults": ("Fellbeck Tarn Creepers", "Boy's", MEN, "men"),
    "kids-department-among-adults": ("Fellbeck Dress Boots", "Unisex Kids", MEN, "unisex"),
    "women-and-girls": ("Fellbeck Ladies&Girls Dance Shoes", "Women's", WOMEN, "girls women"),
    "man-made": ("Fellbeck Oxford, Man Made Upper", "", "", ""),
    "word-inside-a-word": ("Fellbeck Womack Kidman Boyd", "", "", ""),
    "men-adults": ("Men's Adult Boots", "", "", "men"),
    "sex-and-age": ("Fellbeck Tarn", "male / kids", "", "boys"),
    "sex-and-adult": ("Fellbeck Tarn", "female / adult", "", "women"),
    "unisex-and-adult": ("Fellbeck Tarn", "unisex / adult", "", "unisex"),
    "unisex-and-kids": ("Fellbeck Tarn", "unisex / kids", "", "unisex_kids"),
    "gents": ("Gents Leather Brogues", "", "", "men"),
}


@pytest.mark.parametrize(("title", "department", "category", "audience"), CASES.values(), ids=CASES.keys())
def test_who_it_is_for(title: str, department: str, category: str, audience: str) -> None:
    path = ("Shoes", category, "Boots") if category else ()
    assert audience_of(title, [department] if department else [], path) == tuple(audience.split())


def test_words_of_the_brand_say_nothing() -> None:
    assert audience_of("Slow Man womens Comfortable", (), (), "Slow Man") == ("women",)

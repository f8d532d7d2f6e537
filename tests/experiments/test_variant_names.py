from dataclasses import replace

import pytest

from rapport.experiments.variant_names import name_variants, settings_words, variant_key
from rapport.providers.model import ModelSettings
from tests.records_for_tests import variant

WARM = variant("A", "lab:small")


def test_the_letter_of_a_column_is_no_part_of_a_variant() -> None:
    assert variant_key(WARM) == variant_key(replace(WARM, label="F"))


def test_whatever_changes_what_is_sent_makes_another_variant() -> None:
    others = [
        replace(WARM, prompt_version="x"),
        replace(WARM, model_ref="lab:large"),
        replace(WARM, strategy="passages"),
        replace(WARM, settings=ModelSettings(temperature=0.0)),
    ]
    assert len({variant_key(one) for one in (WARM, *others)}) == 5


def test_a_variant_is_called_by_prompt_and_model() -> None:
    assert list(name_variants([WARM, WARM]).values()) == ["plain · lab:small"]


def test_what_else_differs_is_named_where_it_must_be() -> None:
    hot = replace(WARM, settings=ModelSettings(temperature=1.0))
    names = name_variants([WARM, hot, replace(WARM, model_ref="lab:large")])
    assert names[variant_key(hot)].endswith("temperature 1.0")
    assert names[variant_key(WARM)].endswith("default settings")
    assert "plain · lab:large" in names.values()


def test_nothing_is_named_that_tells_no_variant_apart() -> None:
    edited = replace(WARM, prompt_version="abcdefg1")
    names = name_variants([WARM, edited])
    assert names[variant_key(edited)] == "plain · lab:small · version abcdefg"


def test_contexts_are_named_as_in_the_matrix() -> None:
    names = name_variants([WARM, replace(WARM, strategy="nothing")])
    assert {name.rpartition(" · ")[2] for name in names.values()} == {"all context", "no context"}


def test_a_name_of_its_own_stands_for_prompt_and_model() -> None:
    named = replace(WARM, label="Warm and short")
    other = replace(WARM, model_ref="lab:large")
    assert name_variants([named, other]) == {
        variant_key(named): "Warm and short",
        variant_key(other): "plain · lab:large",
    }


@pytest.mark.parametrize(
    ("label", "is_own"),
    [
        pytest.param("v1", True, id="a short name"),
        pytest.param("暖", True, id="a name of one sign"),
        pytest.param("A", False, id="a letter"),
        pytest.param(" ZZ ", False, id="two letters"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_name_may_be_short_but_is_no_letter_of_a_column(label: str, is_own: bool) -> None:
    named = replace(WARM, label=label)
    assert name_variants([named])[variant_key(named)] == (label if is_own else "plain · lab:small")


@pytest.mark.parametrize("labels", [("Warm", "Cold"), ("Warm", "A")], ids=["two names", "a name and a letter"])
def test_a_name_that_runs_dont_agree_on_is_none(labels: tuple[str, str]) -> None:
    assert list(name_variants(replace(WARM, label=label) for label in labels).values()) == ["plain · lab:small"]


def test_one_name_of_two_variants_is_told_apart() -> None:
    twins = [replace(WARM, label="Warm", model_ref=ref) for ref in ("lab:small", "lab:large")]
    assert sorted(name_variants(twins).values()) == ["plain · lab:large", "plain · lab:small"]


def test_names_differ_and_dont_depend_on_the_order() -> None:
    edited = [replace(WARM, prompt_version=f"abcdefg{number}") for number in range(3)]
    names = name_variants(edited)
    assert (len(set(names.values())), name_variants(edited[::-1])) == (3, names)


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        pytest.param(ModelSettings(), "", id="nothing set"),
        pytest.param(ModelSettings(temperature=0.2, seed=0), "temperature 0.2, seed 0", id="zero is a value"),
        pytest.param(ModelSettings(top_p=0.9, max_tokens=5), "top-p 0.9, max tokens 5", id="readable names"),
        pytest.param(ModelSettings(stop=("\n", "END")), "stop '\\n' / 'END'", id="stop strings"),
    ],
)
def test_the_settings_are_a_line(settings: ModelSettings, line: str) -> None:
    assert settings_words(settings) == line

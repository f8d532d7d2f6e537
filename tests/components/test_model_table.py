from streamlit.testing.v1 import AppTest


def page() -> None:
    from decimal import Decimal

    from components import model_table
    from rapport.providers.model import ModelInfo, Price

    model_table.show(
        [
            ModelInfo("lab:a", "a", False, 131072, Price(Decimal("0.15"), Decimal("0.6"), "list"), None),
            ModelInfo("lab:b", "b", False),
            ModelInfo("ollama:c", "c", True, 8192, Price(Decimal(0), Decimal(0), "this machine"), 2_019_393_189),
        ],
        key="table",
    )


def shown() -> dict[str, list[str]]:
    at = AppTest.from_function(page, default_timeout=60).run()
    assert not at.exception
    return {name: list(values) for name, values in at.dataframe[0].value.items()}


def test_what_is_unknown_is_said_to_be_unknown() -> None:
    table = shown()
    assert [table[name][1] for name in ("Context window", "In", "Out", "Size")] == ["unknown"] * 4


def test_prices_are_dollars_a_million_tokens_or_free() -> None:
    assert shown()["Out"] == ["$0.60 a million", "unknown", "free"]


def test_windows_and_sizes_are_readable() -> None:
    table = shown()
    assert (table["Context window"][0], table["Size"][2]) == ("131,072 tokens", "2.0 GB")

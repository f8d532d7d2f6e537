from components.connections import as_markdown


def test_commands_in_a_message_are_set_as_code() -> None:
    assert "`ollama serve`" in as_markdown("Start Ollama with `ollama serve`, then press Retry.")


def test_a_message_of_a_server_cannot_draw_links_or_code() -> None:
    drawn = as_markdown("**Buy** [here](http://evil.example) `<b>x</b>`")
    assert "](http" not in drawn
    assert "**Buy**" not in drawn
    assert "`" not in drawn

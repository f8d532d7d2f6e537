import pytest

from rapport.sandbox import TemplateFault, parse


@pytest.mark.parametrize(
    ("template", "words"),
    [
        pytest.param("{% if a %}x", "{% if %} isn't closed: write {% endif %} where it ends.", id="open if"),
        pytest.param("{% for a in b %}x", "{% for %} isn't closed: write {% endfor %} where it ends.", id="open for"),
        pytest.param(
            "{% if a %}x{% endfor %}", "{% endfor %} can't stand in {% if %}, which {% endif %} closes.", id="crossed"
        ),
        pytest.param("x{% endif %}", "{% endif %} belongs to no block: nothing is open here.", id="closed twice"),
        pytest.param("{% fi a %}", "There is no tag {% fi %}.", id="no such tag"),
        pytest.param("{{ a ", "{{ isn't closed: write }} where it ends.", id="open braces"),
        pytest.param("{{ }}", "{{ }} is empty: write a variable into it.", id="empty braces"),
        pytest.param("{{ a b }}", "In {{ }} stands 'b' where }} should be.", id="two words"),
        pytest.param("{{ a }", "unexpected '}'. Check the braces {{ }} and {% %} there.", id="another"),
    ],
)
def test_a_mistake_in_the_syntax_says_what_to_do(template: str, words: str) -> None:
    with pytest.raises(TemplateFault) as told:
        parse(template)
    assert words in str(told.value)

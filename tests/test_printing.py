"""Templates print values as Jinja2 does, only quicker."""

import pytest
from django.utils.safestring import SafeString
from jinja2 import Environment
from markupsafe import Markup, escape

from newsreader.printing import PrintingEnvironment, printed


class _Word(str):
    """A string that is not known to be safe."""

    __slots__ = ()


class _Shown:
    """A value that says itself how it is shown."""

    def __html__(self) -> str:
        return "<b>نص</b>"


VALUES = (
    "نص بلا علامات",
    "<a href=\"x\">'&'</a>",
    Markup("<i>"),
    SafeString("<i>"),
    _Word("<i>"),
    _Shown(),
    7,
    None,
    ["<"],
)
TEMPLATES = (
    "{{ value }}|{{ value ~ '<' }}|{{ value|upper }}",
    "{% macro item(one) %}<li>{{ one }}</li>{% endmacro %}{{ item(value) }}{{ item('<') }}",
    "{% set kept %}<p>{{ value }}</p>{% endset %}{{ kept }}{% filter upper %}{{ value }}<br>{% endfilter %}",
    "{% autoescape false %}{{ value }}{% endautoescape %}{% autoescape how %}{{ value }}{% endautoescape %}",
    "{% block title %}<{{ value }}>{% endblock %}{{ self.title() }}",
)


@pytest.mark.parametrize("value", VALUES)
def test_a_value_is_escaped_unless_it_is_safe(value: object) -> None:
    assert printed(value) == escape(value)


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("how", [True, False])
def test_a_template_gives_what_jinja_gives(template: str, value: object, *, how: bool) -> None:
    usual = Environment(autoescape=True).from_string(template)
    ours = PrintingEnvironment(autoescape=True).from_string(template)

    assert ours.render(value=value, how=how) == usual.render(value=value, how=how)


def test_a_value_is_printed_without_a_wrapping() -> None:
    assert type(printed("<")) is str
    template = PrintingEnvironment(autoescape=True).from_string("{{ value }}")
    assert [type(piece) for piece in template.root_render_func(template.new_context({"value": "<"}))] == [str]

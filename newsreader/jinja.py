"""The environment of the site's own templates: Jinja2 with the filters and functions that they need.

The desk's templates (templates/desk) are Django's, like the admin that they extend; both use
articles.templatetags.wording.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from django.templatetags.static import static
from django.urls import get_script_prefix, reverse
from django_htmx.jinja import htmx_script
from jinja2 import Environment
from markupsafe import Markup

from articles.templatetags import wording
from articles.views.name_filters import said_by
from newsreader.styles import styles


def environment(**options: Any) -> Environment:
    """The environment, as django.template.backends.jinja2 asks for it; `options` are those of jinja2.Environment.

    Templates get `url(name, *arguments)`, `static(path)`, `styles(*sheets)`, `htmx_script()`, `fixed(template, here)`
    and the filters of articles.templatetags, with `said_by`.
    """
    made = Environment(trim_blocks=True, lstrip_blocks=True, **options)  # noqa: S701 -- Django sets autoescape in options
    # Instead of Jinja2's own, which no template uses: whenever a template imports a macro, all of them are compared.
    made.globals = {"url": url, "static": cache(static), "htmx_script": cache(htmx_script), "styles": styles}
    words = (wording.ago, wording.bidi, wording.counted, wording.day, wording.digits, wording.marked, wording.published)
    made.filters |= {word.__name__: word for word in (*words, said_by)}
    made.globals["fixed"] = _fixed(made)
    return made


def _fixed(made: Environment) -> Callable[..., Markup]:
    """The function that renders a template depending only on the part of the site, `here`: once a process."""

    def rendered(_prefix: str, template: str, here: str) -> Markup:
        return Markup(made.get_template(template).render(here=here))  # noqa: S704  its own templates escape

    # While the templates are being worked on (DEBUG), they are rendered each time.
    once = rendered if made.auto_reload else cache(rendered)
    return lambda template, here="": once(get_script_prefix(), template, here)


def url(name: str, *arguments: object) -> str:
    """The address of that name, as Django's `url` tag gives it."""
    return _reversed(get_script_prefix(), name, arguments)


# The addresses without arguments are on every page; the size of the cache bounds the others.
@lru_cache(maxsize=1000)
def _reversed(_prefix: str, name: str, arguments: tuple[object, ...]) -> str:
    return reverse(name, args=arguments)

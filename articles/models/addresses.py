"""The addresses of rows' pages, put together from what Django's resolver says of them once: a list has hundreds."""

from collections.abc import Iterable
from functools import cache, lru_cache
from urllib.parse import quote

from django.urls import get_script_prefix, reverse


def article_address(pk: int, slug: str) -> str:
    """The article's page, with its slug."""
    return f"{numbered_address(pk)}{quote(slug)}/"


def numbered_address(pk: int) -> str:
    """The same page by the article's number alone, which leads on to the address with the slug of the day."""
    return f"{_start(get_script_prefix(), 'article', (1, 'a'), '1/a/')}{pk}/"


def page_address(pk: int) -> str:
    """The raw page beside its reading."""
    return f"{_start(get_script_prefix(), 'page', (1,), '1/')}{pk}/"


def entry_address(name: str, slug: str) -> str:
    """The page of a person, a country or a source: `name` is that of the address, `slug` its only part."""
    return f"{_start(get_script_prefix(), name, ('a',), 'a/')}{_quoted(slug)}/"


def pair_address(slugs: Iterable[str]) -> str:
    """The page of two countries: one address, whichever is named first."""
    return str(reverse("country_pair", args=sorted(slugs)))


@cache
def _start(_prefix: str, name: str, arguments: tuple[object, ...], end: str) -> str:
    return reverse(name, args=arguments).removesuffix(end)


# The same few names stand on most cards.
_quoted = lru_cache(maxsize=2000)(quote)

"""Searches for tests, and reads what is shown beside the results."""

from articles.models import Tag, TagKind
from articles.search.answers import SearchAnswer
from articles.search.results import search
from articles.search.values import Facet, Order, SearchRequest
from tests.factories import make_tag


def answer(text: str = "", **more: object) -> SearchAnswer:
    """What a request is answered with."""
    return search(SearchRequest(text=text, **more))  # type: ignore[arg-type]  # passed through


def found(text: str = "", **more: object) -> SearchAnswer:
    """The answer to a text, best first."""
    return answer(text, order=Order.RELEVANCE, **more)


def ids(text: str = "", **more: object) -> tuple[int, ...]:
    """Ids of what a text finds, best first."""
    return found(text, **more).article_ids


def country(name: str, code: str) -> Tag:
    """A country."""
    return make_tag(name, kind=TagKind.COUNTRY, iso_code=code)


def counts(found: SearchAnswer, facet: Facet) -> dict[str, int]:
    """The counts beside a facet by name."""
    return {value.label: value.count for value in found.facets[facet]}

"""The suggestions under the search box while typing: a fragment in which every suggestion is a link."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import condition

from articles.models import Article, Source, Tag, content_version
from articles.search.name_book import Named, NamedKind
from articles.search.suggesting import NameSuggestion, Suggestions, WordSuggestion
from articles.search.suggesting import suggest as suggestions_for
from articles.views.forms import clean_index_request

_NAMES = {
    NamedKind.PERSON: "أشخاص",
    NamedKind.COUNTRY: "بلدان",
    NamedKind.ORGANISATION: "منظمات",
    NamedKind.TOPIC: "موضوعات",
    NamedKind.SOURCE: "مصادر",
}
_WORDS = "كلمات"
_HEADLINES = "عناوين"


@dataclass(frozen=True, slots=True)
class Option:
    """One suggestion: its address, its label, a remark beside it, and its number of articles.

    `text` is what it puts into the box, "" if it leads to a page of its own; `count` is None for a headline.
    """

    address: str
    label: str
    note: str = ""
    count: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """Suggestions of one kind under its name."""

    name: str
    options: tuple[Option, ...]


def _version(request: HttpRequest) -> str:  # noqa: ARG001 -- Django gives it the request
    return f'"{content_version()}"'


@condition(etag_func=_version)
def suggest(request: HttpRequest) -> HttpResponse:
    """The suggestions for `q` in groups; none if there is nothing to go by."""
    groups = tuple(_groups(suggestions_for(clean_index_request(request.GET).text)))
    total = sum(len(group.options) for group in groups)
    return render(request, "_suggestions.html", {"groups": groups, "total": total})


def _groups(found: Suggestions) -> Iterator[OptionGroup]:
    names: dict[NamedKind, list[Option]] = defaultdict(list)
    for one in found.names:
        names[one.named.kind].append(_name(one))
    # The kinds in the order of their best name.
    for kind, options in names.items():
        yield OptionGroup(_NAMES[kind], tuple(options))
    if found.words:
        yield OptionGroup(_WORDS, tuple(map(_word, found.words)))
    headlines = tuple(_headlines(found.headlines))
    if headlines:
        yield OptionGroup(_HEADLINES, headlines)


def _name(found: NameSuggestion) -> Option:
    return Option(_address(found.named), found.named.name, found.spelling or found.named.office, found.count)


def _address(named: Named) -> str:
    if named.kind is NamedKind.SOURCE:
        return Source(slug=named.slug).get_absolute_url()
    return Tag(kind=named.kind.value, slug=named.slug).get_absolute_url()


def _word(found: WordSuggestion) -> Option:
    address = f"{reverse('article_list')}?{urlencode({'q': found.text})}"
    return Option(address, found.text, count=found.count, text=found.text)


def _headlines(ids: tuple[int, ...]) -> Iterator[Option]:
    """The headlines that are still there, in the order of `ids`: one query, none without ids."""
    articles = Article.objects.only("pk", "headline", "slug").in_bulk(ids) if ids else {}
    for pk in ids:
        if pk in articles:
            yield Option(articles[pk].get_absolute_url(), articles[pk].headline)

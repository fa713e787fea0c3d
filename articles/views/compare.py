"""Two articles side by side: whom and what only one of them names, who is quoted, and what they share word for word."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from articles.views.article_parts import minutes, paragraphs, tag_groups
from articles.views.event import told_of_one_event
from articles.views.rows import NamedTag, Outlet, Quoted
from articles.views.shared_names import alone
from articles.views.shared_words import Shared, quoted_too, shared
from articles.views.shown_quotations import ShownQuotation, shown_quotation
from articles.views.story import Findings, Story, findings_of, quotations_of, story_of

_CITED = "المصادر المنقول عنها"


@dataclass(frozen=True, slots=True)
class Named:
    """The names of one kind: in the first article only, in both, in the second only, each in the article's order."""

    title: str
    first: tuple[NamedTag | Outlet, ...]
    both: tuple[NamedTag | Outlet, ...]
    second: tuple[NamedTag | Outlet, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two articles: its reading time, its quotations (and whether the other one has each of them), and its
    text, with what both share marked."""

    article: Story
    minutes: int
    quotations: tuple[tuple[ShownQuotation, bool], ...]
    text: Shared


def compare(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """The page of both; comparing an article with itself is a 404. Thirteen queries."""
    first, second = story_of(pk), story_of(other)
    if first is None or second is None or pk == other:
        raise Http404(f"no articles {pk} and {other}")
    findings = findings_of(pk), findings_of(other)
    by_article = quotations_of(first.line, second.line)
    quoted = by_article[pk], by_article[other]
    context = {
        "sides": (_side(first, second, *quoted), _side(second, first, *reversed(quoted))),
        "named": tuple(_named(*findings)),
        "covered": told_of_one_event((first, findings[0].tags), (second, findings[1].tags)),
    }
    return render(request, "compare.html", context)


def _side(story: Story, other: Story, quotations: Sequence[Quoted], others: Sequence[Quoted]) -> Side:
    too = quoted_too([one.text for one in quotations], [one.text for one in others])
    address = story.get_absolute_url()
    return Side(
        article=story,
        minutes=minutes(story.blocks),
        quotations=tuple(
            (shown_quotation(one, article_address=address), alike) for one, alike in zip(quotations, too, strict=True)
        ),
        text=shared(paragraphs(story.blocks), paragraphs(other.blocks)),
    )


def _named(first: Findings, second: Findings) -> Iterable[Named]:
    """Kind by kind, those without anything left out."""
    ones, others = _by_title(first), _by_title(second)
    for title in (*(group.title for group in tag_groups((*first.tags, *second.tags))), _CITED):
        if title in ones or title in others:
            yield _parted(title, ones.get(title, ()), others.get(title, ()))


def _by_title(found: Findings) -> Mapping[str, Sequence[NamedTag | Outlet]]:
    by_title: dict[str, Sequence[NamedTag | Outlet]] = {
        group.title: [row.tag for row in group.taggings] for group in tag_groups(found.tags)
    }
    return by_title | ({_CITED: [row.source for row in found.cited]} if found.cited else {})


def _parted(title: str, first: Iterable[NamedTag | Outlet], second: Iterable[NamedTag | Outlet]) -> Named:
    ones, others = tuple(dict.fromkeys(first)), tuple(dict.fromkeys(second))
    only = alone((ones, others))
    return Named(title, only[0], tuple(one for one in ones if one in others), only[1])

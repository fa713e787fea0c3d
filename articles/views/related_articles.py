"""Articles about the same subject as another one, and reprints: houses often print an agency's story unchanged."""

from collections.abc import Iterable, Mapping

from django.db.models import Count

from articles.models import Article, PreparedQuery, TagStatus
from articles.search.similar import Likeness, similar
from articles.search.values import Facet
from articles.views.rows import LINE, ArticleLine, article_line, article_lines
from articles.views.story import Findings, FoundTag, Story

NEIGHBOURS = 5
_FACETS = (Facet.PERSON, Facet.ORGANISATION, Facet.TOPIC, Facet.COUNTRY)


_SAME = PreparedQuery(
    lambda key, pk: Article.objects.filter(title_key=key).exclude(pk=pk).newest_first().values_list(*LINE)[:NEIGHBOURS]
)


def neighbours(story: Story, findings: Findings) -> tuple[ArticleLine, ...]:
    """The articles most similar to one, the most similar first. One database query."""
    return article_lines(similar(story.pk, likeness(story.headline, findings.tags), most=NEIGHBOURS))


def likeness(headline: str, tags: Iterable[FoundTag]) -> Likeness:
    """What an article with that headline and those tags is compared by; suggested tags do not count."""
    keys: dict[Facet, list[int]] = {facet: [] for facet in _FACETS}
    for found in tags:
        if found.tag.status == TagStatus.ACCEPTED:
            keys[Facet(found.tag.kind)].append(found.pk)
    return Likeness(headline, keys)


_PRINTS = PreparedQuery(
    lambda keys: Article.objects.filter(title_key__in=keys).order_by().values_list("title_key").annotate(Count("pk"))
)


def elsewhere(keys: Mapping[int, str]) -> Mapping[int, int]:
    """By article, how many others have the same headline; articles without any are left out.

    `keys` are the title keys by article: headlines are the same if their folded words are. One query.
    """
    times: dict[str, int] = dict(_PRINTS.rows(sorted(set(keys.values()))))
    return {pk: times[key] - 1 for pk, key in keys.items() if times[key] > 1}


def prints(story: Story) -> tuple[ArticleLine, ...]:
    """The other articles under the same headline, the newest first, at most NEIGHBOURS. One query."""
    return tuple(map(article_line, _SAME.rows(story.title_key, story.pk)))

"""An article for machines: schema.org's NewsArticle as JSON-LD."""

import json
from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from articles.models import PublishedPrecision, TagKind, TagStatus
from articles.views.story import Findings, Story

_TYPES = {
    TagKind.PERSON.value: "Person",
    TagKind.COUNTRY.value: "Country",
    TagKind.ORGANISATION.value: "Organization",
    TagKind.TOPIC.value: "Thing",
}
# Within <script>, only these could end the element, or begin a comment or another element.
_ESCAPED = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def news_article(article: Story, findings: Findings, request: HttpRequest) -> SafeString:
    """The JSON-LD of an article, safe to stand in a script element."""
    address = request.build_absolute_uri(article.get_absolute_url())
    publisher = article.publisher
    accepted = [row.tag for row in findings.tags if row.tag.status == TagStatus.ACCEPTED]
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": address,
        "url": address,
        "inLanguage": "ar",
        # Search engines cut what is longer.
        "headline": article.headline[:110],
        "description": article.deck or None,
        "datePublished": _published(article),
        "author": {"@type": "Person", "name": article.byline} if article.byline else None,
        "publisher": {"@type": "NewsMediaOrganization", "name": publisher.name} if publisher else None,
        "contentLocation": {"@type": "Place", "name": article.place} if article.place else None,
        "mentions": [{"@type": _TYPES[tag.kind], "name": tag.name} for tag in accepted] or None,
        "citation": [row.source.name for row in findings.cited] or None,
    }
    written = json.dumps({key: value for key, value in told.items() if value is not None}, ensure_ascii=False)
    return mark_safe(written.translate(_ESCAPED))  # noqa: S308  escaped in the line itself


_FORMATS = {
    PublishedPrecision.YEAR.value: "%Y",
    PublishedPrecision.MONTH.value: "%Y-%m",
    PublishedPrecision.DAY.value: "%Y-%m-%d",
    PublishedPrecision.MINUTE.value: "%Y-%m-%dT%H:%M",
}


def _published(article: Story) -> str | None:
    """The date exactly as precise as the page prints it, in ISO 8601 without a zone, which no page states."""
    if article.published is None:
        return None
    return article.published.strftime(_FORMATS[article.published_precision])

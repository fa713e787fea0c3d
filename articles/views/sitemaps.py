"""The sitemaps for search engines (sitemaps.org): every article, source, and tag of any kind."""

from collections.abc import Mapping
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse

from articles.models import Article, Source, Tag, TagKind

# The protocol allows 50,000 addresses a file; smaller files are quicker to make.
ADDRESSES_A_FILE = 5_000


class _Sitemap(Sitemap):  # type: ignore[type-arg]  # at run time the class takes no argument
    """What all have in common."""

    limit = ADDRESSES_A_FILE


class Fixed(_Sitemap):
    """The pages that exist even without any article."""

    def items(self) -> list[str]:
        """Their names."""
        return ["article_list", "people", "countries", "organisations", "topics", "sources"]

    def location(self, item: Any) -> str:
        """The address of that name."""
        return reverse(str(item))


class Articles(_Sitemap):
    """Every article, in the order of import, so that a file once full stays as it is."""

    def items(self) -> QuerySet[Article]:
        """What an address needs of them."""
        return Article.objects.order_by("pk").only("pk", "slug")


class _Tags(_Sitemap):
    """The pages of one kind of tag."""

    kind: TagKind

    def items(self) -> QuerySet[Tag]:
        """By number."""
        return Tag.objects.of_kind(self.kind).shown().order_by("pk")


class People(_Tags):
    """Every person."""

    kind = TagKind.PERSON


class Countries(_Tags):
    """Every country."""

    kind = TagKind.COUNTRY


class Organisations(_Tags):
    """Every organisation."""

    kind = TagKind.ORGANISATION


class Topics(_Tags):
    """Every topic."""

    kind = TagKind.TOPIC


class Sources(_Sitemap):
    """Every source."""

    def items(self) -> QuerySet[Source]:
        """By number."""
        return Source.objects.shown().order_by("pk")


SITEMAPS: Mapping[str, type[_Sitemap]] = {
    "pages": Fixed,
    "articles": Articles,
    "people": People,
    "countries": Countries,
    "organisations": Organisations,
    "topics": Topics,
    "sources": Sources,
}

"""The addresses that search engines are told of (sitemaps.org): every article, person, country and source."""

from collections.abc import Mapping
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse

from articles.models import Article, Source, Tag

# The protocol allows 50,000 addresses a file; shorter files are made sooner.
ADDRESSES_A_FILE = 5_000


class _Sitemap(Sitemap):  # type: ignore[type-arg]  # at run time the class takes no argument
    """What all have in common."""

    limit = ADDRESSES_A_FILE


class Fixed(_Sitemap):
    """The pages that are there without any article."""

    def items(self) -> list[str]:
        """Their names."""
        return ["article_list", "people", "countries", "sources"]

    def location(self, item: Any) -> str:
        """The address of that name."""
        return reverse(str(item))


class Articles(_Sitemap):
    """Every article, in the order of import, so that a file once full stays as it is."""

    def items(self) -> QuerySet[Article]:
        """What an address needs of them."""
        return Article.objects.order_by("pk").only("pk", "slug")


class People(_Sitemap):
    """Every person."""

    def items(self) -> QuerySet[Tag]:
        """By number."""
        return Tag.objects.people().shown().order_by("pk")


class Countries(_Sitemap):
    """Every country."""

    def items(self) -> QuerySet[Tag]:
        """By number."""
        return Tag.objects.countries().shown().order_by("pk")


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
    "sources": Sources,
}

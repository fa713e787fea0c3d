"""What the desk's lists of tags and of sources share: both are names that can be found by any of their spellings."""

from typing import TypeVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.desk import DeskAdmin
from articles.admin.list_search import MOST
from articles.models import Source, Tag

Named = TypeVar("Named", Tag, Source)


class NameAdmin(DeskAdmin[Named]):
    """A page of the desk for names with spellings; the rows of its list come with `article_count`."""

    search_fields = ("name",)
    search_help_text = "يبحث في كل الكتابات، ولا يفرّق بين صور الهمزة والياء والتاء المربوطة."

    @admin.display(description="عدد المقالات", ordering="article_count")
    def articles(self, named: Named) -> int:
        """How many articles carry the tag, or have the source as publisher, credit or citation."""
        return int(getattr(named, "article_count", 0))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Named], search_term: str
    ) -> tuple[QuerySet[Named], bool]:
        """By any spelling, in comparable form: it must contain every word."""
        del request
        if len(search_term) > MOST:  # the pickers of forms ask without the list's form
            return queryset.none(), False
        for word in search_term.split():
            queryset = queryset.filter(pk__in=self.model.objects.spelled_like(word).values("pk"))
        return queryset, False

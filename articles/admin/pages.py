"""Raw pages: what came in, how it was read, and the articles it gave."""

import logging
import time
from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from articles.admin.desk import DeskAdmin
from articles.models import Article, Page
from articles.storing import Outcome, RawPage, delete_articles, note_articles_changed, outdated, store_pages

logger = logging.getLogger(__name__)

# How many pages are held in memory at once, each with its bytes.
_TOGETHER = 20
# After this many seconds no more pages are begun: proxies give up on a request after a minute.
_SECONDS = 30.0
_LEFT = "left"
# What is said of how many pages, by what became of them.
_READ_AGAIN = (
    (Outcome.REREAD, "صفحات قُرئت من جديد", messages.SUCCESS),
    (Outcome.UNCHANGED, "صفحات قرأها الإصدار الحالي من قبل فلم تتغير", messages.INFO),
    (Outcome.FAILED, "صفحات تعثرت قراءتها فبقيت كما كانت", messages.WARNING),
    (_LEFT, "صفحات لم يتسع لها الوقت، فأعد الإجراء لقراءتها", messages.WARNING),
)


@admin.register(Page)
class PageAdmin(DeskAdmin[Page]):
    """The desk's page of raw pages. Only the note to readers is written by hand."""

    fields = ("reading", "note", "article_list", "publisher", "title", "format", "encoding", "sha256", "imported_at")
    readonly_fields = (
        "reading",
        "article_list",
        "publisher",
        "title",
        "format",
        "encoding",
        "sha256",
        "imported_at",
    )
    list_display = ("name", "publisher", "format", "articles_count", "imported_at", "reading")
    list_filter = ("format", ("publisher", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("publisher",)
    search_fields = ("name", "title")
    ordering = ("-pk",)
    actions = ("read_again",)
    empty_value_display = "غير معروف"

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002 -- Django's signature
        """Pages come from imports."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Page]:
        """Without the bytes and lines, with article counts."""
        pages = super().get_queryset(request).defer("raw", "lines")
        return pages.annotate(articles_count=Count("articles"))

    @admin.display(description="المقالات", ordering="articles_count")
    def articles_count(self, page: Page) -> int:
        """How many articles it gave."""
        return int(getattr(page, "articles_count", 0))

    @admin.display(description="الصفحة وقراءتها")
    def reading(self, page: Page) -> str:
        """A link to the raw page beside its reading, each line with its role."""
        return format_html('<a href="{}">عرض الأسطر وأدوارها</a>', reverse("page", args=[page.pk]))

    @admin.display(description="مقالاتها")
    def article_list(self, page: Page) -> str:
        """Links to its articles."""
        rows = page.articles.order_by("position").only("pk", "headline")
        links = ((reverse("admin:articles_article_change", args=[row.pk]), row.headline) for row in rows)
        return format_html_join("", '<p><a href="{}">{}</a></p>', links) or "—"

    @admin.action(description="إعادة القراءة بالإصدار الحالي", permissions=["change"])
    def read_again(self, request: HttpRequest, queryset: QuerySet[Page]) -> None:
        """Read the chosen pages anew where an older version read them, for half a minute; editors' decisions stay."""
        ids = outdated(queryset)
        became: Counter[str] = Counter({Outcome.UNCHANGED: queryset.count() - len(ids)})
        until = time.monotonic() + _SECONDS
        begun = 0
        while begun < len(ids) and (not begun or time.monotonic() < until):
            became += _read_again(ids[begun : begun + _TOGETHER])
            begun += _TOGETHER
        became[_LEFT] = max(len(ids) - begun, 0)
        for outcome, words, level in _READ_AGAIN:
            if became[outcome]:
                self.message_user(request, f"{words}: {became[outcome]}.", level)

    def view_on_site(self, obj: Page) -> str:
        """The raw page on the site, at this very host."""
        return obj.get_absolute_url()

    def save_model(self, request: HttpRequest, obj: Page, form: Any, change: bool) -> None:
        """The note is shown with the page's articles."""
        if form.changed_data:
            obj.save(update_fields=["note"])
            note_articles_changed(obj.articles.values_list("pk", flat=True))
        del request, change

    @transaction.atomic
    def delete_model(self, request: HttpRequest, obj: Page) -> None:
        """Delete it with its articles."""
        delete_articles(Article.objects.filter(page=obj))
        super().delete_model(request, obj)

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Page]) -> None:  # noqa: ARG002 -- Django's signature
        """Delete several with their articles."""
        ids = list(queryset.values_list("pk", flat=True))
        delete_articles(Article.objects.filter(page__in=ids))
        Page.objects.filter(pk__in=ids).delete()


def _read_again(ids: Sequence[int]) -> Counter[str]:
    """How many of the pages came out how; the log has the reason of each failure."""
    # Where a page does not name its publisher, the one with which it was imported still holds.
    rows = Page.objects.filter(pk__in=ids).values_list("raw", "name", "publisher__name")
    pages = [RawPage(bytes(raw), name, publisher=publisher) for raw, name, publisher in rows]
    became: Counter[str] = Counter()
    for page, stored in zip(pages, store_pages(pages), strict=True):
        if isinstance(stored, Exception):
            logger.warning("%s: %s", page.name, stored, exc_info=stored)
        became[Outcome.FAILED if isinstance(stored, Exception) else stored.outcome] += 1
    return became

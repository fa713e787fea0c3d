"""Lists of taggings and attributions: what the machine found, to be accepted or rejected for good."""

from typing import TypeVar

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from articles.admin.desk import ReadOnlyAdmin
from articles.admin.desk_pages import editor
from articles.admin.evidence import why_link
from articles.models import Attribution, Status, Tagging
from articles.storing.desk import decide

Row = TypeVar("Row", Tagging, Attribution)
Found = TypeVar("Found", bound=Tagging | Attribution)


class _FoundAdmin(ReadOnlyAdmin[Found]):
    """What was found in articles, with links to each article at the desk and to the passages that show it."""

    list_display_links = None
    ordering = ("-pk",)
    actions = ("accept", "reject")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Found]:
        """Without what the list does not show."""
        return super().get_queryset(request).defer("evidence", "article__blocks")

    @admin.display(description="المقال")
    def story(self, row: Found) -> str:
        """A link to the article at the desk."""
        address = reverse("admin:articles_article_change", args=[row.article_id])
        return format_html('<a href="{}">{}</a>', address, row.article.headline)

    @admin.display(description="الدليل")
    def why(self, row: Found) -> str:
        """A link to the passages that it was found by."""
        return why_link(row) or "—"

    def has_decide_permission(self, request: HttpRequest) -> bool:
        """Who may change them may decide."""
        return bool(request.user.has_perm(f"articles.change_{self.opts.model_name}"))

    def has_delete_permission(self, request: HttpRequest, obj: Found | None = None) -> bool:  # noqa: ARG002 -- Django's signature
        """Rejected, not deleted: the machine would bring it back."""
        return False


@admin.register(Tagging)
class TaggingAdmin(_FoundAdmin[Tagging]):
    """The desk's list of taggings."""

    list_display = ("tag", "story", "status", "origin", "count", "central", "why")
    list_filter = ("status", "origin", "central", "tag__kind")
    list_select_related = ("tag", "article")
    search_fields = ("tag__name", "article__headline")

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        """One tag's, as its page links to."""
        return lookup == "tag__id__exact" or super().lookup_allowed(lookup, value, request)  # type: ignore[arg-type]  # the stubs want a request, Django none

    @admin.action(description="قبول الوسوم المختارة", permissions=["decide"])
    def accept(self, request: HttpRequest, queryset: QuerySet[Tagging]) -> None:
        """Accept for good."""
        _decide(self, request, queryset, Status.ACCEPTED, "وسوم قُبلت")

    @admin.action(description="رفض الوسوم المختارة", permissions=["decide"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Tagging]) -> None:
        """Reject for good."""
        _decide(self, request, queryset, Status.REJECTED, "وسوم رُفضت")


@admin.register(Attribution)
class AttributionAdmin(_FoundAdmin[Attribution]):
    """The desk's list of attributions."""

    list_display = ("source", "role", "story", "status", "origin", "why")
    list_filter = ("role", "status", "origin")
    list_select_related = ("source", "article")
    search_fields = ("source__name", "article__headline")

    @admin.action(description="قبول الإسنادات المختارة", permissions=["decide"])
    def accept(self, request: HttpRequest, queryset: QuerySet[Attribution]) -> None:
        """Accept for good."""
        _decide(self, request, queryset, Status.ACCEPTED, "إسنادات قُبلت")

    @admin.action(description="رفض الإسنادات المختارة", permissions=["decide"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Attribution]) -> None:
        """Reject for good."""
        _decide(self, request, queryset, Status.REJECTED, "إسنادات رُفضت")


def _decide(
    page: ReadOnlyAdmin[Row],
    request: HttpRequest,
    rows: QuerySet[Row],
    status: Status,
    done: str,
) -> None:
    page.message_user(request, f"{done}: {decide(rows, status, by=editor(request))}.", messages.SUCCESS)

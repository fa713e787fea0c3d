"""The log of editors' decisions, each with a link to undo it where that is possible."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.html import format_html

from articles.admin.desk import ReadOnlyAdmin
from articles.admin.desk_pages import desk_page, editor, show
from articles.models import EditorDecision
from articles.storing.desk import CannotUndo, undo


@admin.register(EditorDecision)
class EditorDecisionAdmin(ReadOnlyAdmin[EditorDecision]):
    """The desk's log."""

    list_display = ("at", "who", "action", "summary", "way_back")
    list_display_links = None
    list_filter = ("action", ("user", admin.RelatedOnlyFieldListFilter), "at")
    list_select_related = ("user",)
    search_fields = ("summary", "user_name")
    ordering = ("-pk",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[EditorDecision]:
        """Without the details that undoing needs, and with whether it was undone."""
        undone = EditorDecision.objects.filter(undoes=OuterRef("pk"))
        return super().get_queryset(request).defer("details").annotate(undone=Exists(undone))

    def has_delete_permission(self, request: HttpRequest, obj: EditorDecision | None = None) -> bool:  # noqa: ARG002 -- Django's signature
        """A log is kept whole."""
        return False

    def get_urls(self) -> list[URLResolver | URLPattern]:  # type: ignore[override]  # Django's own is untyped here
        """The page that asks before undoing."""
        own: list[Any] = [path("<int:pk>/undo/", undoing, name="articles_editordecision_undo")]
        return own + super().get_urls()

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Under its own name."""
        return super().changelist_view(request, {**(extra_context or {}), "title": "سجل القرارات"})

    @admin.display(description="المحرر", ordering="user_name")
    def who(self, decision: EditorDecision) -> str:
        """Who decided, also when the account is gone."""
        return decision.user_name or "—"

    @admin.display(description="التراجع")
    def way_back(self, decision: EditorDecision) -> str:
        """A link to undo it, or the remark that it was undone."""
        if getattr(decision, "undone", False):
            return "جرى التراجع عنه"
        address = reverse("admin:articles_editordecision_undo", args=[decision.pk])
        return format_html('<a class="button desk-small" href="{}">تراجع</a>', address)


@desk_page("articles.change_tag")
def undoing(request: HttpRequest, pk: int) -> HttpResponse:
    """The page that says what would be undone; a POST undoes it."""
    decision = EditorDecision.objects.filter(pk=pk).first()
    if decision is None:
        raise Http404
    log = reverse("admin:articles_editordecision_changelist")
    if request.method == "POST":
        try:
            undo(decision, by=editor(request))
        except CannotUndo as error:
            messages.error(request, f"تعذّر التراجع. {error}")
        else:
            messages.success(request, f"جرى التراجع عن: {decision.summary}.")
        return HttpResponseRedirect(log)
    return show(request, "undo.html", "تراجع عن قرار", {"decision": decision, "log": log})

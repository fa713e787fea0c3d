"""Pages that could not be imported: the reason, and another try."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.desk import ReadOnlyAdmin
from articles.models import FailedPage
from articles.storing import ImportRun, Outcome

# How many bytes of the content are shown: enough to see what it is.
_SHOWN = 2000


@admin.register(FailedPage)
class FailedPageAdmin(ReadOnlyAdmin[FailedPage]):
    """The desk's page of failures."""

    fields = ("name", "reason", "attempts", "failed_at", "beginning")
    readonly_fields = ("beginning",)
    list_display = ("name", "reason", "attempts", "failed_at")
    search_fields = ("name", "reason")
    ordering = ("-failed_at",)
    actions = ("retry",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[FailedPage]:
        """Without the bytes: only the page of a single row shows them."""
        return super().get_queryset(request).defer("raw")

    @admin.display(description="بداية المحتوى")
    def beginning(self, failed: FailedPage) -> str:
        """The first bytes as text."""
        if failed.raw is None:
            return "لم يُقرأ الملف."
        return bytes(failed.raw)[:_SHOWN].decode("utf-8", "replace").replace("\x00", "\ufffd") or "—"

    def has_retry_permission(self, request: HttpRequest) -> bool:
        """Who may change failures may retry them."""
        return bool(request.user.has_perm("articles.change_failedpage"))

    @admin.action(description="إعادة المحاولة", permissions=["retry"])
    def retry(self, request: HttpRequest, queryset: QuerySet[FailedPage]) -> None:
        """Try the chosen pages once more; each by itself is stored, or remains here."""
        with ImportRun(["إعادة المحاولة من مكتب التحرير"]) as run:
            for failed in queryset.defer(None).iterator(chunk_size=1):
                run.retry(failed)
        failures = run.counts[Outcome.FAILED]
        done = run.counts.total() - failures
        if done:
            self.message_user(request, f"صفحات نجح استيرادها: {done}.", messages.SUCCESS)
        if failures:
            self.message_user(request, f"صفحات ما زالت متعثرة: {failures}.", messages.WARNING)

"""Runs of the importer and how they ended."""

from django.contrib import admin
from django.http import HttpRequest

from articles.admin.desk import ReadOnlyAdmin
from articles.models import Import


@admin.register(Import)
class ImportAdmin(ReadOnlyAdmin[Import]):
    """The desk's list of imports."""

    list_display = (
        "started_at",
        "finished_at",
        "pages_new",
        "pages_unchanged",
        "pages_reread",
        "pages_failed",
        "articles_new",
        "whole",
    )
    ordering = ("-pk",)

    def has_delete_permission(self, request: HttpRequest, obj: Import | None = None) -> bool:  # noqa: ARG002 -- Django's signature
        """The record stays."""
        return False

    @admin.display(description="اكتملت", boolean=True)
    def whole(self, run: Import) -> bool:
        """Whether it ran to its end; one that runs, or was cut off, has not."""
        return run.finished_at is not None

"""Sources: newspapers, agencies, broadcasters, sites and official outlets, with their spellings."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.desk import DeskInline, ModelForm
from articles.admin.desk_pages import editor
from articles.admin.names import NameAdmin
from articles.admin.spellings import SpellingForm, SpellingFormSet
from articles.models import Source, SourceSpelling
from articles.models.slugs import free_slug
from articles.models.sources import SourceQuerySet
from articles.storing import add_own_spelling, note_names_changed, note_sources_gone
from articles.storing.desk import accept_outlets, reject_outlets


class SourceForm(ModelForm[Source]):
    """A source; its slug is made from its name when it is left empty."""

    slug = forms.SlugField(
        label="المعرّف في العنوان",
        required=False,
        max_length=200,
        allow_unicode=True,
        help_text="يُشتق من الاسم إن تُرك فارغاً.",
    )

    class Meta:
        model = Source
        fields = ["name", "kind", "country_code", "slug"]

    def clean(self) -> dict[str, Any] | None:
        """The country's code in upper case; a slug that is free."""
        cleaned = super().clean()
        data = self.cleaned_data
        data["country_code"] = data.get("country_code", "").upper()
        if data.get("name") and not data.get("slug"):
            others = Source.objects.exclude(pk=self.instance.pk)
            data["slug"] = free_slug(data["name"], taken=set(others.values_list("slug", flat=True)))
        return cleaned


class SourceSpellingInline(DeskInline[SourceSpelling, Source]):
    """The spellings of a source."""

    model = SourceSpelling
    form: Any = SpellingForm
    formset: Any = SpellingFormSet
    fields = ("spelling",)
    extra = 1
    verbose_name = "إملاءً"
    verbose_name_plural = "الكتابات"


@admin.register(Source)
class SourceAdmin(NameAdmin[Source]):
    """The desk's page of sources."""

    form = SourceForm
    inlines = (SourceSpellingInline,)
    list_display = ("name", "kind", "country_code", "status", "articles")
    list_filter = ("status", "kind")
    actions = ("accept", "reject")
    ordering = ("name",)

    def get_queryset(self, request: HttpRequest) -> SourceQuerySet:
        """With article counts where they are shown; a picker does without."""
        sources: SourceQuerySet = Source.objects.all().order_by(*self.ordering)
        match = request.resolver_match
        return sources.with_article_counts() if match and match.url_name == "articles_source_changelist" else sources

    @admin.action(description="قبول المصادر المقترحة المحددة", permissions=["change"])
    def accept(self, request: HttpRequest, queryset: QuerySet[Source]) -> None:
        """Take them for sources from now on."""
        done = accept_outlets(list(queryset.values_list("pk", flat=True)), by=editor(request))
        self.message_user(request, f"المصادر المقترحة التي قُبلت: {len(done)}.")

    @admin.action(description="رفض المصادر المقترحة المحددة نهائياً", permissions=["change"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Source]) -> None:
        """Take them from every article, for good."""
        done = reject_outlets(list(queryset.values_list("pk", flat=True)), by=editor(request))
        self.message_user(request, f"المصادر المقترحة التي رُفضت: {len(done)}.")

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """After the spellings: add the name of a new or renamed source to them, and announce the change.

        A source created from a page's signature has no spellings, and merely saving it adds none.
        """
        super().save_related(request, form, formsets, change)
        if not change or "name" in form.changed_data:
            add_own_spelling(form.instance)
        if form.has_changed() or any(formset.has_changed() for formset in formsets):
            note_names_changed()

    @transaction.atomic
    def delete_model(self, request: HttpRequest, obj: Source) -> None:
        """Delete it from its articles too."""
        note_sources_gone([obj.pk])
        super().delete_model(request, obj)

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Source]) -> None:  # noqa: ARG002 -- Django's signature
        """Delete several."""
        ids = list(queryset.values_list("pk", flat=True))
        note_sources_gone(ids)
        Source.objects.filter(pk__in=ids).delete()

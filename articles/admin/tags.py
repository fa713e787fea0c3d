"""Tags: people, countries, organisations and topics, with their spellings."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from articles.admin.desk import DeskAdmin, DeskInline, ModelForm
from articles.admin.spellings import SpellingForm, SpellingFormSet
from articles.models import Alias, Tag, TagKind
from articles.models.slugs import free_slug
from articles.models.tags import TagQuerySet
from articles.storing import add_own_spelling, note_names_changed, note_tags_moved


class TagForm(ModelForm[Tag]):
    """A tag; its slug is made from its name when it is left empty."""

    slug = forms.SlugField(
        label="المعرّف في العنوان",
        required=False,
        max_length=200,
        allow_unicode=True,
        help_text="يُشتق من الاسم إن تُرك فارغًا.",
    )

    class Meta:
        model = Tag
        fields = ["kind", "name", "office", "iso_code", "country_code", "slug"]

    def clean(self) -> dict[str, Any] | None:
        """Country codes in upper case; a slug that is free."""
        cleaned = super().clean()
        data = self.cleaned_data
        for code in ("iso_code", "country_code"):
            data[code] = data.get(code, "").upper()
        kind, name = data.get("kind"), data.get("name")
        if kind and name and not data.get("slug"):
            others = Tag.objects.filter(kind=kind).exclude(pk=self.instance.pk)
            taken = set(others.values_list("slug", flat=True))
            data["slug"] = free_slug(data["iso_code"].lower() if kind == TagKind.COUNTRY else name, taken=taken)
        return cleaned


class AliasInline(DeskInline[Alias, Tag]):
    """The spellings of a tag."""

    model = Alias
    form: Any = SpellingForm
    formset: Any = SpellingFormSet
    fields = ("spelling", "kind")
    extra = 1


@admin.register(Tag)
class TagAdmin(DeskAdmin[Tag]):
    """The desk's page of tags."""

    form = TagForm
    inlines = (AliasInline,)
    list_display = ("name", "kind", "office", "iso_code", "articles")
    list_filter = ("kind",)
    search_fields = ("name",)
    search_help_text = "يبحث في كل الكتابات، ولا يفرّق بين صور الهمزة والياء والتاء المربوطة."
    ordering = ("kind", "name")
    readonly_fields = ("article_list",)

    def get_queryset(self, request: HttpRequest) -> TagQuerySet:
        """With article counts where they are shown; a picker does without."""
        tags: TagQuerySet = Tag.objects.all().order_by(*self.ordering)
        match = request.resolver_match
        return tags.with_article_counts() if match and match.url_name == "articles_tag_changelist" else tags

    @admin.display(description="عدد المقالات", ordering="article_count")
    def articles(self, tag: Tag) -> int:
        """How many articles carry it."""
        return int(getattr(tag, "article_count", 0))

    @admin.display(description="مقالاته")
    def article_list(self, tag: Tag) -> str:
        """A link to its taggings, where they are accepted and rejected."""
        if tag._state.adding:
            return "—"
        return format_html(
            '<a href="{}?tag__id__exact={}">المقالات التي تحمل هذا الوسم</a>',
            reverse("admin:articles_tagging_changelist"),
            tag.pk,
        )

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Tag], search_term: str
    ) -> tuple[QuerySet[Tag], bool]:
        """By any spelling, in comparable form: every word must be in one."""
        del request
        for word in search_term.split():
            queryset = queryset.filter(pk__in=Tag.objects.spelled_like(word).values("pk"))
        return queryset, False

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """After the spellings: its own name among them, and readers told."""
        super().save_related(request, form, formsets, change)
        tag = form.instance
        if not change or "name" in form.changed_data:
            add_own_spelling(tag)
        if change and "kind" in form.changed_data:
            note_tags_moved([tag.pk])
        elif form.has_changed() or any(formset.has_changed() for formset in formsets):
            note_names_changed()

    @transaction.atomic
    def delete_model(self, request: HttpRequest, obj: Tag) -> None:
        """Delete it from its articles too."""
        note_tags_moved([obj.pk])
        super().delete_model(request, obj)

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Tag]) -> None:  # noqa: ARG002 -- Django's signature
        """Delete several."""
        ids = list(queryset.values_list("pk", flat=True))
        note_tags_moved(ids)
        Tag.objects.filter(pk__in=ids).delete()

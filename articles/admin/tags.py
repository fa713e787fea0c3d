"""Tags: people, countries, organisations and topics, with their spellings."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.html import format_html

from articles.admin.bulk import bulk
from articles.admin.desk import DeskInline, ModelForm
from articles.admin.desk_pages import editor
from articles.admin.merges import merge
from articles.admin.names import NameAdmin
from articles.admin.queue import queue
from articles.admin.respelling import respell
from articles.admin.spellings import SpellingForm, SpellingFormSet
from articles.models import Alias, Tag, TagKind, TagStatus
from articles.models.slugs import free_slug
from articles.models.tags import TagQuerySet
from articles.storing.desk import delete_tags, revised, tag_rows


class TagForm(ModelForm[Tag]):
    """A tag; its slug is made from its name when it is left empty."""

    slug = forms.SlugField(
        label="المعرّف في العنوان",
        required=False,
        max_length=200,
        allow_unicode=True,
        help_text="يُشتق من الاسم إن تُرك فارغاً أو تغيّر الاسم. يبقى العنوان القديم مؤدياً إلى الجديد.",
    )

    class Meta:
        model = Tag
        fields = ["kind", "name", "office", "iso_code", "country_code", "slug"]

    def clean(self) -> dict[str, Any] | None:
        """Country codes in upper case; a slug that is free, and follows the name unless the editor gave one."""
        cleaned = super().clean()
        data = self.cleaned_data
        for code in ("iso_code", "country_code"):
            data[code] = data.get(code, "").upper()
        kind, name = data.get("kind"), data.get("name")
        renamed = bool(self.instance.pk) and "name" in self.changed_data and kind != TagKind.COUNTRY
        if kind and name and (not data.get("slug") or (renamed and "slug" not in self.changed_data)):
            others = Tag.objects.filter(kind=kind).exclude(pk=self.instance.pk)
            taken = set(others.values_list("slug", flat=True))
            data["slug"] = free_slug(data["iso_code"].lower() if kind == TagKind.COUNTRY else name, taken=taken)
        return cleaned


class AliasInline(DeskInline[Alias, Tag]):
    """The spellings of a tag."""

    model = Alias
    form: Any = SpellingForm
    formset: Any = SpellingFormSet
    fields = ("spelling", "kind", "elsewhere")
    readonly_fields = ("elsewhere",)
    extra = 1
    verbose_name = "إملاءً"
    verbose_name_plural = "الكتابات"

    @admin.display(description="نقل أو فصل")
    def elsewhere(self, alias: Alias) -> str:
        """A link to where the spelling is moved or split off."""
        if alias._state.adding:
            return "—"
        address = reverse("admin:articles_tag_respell", args=[alias.pk])
        return format_html('<a href="{}">إلى وسم آخر</a>', address)


@admin.register(Tag)
class TagAdmin(NameAdmin[Tag]):
    """The desk's page of tags."""

    form = TagForm
    inlines = (AliasInline,)
    list_display = ("name", "kind", "office", "iso_code", "articles", "status")
    list_filter = ("kind", "status")
    ordering = ("kind", "name")
    readonly_fields = ("article_list",)

    def get_urls(self) -> list[URLResolver | URLPattern]:  # type: ignore[override]  # Django's own is untyped here
        """The desk's own pages about tags."""
        own: list[Any] = [
            path("queue/", queue, name="articles_tag_queue"),
            path("bulk/", bulk, name="articles_tag_bulk"),
            path("<int:gone_id>/merge/", merge, name="articles_tag_merge"),
            path("spelling/<int:alias_id>/", respell, name="articles_tag_respell"),
        ]
        return own + super().get_urls()

    def get_queryset(self, request: HttpRequest) -> TagQuerySet:
        """With article counts where they are shown; a picker does without, and offers accepted tags alone."""
        tags: TagQuerySet = Tag.objects.all().order_by(*self.ordering)
        match request.resolver_match and request.resolver_match.url_name:
            case "articles_tag_changelist":
                return tags.with_article_counts()
            case "autocomplete":
                return tags.filter(status=TagStatus.ACCEPTED)
            case _:
                return tags

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

    def save_model(self, request: HttpRequest, obj: Tag, form: Any, change: bool) -> None:
        """Remember what was before."""
        form.before = tag_rows(obj.pk if change else None)
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """After the spellings: add the name to them, redirect the old address, log the change, and announce it."""
        super().save_related(request, form, formsets, change)
        revised(form.instance, form.before, by=editor(request))

    def delete_model(self, request: HttpRequest, obj: Tag) -> None:
        """Delete it from its articles too."""
        delete_tags([obj.pk], by=editor(request))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Tag]) -> None:
        """Delete several."""
        delete_tags(list(queryset.order_by().values_list("pk", flat=True)), by=editor(request))

"""Articles, with all that belongs to them on one page and the raw page one click away."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db import transaction
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from articles.admin.article_rows import AttributionInline, CaptionInline, RelatedLinkInline, TaggingInline
from articles.admin.desk import DeskAdmin, ModelForm
from articles.admin.desk_pages import editor
from articles.models import Article, Caption, RelatedLink, headline_slug
from articles.search.results import search
from articles.search.values import SearchRequest
from articles.storing import (
    delete_articles,
    follow_inlines,
    link_related,
    mark_edited,
    note_articles_changed,
    understand_again,
)
from articles.storing.desk import decided, decisions_of
from articles.templatetags.wording import published

# The most articles that a search at the desk shows; typing more words finds others.
_MOST_FOUND = 500


class ArticleForm(ModelForm[Article]):
    """An article's own words and its date."""

    class Meta:
        model = Article
        fields = ["headline", "deck", "byline", "place", "published", "published_precision"]
        widgets = {"headline": forms.Textarea({"rows": 2}), "deck": forms.Textarea({"rows": 3})}


@admin.register(Article)
class ArticleAdmin(DeskAdmin[Article]):
    """The desk's page of articles."""

    form = ArticleForm
    inlines = (TaggingInline, AttributionInline, CaptionInline, RelatedLinkInline)
    fieldsets = (
        (None, {"fields": ("raw_page", "headline", "deck", ("byline", "place"))}),
        ("التاريخ", {"fields": (("published", "published_precision"),)}),
        ("المتن", {"fields": ("body", "changed_by_editors"), "classes": ("collapse",)}),
    )
    readonly_fields = ("raw_page", "body", "changed_by_editors")
    list_display = ("headline", "publisher", "appeared", "raw_page")
    list_filter = ("published_precision", ("page__publisher", admin.RelatedOnlyFieldListFilter))
    search_fields = ("headline",)
    search_help_text = "بحث الموقع نفسه: في العنوان والمتن، بلا فرق بين صور الحروف."
    ordering = ("-pk",)
    empty_value_display = "غير معروف"

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002 -- Django's signature
        """Articles come from pages."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """With its page and publisher, without the raw page."""
        return super().get_queryset(request).select_related("page__publisher").defer("page__raw", "page__lines")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Article], search_term: str
    ) -> tuple[QuerySet[Article], bool]:
        """As readers search; by headline alone while the index is being built."""
        if not search_term.strip():
            return queryset, False
        answer = search(SearchRequest(text=search_term, page_size=_MOST_FOUND))
        if answer.building:
            return super().get_search_results(request, queryset, search_term)
        return queryset.filter(pk__in=answer.article_ids), False

    @admin.display(description="الناشر", ordering="page__publisher__name")
    def publisher(self, article: Article) -> str | None:
        """Who published it."""
        return str(article.page.publisher) if article.page.publisher else None

    @admin.display(description="تاريخ النشر", ordering="published")
    def appeared(self, article: Article) -> str:
        """When it was published, as exactly as is known."""
        return published(article)

    @admin.display(description="الصفحة الخام")
    def raw_page(self, article: Article) -> str:
        """A link to the raw page beside its reading."""
        return format_html(
            '<a href="{}" title="{}">الصفحة</a>', reverse("page", args=[article.page_id]), article.page.name
        )

    @admin.display(description="النص كما قُرئ")
    def body(self, article: Article) -> str:
        """The body, a paragraph a block."""
        return format_html_join("", "<p>{}</p>", ((block["text"],) for block in article.blocks)) or "—"

    @admin.display(description="ما عدّله المحررون (لا تغيّره إعادة القراءة)")
    def changed_by_editors(self, article: Article) -> str:
        """The fields that reading the page again leaves alone."""
        names = {"captions": "تعليقات الصور", "related_links": "الروابط ذات الصلة"}
        own = {field.name: str(field.verbose_name) for field in Article._meta.fields}
        return "، ".join(names.get(name) or own.get(name, name) for name in article.edited_fields) or "—"

    def view_on_site(self, obj: Article) -> str:
        """Its page on the site, at this very host."""
        return obj.get_absolute_url()

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        """Remember what the editor changed."""
        if form.changed_data:
            mark_edited(obj, form.changed_data)
            obj.slug = headline_slug(obj.headline)
            super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """After tags, sources, captions and links: the body, what the article says, and readers told."""
        article: Article = form.instance
        before = decisions_of(article)
        super().save_related(request, form, formsets, change)
        decided(article, before, by=editor(request))
        touched: set[type[Model]] = {formset.model for formset in formsets if formset.has_changed()}
        pseudo_fields = {Caption: "captions", RelatedLink: "related_links"}
        if edited := [field for model, field in pseudo_fields.items() if model in touched]:
            mark_edited(article, edited)
            article.save(update_fields=["edited_fields"])
            follow_inlines(article)
        if RelatedLink in touched:
            link_related([article])
        if Caption in touched or {"headline", "deck"} & set(form.changed_data):
            understand_again(article)
        elif touched or form.changed_data:
            note_articles_changed([article.pk])

    @transaction.atomic
    def delete_model(self, request: HttpRequest, obj: Article) -> None:  # noqa: ARG002 -- Django's signature
        """Delete it for good."""
        delete_articles(Article.objects.filter(pk=obj.pk))

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:  # noqa: ARG002 -- Django's signature
        """Delete several for good."""
        delete_articles(queryset)

"""Articles with their tags, captions, related links and sources, and the raw page one click away."""

from typing import Any, TypeVar

from django import forms
from django.contrib import admin
from django.db import transaction
from django.db.models import Max, Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from articles.admin.desk import BaseInlineFormSet, DeskAdmin, DeskInline, ModelForm
from articles.admin.rooms import editor
from articles.models import (
    Article,
    Attribution,
    Caption,
    Origin,
    RelatedKind,
    RelatedLink,
    Status,
    Tagging,
    headline_slug,
    title_key,
)
from articles.search.results import search
from articles.search.values import SearchRequest
from articles.storing import (
    changed,
    delete_articles,
    follow_inlines,
    link_related,
    mark_edited,
    understand_again,
)
from articles.storing.desk import decided, decisions_of

Decided = TypeVar("Decided", Tagging, Attribution)

# A search of the desk shows at most so many articles; more are found by more words.
_MOST_FOUND = 500


class DecisionForm(ModelForm[Any]):
    """What is touched here is an editor's word from now on. What a row names is chosen once, when it is added."""

    named: str

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields[self.named].disabled = True

    def clean(self) -> dict[str, Any] | None:
        """Its origin is an editor."""
        cleaned = super().clean()
        if self.has_changed():
            self.instance.origin = Origin.EDITOR
        return cleaned


class TaggingForm(DecisionForm):
    """An article's tag."""

    named = "tag"


class AttributionForm(DecisionForm):
    """An article's source."""

    named = "source"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["role"].disabled = True


class DecisionFormSet(BaseInlineFormSet[Any, Any, Any]):
    """To delete what holds is to reject it, or the machine would bring it back; what is rejected is forgotten."""

    def delete_existing(self, obj: Tagging | Attribution, commit: bool = True) -> None:
        """Reject an accepted row, delete a rejected one."""
        if obj.status == Status.REJECTED:
            super().delete_existing(obj, commit)
        elif commit:
            obj.origin, obj.status = Origin.EDITOR, Status.REJECTED
            obj.save(update_fields=["origin", "status"])


class PositionedFormSet(BaseInlineFormSet[Any, Any, Any]):
    """New rows go behind the others."""

    def save_new(self, form: Any, commit: bool = True) -> Any:
        """Give the row the next position."""
        last = form.instance.__class__.objects.filter(article=self.instance).aggregate(last=Max("position"))["last"]
        form.instance.position = 0 if last is None else last + 1
        return super().save_new(form, commit)


class CaptionForm(ModelForm[Caption]):
    """A caption. One that is added stands above the body: nothing in the body tells its place."""

    class Meta:
        widgets = {"text": forms.Textarea({"rows": 2, "cols": 40}), "credit_text": forms.TextInput({"size": 16})}

    def clean(self) -> dict[str, Any] | None:
        """Place a new caption."""
        cleaned = super().clean()
        if self.instance._state.adding:
            self.instance.lead = True
        return cleaned


class RelatedLinkForm(ModelForm[RelatedLink]):
    """A related link. One that is added stands in the block below the article."""

    class Meta:
        widgets = {"title": forms.Textarea({"rows": 2, "cols": 40}), "section": forms.TextInput({"size": 16})}

    def clean(self) -> dict[str, Any] | None:
        """Give it its title's key; it never leads to its own article."""
        cleaned = super().clean()
        if self.instance._state.adding:
            self.instance.kind = RelatedKind.BLOCK
        self.instance.title_key = title_key(self.cleaned_data.get("title", ""))
        target = self.cleaned_data.get("target")
        if target is not None and target.pk == self.instance.article_id:
            self.add_error("target", "لا يرتبط المقال بنفسه.")
        return cleaned


class _DecisionInline(DeskInline[Decided, Article]):
    formset: Any = DecisionFormSet

    @admin.display(description="كما ورد في النص")
    def surfaces(self, row: Decided) -> str:
        """What was printed, each form once."""
        return "، ".join(dict.fromkeys(str(found.get("surface", "")) for found in row.evidence)) or "—"


class TaggingInline(_DecisionInline[Tagging]):
    """The tags of an article, rejected ones too."""

    model = Tagging
    form = TaggingForm
    fields = ("tag", "status", "central", "count", "surfaces", "origin")
    readonly_fields = ("count", "surfaces", "origin")
    autocomplete_fields = ("tag",)
    verbose_name_plural = "الوسوم (حذف الوسم يرفضه نهائيًا، وحذف المرفوض يُنسي الرفض)"


class AttributionInline(_DecisionInline[Attribution]):
    """The sources of an article, rejected ones too."""

    model = Attribution
    form = AttributionForm
    fields = ("source", "role", "status", "surfaces", "origin")
    readonly_fields = ("surfaces", "origin")
    autocomplete_fields = ("source",)
    verbose_name_plural = "المصادر (حذف الإسناد يرفضه نهائيًا، وحذف المرفوض يُنسي الرفض)"


class CaptionInline(DeskInline[Caption, Article]):
    """The captions of an article."""

    model = Caption
    form = CaptionForm
    formset: Any = PositionedFormSet
    fields = ("text", "credit_text", "credit", "lead")
    readonly_fields = ("lead",)
    autocomplete_fields = ("credit",)


class RelatedLinkInline(DeskInline[RelatedLink, Article]):
    """The links of an article to others."""

    model = RelatedLink
    form = RelatedLinkForm
    formset: Any = PositionedFormSet
    fk_name = "article"
    fields = ("kind", "section", "title", "target")
    readonly_fields = ("kind",)
    autocomplete_fields = ("target",)


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
    list_display = ("headline", "publisher", "published", "raw_page")
    list_filter = ("published_precision", ("page__publisher", admin.RelatedOnlyFieldListFilter))
    search_fields = ("headline",)
    search_help_text = "بحث الموقع نفسه: في العنوان والمتن، بلا فرق بين صور الحروف."
    ordering = ("-pk",)

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
    def publisher(self, article: Article) -> str:
        """Who published it."""
        return str(article.page.publisher or "—")

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
            changed([article.pk])

    @transaction.atomic
    def delete_model(self, request: HttpRequest, obj: Article) -> None:  # noqa: ARG002 -- Django's signature
        """Delete it for good."""
        delete_articles(Article.objects.filter(pk=obj.pk))

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:  # noqa: ARG002 -- Django's signature
        """Delete several for good."""
        delete_articles(queryset)

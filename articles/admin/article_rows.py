"""The rows of an article's form: its tags, sources, captions and related links."""

from typing import Any, TypeVar

from django import forms
from django.contrib import admin
from django.db.models import Max
from django.utils.html import format_html

from articles.admin.desk import BaseInlineFormSet, DeskInline, ModelForm
from articles.admin.evidence import why_link
from articles.models import (
    Article,
    Attribution,
    Caption,
    Origin,
    RelatedKind,
    RelatedLink,
    Status,
    Tagging,
    title_key,
)

Decided = TypeVar("Decided", Tagging, Attribution)


class DecisionForm(ModelForm[Any]):
    """A row changed here is an editor's decision from now on. What it names is chosen once, when it is added."""

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
    """Deleting an accepted row rejects it, or the machine would bring it back; deleting a rejected one forgets it."""

    def delete_existing(self, obj: Tagging | Attribution, commit: bool = True) -> None:
        """Reject an accepted row, delete a rejected one."""
        if obj.status == Status.REJECTED:
            super().delete_existing(obj, commit)
        elif commit:
            obj.origin, obj.status = Origin.EDITOR, Status.REJECTED
            obj.save(update_fields=["origin", "status"])


class PositionedFormSet(BaseInlineFormSet[Any, Any, Any]):
    """New rows go to the end."""

    def save_new(self, form: Any, commit: bool = True) -> Any:
        """Give the row the next position."""
        last = form.instance.__class__.objects.filter(article=self.instance).aggregate(last=Max("position"))["last"]
        form.instance.position = 0 if last is None else last + 1
        return super().save_new(form, commit)


class CaptionForm(ModelForm[Caption]):
    """A caption. A new one goes above the body: nothing in the body has a place for it."""

    class Meta:
        widgets = {"text": forms.Textarea({"rows": 2, "cols": 40}), "credit_text": forms.TextInput({"size": 16})}

    def clean(self) -> dict[str, Any] | None:
        """Place a new caption."""
        cleaned = super().clean()
        if self.instance._state.adding:
            self.instance.lead = True
        return cleaned


class RelatedLinkForm(ModelForm[RelatedLink]):
    """A related link. A new one goes into the block below the article."""

    class Meta:
        widgets = {"title": forms.Textarea({"rows": 2, "cols": 40}), "section": forms.TextInput({"size": 16})}

    def clean(self) -> dict[str, Any] | None:
        """Set its title key; reject a link to its own article."""
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
        """The printed forms, each once, with a link to the passages and to the rules that found them."""
        words = "، ".join(dict.fromkeys(str(found.get("surface", "")) for found in row.evidence))
        return format_html("{} {}", words, why_link(row)) if words else "—"


class TaggingInline(_DecisionInline[Tagging]):
    """The tags of an article, rejected ones too."""

    model = Tagging
    form = TaggingForm
    fields = ("tag", "status", "central", "count", "surfaces", "origin")
    readonly_fields = ("count", "surfaces", "origin")
    autocomplete_fields = ("tag",)
    verbose_name = "وسماً"
    verbose_name_plural = "الوسوم (حذف الوسم يرفضه نهائياً، وحذف المرفوض يُنسي الرفض)"


class AttributionInline(_DecisionInline[Attribution]):
    """The sources of an article, rejected ones too."""

    model = Attribution
    form = AttributionForm
    fields = ("source", "role", "status", "surfaces", "origin")
    readonly_fields = ("surfaces", "origin")
    autocomplete_fields = ("source",)
    verbose_name = "مصدراً"
    verbose_name_plural = "المصادر (حذف الإسناد يرفضه نهائياً، وحذف المرفوض يُنسي الرفض)"


class CaptionInline(DeskInline[Caption, Article]):
    """The captions of an article."""

    model = Caption
    form = CaptionForm
    formset: Any = PositionedFormSet
    fields = ("text", "credit_text", "credit", "lead")
    verbose_name = "تعليقاً"
    verbose_name_plural = "تعليقات الصور"
    readonly_fields = ("lead",)
    autocomplete_fields = ("credit",)


class RelatedLinkInline(DeskInline[RelatedLink, Article]):
    """The links of an article to others."""

    model = RelatedLink
    form = RelatedLinkForm
    formset: Any = PositionedFormSet
    fk_name = "article"
    fields = ("kind", "section", "title", "target")
    verbose_name = "رابطاً"
    verbose_name_plural = "الروابط ذات الصلة"
    readonly_fields = ("kind",)
    autocomplete_fields = ("target",)

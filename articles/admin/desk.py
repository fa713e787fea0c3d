"""What all pages of the desk share: types, short confirmations of deletions, pickers without a query for each row."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from django.contrib import admin
from django.contrib.admin.widgets import AdminSplitDateTime, AutocompleteSelect
from django.db import models
from django.db.models import ForeignKey, QuerySet
from django.http import HttpRequest, HttpResponse

from articles.admin.list_search import LimitedSearch

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin, TabularInline
    from django.forms import ModelForm
    from django.forms.models import BaseInlineFormSet
else:
    from django import forms
    from django.forms import models as form_models

    class _Subscriptable:
        """Lets a class of Django's be subscripted with its model when it runs, as its stubs have it."""

        def __class_getitem__(cls, _item: object) -> type:
            return cls

    class ModelAdmin(_Subscriptable, admin.ModelAdmin):
        """Django's."""

    class TabularInline(_Subscriptable, admin.TabularInline):
        """Django's."""

    class ModelForm(_Subscriptable, forms.ModelForm):
        """Django's."""

    class BaseInlineFormSet(_Subscriptable, form_models.BaseInlineFormSet):
        """Django's."""


__all__ = ["BaseInlineFormSet", "DeskAdmin", "DeskInline", "ModelForm", "ReadOnlyAdmin"]

Row = TypeVar("Row", bound=models.Model)
Child = TypeVar("Child", bound=models.Model)
Parent = TypeVar("Parent", bound=models.Model)


class DeskAdmin(LimitedSearch, ModelAdmin[Row]):
    """A page of the desk."""

    show_full_result_count = False  # it would count all rows for every search: too expensive with a million articles
    list_per_page = 50

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """With the name of what it lists as title: Django's «اختر … لتغييره» does not agree with every noun."""
        return super().changelist_view(
            request, {"title": self.model._meta.verbose_name_plural, **(extra_context or {})}
        )

    def formfield_for_dbfield(self, db_field: "models.Field[Any, Any]", request: HttpRequest, **kwargs: Any) -> Any:
        """Labels for the two boxes of a time (day and hour): Django's have none for readers who cannot see them."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(field.widget, AdminSplitDateTime):
            for box, part in zip(field.widget.widgets, ("اليوم", "الساعة"), strict=True):
                box.attrs.setdefault("aria-label", f"{field.label}: {part}")
        return field

    def get_deleted_objects(
        self, objs: QuerySet[Row] | Iterable[Row], request: HttpRequest
    ) -> tuple[list[Any], dict[str, int], set[str], list[str]]:
        """Name only what is to be deleted: Django would load and list every dependent row, thousands of them."""
        rows = list(objs)
        name = str(self.model._meta.verbose_name_plural)
        lacking = set() if self.has_delete_permission(request) else {str(self.model._meta.verbose_name)}
        return [str(row) for row in rows], {name: len(rows)}, lacking, []


class ReadOnlyAdmin(DeskAdmin[Row]):
    """A page of the desk on which nothing can be edited."""

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002 -- Django's signature
        """Rows come from imports."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:  # noqa: ARG002 -- Django's signature
        """They are shown, not changed."""
        return False


class KnownAutocompleteSelect(AutocompleteSelect):
    """A picker that is given the label of its value: Django's queries the database for each row of a form."""

    known: Mapping[str, str] = {}

    def optgroups(self, name: str, value: Sequence[str], attrs: dict[str, Any] | None = None) -> Any:
        """Only the chosen option, as in Django's; the others are fetched while typing."""
        chosen = [str(one) for one in value if one]
        if not all(one in self.known for one in chosen):
            return super().optgroups(name, value, attrs)
        empty = [] if self.is_required or self.allow_multiple_selected else [("", "", False)]
        options = empty + [(one, self.known[one], True) for one in chosen]
        return [
            (None, [self.create_option(name, key, label, selected, index)], index)
            for index, (key, label, selected) in enumerate(options)
        ]


class DeskInline(TabularInline[Child, Parent]):
    """Rows of a form whose pickers (autocomplete_fields) cost no query for each row: their values come with the rows.

    Their `verbose_name` is a masculine noun in the accusative, since it is only used in Django's «أضِف … آخر».
    """

    extra = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[Child]:
        """With the related rows that the pickers show."""
        return super().get_queryset(request).select_related(*self.autocomplete_fields)

    def formfield_for_foreignkey(self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any) -> Any:
        """Our picker in place of Django's."""
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = KnownAutocompleteSelect(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: "models.Field[Any, Any]", request: HttpRequest, **kwargs: Any) -> Any:
        """Pickers without links to add, change or delete: tags and sources are edited on their own pages."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and db_field.name in self.autocomplete_fields:
            field.widget.can_add_related = field.widget.can_change_related = field.widget.can_delete_related = False
        return field

    def get_formset(self, request: HttpRequest, obj: Parent | None = None, **kwargs: Any) -> Any:
        """Forms that give their pickers the values' labels, and screen readers a label with field and row."""
        formset: Any = super().get_formset(request, obj, **kwargs)
        pickers = tuple(self.autocomplete_fields)

        class Form(formset.form):  # type: ignore[misc]  # a class made at run time, as Django does
            def __init__(self, *args: Any, **kwargs: Any) -> None:
                super().__init__(*args, **kwargs)
                for name in pickers:
                    row = getattr(self.instance, name) if getattr(self.instance, f"{name}_id", None) else None
                    if row is not None and name in self.fields:
                        self.fields[name].widget.widget.known = {str(row.pk): str(row)}

        class FormSet(formset):  # type: ignore[misc]  # likewise
            def add_fields(self, form: Any, index: int | None) -> None:
                super().add_fields(form, index)
                # A table's headings label its columns only for those who see them.
                row = str(form.instance) if form.instance.pk else "سطر جديد"
                for field in form.fields.values():
                    box = getattr(field.widget, "widget", field.widget)
                    box.attrs.setdefault("aria-label", f"{field.label}: {row}")

        formset.form = Form
        return FormSet

"""Accounts and groups, with Django's forms entirely in Arabic: fields that its translation lacks are left out.

What an account may do is determined by its groups; `manage.py make_admin` makes the group of editors.
"""

from __future__ import annotations  # at run time Django's fields are not subscripted

from typing import TYPE_CHECKING, Any

from django import forms
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import (
    AdminPasswordChangeForm,
    ReadOnlyPasswordHashField,
    ReadOnlyPasswordHashWidget,
    UserChangeForm,
    UserCreationForm,
)
from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType

from articles.admin.list_search import LimitedSearch

if TYPE_CHECKING:
    from django.db.models import ManyToManyField
    from django.http import HttpRequest

_VERBS = {"add": "إضافة", "change": "تعديل", "delete": "حذف", "view": "اطلاع"}
# The apps whose permissions mean something here: sessions and the like have no page.
_APPS = ("articles", "auth")


class PermissionsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # at run time it takes none
    """Permissions with Arabic labels: their own names are stored in English."""

    def label_from_instance(self, obj: Permission) -> str:
        """What it is for, and what it allows."""
        verb = obj.codename.split("_")[0]
        return f"{obj.content_type.name}: {_VERBS.get(verb, obj.name)}"


class PasswordLink(ReadOnlyPasswordHashWidget):
    """A link to the page where a password is changed; how it is hashed would tell nobody anything."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Django's, without the hash."""
        return super().get_context(name, value, attrs) | {"summary": [], "button_label": "غيّر كلمة المرور"}


class AccountForm(UserChangeForm):  # type: ignore[type-arg]  # as above
    """An account that is there."""

    password = ReadOnlyPasswordHashField(
        label="كلمة المرور", widget=PasswordLink, help_text="لا تُحفظ كلمة المرور نفسها، فلا سبيل إلى عرضها."
    )


class PasswordForm(AdminPasswordChangeForm):  # type: ignore[type-arg]  # as above
    """A new password; nobody enters here without one."""

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(user, *args, **kwargs)
        self.fields.pop("usable_password", None)


class AccountAdmin(LimitedSearch, UserAdmin):  # type: ignore[type-arg]  # as above
    """Who may enter the desk."""

    form = AccountForm
    add_form = UserCreationForm
    change_password_form = PasswordForm
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("صاحب الحساب", {"fields": ("first_name", "last_name", "email")}),
        ("ما يُسمح له به", {"fields": ("is_active", "is_staff", "is_superuser", "groups")}),
        ("تواريخ", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = ((None, {"classes": ("wide",), "fields": ("username", "password1", "password2")}),)
    # Checkboxes, since there are few groups, and the two lists that Django shows are in English.
    filter_horizontal = ()

    def formfield_for_manytomany(self, db_field: ManyToManyField[Any, Any], request: HttpRequest, **kwargs: Any) -> Any:
        """Django's, with boxes."""
        return super().formfield_for_manytomany(db_field, request, widget=forms.CheckboxSelectMultiple, **kwargs)


class EditorsAdmin(LimitedSearch, GroupAdmin):
    """What those of a group may do."""

    filter_horizontal = ()

    def formfield_for_manytomany(
        self, db_field: ManyToManyField[Any, Any], request: HttpRequest | None = None, **kwargs: Any
    ) -> Any:
        """Django's, with boxes for permissions in Arabic."""
        if db_field.name == "permissions":
            # Models that no editor sees have no Arabic name.
            seen = [
                model
                for app in _APPS
                for model in apps.get_app_config(app).get_models()
                if not str(model._meta.verbose_name).isascii()
            ]
            types = ContentType.objects.get_for_models(*seen).values()
            permissions = Permission.objects.filter(content_type__in=types)
            kwargs |= {
                "form_class": PermissionsField,
                "queryset": permissions,
                "widget": forms.CheckboxSelectMultiple,
            }
        return super().formfield_for_manytomany(db_field, request, **kwargs)


for model, page in ((User, AccountAdmin), (Group, EditorsAdmin)):
    admin.site.unregister(model)
    admin.site.register(model, page)

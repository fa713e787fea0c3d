"""What the desk's own pages share: permissions, the context of their templates, and fields of their forms."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.cache import never_cache

from articles.models import Tag

DeskView = Callable[..., HttpResponse]


def desk_page(permission: str) -> Callable[[DeskView], DeskView]:
    """A page of the desk for editors with that permission on tags, as "articles.change_tag"; others are refused."""

    def decorate(view: DeskView) -> DeskView:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.has_perm(permission):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return never_cache(admin.site.admin_view(guarded))

    return decorate


def show(request: HttpRequest, template: str, title: str, context: Mapping[str, Any]) -> TemplateResponse:
    """A page of the desk from templates/desk/admin/articles/desk."""
    shared = {**admin.site.each_context(request), "title": title, "opts": Tag._meta}
    return TemplateResponse(request, f"admin/articles/desk/{template}", {**shared, **context})


def editor(request: HttpRequest) -> User:
    """The editor at the desk; raises PermissionDenied for anonymous users, whom the pages do not let in anyway."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


class IdsField(forms.Field):
    """Any number of ids of rows."""

    widget = forms.SelectMultiple

    def clean(self, value: Any) -> list[int]:
        """The values that look like ids; others are left out."""
        return list(dict.fromkeys(number for one in value or () if (number := row_number(str(one)))))


def row_number(text: str) -> int:
    """The id written in digits; 0 for anything else."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0


def pages_of(request: HttpRequest, paginator: "Paginator[Any]") -> "Page[Any]":
    """The page that the address asks for, the nearest there is."""
    return paginator.get_page(request.GET.get("p", "1"))

"""The admin site: its titles in Arabic, and its first page, which begins with what waits for an editor."""

from collections.abc import Mapping
from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse

from articles.models import FailedPage, Tag

# First what editors work at most; models not named here follow in Django's order.
_ORDER = ("Article", "Tag", "Source", "Page", "FailedPage", "Import", "EditorDecision", "Tagging", "Attribution")


class EditingDeskSite(AdminSite):
    """Where editors keep tags, articles and imports in order."""

    site_header = "مكتب التحرير"
    site_title = "مكتب التحرير"
    index_title = "الإدارة"

    def index(self, request: HttpRequest, extra_context: Mapping[str, Any] | None = None) -> TemplateResponse:
        """The first page, with how many suggested names and failed pages wait."""
        waiting = {
            "names": Tag.objects.suggested().count(),
            "failures": FailedPage.objects.count(),
        }
        return super().index(request, {**(extra_context or {}), "waiting": waiting})

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """News before accounts, and the models of the news in the order of their use."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=_place)
        return sorted(apps, key=lambda app: str(app["app_label"]) != "articles")


def _place(model: Mapping[str, Any]) -> int:
    name = str(model["object_name"])
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)

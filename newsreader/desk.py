"""The admin site: its titles in Arabic."""

from django.contrib.admin import AdminSite


class EditingDeskSite(AdminSite):
    """Where editors keep tags, articles and imports in order."""

    site_header = "مكتب التحرير"
    site_title = "مكتب التحرير"
    index_title = "الإدارة"

"""The admin site of this project, in place of Django's default one."""

from django.contrib.admin.apps import AdminConfig


class EditingDesk(AdminConfig):
    """Django's admin with the editing desk's titles."""

    default_site = "articles.admin.site.EditingDeskSite"

"""The admin site of this project, in place of Django's default one."""

from django.contrib.admin.apps import AdminConfig


class EditingDesk(AdminConfig):
    """Django's admin with the editing desk's titles.

    The site's class is not in articles.admin: importing that registers models, on a site that is still being made,
    and every registration would be lost with it.
    """

    default_site = "newsreader.admin_site.EditingDeskSite"

"""The one app of the project."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """News pages, their articles, and what they are about."""

    name = "articles"
    verbose_name = "الأخبار"

"""For tests of editors' decisions: an editor, something to decide on, and all rows that a decision may touch."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model

from articles.arabic.fold import fold
from articles.models import (
    Alias,
    Article,
    OfficeHeld,
    Quotation,
    QuotationMention,
    Seeded,
    SpellingSeen,
    Tag,
    Tagging,
    TagRedirect,
)

# Everything that refers to a tag: merging moves it, undoing brings it back. A new foreign key has to be added here.
ROWS: tuple[type[Model], ...] = (
    Tag,
    Alias,
    Tagging,
    SpellingSeen,
    Quotation,
    QuotationMention,
    OfficeHeld,
    TagRedirect,
    Seeded,
)


def everything() -> dict[str, list[dict[str, Any]]]:
    """All rows that an editor's decision may touch, but for the log."""
    return {model.__name__: list(model._base_manager.order_by("pk").values()) for model in ROWS}


def editor() -> User:
    """An editor."""
    return User.objects.get_or_create(username="محررة")[0]


def quote(article: Article, tag: Tag) -> Quotation:
    """Words of the tag in the article, naming it."""
    quotation = Quotation.objects.create(article=article, text="قول", speaker=tag, holder=tag)
    for tagging in article.taggings.filter(tag=tag):
        QuotationMention.objects.create(quotation=quotation, tagging=tagging)
        SpellingSeen.objects.create(tagging=tagging, tag=tag, spelling=tag.name, folded=fold(tag.name), count=2)
    return quotation

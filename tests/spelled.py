"""Spellings of tags, for tests of the rows."""

from articles.arabic.fold import fold
from articles.models import Alias, AliasKind, Tag


def spell(tag: Tag, spelling: str, kind: AliasKind = AliasKind.NAME) -> Alias:
    """A spelling of a tag."""
    return Alias.objects.create(tag=tag, spelling=spelling, folded=fold(spelling), kind=kind)

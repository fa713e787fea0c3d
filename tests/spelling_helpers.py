"""Adds spellings to tags, as the vocabulary has them."""

from articles.arabic.fold import fold
from articles.models import Alias, AliasKind, Tag, vocabulary_changed


def spell(tag: Tag, *spellings: str, kind: AliasKind = AliasKind.NAME) -> Tag:
    """The tag, with more spellings."""
    for spelling in spellings:
        Alias.objects.create(tag=tag, spelling=spelling, folded=fold(spelling), kind=kind)
    return tag


def spell_name(tag: Tag, *others: str) -> Tag:
    """The tag, with its own name and others as spellings."""
    return spell(tag, tag.name, *others)


def spell_and_tell(tag: Tag, *spellings: str, kind: AliasKind = AliasKind.NAME) -> Tag:
    """As `spell`, done as an editor does it: whoever keeps the vocabulary learns of it."""
    spell(tag, *spellings, kind=kind)
    vocabulary_changed()
    return tag

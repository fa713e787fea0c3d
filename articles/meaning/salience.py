"""How much of a story is about something: its mentions, weighed by where they stand and by which kind of word."""

from collections.abc import Iterable

from articles.meaning.values import Mention, NameKind

# As in `central_countries`: a headline says what a story is about, its first paragraphs repeat it.
_BLOCKS = {"headline": 6.0, "deck": 2.0, "body:0": 2.0, "body:1": 2.0}
_KINDS = {NameKind.NAME: 1.0, NameKind.DEMONYM: 1.0, NameKind.CAPITAL: 0.8, NameKind.METONYM: 0.8}


def salience(mentions: Iterable[Mention]) -> float:
    """The weight of the mentions of one entry in one story: 1 for each, more for one at the head of it."""
    return round(sum(_BLOCKS.get(mention.block, 1.0) * _KINDS[mention.name_kind] for mention in mentions), 1)

"""Makes findings as the understanding of a story returns them, for tests of how they are stored."""

from dataclasses import replace
from datetime import date
from typing import Any

from articles.arabic.fold import fold
from articles.meaning import values
from articles.meaning.unlisted_people import KEY
from articles.meaning.values import (
    DateMention,
    DatePrecision,
    Entry,
    EntryKind,
    Finding,
    Mention,
    NameKind,
    Tense,
)
from articles.models import (
    Tag,
)
from articles.pages.values import Block, BlockKind, Story

BODY = "قال حمد الزاهر إن «السد في مدينة رمال آمن، ويشهد بذلك سالم المنصور» أمس."


STORY = Story(headline="سد رمال", blocks=(Block(BlockKind.PARAGRAPH, BODY),))


def mention(surface: str, *, block: str = "body:0", text: str = BODY, rule: str = "name") -> Mention:
    """Where a name stands in the body."""
    start = text.index(surface)
    return Mention(block, start, start + len(surface), surface, NameKind.NAME, rule)


def unknown(name: str) -> Entry:
    """A person whom no list knows."""
    return Entry(KEY + fold(name), EntryKind.PERSON, name, ())


def known(tag: Tag) -> Entry:
    """A tag as the vocabulary has it."""
    return Entry(f"tag:{tag.pk}", EntryKind(tag.kind), tag.name, ())


def person(entry: Entry, *mentions: Mention) -> Finding:
    """A person found."""
    return Finding(entry, mentions or (mention(entry.name),), suggested=entry.key.startswith(KEY))


def quotation(speaker: Entry | None, **changed: Any) -> values.Quotation:
    """The quotation of the body."""
    start, end = BODY.index("«") + 1, BODY.index("»")
    said = values.Quotation("body:0", start, end, BODY[start:end], speaker, "حمد الزاهر", "verb-before")
    return replace(said, **changed)


def dated(year: int) -> DateMention:
    """A past day that the text names."""
    day = date(year, 5, 4)
    return DateMention("body:0", 0, 2, "قا", "day", DatePrecision.DAY, day, day, absolute=True, tense=Tense.PAST)

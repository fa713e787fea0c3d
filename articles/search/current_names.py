"""The current book of names: made from the rows, once a process for each version of the vocabulary.

Its size is bounded by the vocabulary: it holds accepted tags and sources, not what the machine only suggests.
"""

from collections.abc import Hashable, Iterable

from django.db import connection

from articles.arabic.romanised import is_foreign
from articles.models import (
    Alias,
    AliasKind,
    Source,
    SourceSpelling,
    SourceStatus,
    Tag,
    TagStatus,
)
from articles.search.country_names import foreign_names
from articles.search.name_book import NameBook, Named, NamedKind

_NO_NAMES = NameBook(())
_kept: tuple[Hashable, NameBook] | None = None
_VERSION = "SELECT token FROM articles_vocabularyversion"


def vocabulary_version() -> Hashable:
    """A value that is different after each change of the vocabulary; None before the first.

    Queried at every search with words: plain SQL costs a fifth of what Django takes to put its query together.
    """
    with connection.cursor() as cursor:
        cursor.execute(_VERSION)
        row = cursor.fetchone()
    return None if row is None else row[0]


def current_names() -> NameBook:
    """The current book, for one query while nothing has changed. One a process, shared between threads.

    It is empty as long as no vocabulary was ever loaded or edited, that is, as long as it has no version.
    """
    global _kept  # noqa: PLW0603 -- one value a process, replaced whole
    token = vocabulary_version()
    if token is None:
        return _NO_NAMES
    if _kept is None or _kept[0] != token:
        _kept = token, NameBook(_spellings())
    return _kept[1]


def arabic_spellings(*foreign: str) -> tuple[str, ...]:
    """The folded Arabic words that words in Latin or Cyrillic letters name, by the current vocabulary.

    One query when any of them is in foreign letters, none for Arabic ones.
    """
    asked = [word for word in foreign if is_foreign(word)]
    if not asked:
        return ()
    book = current_names()
    return tuple(dict.fromkeys(same for word in asked for same in book.arabic_spellings(word)))


def _spellings() -> Iterable[tuple[Named, str, bool]]:
    """Every accepted tag and source with its name and each of its spellings, and whether that names the entry itself:
    a country's spellings include its capital and its people."""
    rows = list(Tag.objects.filter(status=TagStatus.ACCEPTED).order_by("pk"))
    tags = {tag.pk: Named(NamedKind(tag.kind), tag.pk, tag.name, tag.slug, tag.office) for tag in rows}
    countries = [tag for tag in rows if tag.iso_code]
    sources = {
        source.pk: Named(NamedKind.SOURCE, source.pk, source.name, source.slug)
        for source in Source.objects.filter(status=SourceStatus.ACCEPTED).order_by("pk")
    }
    for named in (*tags.values(), *sources.values()):
        yield named, named.name, True
    for tag in countries:
        for name in foreign_names(tag.iso_code or ""):
            yield tags[tag.pk], name, True
    for tag_id, spelling, kind in Alias.objects.order_by("pk").values_list("tag_id", "spelling", "kind"):
        if tag_id in tags and spelling != tags[tag_id].name:
            yield tags[tag_id], spelling, kind == AliasKind.NAME
    for source_id, spelling in SourceSpelling.objects.order_by("pk").values_list("source_id", "spelling"):
        if source_id in sources and spelling != sources[source_id].name:
            yield sources[source_id], spelling, True

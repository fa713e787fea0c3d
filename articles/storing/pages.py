"""Stores raw pages as rows, each completely or not at all; the same bytes again change nothing."""

import logging
from collections.abc import Collection, Mapping, Sequence

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.meaning.reading import understand
from articles.meaning.version import MEANING_VERSION
from articles.models import Article, Lexicon, Page, current_lexicon, vocabulary_token
from articles.pages.reading import read
from articles.pages.values import READER_VERSION, Reading, Role
from articles.storing.column_limits import fit, fitted
from articles.storing.prepared import NoStory, Outcome, PreparedPage, RawPage, Stored
from articles.storing.writing import write_again, write_new

logger = logging.getLogger(__name__)


def store_page(raw: bytes, *, name: str, note: str = "", publisher: str | None = None) -> Stored:
    """Read a page, understand its stories and write their rows, all or nothing; the caller lets the index catch up.

    The arguments are those of a RawPage. Bytes that are stored already change nothing, unless the reader or its
    understanding has a newer version since.

    Raises UnreadablePage, NoStory (only for a page never stored before), and whatever the database raises.
    """
    page = RawPage(raw, name, note, publisher)
    sha256 = page.sha256()
    if known := _known(sha256):
        return known
    reading = read(raw, name=name)
    if not reading.stories and not Page.objects.filter(sha256=sha256).exists():
        raise _no_story(reading)
    prepared = _prepare(page, sha256, reading, current_lexicon())
    try:
        return _write(prepared)
    except IntegrityError:
        # Between reading and writing, somebody deleted a tag, or made a source or this very page: look once more.
        return _write(prepared)


def store_pages(pages: Sequence[RawPage]) -> list[Stored | Exception]:
    """Does `store_page` for each; returns in order what became of it, or the exception that it raised.

    New pages are written together in one transaction, which costs a fraction of one transaction each. If that fails,
    each is written by itself, so that only the faulty one fails. Whatever is returned as stored is committed.
    """
    hashes = [page.sha256() for page in pages]
    there = _known_of(hashes)
    results: dict[int, Stored | Exception] = {}
    waiting: dict[int, PreparedPage] = {}
    lexicon = current_lexicon()
    for number, (page, sha256) in enumerate(zip(pages, hashes, strict=True)):
        if known := there.get(sha256):
            results[number] = known
            continue
        if sha256 in there or sha256 in hashes[:number]:
            # It is to be read again, or repeats a page before it, which must be written first.
            results |= _write_together(waiting)
            waiting.clear()
            results[number] = _alone(page)
            continue
        try:
            reading = read(page.raw, name=page.name)
            if not reading.stories:
                raise _no_story(reading)
            waiting[number] = prepared = _prepare(page, sha256, reading, lexicon)
        except Exception as error:  # any fault in one page must not stop the others
            results[number] = error
            continue
        if prepared.publisher is not None and lexicon.source_id(prepared.publisher) is None:
            # It creates a source, which later pages may name.
            results |= _write_together(waiting)
            waiting.clear()
            lexicon = current_lexicon()
    results |= _write_together(waiting)
    return [results[number] for number in range(len(pages))]


def outdated(pages: QuerySet[Page]) -> list[int]:
    """The ids, in order, of those pages that our present version has not read or understood yet."""
    understood_before = Article.objects.filter(page=OuterRef("pk"), meaning_version__lt=MEANING_VERSION)
    older = Q(reader_version__lt=READER_VERSION) | Exists(understood_before)
    return list(pages.filter(older).values_list("pk", flat=True))


def _alone(page: RawPage) -> Stored | Exception:
    try:
        return store_page(page.raw, name=page.name, note=page.note, publisher=page.publisher)
    except Exception as error:  # as above
        return error


def _write_together(waiting: Mapping[int, PreparedPage]) -> dict[int, Stored | Exception]:
    if not waiting:
        return {}
    try:
        with transaction.atomic():
            return dict(zip(waiting, write_new(_as_of_now(list(waiting.values()))), strict=True))
    except Exception:  # one of them is at fault, or another process has just stored one: each by itself
        logger.debug("pages are stored one by one", exc_info=True)
        return {number: _alone(prepared.page) for number, prepared in waiting.items()}


def _no_story(reading: Reading) -> NoStory:
    is_empty = all(line.role is Role.BLANK for line in reading.lines)
    return NoStory("الصفحة فارغة." if is_empty else "لم يُعثر في الصفحة على أي مقال.")


def _known(sha256: str) -> Stored | None:
    return _known_of([sha256]).get(sha256)


def _known_of(hashes: Collection[str]) -> dict[str, Stored | None]:
    """The stored ones among these pages; None for those that our present version has not read or understood yet."""
    found = Page.objects.filter(sha256__in=hashes).order_by()
    pages = {row[0]: row[1:] for row in found.values_list("pk", "sha256", "reader_version")}
    articles: dict[int, list[tuple[int, int]]] = {pk: [] for pk in pages}
    if pages:
        told = Article.objects.filter(page__in=pages).order_by("position")
        for page, pk, meaning_version in told.values_list("page_id", "pk", "meaning_version"):
            articles[page].append((pk, meaning_version))
    return {
        sha256: Stored(Outcome.UNCHANGED, pk, tuple(article for article, _ in articles[pk]))
        if reader_version >= READER_VERSION and all(version >= MEANING_VERSION for _, version in articles[pk])
        else None
        for pk, (sha256, reader_version) in pages.items()
    }


def _prepare(page: RawPage, sha256: str, reading: Reading, lexicon: Lexicon) -> PreparedPage:
    """Understanding takes longer than writing, so it is done before the transaction: other writers need not wait."""
    publisher = fit(reading.publisher or page.publisher, 200) or None
    # Under the publisher's canonical name: the page may sign with another spelling.
    publisher = lexicon.source_names.get(lexicon.source_id(publisher) or 0, publisher)
    stories = tuple(fitted(story) for story in reading.stories)
    meanings = tuple(understand(story, lexicon.matcher, publisher=publisher) for story in stories)
    return PreparedPage(page, sha256, reading, READER_VERSION, stories, publisher, meanings, lexicon)


def _as_of_now(prepared: Sequence[PreparedPage]) -> Sequence[PreparedPage]:
    """The same pages, understood again if an editor changed the vocabulary meanwhile; called in the transaction."""
    token = vocabulary_token()
    if all(one.lexicon.token == token for one in prepared):
        return prepared
    lexicon = current_lexicon()
    return [_prepare(one.page, one.sha256, one.reading, lexicon) for one in prepared]


def _write(prepared: PreparedPage) -> Stored:
    sha256 = prepared.sha256
    with transaction.atomic():
        page = Page.objects.defer("raw", "lines").select_for_update(of=("self",)).filter(sha256=sha256).first()
        if page is None:
            return write_new(_as_of_now([prepared]))[0]
        if known := _known_of([sha256])[sha256]:
            # Another process stored the same bytes since we looked.
            return known
        return write_again(page, _as_of_now([prepared])[0])

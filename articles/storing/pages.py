"""Raw pages into rows, each whole or not at all, by their content: the same bytes again change nothing."""

import hashlib
import logging
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import IntegrityError, transaction

from articles.meaning.reading import understand
from articles.meaning.values import Meaning
from articles.meaning.version import MEANING_VERSION
from articles.models import (
    Article,
    Caption,
    FailedPage,
    Lexicon,
    Page,
    RelatedLink,
    Source,
    SourceKind,
    current_lexicon,
    insert_models,
    note_changes,
    title_key,
    vocabulary_changed,
    vocabulary_token,
)
from articles.models.slugs import free_slug
from articles.pages.reading import read
from articles.pages.values import READER_VERSION, Reading, Role, Story, UnreadablePage
from articles.storing.findings import Understood, meaning_values, write_findings
from articles.storing.fitting import fit, fitted
from articles.storing.links import link_related
from articles.storing.placing import place_articles
from articles.storing.rows import BODY_FIELDS, article_values, caption_rows, has_date, related_rows, story_of

logger = logging.getLogger(__name__)


class NoStory(UnreadablePage):
    """A page can be read but tells no story: an empty one, or a menu alone. The message says so, in Arabic."""


class Outcome(StrEnum):
    """What became of a page."""

    NEW = "new"
    UNCHANGED = "unchanged"
    REREAD = "reread"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Stored:
    """A page that is in the database: how it came out, its id, and the ids of its articles in order."""

    outcome: Outcome
    page_id: int
    article_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RawPage:
    """A page as it comes in: its bytes, its file name or address, the note that readers are shown with its articles,
    and who published it if the page itself does not say."""

    raw: bytes
    name: str
    note: str = ""
    publisher: str | None = None

    def sha256(self) -> str:
        """By what it is known."""
        return hashlib.sha256(self.raw).hexdigest()


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A page read, and its stories, made to fit their columns, understood with a lexicon."""

    page: RawPage
    sha256: str
    reading: Reading
    stories: tuple[Story, ...]
    publisher: str | None
    meanings: tuple[Meaning, ...]
    lexicon: Lexicon


def store_page(raw: bytes, *, name: str, note: str = "", publisher: str | None = None) -> Stored:
    """Read a page, understand its stories and write their rows, all or nothing; the caller lets the index catch up.

    The arguments are those of a RawPage. Bytes that are stored already change nothing, unless a newer version
    of ours reads or understands them.

    Raises UnreadablePage, NoStory for a page never stored before, and whatever the database raises.
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
        # An editor deleted a tag, or a source or the page itself was made, between our look and our writing: look
        # once more.
        return _write(prepared)


def store_pages(pages: Sequence[RawPage]) -> list[Stored | Exception]:
    """As `store_page` for each, in order: what became of it, or what it raised.

    Pages that are new are written together, in one transaction, which costs a fraction of one for each. If it fails,
    each is written by itself, so that the one at fault fails alone; whatever is returned as stored is committed.
    """
    hashes = [page.sha256() for page in pages]
    there = _known_of(hashes)
    results: dict[int, Stored | Exception] = {}
    waiting: dict[int, _Prepared] = {}
    lexicon = current_lexicon()
    for number, (page, sha256) in enumerate(zip(pages, hashes, strict=True)):
        if known := there.get(sha256):
            results[number] = known
            continue
        if sha256 in there or sha256 in hashes[:number]:
            # To be read again, or the same as one before it, which must be written first.
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
            # It makes a source, which pages after it may name.
            results |= _write_together(waiting)
            waiting.clear()
            lexicon = current_lexicon()
    results |= _write_together(waiting)
    return [results[number] for number in range(len(pages))]


def _alone(page: RawPage) -> Stored | Exception:
    try:
        return store_page(page.raw, name=page.name, note=page.note, publisher=page.publisher)
    except Exception as error:  # as above
        return error


def _write_together(waiting: Mapping[int, _Prepared]) -> dict[int, Stored | Exception]:
    if not waiting:
        return {}
    try:
        with transaction.atomic():
            return dict(zip(waiting, _write_new(list(waiting.values())), strict=True))
    except Exception:  # one of them is at fault, or another process has just stored one: each by itself
        logger.debug("pages are stored one by one", exc_info=True)
        return {number: _alone(prepared.page) for number, prepared in waiting.items()}


def _no_story(reading: Reading) -> NoStory:
    is_empty = all(line.role is Role.BLANK for line in reading.lines)
    return NoStory("الصفحة فارغة." if is_empty else "لم يُعثر في الصفحة على أي مقال.")


def _known(sha256: str) -> Stored | None:
    return _known_of([sha256]).get(sha256)


def _known_of(hashes: Collection[str]) -> dict[str, Stored | None]:
    """Of the pages that are stored: None for those that this version of ours has not read, or not understood."""
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


def _prepare(page: RawPage, sha256: str, reading: Reading, lexicon: Lexicon) -> _Prepared:
    """Understanding takes longer than writing: done before the transaction, so that other writers need not wait."""
    publisher = fit(reading.publisher or page.publisher, 200) or None
    # Under the name that we give it: the page may sign with a spelling.
    publisher = lexicon.source_names.get(lexicon.source_id(publisher) or 0, publisher)
    stories = tuple(fitted(story) for story in reading.stories)
    meanings = tuple(understand(story, lexicon.matcher, publisher=publisher) for story in stories)
    return _Prepared(page, sha256, reading, stories, publisher, meanings, lexicon)


def _as_of_now(prepared: Sequence[_Prepared]) -> Sequence[_Prepared]:
    """The same, understood anew if an editor changed the vocabulary meanwhile; within the transaction."""
    token = vocabulary_token()
    if all(one.lexicon.token == token for one in prepared):
        return prepared
    lexicon = current_lexicon()
    return [_prepare(one.page, one.sha256, one.reading, lexicon) for one in prepared]


def _write(prepared: _Prepared) -> Stored:
    sha256 = prepared.sha256
    with transaction.atomic():
        page = Page.objects.defer("raw", "lines").select_for_update(of=("self",)).filter(sha256=sha256).first()
        if page is None:
            return _write_new([prepared])[0]
        if known := _known_of([sha256])[sha256]:
            # Another process stored the same bytes between our look and our writing.
            return known
        return _write_again(page, _as_of_now([prepared])[0])


def _write_new(prepared: Sequence[_Prepared]) -> list[Stored]:
    """Write pages that are not there, in a number of queries that does not grow with them."""
    prepared = _as_of_now(prepared)
    pages = [_new_page(one) for one in prepared]
    insert_models(pages)
    found = [
        (page, position, story, meaning)
        for page, one in zip(pages, prepared, strict=True)
        for position, (story, meaning) in enumerate(zip(one.stories, one.meanings, strict=True))
    ]
    stories = [story for _, _, story, _ in found]
    articles = [
        Article(
            page=page,
            position=position,
            **article_values(story),
            **meaning_values(meaning, is_dated=has_date(story), page=page),
        )
        for page, position, story, meaning in found
    ]
    insert_models(articles)
    lexicon = prepared[0].lexicon
    captions = _write_captions(articles, stories, lexicon, is_new=True)
    understood = [
        Understood(article, meaning, tuple(captions[article.pk]))
        for article, (_, _, _, meaning) in zip(articles, found, strict=True)
    ]
    write_findings(understood, lexicon=lexicon, is_new=True)
    link_related(articles, links=_write_links(articles, stories, is_new=True))
    FailedPage.objects.filter(sha256__in=[page.sha256 for page in pages]).delete()
    note_changes([article.pk for article in articles])
    by_page: dict[int, list[int]] = {page.pk: [] for page in pages}
    for article in articles:
        by_page[article.page_id].append(article.pk)
    return [Stored(Outcome.NEW, pk, tuple(ids)) for pk, ids in by_page.items()]


def _new_page(prepared: _Prepared) -> Page:
    page, name = prepared.page, fit(prepared.page.name, 1000) or "?"
    return Page(sha256=prepared.sha256, name=name, note=fit(page.note), raw=page.raw, **_page_values(prepared))


def _write_again(page: Page, prepared: _Prepared) -> Stored:
    """Write what a page that is there says by now."""
    lexicon, publisher = prepared.lexicon, prepared.publisher
    values = _page_values(prepared)
    for field, value in values.items():
        setattr(page, field, value)
    page.save(update_fields=[field.removesuffix("_id") for field in values])
    told = {n: story for n, story in enumerate(prepared.stories) if title_key(story.headline) not in page.removed}
    stories, meanings = list(told.values()), [prepared.meanings[n] for n in told]
    own = {n: meaning_values(prepared.meanings[n], is_dated=has_date(story), page=page) for n, story in told.items()}
    placed = place_articles(page, told, understood=own)
    captions = _write_captions(placed.articles, stories, lexicon, is_new=False)
    understood = [
        Understood(article, _meaning_now(article, meaning, publisher=publisher), tuple(captions[article.pk]))
        for article, meaning in zip(placed.articles, meanings, strict=True)
    ]
    write_findings(understood, lexicon=lexicon)
    _write_links(placed.articles, stories, is_new=False)
    link_related(placed.articles, old_keys=placed.old_keys)
    FailedPage.objects.filter(sha256=page.sha256).delete()
    ids = tuple(article.pk for article in placed.articles)
    note_changes([*ids, *placed.gone])
    return Stored(Outcome.REREAD, page.pk, ids)


def _page_values(prepared: _Prepared) -> dict[str, Any]:
    reading = prepared.reading
    values: dict[str, Any] = {
        "encoding": fit(reading.encoding, 40),
        "format": fit(reading.format, 8),
        "title": fit(reading.page_title, 1000),
        "lines": [[line.role.value, line.rule, line.story] for line in reading.lines],
        "reader_version": READER_VERSION,
    }
    if prepared.publisher is not None:
        values["publisher_id"] = _source_id(prepared.publisher, prepared.lexicon)
    return values


def _source_id(name: str, lexicon: Lexicon) -> int:
    """The Source that published a page.

    One that nobody knows yet is made as a site, without spellings: its name is not looked for in texts.
    """
    known = lexicon.source_id(name)
    if known is not None:
        return known
    slug = free_slug(name, taken=set(Source.objects.values_list("slug", flat=True)))
    source, made = Source.objects.get_or_create(name=name, defaults={"slug": slug, "kind": SourceKind.SITE})
    if made:
        vocabulary_changed()
    return source.pk


def _meaning_now(article: Article, meaning: Meaning, *, publisher: str | None) -> Meaning:
    """What the article says, which is not what its page says where an editor changed its words."""
    if not article.edited_fields:
        return meaning
    return understand(story_of(article), current_lexicon().matcher, publisher=publisher)


def _write_captions(
    articles: Sequence[Article], stories: Sequence[Story], lexicon: Lexicon, *, is_new: bool
) -> dict[int, list[Caption]]:
    """Write the captions, an editor's left alone; all that the articles have now, by article id."""
    open_to_us = {article.pk for article in articles if not BODY_FIELDS & set(article.edited_fields)}
    kept = [article for article in articles if article.pk not in open_to_us]
    if not is_new:
        Caption.objects.filter(article__in=open_to_us).delete()
    rows = [
        row
        for article, story in zip(articles, stories, strict=True)
        if article.pk in open_to_us
        for row in caption_rows(article, story, lexicon)
    ]
    insert_models(rows)
    by_article: dict[int, list[Caption]] = defaultdict(list)
    for row in [*rows, *(Caption.objects.filter(article__in=kept) if kept else ())]:
        by_article[row.article_id].append(row)
    return by_article


def _write_links(articles: Sequence[Article], stories: Sequence[Story], *, is_new: bool) -> list[RelatedLink]:
    ours = [(a, s) for a, s in zip(articles, stories, strict=True) if not BODY_FIELDS & set(a.edited_fields)]
    if not is_new:
        RelatedLink.objects.filter(article__in=[article for article, _ in ours]).delete()
    rows = [row for article, story in ours for row in related_rows(article, story)]
    insert_models(rows)
    return rows

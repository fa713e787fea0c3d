"""One raw page into rows, in one transaction, by its content: the same bytes again change nothing."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
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
    note_changes,
    title_key,
    vocabulary_changed,
)
from articles.models.slugs import free_slug
from articles.pages.reading import read
from articles.pages.values import READER_VERSION, Reading, Role, Story, UnreadablePage
from articles.storing.findings import Understood, meaning_values, write_findings
from articles.storing.fitting import fit, fitted
from articles.storing.links import link_related
from articles.storing.placing import place_articles
from articles.storing.rows import BODY_FIELDS, caption_rows, has_date, related_rows, story_of


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


def store_page(raw: bytes, *, name: str, note: str = "", publisher: str | None = None) -> Stored:
    """Read a page, understand its stories and write their rows, all or nothing; the caller lets the index catch up.

    `name` is its file name or address, `note` is shown to readers with its articles, and `publisher` who published it
    if the page itself does not say. Bytes that are stored already change nothing, unless a newer version
    of ours reads or understands them.

    Raises UnreadablePage, NoStory for a page never stored before, and whatever the database raises.
    """
    sha256 = hashlib.sha256(raw).hexdigest()
    if known := _known(sha256):
        return known
    reading = read(raw, name=name)
    if not reading.stories and not Page.objects.filter(sha256=sha256).exists():
        is_empty = all(line.role is Role.BLANK for line in reading.lines)
        raise NoStory("الصفحة فارغة." if is_empty else "لم يُعثر في الصفحة على أي مقال.")
    try:
        return _write(raw, sha256, reading, name=name, note=note, publisher=publisher)
    except IntegrityError:
        # An editor deleted a tag, or a source or the page itself was made, between our look and our writing: look
        # once more.
        return _write(raw, sha256, reading, name=name, note=note, publisher=publisher)


def _known(sha256: str) -> Stored | None:
    page = Page.objects.filter(sha256=sha256).only("pk", "reader_version").first()
    return _stored(Outcome.UNCHANGED, page) if page and _is_current(page) else None


def _is_current(page: Page) -> bool:
    """Whether this version of ours has read the page, and understood its articles."""
    if page.reader_version < READER_VERSION:
        return False
    return not page.articles.filter(meaning_version__lt=MEANING_VERSION).exists()


def _stored(outcome: Outcome, page: Page) -> Stored:
    return Stored(outcome, page.pk, tuple(page.articles.order_by("position").values_list("pk", flat=True)))


def _write(raw: bytes, sha256: str, reading: Reading, *, name: str, note: str, publisher: str | None) -> Stored:
    # Understanding takes longer than writing: done before the transaction, so that other writers need not wait for it.
    lexicon = current_lexicon()
    publisher = fit(reading.publisher or publisher, 200) or None
    # Under the name that we give it: the page may sign with a spelling.
    publisher = lexicon.source_names.get(lexicon.source_id(publisher) or 0, publisher)
    read_stories = [fitted(story) for story in reading.stories]
    read_meanings = [understand(story, lexicon.matcher, publisher=publisher) for story in read_stories]
    with transaction.atomic():
        page = Page.objects.defer("raw", "lines").select_for_update(of=("self",)).filter(sha256=sha256).first()
        if page is not None and _is_current(page):
            # Another process stored the same bytes between our look and our writing.
            return _stored(Outcome.UNCHANGED, page)
        values = _page_values(reading)
        if publisher is not None:
            values["publisher_id"] = _source_id(publisher, lexicon)
        is_new = page is None
        if page is None:
            page = Page.objects.create(sha256=sha256, name=fit(name, 1000) or "?", note=fit(note), raw=raw, **values)
        else:
            for field, value in values.items():
                setattr(page, field, value)
            page.save(update_fields=[field.removesuffix("_id") for field in values])
        told = {n: story for n, story in enumerate(read_stories) if title_key(story.headline) not in page.removed}
        stories, meanings = list(told.values()), [read_meanings[n] for n in told]
        own = {n: meaning_values(read_meanings[n], is_dated=has_date(story), page=page) for n, story in told.items()}
        placed = place_articles(page, told, understood=own, is_new=is_new)
        captions = _write_captions(placed.articles, stories, lexicon, is_new=is_new)
        understood = [
            Understood(article, _meaning_now(article, meaning, publisher=publisher), tuple(captions[article.pk]))
            for article, meaning in zip(placed.articles, meanings, strict=True)
        ]
        write_findings(understood, lexicon=lexicon, is_new=is_new)
        _write_links(placed.articles, stories, is_new=is_new)
        link_related(placed.articles, old_keys=placed.old_keys)
        FailedPage.objects.filter(sha256=sha256).delete()
        ids = tuple(article.pk for article in placed.articles)
        note_changes([*ids, *placed.gone])
    return Stored(Outcome.NEW if is_new else Outcome.REREAD, page.pk, ids)


def _page_values(reading: Reading) -> dict[str, Any]:
    return {
        "encoding": fit(reading.encoding, 40),
        "format": fit(reading.format, 8),
        "title": fit(reading.page_title, 1000),
        "lines": [[line.role.value, line.rule, line.story] for line in reading.lines],
        "reader_version": READER_VERSION,
    }


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
    Caption.objects.bulk_create(rows)
    by_article: dict[int, list[Caption]] = defaultdict(list)
    for row in [*rows, *(Caption.objects.filter(article__in=kept) if kept else ())]:
        by_article[row.article_id].append(row)
    return by_article


def _write_links(articles: Sequence[Article], stories: Sequence[Story], *, is_new: bool) -> None:
    ours = [(a, s) for a, s in zip(articles, stories, strict=True) if not BODY_FIELDS & set(a.edited_fields)]
    if not is_new:
        RelatedLink.objects.filter(article__in=[article for article, _ in ours]).delete()
    RelatedLink.objects.bulk_create([row for article, story in ours for row in related_rows(article, story)])

"""Writes pages that were read and understood: new ones many at once, and one that is stored already."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from articles.meaning.reading import understand
from articles.meaning.values import Meaning
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
    note_site_change,
    title_key,
    vocabulary_changed,
)
from articles.models.slugs import free_slug
from articles.pages.values import Story
from articles.storing.column_limits import fit
from articles.storing.findings import Understood, meaning_values, write_findings
from articles.storing.matching_stories import place_articles
from articles.storing.prepared import Outcome, PreparedPage, Stored
from articles.storing.related_links import link_related
from articles.storing.rows import BODY_FIELDS, article_values, caption_rows, has_date, related_rows, story_of


def write_new(prepared: Sequence[PreparedPage]) -> list[Stored]:
    """Write new pages, in a number of queries that does not grow with the number of pages."""
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
    _note([article.pk for article in articles])
    by_page: dict[int, list[int]] = {page.pk: [] for page in pages}
    for article in articles:
        by_page[article.page_id].append(article.pk)
    return [Stored(Outcome.NEW, pk, tuple(ids)) for pk, ids in by_page.items()]


def _new_page(prepared: PreparedPage) -> Page:
    page, name = prepared.page, fit(prepared.page.name, 1000) or "?"
    return Page(sha256=prepared.sha256, name=name, note=fit(page.note), raw=page.raw, **_page_values(prepared))


def write_again(page: Page, prepared: PreparedPage) -> Stored:
    """Write what a stored page says according to its new reading."""
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
    _note([*ids, *placed.gone])
    return Stored(Outcome.REREAD, page.pk, ids)


def _note(article_ids: Sequence[int]) -> None:
    """Put the articles into the outbox. Even of a page without articles, readers see the lines and their roles."""
    if article_ids:
        note_changes(article_ids)
    else:
        note_site_change()


def _page_values(prepared: PreparedPage) -> dict[str, Any]:
    reading = prepared.reading
    values: dict[str, Any] = {
        "encoding": fit(reading.encoding, 40),
        "format": fit(reading.format, 8),
        "title": fit(reading.page_title, 1000),
        "lines": [[str(line.role), line.rule, line.story] for line in reading.lines],
        "reader_version": prepared.reader_version,
    }
    if prepared.publisher is not None:
        values["publisher_id"] = _source_id(prepared.publisher, prepared.lexicon)
    return values


def _source_id(name: str, lexicon: Lexicon) -> int:
    """The Source that published a page.

    An unknown one is created as a site, without spellings, so that its name is not searched for in texts.
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
    """What the article says; where an editor changed its words, that is not what its page says."""
    if not article.edited_fields:
        return meaning
    return understand(story_of(article), current_lexicon().matcher, publisher=publisher)


def _write_captions(
    articles: Sequence[Article], stories: Sequence[Story], lexicon: Lexicon, *, is_new: bool
) -> dict[int, list[Caption]]:
    """Write the captions, leaving edited ones alone; returns all captions that the articles have now, by article id."""
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

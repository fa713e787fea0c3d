"""Converts a story to the values of its rows, and back."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from articles.models import (
    Article,
    Caption,
    Lexicon,
    PublishedPrecision,
    RelatedKind,
    RelatedLink,
    headline_slug,
    title_key,
)
from articles.pages import values
from articles.pages.values import Block, BlockKind, Precision, Published, Story

# The body refers to its captions and read-also links by position: if an editor changed one of the three, reading the
# page again leaves all three alone.
BODY_FIELDS = frozenset({"blocks", "captions", "related_links"})


def article_values(story: Story) -> dict[str, Any]:
    """The fields of an Article that come from a story."""
    published = story.published if has_date(story) else None
    return {
        "headline": story.headline,
        "slug": headline_slug(story.headline),
        "title_key": title_key(story.headline),
        "deck": story.deck or "",
        "byline": (story.byline and story.byline.author) or "",
        "place": (story.byline and story.byline.place) or "",
        "published": _as_printed(published.when) if published else None,
        "published_precision": PublishedPrecision(published.precision if published else Precision.UNKNOWN),
        "blocks": _blocks(story),
    }


def has_date(story: Story) -> bool:
    """Whether the page says when the story was published."""
    return story.published is not None and story.published.precision is not Precision.UNKNOWN


def caption_rows(article: Article, story: Story, lexicon: Lexicon) -> list[Caption]:
    """The captions of a story, those above the body first, unsaved."""
    captions = [*story.lead_captions, *(block.caption for block in story.blocks if block.caption)]
    return [
        Caption(
            article=article,
            position=position,
            lead=position < len(story.lead_captions),
            text=caption.text,
            credit_text=caption.credit_text or "",
            credit_id=lexicon.source_id(caption.credit, caption.credit_text),
        )
        for position, caption in enumerate(captions)
    ]


def related_rows(article: Article, story: Story) -> list[RelatedLink]:
    """The links of a story, those within the body first, unsaved and without targets."""
    rows = [
        RelatedLink(kind=RelatedKind.READ_ALSO, title=block.text[:1000])
        for block in story.blocks
        if block.kind is BlockKind.READ_ALSO
    ]
    rows += [
        RelatedLink(
            kind=RelatedKind.BLOCK,
            title=related.title,
            section=related.section or "",
            summary=related.summary or "",
            caption=related.caption or "",
            credit_text=related.credit_text or "",
            byline=related.byline or "",
            place=related.place or "",
        )
        for related in story.related
    ]
    for position, row in enumerate(rows):
        row.article, row.position, row.title_key = article, position, title_key(row.title)
    return rows


def story_of(article: Article) -> Story:
    """The story as its rows have it, editors' changes included; one query, or none when captions are prefetched."""
    captions = [
        values.Caption(caption.text, credit_text=caption.credit_text or None)
        for caption in article.captions.all()
        if caption.lead
    ]
    published = article.published and Published(
        article.published.replace(tzinfo=None), Precision(article.published_precision)
    )
    return Story(
        headline=article.headline,
        deck=article.deck or None,
        published=published or None,
        lead_captions=tuple(captions),
        blocks=tuple(Block(BlockKind(block["kind"]), block["text"]) for block in article.blocks),
    )


def _as_printed(when: datetime) -> datetime:
    return when.replace(tzinfo=UTC)


def _blocks(story: Story) -> list[Mapping[str, str | int]]:
    blocks: list[Mapping[str, str | int]] = []
    captions, links = len(story.lead_captions), 0
    for block in story.blocks:
        kept: dict[str, str | int] = {"kind": block.kind.value, "text": block.text}
        if block.caption is not None:
            kept["position"] = captions
            captions += 1
        elif block.kind is BlockKind.READ_ALSO:
            kept["position"] = links
            links += 1
        blocks.append(kept)
    return blocks

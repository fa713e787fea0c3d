"""A reading as plain values (for JSON) and as an outline that a person can read."""

from collections.abc import Iterator
from typing import Any

from articles.pages.values import BlockKind, Caption, Reading, Related, Role, Story


def reading_as_values(reading: Reading, *, file: str) -> dict[str, Any]:
    """The structure of a reading as `read_pages --json` prints it, without what the meaning floor adds."""
    return {
        "file": file,
        "encoding": reading.encoding,
        "format": reading.format,
        "publisher": reading.publisher,
        "page_title": reading.page_title,
        "roles": [line.role.value for line in reading.lines],
        "rules": [line.rule for line in reading.lines],
        "stories": [story_as_values(story) for story in reading.stories],
    }


def story_as_values(story: Story) -> dict[str, Any]:
    """One story as plain values; None where the page says nothing."""
    return {
        "headline": None if story.untitled else story.headline,
        "deck": story.deck,
        "byline": {"author": story.byline.author, "place": story.byline.place} if story.byline else None,
        "published": story.published.when.isoformat(timespec="minutes") if story.published else None,
        "lead_captions": [_caption(caption) for caption in story.lead_captions],
        "body": list(story.texts(BlockKind.PARAGRAPH)),
        "subheadings": list(story.texts(BlockKind.SUBHEADING)),
        "inline_captions": [_caption(block.caption) for block in story.blocks if block.caption],
        "related": [_related(item) for item in story.related],
        "read_also": list(story.texts(BlockKind.READ_ALSO)),
    }


def _caption(caption: Caption) -> dict[str, Any]:
    return {"text": caption.text, "credit": caption.credit, "credit_text": caption.credit_text}


def _related(item: Related) -> dict[str, Any]:
    return {
        "section": item.section,
        "caption": item.caption,
        "credit": item.credit,
        "credit_text": item.credit_text,
        "title": item.title,
        "summary": item.summary,
        "byline": item.byline,
        "place": item.place,
    }


def outline(reading: Reading, *, file: str) -> Iterator[str]:
    """The reading line by line: number, role, the rule that gave it, and how the line begins."""
    publisher = reading.publisher or "unknown publisher"
    yield f"{file}: {reading.encoding}, {reading.format}, {publisher}, {len(reading.stories)} stories"
    for line in reading.lines:
        if line.role is not Role.BLANK:
            story = "" if line.story is None else str(line.story + 1)
            yield f"{line.number:5d} {story:>2s} {line.role.value:16s} {line.rule:30s} {line.text.strip()[:100]}"

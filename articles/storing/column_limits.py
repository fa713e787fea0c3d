"""Makes a story fit its columns, before anything is searched for in it: evidence has to point at what is stored."""

import re
from dataclasses import replace

from articles.pages.values import Block, Byline, Caption, Related, Story

# PostgreSQL takes no NUL in text, and no database a lone surrogate. Each is replaced by one character: offsets hold.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def fit(text: str | None, most: int | None = None) -> str:
    """`text` as a column of `most` characters can hold it; "" for None."""
    return _UNSTORABLE.sub("\ufffd", text or "")[:most].strip()


def fitted(story: Story) -> Story:
    """The story as its rows can hold it. Captions and related links without a word are left out."""
    return replace(
        story,
        headline=fit(story.headline, 1000),
        deck=fit(story.deck) or None,
        byline=_byline(story.byline),
        lead_captions=tuple(caption for caption in map(_caption, story.lead_captions) if caption),
        blocks=tuple(block for block in map(_block, story.blocks) if block),
        related=tuple(related for related in map(_related, story.related) if related),
    )


def _byline(byline: Byline | None) -> Byline | None:
    return byline and Byline(author=fit(byline.author, 300) or None, place=fit(byline.place, 200) or None)


def _caption(caption: Caption) -> Caption | None:
    text, credit_text = fit(caption.text), fit(caption.credit_text, 300)
    return replace(caption, text=text, credit_text=credit_text or None) if text or credit_text else None


def _block(block: Block) -> Block | None:
    if block.caption is None:
        text = fit(block.text)
        if text == block.text:
            return block
        return replace(block, text=text) if text else None
    caption = _caption(block.caption)
    return replace(block, text=caption.text, caption=caption) if caption else None


def _related(related: Related) -> Related | None:
    title = fit(related.title, 1000)
    if not title:
        return None
    return replace(
        related,
        title=title,
        section=fit(related.section, 100) or None,
        caption=fit(related.caption) or None,
        credit_text=fit(related.credit_text, 300) or None,
        summary=fit(related.summary) or None,
        byline=fit(related.byline, 300) or None,
        place=fit(related.place, 200) or None,
    )

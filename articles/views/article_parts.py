"""The parts of an article's page, from rows that `for_reading()` brought along: no query is made here."""

from dataclasses import dataclass

from articles.models import Article, AttributionRole, Caption, RelatedKind, RelatedLink, Source


@dataclass(frozen=True, slots=True)
class BodyBlock:
    """One block of the body, with the row it names: a figure its caption, a read-also its link."""

    kind: str
    text: str
    caption: Caption | None = None
    link: RelatedLink | None = None


def lead_figures(article: Article) -> tuple[Caption, ...]:
    """The captions that stand above the body."""
    return tuple(caption for caption in article.captions.all() if caption.lead)


def body(article: Article) -> tuple[BodyBlock, ...]:
    """The body in order. A block whose row an editor took away is left out."""
    captions = {caption.position: caption for caption in article.captions.all()}
    links = {link.position: link for link in article.related_links.all() if link.kind == RelatedKind.READ_ALSO}
    found = []
    for block in article.blocks:
        shown = BodyBlock(
            kind=block["kind"],
            text=block.get("text", ""),
            caption=captions.get(block.get("position")) if block["kind"] == "caption" else None,
            link=links.get(block.get("position")) if block["kind"] == "read_also" else None,
        )
        if shown.text or shown.caption or shown.link:
            found.append(shown)
    return tuple(found)


def related_block(article: Article) -> tuple[RelatedLink, ...]:
    """The publisher's own block of related articles."""
    return tuple(link for link in article.related_links.all() if link.kind == RelatedKind.BLOCK)


def cited(article: Article) -> tuple[Source, ...]:
    """The sources that the text names as where it knows things from."""
    return tuple(row.source for row in article.attributions.all() if row.role == AttributionRole.CITED)

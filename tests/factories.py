"""Makes rows for tests, without reader and importer: plain functions with a sensible default for every argument."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import count

from django.db import transaction
from django.utils.text import slugify

from articles.arabic.fold import fold
from articles.models import (
    Article,
    Attribution,
    AttributionRole,
    Caption,
    Page,
    PublishedPrecision,
    Quotation,
    QuotationMention,
    Source,
    SourceKind,
    Tag,
    Tagging,
    TagKind,
    TagStatus,
    headline_slug,
    note_changes,
    title_key,
)

_numbers = count(1)


def make_source(
    name: str = "وكالة الاختبار", *, kind: SourceKind = SourceKind.AGENCY, country_code: str = ""
) -> Source:
    """A source of that name; the one that is there when it exists."""
    source, _ = Source.objects.get_or_create(
        name=name, defaults={"slug": slugify(name, allow_unicode=True), "kind": kind, "country_code": country_code}
    )
    return source


def make_tag(
    name: str = "فلان الفلاني",
    *,
    kind: TagKind = TagKind.PERSON,
    iso_code: str = "",
    country_code: str = "",
    status: TagStatus = TagStatus.ACCEPTED,
) -> Tag:
    """A tag of that name and kind; the one that is there when it exists. A country needs its `iso_code`."""
    tag, _ = Tag.objects.get_or_create(
        name=name,
        kind=kind,
        defaults={
            "slug": slugify(name, allow_unicode=True),
            "iso_code": iso_code,
            "country_code": country_code,
            "status": status,
            "suggestion_key": "" if status == TagStatus.ACCEPTED else fold(name),
        },
    )
    return tag


def make_suggestion(name: str) -> Tag:
    """A suggested person of that name, as the reader makes one whom no list knows."""
    return make_tag(name, status=TagStatus.SUGGESTED)


def make_page(*, name: str = "", publisher: Source | None = None, raw: bytes = b"") -> Page:
    """A raw page with bytes of its own."""
    number = next(_numbers)
    raw = raw or f"صفحة الاختبار {number}".encode()
    return Page.objects.create(
        name=name or f"page-{number}.txt",
        raw=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        encoding="utf-8",
        format="text",
        publisher=publisher,
        reader_version=1,
    )


def make_article(
    *,
    headline: str = "عنوان الاختبار",
    deck: str = "",
    paragraphs: Sequence[str] = ("نص قصير للاختبار.",),
    captions: Sequence[str] = (),
    tags: Sequence[Tag] = (),
    published: date | datetime | None = None,
    publisher: Source | None = None,
    photos: Sequence[Source] = (),
    cited: Sequence[Source] = (),
    page: Page | None = None,
    byline: str = "",
    place: str = "",
) -> Article:
    """An article on a page of its own, with lead captions, accepted taggings and attributions, noted in the outbox.

    `published` may be a day or a time; `publisher` publishes the page and is attributed, `photos` are credited
    (the first of them on every caption) and `cited` are cited.
    """
    when: datetime | None
    if published is None:
        when, precision = None, PublishedPrecision.UNKNOWN
    elif isinstance(published, datetime):
        when, precision = published if published.tzinfo else published.replace(tzinfo=UTC), PublishedPrecision.MINUTE
    else:
        when, precision = datetime(published.year, published.month, published.day, tzinfo=UTC), PublishedPrecision.DAY
    with transaction.atomic():
        page = page or make_page(publisher=publisher)
        article = Article.objects.create(
            page=page,
            position=page.articles.count(),
            headline=headline,
            slug=headline_slug(headline),
            title_key=title_key(headline),
            deck=deck,
            byline=byline,
            place=place,
            published=when,
            published_precision=precision,
            blocks=[{"kind": "paragraph", "text": text} for text in paragraphs],
        )
        Caption.objects.bulk_create(
            Caption(
                article=article,
                position=position,
                lead=True,
                text=text,
                credit=photos[0] if photos else None,
                credit_text=f"({photos[0].name})" if photos else "",
            )
            for position, text in enumerate(captions)
        )
        Tagging.objects.bulk_create(Tagging(article=article, tag=tag, count=1) for tag in tags)
        roles = [(AttributionRole.PHOTO, source) for source in photos]
        roles += [(AttributionRole.CITED, source) for source in cited]
        if publisher is not None:
            roles.append((AttributionRole.PUBLISHER, publisher))
        Attribution.objects.bulk_create(
            Attribution(article=article, source=source, role=role) for role, source in roles
        )
        note_changes([article.pk])
    return article


def make_quotation(
    article: Article,
    text: str,
    *,
    block: str = "body:0",
    speaker: Tag | None = None,
    speaker_text: str = "",
    holder: Tag | None = None,
    via: Source | None = None,
    via_text: str = "",
    naming: Sequence[Tag] = (),
) -> Quotation:
    """An accepted quotation of the article, where its words stand in a paragraph; `naming` are tags of the article."""
    number = int(block.removeprefix("body:")) if block.startswith("body:") else -1
    start = article.blocks[number]["text"].find(text) if number >= 0 else 0
    start = max(start, 0)
    quotation = Quotation.objects.create(
        article=article,
        position=article.quotations.count(),
        block=block,
        start=start,
        end=start + len(text),
        text=text,
        speaker=speaker,
        speaker_text=speaker_text or (speaker.name if speaker else ""),
        holder=holder,
        via=via,
        via_text=via_text,
        rule="subject after the verb",
    )
    for tag in naming:
        QuotationMention.objects.create(quotation=quotation, tagging=article.taggings.get(tag=tag))
    return quotation


def evidence(
    text: str, surface: str, *, block: str = "body:0", kind: str = "name", rule: str = "full name"
) -> dict[str, object]:
    """Where `surface` stands in the `text` of a block, as Tagging and Attribution keep it."""
    start = text.index(surface)
    end = start + len(surface)
    return {"block": block, "start": start, "end": end, "surface": surface, "kind": kind, "rule": rule}

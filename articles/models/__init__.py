"""The rows: pages, articles, captions, related links, sources, tags, and the outbox."""

from articles.models.articles import (
    Article,
    Caption,
    PublishedPrecision,
    RelatedKind,
    RelatedLink,
    headline_slug,
)
from articles.models.decision import Origin, Status
from articles.models.outbox import Change, content_version, note_changes
from articles.models.pages import FailedPage, Import, Page
from articles.models.seeded import Seeded
from articles.models.sources import Attribution, AttributionRole, Source, SourceKind, SourceSpelling
from articles.models.tags import Alias, AliasKind, Tag, Tagging, TagKind

__all__ = [
    "Alias",
    "AliasKind",
    "Article",
    "Attribution",
    "AttributionRole",
    "Caption",
    "Change",
    "FailedPage",
    "Import",
    "Origin",
    "Page",
    "PublishedPrecision",
    "RelatedKind",
    "RelatedLink",
    "Seeded",
    "Source",
    "SourceKind",
    "SourceSpelling",
    "Status",
    "Tag",
    "TagKind",
    "Tagging",
    "content_version",
    "headline_slug",
    "note_changes",
]

"""The rows: pages, articles, captions, related links, sources, tags, and the outbox."""

from articles.models.articles import (
    Article,
    Caption,
    PublishedPrecision,
    RelatedKind,
    RelatedLink,
    headline_slug,
    title_key,
)
from articles.models.decision import Origin, Status
from articles.models.outbox import Change, content_version, note_changes, note_site_change
from articles.models.pages import FailedPage, Import, Page
from articles.models.seeded import Seeded
from articles.models.sources import Attribution, AttributionRole, Source, SourceKind, SourceSpelling
from articles.models.tags import Alias, AliasKind, Tag, Tagging, TagKind
from articles.models.vocabulary import (
    Lexicon,
    VocabularyVersion,
    current_lexicon,
    current_matcher,
    current_vocabulary,
    row_id,
    vocabulary_changed,
)

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
    "Lexicon",
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
    "VocabularyVersion",
    "content_version",
    "current_lexicon",
    "current_matcher",
    "current_vocabulary",
    "headline_slug",
    "note_changes",
    "note_site_change",
    "row_id",
    "title_key",
    "vocabulary_changed",
]

"""The rows: pages, articles, quotations, sources, tags, what editors decided, and the outbox."""

from articles.models.addresses import article_address, entry_address, page_address
from articles.models.articles import (
    Article,
    Caption,
    PublishedPrecision,
    RelatedKind,
    RelatedLink,
    headline_slug,
    title_key,
)
from articles.models.decisions import Action, EditorDecision
from articles.models.inserting import insert, insert_models
from articles.models.outbox import Change, content_token, content_version, note_changes, note_site_change
from articles.models.pages import FailedPage, Import, Page
from articles.models.prepared_query import PreparedQuery
from articles.models.quotations import Quotation, QuotationMention, UnnamedKind, UnnamedSource
from articles.models.retagging import Retagging
from articles.models.reviewable import Origin, Status
from articles.models.seeded import Seeded
from articles.models.sources import Attribution, AttributionRole, Source, SourceKind, SourceSpelling, SourceStatus
from articles.models.tag_details import OfficeHeld, SpellingSeen, Spelt, TagRedirect
from articles.models.tags import Alias, AliasKind, Tag, Tagging, TagKind, TagStatus, tag_address
from articles.models.vocabulary import (
    Lexicon,
    VocabularyVersion,
    current_lexicon,
    current_vocabulary,
    row_id,
    vocabulary_changed,
    vocabulary_token,
)

__all__ = [
    "Action",
    "Alias",
    "AliasKind",
    "Article",
    "Attribution",
    "AttributionRole",
    "Caption",
    "Change",
    "EditorDecision",
    "FailedPage",
    "Import",
    "Lexicon",
    "OfficeHeld",
    "Origin",
    "Page",
    "PreparedQuery",
    "PublishedPrecision",
    "Quotation",
    "QuotationMention",
    "RelatedKind",
    "RelatedLink",
    "Retagging",
    "Seeded",
    "Source",
    "SourceKind",
    "SourceSpelling",
    "SourceStatus",
    "SpellingSeen",
    "Spelt",
    "Status",
    "Tag",
    "Tagging",
    "TagKind",
    "TagRedirect",
    "TagStatus",
    "UnnamedKind",
    "UnnamedSource",
    "VocabularyVersion",
    "article_address",
    "content_token",
    "content_version",
    "current_lexicon",
    "current_vocabulary",
    "entry_address",
    "headline_slug",
    "insert",
    "insert_models",
    "note_changes",
    "note_site_change",
    "page_address",
    "row_id",
    "tag_address",
    "title_key",
    "vocabulary_changed",
    "vocabulary_token",
]

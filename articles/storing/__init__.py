"""The one write path from a read page to rows, and from an editor's decision to the site."""

from articles.storing.editing import (
    add_own_spelling,
    delete_articles,
    follow_inlines,
    mark_edited,
    note_articles_changed,
    note_names_changed,
    note_sources_gone,
    understand_again,
)
from articles.storing.files import NoSuchPath, PageFile, page_files
from articles.storing.importing import ImportRun
from articles.storing.pages import outdated, store_page, store_pages
from articles.storing.prepared import NoStory, Outcome, RawPage, Stored
from articles.storing.related_links import link_related
from articles.storing.retagging import Retagged, retag

__all__ = [
    "ImportRun",
    "NoStory",
    "NoSuchPath",
    "Outcome",
    "PageFile",
    "RawPage",
    "Retagged",
    "Stored",
    "add_own_spelling",
    "delete_articles",
    "follow_inlines",
    "link_related",
    "mark_edited",
    "note_articles_changed",
    "note_names_changed",
    "note_sources_gone",
    "outdated",
    "page_files",
    "retag",
    "store_page",
    "store_pages",
    "understand_again",
]

"""The one write path from a read page to rows, and from an editor's decision to the site."""

from articles.storing.editing import (
    accept_attributions,
    accept_taggings,
    delete_articles,
    mark_edited,
    note_source_change,
    note_tag_change,
    reject_attributions,
    reject_taggings,
    understand_again,
)
from articles.storing.files import NoSuchPath, PageFile, page_files
from articles.storing.importing import ImportRun
from articles.storing.pages import Outcome, Stored, store_page

__all__ = [
    "ImportRun",
    "NoSuchPath",
    "Outcome",
    "PageFile",
    "Stored",
    "accept_attributions",
    "accept_taggings",
    "delete_articles",
    "mark_edited",
    "note_source_change",
    "note_tag_change",
    "page_files",
    "reject_attributions",
    "reject_taggings",
    "store_page",
    "understand_again",
]

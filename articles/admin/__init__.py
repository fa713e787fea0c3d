"""The editing desk: one file a model."""

from articles.admin import articles, failures, imports, pages, sources, taggings, tags

__all__ = ["articles", "failures", "imports", "pages", "sources", "taggings", "tags"]

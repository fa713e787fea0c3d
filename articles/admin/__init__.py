"""The editing desk: one file a model."""

from articles.admin import articles, decisions, failures, imports, pages, sources, taggings, tags

__all__ = ["articles", "decisions", "failures", "imports", "pages", "sources", "taggings", "tags"]

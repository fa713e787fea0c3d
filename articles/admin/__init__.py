"""The editing desk: one file a model."""

from articles.admin import accounts, articles, decisions, failures, imports, pages, sources, taggings, tags

__all__ = ["accounts", "articles", "decisions", "failures", "imports", "pages", "sources", "taggings", "tags"]

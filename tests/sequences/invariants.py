"""What must be true whatever was done, and in whatever order."""

from collections.abc import Mapping
from typing import Any

from django.db import connection
from django.db.models import F
from django.test import Client

from articles.models import (
    Alias,
    Article,
    Attribution,
    EditorDecision,
    OfficeHeld,
    Origin,
    Quotation,
    QuotationMention,
    RelatedLink,
    Source,
    SourceSpelling,
    SpellingSeen,
    Tag,
    Tagging,
    TagKind,
    TagRedirect,
)
from articles.search.article_counts import article_counts, role_counts
from articles.search.catching_up import catch_up
from articles.search.comparing import compare

Rows = Mapping[str, list[tuple[Any, ...]]]

_TAG = ("tag__kind", "tag__name")
# The columns that describe a row's content, not its id.
_SAID = {
    Tag: ("kind", "name", "slug", "status", "iso_code", "country_code", "office", "suggestion_key"),
    Alias: (*_TAG, "spelling", "folded", "kind"),
    TagRedirect: (*_TAG, "kind", "slug"),
    OfficeHeld: (*_TAG, "office", "country_code", "since", "until"),
    Source: ("name", "slug", "kind", "status", "suggestion_key"),
    SourceSpelling: ("source__name", "spelling", "folded"),
    Tagging: ("article", *_TAG, "origin", "status", "count", "salience", "central", "evidence"),
    SpellingSeen: ("tagging__article", *_TAG, "spelling", "count", "variant", "publisher__name"),
    Attribution: ("article", "source__name", "role", "origin", "status", "evidence"),
    Quotation: ("article", "position", "text", "speaker__name", "holder__name", "via__name", "origin", "status"),
    QuotationMention: ("quotation__article", "quotation__text", "tagging__tag__name"),
}


def told() -> Rows:
    """The content of the database, without the ids of rows and without versions."""
    return {
        model.__name__: sorted(model._base_manager.order_by().values_list(*names), key=repr)
        for model, names in _SAID.items()
    }


def decided() -> Rows:
    """What editors decided: only editors may change it."""
    theirs = {
        Tagging: ("article", "tag", "status"),
        Attribution: ("article", "source", "role", "status"),
        Quotation: ("article", "text", "status", "speaker"),
    }
    said = {
        model.__name__: sorted(model._base_manager.filter(origin=Origin.EDITOR).order_by().values_list(*names))
        for model, names in theirs.items()
    }
    vocabulary = {
        "Tag": Tag.objects.exclude(status="suggested").values_list("pk", "kind", "name", "slug", "status"),
        "Alias": Alias.objects.values_list("pk", "tag", "spelling", "kind"),
        "TagRedirect": TagRedirect.objects.values_list("kind", "slug", "tag"),
        "EditorDecision": EditorDecision.objects.values_list("pk", "action", "tag", "undoes"),
        "Article": Article.objects.exclude(edited_fields=[]).values_list("pk", "headline", "edited_fields"),
    }
    return said | {name: sorted(map(tuple, rows.order_by()), key=repr) for name, rows in vocabulary.items()}


def assert_same(now: Rows, before: Rows) -> None:
    """Fail with the differences unless both are the same."""
    for name, rows in before.items():
        gone, fresh = [row for row in rows if row not in now[name]], [row for row in now[name] if row not in rows]
        assert (gone, fresh) == ([], []), name


def check() -> None:
    """Check everything that must be true of database and index."""
    connection.check_constraints()  # nothing refers to what is gone
    assert not SpellingSeen.objects.exclude(tag=F("tagging__tag")).exists()
    assert not Tagging.objects.filter(origin=Origin.AUTOMATIC, count=0).exists()
    for tagging in Tagging.objects.select_related("article", "tag"):
        assert tagging.count == len(tagging.evidence), tagging
        for found in tagging.evidence:
            assert _text(tagging.article, found["block"])[found["start"] : found["end"]] == found["surface"], found
        seen = sum(tagging.spellings.values_list("count", flat=True))
        assert seen <= tagging.count, (tagging, seen)
    for quotation in Quotation.objects.select_related("article").exclude(block=""):
        assert _text(quotation.article, quotation.block)[quotation.start : quotation.end] == quotation.text
    for mention in QuotationMention.objects.select_related("quotation", "tagging"):
        assert mention.quotation.article_id == mention.tagging.article_id
    for link in RelatedLink.objects.exclude(target=None).select_related("target"):
        assert link.target is not None
        assert link.title_key == link.target.title_key
    assert catch_up()
    assert not compare()
    _counts_agree()


def _text(article: Article, block: str) -> str:
    """The words of a block, as evidence names it."""
    if not block.startswith("body:"):
        return str(getattr(article, block))
    return str(article.blocks[int(block.removeprefix("body:"))]["text"])


def _counts_agree() -> None:
    for kind in TagKind:
        counted = {pk: times for pk, times in Tag.objects.of_kind(kind).article_counts().items() if times}
        assert dict(article_counts(kind)) == counted
    for source in Source.objects.all():
        assert role_counts(source) == source.attributions.accepted().counts_by_role()


def pages_answer(reader: Client) -> None:
    """The pages of the newest names and articles, and those that list everything."""
    addresses = ["/", "/?q=المنصور", "/people/", "/sources/", "/quotations.csv"]
    addresses += [tag.get_absolute_url() for tag in Tag.objects.shown().order_by("-pk")[:2]]
    addresses += [article.get_absolute_url() for article in Article.objects.order_by("-pk")[:1]]
    for address in addresses:
        assert reader.get(address).status_code == 200, address

"""What the database itself refuses, whoever writes it."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from articles.models import (
    Action,
    AliasKind,
    Article,
    Attribution,
    Caption,
    EditorDecision,
    FailedPage,
    OfficeHeld,
    Origin,
    Page,
    Quotation,
    RelatedLink,
    Source,
    Status,
    Tag,
    Tagging,
    TagKind,
    TagRedirect,
    TagStatus,
    UnnamedSource,
)
from tests.factories import make_article, make_source, make_tag
from tests.spelling_helpers import spell

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (Tag, {"kind": "person", "name": "", "slug": "x"}),
        (Tag, {"kind": "person", "name": "x", "slug": ""}),
        (Tag, {"kind": "planet", "name": "x", "slug": "x"}),
        (Tag, {"kind": "country", "name": "x", "slug": "x"}),
        (Tag, {"kind": "person", "name": "x", "slug": "x", "iso_code": "RU"}),
        (Source, {"name": "", "slug": "x", "kind": "site"}),
        (Source, {"name": "x", "slug": "", "kind": "site"}),
        (Source, {"name": "x", "slug": "x", "kind": "rumour"}),
        (Page, {"name": "", "sha256": "1", "reader_version": 1}),
        (Page, {"name": "x", "sha256": "", "reader_version": 1}),
        (FailedPage, {"name": "x", "sha256": "1", "reason": ""}),
    ],
)
def test_the_database_refuses(model: Any, values: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(**values)


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (Article, {"position": 0, "headline": "ثانٍ"}),
        (Article, {"position": 1, "headline": ""}),
        (Article, {"position": 1, "headline": "ع", "published_precision": "day"}),
        (Article, {"position": 1, "headline": "ع", "published_precision": "century"}),
        (Article, {"position": 1, "headline": "ع", "published": "2024-01-01T00:00Z", "published_precision": "unknown"}),
    ],
)
def test_the_database_refuses_articles(model: Any, values: dict[str, Any]) -> None:
    page = make_article().page
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(page=page, slug="x", title_key="x", **values)


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (Caption, {"position": 0, "text": "", "credit_text": ""}),
        (Caption, {"position": 7, "text": "مكررة الموضع"}),
        (RelatedLink, {"position": 0, "kind": "block", "title": ""}),
        (RelatedLink, {"position": 0, "kind": "advert", "title": "ع"}),
        (RelatedLink, {"position": 7, "kind": "block", "title": "مكرر الموضع"}),
        (Tagging, {"origin": Origin.AUTOMATIC, "status": Status.REJECTED}),
        (Tagging, {"origin": "rumour"}),
        (Tagging, {"status": "pending"}),
        (Attribution, {"role": "cited", "origin": Origin.AUTOMATIC, "status": Status.REJECTED}),
        (Attribution, {"role": "owner"}),
        (Quotation, {"text": ""}),
        (Quotation, {"text": "كلام", "start": 5, "end": 4}),
        (Quotation, {"text": "كلام", "origin": Origin.AUTOMATIC, "status": Status.REJECTED}),
        (UnnamedSource, {"kind": "rumour"}),
        (UnnamedSource, {"kind": "media", "country_code": "JO"}),
    ],
)
def test_the_database_refuses_what_hangs_on_articles(model: Any, values: dict[str, Any]) -> None:
    article = make_article()
    Caption.objects.create(article=article, position=7, text="تعليق")
    RelatedLink.objects.create(article=article, position=7, kind="block", title="عنوان", title_key="x")
    UnnamedSource.objects.create(article=article, kind="media", country_code="JO")
    if model is Tagging:
        values = values | {"tag": make_tag()}
    if model is Attribution:
        values = values | {"source": make_source()}
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(article=article, **values)


def test_one_tag_is_on_an_article_once_and_one_iso_code_is_one_country() -> None:
    tag = make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    article = make_article(tags=[tag])
    with pytest.raises(IntegrityError), transaction.atomic():
        Tagging.objects.create(article=article, tag=tag, origin=Origin.EDITOR)
    with pytest.raises(IntegrityError), transaction.atomic():
        Tag.objects.create(kind=TagKind.COUNTRY, name="روسيا أخرى", slug="ru-2", iso_code="RU")
    spell(tag, "موسكو", kind=AliasKind.CAPITAL)
    with pytest.raises(IntegrityError), transaction.atomic():
        spell(tag, "موسكو", kind=AliasKind.METONYM)


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (OfficeHeld, {"office": ""}),
        (OfficeHeld, {"office": "وزير", "since": date(2024, 5, 1), "until": date(2024, 4, 1)}),
        (OfficeHeld, {"office": "رئيس"}),
        (OfficeHeld, {"office": "رئيس", "since": date(2020, 1, 1)}),
        (TagRedirect, {"kind": "planet", "slug": "x"}),
        (TagRedirect, {"kind": "person", "slug": "قديم"}),
        (EditorDecision, {"action": "wish"}),
    ],
)
def test_the_database_refuses_what_hangs_on_tags(model: Any, values: dict[str, Any]) -> None:
    tag = make_tag()
    OfficeHeld.objects.create(tag=tag, office="رئيس")
    OfficeHeld.objects.create(tag=tag, office="رئيس", since=date(2020, 1, 1))
    TagRedirect.objects.create(tag=tag, kind="person", slug="قديم")
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(tag=tag, **values)


def test_nothing_but_an_undoing_undoes_and_that_once() -> None:
    merge = EditorDecision.objects.create(action=Action.MERGE)
    with pytest.raises(IntegrityError), transaction.atomic():
        EditorDecision.objects.create(action=Action.MERGE, undoes=merge)
    undo = EditorDecision.objects.create(action=Action.UNDO, undoes=merge)
    assert merge.undone_by == undo
    with pytest.raises(IntegrityError), transaction.atomic():
        EditorDecision.objects.create(action=Action.UNDO, undoes=merge)


def test_a_suggestion_needs_its_key_and_is_made_once() -> None:
    def suggest(**values: Any) -> Tag:
        return Tag.objects.create(kind=TagKind.PERSON, status=TagStatus.SUGGESTED, **values)

    suggest(name="حمد", slug="حمد", suggestion_key="حمد")
    with pytest.raises(IntegrityError), transaction.atomic():
        suggest(name="سعد", slug="سعد")
    with pytest.raises(IntegrityError), transaction.atomic():
        suggest(name="حمد آخر", slug="حمد-آخر", suggestion_key="حمد")
    make_tag("بلا مفتاح")
    make_tag("بلا مفتاح أيضاً")


def test_bounds_of_an_estimate_are_in_order() -> None:
    article = make_article()
    Article.objects.filter(pk=article.pk).update(estimate_earliest=date(2024, 1, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(estimate_latest=date(2023, 1, 1))

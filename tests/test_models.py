"""What the database itself refuses, and the vocabulary that is made of its rows."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from articles.arabic.fold import fold
from articles.meaning.values import EntryKind, Name, NameKind
from articles.models import (
    Action,
    Alias,
    AliasKind,
    Article,
    Attribution,
    Caption,
    Change,
    EditorDecision,
    FailedPage,
    OfficeHeld,
    Origin,
    Page,
    Quotation,
    RelatedLink,
    Source,
    SourceSpelling,
    Status,
    Tag,
    Tagging,
    TagKind,
    TagRedirect,
    TagStatus,
    UnnamedSource,
    content_version,
    current_lexicon,
    current_matcher,
    current_vocabulary,
    headline_slug,
    note_changes,
    note_site_change,
    row_id,
    title_key,
    vocabulary_changed,
    with_findings,
)
from articles.models.slugs import free_slug
from tests.factories import make_article, make_page, make_source, make_tag

pytestmark = pytest.mark.django_db


def spell(tag: Tag, spelling: str, kind: AliasKind = AliasKind.NAME) -> Alias:
    """A spelling of a tag."""
    return Alias.objects.create(tag=tag, spelling=spelling, folded=fold(spelling), kind=kind)


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
    spell(tag, "موسكو", AliasKind.CAPITAL)
    with pytest.raises(IntegrityError), transaction.atomic():
        spell(tag, "موسكو", AliasKind.METONYM)


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


def test_only_accepted_tags_are_looked_for_and_rejected_ones_are_not_shown() -> None:
    tags = {}
    for status in TagStatus.values:
        tags[status] = Tag.objects.create(
            kind=TagKind.PERSON, name=status, slug=status, status=status, suggestion_key=status
        )
        spell(tags[status], status)
    assert [entry.name for entry in current_vocabulary().entries] == ["accepted"]
    assert set(Tag.objects.shown()) == {tags["accepted"], tags["suggested"]}
    assert list(Tag.objects.suggested()) == [tags["suggested"]]


def test_bounds_of_an_estimate_are_in_order() -> None:
    article = make_article()
    Article.objects.filter(pk=article.pk).update(estimate_earliest=date(2024, 1, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(estimate_latest=date(2023, 1, 1))


def test_json_is_kept_in_arabic_letters() -> None:
    article = make_article(paragraphs=["نص عربي"])
    with connection.cursor() as cursor:
        cursor.execute("SELECT CAST(blocks AS TEXT) FROM articles_article WHERE id = %s", [article.pk])
        assert "نص عربي" in cursor.fetchone()[0]


def test_lists_cost_the_same_queries_for_many_articles() -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as context:
            for article in with_findings(Article.objects.for_reading()):
                _ = (article.page.publisher, [tagging.tag.name for tagging in article.taggings.all()])
                _ = ([c.credit for c in article.captions.all()], [link.target for link in article.related_links.all()])
                _ = [attribution.source.name for attribution in article.attributions.all()]
        return len(context)

    agency, person = make_source(), make_tag()
    for number in range(3):
        make_article(headline=f"خبر {number}", captions=["صورة"], photos=[agency], tags=[person], publisher=agency)
    few = queries()
    for number in range(3, 30):
        make_article(headline=f"خبر {number}", captions=["صورة"], photos=[agency], tags=[person], publisher=agency)
    assert Article.objects.count() == 30
    assert queries() == few


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("بوتين يلتقي كيم", "بوتين  يلتقي كيم."),
        ("إيران: «لا تفاوض»", "ايران: لا تفاوض"),
        ("!!!", "!!!"),
    ],
)
def test_titles_that_differ_by_print_alone_share_a_key(one: str, two: str) -> None:
    assert title_key(one) == title_key(two)
    assert len(title_key(one)) == 40


@pytest.mark.parametrize(
    ("one", "two"), [("بوتين يلتقي كيم", "كيم يلتقي بوتين"), ("!!!", "؟؟؟"), ("قمة 2023", "قمة 2024")]
)
def test_other_titles_have_other_keys(one: str, two: str) -> None:
    assert title_key(one) != title_key(two)


def test_slugs_keep_arabic_and_are_never_empty() -> None:
    assert headline_slug("بوتين: «لا» للحرب!") == "بوتين-لا-للحرب"
    assert headline_slug("؟!") == "مقال"
    assert len(headline_slug("كلمة " * 100)) <= 120


def test_free_slug_counts_up() -> None:
    assert free_slug("أنباء اليوم", taken=()) == "أنباء-اليوم"
    assert free_slug("أنباء اليوم", taken={"أنباء-اليوم", "أنباء-اليوم-2"}) == "أنباء-اليوم-3"
    assert free_slug("«»", taken=()) == "1"
    long = free_slug("س" * 300, taken={"س" * 200})
    assert len(long) <= 200
    assert long.endswith("-2")


def test_the_outbox_gives_the_content_its_version() -> None:
    before = content_version()
    note_changes([5, 3, 5])
    assert list(Change.objects.order_by("pk").values_list("article_id", flat=True)) == [5, 3]
    after = content_version()
    assert after > before
    Change.objects.all().delete()
    note_site_change()
    assert content_version() > after, "a version never comes twice, also when rows are deleted"
    assert not Article.objects.filter(pk=Change.objects.get().article_id).exists()


def test_the_vocabulary_is_made_of_tags_and_sources_with_their_spellings() -> None:
    russia = make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    spell(russia, "روسيا")
    spell(russia, "روسي", AliasKind.DEMONYM)
    minister = make_tag("سالم المنصور")
    minister.office, minister.country_code = "وزير الري", "JO"
    minister.save()
    spell(minister, "سالم المنصور")
    make_tag("بلا كتابات")
    agency = make_source("وكالة الندى", country_code="LB")
    SourceSpelling.objects.create(source=agency, spelling="الندى", folded=fold("الندى"))
    make_source("موقع بلا كتابات")

    entries = current_vocabulary().entries
    assert [(entry.kind, entry.name, entry.code, entry.office, entry.source_kind) for entry in entries] == [
        (EntryKind.COUNTRY, "روسيا", "RU", None, None),
        (EntryKind.PERSON, "سالم المنصور", "JO", "وزير الري", None),
        (EntryKind.SOURCE, "وكالة الندى", "LB", None, "agency"),
    ]
    assert entries[0].names == (Name("روسيا"), Name("روسي", NameKind.DEMONYM))
    assert [row_id(entry) for entry in entries] == [russia.pk, minister.pk, agency.pk]


def test_the_vocabulary_costs_the_same_queries_for_many_names() -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as context:
            current_vocabulary()
        return len(context)

    for number in range(3):
        spell(make_tag(f"شخص {number}"), f"شخص {number}")
    assert queries() == 4
    for number in range(3, 30):
        spell(make_tag(f"شخص {number}"), f"شخص {number}")
        SourceSpelling.objects.create(
            source=make_source(f"صحيفة {number}"), spelling=f"ص {number}", folded=f"ص {number}"
        )
    assert len(current_vocabulary().entries) == 57
    assert queries() == 4


def test_the_matcher_is_kept_until_the_vocabulary_changes(django_assert_num_queries: Any) -> None:
    spell(make_tag("سالم المنصور"), "سالم المنصور")
    vocabulary_changed()
    first = current_matcher()
    assert first.find("قال سالم المنصور").matches
    with django_assert_num_queries(1):
        assert current_matcher() is first
    spell(make_tag("نبيل الحداد"), "نبيل الحداد")
    vocabulary_changed()
    assert current_matcher() is not first
    assert current_matcher().find("قال نبيل الحداد").matches


def test_a_change_rolled_back_is_not_taken_for_the_next() -> None:
    vocabulary_changed()
    with transaction.atomic():
        spell(make_tag("سالم المنصور"), "سالم المنصور")
        vocabulary_changed()
        inside = current_matcher()
        transaction.set_rollback(True)
    spell(make_tag("نبيل الحداد"), "نبيل الحداد")
    vocabulary_changed()
    after = current_matcher()
    assert inside.find("سالم المنصور").matches
    assert not after.find("سالم المنصور").matches
    assert after.find("نبيل الحداد").matches


def test_sources_are_known_by_name_and_spelling() -> None:
    agency = make_source("وكالة الندى")
    other = make_source("الندى الرياضية")
    for source in (other, agency):
        SourceSpelling.objects.create(source=source, spelling="الندى", folded=fold("الندى"))
    lexicon = current_lexicon()
    assert lexicon.source_id(None, "", "وكالة النّدى") == agency.pk
    assert lexicon.source_id("الندى") == agency.pk, "of two with one spelling the earlier"
    assert lexicon.source_id("الندى الرياضية") == other.pk
    assert lexicon.source_id("غيرها", None) is None
    assert lexicon.source_names[agency.pk] == "وكالة الندى"


@pytest.mark.parametrize(
    "part",
    ["شويجو", "شويغو", "سيرجي", "أشتيانى", "اشتياني"],
)
def test_tags_are_found_by_any_way_of_writing_a_name(part: str) -> None:
    for name in ("سيرغي شويغو", "محمد رضا آشتياني"):
        spell(make_tag(name), name)
    spell(make_tag("فلان الفلاني"), "فلان الفلاني")
    found = [tag.name for tag in Tag.objects.spelled_like(part)]
    assert found == (["محمد رضا آشتياني"] if "شت" in part else ["سيرغي شويغو"])


def test_a_page_and_its_rows_go_together() -> None:
    article = make_article(captions=["صورة"], tags=[make_tag()])
    make_page()
    article.page.delete()
    assert not Article.objects.exists()
    assert not Tagging.objects.exists()
    assert Page.objects.count() == 1

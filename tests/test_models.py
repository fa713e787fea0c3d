"""What the database itself refuses, and the vocabulary that is made of its rows."""

from typing import Any

import pytest
from django.db import connection, transaction

from articles.arabic.fold import fold
from articles.meaning.values import EntryKind, Name, NameKind
from articles.models import (
    AliasKind,
    Article,
    Change,
    Page,
    Source,
    SourceKind,
    SourceSpelling,
    SourceStatus,
    Tag,
    Tagging,
    TagKind,
    TagStatus,
    content_version,
    current_lexicon,
    current_vocabulary,
    headline_slug,
    note_changes,
    note_site_change,
    row_id,
    title_key,
    vocabulary_changed,
)
from articles.models.slugs import free_slug
from tests.factories import make_article, make_page, make_source, make_tag
from tests.query_counts import queries_of
from tests.spelling_helpers import spell

pytestmark = pytest.mark.django_db


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


def test_json_is_kept_in_arabic_letters() -> None:
    article = make_article(paragraphs=["نص عربي"])
    with connection.cursor() as cursor:
        cursor.execute("SELECT CAST(blocks AS TEXT) FROM articles_article WHERE id = %s", [article.pk])
        assert "نص عربي" in cursor.fetchone()[0]


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
    spell(russia, "روسي", kind=AliasKind.DEMONYM)
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
    for number in range(3):
        spell(make_tag(f"شخص {number}"), f"شخص {number}")
    assert queries_of(current_vocabulary) == 4
    for number in range(3, 30):
        spell(make_tag(f"شخص {number}"), f"شخص {number}")
        SourceSpelling.objects.create(
            source=make_source(f"صحيفة {number}"), spelling=f"ص {number}", folded=f"ص {number}"
        )
    assert len(current_vocabulary().entries) == 57
    assert queries_of(current_vocabulary) == 4


def test_the_matcher_is_kept_until_the_vocabulary_changes(django_assert_num_queries: Any) -> None:
    spell(make_tag("سالم المنصور"), "سالم المنصور")
    vocabulary_changed()
    first = current_lexicon().matcher
    assert first.find("قال سالم المنصور").matches
    with django_assert_num_queries(1):
        assert current_lexicon().matcher is first
    spell(make_tag("نبيل الحداد"), "نبيل الحداد")
    vocabulary_changed()
    assert current_lexicon().matcher is not first
    assert current_lexicon().matcher.find("قال نبيل الحداد").matches


def test_a_change_rolled_back_is_not_taken_for_the_next() -> None:
    vocabulary_changed()
    with transaction.atomic():
        spell(make_tag("سالم المنصور"), "سالم المنصور")
        vocabulary_changed()
        inside = current_lexicon().matcher
        transaction.set_rollback(True)
    spell(make_tag("نبيل الحداد"), "نبيل الحداد")
    vocabulary_changed()
    after = current_lexicon().matcher
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


@pytest.mark.parametrize("part", ["آشتياني محمد", "محمد اشتياني", "رضا"])
def test_tags_are_found_by_some_words_of_a_name(part: str) -> None:
    spell(make_tag("محمد رضا آشتياني"), "محمد رضا آشتياني")
    spell(make_tag("محمد الفلاني"), "محمد الفلاني")
    assert [tag.name for tag in Tag.objects.spelled_like(part)] == ["محمد رضا آشتياني"]


def test_a_word_that_is_typed_again_and_again_is_looked_for_once() -> None:
    spell(make_tag("محمد رضا آشتياني"), "محمد رضا آشتياني")
    asked = Tag.objects.spelled_like("شت رضا رض " * 50)
    assert [tag.name for tag in asked] == ["محمد رضا آشتياني"]
    assert str(asked.query).count("REPLACE") == str(Tag.objects.spelled_like("شت رضا").query).count("REPLACE")
    assert not Tag.objects.spelled_like("شت رضا رضاء")


@pytest.mark.parametrize("part", ["هُدى الأَشقر", "هدى الاشقر", "هدي", "الأشقر هدى"])
def test_suggested_names_are_found_however_they_are_marked(part: str) -> None:
    for name in ("هُدى الأشقر", "سالم المنصور"):
        Tag.objects.create(
            kind=TagKind.PERSON, name=name, slug=name, status=TagStatus.SUGGESTED, suggestion_key=fold(name)
        )
    for name in ("هُدى الأشقر نيوز", "مرآة الضحى"):
        Source.objects.create(
            name=name, slug=name, kind=SourceKind.SITE, status=SourceStatus.SUGGESTED, suggestion_key=fold(name)
        )
    assert [tag.name for tag in Tag.objects.spelled_like(part)] == ["هُدى الأشقر"]
    assert [source.name for source in Source.objects.spelled_like(part)] == ["هُدى الأشقر نيوز"]


def test_a_page_and_its_rows_go_together() -> None:
    article = make_article(captions=["صورة"], tags=[make_tag()])
    make_page()
    article.page.delete()
    assert not Article.objects.exists()
    assert not Tagging.objects.exists()
    assert Page.objects.count() == 1

"""Tags and sources at the desk: changes are stored and show at once."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.arabic.fold import fold
from articles.models import (
    Change,
    Origin,
    Source,
    SourceSpelling,
    Status,
    Tag,
    Tagging,
    TagKind,
    content_version,
    current_lexicon,
)
from articles.search.results import search
from articles.search.values import Facet, SearchRequest
from tests.desk_forms import add_row, change_url, form_of, prefix, save
from tests.factories import make_article, make_source, make_tag
from tests.spelling_helpers import spell_name

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("term", ["شويجو", "شويغو", "سيرجي شويجو", "شويغو سيرغي"])
def test_tags_are_searched_across_spellings(admin_client: Client, term: str) -> None:
    spell_name(make_tag("سيرغي شويغو"))
    spell_name(make_tag("محمد أشتياني"), "محمد رضا آشتياني")
    response = admin_client.get(reverse("admin:articles_tag_changelist"), {"q": term})
    assert [tag.name for tag in response.context["cl"].result_list] == ["سيرغي شويغو"]
    picked = admin_client.get(
        reverse("admin:autocomplete"),
        {"app_label": "articles", "model_name": "tagging", "field_name": "tag", "term": term},
    ).json()
    assert [row["text"] for row in picked["results"]] == ["سيرغي شويغو"]


def test_tags_count_their_articles_and_sort_and_filter(admin_client: Client) -> None:
    often, seldom = spell_name(make_tag("كثير"), "كثيرون"), spell_name(make_tag("قليل"))
    land = make_tag("الأردن", kind=TagKind.COUNTRY, iso_code="JO")
    make_article(tags=[often, seldom])
    article = make_article(tags=[often])
    Tagging.objects.create(article=article, tag=seldom, origin=Origin.EDITOR, status=Status.REJECTED)

    def rows(**query: str) -> list[tuple[str, int]]:
        response = admin_client.get(reverse("admin:articles_tag_changelist"), query)
        return [(tag.name, tag.article_count) for tag in response.context["cl"].result_list]

    column = "5"
    assert rows(o=f"-{column}") == [("كثير", 2), ("قليل", 1), ("الأردن", 0)]
    assert rows(q="كثير") == [("كثير", 2)], "two spellings that match count no article twice"
    assert rows(kind__exact="country") == [(land.name, 0)]


def test_a_new_tag_gets_its_slug_and_is_looked_for_at_once(admin_client: Client) -> None:
    make_tag("نبيل الحداد!")
    url = reverse("admin:articles_tag_add")
    version = content_version()
    data = form_of(admin_client, url) | {"kind": "person", "name": "نبيل الحداد", "aliases-0-spelling": "أبو نبيل"}
    save(admin_client, url, data)
    tag = Tag.objects.get(name="نبيل الحداد")
    assert tag.slug == "نبيل-الحداد-2"
    assert set(tag.aliases.values_list("spelling", "folded")) == {
        ("نبيل الحداد", fold("نبيل الحداد")),
        ("أبو نبيل", "ابو نبيل"),
    }
    assert content_version() > version
    assert current_lexicon().matcher.find("قال أبو نبيل").matches


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"kind": "country", "name": "بلد"}, "رمز البلد لازم للبلدان"),
        ({"kind": "person", "name": "شخص", "iso_code": "JO"}, "رمز البلد لازم للبلدان"),
        ({"kind": "country", "name": "بلد", "iso_code": "ru"}, "هذا الرمز لبلد آخر"),
        ({"kind": "person", "name": "فلان الفلاني"}, "الاسم"),
        ({"kind": "person", "name": "شخص", "aliases-0-spelling": "ـــ"}, "ليس في هذه الكتابة حروف"),
        ({"kind": "person", "name": "شخص", "aliases-0-spelling": "ﷺ" * 100}, "أطول من اللازم"),
    ],
)
def test_a_bad_tag_is_told_in_arabic(admin_client: Client, values: dict[str, str], message: str) -> None:
    make_tag("فلان الفلاني")
    make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    url = reverse("admin:articles_tag_add")
    response = admin_client.post(url, form_of(admin_client, url) | values)
    assert response.status_code == 200
    assert message in response.content.decode()
    assert Tag.objects.count() == 2


@pytest.mark.parametrize("model", ["tag", "source"])
def test_two_spellings_that_differ_by_print_alone_are_refused(admin_client: Client, model: str) -> None:
    url = reverse(f"admin:articles_{model}_add")
    kind = "aliases" if model == "tag" else "spellings"
    data = form_of(admin_client, url) | {"kind": "person" if model == "tag" else "site", "name": "أحمد"}
    data[f"{kind}-0-spelling"] = "أحمد"
    add_row(data, kind, spelling="احمد", **({"kind": "name"} if model == "tag" else {}))
    response = admin_client.post(url, data)
    assert response.status_code == 200
    assert "لا تختلف عن غيرها" in response.content.decode()
    assert not Tag.objects.exists()
    assert not Source.objects.exists()


def test_a_spelling_taken_away_is_not_looked_for(admin_client: Client) -> None:
    tag = spell_name(make_tag("سالم المنصور"), "أبو سالم")
    url = change_url(tag)
    data = form_of(admin_client, url)
    save(admin_client, url, data | {f"{prefix(data, 'aliases', spelling='أبو سالم')}-DELETE": "on"})
    assert tag.aliases.get().spelling == "سالم المنصور"
    assert not current_lexicon().matcher.find("قال أبو سالم").matches


def test_saving_a_tag_untouched_changes_nothing(admin_client: Client) -> None:
    tag = spell_name(make_tag("سالم المنصور"))
    version = content_version()
    save(admin_client, change_url(tag), form_of(admin_client, change_url(tag)))
    assert content_version() == version


def test_a_renamed_tag_is_looked_for_by_its_new_name_too(admin_client: Client) -> None:
    tag = spell_name(make_tag("سالم المنصور"))
    make_article(tags=[tag])
    version = content_version()
    save(admin_client, change_url(tag), form_of(admin_client, change_url(tag)) | {"name": "سالم بن المنصور"})
    assert set(tag.aliases.values_list("spelling", flat=True)) == {"سالم المنصور", "سالم بن المنصور"}
    assert content_version() > version


@pytest.mark.django_db(transaction=True)
def test_a_tag_that_changes_its_kind_or_goes_is_found_so_at_once(admin_client: Client) -> None:
    tag = spell_name(make_tag("اتحاد الأنهار"))
    article = make_article(tags=[tag])

    def found(facet: Facet) -> tuple[int, ...]:
        return search(SearchRequest(chosen={facet: (tag.pk,)})).article_ids

    assert found(Facet.PERSON) == (article.pk,)
    save(admin_client, change_url(tag), form_of(admin_client, change_url(tag)) | {"kind": "organisation"})
    assert (found(Facet.PERSON), found(Facet.ORGANISATION)) == ((), (article.pk,))
    admin_client.post(reverse("admin:articles_tag_delete", args=[tag.pk]), {"post": "yes"})
    assert not Tag.objects.exists()
    assert found(Facet.ORGANISATION) == ()


def test_several_tags_are_deleted_by_an_action_that_lists_no_articles(admin_client: Client) -> None:
    tag, kept = make_tag("أول"), make_tag("ثانٍ")
    article = make_article(headline="خبر لا يُعرض هنا", tags=[tag, kept])
    url = reverse("admin:articles_tag_changelist")
    data: dict[str, Any] = {"action": "delete_selected", "_selected_action": [tag.pk]}
    Change.objects.all().delete()
    assert "خبر لا يُعرض" not in admin_client.post(url, data).content.decode()
    assert admin_client.post(url, data | {"post": "yes"}).status_code == 302
    assert list(Tag.objects.all()) == [kept]
    assert article.pk in Change.objects.values_list("article_id", flat=True)


def test_sources_are_kept_with_their_spellings(admin_client: Client) -> None:
    url = reverse("admin:articles_source_add")
    data = form_of(admin_client, url) | {"name": "وكالة الندى", "kind": "agency", "country_code": "lb"}
    save(admin_client, url, data | {"spellings-0-spelling": "الندى"})
    source = Source.objects.get()
    assert (source.slug, source.country_code) == ("وكالة-الندى", "LB")
    assert set(source.spellings.values_list("folded", flat=True)) == {fold("وكالة الندى"), "الندي"}
    response = admin_client.get(reverse("admin:articles_source_changelist"), {"q": "النّدي"})
    assert list(response.context["cl"].result_list) == [source]


def test_a_source_that_a_page_brought_stays_unlooked_for_when_it_is_saved(admin_client: Client) -> None:
    source = make_source("اليوم")
    save(admin_client, change_url(source), form_of(admin_client, change_url(source)) | {"kind": "newspaper"})
    assert not SourceSpelling.objects.exists()

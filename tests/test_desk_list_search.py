"""Lists of the desk and pickers of its forms, searched with more words than a database takes."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import make_source, make_tag
from tests.site_helpers import page_of, words_of

pytestmark = pytest.mark.django_db

LISTS = (
    *("tag", "source", "article", "page", "failedpage", "import", "tagging", "attribution", "editordecision"),
    *("user", "group"),
)


@pytest.mark.parametrize("model", LISTS)
def test_a_search_of_too_many_words_is_refused_with_a_sentence(admin_client: Client, model: str) -> None:
    tag, app = make_tag(), "auth" if model in {"user", "group"} else "articles"
    address = reverse(f"admin:{app}_{model}_changelist")
    for text in (" ".join("س" * 100), "س " * 1500):  # within the limit, and more conditions than SQLite takes
        response = admin_client.get(address, {"q": text})
        assert response.status_code == 200
        assert ("أطول من 200 حرف، فلم يُبحث عنه" in words_of(page_of(response))) == (len(text) > 200)
    if model == "tag":
        assert tag.name in page_of(response), "the whole list"


@pytest.mark.parametrize(("label", "row", "field"), [("tag", "tagging", "tag"), ("source", "attribution", "source")])
def test_a_picker_finds_nothing_for_too_many_words(admin_client: Client, label: str, row: str, field: str) -> None:
    make_tag("سعاد")
    make_source("سعاد")
    asked = {"app_label": "articles", "model_name": row, "field_name": field}
    for term, found in (("سعاد", 1), ("سعاد " * 1500, 0)):
        answer = admin_client.get(reverse("admin:autocomplete"), {**asked, "term": term})
        assert len(answer.json()["results"]) == found, label


def test_what_is_refused_leaves_the_filters_as_they_are(admin_client: Client) -> None:
    make_tag("سعاد")
    address = reverse("admin:articles_tag_changelist")
    words = words_of(page_of(admin_client.get(address, {"q": "س" * 300, "kind__exact": "country"})))
    assert "النتائج: 0 ( أظهر الكل )" in words
    assert "كاملة" not in words, "a filtered list is not called whole"


def test_the_way_to_the_whole_list_is_shown_where_it_is_not_whole(admin_client: Client) -> None:
    make_tag("سعاد")
    address = reverse("admin:articles_tag_changelist")
    whole, searched, filtered = (
        words_of(page_of(admin_client.get(address, query))) for query in ({}, {"q": "سعاد"}, {"kind__exact": "person"})
    )
    assert "أظهر الكل" not in whole
    assert "النتائج: 1 ( أظهر الكل )" in searched
    assert "أظهر الكل" in filtered

"""The queue of suggested names: what an editor needs to know for a decision, and what the decision does."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.models import (
    EditorDecision,
    Tag,
)
from tests.desk_helpers import post, suggest_person
from tests.factories import make_article, make_tag
from tests.site_helpers import words_of
from tests.spelling_helpers import spell_name

pytestmark = pytest.mark.django_db

QUEUE = "admin:articles_tag_queue"


def test_the_queue_shows_the_most_mentioned_first_with_what_is_needed(admin_client: Client) -> None:
    known = spell_name(make_tag("سالم المنصوري"))
    suggest_person("نبيل الحداد", times=2)
    suggest_person("سالم منصوري", times=5, articles=3, published=timezone.now().replace(year=2024, month=3, day=5))
    html = admin_client.get(reverse(QUEUE)).content.decode()
    assert html.index("سالم منصوري") < html.index("نبيل الحداد")
    assert "15 مرة · 3 مقالات" in html
    assert "جريدة السد (3)" in html
    assert "<mark>سالم منصوري</mark>" in html
    assert "5 مارس (آذار) 2024" in html
    assert f'<option value="{known.pk}">سالم المنصوري</option>' in html


def test_the_queue_has_pages_and_costs_the_same(admin_client: Client) -> None:
    def cost() -> int:
        admin_client.get(reverse(QUEUE))
        with CaptureQueriesContext(connection) as context:
            assert admin_client.get(reverse(QUEUE)).status_code == 200
        return len(context)

    spell_name(make_tag("شخص معروف"))
    for number in range(3):
        suggest_person(f"شخص مجهول{number}")
    few = cost()
    for number in range(3, 30):
        suggest_person(f"شخص مجهول{number}", articles=2)
    assert cost() == few <= 16
    assert "صفحة 2 من 3" in admin_client.get(reverse(QUEUE), {"p": "2"}).content.decode()
    assert admin_client.get(reverse(QUEUE), {"p": "x"}).status_code == 200


def test_a_suggestion_is_decided_in_the_queue(admin_client: Client) -> None:
    known = spell_name(make_tag("سالم المنصور"))
    one, two, three = suggest_person("نبيل الحداد"), suggest_person("رفيق العمري"), suggest_person("سليم منصوري")
    assert "أسماء قُبلت: 1" in post(admin_client, reverse(QUEUE), do=f"accept:{one.pk}")
    assert "أسماء رُفضت نهائياً: 1" in post(admin_client, reverse(QUEUE), do=f"reject:{two.pk}")
    said = post(admin_client, reverse(QUEUE), do=f"spelling:{three.pk}", **{f"of-{three.pk}": known.pk})
    assert "كتابة لاسم «سالم المنصور»" in said
    assert dict(Tag.objects.values_list("name", "status")) == {
        "سالم المنصور": "accepted",
        "نبيل الحداد": "accepted",
        "رفيق العمري": "rejected",
    }
    assert list(EditorDecision.objects.order_by("pk").values_list("action", "user_name")) == [
        ("accept", "admin"),
        ("reject", "admin"),
        ("accept", "admin"),
    ]


def test_several_suggestions_are_decided_at_once(admin_client: Client) -> None:
    tags = [suggest_person(f"شخص مجهول{number}") for number in range(4)]
    post(admin_client, reverse(QUEUE), do="accept", tag=[tags[0].pk, tags[1].pk])
    post(admin_client, reverse(QUEUE), do="reject", tag=[tags[2].pk])
    statuses = [Tag.objects.get(pk=tag.pk).status for tag in tags]
    assert statuses == ["accepted", "accepted", "rejected", "suggested"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"do": "accept"}, "اختر أسماء أولاً"),
        ({"do": "accept", "tag": ["x", "-1"]}, "اختر أسماء أولاً"),
        ({"do": "drop"}, "القرار غير مفهوم"),
        ({}, "القرار غير مفهوم"),
        ({"do": "spelling:7"}, "اختر الوسم"),
        ({"do": "spelling:7", "of-7": "8"}, "سبق البت"),
        ({"do": "accept:999999999999999999"}, "سبق البت"),
    ],
)
def test_what_is_not_understood_is_told(admin_client: Client, data: dict[str, Any], message: str) -> None:
    suggest_person("سالم المنصور")
    assert message in post(admin_client, reverse(QUEUE), **data)
    assert Tag.objects.get().status == "suggested"


def test_nobody_is_chosen_for_the_editor(admin_client: Client) -> None:
    known = spell_name(make_tag("سالم المنصوري"))
    tag = suggest_person("سالم منصوري")
    html = admin_client.get(reverse(QUEUE)).content.decode()
    options = re.findall(r'<option value="(\d*)"', html[html.index(f'name="of-{tag.pk}"') :])
    assert options[:2] == ["", str(known.pk)]
    said = post(admin_client, reverse(QUEUE), do=f"spelling:{tag.pk}", **{f"of-{tag.pk}": ""})
    assert "اختر الوسم الذي هذا الاسم كتابة له" in said
    assert Tag.objects.suggested().get() == tag


def test_a_passage_that_several_houses_print_is_shown_once(admin_client: Client) -> None:
    tag = suggest_person("نبيل الحداد", articles=3)
    text = "ونفى نبيل الحداد أن يكون العمل قد توقف."
    article = make_article(paragraphs=[text], tags=[tag])
    found = {"block": "body:0", "start": 5, "end": 16, "surface": "نبيل الحداد"}
    article.taggings.filter(tag=tag).update(count=1, salience=0.5, evidence=[found])
    html = admin_client.get(reverse(QUEUE)).content.decode()
    assert [words_of(one) for one in re.findall(r"<blockquote>(.*?)<a ", html, re.S)] == [
        "قال الوزير نبيل الحداد إن السد سيكتمل قريبًا.",
        text,
    ]

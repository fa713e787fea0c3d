"""Outlets on no list: suggested by the machine, accepted or rejected for good by an editor."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.models import Attribution, AttributionRole, Source, SourceStatus, Status
from articles.storing import desk, store_page

pytestmark = pytest.mark.django_db

PAGE = """افتتاح مرفأ جديد في الشمال

افتتح وزير النقل مرفأ جديداً في شمال البلاد صباح اليوم بحضور مئات المدعوين من أهل المنطقة.

وذكرت صحيفة «مرايا الشاطئ» أن المرفأ سيستقبل أول سفينة شحن في مطلع الشهر المقبل.

وأشارت الصحيفة إلى أن كلفة المشروع بلغت مئة مليون.
"""


def suggested() -> Source:
    """The outlet of PAGE, as the machine suggests it."""
    store_page(PAGE.encode(), name="harbour.txt")
    return Source.objects.get(status=SourceStatus.SUGGESTED)


def test_an_outlet_that_no_list_knows_is_suggested_with_what_is_cited_from_it() -> None:
    source = suggested()
    assert source.name == "مرايا الشاطئ"
    assert Attribution.objects.filter(source=source, role=AttributionRole.CITED).exists()


def test_an_accepted_outlet_is_known_by_its_name_and_logged(admin_user: User) -> None:
    source = suggested()
    (decision,) = desk.accept_outlets([source.pk], by=admin_user)
    source.refresh_from_db()
    assert source.status == SourceStatus.ACCEPTED
    assert [row.spelling for row in source.spellings.all()] == ["مرايا الشاطئ"]
    assert "مرايا الشاطئ" in decision.summary
    assert desk.accept_outlets([source.pk], by=admin_user) == []


def test_a_rejected_outlet_leaves_its_articles_and_does_not_come_back(admin_user: User) -> None:
    source = suggested()
    desk.reject_outlets([source.pk], by=admin_user)
    assert not Attribution.objects.filter(source=source, status=Status.ACCEPTED).exists()
    store_page(PAGE.replace("مئة", "مئتي").encode(), name="harbour-again.txt")
    assert not Source.objects.filter(status=SourceStatus.SUGGESTED).exists()
    assert not Attribution.objects.filter(source=source, status=Status.ACCEPTED).exists()


def test_a_rejection_can_be_taken_back(admin_user: User) -> None:
    source = suggested()
    (decision,) = desk.reject_outlets([source.pk], by=admin_user)
    desk.undo(decision, by=admin_user)
    source.refresh_from_db()
    assert source.status == SourceStatus.SUGGESTED
    assert Attribution.objects.filter(source=source, status=Status.ACCEPTED).exists()


def test_the_desk_offers_both_and_lists_what_waits(admin_client: Client) -> None:
    source = suggested()
    waiting = reverse("admin:articles_source_changelist") + "?status__exact=suggested"
    assert source.name in admin_client.get(waiting).content.decode()
    admin_client.post(waiting, {"action": "reject", "_selected_action": [source.pk]}, follow=True)
    source.refresh_from_db()
    assert source.status == SourceStatus.REJECTED
    assert admin_client.get(source.get_absolute_url()).status_code == 404

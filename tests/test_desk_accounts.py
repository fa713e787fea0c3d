"""Accounts of editors: forms in Arabic, and the group with an editor's permissions."""

import re
from html import unescape
from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from articles.models import Tag
from tests.factories import make_article, make_tag
from tests.site_helpers import words_of

pytestmark = pytest.mark.django_db

NAMES = ("admin",)
PASSWORD = "نخلة-عالية-2031"


def english(html: str) -> list[str]:
    """The runs of English words of a page, but for what is a name."""
    body = re.sub(r"(?s)<script.*?</script>", "", html[html.index("<body") :])
    shown = unescape(words_of(body))
    return [run for run in re.findall(r"[A-Za-z]{3,}(?: [A-Za-z]+)*", shown) if run not in NAMES]


@pytest.mark.parametrize("form", ["user_add", "user_change", "user_password_change", "group_add", "group_change"])
def test_the_forms_of_accounts_are_arabic(admin_client: Client, admin_user: User, form: str) -> None:
    group = Group.objects.create(name="مدققون")
    args = {"user_add": [], "group_add": [], "group_change": [group.pk]}.get(form, [admin_user.pk])
    response = admin_client.get(reverse(f"admin:auth_{form}", args=args))
    assert response.status_code == 200
    html = response.content.decode()
    assert english(html) == []
    # Its two lists are written by a script, in English.
    assert "selectfilter" not in html


def test_an_account_in_the_group_of_editors_edits_and_makes_no_accounts(admin_client: Client, client: Client) -> None:
    call_command("make_admin", stdout=StringIO())
    editors = Group.objects.get(name="المحررون")
    data = {"username": "layla", "password1": PASSWORD, "password2": PASSWORD}
    assert admin_client.post(reverse("admin:auth_user_add"), data).status_code == 302
    user = User.objects.get(username="layla")
    change = reverse("admin:auth_user_change", args=[user.pk])
    dates = {"date_joined_0": "2025-01-01", "date_joined_1": "10:00"}
    said = {"username": "layla", "is_active": "on", "is_staff": "on", "groups": [editors.pk], **dates}
    assert admin_client.post(change, said).status_code == 302
    assert client.login(username="layla", password=PASSWORD)
    article = make_article(tags=[make_tag("سالم الأمين")])
    assert client.get(reverse("admin:articles_article_change", args=[article.pk])).status_code == 200
    assert client.get(reverse("admin:articles_tag_queue")).status_code == 200
    assert client.get(reverse("admin:articles_tag_delete", args=[Tag.objects.get().pk])).status_code == 200
    assert client.get(change).status_code == 403


def test_what_an_administrator_made_of_the_group_stays(admin_user: User) -> None:
    call_command("make_admin", stdout=StringIO())
    editors = Group.objects.get(name="المحررون")
    editors.permissions.set(Permission.objects.filter(codename="view_article"))
    call_command("make_admin", stdout=StringIO())
    assert list(editors.permissions.values_list("codename", flat=True)) == ["view_article"]
    assert not admin_user.groups.exists()


def test_a_password_is_changed(admin_client: Client) -> None:
    user = User.objects.create_user("layla", password="x")
    data = {"password1": PASSWORD, "password2": PASSWORD}
    response = admin_client.post(reverse("admin:auth_user_password_change", args=[user.pk]), data)
    assert response.status_code == 302
    user.refresh_from_db()
    assert user.check_password(PASSWORD)

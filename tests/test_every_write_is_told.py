"""Every way to write what readers see changes the content's version in the same transaction; cached pages go.

`every_write.WRITES` is compared with the desk and the commands themselves, so a new way to write that is not listed
fails the test.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client, RequestFactory
from django.test.utils import override_settings
from pytest_django import Settings

from articles.models import Source, SourceSpelling, SourceStatus, TagStatus, content_token
from articles.search.catching_up import catch_up
from tests.every_write import WRITES, World
from tests.factories import make_article, make_source, make_tag
from tests.outbox_watch import watched
from tests.spelling_helpers import spell_name

pytestmark = pytest.mark.django_db(transaction=True)

# Beside what readers do not see: accounts, and rows that only tell editors what became of an import.
APART = {"failedpage.delete", "failedpage.delete_selected", "make_admin", "read_pages", "reindex"}


@pytest.fixture
def world(admin_client: Client, settings: Settings, tmp_path: Path) -> World:
    person = spell_name(make_tag("سالم المنصور"), "المنصور")
    other, guessed = spell_name(make_tag("وليد الحارثي")), make_tag("نادر الشمالي", status=TagStatus.SUGGESTED)
    agency, outlet = make_source("وكالة الواحة"), make_source("مرايا الشاطئ")
    for source in (agency, outlet):
        SourceSpelling.objects.create(source=source, spelling=source.name, folded=source.name)
    Source.objects.filter(pk=outlet.pk).update(status=SourceStatus.SUGGESTED)
    tags = [person, other, guessed]
    article = make_article(headline="خبر السد", captions=["السد من الجو"], tags=tags, cited=[agency, outlet])
    make_article(headline="خبر الحقول", tags=tags[:2], cited=[agency])
    settings.VOCABULARY_DIR = tmp_path / "vocabulary"
    assert catch_up()
    return World(admin_client, tmp_path, article, person, other, guessed, agency, outlet)


@pytest.fixture
def reader() -> Iterator[Client]:
    """A browser of a site that keeps pages."""
    with override_settings(PAGE_CACHE_BYTES=1_000_000, FRAGMENT_CACHE_BYTES=1_000_000):
        yield Client()


@pytest.mark.parametrize("name", WRITES)
def test_a_write_is_told_and_ends_the_kept_page(name: str, world: World, reader: Client) -> None:
    write = WRITES[name]
    write.before(world)
    assert catch_up()
    address = write.page(world)
    kept = reader.get(address)
    version = content_token()
    with watched():
        write.do(world)
    assert content_token() != version
    now = reader.get(address, headers={"if-none-match": kept["ETag"]} if kept.has_header("ETag") else {})
    assert (now.status_code, now.content) != (kept.status_code, kept.content)
    assert {kept.status_code, now.status_code} <= {200, 301, 404}


def test_every_way_to_write_is_walked() -> None:
    request = RequestFactory().get("/")
    request.user = User(is_superuser=True, is_active=True, is_staff=True)
    commands = Path(django_settings.BASE_DIR) / "articles" / "management" / "commands"
    ways = {path.stem for path in commands.glob("[a-z]*.py")}
    for model, made in admin.site._registry.items():
        if model._meta.app_label != "articles":
            continue
        name = model._meta.model_name
        may = {
            "add": made.has_add_permission(request),
            "change": made.has_change_permission(request),
            "delete": made.has_delete_permission(request),
        }
        ways |= {f"{name}.{verb}" for verb, allowed in may.items() if allowed}
        ways |= {f"{name}.{action}" for action in made.get_actions(request)}
        usual = {f"articles_{name}_{page}" for page in ("changelist", "add", "history", "delete", "change")}
        own = {pattern.name for pattern in made.get_urls() if pattern.name} - usual
        ways |= {str(page).removeprefix("articles_") for page in own}
    assert ways - APART == {way for way in WRITES if " " not in way}
    assert {way.split()[0] for way in WRITES} <= ways

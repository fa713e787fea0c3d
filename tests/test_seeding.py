"""The seeds are loaded once; what editors change afterwards stays."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from articles.arabic.fold import fold
from articles.meaning.vocabulary import BadVocabulary, load
from articles.models import (
    Alias,
    AliasKind,
    Article,
    Page,
    Retagging,
    Source,
    SourceKind,
    SourceSpelling,
    Tag,
    TagKind,
    TagStatus,
    content_version,
    current_lexicon,
    current_vocabulary,
)
from articles.seeding import BadSamples, Loaded, load_samples, load_vocabulary
from articles.storing import store_page
from articles.storing.retagging import due
from tests.factories import make_source, make_tag

pytestmark = pytest.mark.django_db

FILES = {
    "countries": '[[country]]\ncode = "JO"\ndemonyms = ["أردني"]\ncapitals = ["عمّان"]\nmetonyms = ["قصر رغدان"]\n',
    "people": '[[person]]\nname = "سالم المنصور"\nalso = ["سالم منصور"]\ncountry = "JO"\noffice = "وزير الري"\n',
    "organisations": '[[organisation]]\nname = "اتحاد الأنهار"\n',
    "topics": '[[topic]]\nname = "السدود"\nalso = ["بناء السدود"]\n',
    "sources": '[[source]]\nname = "وكالة الندى"\nkind = "agency"\ncountry = "LB"\nalso = ["الندى", "النّدى"]\n',
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small vocabulary."""
    for name, text in FILES.items():
        (tmp_path / f"{name}.toml").write_text(text, "utf-8")
    return tmp_path


def release(folder: Path, name: str, more: str) -> None:
    """A later release: one file says more."""
    (folder / f"{name}.toml").write_text(FILES[name] + more, "utf-8")


def test_the_vocabulary_becomes_rows(folder: Path) -> None:
    loaded = load_vocabulary(folder)
    jordan = Tag.objects.get(iso_code="JO")
    assert (jordan.slug, jordan.kind, jordan.country_code) == ("jo", TagKind.COUNTRY, "")
    assert set(jordan.aliases.values_list("spelling", "kind")) >= {
        ("أردني", AliasKind.DEMONYM),
        ("عمّان", AliasKind.CAPITAL),
        ("قصر رغدان", AliasKind.METONYM),
    }
    minister = Tag.objects.get(kind=TagKind.PERSON)
    assert (minister.slug, minister.iso_code, minister.country_code) == ("سالم-المنصور", "", "JO")
    assert minister.office == "وزير الري"
    assert Alias.objects.get(spelling="سالم منصور").folded == fold("سالم منصور")
    source = Source.objects.get()
    assert (source.kind, source.country_code, source.slug) == (SourceKind.AGENCY, "LB", "وكالة-الندى")
    assert set(source.spellings.values_list("spelling", flat=True)) == {"وكالة الندى", "الندى"}, "once in folded form"
    assert loaded == Loaded(Tag.objects.count(), 1, Alias.objects.count() + 2)
    assert Tag.objects.filter(kind=TagKind.COUNTRY).count() > 240


def test_what_is_loaded_is_what_the_files_say(folder: Path) -> None:
    load_vocabulary(folder)
    said = {(e.kind, e.name): (e.code, e.office, e.source_kind) for e in load(folder).entries}
    kept = {(e.kind, e.name): (e.code, e.office, e.source_kind) for e in current_vocabulary().entries}
    assert kept == said


def test_loading_again_changes_nothing(folder: Path) -> None:
    load_vocabulary(folder)
    version, matcher = content_version(), current_lexicon().matcher
    assert load_vocabulary(folder) == Loaded()
    assert content_version() == version
    assert current_lexicon().matcher is matcher


def test_what_an_editor_removed_or_renamed_stays_so(folder: Path) -> None:
    load_vocabulary(folder)
    Tag.objects.filter(name="اتحاد الأنهار").delete()
    Alias.objects.filter(spelling="سالم منصور").delete()
    Tag.objects.filter(name="سالم المنصور").update(name="سالم بن المنصور", slug="سالم", office="وزير سابق")
    Source.objects.update(name="الندى للأنباء", kind=SourceKind.SITE)
    moved = Alias.objects.get(spelling="بناء السدود")
    Alias.objects.filter(pk=moved.pk).update(tag=Tag.objects.get(kind=TagKind.PERSON))
    assert load_vocabulary(folder) == Loaded()
    assert not Tag.objects.filter(name="اتحاد الأنهار").exists()
    assert not Alias.objects.filter(spelling="سالم منصور").exists()
    assert Tag.objects.get(kind=TagKind.PERSON).office == "وزير سابق"
    assert Source.objects.get().kind == SourceKind.SITE
    assert Alias.objects.get(spelling="بناء السدود").tag.kind == TagKind.PERSON


def test_a_later_release_adds_what_is_new_to_the_rows_as_they_are_called_now(folder: Path) -> None:
    load_vocabulary(folder)
    Tag.objects.filter(kind=TagKind.PERSON).update(name="سالم بن المنصور", slug="سالم")
    Tag.objects.filter(name="اتحاد الأنهار").delete()
    more = '[[person]]\nname = "نبيل الحداد"\n'
    people = FILES["people"].replace('also = ["سالم منصور"]', 'also = ["سالم منصور", "س. المنصور"]') + more
    (folder / "people.toml").write_text(people, "utf-8")
    organisations = FILES["organisations"].replace("\n\n", "\n") + 'also = ["اتحاد النهر"]\n'
    (folder / "organisations.toml").write_text(organisations, "utf-8")
    assert load_vocabulary(folder) == Loaded(tags=1, sources=0, spellings=2)
    assert set(Tag.objects.people().values_list("name", flat=True)) == {"سالم بن المنصور", "نبيل الحداد"}
    assert Alias.objects.get(spelling="س. المنصور").tag.name == "سالم بن المنصور"
    assert not Alias.objects.filter(spelling="اتحاد النهر").exists(), "its tag was deleted"


def test_what_an_editor_or_a_page_made_first_is_taken_over(folder: Path) -> None:
    mine = make_tag("سالم المنصور")
    jordan = make_tag("المملكة الأردنية", kind=TagKind.COUNTRY, iso_code="JO")
    by_page = make_source("النـدى", kind=SourceKind.SITE)
    load_vocabulary(folder)
    assert Tag.objects.people().get() == mine
    assert mine.office == ""
    assert mine.aliases.count() == 2
    assert Tag.objects.get(iso_code="JO") == jordan
    source = Source.objects.get()
    assert (source.pk, source.name, source.kind) == (by_page.pk, by_page.name, SourceKind.SITE)
    assert source.spellings.count() == 2


def test_slugs_that_are_taken_are_counted_up(folder: Path) -> None:
    make_tag("سالم المنصور!")
    load_vocabulary(folder)
    assert set(Tag.objects.people().values_list("slug", flat=True)) == {"سالم-المنصور", "سالم-المنصور-2"}


def test_a_bad_file_loads_nothing(folder: Path) -> None:
    release(folder, "sources", '[[source]]\nname = "بلا نوع"\n')
    with pytest.raises(CommandError, match="بلا نوع"):
        call_command("load_vocabulary", folder)
    assert not Tag.objects.exists()


def test_the_vocabulary_that_ships_is_loaded_and_matched() -> None:
    out = StringIO()
    call_command("load_vocabulary", stdout=out)
    assert "new tags" in out.getvalue()
    assert Tag.objects.countries().count() > 240
    assert SourceSpelling.objects.count() > Source.objects.count() > 20
    assert current_lexicon().matcher.find("وصل إلى موسكو").matches


def test_samples_are_stored_once_with_their_note_and_publisher(folder: Path) -> None:
    del folder
    samples = len(list(settings.SAMPLE_PAGES_DIR.glob("*.txt")))
    assert load_samples(settings.SAMPLE_PAGES_DIR) == samples
    assert Page.objects.exclude(note="").count() == samples
    assert Article.objects.count() >= samples
    Page.objects.get(name="kim-fighter-plant.txt").delete()
    assert load_samples(settings.SAMPLE_PAGES_DIR) == 0
    assert Page.objects.count() == samples - 1
    out = StringIO()
    call_command("load_samples", stdout=out)
    assert out.getvalue() == "Sample pages: 0 new.\n"


def test_samples_that_are_there_already_are_left_alone() -> None:
    raw = (settings.SAMPLE_PAGES_DIR / "kim-fighter-plant.txt").read_bytes()
    store_page(raw, name="mine.txt")
    samples = len(list(settings.SAMPLE_PAGES_DIR.glob("*.txt")))
    assert load_samples(settings.SAMPLE_PAGES_DIR) == samples
    assert Page.objects.count() == samples
    assert Page.objects.get(name="mine.txt").note == ""


def test_two_first_starts_at_once_store_each_sample_once(monkeypatch: pytest.MonkeyPatch) -> None:
    samples = settings.SAMPLE_PAGES_DIR
    read, meanwhile = Path.read_bytes, [0]

    def read_while_another_loads(path: Path) -> bytes:
        monkeypatch.setattr(Path, "read_bytes", read)
        meanwhile[0] = load_samples(samples)
        return path.read_bytes()

    monkeypatch.setattr(Path, "read_bytes", read_while_another_loads)
    assert load_samples(samples) == 0
    assert Page.objects.count() == meanwhile[0] == len(list(samples.glob("*.txt")))


@pytest.mark.parametrize(
    ("listing", "message"),
    [
        (None, "pages.toml"),
        ("page = [", "pages.toml"),
        ("pages = []", "page"),
        ('[[page]]\nfile = "gone.txt"\n', "gone.txt"),
        ('[[page]]\nnote = "بلا ملف"\n', "file"),
    ],
)
def test_a_bad_list_of_samples_is_named(tmp_path: Path, listing: str | None, message: str) -> None:
    if listing is not None:
        (tmp_path / "pages.toml").write_text(listing, "utf-8")
    with pytest.raises(BadSamples, match=message):
        load_samples(tmp_path)


def test_an_administrator_is_made_once() -> None:
    users = get_user_model().objects
    users.create_user(username="admin", password="an editor, no administrator")
    out = StringIO()
    call_command("make_admin", stdout=out)
    said = re.search(r"user name  (\S+)\n +password   (\S+)\n", out.getvalue())
    assert said
    name, password = said.groups()
    admin = users.get(is_superuser=True)
    assert admin.get_username() == name != "admin"
    assert admin.check_password(password)
    again = StringIO()
    call_command("make_admin", stdout=again)
    assert again.getvalue() == ""
    assert users.filter(is_superuser=True).count() == 1


OFFICES = (
    'office = [{ office = "وزير الري", country = "JO", '
    'holders = [["سالم المنصور", "2001-02", "2004-06"], ["غريب", "2004-06", ""], ["سالم المنصور", "2010-01", ""]] }]'
)


def test_terms_of_office_are_loaded_once_and_their_end_when_it_comes(folder: Path) -> None:
    (folder / "offices.toml").write_text(OFFICES, "utf-8")
    assert load_vocabulary(folder).offices == 2
    minister = Tag.objects.get(name="سالم المنصور")
    assert [(str(row.since), row.until and str(row.until)) for row in minister.offices.all()] == [
        ("2010-01-01", None),
        ("2001-02-01", "2004-06-01"),
    ]
    minister.offices.filter(until__isnull=False).delete()
    (folder / "offices.toml").write_text(OFFICES.replace('"2010-01", ""', '"2010-01", "2012-03"'), "utf-8")
    assert load_vocabulary(folder).offices == 0, "what an editor deleted stays away"
    assert [str(row.until) for row in minister.offices.all()] == ["2012-03-01"]
    minister.offices.update(until=None)
    load_vocabulary(folder)
    assert minister.offices.get().until is None, "nor is an end brought back"


def test_a_term_that_names_no_month_is_refused(folder: Path) -> None:
    (folder / "offices.toml").write_text(OFFICES.replace("2001-02", "2001-13"), "utf-8")
    with pytest.raises(BadVocabulary, match="2001-13"):
        load_vocabulary(folder)


def test_whom_we_only_suggested_is_known_once_a_release_lists_him(folder: Path) -> None:
    tag = make_tag("سالم المنصور")
    Tag.objects.update(status=TagStatus.SUGGESTED, suggestion_key=fold(tag.name))
    load_vocabulary(folder)
    tag.refresh_from_db()
    assert tag.status == TagStatus.ACCEPTED
    assert tag.aliases.count() == 2


def test_loading_into_an_empty_database_leaves_nothing_to_retag(folder: Path) -> None:
    load_vocabulary(folder)
    assert due().ids == []
    assert not Retagging.objects.get().pending

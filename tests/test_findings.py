"""What a story says as rows: suggested people, quotations, spellings and dates; an editor's word outlives all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.arabic.fold import fold
from articles.meaning import values
from articles.meaning.unknown import KEY
from articles.meaning.values import (
    DateMention,
    DatePrecision,
    Entry,
    EntryKind,
    Finding,
    Meaning,
    Mention,
    NameKind,
    Tense,
)
from articles.models import (
    Alias,
    Article,
    Attribution,
    Change,
    Origin,
    Quotation,
    Source,
    SourceSpelling,
    SourceStatus,
    SpellingSeen,
    Spelt,
    Status,
    Tag,
    Tagging,
    TagKind,
    TagRedirect,
    TagStatus,
    UnnamedKind,
    UnnamedSource,
    content_version,
    current_vocabulary,
)
from articles.pages.values import Block, BlockKind, Precision, Published, Reading, Story
from articles.storing import Outcome, delete_articles, store_page, understand_again
from articles.storing import editing as storing_editing
from articles.storing import pages as storing_pages
from articles.storing import writing as storing_writing
from articles.storing.desk import decide
from tests.factories import make_source, make_tag

pytestmark = pytest.mark.django_db

BODY = "قال حمد الزاهر إن «السد في مدينة رمال آمن، ويشهد بذلك سالم المنصور» أمس."
STORY = Story(headline="سد رمال", blocks=(Block(BlockKind.PARAGRAPH, BODY),))

Tell = Callable[..., None]


def mention(surface: str, *, block: str = "body:0", text: str = BODY, rule: str = "name") -> Mention:
    """Where a name stands in the body."""
    start = text.index(surface)
    return Mention(block, start, start + len(surface), surface, NameKind.NAME, rule)


def unknown(name: str) -> Entry:
    """A person whom no list knows."""
    return Entry(KEY + fold(name), EntryKind.PERSON, name, ())


def known(tag: Tag) -> Entry:
    """A tag as the vocabulary has it."""
    return Entry(f"tag:{tag.pk}", EntryKind(tag.kind), tag.name, ())


def person(entry: Entry, *mentions: Mention) -> Finding:
    """A person found."""
    return Finding(entry, mentions or (mention(entry.name),), suggested=entry.key.startswith(KEY))


def quotation(speaker: Entry | None, **changed: Any) -> values.Quotation:
    """The quotation of the body."""
    start, end = BODY.index("«") + 1, BODY.index("»")
    said = values.Quotation("body:0", start, end, BODY[start:end], speaker, "حمد الزاهر", "verb-before")
    return replace(said, **changed)


@pytest.fixture
def tell(monkeypatch: pytest.MonkeyPatch) -> Tell:
    """tell(raw, meaning, story=STORY): what is read in these bytes, and what every story says from now on."""
    told: dict[bytes, Story] = {}
    said: dict[str, Meaning] = {}

    def say(raw: bytes, meaning: Meaning, story: Story = STORY) -> None:
        told[raw], said["now"] = story, meaning

    def read(raw: bytes, *, name: str) -> Reading:
        return Reading("utf-8", "text", "المنبر", None, (), (told[raw],))

    monkeypatch.setattr(storing_pages, "read", read)
    for module in (storing_pages, storing_writing, storing_editing):
        monkeypatch.setattr(module, "understand", lambda *_, **__: said["now"])
    return say


@pytest.fixture
def again(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """again(raw): a newer version of ours reads the page."""

    def read_again(raw: bytes) -> None:
        monkeypatch.setattr(storing_pages, "READER_VERSION", storing_pages.READER_VERSION + 1)
        assert store_page(raw, name="a.txt").outcome is Outcome.REREAD

    return read_again


def test_unknown_people_become_suggested_tags_the_same_in_every_article(tell: Tell) -> None:
    for raw in (b"one", b"two"):
        tell(raw, Meaning(people=(person(unknown("حمد الزاهر")),)))
        store_page(raw, name="a.txt")
    tag = Tag.objects.get()
    assert (tag.name, tag.kind, tag.status) == ("حمد الزاهر", TagKind.PERSON, TagStatus.SUGGESTED)
    assert tag.taggings.count() == 2
    assert list(Tag.objects.suggested()) == [tag]
    assert not current_vocabulary().entries, "what nobody accepted is not looked for"


def test_an_accepted_spelling_comes_before_a_suggestion(tell: Tell) -> None:
    tag = make_tag("حمد بن سيف الزاهر")
    Alias.objects.create(tag=tag, spelling="حمد الزاهر", folded=fold("حمد الزاهر"))
    tell(b"one", Meaning(people=(person(unknown("حمد الزاهر")),), quotations=(quotation(unknown("حمد الزاهر")),)))
    store_page(b"one", name="a.txt")
    assert Tag.objects.get() == tag
    assert Tagging.objects.get().tag == tag
    assert Quotation.objects.get().speaker == tag


def test_two_names_of_one_tag_are_one_tagging(tell: Tell) -> None:
    tag = make_tag("سالم المنصور")
    Alias.objects.create(tag=tag, spelling="حمد الزاهر", folded=fold("حمد الزاهر"))
    tell(b"one", Meaning(people=(person(known(tag)), person(unknown("حمد الزاهر")))))
    store_page(b"one", name="a.txt")
    assert Tagging.objects.get().count == 2


def test_a_rejected_suggestion_is_never_brought_back(tell: Tell, again: Callable[[bytes], None]) -> None:
    says = Meaning(people=(person(unknown("حمد الزاهر")),), quotations=(quotation(unknown("حمد الزاهر")),))
    tell(b"one", says)
    store_page(b"one", name="a.txt")
    Tag.objects.update(status=TagStatus.REJECTED)
    again(b"one")
    tell(b"two", says)
    store_page(b"two", name="b.txt")
    assert Tag.objects.get().status == TagStatus.REJECTED
    assert not Tagging.objects.exists()
    assert {(row.speaker, row.speaker_text) for row in Quotation.objects.all()} == {(None, "حمد الزاهر")}


def test_a_name_whose_spelling_an_editor_took_off_is_not_suggested(tell: Tell) -> None:
    make_tag("حمد الزاهر")
    tell(b"one", Meaning(people=(person(unknown("حمد الزاهر")),)))
    store_page(b"one", name="a.txt")
    assert Tag.objects.get().status == TagStatus.ACCEPTED
    assert not Tagging.objects.exists()


def test_a_suggestion_takes_no_address_that_another_has_or_had(tell: Tell) -> None:
    other = make_tag("شخص آخر")
    TagRedirect.objects.create(kind=TagKind.PERSON, slug="حمد-الزاهر", tag=other)
    Tag.objects.filter(pk=other.pk).update(slug="سالم-المنصور")
    tell(b"one", Meaning(people=(person(unknown("حمد الزاهر")), person(unknown("سالم المنصور")))))
    store_page(b"one", name="a.txt")
    slugs = set(Tag.objects.suggested().values_list("slug", flat=True))
    assert len(slugs) == 2
    assert not slugs & {"حمد-الزاهر", "سالم-المنصور"}


def test_a_quotation_keeps_its_chain_and_whom_it_names(tell: Tell) -> None:
    speaker, named = make_tag("حمد الزاهر"), make_tag("سالم المنصور")
    agency = make_source("وكالة الندى")
    SourceSpelling.objects.create(source=agency, spelling="وكالة الندى", folded=fold("وكالة الندى"))
    via = Entry(f"source:{agency.pk}", EntryKind.SOURCE, agency.name, ())
    tell(
        b"one",
        Meaning(
            people=(person(known(speaker)), person(known(named))),
            quotations=(quotation(known(speaker), via=via, via_text="«الندى»"),),
        ),
    )
    store_page(b"one", name="a.txt")
    with CaptureQueriesContext(connection) as queries:
        (row,) = Quotation.objects.accepted().said_by(speaker).with_chain()
        assert (row.speaker, row.via, row.via_text) == (speaker, agency, "«الندى»")
        assert row.article.page.publisher == Source.objects.get(name="المنبر")
    assert len(queries) == 2, "the row, and the test's own"
    assert [inside.tagging.tag for inside in row.mentions.all()] == [named]
    assert row.text == BODY[row.start : row.end]
    assert list(Quotation.objects.about(named)) == [row]
    assert list(Quotation.objects.via(agency)) == [row]
    assert not Quotation.objects.about(speaker)
    decide(Tagging.objects.filter(tag=named), Status.REJECTED, by=None)
    assert not Quotation.objects.about(named)


def test_who_held_the_office_is_told_apart_from_who_is_named(tell: Tell) -> None:
    minister = make_tag("سالم المنصور")
    Alias.objects.create(tag=minister, spelling=minister.name, folded=fold(minister.name))
    tell(b"one", Meaning(quotations=(quotation(None, speaker_text="وزير الري", holder="سالم المنصور"),)))
    store_page(b"one", name="a.txt")
    (row,) = Quotation.objects.said_by(minister)
    assert (row.speaker, row.holder, row.speaker_text) == (None, minister, "وزير الري")


@pytest.mark.parametrize("changed", [{"status": Status.REJECTED}, {"speaker_text": "غيره"}])
def test_an_editors_quotation_outlives_every_reading(
    tell: Tell, again: Callable[[bytes], None], changed: dict[str, str]
) -> None:
    tell(b"one", Meaning(quotations=(quotation(None),)))
    store_page(b"one", name="a.txt")
    Quotation.objects.update(origin=Origin.EDITOR, **changed)
    before = Quotation.objects.get()
    longer = "خبر. " + BODY
    moved = quotation(None, start=before.start + 5, end=before.end + 5, speaker_text="حمد")
    tell(b"one", Meaning(quotations=(moved,)), replace(STORY, blocks=(Block(BlockKind.PARAGRAPH, longer),)))
    again(b"one")
    row = Quotation.objects.get()
    assert row.pk == before.pk
    assert {name: getattr(row, name) for name in changed} == changed
    assert row.text == longer[row.start : row.end], "it follows its words"


def test_what_an_editor_cut_otherwise_does_not_come_back_beside_it(tell: Tell, again: Callable[[bytes], None]) -> None:
    tell(b"one", Meaning(quotations=(quotation(None),)))
    store_page(b"one", name="a.txt")
    row = Quotation.objects.get()
    Quotation.objects.update(origin=Origin.EDITOR, end=row.end - 5, text=row.text[:-5])
    again(b"one")
    kept = Quotation.objects.get()
    assert kept.text == row.text[:-5]
    tell(b"one", Meaning(), replace(STORY, blocks=(Block(BlockKind.PARAGRAPH, "كلام آخر."),)))
    again(b"one")
    kept.refresh_from_db()
    assert (kept.block, kept.start, kept.end) == ("", 0, 0), "its words are gone, the decision stays"


def test_automatic_quotations_follow_the_reading(tell: Tell, again: Callable[[bytes], None]) -> None:
    speaker = make_tag("حمد الزاهر")
    tell(b"one", Meaning(quotations=(quotation(None),)))
    store_page(b"one", name="a.txt")
    before = Quotation.objects.get()
    tell(b"one", Meaning(people=(person(known(speaker)),), quotations=(quotation(known(speaker)),)))
    again(b"one")
    assert Quotation.objects.get() == before
    assert Quotation.objects.get().speaker == speaker
    tell(b"one", Meaning())
    again(b"one")
    assert not Quotation.objects.exists()


def test_spellings_are_counted_by_publisher_and_go_with_the_article(tell: Tell, again: Callable[[bytes], None]) -> None:
    tag = make_tag("حمد الزاهر")
    seen = (mention("حمد الزاهر"), mention("سالم المنصور", rule="variant"))
    demonym = replace(mention("رمال"), name_kind=NameKind.DEMONYM)
    for raw in (b"one", b"two"):
        tell(raw, Meaning(people=(person(known(tag), *seen, seen[0], demonym),)))
        store_page(raw, name="a.txt")
    publisher = Source.objects.get(name="المنبر")
    assert SpellingSeen.objects.by_publisher(tag) == (
        Spelt(publisher.pk, "حمد الزاهر", variant=False, times=4),
        Spelt(publisher.pk, "سالم المنصور", variant=True, times=2),
    )
    tell(b"two", Meaning(people=(person(known(tag)),)))
    again(b"two")
    assert [one.times for one in SpellingSeen.objects.by_publisher(tag)] == [3, 1]
    delete_articles(Article.objects.filter(pk=Article.objects.earliest("pk").pk))
    assert [one.times for one in SpellingSeen.objects.by_publisher(tag)] == [1]
    decide(Tagging.objects.all(), Status.REJECTED, by=None)
    assert SpellingSeen.objects.by_publisher(tag) == ()


def test_outlets_that_no_list_knows_become_suggested_sources(tell: Tell, again: Callable[[bytes], None]) -> None:
    outlet = Entry("unknown-source:المنار", EntryKind.SOURCE, "المنار", (), source_kind="newspaper")
    says = Meaning(
        sources=(Finding(outlet, (mention("رمال"),)),), quotations=(quotation(None, via=outlet, via_text="«المنار»"),)
    )
    for raw in (b"one", b"two"):
        tell(raw, says)
        store_page(raw, name="a.txt")
    source = Source.objects.get(status=SourceStatus.SUGGESTED)
    assert (source.name, source.kind) == ("المنار", "newspaper")
    assert Attribution.objects.filter(source=source, role="cited").count() == 2
    assert set(Quotation.objects.values_list("via", flat=True)) == {source.pk}
    Source.objects.filter(pk=source.pk).update(status=SourceStatus.REJECTED)
    again(b"one")
    assert not Attribution.objects.filter(article__page__sha256=sha256(b"one").hexdigest(), role="cited").exists()
    assert Source.objects.filter(name="المنار").count() == 1


def test_sources_without_a_name_follow_the_reading(tell: Tell, again: Callable[[bytes], None]) -> None:
    def cited(code: str | None, surface: str) -> values.UnnamedSource:
        return values.UnnamedSource(values.UnnamedKind.SOURCES, code, (mention(surface),))

    tell(b"one", Meaning(unnamed=(cited(None, "السد"), cited("JO", "رمال"))))
    store_page(b"one", name="a.txt")
    rows = UnnamedSource.objects.order_by("country_code")
    before = list(rows.values_list("pk", "kind", "country_code"))
    assert [code for _, _, code in before] == ["", "JO"]
    tell(b"one", Meaning(unnamed=(cited("JO", "مدينة"), cited("LB", "رمال"))))
    again(b"one")
    assert [(row.pk, row.country_code, row.evidence[0]["surface"]) for row in rows][0] == (before[1][0], "JO", "مدينة")
    assert [row.country_code for row in rows] == ["JO", "LB"]


def test_every_kind_that_meaning_tells_has_a_place() -> None:
    assert {kind.value for kind in values.UnnamedKind} == set(UnnamedKind.values)


def test_salience_weighs_the_headline_more(tell: Tell) -> None:
    tag, other = make_tag("حمد الزاهر"), make_tag("سالم المنصور")
    above = Mention("headline", 0, 2, "سد", NameKind.NAME, "name")
    tell(b"one", Meaning(people=(person(known(tag)), person(known(other), above))))
    store_page(b"one", name="a.txt")
    saliences = dict(Tagging.objects.values_list("tag__name", "salience"))
    assert saliences["سالم المنصور"] > saliences["حمد الزاهر"] > 0


def dated(year: int) -> DateMention:
    """A past day that the text names."""
    day = date(year, 5, 4)
    return DateMention("body:0", 0, 2, "قا", "day", DatePrecision.DAY, day, day, absolute=True, tense=Tense.PAST)


def test_an_article_without_a_date_is_given_bounds_with_their_reason(tell: Tell) -> None:
    tell(b"one", Meaning(dates=(dated(2019),)))
    store_page(b"one", name="a.txt")
    article = Article.objects.get()
    assert article.estimate_earliest == date(2019, 5, 4)
    assert article.estimate_latest == article.page.imported_at.date()
    assert article.estimate_reason["earliest"]["surface"] == "قا"
    assert article.estimate_reason["latest"] == {"ground": "imported"}
    assert article.dates[0]["first"] == "2019-05-04"


def test_a_date_of_its_own_needs_no_estimate(tell: Tell) -> None:
    published = Published(datetime(2020, 1, 1), Precision.DAY)
    tell(b"one", Meaning(dates=(dated(2019),)), replace(STORY, published=published))
    store_page(b"one", name="a.txt")
    assert Article.objects.get().estimate_earliest is None
    assert Article.objects.get().dates


def test_an_editors_date_ends_the_estimate(tell: Tell) -> None:
    tell(b"one", Meaning(dates=(dated(2019),)))
    store_page(b"one", name="a.txt")
    Article.objects.update(published="2020-01-01T00:00Z", published_precision="day")
    understand_again(Article.objects.get())
    assert Article.objects.get().estimate_earliest is None


def test_articles_understood_by_an_older_version_are_stored_again(tell: Tell) -> None:
    tell(b"one", Meaning())
    store_page(b"one", name="a.txt")
    assert store_page(b"one", name="a.txt").outcome is Outcome.UNCHANGED
    Article.objects.update(meaning_version=0)
    assert store_page(b"one", name="a.txt").outcome is Outcome.REREAD


def test_the_queries_do_not_grow_with_what_is_found(tell: Tell, again: Callable[[bytes], None]) -> None:
    def says(count: int, first: str) -> Meaning:
        people = tuple(person(unknown(f"{first} {n}"), mention("حمد")) for n in range(count))
        quotations = tuple(quotation(one.entry, text=f"كلام {n}") for n, one in enumerate(people))
        return Meaning(people=people, quotations=quotations, dates=(dated(2019),) * count)

    def queries(work: Callable[[], object]) -> int:
        with CaptureQueriesContext(connection) as context:
            work()
        return len(context)

    for raw in (b"first", b"second"):  # after which publisher and lexicon are there
        tell(raw, says(2, raw.hex()))
        store_page(raw, name="a.txt")
    costs = []
    for raw, count in ((b"few", 3), (b"many", 60)):
        tell(raw, says(count, raw.hex()))
        new = queries(lambda raw=raw: store_page(raw, name="a.txt"))  # type: ignore[misc]
        tell(raw, says(count, raw.hex() + "x"))
        costs.append((new, queries(lambda raw=raw: again(raw))))  # type: ignore[misc]
    assert costs[0] == costs[1]
    assert max(costs[0]) < 60


def test_the_outbox_is_the_last_act(tell: Tell) -> None:
    tell(b"one", Meaning(people=(person(unknown("حمد الزاهر")),), quotations=(quotation(None),)))
    with CaptureQueriesContext(connection) as context:
        store_page(b"one", name="a.txt")
    writes = [query["sql"] for query in context if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert Change._meta.db_table in writes[-1]
    assert content_version() > 0

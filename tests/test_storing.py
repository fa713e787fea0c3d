"""From bytes to rows: once, whole, by content; and what an editor decided outlives every reading."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.arabic.fold import fold
from articles.models import (
    Alias,
    AliasKind,
    Article,
    Attribution,
    AttributionRole,
    Caption,
    Change,
    FailedPage,
    Origin,
    Page,
    RelatedLink,
    Source,
    SourceKind,
    SourceSpelling,
    Status,
    Tag,
    Tagging,
    TagKind,
    content_version,
    current_vocabulary,
    title_key,
)
from articles.pages import values
from articles.pages.values import (
    Block,
    BlockKind,
    Byline,
    Line,
    Precision,
    Published,
    Reading,
    Related,
    Role,
    Story,
    UnreadablePage,
)
from articles.storing import (
    NoStory,
    Outcome,
    delete_articles,
    mark_edited,
    store_page,
    understand_again,
)
from articles.storing import pages as storing_pages
from articles.storing import writing as storing_writing
from articles.storing.desk import decide
from tests.factories import make_source, make_tag

pytestmark = pytest.mark.django_db

Tell = Callable[..., None]


def paragraph(text: str) -> Block:
    """A paragraph of a body."""
    return Block(BlockKind.PARAGRAPH, text)


def caption(text: str, credit: str | None = None) -> values.Caption:
    """A caption with its credit."""
    return values.Caption(text, credit, credit)


def captioned(text: str, credit: str | None = None) -> Block:
    """A caption within a body."""
    return Block(BlockKind.CAPTION, text, caption=caption(text, credit))


STORY = Story(
    headline="وزير الري يزور روسيا",
    deck="سالم المنصور: الزيارة قصيرة",
    byline=Byline("ندى الحلبي", "عمّان"),
    published=Published(datetime(2024, 3, 5, 21, 15), Precision.MINUTE),
    lead_captions=(caption("سالم المنصور عند السد", "وكالة الندى"),),
    blocks=(
        paragraph("وصل سالم المنصور إلى روسيا أمس، كما نقلت وكالة الندى."),
        captioned("السد الكبير", "مصوّر مجهول"),
        Block(BlockKind.SUBHEADING, "يومان في موسكو"),
        Block(BlockKind.READ_ALSO, "سدّ جديد في الجنوب"),
        paragraph("ويعود المنصور غداً."),
    ),
    related=(Related("خبر من القسم", section="العالم", summary="ملخص", byline="«المنبر»", place="بيروت"),),
)
OTHER = Story(headline="افتتاح معرض الكتاب", blocks=(paragraph("افتتح المعرض."),))


@pytest.fixture
def tell(monkeypatch: pytest.MonkeyPatch) -> Tell:
    """tell(raw, *stories, publisher=None): what the reader says from now on of these bytes."""
    told: dict[bytes, Reading] = {}

    def say(raw: bytes, *stories: Story, publisher: str | None = None) -> None:
        lines = tuple(Line(n, story.headline, Role.HEADLINE, "test", n - 1) for n, story in enumerate(stories, 1))
        told[raw] = Reading("utf-8", "text", publisher, None, lines, stories)

    monkeypatch.setattr(storing_pages, "read", lambda raw, *, name: told[raw])  # noqa: ARG005
    return say


@pytest.fixture
def newer_reader(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """newer_reader(): the pages stored up to now were read by an older version."""

    def count_up() -> None:
        monkeypatch.setattr(storing_pages, "READER_VERSION", storing_pages.READER_VERSION + 1)

    return count_up


@pytest.fixture
def minister() -> Tag:
    """A person of the vocabulary."""
    tag = make_tag("سالم المنصور")
    Alias.objects.create(tag=tag, spelling=tag.name, folded=fold(tag.name))
    return tag


@pytest.fixture
def russia() -> Tag:
    """A country of the vocabulary."""
    tag = make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    Alias.objects.create(tag=tag, spelling="روسيا", folded=fold("روسيا"))
    Alias.objects.create(tag=tag, spelling="موسكو", folded=fold("موسكو"), kind=AliasKind.CAPITAL)
    return tag


@pytest.fixture
def agency() -> Source:
    """An agency of the vocabulary."""
    source = make_source("وكالة الندى")
    SourceSpelling.objects.create(source=source, spelling=source.name, folded=fold(source.name))
    return source


def test_a_story_becomes_rows(tell: Tell, minister: Tag, russia: Tag, agency: Source) -> None:
    tell(b"page", STORY, OTHER, publisher="المنبر")
    stored = store_page(b"page", name="a.txt", note="ملاحظة")
    assert stored.outcome is Outcome.NEW

    page = Page.objects.get()
    assert (page.pk, page.name, page.note, bytes(page.raw)) == (stored.page_id, "a.txt", "ملاحظة", b"page")
    assert page.lines == [["headline", "test", 0], ["headline", "test", 1]]
    article, second = (Article.objects.get(pk=pk) for pk in stored.article_ids)
    assert (article.position, second.position, second.headline) == (0, 1, OTHER.headline)
    assert (article.headline, article.deck) == (STORY.headline, STORY.deck)
    assert (article.byline, article.place) == ("ندى الحلبي", "عمّان")
    assert (article.published, article.published_precision) == (datetime(2024, 3, 5, 21, 15, tzinfo=UTC), "minute")
    assert (second.published, second.published_precision) == (None, "unknown")
    assert [(b["kind"], b.get("position")) for b in article.blocks] == [
        ("paragraph", None),
        ("caption", 1),
        ("subheading", None),
        ("read_also", 0),
        ("paragraph", None),
    ]
    assert [(c.position, c.lead, c.text, c.credit_text, c.credit_id) for c in article.captions.all()] == [
        (0, True, "سالم المنصور عند السد", "وكالة الندى", agency.pk),
        (1, False, "السد الكبير", "مصوّر مجهول", None),
    ]
    assert [(link.kind, link.title, link.section, link.place) for link in article.related_links.all()] == [
        ("read_also", "سدّ جديد في الجنوب", "", ""),
        ("block", "خبر من القسم", "العالم", "بيروت"),
    ]
    assert sorted(Change.objects.values_list("article_id", flat=True)) == sorted(stored.article_ids)


def test_what_a_story_says_is_kept_with_its_evidence(tell: Tell, minister: Tag, russia: Tag, agency: Source) -> None:
    tell(b"page", STORY, publisher="المنبر")
    article = Article.objects.get(pk=store_page(b"page", name="a.txt").article_ids[0])

    tagging = article.taggings.get(tag=minister)
    assert (tagging.origin, tagging.status) == ("automatic", "accepted")
    assert tagging.count == len(tagging.evidence) >= 3
    texts = {"headline": article.headline, "deck": article.deck, "lead:0": article.captions.all()[0].text}
    texts |= {f"body:{n}": block["text"] for n, block in enumerate(article.blocks)}
    for row in (*article.taggings.all(), *article.attributions.all()):
        for found in row.evidence:
            if found["rule"] != "credit":
                assert texts[found["block"]][found["start"] : found["end"]] == found["surface"]
    country = article.taggings.get(tag=russia)
    assert country.central
    assert {found["kind"] for found in country.evidence} == {"name", "capital"}

    assert sorted(article.attributions.values_list("role", "source__name")) == [
        ("cited", "وكالة الندى"),
        ("photo", "وكالة الندى"),
        ("publisher", "المنبر"),
    ]
    photo = article.attributions.get(role=AttributionRole.PHOTO)
    assert photo.evidence[0]["block"] == "lead:0"
    assert photo.evidence[0]["surface"] == "وكالة الندى"


def test_related_links_and_other_stories_lend_no_tags(tell: Tell, minister: Tag) -> None:
    linking = replace(
        OTHER,
        related=(Related("سالم المنصور في الجنوب", summary="سالم المنصور"),),
        blocks=(*OTHER.blocks, Block(BlockKind.READ_ALSO, "سالم المنصور")),
    )
    tell(b"page", STORY, linking)
    first, second = store_page(b"page", name="a.txt").article_ids
    assert list(minister.taggings.values_list("article", flat=True)) == [first]


def test_the_same_bytes_again_change_nothing(tell: Tell, minister: Tag) -> None:
    tell(b"page", STORY)
    first = store_page(b"page", name="a.txt")
    version = content_version()
    again = store_page(b"page", name="other-name.txt")
    assert again == replace(first, outcome=Outcome.UNCHANGED)
    assert content_version() == version
    assert Page.objects.get().name == "a.txt"


def test_a_page_without_stories_is_refused(tell: Tell) -> None:
    tell(b"page")
    with pytest.raises(NoStory, match="فارغة"):
        store_page(b"page", name="a.txt")
    assert not Page.objects.exists()


def test_a_page_that_tells_no_story_any_more_loses_its_articles(tell: Tell, newer_reader: Callable[[], None]) -> None:
    tell(b"page", STORY)
    store_page(b"page", name="a.txt")
    newer_reader()
    tell(b"page")
    assert store_page(b"page", name="a.txt").article_ids == ()
    assert Page.objects.count() == 1
    assert not Article.objects.exists()


def test_a_page_that_fails_leaves_nothing(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    tell(b"page", STORY, OTHER)

    def fail(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("disk on fire")

    monkeypatch.setattr(storing_writing, "link_related", fail)
    with pytest.raises(RuntimeError):
        store_page(b"page", name="a.txt")
    assert not Page.objects.exists()
    assert not Article.objects.exists()
    assert not Change.objects.exists()


def test_an_unreadable_page_raises() -> None:
    with pytest.raises(UnreadablePage):
        store_page(b"\x89PNG\r\n\x1a\n", name="photo.txt")


def test_letters_that_no_database_takes_are_replaced_in_place(tell: Tell, minister: Tag) -> None:
    dirty = Story(
        headline="سالم\x00 المنصور\ud800",
        deck="\x00سالم المنصور",
        lead_captions=(caption("صورة\x00", "وكالة\x00"), caption(" ", None)),
        blocks=(paragraph("\x00\x00 سالم المنصور يعود."), paragraph("  ")),
        related=(Related("عنوان\x00"), Related(" ")),
    )
    tell(b"page", dirty, publisher="المنبر\x00")
    article = Article.objects.get(pk=store_page(b"page", name="a\x00.txt").article_ids[0])
    article.refresh_from_db()
    assert article.headline == "سالم\ufffd المنصور\ufffd"
    assert [block["text"] for block in article.blocks] == ["\ufffd\ufffd سالم المنصور يعود."]
    assert [c.text for c in article.captions.all()] == ["صورة\ufffd"]
    texts = {"headline": article.headline, "deck": article.deck, "body:0": article.blocks[0]["text"]}
    evidence = article.taggings.get(tag=minister).evidence
    assert {"deck", "body:0"} <= {found["block"] for found in evidence}
    for found in evidence:
        assert texts[found["block"]][found["start"] : found["end"]] == found["surface"]


def test_lines_longer_than_their_columns_are_cut(tell: Tell) -> None:
    long = "كلمة " * 10_000
    story = Story(
        headline=long,
        byline=Byline(long, long),
        lead_captions=(caption("صورة", long),),
        blocks=(paragraph(long), Block(BlockKind.READ_ALSO, long)),
        related=(Related(long, section=long, byline=long, place=long, credit_text=long),),
    )
    tell(b"page", story, publisher=long)
    article = Article.objects.get(pk=store_page(b"page", name=long).article_ids[0])
    assert len(article.headline) <= 1000
    assert article.blocks[0]["text"] == long.strip(), "the body is kept whole"


def test_a_date_keeps_the_clock_of_the_page(tell: Tell) -> None:
    zoned = datetime(2024, 3, 5, 1, 0, tzinfo=timezone(timedelta(hours=3)))
    tell(b"page", replace(OTHER, published=Published(zoned, Precision.DAY)))
    article = Article.objects.get(pk=store_page(b"page", name="a.txt").article_ids[0])
    assert article.published == datetime(2024, 3, 5, 1, 0, tzinfo=UTC)


def test_an_unknown_publisher_becomes_a_site_whose_name_is_not_looked_for(tell: Tell) -> None:
    tell(b"1", OTHER, publisher="أخبار المدينة")
    store_page(b"1", name="1.txt")
    tell(b"2", STORY, publisher="اخبار المدينه")
    store_page(b"2", name="2.txt")
    source = Source.objects.get()
    assert (source.name, source.kind, source.slug) == ("أخبار المدينة", SourceKind.SITE, "أخبار-المدينة")
    assert set(Page.objects.values_list("publisher", flat=True)) == {source.pk}
    assert current_vocabulary().entries == ()


def test_a_publisher_is_known_by_its_spelling_and_the_caller_may_name_it(tell: Tell, agency: Source) -> None:
    SourceSpelling.objects.create(source=agency, spelling="الندى", folded=fold("الندى"))
    tell(b"1", OTHER)
    store_page(b"1", name="1.txt", publisher="الندى")
    assert Page.objects.get().publisher == agency
    tell(b"2", OTHER, publisher="المنبر")
    store_page(b"2", name="2.txt", publisher="الندى")
    assert Page.objects.get(name="2.txt").publisher == Source.objects.get(name="المنبر"), "the page knows best"


def test_related_links_find_their_articles_now_and_later(tell: Tell) -> None:
    linking = replace(OTHER, related=(Related("وزير الري يزور روسيا."), Related(OTHER.headline)))
    tell(b"early", linking)
    early = store_page(b"early", name="early.txt").article_ids[0]
    waiting, to_itself = RelatedLink.objects.filter(article=early)
    assert (waiting.target_id, to_itself.target_id) == (None, None)

    tell(b"target", STORY)
    target = store_page(b"target", name="target.txt").article_ids[0]
    waiting.refresh_from_db()
    to_itself.refresh_from_db()
    assert (waiting.target_id, to_itself.target_id) == (target, None)

    tell(b"late", replace(linking, headline="معرض آخر"))
    late = store_page(b"late", name="late.txt").article_ids[0]
    assert list(RelatedLink.objects.filter(article=late).values_list("target", flat=True)) == [target, early]

    tell(b"copy", STORY)
    store_page(b"copy", name="copy.txt")
    waiting.refresh_from_db()
    assert waiting.target_id == target, "the first stored of several with one headline"


def test_deleted_articles_hand_their_links_on_and_stay_away(tell: Tell, newer_reader: Callable[[], None]) -> None:
    tell(b"linking", replace(OTHER, related=(Related(STORY.headline),)))
    store_page(b"linking", name="linking.txt")
    tell(b"one", STORY)
    one = store_page(b"one", name="one.txt").article_ids[0]
    tell(b"two", replace(OTHER, headline="غيره"), STORY)
    other, two = store_page(b"two", name="two.txt").article_ids
    version = content_version()
    delete_articles(Article.objects.filter(pk=one))
    assert RelatedLink.objects.get(title=STORY.headline).target_id == two
    assert content_version() > version
    newer_reader()
    assert store_page(b"one", name="one.txt").article_ids == ()
    assert store_page(b"two", name="two.txt").article_ids == (other, two)


def test_an_older_reading_is_renewed_and_ids_stay(tell: Tell, newer_reader: Callable[[], None], minister: Tag) -> None:
    tell(b"page", STORY, OTHER)
    first, second = store_page(b"page", name="a.txt", note="ملاحظة", publisher="المنبر").article_ids
    version = content_version()
    newer_reader()
    # The reader now finds a story in front, and another deck.
    tell(b"page", replace(OTHER, headline="خبر أول"), replace(STORY, deck="بلا ذكر"), OTHER)
    again = store_page(b"page", name="b.txt")
    assert again.outcome is Outcome.REREAD
    assert again.article_ids[1:] == (first, second)
    assert list(Article.objects.filter(page=again.page_id).order_by("position").values_list("headline", flat=True)) == [
        "خبر أول",
        STORY.headline,
        OTHER.headline,
    ]
    article = Article.objects.get(pk=first)
    assert article.deck == "بلا ذكر"
    assert article.captions.count() == 2
    assert article.related_links.count() == 2
    assert {found["block"] for found in article.taggings.get().evidence}.isdisjoint({"deck"})
    page = Page.objects.get()
    assert (page.name, page.note) == ("a.txt", "ملاحظة")
    assert str(page.publisher) == "المنبر", "who brought the page said so; the page is silent still"
    assert content_version() > version
    assert store_page(b"page", name="a.txt").outcome is Outcome.UNCHANGED


def test_a_story_under_a_new_headline_is_found_by_its_place(tell: Tell, newer_reader: Callable[[], None]) -> None:
    tell(b"linking", replace(OTHER, related=(Related("العنوان الأول"),)))
    store_page(b"linking", name="linking.txt")
    tell(b"page", replace(STORY, headline="العنوان الأول"))
    (only,) = store_page(b"page", name="a.txt").article_ids
    link = RelatedLink.objects.get(title="العنوان الأول")
    assert link.target_id == only
    newer_reader()
    tell(b"page", STORY)
    assert store_page(b"page", name="a.txt").article_ids == (only,)
    article = Article.objects.get(pk=only)
    assert (article.headline, article.title_key) == (STORY.headline, title_key(STORY.headline))
    link.refresh_from_db()
    assert link.target_id is None, "its headline is another now"


def test_a_story_that_was_none_goes_and_the_index_hears_of_it(tell: Tell, newer_reader: Callable[[], None]) -> None:
    tell(b"page", STORY, OTHER)
    first, second = store_page(b"page", name="a.txt").article_ids
    newer_reader()
    Change.objects.all().delete()
    tell(b"page", STORY)
    assert store_page(b"page", name="a.txt").article_ids == (first,)
    assert not Article.objects.filter(pk=second).exists()
    assert set(Change.objects.values_list("article_id", flat=True)) == {first, second}


def test_a_story_that_an_editor_worked_on_stays_when_the_reader_loses_it(
    tell: Tell, newer_reader: Callable[[], None], minister: Tag
) -> None:
    tell(b"page", OTHER, STORY)
    _, second = store_page(b"page", name="a.txt").article_ids
    decide(Tagging.objects.filter(article=second), Status.REJECTED, by=None)
    newer_reader()
    tell(b"page", OTHER)
    store_page(b"page", name="a.txt")
    kept = Article.objects.get(pk=second)
    assert kept.position == 1
    assert kept.taggings.get().status == Status.REJECTED


def test_what_an_editor_wrote_outlives_the_next_reading(
    tell: Tell, newer_reader: Callable[[], None], minister: Tag
) -> None:
    tell(b"page", STORY)
    (pk,) = store_page(b"page", name="a.txt").article_ids
    article = Article.objects.get(pk=pk)
    article.headline, article.slug = "عنوان المحرر", "عنوان-المحرر"
    article.published, article.published_precision = datetime(2020, 1, 1, tzinfo=UTC), "year"
    mark_edited(article, ["headline", "published"])
    article.save()
    newer_reader()
    tell(b"page", replace(STORY, deck="جديد", published=None))
    assert store_page(b"page", name="a.txt").article_ids == (pk,)
    article.refresh_from_db()
    assert (article.headline, article.slug, article.deck) == ("عنوان المحرر", "عنوان-المحرر", "جديد")
    assert (article.published, article.published_precision) == (datetime(2020, 1, 1, tzinfo=UTC), "year")
    assert article.title_key == title_key(STORY.headline), "links print the page's headline"
    assert all(found["block"] != "headline" for found in article.taggings.get().evidence), "the editor's has no name"


def test_captions_of_an_editor_keep_the_body_as_it_is(tell: Tell, newer_reader: Callable[[], None]) -> None:
    tell(b"page", STORY)
    (pk,) = store_page(b"page", name="a.txt").article_ids
    article = Article.objects.get(pk=pk)
    blocks = article.blocks
    Caption.objects.filter(article=pk, position=1).update(text="تعليق المحرر")
    mark_edited(article, ["captions"])
    article.save()
    newer_reader()
    tell(b"page", replace(STORY, blocks=(), related=()))
    store_page(b"page", name="a.txt")
    article.refresh_from_db()
    assert article.blocks == blocks
    assert [c.text for c in article.captions.all()] == ["سالم المنصور عند السد", "تعليق المحرر"]
    assert article.related_links.count() == 2


def test_decisions_outlive_the_next_reading(
    tell: Tell, newer_reader: Callable[[], None], minister: Tag, russia: Tag, agency: Source
) -> None:
    tell(b"page", STORY)
    (pk,) = store_page(b"page", name="a.txt").article_ids
    added = make_tag("موضوع المحرر", kind=TagKind.TOPIC)
    decide(Tagging.objects.filter(tag=minister), Status.REJECTED, by=None)
    decide(Attribution.objects.filter(role=AttributionRole.CITED), Status.REJECTED, by=None)
    Tagging.objects.create(article_id=pk, tag=added, origin=Origin.EDITOR)
    newer_reader()
    tell(b"page", replace(STORY, deck=None))
    store_page(b"page", name="a.txt")
    assert list(Tagging.objects.order_by("tag").values_list("tag", "origin", "status")) == [
        (minister.pk, "editor", "rejected"),
        (russia.pk, "automatic", "accepted"),
        (added.pk, "editor", "accepted"),
    ]
    assert all(found["block"] != "deck" for found in Tagging.objects.get(tag=minister).evidence), "evidence follows"
    cited = Attribution.objects.get(role=AttributionRole.CITED)
    assert (cited.origin, cited.status) == ("editor", "rejected")
    decide(Tagging.objects.filter(tag=minister), Status.ACCEPTED, by=None)
    newer_reader()
    tell(b"page", OTHER)
    store_page(b"page", name="a.txt")
    assert set(Tagging.objects.accepted().values_list("tag", flat=True)) == {minister.pk, added.pk}


def test_a_decision_is_in_the_outbox(tell: Tell, minister: Tag, django_capture_on_commit_callbacks: Any) -> None:
    tell(b"page", STORY)
    (pk,) = store_page(b"page", name="a.txt").article_ids
    Change.objects.all().delete()
    with django_capture_on_commit_callbacks() as callbacks:
        assert decide(Tagging.objects.all(), Status.REJECTED, by=None) == 1
    assert Change.objects.get().article_id == pk
    assert len(callbacks) == 1
    with django_capture_on_commit_callbacks() as callbacks:
        assert decide(Tagging.objects.none(), Status.REJECTED, by=None) == 0
    assert callbacks == []


def test_an_article_is_understood_again_after_its_words_changed(tell: Tell, minister: Tag, russia: Tag) -> None:
    tell(b"page", STORY)
    (pk,) = store_page(b"page", name="a.txt").article_ids
    article = Article.objects.get(pk=pk)
    article.deck = ""
    article.blocks = [{"kind": "paragraph", "text": "لا أحد هنا."}]
    article.headline = "خبر"
    article.save()
    understand_again(article)
    assert list(article.taggings.values_list("tag", "count")) == [(minister.pk, 1)], "the lead caption still names him"


def test_a_failure_is_forgotten_when_its_bytes_are_stored(tell: Tell) -> None:
    tell(b"page", STORY)
    FailedPage.objects.create(name="a.txt", raw=b"page", sha256=sha256(b"page").hexdigest(), reason="قديم")
    store_page(b"page", name="a.txt")
    assert not FailedPage.objects.exists()


def test_storing_costs_the_same_queries_for_many_stories(tell: Tell, minister: Tag, agency: Source) -> None:
    def queries(raw: bytes, stories: int) -> int:
        tell(raw, *(replace(STORY, headline=f"خبر {raw!r} {n}") for n in range(stories)), publisher=agency.name)
        with CaptureQueriesContext(connection) as context:
            store_page(raw, name="a.txt")
        return len(context)

    queries(b"first", 1)
    assert queries(b"few", 3) == queries(b"many", 30) < 40


def test_two_who_store_the_same_bytes_make_one_page(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    tell(b"page", STORY)
    first = store_page(b"page", name="a.txt")
    # The other looked before the first had stored: its first look finds nothing.
    looks = iter([None])
    known = storing_pages._known
    monkeypatch.setattr(storing_pages, "_known", lambda sha256: next(looks, known(sha256)))
    again = store_page(b"page", name="a.txt")
    assert again == replace(first, outcome=Outcome.UNCHANGED)
    assert Page.objects.count() == 1
    assert Article.objects.count() == 1

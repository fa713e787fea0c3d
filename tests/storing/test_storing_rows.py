"""What the rows of a story contain."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from articles.arabic.fold import fold
from articles.models import (
    Article,
    AttributionRole,
    Change,
    Page,
    RelatedLink,
    Source,
    SourceKind,
    SourceSpelling,
    Tag,
    current_vocabulary,
)
from articles.pages.values import (
    Block,
    BlockKind,
    Byline,
    Precision,
    Published,
    Related,
    Story,
)
from articles.storing import (
    Outcome,
    store_page,
)
from tests.storing.stories import OTHER, STORY, Tell, caption, paragraph

pytestmark = pytest.mark.django_db


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

"""Which articles report the same event: by names, days and their opening words."""

from datetime import date, datetime, timedelta

import pytest

from articles.models import Article, PublishedPrecision, Tag, TagKind, TagStatus
from articles.search.events import DAYS, headlines_meet
from articles.views.event import MOST, event_of
from tests.factories import make_article, make_tag

pytestmark = pytest.mark.django_db

DAY = date(2023, 9, 14)
HEADLINE, LEAD = "غرق عبّارة قبالة الميناء القديم", "غرقت عبّارة تحمل مئة راكب قبالة الميناء القديم فجر الخميس."
OTHER_LEAD = "افتتح الوزير معرض الكتاب في العاصمة وكرّم ثلاثة من الشعراء."


def of_event(article: Article) -> list[int]:
    event = event_of(article.pk)
    assert event is not None
    return [told.line.pk for told in event.articles]


def report(
    *,
    headline: str = HEADLINE,
    lead: str = LEAD,
    tags: tuple[Tag, ...] | None = None,
    published: date | datetime | None = DAY,
) -> Article:
    tags = (make_tag("زيد الخبير"),) if tags is None else tags
    return make_article(headline=headline, paragraphs=[lead], tags=tags, published=published)


def test_what_shares_names_days_and_opening_is_of_one_event() -> None:
    asked = report()
    same = report(headline="العبّارة الغارقة قبالة الميناء كانت تحمل مئة راكب")
    report(headline="معرض الكتاب يفتتح قبالة الميناء القديم", lead=OTHER_LEAD)
    assert of_event(asked) == [asked.pk, same.pk]
    assert of_event(same) == [asked.pk, same.pk]


def test_the_same_words_without_a_shared_name_are_not() -> None:
    asked = report()
    report(tags=(make_tag("عمرو الأول"),))
    report(tags=())
    assert of_event(asked) == [asked.pk]


def test_a_name_that_no_editor_has_accepted_is_not_enough() -> None:
    suggested = make_tag("ناصر الوالي", status=TagStatus.SUGGESTED)
    asked = report(tags=(suggested,))
    report(tags=(suggested,))
    assert of_event(asked) == [asked.pk]


def test_headlines_of_one_event_have_two_words_in_common() -> None:
    assert headlines_meet(HEADLINE, "العبّارة الغارقة قبالة الميناء كانت تحمل مئة راكب")
    assert not headlines_meet(HEADLINE, "الميناء في المساء"), "one word, and one that carries no matter"
    assert not headlines_meet(HEADLINE, "")


def test_where_both_are_about_somebody_it_is_the_same_one() -> None:
    country, minister = make_tag("بلاد النهر", kind=TagKind.COUNTRY, iso_code="XA"), make_tag("زيد الخبير")
    asked, same, mentions = (report(tags=(country, minister)) for _ in range(3))
    for article, about in ((asked, country), (same, country), (mentions, minister)):
        article.taggings.filter(tag=about).update(central=True)
    assert of_event(asked) == [asked.pk, same.pk]


def test_the_days_are_a_few_either_side() -> None:
    asked = report()
    before, after = (report(published=DAY + timedelta(days=apart)) for apart in (-DAYS, DAYS))
    for apart in (-DAYS - 1, DAYS + 1):
        report(published=DAY + timedelta(days=apart))
    assert of_event(asked) == [before.pk, asked.pk, after.pk]


@pytest.mark.parametrize("day", [date.min, date(9999, 12, 31)])
def test_the_first_and_the_last_day_there_are_have_an_event(day: date) -> None:
    asked = report(published=day)
    assert of_event(asked) == [asked.pk]


def test_those_without_a_day_stand_at_the_end() -> None:
    undated = report(published=None)
    late = report(published=datetime(2023, 9, 15, 7, 30))
    early = report(published=datetime(2023, 9, 14, 9, 0))
    assert of_event(early) == [early.pk, late.pk, undated.pk]
    assert of_event(undated) == [early.pk, late.pk, undated.pk], "without a day of its own any day may be its"


def test_one_of_which_the_month_alone_is_known_is_not_taken_for_one_of_its_first_day() -> None:
    asked = report(published=date(2023, 9, 1))
    month = report(published=date(2023, 9, 1))
    month.published_precision = PublishedPrecision.MONTH
    month.save(update_fields=["published_precision"])
    assert of_event(asked) == [asked.pk]


def test_without_a_day_the_opening_has_to_be_more_alike() -> None:
    asked = report()
    details = " ".join(f"تفصيل{number}" for number in range(26))
    alike = report(headline="البحث عن ركاب العبّارة", lead=f"{LEAD} {details}")
    assert of_event(asked) == [asked.pk, alike.pk]
    alike.published, alike.published_precision = None, PublishedPrecision.UNKNOWN
    alike.save(update_fields=["published", "published_precision"])
    assert of_event(asked) == [asked.pk]


def test_what_stands_below_the_opening_tells_nothing() -> None:
    between = " ".join(f"تفصيل{number}" for number in range(40))
    asked = report(headline="زيد في الميناء")
    report(headline="زيد في المعرض", lead=f"{OTHER_LEAD} {between} {LEAD}")
    assert of_event(asked) == [asked.pk]


def test_of_many_the_likest_are_taken_and_it_says_so() -> None:
    asked = report()
    likest = [report() for _ in range(MOST - 1)]
    event = event_of(asked.pk)
    assert event is not None
    assert not event.more
    far = report(headline="العبّارة الغارقة قبالة الميناء كانت تحمل مئة راكب", published=DAY - timedelta(days=1))
    event = event_of(asked.pk)
    assert event is not None
    assert event.more
    assert [told.line.pk for told in event.articles] == [asked.pk, *(one.pk for one in likest)]
    assert far.pk not in [told.line.pk for told in event.articles]


def test_a_number_that_no_article_has_is_no_event() -> None:
    assert event_of(1) is None
    assert event_of(10**30) is None

"""How the houses covered one event: in order of time, with what only one has and what several print."""

import re
from datetime import date, datetime

import pytest
from django.test import Client

from articles.models import Article, Page, PublishedPrecision, Source, Tag, TagKind, TagStatus, note_changes
from tests.factories import make_article, make_quotation, make_source, make_tag
from tests.site_helpers import hrefs, page_of, queries, same_cost, words_of

pytestmark = pytest.mark.django_db

LEAD = "غرقت عبّارة تحمل مئة راكب قبالة الميناء القديم فجر الخميس."
SAID = "سنبحث عن آخر راكب حتى نجده"


def report(
    house: str, *, published: date | datetime | None, tags: tuple[Tag, ...] = (), cited: tuple[Source, ...] = ()
) -> Article:
    return make_article(
        headline=f"غرق عبّارة قبالة الميناء القديم كما رأته {house}",
        paragraphs=[LEAD, f"وقال الناطق: «{SAID}» مهما طال البحث."],
        tags=(make_tag("زيد الخبير"), *tags),
        cited=cited,
        publisher=make_source(house),
        published=published,
    )


def show(client: Client, article: Article) -> str:
    return page_of(client.get(f"/coverage/{article.pk}/"))


def rows(html: str) -> list[str]:
    """What is read of each article, in order."""
    covered = html[html.index('<ol class="covered">') :]
    return [words_of(row) for row in covered[: covered.index("</ol>")].split("<li")[1:]]


def test_the_earliest_is_first_and_how_much_later_the_others_came_is_said(client: Client) -> None:
    asked = report("صحيفة الصباح", published=datetime(2023, 9, 14, 12, 0))
    report("صحيفة المساء", published=datetime(2023, 9, 16, 10, 0))
    report("صحيفة الفجر", published=datetime(2023, 9, 14, 9, 0))
    report("صحيفة الغد", published=None)
    html = show(client, asked)
    read = rows(html)
    assert [re.findall("صحيفة [^ ]+", row)[0] for row in read] == [
        "صحيفة الفجر",
        "صحيفة الصباح",
        "صحيفة المساء",
        "صحيفة الغد",
    ]
    assert "الأول" in read[0]
    assert "بعد 3 ساعات" in read[1]
    assert "هذا المقال" in read[1]
    assert "بعد يومين" in read[2]
    assert "بلا تاريخ" in read[3]
    assert "4 مقالات 4 ناشرين" in words_of(html)
    assert "بلا ناشر معروف" not in words_of(html)


def test_articles_whose_house_is_not_known_are_counted_apart(client: Client) -> None:
    asked = report("صحيفة الصباح", published=date(2023, 9, 14))
    report("صحيفة المساء", published=date(2023, 9, 14))
    Page.objects.exclude(articles=asked).update(publisher=None)
    assert "مقالان ناشر واحد مقال واحد بلا ناشر معروف" in words_of(show(client, asked))


def test_nobody_is_called_the_first_where_hours_are_not_known(client: Client) -> None:
    asked = report("صحيفة الصباح", published=date(2023, 9, 14))
    report("صحيفة المساء", published=datetime(2023, 9, 14, 10, 0))
    report("صحيفة الغد", published=date(2023, 9, 15))
    first, second, third = rows(show(client, asked))
    assert "في اليوم الأول" in first
    assert "في اليوم نفسه" in second
    assert "في اليوم التالي" in third


def test_days_are_told_as_the_dates_beside_them_show_them(client: Client) -> None:
    asked = report("صحيفة الصباح", published=datetime(2023, 9, 14, 23, 0))
    for day in (date(2023, 9, 15), datetime(2023, 9, 15, 7, 0), date(2023, 9, 16), datetime(2023, 9, 16, 8, 0)):
        report("صحيفة المساء", published=day)
    told = ("الأول", "في اليوم التالي", "بعد 8 ساعات", "بعد يومين", "بعد يومين")
    for row, words in zip(rows(show(client, asked)), told, strict=True):
        assert words in row


@pytest.mark.parametrize(("hours", "sure"), [(1, False), (4, True)])
def test_of_two_clocks_the_earlier_is_the_first_only_as_it_is_printed(client: Client, hours: int, sure: bool) -> None:
    asked = report("صحيفة الرباط", published=datetime(2023, 9, 14, 9))
    report("صحيفة مسقط", published=datetime(2023, 9, 14, 9 + hours))
    assert ("الأول بالساعات المطبوعة" not in rows(show(client, asked))[0]) is sure


def test_a_name_that_no_editor_has_accepted_is_marked(client: Client) -> None:
    suggested = make_tag("ناصر الوالي", status=TagStatus.SUGGESTED)
    asked = report("صحيفة الصباح", published=date(2023, 9, 14), tags=(suggested,))
    report("صحيفة المساء", published=date(2023, 9, 14))
    assert "ينفرد بذكر ناصر الوالي مقترح" in rows(show(client, asked))[0]


def test_what_each_names_alone_and_leaves_out(client: Client) -> None:
    common, mine = make_tag("سالم الأمين"), make_tag("بلاد النهر", kind=TagKind.COUNTRY, iso_code="XA")
    topic, agency = make_tag("الملاحة", kind=TagKind.TOPIC), make_source("وكالة الميناء")
    day = date(2023, 9, 14)
    asked = report("صحيفة الصباح", published=day, tags=(common, mine, topic), cited=(agency,))
    report("صحيفة المساء", published=day, tags=(common,))
    report("صحيفة الغد", published=day)
    first, second, third = rows(show(client, asked))
    assert "نقلاً عن وكالة الميناء" in first
    assert "ينفرد بذكر بلاد النهر" in first, "people and countries, no topics"
    assert "الملاحة" not in first
    assert "لا يذكر" not in first
    assert "لا يسمّي مصدراً" in second
    assert "ينفرد بذكر" not in second
    assert "لا يذكر، ويذكره أكثر الباقين سالم الأمين" in third


def test_many_names_are_counted(client: Client) -> None:
    names = tuple(make_tag(f"راكب {number}") for number in range(11))
    asked = report("صحيفة الصباح", published=date(2023, 9, 14), tags=names)
    report("صحيفة المساء", published=date(2023, 9, 14))
    assert "راكب 7 و3 غيرها" in rows(show(client, asked))[0]


def test_a_quotation_of_several_says_who_said_it_at_each_and_through_whom(client: Client) -> None:
    asked, other = (report(f"صحيفة {name}", published=date(2023, 9, 14)) for name in ("الصباح", "المساء"))
    make_quotation(asked, SAID, block="body:1", speaker=make_tag("سالم الأمين"), via=make_source("وكالة الميناء"))
    part = make_quotation(other, "عن آخر راكب حتى", block="body:1", speaker=make_tag("ناصر الوالي"))
    make_quotation(other, "مهما طال البحث", block="body:1")
    html = show(client, asked)
    words = words_of(html)
    told = words[words.index("ما يقتبسه غير واحد") : words.index("ما يتفق فيه كل اثنين")]
    assert f"«{SAID}»" in told
    assert "القائل سالم الأمين الناقل وكالة الميناء الناشر صحيفة الصباح" in told
    assert "القائل ناصر الوالي الناشر صحيفة المساء جزء منه" in told
    assert "تنسبه المقالات إلى غير واحد" in told
    assert "مهما طال البحث" not in told, "one of them alone has it"
    assert f"{other.get_absolute_url()}#q-{part.pk}" in hrefs(html)


def test_where_they_agree_or_one_does_not_know_there_is_no_dispute(client: Client) -> None:
    speaker = make_tag("سالم الأمين")
    asked, other, third = (report(f"صحيفة {name}", published=date(2023, 9, 14)) for name in ("أ", "ب", "ج"))
    make_quotation(asked, SAID, block="body:1", speaker=speaker)
    make_quotation(other, SAID, block="body:1", speaker_text="الناطق", holder=speaker)
    make_quotation(third, SAID, block="body:1", speaker_text="مسؤول")
    assert "إلى غير واحد" not in words_of(show(client, asked))


def test_a_few_words_in_marks_may_be_of_two_people(client: Client) -> None:
    asked, other = (report(f"صحيفة {name}", published=date(2023, 9, 14)) for name in ("الصباح", "المساء"))
    make_quotation(asked, "كارثة بحرية", block="body:1", speaker=make_tag("سالم الأمين"))
    make_quotation(other, "كارثة بحرية", block="body:1", speaker=make_tag("ناصر الوالي"))
    words = words_of(show(client, asked))
    assert "«كارثة بحرية»" in words
    assert "إلى غير واحد" not in words


def test_each_pair_leads_to_both_side_by_side(client: Client) -> None:
    one, other, third = (report(f"صحيفة {name}", published=date(2023, 9, 14)) for name in ("أ", "ب", "ج"))
    html = show(client, other)
    table = hrefs(html[html.index('<table class="pairs"') :])
    pairs = [(a.pk, b.pk) for a in (one, other, third) for b in (one, other, third) if a != b]
    assert table[: len(pairs)] == [f"/articles/{first}/beside/{second}/" for first, second in pairs]
    assert "100 ، المقالان 1 و2" in words_of(html)


def test_an_event_of_one_article_says_so(client: Client) -> None:
    html = show(client, report("صحيفة الصباح", published=date(2023, 9, 14)))
    assert "لا نجد هنا مقالاً آخر عن هذا الحدث" in words_of(html)
    assert '<table class="pairs"' not in html


def test_the_limits_are_said(client: Client) -> None:
    dated = words_of(show(client, report("صحيفة الصباح", published=date(2023, 9, 14))))
    assert "بما لا يزيد على 3 أيام" in dated
    assert "ولا يُعرض أكثر من 10 مقالات" in dated
    assert "أشبهها" not in dated
    undated = words_of(show(client, report("صحيفة المساء", published=None)))
    assert "لا نعرف يوم هذا المقال" in undated


def test_more_than_the_page_has_room_for_is_said(client: Client) -> None:
    articles = [report(f"صحيفة {number}", published=date(2023, 9, 14)) for number in range(11)]
    html = show(client, articles[3])
    assert "المقالات عن هذا الحدث أكثر من 10" in words_of(html)
    assert len(rows(html)) == 10
    assert any("هذا المقال" in row for row in rows(html))


def test_an_article_and_a_comparison_lead_there_where_there_is_a_coverage(client: Client) -> None:
    asked, other = (report(f"صحيفة {name}", published=date(2023, 9, 14)) for name in ("الصباح", "المساء"))
    later = report("صحيفة الغد", published=date(2023, 10, 14))
    address = f"/coverage/{asked.pk}/"
    assert address in hrefs(page_of(client.get(asked.get_absolute_url())))
    assert address in hrefs(page_of(client.get(f"/articles/{asked.pk}/beside/{other.pk}/")))
    assert f"/coverage/{later.pk}/" not in hrefs(page_of(client.get(later.get_absolute_url())))
    assert address not in hrefs(page_of(client.get(f"/articles/{asked.pk}/beside/{later.pk}/")))


def test_nothing_leads_to_a_coverage_that_leaves_the_other_out(client: Client) -> None:
    asked, other = (report(f"صحيفة {name}", published=date(2023, 9, 14)) for name in ("الصباح", "المساء"))
    other.published_precision = PublishedPrecision.MONTH
    other.save(update_fields=["published_precision"])
    note_changes([other.pk])
    assert "لا نجد هنا مقالاً آخر" in words_of(show(client, asked))
    for path in (asked.get_absolute_url(), f"/articles/{asked.pk}/beside/{other.pk}/"):
        assert f"/coverage/{asked.pk}/" not in hrefs(page_of(client.get(path)))


def test_an_article_that_is_not_there_has_no_coverage(client: Client) -> None:
    assert client.get("/coverage/1/").status_code == client.get(f"/coverage/1{'0' * 30}/").status_code == 404


def test_search_engines_are_not_led_there(client: Client) -> None:
    asked, _ = (report(f"صحيفة {name}", published=date(2023, 9, 14)) for name in ("الصباح", "المساء"))
    assert '<meta name="robots" content="noindex">' in show(client, asked)
    assert re.search(rf'href="/coverage/{asked.pk}/" rel="nofollow"', page_of(client.get(asked.get_absolute_url())))


def test_a_browser_that_has_the_page_gets_304(client: Client) -> None:
    asked = report("صحيفة الصباح", published=date(2023, 9, 14))
    show(client, asked)
    tag = client.get(f"/coverage/{asked.pk}/")["ETag"]
    assert client.get(f"/coverage/{asked.pk}/", headers={"If-None-Match": tag}).status_code == 304
    report("صحيفة المساء", published=date(2023, 9, 14))
    assert client.get(f"/coverage/{asked.pk}/", headers={"If-None-Match": tag}).status_code == 200


def test_the_cost_does_not_grow_with_the_articles(client: Client) -> None:
    asked, _ = (report(f"صحيفة {name}", published=date(2023, 9, 14)) for name in ("الصباح", "المساء"))

    def more() -> None:
        for number in range(4):
            new = report(f"صحيفة {number}", published=date(2023, 9, 14), tags=(make_tag(f"راكب {number}"),))
            make_quotation(new, SAID, block="body:1", speaker=make_tag("سالم الأمين"))

    same_cost(client, f"/coverage/{asked.pk}/", more)
    assert queries(client, f"/coverage/{asked.pk}/") <= 9

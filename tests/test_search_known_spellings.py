"""A listed name is found in all its spellings; of equally good articles, the newer one comes first."""

from datetime import date

import pytest

from articles.models import note_changes
from articles.search.finding import freshness
from articles.search.results import search
from articles.search.values import Order, SearchRequest
from articles.views.list_state import ListState
from articles.views.several_tags import all_of
from tests.factories import make_article, make_quotation, make_tag
from tests.spelling_helpers import spell_and_tell

pytestmark = pytest.mark.django_db


def listed(name: str, *spellings: str) -> None:
    spell_and_tell(make_tag(name), *spellings)


def ids(text: str, **more: object) -> tuple[int, ...]:
    return search(SearchRequest(text=text, order=Order.NEWEST, **more)).article_ids  # type: ignore[arg-type]  # passed through


def test_a_name_finds_what_has_it_in_another_listed_spelling_and_marks_it() -> None:
    listed("مسعود بزشكيان", "مسعود بيزشكيان")
    typed = make_article(headline="كلمة بزشكيان اليوم")
    other = make_article(headline="خطاب بيزشكيان أمس")
    assert set(ids("بزشكيان")) == set(ids("بيزشكيان")) == {typed.pk, other.pk}
    assert search(SearchRequest(text="بزشكيان")).marks.hit("بيزشكيان")


def test_a_name_listed_with_its_article_is_respelt_without_it_and_the_other_way_round() -> None:
    listed("الأطلنطي", "الأطلنتي")
    listed("بوزجاني", "بوزغاني")
    sea = [make_article(headline=f"قمة حلف {name}").pk for name in ("أطلنطي", "الأطلنتي")]
    school = [make_article(headline=f"مدرسة {name} الجديدة").pk for name in ("البوزجاني", "بوزغاني")]
    assert set(ids("أطلنطي")) == set(ids("أطلنتي")) == set(sea)
    assert set(ids("البوزجاني")) == set(ids("البوزغاني")) == set(school)


def test_a_question_is_answered_in_the_name_s_other_spelling_too() -> None:
    listed("حلف الأطلنطي", "حلف الأتلنتي")
    make_article(headline="فريق", paragraphs=["تأسس الفريق في البلدة."])
    wanted = make_article(headline="تاريخ", paragraphs=["نشأ الأتلنتي بعد الحرب."])
    assert wanted.pk in search(SearchRequest(text="متى تأسس الأطلنطي؟", order=Order.RELEVANCE)).article_ids


def test_a_text_about_a_name_in_its_other_spelling_stands_above_one_that_has_it_in_passing() -> None:
    listed("الأطلنطي", "الأتلنتي")
    for number in range(20):
        make_article(headline="خبر", paragraphs=[f"عاد الوزير رقم {number} إلى بلاده بعد حديث عن سوق البلدة."])
    passing = "عاد الوزير إلى بلاده، ثم قال في حديث طويل عن السوق وصواريخ الأعياد والطريق إن الأطلنطي لا يعنيه."
    make_article(headline="حديث", paragraphs=[passing])
    about = make_article(headline="صواريخ الأتلنتي", paragraphs=["عادت صواريخ الأتلنتي، فقال الأتلنتي إنها صواريخه."])
    assert search(SearchRequest(text="صواريخ الأطلنطي", order=Order.RELEVANCE)).article_ids[0] == about.pk


def test_the_exact_form_and_a_phrase_stay_as_they_are() -> None:
    listed("مسعود بزشكيان", "مسعود بيزشكيان")
    typed = make_article(headline="كلمة بزشكيان اليوم")
    make_article(headline="كلمة بيزشكيان اليوم")
    assert ids("بزشكيان", exact=True) == (typed.pk,)
    assert ids("=بزشكيان") == (typed.pk,)


def test_another_name_of_the_same_man_is_no_spelling_of_this_one() -> None:
    listed("فلاديمير بوتين", "القيصر الروسي")
    make_article(headline="القيصر في قصره")
    typed = make_article(headline="بوتين في قصره")
    assert ids("بوتين") == (typed.pk,)


@pytest.mark.parametrize(
    "text",
    [
        "سالم أبو علي الراوي",
        "سالم ابو علي الراوي -قمح",
        "«سالم أبو علي الراوي»",
        "سالم «أبو علي» الراوي",
        'سالم "أبو علي" الراوي',
    ],
)
@pytest.mark.parametrize("key", ["شخص", "قال"])
def test_a_name_with_marks_in_it_is_found_by_its_words(key: str, text: str) -> None:
    listed("سالم")
    listed("سالم «أبو علي» الراوي")
    known = make_tag("سالم «أبو علي» الراوي")
    article = make_article(headline="الميناء", tags=[known])
    make_quotation(article, "لن نبرح الميناء", speaker=known)
    make_article(headline="غير ذلك", tags=[make_tag("سالم")])
    note_changes([article.pk])
    answer = search(SearchRequest(text=f"{key}:{text}"))
    assert answer.article_ids == (article.pk,)
    assert not answer.notes
    assert article.pk not in ids("شخص:سالم علي"), "not all of his words"


def test_a_name_with_marks_in_it_is_written_into_the_search_box_so_that_it_is_found() -> None:
    names = ("سالم «أبو علي» الراوي", 'عمرو "الأول" البحري')
    for name in names:
        listed(name)
    marked, other = map(make_tag, names)
    both = make_article(tags=[marked, other])
    make_article(tags=[marked])
    text = all_of(ListState(), [marked, other]).text
    assert text == 'شخص:"سالم أبو علي الراوي" شخص:"عمرو الأول البحري"'
    assert ids(text) == (both.pk,)
    assert not search(SearchRequest(text=text)).notes


def test_of_equally_good_articles_the_fresher_comes_first_and_a_better_one_before_both() -> None:
    text = ("الحصاد مستمر في الوادي.",)
    for number in range(12):  # enough, so that nothing is loosened
        make_article(headline=f"نبأ {number}", paragraphs=text, published=date(2019, 1, 1))
    better = make_article(headline="الحصاد", paragraphs=text, published=date(2015, 1, 1))
    fresh = make_article(headline="نبأ 99", paragraphs=text, published=date(2023, 9, 14))
    found = search(SearchRequest(text="الحصاد", order=Order.RELEVANCE)).article_ids
    assert found[:2] == (better.pk, fresh.pk)


def test_freshness_falls_with_age_and_leaves_the_undated_in_between() -> None:
    newest = date(2023, 9, 14).toordinal()
    assert freshness(newest, newest) > freshness(newest - 30, newest) > freshness(None, newest)
    assert freshness(None, newest) == freshness(newest - 365, newest) > freshness(newest - 900, newest) > 0

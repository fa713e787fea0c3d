"""What a search finds, and in what order."""

from datetime import date, datetime

import pytest

from articles.models import (
    Article,
    Attribution,
    SourceKind,
    Status,
    Tagging,
    TagKind,
    note_changes,
)
from articles.search import finding
from articles.search.results import search
from articles.search.values import Facet, Order, SearchRequest
from tests.factories import make_article, make_source, make_tag
from tests.query_counts import queries_of
from tests.search_helpers import found, ids

pytestmark = pytest.mark.django_db


def test_an_empty_database_answers_with_nothing() -> None:
    answer = found("صواريخ")
    assert (answer.total, answer.article_ids, answer.page, answer.pages) == (0, (), 1, 1)
    assert all(values == () for values in answer.facets.values())
    assert not answer.building


@pytest.mark.parametrize("typed", ["بوتين", "وبوتين", "لبوتين", "بُوتِيـــن", "ﺑﻮﺗﻴﻦ", "فبوتين"])
def test_a_name_is_found_with_any_particle_and_marks(typed: str) -> None:
    wanted = [
        make_article(headline="بوتين يصل إلى بكين"),
        make_article(headline="لقاء مطوّل", paragraphs=["استمع الحاضرون وبُوتين أيضاً إلى النشيد."]),
        make_article(headline="رسالة", paragraphs=["سُلّمت الرسالة لبوتين في مكتبه."]),
    ]
    make_article(headline="الحصاد في دلتا النيل", paragraphs=["بدأ موسم القمح مبكراً."])
    assert set(ids(typed)) == {article.pk for article in wanted}


def test_the_article_and_a_letter_of_the_word_are_told_apart() -> None:
    wanted = [make_article(headline=text) for text in ("وزير الدفاع", "الوزير يغادر", "قال للوزير", "ووزيرها")]
    make_article(headline="زيارة رسمية")
    assert set(ids("وزير")) == set(ids("الوزير")) == {article.pk for article in wanted}


def test_in_order_of_time_all_words_must_be_there_when_some_article_has_them_all() -> None:
    both = make_article(headline="هدنة", paragraphs=["توصل الطرفان إلى هدنة في الميناء."])
    make_article(headline="هدنة قريبة")
    make_article(headline="إغلاق الميناء")
    assert search(SearchRequest(text="هدنة الميناء", order=Order.NEWEST)).article_ids == (both.pk,)


def test_by_relevance_articles_with_all_words_come_before_those_with_some() -> None:
    both = make_article(headline="تقرير مطوّل", paragraphs=["توصل الطرفان إلى هدنة.", "كلام كثير " * 50, "الميناء"])
    truce = make_article(headline="هدنة هدنة هدنة", paragraphs=["هدنة"])
    port = make_article(headline="الميناء الميناء", paragraphs=["الميناء"])
    other = make_article(headline="أسعار الذهب")
    answer = ids("هدنة الميناء")
    assert answer[0] == both.pk
    assert set(answer[1:]) == {truce.pk, port.pk}
    assert other.pk not in answer


def test_enough_articles_with_all_words_are_listed_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "ENOUGH", 2)
    wanted = {make_article(headline="هدنة في الميناء").pk for _ in range(2)}
    make_article(headline="هدنة قريبة")
    assert set(ids("هدنة الميناء")) == wanted


def test_any_word_is_enough_when_no_article_has_them_all() -> None:
    truce = make_article(headline="هدنة قريبة")
    port = make_article(headline="إغلاق الميناء")
    make_article(headline="أسعار الذهب")
    assert set(ids("هدنة الميناء")) == {truce.pk, port.pk}


def test_a_misspelt_word_is_found_by_what_is_left_of_it() -> None:
    wanted = make_article(headline="انتخابات الهندوراس")
    make_article(headline="أسعار الذهب")
    assert ids("الهندورااس") == (wanted.pk,)


def test_the_headline_weighs_more_than_the_body() -> None:
    story = "شعر سكان المدينة صباح أمس بهزة لم تسبب أضراراً، وعادت المدارس إلى الدوام بعد ساعة."
    in_body = make_article(headline="أخبار المدينة اليوم", paragraphs=[f"{story} قال الخبراء إنه زلزال خفيف."])
    in_headline = make_article(headline="زلزال في المدينة", paragraphs=[f"{story} قال الخبراء إنه أمر عابر."])
    assert ids("زلزال") == (in_headline.pk, in_body.pk)


def test_a_headline_comes_before_a_short_body_of_little_else() -> None:
    body = make_article(headline="موجز الصباح من العواصم", paragraphs=["صواريخ في الأفق."])
    headline = make_article(headline="صواريخ جديدة تصل إلى الميناء", paragraphs=["وصلت السفينة مساء وأُفرغت حمولتها."])
    assert ids("صواريخ") == (headline.pk, body.pk)


def test_deck_captions_and_subheadings_are_found_but_not_what_is_linked() -> None:
    article = make_article(headline="عنوان", deck="كلمة مميزة: سنديان", captions=["صورة لأشجار الصنوبر"])
    article.blocks = [
        {"kind": "subheading", "text": "غابات الأرز"},
        {"kind": "caption", "position": 0},
        {"kind": "read_also", "position": 0},
    ]
    article.save()
    article.related_links.create(position=0, kind="read_also", title="شجر الزيتون", title_key="x")
    note_changes([article.pk])
    assert ids("سنديان") == ids("الصنوبر") == ids("الأرز") == (article.pk,)
    assert ids("الزيتون") == ()


def test_a_phrase_wants_its_words_side_by_side_within_one_paragraph() -> None:
    phrase = make_article(headline="أ", paragraphs=["أعلن مجلس الأمن القومي قراره."])
    make_article(headline="ب", paragraphs=["الأمن مستتب في مجلس المدينة."])
    make_article(headline="ج", paragraphs=["اجتمع أعضاء مجلس", "الأمن كان حاضراً"])
    for quoted in ('"مجلس الأمن"', "«مجلس الأمن»", "“مجلس الأمن”"):
        assert search(SearchRequest(text=quoted, order=Order.NEWEST)).article_ids == (phrase.pk,)
    assert len(ids("مجلس الأمن")) == 3


def test_a_phrase_passes_through_particles() -> None:
    article = make_article(headline="أ", paragraphs=["سُلّم التقرير لوزير الدفاع أمس."])
    assert ids('"وزير الدفاع"') == (article.pk,)


def test_an_excluded_word_is_not_there() -> None:
    kept = make_article(headline="قمة باريس")
    make_article(headline="قمة موسكو")
    assert ids("قمة -موسكو") == (kept.pk,)
    assert ids("-موسكو") == (kept.pk,)


def test_within_a_facet_any_choice_is_enough_and_across_facets_all_must_hold() -> None:
    russia = make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    china = make_tag("الصين", kind=TagKind.COUNTRY, iso_code="CN")
    person = make_tag("وانغ يي")
    both = make_article(headline="لقاء", tags=[russia, china, person])
    one = make_article(headline="لقاء", tags=[russia, person])
    make_article(headline="لقاء", tags=[china])
    make_article(headline="لقاء", tags=[person])
    chosen = {Facet.COUNTRY: (russia.pk, china.pk), Facet.PERSON: (person.pk,)}
    assert set(ids("لقاء", chosen=chosen)) == set(ids(chosen=chosen)) == {both.pk, one.pk}


def test_sources_filter_by_their_role() -> None:
    reuters = make_source("رويترز")
    paper = make_source("صحيفة النهر", kind=SourceKind.NEWSPAPER)
    published = make_article(publisher=paper)
    photo = make_article(photos=[reuters], captions=["ميناء"])
    cited = make_article(cited=[reuters])
    assert ids(chosen={Facet.PUBLISHER: (paper.pk,)}) == (published.pk,)
    assert ids(chosen={Facet.AGENCY: (reuters.pk,)}) == (photo.pk,)
    assert ids(chosen={Facet.CITED: (reuters.pk,)}) == (cited.pk,)


def test_rejected_taggings_and_attributions_do_not_count() -> None:
    tag, source = make_tag(), make_source()
    article = make_article(tags=[tag], cited=[source], photos=[source], publisher=source, captions=["ميناء"])
    Tagging.objects.update(status=Status.REJECTED, origin="editor")
    Attribution.objects.update(status=Status.REJECTED, origin="editor")
    note_changes([article.pk])
    assert found().article_ids == (article.pk,)
    chosen = {Facet.PERSON: tag.pk, Facet.CITED: source.pk, Facet.AGENCY: source.pk, Facet.PUBLISHER: source.pk}
    for facet, key in chosen.items():
        assert ids(chosen={facet: (key,)}) == ()
        assert found().facets[facet] == ()


def test_days_filter_with_both_ends_included() -> None:
    articles = [make_article(published=date(2023, 9, day)) for day in (1, 2, 3)]
    make_article()
    late = make_article(published=datetime(2023, 9, 3, 23, 59))
    first, second, third = (article.pk for article in articles)
    assert set(ids(since=date(2023, 9, 2))) == {second, third, late.pk}
    assert set(ids(until=date(2023, 9, 2))) == {first, second}
    assert set(ids(since=date(2023, 9, 3), until=date(2023, 9, 3))) == {third, late.pk}
    assert ids(since=date(2023, 9, 3), until=date(2023, 9, 1)) == ()


def test_newest_first_puts_undated_last_and_equal_ones_by_id() -> None:
    old = make_article(headline="خبر", published=date(1999, 1, 1))
    undated = [make_article(headline="خبر") for _ in range(2)]
    new = make_article(headline="خبر", published=datetime(2024, 5, 1, 12, 30))
    newer = make_article(headline="خبر", published=datetime(2024, 5, 1, 12, 31))
    same = make_article(headline="خبر", published=date(1999, 1, 1))
    answer = search(SearchRequest(text="خبر", order=Order.NEWEST))
    expected = [newer, new, same, old, *reversed(undated)]
    assert answer.article_ids == tuple(article.pk for article in expected)
    assert answer.article_ids == tuple(Article.objects.newest_first().values_list("pk", flat=True))
    assert found().article_ids == answer.article_ids


def test_pages_are_clamped_and_hold_every_article_once() -> None:
    made = {make_article(headline="خبر متكرر").pk for _ in range(7)}
    for order in Order:
        pages = [
            search(SearchRequest(text="خبر", order=order, page=page, page_size=3)).article_ids for page in (1, 2, 3)
        ]
        assert [len(page) for page in pages] == [3, 3, 1]
        assert {pk for page in pages for pk in page} == made
        for page, given in ((3, 99), (1, 0), (1, -5), (3, 10**12)):
            answer = search(SearchRequest(text="خبر", order=order, page=given, page_size=3))
            assert (answer.page, answer.pages, answer.article_ids) == (page, 3, pages[page - 1])


def test_the_number_of_queries_does_not_grow() -> None:
    def count_queries() -> int:
        search(SearchRequest())
        return queries_of(lambda: search(SearchRequest(text="خبر", literal=True)))

    make_article(headline="خبر", tags=[make_tag()], cited=[make_source()])
    few = count_queries()
    for number in range(5):
        kinds = ((TagKind.PERSON, ""), (TagKind.ORGANISATION, ""), (TagKind.COUNTRY, f"A{number}"))
        tags = [make_tag(f"{kind} {number}", kind=kind, iso_code=code) for kind, code in kinds]
        make_article(headline="خبر", tags=tags, cited=[make_source(f"مصدر {number}")])
    assert count_queries() == few == 2


def test_an_answer_of_any_order_says_what_an_excerpt_marks() -> None:
    make_article(headline="بوتين يصل")
    assert "بوت" in found("لبوتين -موسكو").terms
    assert found("-موسكو").terms == ()


@pytest.mark.parametrize("text", ["", "   ", '"', "-", '""', "- -", "«", "!؟", "+a:b^2 AND (", "\x00", "ـ", "a" * 5000])
def test_no_text_is_an_error(text: str) -> None:
    make_article(headline="خبر")
    assert found(text).pages == 1

"""What each part of the query language finds, in a real index."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.arabic.fold import fold
from articles.models import (
    AliasKind,
    Article,
    SourceSpelling,
    TagKind,
    TagStatus,
    note_changes,
    vocabulary_changed,
)
from articles.search import index
from articles.search.answers import SearchAnswer
from articles.search.catching_up import catch_up_for_reader
from articles.search.counting import how_many
from articles.search.excerpt import mark
from articles.search.finding import choose, ranked
from articles.search.matching_quotations import answers
from articles.search.name_lookup import known_names
from articles.search.query_names import names_in
from articles.search.results import search
from articles.search.values import Facet, Field, Note, NoteKind, Order, SearchRequest
from articles.storing.desk.bulk import found_by
from tests.factories import make_article, make_quotation, make_source, make_tag
from tests.query_counts import queries_of
from tests.spelling_helpers import spell
from tests.typed_queries import typed

pytestmark = pytest.mark.django_db


def found(text: str, *, exact: bool = False) -> SearchAnswer:
    """The answer to a text, in order of time: what answers is what has all that was asked for."""
    return search(SearchRequest(text=text, exact=exact, order=Order.NEWEST))


def headlines(text: str, *, exact: bool = False) -> set[str]:
    """The headlines of what a text finds."""
    ids = found(text, exact=exact).article_ids
    return set(Article.objects.filter(pk__in=ids).values_list("headline", flat=True))


@pytest.fixture
def harvest() -> None:
    """A few articles about a harvest."""
    make_article(headline="حصاد القمح", paragraphs=["بدأ الفلاحون حصاد القمح في السهل."], published=date(2021, 5, 3))
    make_article(headline="أسعار الذرة", paragraphs=["ارتفعت أسعار القمح والذرة معاً."], published=date(2022, 9, 14))
    make_article(
        headline="معرض الزيوت", deck="قمح وزيتون", captions=["سنابل قمح في المعرض"], published=date(2022, 9, 30)
    )
    make_article(headline="نشرة بلا تاريخ", paragraphs=["والقمح هنا."])


# What of the harvest each query finds.
FOUND = {
    "قمح": {"حصاد القمح", "أسعار الذرة", "معرض الزيوت", "نشرة بلا تاريخ"},
    "=القمح": {"حصاد القمح", "أسعار الذرة"},
    "=قمح": {"معرض الزيوت"},
    '="حصاد القمح"': {"حصاد القمح"},
    '="القمح حصاد"': set(),
    '"أسعار قمح"': {"أسعار الذرة"},
    "فلاح*": {"حصاد القمح"},
    "=فلاح*": set(),
    "=الفلا*": {"حصاد القمح"},
    "سنا*": {"معرض الزيوت"},
    "الزيت*": {"معرض الزيوت"},
    "الزيو*": {"معرض الزيوت"},
    "=الزيت*": set(),
    "عنوان:قمح": {"حصاد القمح"},
    "مقدمة:قمح": {"معرض الزيوت"},
    "صورة:قمح": {"معرض الزيوت"},
    "نص:قمح": {"حصاد القمح", "أسعار الذرة", "نشرة بلا تاريخ"},
    "نص:=قمح": set(),
    "صورة:سناب*": {"معرض الزيوت"},
    'صورة:"سنابل القمح"': {"معرض الزيوت"},
    "قمح -ذرة": {"حصاد القمح", "معرض الزيوت", "نشرة بلا تاريخ"},
    "قمح -عنوان:قمح": {"أسعار الذرة", "معرض الزيوت", "نشرة بلا تاريخ"},
    'قمح -"حصاد القمح"': {"أسعار الذرة", "معرض الزيوت", "نشرة بلا تاريخ"},
    "قمح -=القمح": {"معرض الزيوت", "نشرة بلا تاريخ"},
    "قمح -(فلاح أو ذرة)": {"معرض الزيوت", "نشرة بلا تاريخ"},
    "فلاح أو زيتون": {"حصاد القمح", "معرض الزيوت"},
    "قمح فلاح أو زيتون": {"حصاد القمح", "معرض الزيوت"},
    "(قمح فلاح) أو (قمح ذرة)": {"حصاد القمح", "أسعار الذرة"},
    "زيتون أو -فلاح": {"أسعار الذرة", "معرض الزيوت", "نشرة بلا تاريخ"},
    "قمح 2022-09": {"أسعار الذرة", "معرض الزيوت"},
    "٢٠٢٢-٠٩-١٤": {"أسعار الذرة"},
    "2021..2022-09-14": {"حصاد القمح", "أسعار الذرة"},
    "قبل:2022": {"حصاد القمح"},
    "بعد:2022-09-14": {"معرض الزيوت"},
    "منذ:2022-09-14": {"أسعار الذرة", "معرض الزيوت"},
    "شهر: أيار 2021": {"حصاد القمح"},
    "قمح -سنة:2022": {"حصاد القمح", "نشرة بلا تاريخ"},
    "-قمح": set(),
}


@pytest.mark.usefixtures("harvest")
def test_what_a_query_finds() -> None:
    assert {text: headlines(text) for text in FOUND} == FOUND


@pytest.mark.usefixtures("harvest")
def test_the_whole_query_can_be_exact() -> None:
    assert headlines("قمح", exact=True) == {"معرض الزيوت"}
    assert headlines("القمح -الفلاحون", exact=True) == {"أسعار الذرة"}
    assert headlines("ذره", exact=True) == set(), "والذرة is another word, letter for letter"


@pytest.mark.usefixtures("harvest")
def test_by_relevance_a_phrase_and_an_exact_word_are_never_left_out() -> None:
    for text in ('"القمح حصاد"', "=قمحاً", "صورة:فلاح", "عنوان:زيتون ذرة"):
        assert search(SearchRequest(text=text, order=Order.RELEVANCE)).total == 0, text
    assert search(SearchRequest(text="فلاح ذرة", order=Order.RELEVANCE)).total == 2


@pytest.mark.usefixtures("harvest")
def test_what_is_marked_is_told_by_part_and_form() -> None:
    answer = found("قمح =أسعار صورة:سنبلة ذرة* -فلاح")
    assert "قمح" in answer.marks.stems
    assert "فلاح" not in answer.marks.stems
    assert answer.marks.exact == {"اسعار"}
    assert answer.marks.hit("والذره") is not None
    assert answer.marks.hit("بذره") is not None
    assert answer.marks.hit("ذرنا") is None
    assert set(answer.field_marks) == {Field.CAPTIONS}
    assert set(answer.terms) == set(answer.marks.stems)


def test_filters_by_any_spelling_of_a_name() -> None:
    person = spell(make_tag("سيرغي شويغو"), "سيرغي شويغو", "شويغو")
    country = spell(make_tag("الصين", kind=TagKind.COUNTRY, iso_code="CN"), "الصين")
    spell(country, "بكين", kind=AliasKind.CAPITAL)
    both = make_article(headline="زيارة", tags=[person, country])
    one = make_article(headline="لقاء", tags=[person])
    make_article(headline="غير ذلك")
    for text in ("شخص:شويغو", "شخص:شويجو", "person: سيرجي شويجو", 'شخص:"سيرغي شُويغو"', "الشخص : شويغو"):
        assert set(found(text).article_ids) == {both.pk, one.pk}, text
    for text in ("دولة:الصين", "بلد:صين", "country:بكين", "شخص:شويغو دولة: صين"):
        assert found(text).article_ids == (both.pk,), text
    assert found("شخص:شويغو -دولة:الصين").article_ids == (one.pk,)
    assert set(found("دولة:الصين أو شخص:شويغو").article_ids) == {both.pk, one.pk}


def test_filters_by_source_and_what_it_did() -> None:
    paper = make_source("جريدة السهل")
    agency = make_source("وكالة النخيل")
    SourceSpelling.objects.create(source=agency, spelling="ن.خ.ل", folded=fold("ن.خ.ل"))
    published = make_article(headline="نشر", publisher=paper)
    photo = make_article(headline="صورة", photos=[agency])
    cited = make_article(headline="نقل", cited=[agency])
    assert found("ناشر:جريدة السهل").article_ids == (published.pk,)
    assert found("مصدر: «جريدة سهل»").article_ids == (published.pk,)
    assert found("وكالة:ن.خ.ل").article_ids == (photo.pk,)
    assert found("نقلاً عن: وكالة النخيل").article_ids == (cited.pk,)
    assert found("ناشر:وكالة النخيل").article_ids == ()
    # A source may be either: what printed the article, or what it cites.
    assert found("المصدر: وكالة النخيل").article_ids == (cited.pk,)
    assert found("-مصدر:ن.خ.ل -source: جريدة السهل").article_ids == (photo.pk,)


def test_filters_by_a_name_in_foreign_letters() -> None:
    country = spell(make_tag("كوريا الشمالية", kind=TagKind.COUNTRY, iso_code="KP"), "كوريا الشمالية")
    vocabulary_changed()
    article = make_article(headline="قمة", tags=[country])
    make_article(headline="غير ذلك")
    for text in ("country:North Korea", "دولة: North Korea قمة", "country: Corée du Nord", "country:КНДР"):
        assert found(text).article_ids == (article.pk,), text
        assert not found(text).notes, text
    assert [note.kind for note in found("person:North Korea").notes] == [NoteKind.UNKNOWN_NAME]


def test_a_last_name_is_enough_for_a_person_who_has_it() -> None:
    known = spell(make_tag("فوميو كيشيدا"), "فوميو كيشيدا")
    suggested = make_tag("أدريان واتسون", status=TagStatus.SUGGESTED)
    first, second = make_article(headline="أ", tags=[known]), make_article(headline="ب", tags=[suggested])
    assert found("شخص:كيشيدا").article_ids == (first.pk,)
    assert found("شخص:واتسون").article_ids == (second.pk,)
    assert found("شخص:شيدا").notes == (Note(NoteKind.UNKNOWN_NAME, "شيدا", Facet.PERSON),)


def test_several_who_bear_a_name_are_any_of_them() -> None:
    one, two = spell(make_tag("كيم أ"), "كيم"), spell(make_tag("كيم ب"), "كيم")
    wanted = {make_article(headline="خبر", tags=[tag]).pk for tag in (one, two)}
    assert set(found("شخص:كيم").article_ids) == wanted


def test_an_unknown_name_is_searched_as_a_word() -> None:
    article = make_article(headline="فرحان في السوق")
    make_article(headline="غير ذلك")
    answer = found("شخص:فرحان سوق")
    assert answer.article_ids == (article.pk,)
    assert answer.notes == (Note(NoteKind.UNKNOWN_NAME, "فرحان", Facet.PERSON),)


def test_a_spelling_added_is_known_at_once() -> None:
    tag = make_tag("سعيد السهلي")
    article = make_article(headline="خبر", tags=[tag])
    assert found("شخص:السهيلي").notes
    spell(tag, "السهيلي")
    vocabulary_changed()
    assert found("شخص:السهيلي").article_ids == (article.pk,)


def test_rejected_names_are_unknown() -> None:
    make_tag("مرفوض", status=TagStatus.REJECTED)
    assert found("شخص:مرفوض").notes


def test_what_somebody_said() -> None:
    speaker = spell(make_tag("سعيد السهلي"), "سعيد السهلي", "السهلي")
    other = spell(make_tag("نورة الجبلية"), "نورة الجبلية")
    texts = ["سيصل القمح غداً", "الزيت نادر", "القمح عندنا"]
    article = make_article(headline="تصريح", paragraphs=[" ".join(texts)], tags=[speaker, other])
    make_quotation(article, texts[0], speaker=speaker)
    make_quotation(article, texts[1], speaker=speaker)
    make_quotation(article, texts[2], speaker=other)
    make_article(headline="القمح", paragraphs=["قال السهلي إن القمح والزيت والذرة هنا."], tags=[speaker])
    note_changes([article.pk])
    for text in (
        "قال: السهلي قمح",
        "said:سعيد السهلي زيت",
        "قال: السهلي",
        'قال: سهلي "القمح غدا"',
        "قال: السهلي =القمح*",
    ):
        assert found(text).article_ids == (article.pk,), text
    for text in ("قال: السهلي ذرة", "قال: نورة الجبلية زيت", "قال: السهلي قمح -زيت", 'قال: السهلي "الزيت غدا"'):
        assert found(text).article_ids == (), text
    assert found("قال: الجبلية قم*").article_ids == ()
    assert found("قال: الجبلية قمح* أو ذرة").article_ids == (article.pk,)
    assert found("قال: قمح").article_ids == (article.pk,)
    assert found("قال: قمح").said is not None
    assert found("قال: السهلي قمح 2020").article_ids == ()


def test_the_desk_finds_what_the_site_finds_with_all_words() -> None:
    person = spell(make_tag("سعيد"), "سعيد")
    wanted = make_article(headline="قمح", tags=[person])
    make_article(headline="قمح")
    assert found_by(SearchRequest(text="شخص:سعيد =قمح")) == [wanted.pk]


def test_names_cost_a_constant_number_of_queries() -> None:
    def cost(text: str) -> int:
        return queries_of(lambda: known_names(names_in(text)))

    assert cost("خبر 2023") == 0
    assert cost("ناشر:ج") == 2
    assert cost("شخص:أ دولة:ب ناشر:ج قال: د") == 6
    assert cost(" ".join(f"شخص:أ{n} دولة:ب{n} ناشر:ج{n}" for n in range(3)) + " قال: د") == 6


@pytest.fixture
def spoken(harvest: None) -> None:
    """The same articles, and one in which somebody of the vocabulary is quoted."""
    person = spell(make_tag("فلاديمير بوتين"), "بوتين")
    country = spell(make_tag("كوريا الشمالية", kind=TagKind.COUNTRY, iso_code="KP"), "كوريا الشمالية")
    text = "القمح والصواريخ S-400"
    article = make_article(headline="تصريح", paragraphs=[text], tags=[person, country], published=date(2023, 9, 14))
    make_quotation(article, text, speaker=person)
    note_changes([article.pk])


# 3,000 of the 10,000 texts that are tried; 6,700 are in test_search_query, 300 whole pages in test_site_search. The
# rows are made once and only read; what else may be meant is not looked for, which takes ten searches more.
@pytest.mark.usefixtures("spoken")
@settings(max_examples=3000, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(text=typed(), exact=st.booleans(), order=st.sampled_from(Order))
def test_any_text_is_answered(text: str, exact: bool, order: Order) -> None:
    catch_up_for_reader()
    searcher = index.opened().searcher
    request = SearchRequest(text=text, exact=exact, order=order)
    asked = choose(searcher, request)
    found = ranked(searcher, asked, first=0, size=20)
    assert len(found) == how_many(searcher, asked.query)
    for words in ("القمح والصواريخ", "", text):
        mark(words, asked.marks)
    assert asked.said is None or answers(asked.said.nodes, "القمح والصواريخ") <= len(asked.said.nodes)

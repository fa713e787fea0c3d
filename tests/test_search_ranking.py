"""Which article ranks higher: by rare words, by where they are, by words that are neighbours."""

import pytest

from articles.arabic.fold import fold_word
from articles.search.function_words import FUNCTION_WORDS, content_words
from articles.search.query import parse
from articles.search.results import search
from articles.search.sentences import in_words
from articles.search.values import Order, SearchRequest
from tests.factories import make_article


def ids(text: str) -> tuple[int, ...]:
    """Ids of what a text finds, best first."""
    return search(SearchRequest(text=text, order=Order.RELEVANCE)).article_ids


def test_function_words_are_folded_as_words_of_texts_are() -> None:
    assert {fold_word(word) for word in FUNCTION_WORDS} == FUNCTION_WORDS


def test_function_words_count_where_there_are_no_others() -> None:
    assert content_words(("من", "يحكم", "في", "القريه")) == {"يحكم", "القريه"}
    assert content_words(("من", "هو")) == {"من", "هو"}


def test_words_that_a_question_is_made_of_are_its_matter_nowhere_but_there() -> None:
    assert content_words(("ما", "اسم", "الجسر", "الذي", "يقع", "هناك")) == {"الجسر"}
    assert content_words(("اين", "يقع", "الجسر")) == {"الجسر"}
    assert content_words(("اسم", "الجسر")) == {"اسم", "الجسر"}
    assert content_words(("ما", "اسم", "هذا")) == {"اسم"}


@pytest.mark.django_db
def test_a_question_is_answered_by_its_matter_not_by_its_question_words() -> None:
    answer = make_article(headline="موسم الزيتون", paragraphs=["بلغ إنتاج الوادي ألف طن هذا الموسم."])
    make_article(headline="كم هو جميل", paragraphs=["كم من مرة سألنا ما هو الذي كان من قبل وكم كان."])
    assert ids("كم هو إنتاج الوادي من الزيتون؟")[0] == answer.pk


@pytest.mark.django_db
def test_a_function_word_need_not_be_there() -> None:
    wanted = [make_article(headline="جسر جديد", paragraphs=[f"يربط الجسر القرية بالمدينة رقم {n}."]) for n in range(12)]
    make_article(headline="عن الجسر", paragraphs=["رأي عن الحياة."])
    assert set(ids("الجسر عن القرية")) == {article.pk for article in wanted}


@pytest.mark.django_db
def test_a_conjunction_with_a_space_behind_it_asks_for_nothing() -> None:
    both = [make_article(headline="سوق", paragraphs=[f"القمح والشعير رقم {n}."]) for n in range(12)]
    make_article(headline="شعير", paragraphs=["أما الشعير فلا."])
    assert set(ids("قمح و شعير")) == {article.pk for article in both} == set(ids("قمح وشعير"))


@pytest.mark.django_db
def test_an_article_and_a_particle_in_common_are_no_likeness() -> None:
    make_article(headline="خبر", paragraphs=["اجتمعوا بالمدينة وبالقرية."])
    like = make_article(headline="سوق", paragraphs=["باعوا الحليبي في السوق."])
    assert ids("بالحليب") == (like.pk,)


@pytest.mark.django_db
def test_a_headline_does_not_outweigh_the_text_that_answers() -> None:
    headline = "تقرير عن مهرجان الخيول"
    answer = make_article(headline=headline, paragraphs=["فاز بالسباق فارس من أهل الوادي اسمه نعمان."])
    other = make_article(headline=headline + " مهرجان", paragraphs=["باعت المطاعم طعاماً كثيراً للزوار."])
    assert ids("من فاز بسباق الفرسان في مهرجان الخيول") == (answer.pk, other.pk)


@pytest.mark.django_db
def test_letters_in_common_count_once_however_often_they_come() -> None:
    often = make_article(headline="خبر", paragraphs=["برمجة ثم برمجة ثم برمجة حتى المساء."])
    once = make_article(headline="خبر", paragraphs=["برمجة ثم قراءة ثم كتابة حتى المساء."])
    # Equal in what is alike, so that the newer stands first.
    assert ids("برمجبات") == (once.pk, often.pk)


@pytest.mark.django_db
def test_letters_in_common_with_the_text_say_more_than_with_the_headline() -> None:
    in_text = make_article(headline="خبر", paragraphs=["يعمل في شركة برمجيات كبيرة."])
    in_headline = make_article(headline="برمجيات", paragraphs=["يعمل في شركة صناعات كبيرة."])
    assert ids("برمجبات") == (in_text.pk, in_headline.pk)


@pytest.mark.django_db
def test_words_that_follow_each_other_stand_above_the_same_words_apart() -> None:
    apart = make_article(headline="نشرة", paragraphs=["وصل سعر النفط إلى ميناء الشرق كما قال خام."])
    together = make_article(headline="نشرة", paragraphs=["وصل خام النفط إلى ميناء الشرق كما قال سعر."])
    assert ids("خام النفط") == (together.pk, apart.pk)


@pytest.mark.django_db
def test_a_form_of_the_same_root_is_found() -> None:
    wanted = make_article(headline="زيارة", paragraphs=["التقى المدير سجناء القلعة."])
    make_article(headline="طقس", paragraphs=["هبت الرياح على الساحل."])
    assert ids("سجن القلعة")[0] == wanted.pk


@pytest.mark.django_db
def test_a_title_quoted_in_a_question_need_not_stand_letter_by_letter() -> None:
    wanted = make_article(headline="شاعر الجبل", paragraphs=["كتب الشاعر قصيدة قناع للفوضى بعد الحرب."])
    assert ids('من هو الشاعر الذي كتب قصيدة "قناع الفوضى" أو نشرها؟')[0] == wanted.pk


@pytest.mark.django_db
def test_a_short_question_is_a_sentence_too() -> None:
    wanted = make_article(headline="مدن", paragraphs=["بنيت قلعة كبيرة في الجبل قبل قرون."])
    assert ids('متى بنيت "قلعة الجبل"؟')[:1] == (wanted.pk,)


@pytest.mark.parametrize(
    "text",
    [
        '"قناع الفوضى" شاعر',
        'من "قناع الفوضى" شاعر',
        "كيم أو بوتين",
        'قرأ الشاعر قصيدة طويلة "قناع الفوضى" -الحرب',
        "ما قال شاعر كبير =قصيدة",
    ],
)
def test_a_search_that_is_no_sentence_means_what_it_says(text: str) -> None:
    query = parse(text)
    assert in_words(query) == query


@pytest.fixture
def two_observatories(db: None) -> tuple[int, int]:
    """Ids of articles about the observatory of بوزغ, at length, and about that of the town; others are beside them."""
    for number in range(8):
        make_article(headline="خبر", paragraphs=[f"وصل الوفد إلى المطار {number}."])
    far = make_article(headline="خبر", paragraphs=["افتتح أمس مرصد بوزغ بعد سنوات طويلة من العمل الشاق فوق التلال."])
    return far.pk, make_article(headline="خبر", paragraphs=["افتتح مرصد المدينة."]).pk


@pytest.mark.parametrize("typed", ["بورغ", "بوزاغ", "البوزاق"])
def test_a_word_that_no_article_has_stands_for_one_a_letter_off(typed: str, two_observatories: tuple[int, int]) -> None:
    assert ids(f"مرصد {typed}")[0] == two_observatories[0]


def test_a_word_that_an_article_has_stands_for_itself(two_observatories: tuple[int, int]) -> None:
    make_article(headline="خبر", paragraphs=["عاد بورغ مساء."])
    found = ids("افتتح مرصد بورغ")
    assert found.index(two_observatories[1]) < found.index(two_observatories[0])

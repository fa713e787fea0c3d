"""Names typed in Latin or Cyrillic letters find the Arabic ones."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from articles.models import vocabulary_changed
from articles.search.catching_up import catch_up
from articles.search.results import search
from articles.search.values import Order, SearchRequest
from tests.factories import make_article, make_tag
from tests.spelling_helpers import spell_name

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def articles() -> None:
    """Articles about people of whom some are listed in foreign letters, and one in Latin letters."""
    for name, *spellings in (
        ("فلاديمير بوتين", "Vladimir Putin", "Владимир Путин"),
        ("كيم جونغ أون", "Kim Jong Un", "Ким Чен Ын"),
        ("سيرغي شويغو",),
        ("علي خامنئي",),
    ):
        spell_name(make_tag(name), *spellings)
    vocabulary_changed()
    make_article(headline="بوتين يستقبل شويغو", paragraphs=["بحث بوتين الصواريخ."])
    make_article(headline="كيم جونغ أون في المصنع")
    make_article(headline="خامنئي يلقي كلمة")
    make_article(headline="مصنع Putin للألبان")
    catch_up()


def found(text: str) -> list[str]:
    """The headlines of a search, in the order of the list."""
    from articles.models import Article

    ids = search(SearchRequest(text=text, order=Order.RELEVANCE, literal=True)).article_ids
    headlines = dict(Article.objects.values_list("pk", "headline"))
    return [headlines[pk] for pk in ids]


@pytest.mark.parametrize(
    ("typed", "headline"),
    [
        ("Putin", "بوتين يستقبل شويغو"),
        ("putin", "بوتين يستقبل شويغو"),
        ("PUTIN", "بوتين يستقبل شويغو"),
        ("Путин", "بوتين يستقبل شويغو"),
        ("путин", "بوتين يستقبل شويغو"),
        ("Shoigu", "بوتين يستقبل شويغو"),
        ("Шойгу", "بوتين يستقبل شويغو"),
        ("Vladimir Putin", "بوتين يستقبل شويغو"),
        ("Putin صواريخ", "بوتين يستقبل شويغو"),
        ("عنوان:Putin", "بوتين يستقبل شويغو"),
        ("Kim Jong Un", "كيم جونغ أون في المصنع"),
        ("Kim Jong-un", "كيم جونغ أون في المصنع"),
        ("Ким Чен Ын", "كيم جونغ أون في المصنع"),
        ("Khamenei", "خامنئي يلقي كلمة"),
        ("Хаменеи", "خامنئي يلقي كلمة"),
    ],
)
def test_names_in_foreign_letters_find_the_arabic_ones(typed: str, headline: str) -> None:
    assert headline in found(typed)


def test_the_word_as_it_was_typed_is_found_too() -> None:
    assert set(found("Putin")) == {"مصنع Putin للألبان", "بوتين يستقبل شويغو"}


def test_an_excluded_name_is_not_there_in_either_letters() -> None:
    assert found("مصنع -Putin") == ["كيم جونغ أون في المصنع"]


@pytest.mark.parametrize("typed", ['"Putin للألبان"', "=Putin", "Puti*"])
def test_what_is_asked_for_as_it_is_written_stays_so(typed: str) -> None:
    assert found(typed) == ["مصنع Putin للألبان"]


def test_its_arabic_words_are_marked() -> None:
    assert {"putin", "بوت"} <= search(SearchRequest(text="Putin", order=Order.RELEVANCE)).marks.stems


def test_a_word_that_names_nobody_finds_what_it_did() -> None:
    assert found("rocket") == []


def test_words_cost_one_look_up_for_the_version_of_the_vocabulary(
    django_assert_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    from articles.search.index_query import understood

    understood(SearchRequest(text="بوتين"))  # names are read once for each version
    with django_assert_num_queries(1):
        understood(SearchRequest(text="بوتين صواريخ 2023"))
    with django_assert_num_queries(0):
        understood(SearchRequest(text='"بوتين صواريخ"'))

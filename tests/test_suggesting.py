"""What is suggested while one types: names, words and headlines."""

from datetime import date

import pytest

from articles.models import AliasKind, Tag, TagKind, TagStatus
from articles.search.catching_up import catch_up
from articles.search.current_names import arabic_spellings, current_names
from articles.search.suggesting import Suggestions, suggest
from tests.factories import make_article, make_source, make_tag
from tests.spelling_helpers import spell_and_tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def putin() -> Tag:
    """A person with an article."""
    tag = spell_and_tell(make_tag("فلاديمير بوتين"), "بوتين", "Vladimir Putin", "Владимир Путин")
    make_article(headline="بوتين يزور مصنع السفن", tags=[tag], paragraphs=["زار بوتين القاهرة أمس."])
    return tag


@pytest.fixture
def names(putin: Tag) -> None:
    """More names, each with articles, in the index."""
    shoigu = spell_and_tell(make_tag("سيرغي شويغو"), "شويغو", "سيرغي شويجو")
    russia = spell_and_tell(make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU"), "روسيا")
    spell_and_tell(russia, "موسكو", kind=AliasKind.CAPITAL)
    spell_and_tell(make_tag("بوتان", kind=TagKind.COUNTRY, iso_code="BT"), "بوتان")
    for number in range(3):
        make_article(headline=f"قمة القاهرة {number}", tags=[shoigu, russia], published=date(2023, 9, 1 + number))
    source = make_source("وكالة رويال")
    make_article(headline="خبر الميناء", publisher=source)
    catch_up()


def named(text: str) -> list[tuple[str, int]]:
    """The names suggested, with their counts."""
    return [(found.named.name, found.count) for found in suggest(text).names]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("بوت", "فلاديمير بوتين"),
        ("فلاديمير ب", "فلاديمير بوتين"),
        ("لبوتين", "فلاديمير بوتين"),
        ("وبوتي", "فلاديمير بوتين"),
        ("Put", "فلاديمير بوتين"),
        ("putin", "فلاديمير بوتين"),
        ("Путин", "فلاديمير بوتين"),
        ("شويج", "سيرغي شويغو"),
        ("شويغ", "سيرغي شويغو"),
        ("موسك", "روسيا"),
        ("Russ", "روسيا"),
        ("Россия", "روسيا"),
        ("رويال", "وكالة رويال"),
        ("پوتین", "فلاديمير بوتين"),
    ],
)
def test_names_by_the_beginning_of_any_word_of_any_spelling(names: None, typed: str, name: str) -> None:
    assert name in [found for found, _ in named(typed)]


def test_a_name_without_articles_and_one_that_is_only_suggested_are_not_offered(names: None) -> None:
    assert "بوتان" not in [name for name, _ in named("بوتا")]
    make_article(tags=[make_tag("شوكت الغريب", status=TagStatus.SUGGESTED)])
    catch_up()
    assert "شوكت الغريب" not in [name for name, _ in named("شوكت")]


def test_names_are_sorted_by_their_articles(names: None) -> None:
    assert named("ر")[0] == ("روسيا", 3)
    assert named("بوتين") == [("فلاديمير بوتين", 1)]


def test_the_spelling_is_told_where_the_name_does_not_show_it(names: None) -> None:
    assert [found.spelling for found in suggest("موسكو").names] == ["موسكو"]
    assert [found.spelling for found in suggest("بوتين").names] == [""]


def test_words_of_a_name_in_another_order_or_of_two_names_are_no_name(names: None) -> None:
    assert named("بوتين شويغو") == []
    assert named("سيرغي بوت") == []


def test_words_go_on_as_they_are_printed(names: None) -> None:
    words = suggest("القا").words
    assert [(found.text, found.count) for found in words] == [("القاهرة", 1)]
    assert [found.text for found in suggest("زار القا").words] == ["زار القاهرة"]
    assert suggest("شويغو القا").words == ()


def test_a_whole_word_is_not_gone_on_with(names: None) -> None:
    assert suggest("القاهرة").words == ()
    assert suggest("القا ").words == ()


def test_headlines_newest_first(names: None) -> None:
    found = suggest("قمة القا").headlines
    assert len(found) == 3
    assert list(found) == sorted(found, reverse=True)
    assert suggest("قمة بوت").headlines == ()


@pytest.mark.parametrize("typed", ["", "   ", "«»", "-", "\x00", "ا " * 50, "س" * 500, "*", "قال:"])
def test_any_text_at_all(names: None, typed: str) -> None:
    assert isinstance(suggest(typed), Suggestions)


@pytest.mark.parametrize("typed", ["f,j", "f,jdk", "fmjd", "حعفه"])
def test_the_other_keyboard_where_the_letters_typed_come_to_nothing(names: None, typed: str) -> None:
    assert [name for name, _ in named(typed)] == ["فلاديمير بوتين"]


def test_without_an_index_nothing_is_suggested() -> None:
    assert suggest("بوتين") == Suggestions()


def test_names_in_foreign_letters_come_to_their_arabic_words(putin: Tag) -> None:
    spell_and_tell(make_tag("كيم جونغ أون"), "كيم جونغ أون", "Kim Jong Un", "Ким Чен Ын")
    spell_and_tell(make_tag("سيرغي شويغو"), "شويغو")
    assert arabic_spellings("Putin") == arabic_spellings("путин") == ("بوتين",)
    assert arabic_spellings("kim", "Jong", "UN") == ("كيم", "جونغ", "اون")
    assert arabic_spellings("Чен") == ("جونغ",)
    # No list has it: by its sounds.
    assert arabic_spellings("Shoigu") == arabic_spellings("Шойгу") == ("شويغو",)
    assert arabic_spellings("rocket") == ()


def test_of_two_words_that_sound_so_the_one_with_more_vowels_is_taken(putin: Tag) -> None:
    spell_and_tell(make_tag("فرنسا", kind=TagKind.COUNTRY, iso_code="FR"), "باريس", kind=AliasKind.CAPITAL)
    spell_and_tell(make_tag("ليونتين برايس"), "برايس")
    assert arabic_spellings("Paris") == ("باريس",)


def test_a_capital_is_no_name_of_its_country(putin: Tag) -> None:
    spell_and_tell(make_tag("إيران", kind=TagKind.COUNTRY, iso_code="IR"), "طهران", kind=AliasKind.CAPITAL)
    assert arabic_spellings("Iran") == ("ايران",)
    assert arabic_spellings("Tehran") == ("طهران",)


def test_arabic_words_cost_nothing(putin: Tag, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert arabic_spellings("بوتين", "2023") == ()
    current_names()
    with django_assert_num_queries(1):  # type: ignore[operator]
        arabic_spellings("Putin")


def test_a_new_spelling_counts_at_once(putin: Tag) -> None:
    assert arabic_spellings("Poutine") == ("بوتين",)
    spell_and_tell(putin, "Vlad Wladimirowitsch")
    assert arabic_spellings("Wladimirowitsch") == ("بوتين",)

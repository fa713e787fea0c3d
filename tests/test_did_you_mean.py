"""«هل تقصد» ("did you mean"): what is offered where little is found."""

from datetime import date

import pytest
from django.test import Client

from articles.models import TagKind, vocabulary_changed
from articles.search import index
from articles.search.answers import Meant, SearchAnswer
from articles.search.catching_up import catch_up
from articles.search.did_you_mean import did_you_mean
from articles.search.results import search
from articles.search.values import Facet, Order, SearchRequest
from tests.factories import make_article, make_tag
from tests.site_helpers import hrefs, text_of, words_of
from tests.spelling_helpers import spell

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def articles() -> None:
    """Articles about two people and a summit."""
    putin = make_tag("فلاديمير بوتين")
    spell(putin, "بوتين", "Vladimir Putin", "Владимир Путин")
    shoigu = make_tag("سيرغي شويغو")
    spell(shoigu, "سيرغي شويغو")
    vocabulary_changed()
    for _ in range(6):
        make_article(headline="بوتين يلتقي شويغو", paragraphs=["بحث الرئيس بوتين صفقة صواريخ مع إيران."], tags=[putin])
    make_article(headline="القمة في القاهرة", paragraphs=["انعقدت القمة بين روسيا وإيران في القاهرة."])
    kingdom = make_tag("المملكة المتحدة", kind=TagKind.COUNTRY, iso_code="GB")
    spell(kingdom, "المملكة المتحدة")
    make_article(headline="المملكة المتحدة تشارك")
    make_article(headline="ميناء بوتان", paragraphs=["وصل وفد تقرير NATO إلى الميناء."])
    catch_up()


def meant(text: str, **more: object) -> Meant | None:
    """What `text` may have been meant for."""
    request = SearchRequest(text=text, order=Order.RELEVANCE, **more)  # type: ignore[arg-type]
    return did_you_mean(index.opened().searcher, request)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("f,jdk", "بوتين"),
        ("fmjdk", "بوتين"),  # an Apple keyboard
        ("f,jdk w,hvdo", "بوتين صواريخ"),
        ("حعفهى", "بوتين"),  # putin on an Arabic keyboard
        ("ىشفخ", "nato"),
        ("بوتبن", "بوتين"),
        ("بوتسن", "بوتين"),
        ("صوارخ بوتين", "صواريخ بوتين"),
        ("القاهرهه", "القاهرة"),
        ("روسياوايران", "روسيا وإيران"),
        ("بو تين", "بوتين"),
        ("United Kingdom", "المملكة المتحدة"),
        ("Великобритания", "المملكة المتحدة"),
        ("لبوتبن", "لبوتين"),
    ],
)
def test_what_was_meant(typed: str, text: str) -> None:
    found = meant(typed)
    assert found is not None
    assert found.text == text
    assert found.count > 0


def test_what_is_searched_for_already_is_not_offered() -> None:
    for _ in range(6):
        make_article(headline="زيارة", paragraphs=["وصل الوفد إلى تشونجيانج."])
    catch_up()
    assert meant("تشونغيانغ") is None


@pytest.mark.parametrize(
    "typed",
    [
        "بوتين",  # enough is found
        "بوتان",  # a word in its own right, and not so much rarer
        "زقزوق",  # close to nothing
        "NATO",
        "",
        "«»",
        "\x00",
        "شخص:بوتبن",  # a name after a filter has its own notice
        '"بوتبن"',
        "=بوتبن",
        "بوتب*",
        "س" * 200,
        "بوتبن " * 30,
    ],
)
def test_nothing_else_was_meant(typed: str) -> None:
    assert meant(typed) is None


def test_a_word_that_is_known_only_without_its_first_letters_is_not_known() -> None:
    for number in range(6):
        make_article(headline=f"سوق الحقل {number}", paragraphs=["ارتفع سعر تبن الحقول."])
    for number in range(20):
        make_article(headline=f"بوتين في المنتدى {number}", paragraphs=["ألقى بوتين كلمة."])
    catch_up()
    found = meant("بوتبن")
    assert found is not None
    assert found.text == "بوتين"


def test_the_filters_stay() -> None:
    tag = make_tag("قاسم نعيم")
    assert meant("بوتبن", chosen={Facet.PERSON: (tag.pk,)}) is None
    assert meant("بوتبن", exact=True) is None


@pytest.mark.parametrize("typed", ["بوتبن", "f,jdk", "روسياوايران"])
def test_the_count_is_that_of_the_list_then(typed: str) -> None:
    found = meant(typed)
    assert found is not None
    assert search(SearchRequest(text=found.text, order=Order.RELEVANCE)).total == found.count


def test_signs_and_other_words_stay_as_they_are() -> None:
    found = meant('"صفقة صواريخ" بوتبن -القمة')
    assert found is not None
    assert found.text == '"صفقة صواريخ" بوتين -القمة'


def listed(text: str, *, literal: bool = False) -> SearchAnswer:
    """The answer of the list."""
    return search(SearchRequest(text=text, literal=literal, order=Order.RELEVANCE))


def test_where_nothing_is_found_the_list_is_of_what_was_meant() -> None:
    answer = listed("f,jdk")
    assert answer.meant == Meant("بوتين", 7, taken=True)
    assert answer.total == 7
    assert answer.marks.stems
    literally = listed("f,jdk", literal=True)
    assert literally.total == 0
    assert literally.meant is None


def misspelt_once() -> None:
    """One article with the slip itself, against which ten times as many have the word."""
    for number in range(6):
        make_article(headline=f"بوتين في المنتدى {number}", published=date(2023, 9, 14))
    make_article(headline="بوتبن المزارع")
    catch_up()


def test_where_something_is_found_it_stays() -> None:
    misspelt_once()
    answer = listed("بوتبن")
    assert answer.meant is not None
    assert (answer.meant.text, answer.meant.taken) == ("بوتين", False)
    assert answer.meant.count == listed("بوتين").total >= 12
    assert "بوتبن" in answer.terms
    assert listed("بوتين").meant is None


def test_a_word_not_so_much_rarer_is_no_slip() -> None:
    make_article(headline="بوتبن المزارع")
    catch_up()
    assert listed("بوتبن").meant is None


def test_the_page_says_what_was_meant(client: Client) -> None:
    assert "meant" not in text_of(client.get("/", {"q": "f,jdk", "from": "2001"}))
    misspelt_once()
    html = text_of(client.get("/", {"q": "f,jdk", "from": "2001"}))
    assert "لا نجد « f,jdk » كما كُتب" in words_of(html).replace("«", "« ").replace("»", " »").replace("  ", " ")
    assert "?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86&from=2001" in hrefs(html)
    assert "?q=f%2Cjdk&literal=1&from=2001" in hrefs(html)
    assert "هل تقصد بوتين ؟" in words_of(text_of(client.get("/", {"q": "بوتبن"})))


def test_a_search_taken_literally_stays_so_through_its_links(client: Client) -> None:
    html = text_of(client.get("/", {"q": "f,jdk", "literal": "1"}))
    assert "وهذه نتائج" not in html
    assert words_of(html).count("لا نجد مقالاً") == 1

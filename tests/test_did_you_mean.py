"""«هل تقصد»: what may have been meant where little is found."""

import pytest

from articles.arabic.fold import fold
from articles.models import Alias, vocabulary_changed
from articles.search import index
from articles.search.catching_up import catch_up
from articles.search.did_you_mean import Meant, did_you_mean
from articles.search.results import search
from articles.search.values import Facet, Order, SearchRequest
from tests.factories import make_article, make_tag

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def articles() -> None:
    """Articles about two people and a summit."""
    putin = make_tag("فلاديمير بوتين")
    for spelling in ("بوتين", "Vladimir Putin", "Владимир Путин"):
        Alias.objects.create(tag=putin, spelling=spelling, folded=fold(spelling))
    shoigu = make_tag("سيرغي شويغو")
    Alias.objects.create(tag=shoigu, spelling="سيرغي شويغو", folded=fold("سيرغي شويغو"))
    vocabulary_changed()
    for _ in range(6):
        make_article(headline="بوتين يلتقي شويغو", paragraphs=["بحث الرئيس بوتين صفقة صواريخ مع إيران."], tags=[putin])
    make_article(headline="القمة في القاهرة", paragraphs=["انعقدت القمة بين روسيا وإيران في القاهرة."])
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
        ("Putin", "بوتين"),
        ("Путин", "بوتين"),
        ("Vladimir Putin", "فلاديمير بوتين"),
        ("shoigu", "شويغو"),
        ("Шойгу", "شويغو"),
        ("لبوتبن", "لبوتين"),
    ],
)
def test_what_was_meant(typed: str, text: str) -> None:
    if text == "فلاديمير بوتين":
        make_article(headline="فلاديمير بوتين في القاهرة")
        catch_up()
    found = meant(typed)
    assert found is not None
    assert found.text == text
    assert found.count > 0


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

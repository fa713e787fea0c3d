"""Whatever is in an address, the list is shown and says what it ignored."""

from urllib.parse import quote_plus

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import TagKind
from tests.factories import make_article, make_tag
from tests.site_helpers import page_of, words_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("from=2023-13", "التاريخ في «من» غير مفهوم"),
        ("to=2023-02-30", "التاريخ في «إلى» غير مفهوم"),
        ("from=0000", "التاريخ في «من» غير مفهوم"),
        ("from=yesterday", "التاريخ في «من» غير مفهوم"),
        ("from=2024&to=2023", "بداية المدة بعد نهايتها"),
        ("sort=price", "هذا الترتيب غير معروف"),
        ("page=0", "رقم الصفحة غير صحيح"),
        ("page=-3", "رقم الصفحة غير صحيح"),
        ("page=two", "رقم الصفحة غير صحيح"),
        ("page=" + "9" * 5000, "رقم الصفحة غير صحيح"),
        ("country=atlantis", "لا نعرف «atlantis» في «البلدان»"),
        ("person=a%00b", "في «الأشخاص» قيمة غير مفهومة"),
        ("publisher=%3Cb%3E", "في «الناشر» قيمة غير مفهومة"),
        ("year=99999", "لا نعرف «99999» في «السنة»"),
        ("q=a%00b", "في نص البحث محارف لا تُقرأ"),
        ("q=" + "x" * 401, "نص البحث أطول من"),
        ("&".join(f"cited=s{n}" for n in range(11)), "أكثر من 10"),
    ],
)
def test_a_bad_input_is_said_and_left_out(client: Client, query: str, said: str) -> None:
    make_article()
    words = words_of(page_of(client.get("/", QUERY_STRING=query)))
    assert said in words
    assert "مقال واحد" in words


@pytest.mark.parametrize("query", ["", "q=", "from=&to=&sort=&page=", "country=&person=", "utm_source=x", "q=%20%20"])
def test_nothing_written_is_no_mistake(client: Client, query: str) -> None:
    make_article()
    assert 'class="notices"' not in page_of(client.get("/", QUERY_STRING=query))


def test_a_whole_sentence_is_searched_for(client: Client) -> None:
    sentence = "أعلنت البلدية افتتاح السوق القديم بعد عامين من الترميم " * 5
    make_article(headline="السوق القديم", paragraphs=[sentence])
    make_article(headline="خبر آخر")
    words = words_of(page_of(client.get("/", {"q": sentence})))
    assert len(sentence) > 250
    assert "مقال واحد" in words


def test_the_good_values_beside_a_bad_one_hold(client: Client) -> None:
    tag = make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    make_article(headline="خبر بوسم", tags=[tag])
    make_article(headline="خبر بلا وسم")
    html = page_of(client.get("/", QUERY_STRING=f"country={quote_plus(tag.slug)}&country=atlantis&page=x"))
    assert "خبر بوسم" in html
    assert "خبر بلا وسم" not in html


_NAMES = st.sampled_from(
    ["q", "country", "person", "organisation", "topic", "publisher", "cited", "agency", "year", "from", "to", "sort"]
    + ["page", "other"]
)
_ODD = [
    "%00",
    "%ED%A0%80",
    "%FF",
    "%",
    "&",
    "=",
    "%E2%80%AE",
    "9" * 400,
    "2023",
    "-",
    "%0A",
    "ة".encode().decode("latin-1"),
    "relevance",
    "[",
    '"',
]
_VALUES = st.lists(
    st.one_of(st.sampled_from(_ODD), st.text(max_size=8).map(lambda text: quote_plus(text, errors="replace"))),
    max_size=4,
).map("".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(_NAMES, _VALUES), max_size=5))
def test_no_query_string_breaks_the_list(client: Client, pairs: list[tuple[str, str]]) -> None:
    query = "&".join(f"{name}={value}" for name, value in pairs)
    page_of(client.get("/", QUERY_STRING=query))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(_VALUES, _VALUES, st.sampled_from(["people", "countries", "sources"]))
def test_no_query_string_breaks_an_index(client: Client, text: str, page: str, where: str) -> None:
    page_of(client.get(f"/{where}/", QUERY_STRING=f"q={text}&page={page}"))

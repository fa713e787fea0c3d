"""Pictures of counts: the triangle of three countries, and who is named together."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Tag, TagKind
from tests.factories import make_article, make_quotation, make_source, make_tag
from tests.site_helpers import page_of, parameters, same_cost, words_of

pytestmark = pytest.mark.django_db


def three() -> tuple[Tag, Tag, Tag]:
    names = (("روسيا", "RU"), ("إيران", "IR"), ("كوريا الشمالية", "KP"))
    return tuple(make_tag(name, kind=TagKind.COUNTRY, iso_code=code) for name, code in names)  # type: ignore[return-value]


def links(html: str) -> dict[str, str]:
    """The addresses of links within pictures by what they are called."""
    found = re.findall(r'<a href="([^"]*)"[^>]*? aria-label="([^"]*)"', html)
    return {name: address.replace("&amp;", "&").replace("&#34;", '"') for address, name in found}


def test_each_part_of_the_triangle_leads_to_just_what_it_counts(client: Client) -> None:
    russia, iran, korea = three()
    make_article(tags=[russia, iran, korea])
    make_article(tags=[russia, iran])
    make_article(tags=[russia])
    parts = links(page_of(client.get(reverse("article_list"))))
    wanted = {
        "روسيا: 3 مقالات": 3,
        "إيران: مقالان": 2,
        "كوريا الشمالية: مقال واحد": 1,
        "روسيا وإيران: مقالان": 2,
        "إيران وكوريا الشمالية: مقال واحد": 1,
        "البلدان الثلاثة معاً: مقال واحد": 1,
    }
    assert set(wanted) <= set(parts)
    for name, count in wanted.items():
        assert page_of(client.get(reverse("article_list") + parts[name])).count('class="card"') == count, name


def test_the_triangle_reflects_the_search_and_keeps_it(client: Client) -> None:
    russia, iran, _ = three()
    make_article(headline="صواريخ", tags=[russia, iran])
    make_article(headline="حبوب", tags=[russia])
    parts = links(page_of(client.get(reverse("article_list"), {"q": "صواريخ"})))
    assert {"روسيا: مقال واحد", "روسيا وإيران: مقال واحد"} <= set(parts)
    assert ("q", "صواريخ دولة:روسيا دولة:إيران") in parameters(parts["روسيا وإيران: مقال واحد"])


def test_without_the_three_countries_there_is_no_triangle(client: Client) -> None:
    make_article(tags=[make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")])
    assert 'class="triangle"' not in page_of(client.get(reverse("article_list")))


def test_a_list_about_none_of_the_three_has_no_triangle(client: Client) -> None:
    russia, _, _ = three()
    make_article(headline="صواريخ", tags=[russia])
    make_article(headline="حبوب")
    assert 'class="triangle"' in page_of(client.get(reverse("article_list"), {"q": "صواريخ"}))
    assert 'class="triangle"' not in page_of(client.get(reverse("article_list"), {"q": "حبوب"}))


def test_other_countries_stand_around_the_three_on_the_front_alone_and_nearer_the_more_often(client: Client) -> None:
    russia, iran, korea = three()
    china = make_tag("الصين", kind=TagKind.COUNTRY, iso_code="CN")
    iraq = make_tag("العراق", kind=TagKind.COUNTRY, iso_code="IQ")
    for tags in ([russia, china, iraq], [iran, china], [korea, china]):
        make_article(headline="صواريخ", tags=tags)
    html = page_of(client.get(reverse("article_list")))
    assert parameters(links(html)["الصين: 3 مقالات"]) == [("country", china.slug)]
    assert parameters(links(html)["العراق: مقال واحد"]) == [("country", iraq.slug)]
    near, far = (abs(float(x) - 180) for x in re.findall(r'<circle class="hit" cx="([\d.]+)"', html))
    assert near < far
    narrowed = page_of(client.get(reverse("article_list"), {"q": "صواريخ"}))
    assert 'class="triangle"' in narrowed
    assert 'class="other"' not in narrowed


def test_the_front_says_at_a_glance_what_there_is(client: Client) -> None:
    russia, _, _ = three()
    make_article(published=date(2019, 5, 1), publisher=make_source("صحيفة النخيل"), tags=[russia])
    make_article(published=date(2023, 5, 1), publisher=make_source("صحيفة الواحة"))
    make_article()
    words = words_of(page_of(client.get(reverse("article_list"))))
    assert "أخبار روسيا وإيران وكوريا الشمالية في الصحافة العربية ناشران من 2019 إلى 2023 مقال واحد بلا تاريخ" in words
    assert "في الصحافة العربية" not in words_of(page_of(client.get(reverse("article_list"), {"from": "2019"})))


def test_what_several_articles_quote_is_among_the_latest_words_once(client: Client) -> None:
    speaker = make_tag("زيد الخبير")
    for day, said in (
        (4, "لن نبرح هذا المكان قبل أن يطلع الصباح"),
        (3, "لن نبرحَ هذا المكانَ، قبل أن يطلع الصباح"),
        (2, "سنعود إلى الميناء القديم بعد الغد"),
    ):
        make_quotation(make_article(published=date(2023, 5, day)), said, speaker=speaker)
    html = page_of(client.get(reverse("article_list")))
    latest = words_of(html[html.index('class="sayings"') :])
    assert latest.count("هذا المكان") == 1, "marks and commas make no other words"
    assert "سنعود إلى الميناء القديم بعد الغد" in latest


def test_a_person_is_drawn_among_those_named_in_the_same_articles(client: Client) -> None:
    people = [make_tag(name) for name in ("زيد الخبير", "عمرو الأول", "بكر الثاني", "سعد الثالث")]
    make_article(tags=people)
    make_article(tags=people[:2])
    html = page_of(client.get(people[0].get_absolute_url()))
    drawn = links(html)
    assert drawn["عمرو الأول: مقالان"] == people[1].get_absolute_url()
    assert {"بكر الثاني: مقال واحد", "سعد الثالث: مقال واحد"} <= set(drawn)
    assert len(re.findall(r"<line ", html)) == 6
    again = page_of(client.get(people[0].get_absolute_url()))
    assert re.findall("<line .*?/>", html) == re.findall("<line .*?/>", again)


def test_too_few_people_are_no_picture(client: Client) -> None:
    people = [make_tag(name) for name in ("زيد الخبير", "عمرو الأول")]
    make_article(tags=people)
    assert 'class="network"' not in page_of(client.get(people[0].get_absolute_url()))


def test_the_cost_of_the_front_does_not_grow(client: Client) -> None:
    tags = [*three(), *(make_tag(name) for name in ("زيد الخبير", "عمرو الأول"))]

    def more() -> None:
        for _ in range(8):
            article = make_article(tags=tags, paragraphs=["قال: «نحن هنا ولن نبرح هذا المكان أبداً»."])
            make_quotation(article, "نحن هنا ولن نبرح هذا المكان أبداً", speaker=tags[-1])

    more()
    same_cost(client, reverse("article_list"), more)


def test_a_pair_of_countries_has_one_page_of_what_names_both(client: Client) -> None:
    russia, iran, korea = three()
    make_article(headline="قمة الاثنين", tags=[russia, iran])
    make_article(headline="خبر وحده", tags=[russia, korea])
    first, second = sorted((russia.slug, iran.slug))
    address = reverse("country_pair", args=[first, second])
    html = page_of(client.get(address))
    assert "قمة الاثنين" in html
    assert "خبر وحده" not in html
    turned = client.get(reverse("country_pair", args=[second, first]))
    assert (turned.status_code, turned["Location"]) == (301, address)
    assert client.get(reverse("country_pair", args=[first, first])).status_code == 404
    assert client.get(reverse("country_pair", args=[first, "nowhere"])).status_code == 404


@pytest.mark.parametrize("kind", [TagKind.ORGANISATION, TagKind.TOPIC])
def test_organisations_and_topics_have_pages_as_people_have(client: Client, kind: TagKind) -> None:
    tag = make_tag("مجلس الاختبار", kind=kind)
    make_article(headline="اجتماع اليوم", tags=[tag])
    html = page_of(client.get(tag.get_absolute_url()))
    assert "اجتماع اليوم" in html
    assert client.get(reverse(kind.value, args=["لا-أحد"])).status_code == 404

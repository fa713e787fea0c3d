"""Quotations by and about a person, a country or a source, on its page."""

from datetime import date

import pytest
from django.test import Client

from articles.models import (
    Origin,
    Quotation,
    Status,
    Tag,
)
from tests.entry_helpers import country, person
from tests.factories import make_article, make_quotation, make_source, make_tag
from tests.site_helpers import hrefs, page_of, parameters, text_of, words_of
from tests.spelling_helpers import spell_and_tell

pytestmark = pytest.mark.django_db


def test_a_source_shows_the_quotations_it_relays(client: Client) -> None:
    source, speaker = make_source("وكالة الميناء"), person("زيد الخبير")
    article = make_article(headline="خبر الجسر", paragraphs=["قال زيد: «متين»."], tags=[speaker])
    quotation = make_quotation(article, "متين", speaker=speaker, via=source)
    make_quotation(article, "من غيرها", speaker=speaker)
    html = page_of(client.get(source.get_absolute_url()))
    assert "«متين» القائل زيد الخبير الناقل وكالة الميناء خبر الجسر" in words_of(html)
    assert "من غيرها" not in html
    assert f"{article.get_absolute_url()}#q-{quotation.pk}" in hrefs(html)


def test_a_person_shows_what_was_said_by_and_about_them(client: Client) -> None:
    speaker, named, office_holder = person("زيد الخبير"), person("عمرو المذكور"), person("بكر الوزير")
    article = make_article(paragraphs=["قالا: «عمرو بنى»، و«سأبني»، و«سنرى»."], tags=[speaker, named, office_holder])
    make_quotation(article, "عمرو بنى", speaker=speaker, naming=[named])
    make_quotation(article, "سأبني", speaker=named, naming=[named])
    make_quotation(article, "سنرى", speaker_text="الوزير", holder=office_holder)
    rejected = make_quotation(article, "لم يُقل", speaker=speaker)
    Quotation.objects.filter(pk=rejected.pk).update(status=Status.REJECTED, origin=Origin.EDITOR)

    def shown(tag: Tag, part: str) -> str:
        return words_of(page_of(client.get(tag.get_absolute_url(), {"part": part})))

    assert "«عمرو بنى»" in shown(speaker, "said")
    assert "«سأبني»" not in shown(speaker, "said")
    assert "لم يُقل" not in shown(speaker, "said")
    assert "«عمرو بنى»" in shown(named, "about")
    assert "«سأبني»" not in shown(named, "about")
    assert "«سأبني»" in shown(named, "said")
    assert "«سنرى» القائل الوزير صاحب المنصب حينها بكر الوزير" in shown(office_holder, "said")
    assert "المقالات 1 الأقوال 1 في أقوال الآخرين 1" in shown(named, "said")


def test_a_speakers_words_are_searched_from_their_list(client: Client) -> None:
    speaker, other = person("زيد الخبير"), person("عمرو المذكور")
    make_quotation(
        make_article(headline="خبر الجسر", tags=[speaker, other]), "الجسر متين", speaker=speaker, naming=[other]
    )
    make_quotation(make_article(headline="خبر السد", tags=[speaker]), "السد عال", speaker=speaker)
    html = page_of(client.get(speaker.get_absolute_url(), {"part": "said"}))
    asked = 'قال:"زيد الخبير"'
    assert [("q", asked)] in [parameters(href) for href in hrefs(html) if href.startswith("/?")]
    assert "ابحث في أقوال زيد الخبير" in words_of(html)
    assert "«السد عال»" in words_of(page_of(client.get("/", {"q": asked})))
    narrowed = words_of(page_of(client.get("/", {"q": f"{asked} متين"})))
    assert "«الجسر متين»" in narrowed
    assert "«السد عال»" not in narrowed
    for tag, part in ((speaker, "articles"), (other, "about")):
        assert "ابحث في أقوال" not in page_of(client.get(tag.get_absolute_url(), {"part": part}))


@pytest.mark.parametrize("marks", ['"{}"', "«{}»", "{}:"])
def test_marks_in_a_speakers_name_do_not_end_it(client: Client, marks: str) -> None:
    speaker = spell_and_tell(make_tag(name := f"زيد {marks.format('الخبير')} الأمين"), name)
    make_quotation(make_article(headline="خبر الجسر", tags=[speaker]), "الجسر متين", speaker=speaker)
    make_quotation(make_article(headline="خبر السد", tags=[person("زيد الأول")]), "السد عال")
    html = page_of(client.get(speaker.get_absolute_url(), {"part": "said"}))
    asked = [href for href in hrefs(html) if href.startswith(("/?q=", "/quotations.csv?q="))]
    assert len(asked) == 2
    for address in asked:
        answer = client.get(address).content.decode()
        assert "الجسر متين" in answer, address
        assert "السد عال" not in answer, address


def test_quotations_are_narrowed_by_who_relays_them(client: Client) -> None:
    speaker, agency, paper = person(), make_source("وكالة الميناء"), make_source("صحيفة النهر")
    article = make_article(tags=[speaker])
    make_quotation(article, "عبر الوكالة", speaker=speaker, via=agency)
    make_quotation(article, "عبر الصحيفة", speaker=speaker, via=paper)
    address = speaker.get_absolute_url()
    html = page_of(client.get(address, {"part": "said"}))
    link = next(link for link in hrefs(html) if parameters(link) == [("part", "said"), ("via", agency.slug)])
    narrowed = page_of(client.get(address + link))
    assert "عبر الوكالة" in narrowed
    assert "عبر الصحيفة" not in narrowed
    assert "اقتباس واحد" in words_of(narrowed)
    assert [("part", "said")] in [parameters(link) for link in hrefs(narrowed)]
    unknown = words_of(page_of(client.get(address, {"part": "said", "via": "nobody"})))
    assert "لا نعرف هذا الناقل" in unknown
    assert "عبر الصحيفة" in unknown


def test_quotations_stand_newest_first_undated_last_and_later_imports_before(client: Client) -> None:
    speaker, source = person(), make_source("وكالة الميناء")
    for name, day in (
        ("قديم", date(2020, 1, 1)),
        ("بلا يوم أول", None),
        ("حديث", date(2024, 1, 1)),
        ("بلا يوم ثان", None),
    ):
        article = make_article(headline=name, tags=[speaker], published=day, photos=[source], captions=[name])
        make_quotation(article, f"قول {name}", speaker=speaker)
    said = words_of(page_of(client.get(speaker.get_absolute_url(), {"part": "said"})))
    photos = words_of(page_of(client.get(source.get_absolute_url(), {"part": "photos"})))
    for shown in (said, photos):
        places = [shown.index(name) for name in ("حديث", "قديم", "بلا يوم ثان", "بلا يوم أول")]
        assert places == sorted(places)


def test_quotations_have_pages_that_keep_what_narrows_them(client: Client) -> None:
    speaker, agency = person(), make_source("وكالة الميناء")
    article = make_article(tags=[speaker])
    for number in range(21):
        make_quotation(article, f"قول {number}", speaker=speaker, via=agency)
    address = speaker.get_absolute_url()
    html = page_of(client.get(address, {"part": "said", "via": agency.slug}))
    following = next(link for link in hrefs(html) if ("page", "2") in parameters(link))
    assert parameters(following) == [("part", "said"), ("via", agency.slug), ("page", "2")]
    assert page_of(client.get(address + following)).count('class="quotation"') == 1


def test_htmx_gets_the_list_alone_and_a_turned_page_takes_the_focus(client: Client) -> None:
    tag = person()
    for number in range(21):
        make_article(headline=f"خبر {number}", tags=[tag])
    address = tag.get_absolute_url()
    turned = client.get(address + "?page=2", headers={"HX-Request": "true", "HX-Trigger": "page-2"})
    html = text_of(turned)
    assert "<html" not in html
    assert html.count('class="card"') == 1
    assert 'id="results-title" class="count" tabindex="-1" autofocus>' in html
    assert "HX-Request" in turned["Vary"]
    tab = text_of(client.get(address, headers={"HX-Request": "true", "HX-Trigger": "tab-articles"}))
    assert "autofocus" not in tab
    assert "autofocus" not in page_of(client.get(address + "?page=2"))


def test_a_country_shows_quotations_about_it_and_of_its_people(client: Client) -> None:
    nation = country()
    citizen = make_tag("بوريس", country_code="RU")
    stranger = make_tag("جون", country_code="US")
    article = make_article(paragraphs=["قيل «روسيا كبيرة» و«نحن هنا»."], tags=[nation, citizen, stranger])
    make_quotation(article, "روسيا كبيرة", speaker=stranger, naming=[nation])
    make_quotation(article, "نحن هنا", speaker=citizen)
    about = page_of(client.get(nation.get_absolute_url(), {"part": "about"}))
    assert "روسيا كبيرة" in about
    assert "نحن هنا" not in about
    said = page_of(client.get(nation.get_absolute_url(), {"part": "said"}))
    assert "نحن هنا" in said
    assert "روسيا كبيرة" not in said


def test_words_that_several_articles_print_are_shown_once_with_each_of_them(client: Client) -> None:
    speaker, other = person("زيد الخبير"), person("عمرو المذكور")
    houses = [make_source(name) for name in ("جريدة الجسر", "جريدة السد")]
    first, second = (
        make_article(headline=f"خبر {house.name}", tags=[speaker, other], publisher=house) for house in houses
    )
    for article, text in ((first, "لن نتأخّر إلى الغد"), (second, "لن نتأخر إلى الغد"), (second, "لن نتأخر")):
        make_quotation(article, text, speaker=speaker, naming=[other])
    make_quotation(first, "لن نتأخر إلى الغد", speaker_text="ناطق", naming=[other])
    html = page_of(client.get(speaker.get_absolute_url(), {"part": "said"}))
    assert words_of(html).count("إلى الغد»") == 1
    assert "«لن نتأخر»" in words_of(html), "fewer words are others"
    assert "3 اقتباسات" in words_of(html)
    for article in (first, second):
        assert article.get_absolute_url() in {href.partition("#")[0] for href in hrefs(html)}
        assert article.headline in words_of(html)
    about = words_of(page_of(client.get(other.get_absolute_url(), {"part": "about"})))
    assert about.count("إلى الغد»") == 2, "of two speakers"

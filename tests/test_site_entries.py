"""People, countries and sources: their lists and the page of each."""

from datetime import date
from itertools import count

import pytest
from django.test import Client
from django.urls import reverse

from articles.arabic.fold import fold
from articles.models import (
    Alias,
    AliasKind,
    Attribution,
    OfficeHeld,
    Origin,
    Quotation,
    Source,
    SourceSpelling,
    SpellingSeen,
    Status,
    Tag,
    Tagging,
    TagKind,
    TagRedirect,
    TagStatus,
)
from tests.factories import evidence, make_article, make_quotation, make_source, make_tag
from tests.site_helpers import hrefs, page_of, parameters, queries, same_cost, text_of, words_of

pytestmark = pytest.mark.django_db


def person(name: str = "زيد الخبير", *spellings: str) -> Tag:
    """A person with spellings."""
    tag = make_tag(name)
    for spelling in spellings:
        Alias.objects.create(tag=tag, spelling=spelling, folded=fold(spelling))
    return tag


def country(name: str = "روسيا", code: str = "RU") -> Tag:
    """A country under the slug that the site uses."""
    return Tag.objects.create(kind=TagKind.COUNTRY, name=name, slug=code.lower(), iso_code=code)


def spelled(name: str, *spellings: str) -> Source:
    """A source with spellings."""
    source = make_source(name)
    for spelling in spellings:
        SourceSpelling.objects.create(source=source, spelling=spelling, folded=fold(spelling))
    return source


def test_people_stand_by_how_many_articles_name_them(client: Client) -> None:
    often, once = person("عمرو الأول"), person("زيد الثاني")
    person("بكر بلا أخبار")
    make_article(tags=[often, once])
    make_article(tags=[often])
    html = page_of(client.get("/people/"))
    words = words_of(html)
    assert "عمرو الأول مقالان" in words
    assert "زيد الثاني مقال واحد" in words
    assert words.index("عمرو") < words.index("زيد")
    assert "بكر بلا أخبار" not in words
    assert "شخصان" in words
    assert often.get_absolute_url() in hrefs(html)


def test_a_rejected_tag_does_not_count(client: Client) -> None:
    tag = person()
    make_article(tags=[tag])
    Tagging.objects.update(status=Status.REJECTED, origin=Origin.EDITOR)
    assert tag.name not in page_of(client.get("/people/"))
    assert "لا مقالات" in page_of(client.get(tag.get_absolute_url()))


@pytest.mark.parametrize("written", ["الخبير", "أبُو زَيد", "ابو زيد"])
def test_the_box_finds_any_spelling(client: Client, written: str) -> None:
    make_article(tags=[person("زيد الخبير", "أبو زيد"), person("عمرو الثاني")])
    html = page_of(client.get("/people/", {"q": written}))
    assert "زيد الخبير" in html
    assert "عمرو الثاني" not in html


def test_a_box_that_finds_nothing_offers_everything(client: Client) -> None:
    make_article(tags=[person()])
    html = page_of(client.get("/people/", {"q": "لا أحد"}))
    assert "لا نجد «لا أحد»" in words_of(html)
    assert "/people/" in hrefs(html)


def test_long_lists_have_pages_that_keep_the_box(client: Client) -> None:
    make_article(tags=[person(f"شخص {number}", f"شخص {number}") for number in range(61)])
    html = page_of(client.get("/people/", {"q": "شخص"}))
    following = next(link for link in hrefs(html) if ("page", "2") in parameters(link))
    assert parameters(following) == [("q", "شخص"), ("page", "2")]
    assert page_of(client.get("/people/" + following)).count('class="entry-count"') == 1


def test_a_person_shows_spellings_and_articles(client: Client) -> None:
    tag = person("زيد الخبير", "زيد الخبير", "أبو زيد")
    mine, other = make_article(headline="خبره", tags=[tag]), make_article(headline="خبر غيره")
    html = page_of(client.get(tag.get_absolute_url()))
    assert "يُكتب أيضاً أبو زيد" in words_of(html)
    assert mine.get_absolute_url() in hrefs(html)
    assert other.headline not in html
    assert any(parameters(link) == [("person", tag.slug)] for link in hrefs(html))


def test_a_country_shows_what_it_goes_by(client: Client) -> None:
    tag = country()
    for spelling, kind in (("روسي", AliasKind.DEMONYM), ("موسكو", AliasKind.CAPITAL), ("الكرملين", AliasKind.METONYM)):
        Alias.objects.create(tag=tag, spelling=spelling, folded=fold(spelling), kind=kind)
    make_article(headline="خبر البلد", tags=[tag])
    words = words_of(page_of(client.get("/countries/ru/")))
    assert "روسيا النسبة إليه روسي مدنه موسكو يُكنّى عنه الكرملين" in words
    assert "خبر البلد" in words


def test_a_source_shows_what_articles_owe_it(client: Client) -> None:
    source = spelled("وكالة الميناء", "الميناء")
    text = "ونقلت وكالة الميناء عن شهود أن الجسر فُتح."
    make_article(headline="نقل عنها", paragraphs=[text], cited=[source])
    Attribution.objects.update(evidence=[evidence(text, "وكالة الميناء", rule="relaying verb before")])
    make_article(headline="بصورتها", photos=[source], captions=["صورة الجسر"])
    make_article(headline="نشرته", publisher=source)
    make_article(headline="لا شأن لها به")
    published = page_of(client.get(source.get_absolute_url()))
    words = words_of(published)
    assert "يُكتب أيضاً الميناء" in words
    assert "ما نشره 1 ما نُقل عنه 1 صوره 1" in words
    assert "نشرته" in words
    assert "لا شأن لها به" not in words
    links = [parameters(link) for link in hrefs(published)]
    assert all([(role, source.slug)] in links for role in ("publisher", "cited", "agency"))
    cited = page_of(client.get(source.get_absolute_url(), {"part": "cited"}))
    assert "نقل عنها" in cited
    assert "ونقلت <mark>وكالة الميناء</mark> عن شهود" in cited
    assert "نشرته" not in cited
    photos = words_of(page_of(client.get(source.get_absolute_url(), {"part": "photos"})))
    assert "بصورتها" in photos
    assert "صورة الجسر" in photos
    assert "صورة واحدة" in photos


def test_a_source_whose_role_an_editor_rejects_owes_nothing(client: Client) -> None:
    source = make_source("وكالة الميناء")
    make_article(headline="بصورتها", photos=[source], captions=["صورة الجسر"])
    make_article(headline="نقل عنها", cited=[source])
    Attribution.objects.update(status=Status.REJECTED, origin=Origin.EDITOR)
    html = page_of(client.get(source.get_absolute_url()))
    assert "بصورتها" not in html
    assert "نقل عنها" not in html
    assert page_of(client.get(source.get_absolute_url(), {"part": "photos"})).count("صورة الجسر") == 0


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


def test_a_person_shows_offices_and_how_publishers_write_the_name(client: Client) -> None:
    make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    tag, paper = person("زيد الخبير"), make_source("صحيفة النهر")
    OfficeHeld.objects.create(
        tag=tag, office="وزير الجسور", country_code="RU", since=date(2012, 11, 1), until=date(2024, 5, 1)
    )
    OfficeHeld.objects.create(tag=tag, office="مستشار")
    for spelling, times, variant in (("زيد الخبير", 3, False), ("زيذ الخبير", 1, True)):
        article = make_article(tags=[tag], publisher=paper)
        SpellingSeen.objects.create(
            tagging=article.taggings.get(),
            publisher=paper,
            spelling=spelling,
            folded=fold(spelling),
            count=times,
            variant=variant,
        )
    words = words_of(page_of(client.get(tag.get_absolute_url())))
    assert "وزير الجسور (روسيا) نوفمبر (تشرين الثاني) 2012 مايو (أيار) 2024" in words
    assert "مستشار — —" in words
    assert "صحيفة النهر زيد الخبير 3 زيذ الخبير 1 غير مدرجة" in words


def test_who_is_named_with_somebody_leads_to_the_list_of_both(client: Client) -> None:
    tag, often, once = person("زيد الخبير"), person("عمرو الأول"), person("بكر الثاني")
    nation = country()
    make_article(tags=[tag, often, once, nation])
    make_article(tags=[tag, often])
    make_article(tags=[once])
    html = page_of(client.get(tag.get_absolute_url()))
    assert "أشخاص في المقالات نفسها عمرو الأول 2 بكر الثاني 1 بلدان في المقالات نفسها روسيا 1" in words_of(html)
    words = 'شخص:"زيد الخبير" شخص:"عمرو الأول"'
    both = next(link for link in hrefs(html) if ("q", words) in parameters(link))
    assert page_of(client.get(both)).count('class="card"') == 2
    there = next(
        link for link in hrefs(html) if {("person", tag.slug), ("country", nation.slug)} <= set(parameters(link))
    )
    assert page_of(client.get(there)).count('class="card"') == 1
    assert "أشخاص في المقالات نفسها بكر الثاني 1 زيد الخبير 1 عمرو الأول 1" in words_of(
        page_of(client.get(nation.get_absolute_url()))
    )


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


def test_a_suggested_person_has_a_page_and_filters(client: Client) -> None:
    guess = make_tag("بكر المذكور", status=TagStatus.SUGGESTED)
    make_article(headline="خبر بكر", tags=[guess])
    make_article(headline="خبر غيره")
    words = words_of(page_of(client.get(guess.get_absolute_url())))
    assert "شخص مقترح بكر المذكور" in words
    assert "ولم يقبله محرر بعد" in words
    assert "بكر المذكور مقترح مقال واحد" in words_of(page_of(client.get("/people/")))
    listed = page_of(client.get("/", {"person": guess.slug}))
    assert "خبر بكر" in listed
    assert "خبر غيره" not in listed


def test_a_rejected_person_is_nowhere(client: Client) -> None:
    tag = make_tag("بكر المرفوض", status=TagStatus.REJECTED)
    make_article(tags=[tag])
    assert client.get(tag.get_absolute_url()).status_code == 404
    assert tag.name not in page_of(client.get("/people/"))
    assert "لا نعرف" in words_of(page_of(client.get("/", {"person": tag.slug})))
    TagRedirect.objects.create(kind=TagKind.PERSON, slug="اسم-قديم", tag=tag)
    assert client.get("/people/اسم-قديم/").status_code == 404


@pytest.mark.parametrize(("where", "kind"), [("people", TagKind.PERSON), ("countries", TagKind.COUNTRY)])
def test_an_old_address_leads_to_the_new_one(client: Client, where: str, kind: TagKind) -> None:
    tag = person("زيد الخبير") if kind == TagKind.PERSON else country()
    TagRedirect.objects.create(kind=kind, slug="اسم-قديم", tag=tag)
    response = client.get(f"/{where}/اسم-قديم/?page=2")
    assert response.status_code == 301
    assert response["Location"] == tag.get_absolute_url() + "?page=2"


def test_an_old_address_in_a_filter_still_means_its_tag(client: Client) -> None:
    topic = make_tag("الجسور", kind=TagKind.TOPIC)
    TagRedirect.objects.create(kind=TagKind.TOPIC, slug="جسر-قديم", tag=topic)
    make_article(headline="خبر الجسر", tags=[topic])
    make_article(headline="خبر غيره")
    html = page_of(client.get("/", {"topic": "جسر-قديم"}))
    assert "خبر الجسر" in html
    assert "خبر غيره" not in html
    assert 'class="notices"' not in html
    assert f'name="topic" value="{topic.slug}"' in html


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("part=secrets", "هذا الباب غير معروف"),
        ("part=%00", "هذا الباب غير معروف"),
        ("part=said&page=x", "رقم الصفحة غير صحيح"),
        ("part=said&via=%00", "لا نعرف هذا الناقل"),
        ("part=said&via=" + "x" * 300, "لا نعرف هذا الناقل"),
        ("via=%3Cb%3E", "لا نعرف هذا الناقل"),
    ],
)
@pytest.mark.parametrize("where", ["person", "country", "source"])
def test_a_bad_input_on_an_entry_is_said_and_left_out(client: Client, where: str, query: str, said: str) -> None:
    rows = {"person": person, "country": country, "source": make_source}
    row = rows[where]()
    query = query.replace("part=said", "part=quotations") if where == "source" else query
    assert said in words_of(page_of(client.get(row.get_absolute_url(), QUERY_STRING=query)))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("/people/أبو-زيد/", "person"),
        ("/people/ابو-زيد/", "person"),
        ("/countries/RU/", "country"),
        ("/countries/موسكو/", "country"),
        ("/sources/الميناء/", "source"),
    ],
)
def test_another_spelling_leads_to_the_right_page(client: Client, wrong: str, right: str) -> None:
    rows = {
        "person": person("زيد الخبير", "أبو زيد"),
        "country": country(),
        "source": spelled("وكالة الميناء", "الميناء"),
    }
    Alias.objects.create(tag=rows["country"], spelling="موسكو", folded=fold("موسكو"), kind=AliasKind.CAPITAL)
    response = client.get(wrong + "?page=2")
    assert response.status_code == 301
    assert response["Location"] == rows[right].get_absolute_url() + "?page=2"


def test_a_spelling_that_two_people_share_leads_nowhere(client: Client) -> None:
    person("زيد الأول", "زيد")
    person("زيد الثاني", "زيد")
    assert client.get("/people/زيد/").status_code == 404


@pytest.mark.parametrize("where", ["people", "countries", "sources"])
@pytest.mark.parametrize("slug", ["لا-أحد", "%00", "a%00b", "x" * 300, "-"])
def test_nobody_is_not_found(client: Client, where: str, slug: str) -> None:
    assert client.get(f"/{where}/{slug}/").status_code == 404


@pytest.mark.parametrize("name", ["people", "countries", "sources"])
def test_the_cost_of_a_list_does_not_grow(client: Client, name: str) -> None:
    def more(count: int) -> None:
        for number in range(count):
            code = f"{chr(65 + count)}{chr(65 + number % 26)}"
            nation = make_tag(f"بلد {code}", kind=TagKind.COUNTRY, iso_code=code)
            make_article(tags=[make_tag(f"شخص {code}"), nation], publisher=make_source(f"صحيفة {code}"))

    more(3)
    same_cost(client, reverse(name), lambda: more(25))


def test_the_cost_of_an_entry_does_not_grow(client: Client) -> None:
    tag, nation, source = person(), country(), make_source()
    made = count()

    def more(rows: int) -> None:
        for _ in range(rows):
            number = next(made)
            other = make_tag(f"شخص {number}", country_code="RU")
            agency, paper = make_source(f"ناقل {number}"), make_source(f"صحيفة {number}")
            article = make_article(
                tags=[tag, nation, other], publisher=source, photos=[source], cited=[source], captions=["صورة"]
            )
            Attribution.objects.filter(article=article).update(evidence=[evidence("نص قصير للاختبار.", "نص")])
            for speaker, via in ((tag, agency), (other, source)):
                make_quotation(article, f"قول {number}", speaker=speaker, via=via, naming=[tag, nation])
            SpellingSeen.objects.create(
                tagging=article.taggings.get(tag=tag), publisher=paper, spelling=f"كتابة {number}", folded=f"{number}"
            )
            OfficeHeld.objects.create(tag=tag, office=f"منصب {number}", country_code="RU")

    more(3)
    addresses = [
        f"{row.get_absolute_url()}?part={part}"
        for row, parts in (
            (tag, ("articles", "said", "about")),
            (nation, ("articles", "about", "said")),
            (source, ("published", "cited", "quotations", "photos")),
        )
        for part in parts
    ]
    before = [queries(client, address) for address in addresses]
    more(27)
    assert [queries(client, address) for address in addresses] == before
    assert max(before) <= 30

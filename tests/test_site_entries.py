"""Pages of people, countries and sources, and the lists of them."""

from datetime import date
from itertools import count

import pytest
from django.test import Client
from django.urls import reverse

from articles.arabic.fold import fold
from articles.models import (
    AliasKind,
    Article,
    Attribution,
    OfficeHeld,
    Origin,
    SpellingSeen,
    Status,
    Tag,
    Tagging,
    TagKind,
    note_changes,
)
from articles.models.tags import TagQuerySet
from tests.entry_helpers import country, person, spelled_source
from tests.factories import evidence, make_article, make_quotation, make_source, make_tag
from tests.site_helpers import hrefs, page_of, parameters, queries, same_cost, words_of
from tests.spelling_helpers import spell

pytestmark = pytest.mark.django_db


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


def test_a_row_that_goes_while_its_list_is_made_is_left_out(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    stays, goes = person("عمرو الأول"), person("زيد الثاني")
    make_article(tags=[stays, goes])
    found = TagQuerySet.in_bulk

    def one_less(rows: TagQuerySet, keys: list[int]) -> dict[int, Tag]:
        return {pk: tag for pk, tag in found(rows, keys).items() if pk != goes.pk}

    monkeypatch.setattr(TagQuerySet, "in_bulk", one_less)
    html = page_of(client.get("/people/"))
    assert stays.name in html
    assert goes.name not in html


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
        spell(tag, spelling, kind=kind)
    make_article(headline="خبر البلد", tags=[tag])
    words = words_of(page_of(client.get("/countries/ru/")))
    assert "روسيا النسبة إليه روسي مدنه موسكو يُكنّى عنه الكرملين" in words
    assert "خبر البلد" in words


def test_a_source_shows_what_articles_owe_it(client: Client) -> None:
    source = spelled_source("وكالة الميناء", "الميناء")
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
    note_changes(Article.objects.values_list("pk", flat=True))
    html = page_of(client.get(source.get_absolute_url()))
    assert "بصورتها" not in html
    assert "نقل عنها" not in html
    assert page_of(client.get(source.get_absolute_url(), {"part": "photos"})).count("صورة الجسر") == 0


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
            tag=tag,
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


@pytest.mark.parametrize(
    ("kind", "name", "shown"),
    [(TagKind.ORGANISATION, "organisations", "منظمة واحدة"), (TagKind.TOPIC, "topics", "موضوع واحد")],
)
def test_organisations_and_topics_have_lists_that_their_pages_and_the_other_lists_lead_to(
    client: Client, kind: TagKind, name: str, shown: str
) -> None:
    tag, unused = make_tag("حلف الميناء", kind=kind), make_tag("اتحاد السفن", kind=kind)
    make_article(tags=[tag, make_tag("سالم الأمين")])
    html = page_of(client.get(reverse(name)))
    assert tag.get_absolute_url() in hrefs(html)
    assert unused.get_absolute_url() not in hrefs(html)
    assert shown in words_of(html)
    assert "سالم الأمين" not in html
    assert reverse(name) in hrefs(page_of(client.get(tag.get_absolute_url())))
    assert reverse(name) in hrefs(page_of(client.get(reverse("people"))))


@pytest.mark.parametrize("name", ["people", "countries", "organisations", "topics", "sources"])
def test_the_cost_of_a_list_does_not_grow(client: Client, name: str) -> None:
    def more(count: int) -> None:
        for number in range(count):
            code = f"{chr(65 + count)}{chr(65 + number % 26)}"
            nation = make_tag(f"بلد {code}", kind=TagKind.COUNTRY, iso_code=code)
            others = [make_tag(f"اسم {code}", kind=kind) for kind in (TagKind.ORGANISATION, TagKind.TOPIC)]
            make_article(tags=[make_tag(f"شخص {code}"), nation, *others], publisher=make_source(f"صحيفة {code}"))

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
            spelling = f"كتابة {number}"
            tagging = article.taggings.get(tag=tag)
            SpellingSeen.objects.create(
                tagging=tagging, tag=tag, publisher=paper, spelling=spelling, folded=f"{number}"
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

"""The list of articles: search, filters, order, pages, as whole pages and as htmx fragments."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import SourceKind, Tag, TagKind, TagStatus
from articles.search.constants import FACET_VALUES
from tests.factories import make_article, make_source, make_tag
from tests.site_helpers import hrefs, page_of, parameters, same_cost, text_of, words_of

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


def russia() -> Tag:
    return make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")


def test_an_empty_site_says_so(client: Client) -> None:
    assert "لم تُستورد مقالات بعد" in page_of(client.get("/"))


def test_a_card_shows_headline_deck_publisher_date_and_tags(client: Client) -> None:
    article = make_article(
        headline="افتتاح الجسر الجديد",
        deck="يربط ضفتي النهر",
        publisher=make_source("صحيفة الاختبار", kind=SourceKind.NEWSPAPER),
        published=date(2023, 9, 14),
        tags=[russia()],
    )
    html = page_of(client.get("/"))
    words = words_of(html)
    assert article.get_absolute_url() in hrefs(html)
    assert '<time datetime="2023-09-14">الخميس 14 سبتمبر (أيلول) 2023</time>' in html
    for shown in ("افتتاح الجسر الجديد", "يربط ضفتي النهر", "صحيفة الاختبار", "بلدان روسيا", "مقال واحد"):
        assert shown in words


def test_an_article_without_a_date_says_so_and_begins_with_it_without_a_publisher(client: Client) -> None:
    make_article()
    html = page_of(client.get("/"))
    assert re.search(r'<p class="card-source">\s*<span[^>]*>بلا تاريخ<', html)


def test_found_words_are_marked_whole(client: Client) -> None:
    make_article(headline="زيارة الجسور", paragraphs=["عبرت القافلة الجسر صباحاً."])
    html = page_of(client.get("/", {"q": "الجسر"}))
    assert "<mark>الجسر</mark>" in html
    assert 'value="الجسر"' in html


@pytest.mark.parametrize("dash", ["-", "–", "ـ"])
def test_a_passage_that_begins_with_a_dash_says_that_it_goes_on(client: Client, dash: str) -> None:
    make_article(paragraphs=[f"{dash} وقال الحارس إن الجسر مفتوح."])
    make_article(paragraphs=["وقال العابر - أمس - إن الجسر متين."])
    words = words_of(page_of(client.get("/")))
    assert f"… {dash} وقال الحارس" in words
    assert "… وقال العابر" not in words


def test_a_turned_page_takes_the_focus_and_typing_does_not(client: Client) -> None:
    make_article()
    assert "autofocus" in text_of(client.get("/?page=2", headers=HTMX | {"HX-Trigger": "page-2"}))
    assert "autofocus" not in text_of(client.get("/?q=نص", headers=HTMX | {"HX-Trigger": "search"}))
    assert "autofocus" not in page_of(client.get("/?page=2"))


def test_people_who_wait_for_an_editor_stand_after_the_others_on_a_card(client: Client) -> None:
    guess = make_tag("بكر المذكور", status=TagStatus.SUGGESTED)
    make_article(tags=[guess, *(make_tag(f"زيد {number}") for number in range(2))])
    assert "أشخاص زيد 0 زيد 1 بكر المذكور (مقترح)" in words_of(page_of(client.get("/")))


def test_text_of_a_page_is_escaped(client: Client) -> None:
    make_article(headline="عنوان <script>alert(1)</script>")
    assert "<script>alert" not in page_of(client.get("/", {"q": '"><script>alert(2)</script>'}))
    assert "<script>alert" not in page_of(client.get("/"))


def test_a_facet_link_adds_its_value_and_takes_it_away_again(client: Client) -> None:
    make_article(headline="الأول", tags=[russia()])
    make_article(headline="حصاد القمح")
    added = next(link for link in hrefs(page_of(client.get("/?q=نص&sort=newest"))) if "country=" in link)
    assert parameters(added) == [("q", "نص"), ("country", russia().slug), ("sort", "newest")]
    html = page_of(client.get("/" + added))
    assert "مقال واحد" in words_of(html)
    assert "حصاد القمح" not in html
    removed = [link for link in hrefs(html) if parameters(link) == [("q", "نص"), ("sort", "newest")]]
    assert removed, "the chosen value links to the list without it"


def test_a_facet_that_is_cut_says_so_and_leads_to_the_whole(client: Client) -> None:
    people = [make_tag(f"شخص {n}") for n in range(FACET_VALUES + 1)]
    make_article(headline="قمة موسعة", tags=people)
    facets = client.get("/").content.decode().partition('id="facets"')[2]
    assert f'الأشخاص <span class="facet-count">{FACET_VALUES + 1}</span>' in facets
    assert 'name="find-person"' in facets
    assert "القائمة كلها" not in facets
    opened = client.get("/", {"open": "person"}).content.decode()
    assert f'<a href="{reverse("people")}">القائمة كلها</a>' in opened


def test_a_facet_that_is_whole_does_not_speak_of_more(client: Client) -> None:
    make_article(headline="لقاء قصير", tags=[make_tag("شخص واحد")])
    html = client.get("/").content.decode()
    assert "القائمة كلها" not in html
    assert "find-person" not in html


def test_values_of_different_facets_must_all_hold(client: Client) -> None:
    person = make_tag("زيد الخبير")
    both = make_article(headline="كلاهما", tags=[russia(), person])
    make_article(headline="بلد فقط", tags=[russia()])
    html = page_of(client.get("/", {"country": russia().slug, "person": person.slug}))
    assert both.headline in html
    assert "بلد فقط" not in html


@pytest.mark.parametrize("name", ["publisher", "cited", "agency"])
def test_sources_filter_by_their_role(client: Client, name: str) -> None:
    source = make_source("وكالة الميناء")
    roles = {"publisher": {"publisher": source}, "cited": {"cited": [source]}, "agency": {"photos": [source]}}
    make_article(headline="له هذا الدور", captions=["صورة"], **roles[name])
    make_article(headline="ليس له")
    html = page_of(client.get("/", {name: source.slug}))
    assert "له هذا الدور" in html
    assert "ليس له" not in html


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        ({"from": "2023"}, {"أيلول", "كانون"}),
        ({"to": "2023-08"}, {"آب"}),
        ({"from": "2023-09", "to": "2023-09"}, {"أيلول"}),
        ({"from": "2023-09-15", "to": "2024"}, {"كانون"}),
        ({"from": "٢٠٢٤"}, {"كانون"}),
        ({"year": "2024"}, {"كانون"}),
    ],
)
def test_a_period_bounds_the_list(client: Client, period: dict[str, str], shown: set[str]) -> None:
    days = {"آب": date(2022, 8, 31), "أيلول": date(2023, 9, 14), "كانون": date(2024, 1, 1)}
    for name, day in days.items():
        make_article(headline=f"خبر شهر {name}", published=day)
    html = page_of(client.get("/", period))
    assert {name for name in days if f"خبر شهر {name}" in html} == shown


def test_with_words_the_best_comes_first_and_without_the_newest(client: Client) -> None:
    make_article(
        headline="الميناء يستقبل سفينة", paragraphs=["فتح الميناء أبوابه، والميناء قديم."], published=date(2020, 1, 1)
    )
    make_article(
        headline="خبر آخر",
        paragraphs=["تقرير طويل عن الزراعة والري في آخره ذكر عابر للميناء."],
        published=date(2024, 1, 1),
    )

    def first(query: dict[str, str]) -> bool:
        html = page_of(client.get("/", query))
        return html.index("يستقبل سفينة") < html.index("خبر آخر")

    assert not first({})
    assert first({"q": "الميناء"})
    assert not first({"q": "الميناء", "sort": "newest"})


def test_what_came_in_last_comes_first_where_that_is_asked_whatever_its_date(client: Client) -> None:
    for number, day in enumerate((date(2024, 1, 1), None, date(2020, 1, 1))):
        make_article(headline=f"وصل {number} إلى الميناء", published=day)
    for query in ("", "q=الميناء&"):
        words = words_of(page_of(client.get(f"/?{query}sort=added")))
        places = [words.index(f"وصل {number} إلى الميناء") for number in (2, 1, 0)]
        assert places == sorted(places)
    orders = [link for link in hrefs(page_of(client.get("/"))) if ("sort", "added") in parameters(link)]
    assert orders, "the order is offered"


def test_the_title_says_what_the_list_is_of(client: Client) -> None:
    make_article(headline="خبر الميناء", tags=[russia()])

    def title(query: dict[str, str]) -> str:
        html = page_of(client.get("/", query))
        return html[html.index("<title>") + 7 : html.index("</title>")]

    assert title({}) == "قارئ الأخبار"
    assert title({"q": "الميناء"}) == "الميناء · قارئ الأخبار"
    assert title({"country": russia().slug}) == "روسيا · قارئ الأخبار"
    assert title({"q": "الميناء", "not-country": russia().slug}) == "الميناء، من دون روسيا · قارئ الأخبار"
    assert title({"from": "2020"}) == "من 2020 · قارئ الأخبار"


def test_the_first_article_is_one_step_from_the_top(client: Client) -> None:
    make_article()
    html = page_of(client.get("/"))
    assert [link for link in hrefs(html) if link.startswith("#")][:2] == ["#content", "#found"]
    assert html.index('id="facets"') < html.index('id="found"') < html.index('class="card"')


def test_pages_are_real_links_that_keep_the_state(client: Client) -> None:
    for number in range(21):
        make_article(headline=f"خبر رقم {number}", tags=[russia()])
    html = page_of(client.get("/", {"country": russia().slug}))
    following = [link for link in hrefs(html) if ("page", "2") in parameters(link)]
    assert parameters(following[0]) == [("country", russia().slug), ("page", "2")]
    second = page_of(client.get("/" + following[0]))
    assert second.count('class="card"') == 1
    assert "21 مقالاً، الصفحة 2 من 2" in words_of(second)


def test_a_page_beyond_the_last_is_the_last(client: Client) -> None:
    make_article()
    assert page_of(client.get("/", {"page": "999"})).count('class="card"') == 1


def test_nothing_found_offers_ways_to_loosen(client: Client) -> None:
    make_article(headline="خبر من بلد", tags=[russia()])
    make_tag("فلان الغائب")
    html = page_of(client.get("/", {"country": russia().slug, "person": make_tag("فلان الغائب").slug}))
    assert "لا نجد مقالاً" in html
    assert [("country", russia().slug)] in [parameters(link) for link in hrefs(html)]
    assert reverse("article_list") in hrefs(html)
    assert not any("sort=" in link for link in hrefs(html)), "there is nothing to be ordered"


def test_htmx_gets_the_fragment_of_the_same_list(client: Client) -> None:
    make_article(headline="خبر الميناء", tags=[russia()])
    response = client.get("/?q=الميناء&country=&from=&to=&page=1", headers=HTMX)
    html = text_of(response)
    assert "<html" not in html
    assert "خبر" in html
    assert 'id="announcement" data-hx-swap-oob="innerHTML">مقال واحد' in html
    assert "HX-Request" in response["Vary"]
    # The address that the browser shows is the clean one, whatever empty boxes the form sent along.
    assert parameters(response["HX-Push-Url"]) == [("q", "الميناء")]


def test_a_whole_page_holds_the_fragment_and_varies_too(client: Client) -> None:
    make_article()
    response = client.get("/")
    html = page_of(response)
    assert html.count('id="results"') == html.count('id="announcement"') == 1
    assert "HX-Request" in response["Vary"]
    assert "HX-Push-Url" not in response


def test_going_back_in_history_gets_the_whole_page(client: Client) -> None:
    page_of(client.get("/", headers=HTMX | {"HX-History-Restore-Request": "true"}))


def test_the_form_carries_the_filters_along(client: Client) -> None:
    make_article(tags=[russia()])
    html = page_of(client.get("/", {"country": russia().slug, "sort": "relevance"}))
    assert f'<input type="hidden" name="country" value="{russia().slug}" form="search">' in html
    assert '<input type="hidden" name="sort" value="relevance" form="search">' in html


def test_the_cost_does_not_grow_with_the_rows(client: Client) -> None:
    def more(count: int) -> None:
        for number in range(count):
            tags = [russia(), make_tag(f"شخص {number % 5}")]
            photo, publisher = make_source(f"وكالة {number % 4}"), make_source(f"صحيفة {number % 3}")
            make_article(tags=tags, photos=[photo], publisher=publisher, captions=["صورة", "أخرى"])

    more(3)
    same_cost(client, "/", lambda: more(27))
    same_cost(client, f"/?q=نص&country={russia().slug}", lambda: more(5))


def test_readers_get_no_cookie(client: Client) -> None:
    make_article()
    assert not client.get("/").cookies


def test_a_card_tells_how_long_reading_takes_and_where_else_the_story_stands(client: Client) -> None:
    make_article(headline="خبر عند اثنين", paragraphs=["كلمة " * 540])
    make_article(headline="خبر عند اثنين")
    make_article(headline="خبر عند واحد")
    words = words_of(page_of(client.get(reverse("article_list"))))
    assert words.count("منشور أيضاً في مكان آخر") == 2
    assert words.count("· 3 دقائق") == 1
    assert words.count("· دقيقة واحدة") == 2


def test_the_cost_of_cards_does_not_grow_with_stories_that_stand_elsewhere(client: Client) -> None:
    def more() -> None:
        for number in range(6):
            make_article(headline=f"خبر رقم {number // 2}")

    more()
    same_cost(client, reverse("article_list"), more)

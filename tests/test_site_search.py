"""The search page: its help, notices about parts that were not understood, exact search, quotations as results."""

import pytest
from django.core.management import call_command
from django.test import Client
from hypothesis import HealthCheck, given, settings

from articles.models import Alias, Article, Tag, note_changes
from articles.search.results import search
from articles.search.values import Facet, Note, NoteKind, Order, SearchRequest
from articles.views.query_notes import sentence
from articles.views.search_help import EXAMPLES
from tests.factories import make_article, make_quotation, make_source, make_tag
from tests.site_helpers import hrefs, page_of, parameters, same_cost, text_of, words_of
from tests.typed_queries import typed

pytestmark = pytest.mark.django_db

_TICKED = 'form="search" checked'
HTMX = {"HX-Request": "true"}


def speaker(name: str = "سعيد السهلي") -> Tag:
    """A person with his name as his spelling."""
    tag = make_tag(name)
    Alias.objects.get_or_create(tag=tag, spelling=name, folded=name)
    return tag


def said(text: str, *, by: Tag | None, headline: str = "تصريح") -> Article:
    """An article in which somebody said just that."""
    article = make_article(headline=headline, paragraphs=[f"تحدث طويلاً ثم مضى: {text}"], tags=[by] if by else [])
    make_quotation(article, text, speaker=by, via=make_source("وكالة النخيل"))
    note_changes([article.pk])
    return article


def articles_of(html: str) -> set[str]:
    """The addresses that the page links to, without what was searched."""
    return {address.partition("?")[0] for address in hrefs(html)}


def test_the_help_stands_under_the_box_as_links_that_run(client: Client) -> None:
    html = page_of(client.get("/"))
    assert "كيف أبحث؟" in words_of(html)
    links = [dict(parameters(address)).get("q") for address in hrefs(html)]
    for example in EXAMPLES:
        assert example.typed in links
    assert "search-help" not in text_of(client.get("/", headers=HTMX)), "the fragment leaves the help where it is"


@pytest.mark.parametrize("like", [like for example in EXAMPLES for like in example.like if not like.endswith(":")])
def test_what_the_help_names_beside_its_examples_is_understood(like: str) -> None:
    assert search(SearchRequest(text=like)).notes == ()


def test_every_example_finds_something_among_the_sample_pages() -> None:
    call_command("load_vocabulary", verbosity=0)
    call_command("load_samples", verbosity=0)
    everything = search(SearchRequest()).total
    for example in EXAMPLES:
        answer = search(SearchRequest(text=example.typed, order=Order.NEWEST))
        assert 0 < answer.total < everything, example.typed
        assert answer.notes == (), example.typed
        for key in example.like:
            if not key.endswith(":"):
                assert search(SearchRequest(text=key)).total, key


@pytest.mark.parametrize("kind", NoteKind)
@pytest.mark.parametrize("facet", [None, *(facet for facet in Facet if facet is not Facet.YEAR)])
def test_every_note_has_a_sentence(kind: NoteKind, facet: Facet | None) -> None:
    assert sentence(Note(kind, "كذا", facet)).endswith(".")


def test_what_could_not_be_read_is_said(client: Client) -> None:
    make_article(headline="فرحان في السوق")
    words = words_of(page_of(client.get("/", {"q": "شخص: فرحان قبل:أمس"})))
    assert "لا نعرف شخصاً باسم «فرحان»؛ بحثنا عن الكلمة نفسها." in words
    assert "لم نفهم التاريخ «أمس»" in words
    fragment = words_of(text_of(client.get("/", {"q": "شخص:«فرحان السعيد»"}, headers=HTMX)))
    assert "لا نعرف شخصاً باسم «فرحان السعيد»؛ بحثنا عن الكلمات نفسها." in fragment


def test_the_exact_form_is_a_box_to_tick(client: Client) -> None:
    exact = make_article(headline="سوق القمح")
    other = make_article(headline="سوق للقمح")
    html = page_of(client.get("/", {"q": "القمح"}))
    assert 'name="exact"' in html
    assert _TICKED not in html
    assert other.get_absolute_url() in articles_of(html)
    html = page_of(client.get("/", {"q": "القمح", "exact": "1"}))
    assert _TICKED in html
    assert exact.get_absolute_url() in articles_of(html)
    assert other.get_absolute_url() not in articles_of(html)
    assert "<mark>القمح</mark>" in html
    sort = next(address for address in hrefs(html) if "sort=newest" in address)
    assert ("exact", "1") in parameters(sort)
    assert 'type="hidden" name="exact"' not in html
    assert "غير معروفة" in words_of(page_of(client.get("/", {"q": "القمح", "exact": "maybe"})))


def test_found_beginnings_are_marked(client: Client) -> None:
    make_article(headline="صواريخ الميناء", paragraphs=["سفن والميناءان خاليان."])
    html = page_of(client.get("/", {"q": "مينا*"}))
    assert "<mark>الميناء</mark>" in html
    assert "<mark>والميناءان</mark>" in html


def test_what_somebody_said_is_answered_with_the_quotations(client: Client) -> None:
    person = speaker()
    article = said("سيصل القمح غداً", by=person)
    said("القمح عندنا كثير", by=speaker("نورة الجبلية"), headline="غيره")
    html = page_of(client.get("/", {"q": "قال: سعيد السهلي قمح"}))
    words = words_of(html)
    assert "من أقوال سعيد السهلي" in words
    assert "«سيصل القمح غداً»" in words
    assert "<mark>القمح</mark>" in html
    assert "الناقل وكالة النخيل" in words
    assert "غيره" not in words
    assert person.get_absolute_url() in articles_of(html)
    quotation = article.quotations.get()
    assert f"{article.get_absolute_url()}#q-{quotation.pk}" in hrefs(html)
    everybody = words_of(text_of(client.get("/", {"q": "قال: قمح"}, headers=HTMX)))
    assert "من أقوال الجميع" in everybody
    assert "القمح عندنا كثير" in everybody


def test_of_an_articles_quotations_those_with_most_of_the_words_are_shown(client: Client) -> None:
    person = speaker()
    texts = ["القمح هنا", "الزيت هنا", "القمح والزيت معاً", "لا شيء من هذا"]
    article = make_article(headline="تصريح", paragraphs=[" ".join(texts)], tags=[person])
    for text in texts:
        make_quotation(article, text, speaker=person)
    note_changes([article.pk])
    shown = words_of(page_of(client.get("/", {"q": "قال: سعيد السهلي قمح زيت"})))
    assert "«القمح والزيت معاً»" in shown
    assert "«القمح هنا»" not in shown
    article.quotations.get(text="القمح والزيت معاً").delete()
    note_changes([article.pk])
    shown = words_of(page_of(client.get("/", {"q": "قال: سعيد السهلي قمح زيت"})))
    assert "«القمح هنا»" in shown
    assert "«الزيت هنا»" in shown
    assert "«لا شيء من هذا»" not in shown


def test_more_quotations_than_are_shown_are_counted(client: Client) -> None:
    person = speaker()
    texts = [f"القمح {n}" for n in range(5)]
    article = make_article(headline="تصريح", paragraphs=[" ".join(texts)], tags=[person])
    for text in texts:
        make_quotation(article, text, speaker=person)
    note_changes([article.pk])
    html = page_of(client.get("/", {"q": "قال: سعيد السهلي"}))
    assert html.count('class="quotation"') == 3
    assert "وفي المقال غيرها: اقتباسان" in words_of(html)


def test_quotations_cost_the_same_however_many(client: Client) -> None:
    person = speaker()

    def more() -> None:
        for number in range(6):
            said(f"القمح {number}", by=person)

    # With fewer, what else may have been meant is looked for.
    more()
    same_cost(client, "/?q=قال: سعيد السهلي قمح", more)


def test_an_editors_rejection_takes_a_quotation_from_the_results(client: Client) -> None:
    article = said("القمح أولاً", by=speaker())
    article.quotations.update(status="rejected", origin="editor")
    note_changes([article.pk])
    words = words_of(page_of(client.get("/", {"q": "قال: سعيد السهلي قمح"})))
    assert "القمح أولاً" not in words
    assert "لا نجد مقالاً" in words


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(text=typed())
def test_any_text_gets_a_page(client: Client, text: str) -> None:
    if Article.objects.exists():
        assert client.get("/", {"q": text}, headers=HTMX).status_code == 200
    else:
        said("القمح والصواريخ", by=speaker("بوتين"))


def test_where_letters_alone_are_alike_readers_are_told(client: Client) -> None:
    make_article(headline="الزعزعة في الميناء", paragraphs=["زعزعت الريح المراكب."])
    told = "ليست في هذه المقالات كلمات البحث نفسها"
    alike = page_of(client.get("/?q=زعزعزع"))
    assert 'class="card"' in alike
    assert told in words_of(alike)
    for query in ("?q=الميناء", "?q=-سفينة", "?from=2020", "", "?q=عنوان:الميناء"):
        assert told not in words_of(page_of(client.get(f"/{query}")))

"""The words of a search, marked on the page of an article that it found."""

import re

import pytest
from django.test import Client

from articles.models import Article, Caption
from tests.factories import make_article, make_quotation, make_tag
from tests.site_helpers import hrefs, page_of, same_cost, words_of

pytestmark = pytest.mark.django_db


def show(client: Client, article: Article, text: str, **more: str) -> str:
    return page_of(client.get(article.get_absolute_url(), {"q": text, **more}))


def marks(html: str) -> list[str]:
    """The words that are marked, in order; their ids count from 1."""
    found = re.findall(r'<mark id="hit-(\d+)">(.*?)</mark>', html)
    assert [int(number) for number, _ in found] == list(range(1, len(found) + 1))
    return [re.sub(r"<[^>]+>", "", text) for _, text in found]


def article_with_everything() -> Article:
    return make_article(
        headline="الصواريخ في العرض",
        deck="صواريخ جديدة",
        captions=["صاروخ على منصته"],
        paragraphs=["عُرضت الصّواريخ صباحاً، ولا ذكر هنا لغيرها.", "انتهى العرض بالصواريخ نفسها."],
    )


def test_every_form_of_a_word_is_marked_in_reading_order_as_printed(client: Client) -> None:
    html = show(client, article_with_everything(), "صواريخ")
    assert marks(html) == ["الصواريخ", "صواريخ", "الصّواريخ", "بالصواريخ"]
    assert "4 مواضع" in words_of(html)
    assert "js/hits" in html


def test_without_a_search_nothing_is_marked_and_nothing_offered(client: Client) -> None:
    article = article_with_everything()
    html = page_of(client.get(article.get_absolute_url()))
    assert "<mark" not in html
    assert "js/hits" not in html
    assert "مواضع البحث" not in html


def test_a_word_of_one_part_is_marked_there_alone(client: Client) -> None:
    assert marks(show(client, article_with_everything(), "عنوان:صواريخ")) == ["الصواريخ"]


def test_the_exact_form_alone_is_marked_where_it_was_asked_for(client: Client) -> None:
    assert marks(show(client, article_with_everything(), "صواريخ", exact="1")) == ["صواريخ"]


def test_hits_within_a_quotation_leave_it_in_one_piece(client: Client) -> None:
    article = make_article(paragraphs=["قال زيد: «هذه صواريخ جديدة» ثم مضى."])
    text = "هذه صواريخ جديدة"
    quotation = make_quotation(article, text, speaker=make_tag("زيد الخبير"))
    html = show(client, article, "صواريخ")
    inside = re.search(rf'<span id="q-{quotation.pk}" class="quoted">(.*?)</span>', html)
    assert inside is not None
    assert marks(inside.group(1)) == ["صواريخ"]


def test_a_search_that_no_word_answers_says_so(client: Client) -> None:
    words = words_of(show(client, article_with_everything(), "حصاد"))
    assert "لم ترد هذه الكلمات بلفظها هنا" in words


def test_the_way_back_leads_to_the_results_and_markup_in_a_search_stays_text(client: Client) -> None:
    html = show(client, article_with_everything(), '<b>"صواريخ"')
    assert "<b>" not in html
    assert any(address.startswith("/?q=%3Cb%3E") for address in hrefs(html))


def test_captions_are_marked_too(client: Client) -> None:
    article = article_with_everything()
    Caption.objects.filter(article=article).update(text="صواريخ على منصاتها")
    assert marks(show(client, article, "منصاتها")) == ["منصاتها"]


def test_marking_costs_no_query_more_for_a_longer_article(client: Client) -> None:
    article = article_with_everything()

    def longer() -> None:
        article.blocks = article.blocks * 5
        article.save(update_fields=["blocks"])

    same_cost(client, f"{article.get_absolute_url()}?q=صواريخ", longer)

"""The passages on a card that match a search, and their places in the article."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import make_article, make_quotation, make_tag
from tests.site_helpers import page_of, same_cost, words_of

pytestmark = pytest.mark.django_db


def found(client: Client, text: str) -> str:
    return words_of(page_of(client.get(reverse("article_list"), {"q": text})))


def test_a_caption_that_answers_is_shown_as_one(client: Client) -> None:
    make_article(headline="زيارة رسمية", paragraphs=["وصل الضيف صباحاً."], captions=["الضيف أمام الحظيرة"])
    assert "في التعليق على صورة: الضيف أمام الحظيرة" in found(client, "الحظيرة")


def test_a_deck_that_answers_is_shown_as_one(client: Client) -> None:
    make_article(headline="زيارة رسمية", deck="جولة في الحظيرة", paragraphs=["وصل الضيف صباحاً."])
    assert "في العنوان الفرعي: جولة في الحظيرة" in found(client, "الحظيرة")


def test_words_that_were_said_are_shown_with_who_said_them(client: Client) -> None:
    article = make_article(paragraphs=["وصل الضيف صباحاً.", "وقال سالم: «هذه الحظيرة جاهزة» ثم مضى."])
    quotation = make_quotation(article, "هذه الحظيرة جاهزة", block="body:1", speaker=make_tag("سالم الأمين"))
    assert "في اقتباس لـسالم الأمين: وقال سالم: «هذه الحظيرة جاهزة»" in found(client, "الحظيرة")
    assert "في اقتباس" not in found(client, "سالم الحظيرة")
    quotation.delete()
    assert "في اقتباس" not in found(client, "الحظيرة")


def test_a_second_passage_is_shown_for_words_that_the_first_has_not(client: Client) -> None:
    make_article(
        headline="زيارة رسمية",
        paragraphs=["فتح العمال الحظيرة وعادوا إلى الحظيرة.", "سطر لا شأن له.", "ثم أقلعت الطائرة الأولى."],
    )
    words = found(client, "الحظيرة الطائرة")
    assert "فتح العمال الحظيرة وعادوا إلى الحظيرة." in words
    assert "ثم أقلعت الطائرة الأولى." in words
    assert "سطر لا شأن له" not in words


def test_where_only_the_headline_answers_the_beginning_is_shown(client: Client) -> None:
    make_article(headline="الحظيرة الجديدة", paragraphs=["وصل الضيف صباحاً."])
    assert "وصل الضيف صباحاً." in found(client, "الحظيرة")


def test_a_part_of_the_article_asked_for_is_the_part_shown(client: Client) -> None:
    make_article(headline="زيارة", paragraphs=["الحظيرة مفتوحة."], captions=["الضيف أمام الحظيرة"])
    assert "في التعليق على صورة: الضيف أمام الحظيرة" in found(client, "صورة:الحظيرة")
    assert "في التعليق" not in found(client, "نص:الحظيرة")


def test_the_cost_does_not_grow_with_the_articles(client: Client) -> None:
    def more() -> None:
        for _ in range(8):
            make_article(paragraphs=["الحظيرة مفتوحة."], captions=["صورة"])

    more()
    more()  # where few are found, what else may have been meant is looked up
    same_cost(client, reverse("article_list") + "?q=الحظيرة", more)

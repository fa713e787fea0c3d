"""Related articles and reprints on an article's page; its reading time and sections."""

from datetime import date

import pytest
from django.test import Client

from articles.models import Tag
from articles.views.article_parts import minutes
from tests.factories import make_article, make_source, make_tag
from tests.site_helpers import article_page, hrefs, same_cost, words_of

pytestmark = pytest.mark.django_db


def test_those_with_shared_names_and_words_stand_below_the_article(client: Client) -> None:
    known, other = make_tag("زيد الخبير"), make_tag("عمرو الأول")
    article = make_article(headline="زيد يفتح الميناء الجديد", tags=[known])
    near = make_article(headline="سفن أولى في الميناء الجديد", tags=[known])
    make_article(headline="سفن أولى في الميناء الجديد اليوم", tags=[other])  # the words without the name
    make_article(headline="زيد يزور مدرسة", tags=[known], paragraphs=["درس أول."])  # shares the name and «زيد»
    for number in range(20):  # so that words are as rare as in a real collection
        make_article(headline=f"نبأ آخر {number}", paragraphs=["سطر من غير شأن."])
    html = article_page(client, article)
    part = html[html.index('id="neighbours-title"') :]
    assert part.index("سفن أولى في الميناء الجديد") < part.index("زيد يزور مدرسة")
    assert near.get_absolute_url() in hrefs(html)
    assert "الجديد اليوم" not in part
    assert article.get_absolute_url() not in hrefs(part)


def test_an_article_without_names_has_no_neighbours(client: Client) -> None:
    article = make_article(headline="الميناء الجديد")
    make_article(headline="الميناء الجديد مرة أخرى")
    assert "مقالات قريبة منه هنا" not in article_page(client, article)


def test_the_same_story_of_another_house_is_named_with_its_house(client: Client) -> None:
    article = make_article(headline="قمة في العاصمة")
    make_article(headline="قمّة في العاصمة", publisher=make_source("صحيفة الصباح"), published=date(2023, 9, 14))
    words = words_of(article_page(client, article))
    assert "الخبر نفسه عند غيره صحيفة الصباح الخميس 14 سبتمبر (أيلول) 2023 قارنهما" in words
    assert "قمّة في العاصمة" in words
    assert "الخبر نفسه عند غيره" not in words_of(article_page(client, make_article(headline="خبر لا نظير له")))


def test_a_long_piece_has_an_outline(client: Client) -> None:
    article = make_article()
    article.blocks = [
        block
        for name in ("أول الأقسام", "ثاني الأقسام", "ثالث الأقسام")
        for block in ({"kind": "subheading", "text": name}, {"kind": "paragraph", "text": "نص."})
    ]
    article.save(update_fields=["blocks"])
    html = article_page(client, article)
    assert '<a href="#body-2">ثاني الأقسام</a>' in html
    assert "أقسام المقال أول الأقسام" in words_of(html)
    article.blocks = article.blocks[:4]
    article.save(update_fields=["blocks"])
    assert "أقسام المقال" not in article_page(client, article)


@pytest.mark.parametrize(("words", "expected"), [(1, 1), (181, 1), (362, 2), (1810, 10)])
def test_reading_takes_as_long_as_there_are_words(words: int, expected: int) -> None:
    assert minutes([{"kind": "paragraph", "text": " ".join(["كلمة"] * words)}]) == expected


def test_the_cost_does_not_grow_with_what_is_near(client: Client) -> None:
    tag: Tag = make_tag("زيد الخبير")
    article = make_article(headline="الميناء الجديد", tags=[tag])
    make_article(headline="الميناء الجديد", tags=[tag])

    def more() -> None:
        for number in range(6):
            make_article(headline=f"الميناء الجديد {number}", tags=[tag])

    same_cost(client, article.get_absolute_url(), more)

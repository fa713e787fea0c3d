"""A foreign name is found in its other spelling, ranked below the one typed."""

import pytest

from articles.search import finding
from articles.search.answers import SearchAnswer
from articles.search.excerpt import mark
from articles.search.results import search
from articles.search.transliterations import other_spellings
from articles.search.values import Order, SearchRequest
from tests.factories import make_article


def found(text: str, *, order: Order = Order.RELEVANCE) -> SearchAnswer:
    """The answer to a text."""
    return search(SearchRequest(text=text, order=order))


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("شويجو", {"شويغو"}),
        ("غارديان", {"جارديان"}),
        ("جورجيا", {"غورجيا", "جورغيا", "غورغيا"}),
        ("روسيا", set()),
        ("جار", set()),
        ("غججغججغ", set()),
    ],
)
def test_the_letters_of_one_sound_are_exchanged(word: str, others: set[str]) -> None:
    assert set(other_spellings(word)) == others


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "printed"), [("شويجو", "شويغو"), ("بيونج يانج", "بيونغ يانغ"), ("غارديان", "جارديان")]
)
def test_a_name_is_found_under_its_other_spelling_and_marked(typed: str, printed: str) -> None:
    headline = f"حديث طويل عن {printed}"
    wanted = make_article(headline=headline)
    make_article(headline="أسعار الذهب")
    answer = found(typed)
    assert answer.article_ids == (wanted.pk,)
    assert "".join(span.text for span in mark(headline, answer.terms) if span.marked) == printed.replace(" ", "")


@pytest.mark.django_db
def test_the_spelling_that_was_typed_comes_first() -> None:
    typed = make_article(headline="زيارة شويجو")
    other = make_article(headline="زيارة شويغو")
    assert found("شويجو").article_ids == (typed.pk, other.pk)


@pytest.mark.django_db
def test_enough_exact_answers_are_left_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = make_article(headline="زيارة شويجو")
    make_article(headline="وصول شويغو")
    assert found("شويجو", order=Order.NEWEST).article_ids == (typed.pk,)
    monkeypatch.setattr(finding, "ENOUGH", 1)
    assert found("شويجو").article_ids == (typed.pk,)

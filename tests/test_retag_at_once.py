"""What an editor waits for: of the articles with the words of a name, those that hold the name are understood again."""

from collections.abc import Iterator
from typing import Any

import pytest

from articles.search import index
from articles.search.touching import touched
from articles.storing.retagging import retag
from tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def index_room(tmp_path: Any, settings: Any) -> Iterator[None]:
    """An index of each test's own."""
    settings.INDEX_DIR = tmp_path / "index"
    yield
    index.forget()


def test_words_that_stand_apart_are_passed_over() -> None:
    apart = make_article(paragraphs=["فاز سالم على المنصور."])
    beside = make_article(paragraphs=["نص.", "قال سالم المنصور إنه راض."])
    captioned = make_article(captions=["سالم المنصور في مكتبه"])
    assert touched(["سالم المنصور"]) == [apart.pk, beside.pk, captioned.pk]
    assert retag(["سالم المنصور"]).done == 2
    assert retag(["سالم المنصور"], also=[apart.pk]).done == 3, "what its own rows changed in is understood in any case"


def test_a_spelling_that_no_list_has_is_the_name_too() -> None:
    make_article(paragraphs=["زار دراغان جيراسموف المدينة."])
    assert retag(["دراغان غيراسيموف"]).done == 1


def test_what_hides_a_country_hides_no_topic() -> None:
    make_article(paragraphs=["اجتمع رواد خليج عمان الخضراء أمس."])  # «خليج عمان» is not the country
    assert retag(["عمان الخضراء"]).done == 1

"""Shortcuts that save the index work do not change the result: counts, the newest articles, slow queries."""

import os
import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import tantivy

from articles.pages.values import Precision
from articles.search import finding, index
from articles.search.constants import SCHEMA_VERSION
from articles.search.counting import Tally, everything, how_many, months
from articles.search.documents import Indexed, document, newest_key
from articles.search.finding import choose_and_count, ranked
from articles.search.index import State
from articles.search.index_query import ask
from articles.search.schema import schema
from articles.search.values import Facet, Order, SearchRequest

MANY = 300
WORDS = ("سفينة", "ميناء", "قمح", "شحنة", "رصيف", "بحارة")


@pytest.fixture(scope="module")
def articles() -> list[Indexed]:
    """Articles of a few words each, «سفينة» in most of them, with and without dates, some known by the year alone."""
    rng = random.Random(4)  # noqa: S311 -- drawn alike every time
    found = []
    for number in range(1, MANY + 1):
        words = [word for place, word in enumerate(WORDS) if rng.random() < 0.8 / (place + 1)]
        rng.shuffle(words)
        year_only = rng.random() < 0.2
        published = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=rng.randrange(700))
        found.append(
            Indexed(
                id=number,
                headline=words[0] if words else "",
                body=(" ".join(words), "خبر قصير"),
                keys={Facet.PERSON: tuple({rng.randrange(9) for _ in range(3)}), Facet.PUBLISHER: (rng.randrange(4),)},
                published=None if rng.random() < 0.1 else published,
                precision=Precision.YEAR if year_only else Precision.MINUTE,
            )
        )
    return found


@pytest.fixture(scope="module")
def searcher(articles: list[Indexed], tmp_path_factory: pytest.TempPathFactory) -> tantivy.Searcher:
    """They in an index of several segments."""
    made = tantivy.Index(schema(), path=str(tmp_path_factory.mktemp("index")))
    for first in range(0, MANY, 100):
        with index.writing(made, memory=20_000_000) as writer:
            for one in articles[first : first + 100]:
                writer.add_document(document(one))
            writer.commit()
    made.reload()
    return made.searcher()


def having(articles: list[Indexed], *words: str) -> list[Indexed]:
    """The articles with all of the words."""
    return [one for one in articles if all(word in one.body[0].split() for word in words)]


def newest_first(articles: list[Indexed]) -> list[int]:
    """Their ids in the order of a list."""
    return [one.id for one in sorted(articles, key=lambda one: -newest_key(one.id, one.published))]


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["سفينة", "قمح", "خبر", "-سفينة", "-قمح", "سفينة ميناء"])
def test_many_answers_are_counted_as_few_are(searcher: tantivy.Searcher, articles: list[Indexed], text: str) -> None:
    _, counted = choose_and_count(searcher, SearchRequest(text=text, literal=True))
    words = [word for word in text.split() if word != "خبر" and not word.startswith("-")]
    without = {one.id for word in text.split() if word.startswith("-") for one in having(articles, word[1:])}
    answers = [one for one in having(articles, *words) if one.id not in without]
    assert counted.total == len(answers) == sum(counted.months.values())
    for facet in (Facet.PERSON, Facet.PUBLISHER):
        assert counted.facets[facet].times == Counter(key for one in answers for key in one.keys[facet])
        assert list(counted.facets[facet].times.values()) == sorted(counted.facets[facet].times.values(), reverse=True)
    years = Counter(one.published.year if one.published else 0 for one in answers)
    assert counted.facets[Facet.YEAR].times == years


@pytest.mark.django_db
def test_the_whole_is_counted_only_where_it_helps(searcher: tantivy.Searcher) -> None:
    asked = []

    def whole() -> Tally:
        asked.append(1)
        return everything(searcher)

    choose_and_count(searcher, SearchRequest(text="بحارة"), whole=whole)
    assert not asked
    choose_and_count(searcher, SearchRequest(text="سفينة"), whole=whole)
    assert asked == [1]


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["", "سفينة", "قمح", '"ميناء سفينة"', "سفين*"])
@pytest.mark.parametrize(("first", "size"), [(0, 5), (5, 20), (35, 20), (200, 20), (280, 20)])
def test_the_newest_are_found_in_their_months(
    searcher: tantivy.Searcher,
    articles: list[Indexed],
    text: str,
    first: int,
    size: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(finding, "_LEAST_TO_NARROW", 1)
    asked, counted = choose_and_count(searcher, SearchRequest(text=text, literal=True))
    order = newest_first(articles)
    found = ranked(searcher, asked, first=0, size=MANY)
    assert len(found) == counted.total
    assert list(found) == [number for number in order if number in set(found)]
    page = ranked(searcher, asked, first=first, size=size, by_month=counted.months)
    assert page == found[first : first + size]


def test_the_months_of_the_newest_leave_none_of_them_out(searcher: tantivy.Searcher, articles: list[Indexed]) -> None:
    by_month = months(searcher, tantivy.Query.all_query())
    by_id = {one.id: one for one in articles}
    for wanted in (1, 20, 60):
        found = finding._newest_months({key: times * 10 for key, times in by_month.items()}, wanted * 10)
        assert 0 < len(found) < len(by_month)
        assert 0 not in found
        for number in newest_first(articles)[:wanted]:
            when = by_id[number].published
            assert when is not None
            month = 0 if by_id[number].precision is Precision.YEAR else when.month
            assert when.year * 13 + month in found
    # More than have a date: the rest is among those that have none.
    assert finding._newest_months({key: times * 10 for key, times in by_month.items()}, MANY * 10) == ()


@pytest.mark.django_db
@pytest.mark.parametrize("text", ['"ميناء سفينة"', "سفين*", '"ميناء سفينة" قمح', '-"ميناء سفينة" شحنة', '"لا توجد"'])
@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("held", [3, 40, 1000])
def test_what_is_slow_to_find_is_the_same_found_once(
    searcher: tantivy.Searcher, text: str, order: Order, held: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = SearchRequest(text=text, order=order, literal=True, chosen={Facet.PUBLISHER: (1, 2)})
    plain = ask(request, forgiving=False, searcher=searcher)
    assert plain.slow
    assert not plain.hits
    assert not plain.newest
    monkeypatch.setattr(finding, "MOST_HELD", held)
    monkeypatch.setattr(finding, "NEWEST_HELD", held)
    asked, counted = choose_and_count(searcher, request)
    if not asked.forgiving:
        assert counted.total == how_many(searcher, plain.query) == how_many(searcher, asked.query)
        for first in (0, 5, 20):
            assert ranked(searcher, asked, first=first, size=5) == ranked(searcher, plain, first=first, size=5)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text",
    [
        "سفينة",
        "سفينة قمح",
        "في سفينة",
        "سفينة أو قمح",
        '"ميناء سفينة" شحنة',
        "=سفينة",
        "سفين*",
        "عنوان:قمح",
        "سفينة -قمح",
    ],
)
@pytest.mark.parametrize("forgiving", [False, True])
def test_the_same_articles_are_counted_and_weighed(searcher: tantivy.Searcher, text: str, *, forgiving: bool) -> None:
    request = SearchRequest(text=text, order=Order.RELEVANCE, excluded={Facet.PERSON: (3,)})
    asked = ask(request, forgiving=forgiving, searcher=searcher)
    assert asked.weighing is not None
    found = ranked(searcher, asked, first=0, size=MANY)
    assert 0 < len(found) == how_many(searcher, asked.query) == how_many(searcher, asked.weighing)
    in_order = ask(SearchRequest(text=text, excluded=request.excluded), forgiving=forgiving, searcher=searcher)
    assert in_order.weighing is None
    assert set(ranked(searcher, in_order, first=0, size=MANY)) == set(found)


def test_a_state_put_in_place_of_another_is_read(tmp_path: Path, settings: object) -> None:
    settings.INDEX_DIR = tmp_path  # type: ignore[attr-defined]  # of pytest-django
    assert index.read_state() is None
    for change in (1, 2, 3):
        index.write_state(State("folder", SCHEMA_VERSION, change, "2026-01-01"))
        assert index.read_state() == index.read_state() == State("folder", SCHEMA_VERSION, change, "2026-01-01")
    pointer = tmp_path / "current.json"
    before = pointer.stat()
    pointer.write_text("{}", encoding="utf-8")
    os.utime(pointer, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert index.read_state() is None
    pointer.unlink()
    assert index.read_state() is None

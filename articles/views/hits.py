"""The words of a search on an article's page: marked where they stand, and numbered to be stepped through."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from articles.search.excerpt import mark
from articles.search.highlighting import Marks
from articles.search.index_query import ask
from articles.search.values import Field, SearchRequest
from articles.views.forms import clean_list_request


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text; `hit` is its number on the page, from 1, when it is a word that was searched, else 0."""

    text: str
    hit: int = 0


@dataclass(frozen=True, slots=True)
class Hits:
    """Marks the words of a search on a page, and numbers them as the page is put together in reading order.

    `text` is what was searched; without it nothing is marked. `back` is the address of its results.
    """

    text: str = ""
    back: str = ""
    marks: Marks = field(default_factory=Marks)
    field_marks: Mapping[Field, Marks] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _last: list[int] = field(default_factory=lambda: [0])

    @property
    def total(self) -> int:
        """How many hits have been numbered so far."""
        return self._last[0]

    def runs(self, text: str, *parts: Field) -> tuple[Run, ...]:
        """The text cut where found words begin and end; `parts` are the parts of the article that it belongs to."""
        wanted = self.marks
        for part in parts:
            wanted |= self.field_marks.get(part, Marks())
        if not wanted:
            return (Run(text),) if text else ()
        return tuple(Run(span.text, self._next() if span.marked else 0) for span in mark(text, wanted))

    def _next(self) -> int:
        self._last[0] = next(self._numbers)
        return self._last[0]


def clean_hits(query: QueryDict) -> Hits:
    """The search from which a reader came to an article, as the parameter `q` (and `exact`) of its address tells."""
    if not query.get("q"):
        return Hits()
    state = clean_list_request(query).state
    if not state.text:
        return Hits()
    asked = ask(SearchRequest(text=state.text, exact=state.exact), forgiving=True)
    back = f"{reverse('article_list')}?{urlencode(_kept(state.text, exact=state.exact))}"
    return Hits(text=state.text, back=back, marks=asked.marks, field_marks=asked.field_marks)


def _kept(text: str, *, exact: bool) -> dict[str, str]:
    return {"q": text, "exact": "1"} if exact else {"q": text}

"""The links between the pages of a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils.http import urlencode

RowT = TypeVar("RowT")

# How many there are on a page: articles or quotations of a list, names of an index, passages behind a tag, and lines of
# a raw page.
ARTICLES_A_PAGE = 20
NAMES_A_PAGE = 60
PASSAGES_A_PAGE = 20
LINES_A_PAGE = 500


@dataclass(frozen=True, slots=True)
class PageLink:
    """One link of a pager. A gap between far pages has no address."""

    number: int
    address: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """All links of a pager; `previous` and `following` are empty addresses at the ends."""

    number: int
    pages: int
    links: tuple[PageLink, ...]
    previous: str
    following: str


def pager(number: int, pages: int, *, address_of: Callable[[int], str]) -> Pager:
    """The pager for page `number` of `pages`: first, last, and two on each side of where the reader is."""
    shown = sorted({1, pages, *range(number - 2, number + 3)} & set(range(1, pages + 1)))
    links: list[PageLink] = []
    for place in shown:
        if links and place - links[-1].number > 1:
            links.append(PageLink(place - 1, ""))
        links.append(PageLink(place, address_of(place), place == number))
    return Pager(
        number=number,
        pages=pages,
        links=tuple(links),
        previous=address_of(number - 1) if number > 1 else "",
        following=address_of(number + 1) if number < pages else "",
    )


def paged(rows: QuerySet[Any, RowT] | Sequence[RowT], number: int, *, size: int) -> Page[RowT]:
    """That page of the rows, the last there is when `number` is beyond it."""
    paginator = Paginator(rows, size)
    return paginator.page(max(1, min(number, paginator.num_pages)))


def address_with(page: int, **kept: str) -> str:
    """The query string of that page; the parameters `kept` that have a value stay in it."""
    parameters = {name: value for name, value in kept.items() if value}
    if page > 1:
        parameters["page"] = str(page)
    return "?" + urlencode(parameters)


def pager_of(page: Page[RowT], **kept: str) -> Pager:
    """The pager of a page of rows; the parameters `kept` stay in every address."""
    return pager(page.number, page.paginator.num_pages, address_of=lambda number: address_with(number, **kept))

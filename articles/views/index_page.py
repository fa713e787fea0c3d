"""A list of all there are of a kind, by how many articles they have: people, countries, sources."""

from collections.abc import Callable

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.views.forms import IndexRequest, clean_index_request
from articles.views.kept import fragments_of, rendered
from articles.views.pager import paged, pager_of
from articles.views.redirects import RowT

PAGE_SIZE = 60


def index_page(
    request: HttpRequest, narrowed: Callable[[str], QuerySet[RowT]], *, template: str, noun: str, box: str
) -> HttpResponse:
    """The page of the list that the request asks for; `narrowed` gives the rows by what is typed into the filter box.

    `noun` is what is counted, `box` what the filter box is called. The list counts every article of every row: what
    stands on the page is kept as long as the content stays as it is.
    """
    asked = clean_index_request(request.GET)
    listed = fragments_of(request).get(
        ("index", request.path, asked),
        lambda: rendered("_index.html", _listed(request.path, narrowed(asked.text), asked, noun=noun, box=box)),
    )
    return render(request, template, {"listed": listed})


def _listed(path: str, rows: QuerySet[RowT], asked: IndexRequest, *, noun: str, box: str) -> dict[str, object]:
    # Every article of every row is counted for this: once, for how many rows there are and for those of the page.
    counted = list(rows.values_list("pk", "article_count"))
    page = paged(counted, asked.page, size=PAGE_SIZE)
    shown = rows.model._default_manager.in_bulk([pk for pk, _ in page])
    return {
        "path": path,
        "noun": noun,
        "box": box,
        # One may have gone since it was counted.
        "rows": [(shown[pk], count) for pk, count in page if pk in shown],
        "total": page.paginator.count,
        "pager": pager_of(page, q=asked.text),
        "text": asked.text,
        "notices": asked.notices,
    }

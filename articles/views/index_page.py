"""The page that lists everything of one kind (people, countries, sources …) by number of articles."""

from collections.abc import Callable, Mapping

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.views.forms import IndexRequest, clean_index_request
from articles.views.fragment_cache import fragments_of, rendered
from articles.views.pager import NAMES_A_PAGE, paged, pager_of
from articles.views.redirects import RowT


def index_page(
    request: HttpRequest,
    narrowed: Callable[[str], QuerySet[RowT]],
    *,
    times: Callable[[], Mapping[int, int]],
    template: str,
    noun: str,
    box: str,
) -> HttpResponse:
    """The requested page of the list; `narrowed` returns the rows that match the text in the filter box.

    `times` returns article counts by primary key: only what is in use is listed. `noun` is what is counted, `box` the
    filter box's label. The content of the page is cached until something changes.
    """
    asked = clean_index_request(request.GET)
    listed = fragments_of(request).get(
        ("index", request.path, asked),
        lambda: rendered(
            "_index.html", _listed(request.path, narrowed(asked.text), times(), asked, noun=noun, box=box)
        ),
    )
    return render(request, template, {"listed": listed})


def _listed(
    path: str, rows: QuerySet[RowT], times: Mapping[int, int], asked: IndexRequest, *, noun: str, box: str
) -> dict[str, object]:
    by_name = rows.order_by("name").values_list("pk", flat=True)
    # Sorting is stable: rows with equally many articles stay in order of name.
    most_first = sorted((pk for pk in by_name if times.get(pk)), key=lambda pk: -times[pk])
    page = paged(most_first, asked.page, size=NAMES_A_PAGE)
    shown = rows.model._default_manager.in_bulk(list(page))
    return {
        "path": path,
        "noun": noun,
        "box": box,
        # One may have gone since it was counted.
        "rows": [(shown[pk], times[pk]) for pk in page if pk in shown],
        "total": page.paginator.count,
        "pager": pager_of(page, q=asked.text),
        "text": asked.text,
        "notices": asked.notices,
    }

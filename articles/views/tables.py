"""A list of the site as tables for download (CSV, RFC 4180): its articles, and who says what in them through whom.

They contain the first articles of the list, as the page says beside the link and the table itself in its last row.
They begin with a byte-order mark, without which Excel reads Arabic as Latin-1. Addresses are the short ones, which stay
valid when a headline is edited.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.http import HttpRequest, HttpResponse

from articles.arabic.plurals import ARTICLES, counted
from articles.arabic.wording import machine_date
from articles.models import Article, Attribution, AttributionRole, Quotation, Tagging, TagStatus
from articles.search.answers import SearchAnswer
from articles.search.results import search
from articles.views.forms import clean_list_request
from articles.views.quotation_hits import answering
from articles.views.requests import permanent_address
from articles.views.rows import QUOTED_IN, TAG_GROUPS, Quoted, quoted
from articles.views.shown_quotations import mark_id

# How many articles of a list are in its tables, themselves or with their quotations.
MOST_ARTICLES = 1000
_BYTE_ORDER_MARK = "\ufeff"
# What spreadsheets take for the beginning of a formula, also in the full-width forms of East Asia.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BETWEEN = "؛ "
_BUILDING = "يُبنى فهرس البحث الآن. أعد المحاولة بعد لحظات."
_LATER = {"Retry-After": "60", "Cache-Control": "no-store"}
_OWN = ("pk", "published", "published_precision", "page__publisher__name", "headline", "deck", "byline", "place")


def articles_table(request: HttpRequest) -> HttpResponse:
    """The first MOST_ARTICLES articles of the requested list, in its order, one row each. Four queries."""
    answer = _asked(request)
    ids = answer.article_ids
    rows = {row[0]: row for row in Article.objects.filter(pk__in=ids).order_by().values_list(*_OWN)}
    tags, cited = _tags(ids), _cited(ids)
    return _table(
        "articles.csv",
        answer,
        ("التاريخ", "الناشر", "العنوان", "العنوان الفرعي", "الكاتب", "المكان")
        + tuple(title for _, title in TAG_GROUPS)
        + ("المصادر المنقول عنها", "الرابط"),
        (
            (
                machine_date(published, precision),
                publisher or "",
                *told,
                *(_BETWEEN.join(tags[pk, kind]) for kind, _ in TAG_GROUPS),
                _BETWEEN.join(cited[pk]),
                permanent_address(request, pk),
            )
            for pk, published, precision, publisher, *told in (rows[pk] for pk in ids if pk in rows)
        ),
    )


def quotations_table(request: HttpRequest) -> HttpResponse:
    """The quotations of those articles, one row each; for a search in what somebody said, only the matching ones."""
    answer = _asked(request)
    if answer.said is None:
        wanted = Quotation.objects.accepted().in_articles(answer.article_ids)
    else:
        wanted = Quotation.objects.filter(pk__in=[pk for pks in answering(answer, answer.said).values() for pk in pks])
    place = {pk: number for number, pk in enumerate(answer.article_ids)}
    found = [quoted(row) for row in wanted.order_by("position", "pk").values_list(*QUOTED_IN)]
    found.sort(key=lambda one: place[one.article.pk])
    return _table(
        "quotations.csv",
        answer,
        ("الاقتباس", "القائل", "القائل كما ورد", "الناقل", "الناشر", "التاريخ", "عنوان المقال", "الرابط"),
        (_quotation_row(request, one) for one in found),
    )


def most_in_table(total: int) -> int:
    """After how many articles the tables of a list of `total` stop; 0 if they contain all of them."""
    return MOST_ARTICLES if total > MOST_ARTICLES else 0


def _asked(request: HttpRequest) -> SearchAnswer:
    state = clean_list_request(request.GET).state.on_page(1)
    return search(state.search_request(page_size=MOST_ARTICLES))


def _tags(ids: Sequence[int]) -> Mapping[tuple[int, str], list[str]]:
    """Accepted names by article and kind, first those that the article is about."""
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    rows = Tagging.objects.accepted().filter(article__in=ids, tag__status=TagStatus.ACCEPTED)
    ordered = rows.order_by("-central", "-count", "pk")
    for article_id, kind, name in ordered.values_list("article_id", "tag__kind", "tag__name"):
        found[article_id, kind].append(name)
    return found


def _cited(ids: Sequence[int]) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    rows = Attribution.objects.accepted().filter(article__in=ids, role=AttributionRole.CITED).order_by("pk")
    for article_id, name in rows.values_list("article_id", "source__name"):
        found[article_id].append(name)
    return found


def _quotation_row(request: HttpRequest, one: Quoted) -> tuple[str, ...]:
    article = one.article
    published: datetime | None = article.published
    return (
        one.text,
        one.speaker.name if one.speaker else "",
        one.speaker_text,
        one.via.name if one.via else one.via_text,
        article.publisher.name if article.publisher else "",
        machine_date(published, article.published_precision),
        article.headline,
        permanent_address(request, article.pk) + (f"#{mark_id(one)}" if one.block else ""),
    )


def _table(name: str, answer: SearchAnswer, head: Sequence[str], rows: Iterable[Sequence[str]]) -> HttpResponse:
    if answer.building:
        # An empty table would look like an empty list.
        return HttpResponse(_BUILDING, status=503, content_type="text/plain; charset=utf-8", headers=_LATER)
    response = HttpResponse(
        _BYTE_ORDER_MARK,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "X-Robots-Tag": "noindex"},
    )
    writer = csv.writer(response)
    writer.writerow(head)
    writer.writerows(map(_plain, rows))
    if most := most_in_table(answer.total):
        first, every = (counted(number, ARTICLES) for number in (most, answer.total))
        writer.writerow((f"هنا أول {first} من {every}: ضيّق القائمة لتنزّل ما بعدها.", *[""] * (len(head) - 1)))
    return response


def _plain(row: Iterable[str]) -> tuple[str, ...]:
    """Cells that no spreadsheet takes for formulas: whatever begins like one gets an apostrophe in front."""
    return tuple(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row)

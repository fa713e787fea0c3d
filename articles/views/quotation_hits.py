"""The results of a search in what somebody said: the matching quotations, grouped by article."""

from collections import defaultdict
from dataclasses import dataclass

from articles.models import PreparedQuery, Quotation, Tag
from articles.search.answers import SearchAnswer
from articles.search.clauses import marks_of
from articles.search.excerpt import Span, best_excerpt
from articles.search.highlighting import Marks
from articles.search.matching_quotations import answers
from articles.search.query_nodes import Said
from articles.views.rows import QUOTED_IN, ArticleLine, Quoted, quoted
from articles.views.shown_quotations import LENGTH, ShownQuotation, shown_quotation

# How many quotations of one article are shown; its own page has them all.
SHOWN = 3


@dataclass(frozen=True, slots=True)
class QuotationHit:
    """A quotation with its chain, and its text with the words searched for marked."""

    quotation: ShownQuotation
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ArticleHits:
    """The quotations of an article that answer; `more` of them are not shown."""

    article: ArticleLine
    hits: tuple[QuotationHit, ...]
    more: int


def quotation_hits(answer: SearchAnswer) -> tuple[ArticleHits, ...]:
    """The matching quotations by article, in the order of the answer; in four queries at most.

    Where no quotation of an article has everything that was searched for, those with most of it are shown. Articles
    deleted since are left out.
    """
    if answer.said is None:
        return ()
    chosen = answering(answer, answer.said)
    shown = [pk for pks in chosen.values() for pk in pks[:SHOWN]]
    rows = {row[0]: quoted(row) for row in _QUOTED.rows(shown)}
    marks = marks_of(answer.said.nodes).get(None, Marks())
    found = []
    for article_id in answer.article_ids:
        hits = [_hit(rows[pk], marks) for pk in chosen[article_id][:SHOWN] if pk in rows]
        if hits:
            more = max(0, len(chosen[article_id]) - SHOWN)
            found.append(ArticleHits(hits[0].quotation.article, tuple(hits), more))
    return tuple(found)


_QUOTED = PreparedQuery(lambda ids: Quotation.objects.filter(pk__in=ids).order_by().values_list(*QUOTED_IN))


def speaker_names(said: Said) -> str:
    """The names of the speakers searched for; empty, and without a query, for anybody. Otherwise one query."""
    if not said.speakers:
        return ""
    return " أو ".join(Tag.objects.shown().filter(pk__in=said.speakers).order_by("name").values_list("name", flat=True))


def answering(answer: SearchAnswer, said: Said) -> dict[int, list[int]]:
    """By article, the ids of the quotations with most of what is searched for, in the order of the text."""
    quotations = Quotation.objects.accepted().in_articles(answer.article_ids)
    if said.speakers:
        quotations = quotations.said_by_any(said.speakers)
    found: dict[int, list[int]] = defaultdict(list)
    best: dict[int, int] = {}
    for pk, article_id, text in quotations.order_by("position", "pk").values_list("pk", "article_id", "text"):
        score = answers(said.nodes, text)
        if score > best.get(article_id, -1):
            best[article_id], found[article_id] = score, []
        if score == best[article_id]:
            found[article_id].append(pk)
    return found


def _hit(quotation: Quoted, marks: Marks) -> QuotationHit:
    return QuotationHit(
        quotation=shown_quotation(quotation, article_address=quotation.article.get_absolute_url()),
        spans=best_excerpt((quotation.text,), marks, length=LENGTH),
    )

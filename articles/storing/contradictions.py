"""Finds rows that contradict each other in ways that no constraint forbids, for `manage.py reindex --check`."""

from dataclasses import dataclass

from django.db import IntegrityError, connection
from django.db.models import F, OuterRef, Subquery, Sum

from articles.models import QuotationMention, SpellingSeen, Tagging


@dataclass(frozen=True, slots=True)
class Contradictions:
    """Ids of articles, in order, in which rows contradict each other; true when any do.

    `astray`: a seen spelling has another tag than its tagging. `overcounted`: the spellings of a name were counted more
    often than its mentions. `elsewhere`: a quotation names a tag of another article. Understanding these articles again
    (`manage.py retag --all`) repairs them. `dangling` describes, in the database's words, the first row that refers to
    a missing one; empty if there is none.
    """

    astray: tuple[int, ...]
    overcounted: tuple[int, ...]
    elsewhere: tuple[int, ...]
    dangling: str

    def __bool__(self) -> bool:
        return any((self.astray, self.overcounted, self.elsewhere, self.dangling))


def contradictions() -> Contradictions:
    """The present contradictions, in four queries that go through all taggings."""
    seen = SpellingSeen.objects.order_by()
    times = seen.filter(tagging=OuterRef("pk")).values("tagging").annotate(times=Sum("count")).values("times")
    astray = seen.exclude(tag=F("tagging__tag")).values_list("tagging__article", flat=True)
    overcounted = Tagging.objects.order_by().filter(count__lt=Subquery(times)).values_list("article", flat=True)
    named = QuotationMention.objects.order_by().exclude(quotation__article=F("tagging__article"))
    return Contradictions(
        astray=tuple(sorted(set(astray))),
        overcounted=tuple(sorted(set(overcounted))),
        elsewhere=tuple(sorted(set(named.values_list("quotation__article", flat=True)))),
        dangling=_dangling(),
    )


def _dangling() -> str:
    """PostgreSQL lets no such row be; SQLite does where another program wrote into it, and looks only when asked."""
    try:
        connection.check_constraints()
    except IntegrityError as error:
        return str(error)
    return ""

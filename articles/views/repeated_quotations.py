"""Finds the quotations that several articles print, each with the speakers and sources that they name for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.arabic.words import surfaces
from articles.views.rows import ArticleLine, Quoted
from articles.views.shared_words import LEAST_QUOTED, quoted_by_several
from articles.views.shown_quotations import ShownQuotation, shown_quotation
from articles.views.story import quotations_of


@dataclass(frozen=True, slots=True)
class Printed:
    """A quotation as printed in the article at that position of the list; `part` if it has only a part of it."""

    number: int
    quotation: ShownQuotation
    part: bool


@dataclass(frozen=True, slots=True)
class Repeated:
    """A quotation that several articles print, in its fullest wording; `disputed` if they name different speakers.

    A few words are never disputed: two people may well have used the same expression.
    """

    text: str
    cut: bool
    prints: tuple[Printed, ...]
    disputed: bool


def repeated(articles: Sequence[ArticleLine]) -> tuple[Repeated, ...]:
    """The quotations that several of these articles print, the most frequent first. One query."""
    by_article = quotations_of(*articles)
    quoted = [by_article[article.pk] for article in articles]
    found = quoted_by_several([[one.text for one in one_article] for one_article in quoted])
    several = [_repeated([(article, quoted[article][place]) for article, place in places]) for places in found]
    return tuple(sorted(several, key=lambda one: -len(one.prints)))


def _repeated(found: Sequence[tuple[int, Quoted]]) -> Repeated:
    """One quotation, given its prints by the place of their article, the fullest first."""
    fullest = found[0][1]
    by_article: dict[int, Quoted] = {}
    for article, one in found:
        # If an article has it twice, the fuller wording.
        if article not in by_article or _length(one) > _length(by_article[article]):
            by_article[article] = one
    prints = tuple(
        Printed(article + 1, _shown(one), part=_length(one) < _length(fullest))
        for article, one in sorted(by_article.items())
    )
    # Only speakers known for certain: two ways of naming one person are no dispute.
    speakers = {who.slug for one in by_article.values() if (who := one.speaker or one.holder) is not None}
    whole = _shown(fullest)
    disputed = len(speakers) > 1 and _length(fullest) >= LEAST_QUOTED
    return Repeated(whole.text, whole.cut, prints, disputed=disputed)


def _shown(one: Quoted) -> ShownQuotation:
    return shown_quotation(one, article_address=one.article.get_absolute_url())


def _length(one: Quoted) -> int:
    return len(surfaces(one.text))

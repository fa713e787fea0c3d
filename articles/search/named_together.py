"""Who is named together with somebody or something, and who of them with whom."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from articles.search import index
from articles.search.answer_cache import AnswerCache
from articles.search.counting import alone
from articles.search.index import OpenIndex, UnusableIndex
from articles.search.lookups import carrying, every
from articles.search.values import Facet

# How many are shown in a picture; each costs the index one count.
MOST_COMPANIONS = 11


@dataclass(frozen=True, slots=True)
class Companions:
    """How many articles also carry each person (primary key of the tag), and each pair of such people."""

    times: Mapping[int, int] = field(default_factory=dict)
    pairs: Mapping[tuple[int, int], int] = field(default_factory=dict)


_kept: AnswerCache[Companions] = AnswerCache(200)


def companions(facet: Facet, key: int) -> Companions:
    """The people named most often in the articles that carry one value of a facet, not counting that value itself.

    Nobody where the index cannot be asked: a missing picture is better than an error.
    """
    try:
        view = index.opened()
        return _kept.get((view.root, view.state, facet, key), lambda: _found(view, facet, key))
    except (UnusableIndex, ValueError, OSError):
        return Companions()


def _found(view: OpenIndex, facet: Facet, key: int) -> Companions:
    own = carrying(facet, key)
    counted = alone(view.searcher, own, Facet.PERSON).times
    others = [person for person in counted if (facet, key) != (Facet.PERSON, person)][:MOST_COMPANIONS]
    pairs = {}
    for place, person in enumerate(others[:-1]):
        beside = alone(view.searcher, every((own, carrying(Facet.PERSON, person))), Facet.PERSON).times
        pairs.update({(person, other): beside[other] for other in others[place + 1 :] if other in beside})
    return Companions({person: counted[person] for person in others}, pairs)

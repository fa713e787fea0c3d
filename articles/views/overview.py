"""What stands above the cards of a list: the triangle of its countries, and on the front the coverage at a glance."""

from collections.abc import Sequence

from articles.models import Article, Tag
from articles.search.values import SearchAnswer
from articles.views.front import front
from articles.views.list_state import ListState
from articles.views.triangle import CODES, told, triangle


def corners() -> list[Tag]:
    """The countries of the triangle. One query."""
    return list(Tag.objects.countries().shown().with_codes(CODES))


def overview(
    answer: SearchAnswer, state: ListState, countries: Sequence[Tag], shown: Sequence[Article]
) -> dict[str, object]:
    """What the templates need; `countries` are those of `corners`, `shown` the articles of the page in order."""
    drawn = triangle(state, countries, answer.overlaps) if answer.total else None
    is_front = not state.narrowed and answer.page == 1 and bool(answer.total)
    return {
        "triangle": drawn,
        "triangle_told": told(drawn) if drawn else "",
        "front": front(answer, shown) if is_front else None,
    }
